import { html, nothing, type ReactiveController } from 'lit';
import type { CalendarEvent } from '../../../feeds/model.js';
import { chipStyles } from '../../../ui/controls.styles.js';
import type { CalendarModel } from '../calendar-model.js';
import type { NamedSource } from '../filters/event-filters.js';
import { moreMessages } from '../more-messages.js';
import type { CalendarHost } from '../state/calendar-options.js';
import { type CalendarSource, readSources } from './read-sources.js';
import { sourceColor } from './source-colors.js';
import { legendStyles } from './legend.styles.js';

/**
 * A lazy chunk: several calendars, each with a name and a color. It sets `src` to their addresses; the id of an event
 * says from which of them it is.
 */
export class CalendarSources implements ReactiveController {
  static readonly styles = [chipStyles, legendStyles];
  readonly #host: CalendarHost;
  readonly #colors = new CSSStyleSheet();
  readonly #observer = new MutationObserver(() => this.#read());
  /** What the list was made from, as text. */
  #key = '';
  #list: readonly NamedSource[] = [];

  constructor(host: CalendarHost) {
    this.#host = host;
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(this.#colors);
    host.addController(this);
    this.#read();
  }

  hostConnected(): void {
    const options = { childList: true, subtree: true, attributeFilter: ['src', 'label', 'color'] };
    this.#observer.observe(this.#host, options);
  }

  hostUpdate(): void {
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The calendar that an event is from. In merged lists an id begins with the index of the source. */
  readonly sourceOf = ({ id }: CalendarEvent): NamedSource | undefined =>
    this.#list.length > 1 ? this.#list[Number(/^\d+(?=:)/.exec(id)?.[0] ?? NaN)] : this.#list[0];

  /** The legend: a button per calendar, which switches it on and off. */
  render({ userChoices, filters, locale }: CalendarModel): unknown {
    if (this.#list.length === 0) return nothing;
    const { off = [] } = filters;
    const toggle = (label: string): void => {
      const { choices } = this.#host;
      const others = (choices.off ?? []).filter((each) => each !== label);
      const isOff = others.length < (choices.off ?? []).length;
      userChoices.filter({ ...choices, off: isOff ? others : [...others, label] }, 'push');
    };
    return html`<div class="legend chips" part="legend" role="group" aria-label=${moreMessages(locale).calendars}>
      ${this.#list.map(
        ({ label, className }) =>
          html`<button
            class="chip ${className}"
            part="legend-item"
            type="button"
            aria-pressed=${off.includes(label) ? 'false' : 'true'}
            @click=${() => toggle(label)}
          >
            <span class="switch" aria-hidden="true"></span><bdi>${label}</bdi>
          </button>`,
      )}
    </div>`;
  }

  #read(): void {
    const sources = readSources(this.#host, this.#host.sources);
    const key = JSON.stringify(sources);
    if (key === this.#key) return;
    this.#key = key;
    const colored = sources.map((source, index) => ({ ...source, ...sourceColor(source.color, index) }));
    this.#colors.replaceSync(colored.map(({ rule }) => rule).join(''));
    this.#list = colored.map(({ label = '', className }) => ({ label, className }));
    this.#host.src = sources.map(({ src }: CalendarSource) => src).join(' ');
  }
}
