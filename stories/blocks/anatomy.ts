import manifest from 'ala-core-widgets/custom-elements.json';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { network, type Answer } from '../../test/support/network.js';
import { NOW } from '../clock.js';
import { element } from '../markup.js';
import { Block, type StoryModule } from './block.js';

interface Part {
  readonly name: string;
  readonly description: string;
}

/** A part that the widget shows, with its box in the picture, in px. */
interface Shown extends Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const clock = (): Date => NOW;
/** Side of a number in the picture, in px. */
const NUMBER = 18;

/** The widget of a story file with a number on each of its CSS parts, and below it what they are. */
class Anatomy extends Block {
  @property({ attribute: false }) of?: StoryModule;
  /** Attributes beside those of the story file. */
  @property({ attribute: false }) extra: Record<string, string> = {};
  @state() private shown: readonly Shown[] = [];
  @state() private current = '';
  #widget?: HTMLElement;
  #fetch?: typeof fetch;
  readonly #observer = new ResizeObserver(() => this.#measure());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override render(): TemplateResult {
    const { component, parameters } = this.of!.default;
    this.#widget ??= this.#makeWidget();
    // Another one would load the feed again.
    this.#fetch ??= network((parameters?.feeds as () => Record<string, Answer>)()).fetch;
    const hidden = partsOf(component).filter(({ name }) => !this.shown.some((part) => part.name === name));
    return html`<div class="docs-anatomy stage light">
        <ala-settings .fetch=${this.#fetch} .now=${clock}>${this.#widget}</ala-settings>
        ${this.shown.map(
          ({ name, x, y, width, height }, index) =>
            html`<span
                class="docs-part-box ${name === this.current ? 'current' : ''}"
                style="inset-inline-start: ${x}px; inset-block-start: ${y}px; inline-size: ${width}px; block-size: ${height}px"
              ></span>
              <span class="docs-part-number" style=${this.#placeNumber(index)} aria-hidden="true">${index + 1}</span>`,
        )}
      </div>
      <ol class="docs-parts">
        ${this.shown.map(
          (part) =>
            html`<li @pointerenter=${() => (this.current = part.name)} @pointerleave=${() => (this.current = '')}>
              <code>${part.name}</code> ${part.description}
            </li>`,
        )}
      </ol>
      ${
        hidden.length
          ? html`<details>
              <summary>Parts that are not in this picture</summary>
              <ul class="docs-parts">
                ${hidden.map(({ name, description }) => html`<li><code>${name}</code> ${description}</li>`)}
              </ul>
            </details>`
          : nothing
      }`;
  }

  protected override firstUpdated(): void {
    this.#observer.observe(this.#widget!);
    this.#widget!.addEventListener('ala-feed-load', () => this.#measure());
  }

  #makeWidget(): HTMLElement {
    const { component, args, parameters } = this.of!.default;
    const widget = element(component, parameters?.content as string);
    for (const [name, value] of Object.entries({ ...args, ...this.extra })) widget.setAttribute(name, String(value));
    return widget;
  }

  /** Where in the picture the parts are: of each the first that can be seen. */
  #measure(): void {
    const picture = this.querySelector('.docs-anatomy')!.getBoundingClientRect();
    this.shown = partsOf(this.#widget!.localName)
      .flatMap((part): Shown[] => {
        const found = [...(this.#widget!.shadowRoot?.querySelectorAll(`[part~="${part.name}"]`) ?? [])]
          .map((node) => node.getBoundingClientRect())
          .find(({ width, height, right }) => width > 4 && height > 4 && right <= picture.right);
        if (!found) return [];
        const { x, y, width, height } = found;
        return [{ ...part, x: x - picture.x, y: y - picture.y, width, height }];
      })
      .sort((a, b) => a.y - b.y || a.x - b.x);
  }

  /**
   * Outside the part's box, so that no text is covered: before it if other parts are in it, else behind it; further down
   * where another number is.
   */
  #placeNumber(index: number): string {
    const taken: { x: number; y: number }[] = [];
    for (const part of this.shown.slice(0, index + 1)) {
      const hasParts = this.shown.some((other) => other !== part && contains(part, other));
      const place = { x: hasParts ? Math.max(0, part.x - NUMBER - 2) : part.x + part.width + 2, y: part.y };
      while (taken.some((other) => Math.abs(other.x - place.x) < NUMBER && Math.abs(other.y - place.y) < NUMBER))
        place.y += NUMBER + 1;
      taken.push(place);
    }
    const { x, y } = taken.at(-1)!;
    return `inset-inline-start: ${x}px; inset-block-start: ${y}px`;
  }
}
customElements.define('docs-anatomy', Anatomy);

/** Whether the box of the second part is in that of the first. */
const contains = (outer: Shown, inner: Shown): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

const partsOf = (tag: string): readonly Part[] =>
  manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === tag)
    ?.cssParts?.map(({ name, description = '' }) => ({ name, description })) ?? [];
