import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeedPages } from '../../data/feed-state.js';
import type { Item } from '../../feeds/model.js';
import type { CarouselMessages } from '../../i18n/messages.js';
import { loadAutoplay } from '../../page/lazy.js';
import type { AutoplayHost } from '../../ui/autoplay.js';
import { carouselStyles } from '../../ui/carousel.styles.js';
import * as icons from '../../ui/icons.js';
import { renderIcon } from '../../ui/icon.js';
import { AlaChangeEvent } from '../../ui/item-events.js';
import { keyedRows } from '../../ui/keyed-rows.js';
import { LazyChunk } from '../../ui/lazy-chunk.js';
import { isRightToLeft, ScrollController } from '../../ui/scroll-controller.js';
import { shuffle } from '../../ui/shuffle.js';
import { segmentStyles } from '../../ui/segments.styles.js';
import { isOn } from '../base/ala-element.js';
import { FeedElement } from '../base/feed-element.js';

const CAROUSEL_VIEWS = ['carousel', 'grid'] as const;
/** With more cards than this, those far from the viewport are not laid out. */
const MANY = 40;
/** Seconds of `autoplay` without a value. */
const DEFAULT_SECONDS = 7;

/** An item that a card can show. */
interface Card extends Item {
  /** BCP 47, when the feed says it. */
  readonly language?: string | undefined;
}

/**
 * Base of the widgets that show their items as cards in a row, or in a grid. How a card looks is up to the subclass.
 *
 * @internal
 * @fires {AlaChangeEvent} ala-change - A user has moved the row (`page`: the number of the first card in view, from 1) or chosen a view (`view`).
 * @csspart list - The list of cards.
 * @csspart item - One card.
 * @csspart tools - The buttons.
 * @csspart previous - The button that goes back.
 * @csspart next - The button that goes on.
 * @csspart position - Which cards are in view, in messages.
 * @csspart autoplay - The button that pauses and plays.
 * @csspart view-switch - The choice between carousel and grid.
 */
export abstract class CarouselElement<T extends Card> extends FeedElement<T> implements AutoplayHost {
  static override readonly styles = [...FeedElement.styles, segmentStyles, carouselStyles];

  /** `carousel`: in a row that scrolls; `grid`: all of them. A user's choice changes it. */
  @property() view: (typeof CAROUSEL_VIEWS)[number] = 'carousel';
  /** Lets users choose between the two. */
  @property({ type: isOn, attribute: 'view-switch' }) viewSwitch = false;
  /** The buttons continue at the other end. */
  @property({ type: isOn }) loop = false;
  /** Shows cards in a random order, the same for the whole page view. */
  @property({ type: isOn }) shuffle = false;
  /** Seconds after which it advances automatically, at least 5; the empty attribute means 7, 0 = off. */
  @property({ converter: (value) => (value === '' ? DEFAULT_SECONDS : Number(value)) }) autoplay = 0;

  protected abstract override readonly messages: CarouselMessages;
  /** Class of the list, which decides at which widths more cards fit. */
  protected abstract readonly listClass: string;
  /** The content of a list item. */
  protected abstract renderCard(item: T, index: number): TemplateResult;

  /** What all cards depend on besides their items: while none of it changes, scrolling renders no card again. */
  protected get cardInputs(): readonly unknown[] {
    return [this.messages, this.locale, this.settings, this.itemLevel, this.shuffle];
  }

  readonly #scroll = new ScrollController(this, {
    scroller: () => this.renderRoot.querySelector<HTMLElement>('.cards'),
    moved: (by) => this.#announce(by === 'press'),
  });
  readonly #autoplay = new LazyChunk(this, 'the code for autoplay', async () => {
    const { Autoplay } = await loadAutoplay();
    return new Autoplay(this);
  });

  constructor() {
    super();
    this.status.isSilent = () => this.#autoplay.value?.isRotating ?? false;
  }

  /** @internal `autoplay`, checked. */
  get seconds(): number {
    return this.autoplay !== 0 ? this.check.wholeNumber('autoplay', this.autoplay, 5, Infinity, 0) : 0;
  }

  /** @internal */
  advance(): void {
    this.#scroll.turn(1, true);
  }

  /** The items that are shown, in order. */
  protected get shown(): readonly T[] {
    return this.arranged.slice(0, this.list.count);
  }

  get #isGrid(): boolean {
    return this.check.oneOf('view', this.view, CAROUSEL_VIEWS) === 'grid';
  }

  protected override rowClasses(): string {
    return `${this.listClass} ${this.#isGrid ? 'as-grid' : 'as-row'}`;
  }

  protected override arrange(pages: FeedPages<T>): readonly T[] {
    return pages.flatMap((page) => (this.shuffle ? shuffle(page) : page));
  }

  protected override roleDescription(): string | undefined {
    return this.#isGrid ? undefined : this.messages.carousel;
  }

  /** The button that pauses comes before everything that moves, and before the link in the head. */
  protected override renderTools(more: unknown): TemplateResult {
    const { messages } = this;
    const { fits, atStart, atEnd } = this.#scroll;
    const waits = this.arranged.length === 0;
    if (waits && !this.isWaiting) return html`${more}`;
    const turns = !this.#isGrid && (waits || !fits);
    return html`${turns && this.seconds > 0 && !this.#autoplay.hasFailed ? this.#renderAutoplay() : nothing} ${more}
      <div class="tools ${waits ? 'unseen' : ''}" part="tools">
        ${turns ? html`<p class="position" part="position">${waits ? nothing : this.#position}</p>` : nothing}
        <div class="turn" ?hidden=${!turns} @keydown=${this.#turnByKey}>
          ${this.#renderTurn(-1, 'previous', messages.previous, atStart)}
          ${this.#renderTurn(1, 'next', messages.next, atEnd)}
        </div>
        ${this.viewSwitch ? this.#renderViewSwitch() : nothing}
      </div>`;
  }

  #renderAutoplay(): TemplateResult {
    const { value, load } = this.#autoplay;
    // Before the lazy chunk is there, the button is that of what will be.
    const playing = value?.playing ?? !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const toggle = (): unknown => (value ? value.toggle() : load().then(() => this.#autoplay.value?.toggle()));
    return html`<button class="button quiet autoplay" part="autoplay" type="button" @click=${toggle}>
      ${renderIcon(playing ? icons.pause : icons.play)} ${playing ? this.messages.pause : this.messages.play}
    </button>`;
  }

  /** At an end it only has `aria-disabled`, so that it keeps the focus. */
  #renderTurn(step: 1 | -1, name: 'previous' | 'next', label: string, ended: boolean): TemplateResult {
    return html`<button
      class="button quiet square"
      part=${name}
      type="button"
      aria-label=${label}
      aria-controls="cards"
      aria-disabled=${ended && !this.loop ? 'true' : nothing}
      @click=${() => this.#turn(step)}
    >
      ${renderIcon(step > 0 ? icons.next : icons.previous, true)}
    </button>`;
  }

  #renderViewSwitch(): TemplateResult {
    const { messages } = this;
    const grid = this.#isGrid;
    const side = (view: (typeof CAROUSEL_VIEWS)[number], sign: string, label: string): TemplateResult =>
      html`<button
        type="button"
        aria-label=${label}
        aria-pressed=${String(grid === (view === 'grid'))}
        @click=${() => this.#choose(view)}
      >
        ${renderIcon(sign)}
      </button>`;
    return html`<div class="segments" part="view-switch" role="group" aria-label=${messages.view}>
      ${side('carousel', icons.row, messages.row)} ${side('grid', icons.grid, messages.grid)}
    </div>`;
  }

  protected override updated(): void {
    super.updated();
    if (this.seconds > 0 && !this.#autoplay.hasFailed) void this.#autoplay.load();
  }

  protected override renderItems(): TemplateResult {
    const { shown } = this;
    const { pages, status } = this.feed.state;
    const many = shown.length > MANY ? ' many' : '';
    return html`<ul
      id="cards"
      class="cards ${this.rowClasses()}${many}"
      part="list"
      role="list"
      aria-label=${this.#isGrid && !this.hasHeading ? (this.label ?? this.messages.name) : nothing}
      aria-busy=${status === 'loading' ? 'true' : nothing}
      @keydown=${this.#turnByKey}
    >
      ${this.#renderCards(shown, [pages, shown.length, this.#isGrid, ...this.cardInputs])}
    </ul>`;
  }

  protected override renderBar(): TemplateResult {
    return html`<div class="bar">${this.renderTools(nothing)}</div>`;
  }

  /**
   * In a row each card is a slide of the carousel, inside the list that tells how many there are. The slide has no box of
   * its own: the layout is that of the list item.
   */
  #renderCards(shown: readonly T[], inputs: readonly unknown[]): unknown {
    const { messages } = this;
    const isRow = !this.#isGrid;
    return keyedRows(
      shown.slice(0, this.list.rendered),
      { inputs, key: ({ id }) => id, version: () => '' },
      (item, index) =>
        html`<li class="item" part="item" data-id=${item.id} lang=${item.language ?? nothing}>
          <div
            class="slide"
            role=${isRow ? 'group' : nothing}
            aria-roledescription=${isRow ? messages.slide : nothing}
            aria-label=${isRow ? messages.slideOf(index + 1, shown.length) : nothing}
          >
            ${this.renderCard(item, index)}
          </div>
        </li>`,
    );
  }

  get #position(): string {
    const { first, last } = this.#scroll;
    return last < first ? '' : this.messages.range(first + 1, last + 1, this.shown.length);
  }

  #turn(step: 1 | -1): void {
    this.#autoplay.value?.restart();
    this.#scroll.turn(step, this.loop, 'press');
  }

  /** Arrow keys on the buttons and on the row itself; on a link inside a card they belong to the page. */
  readonly #turnByKey = (event: KeyboardEvent): void => {
    const { key, target, currentTarget } = event;
    const onRow = (currentTarget as Element).matches('.cards');
    if ((onRow && target !== currentTarget) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || this.#scroll.fits) return;
    event.preventDefault();
    this.#turn((key === 'ArrowRight') === isRightToLeft(currentTarget as Element) ? -1 : 1);
  };

  #choose(view: (typeof CAROUSEL_VIEWS)[number]): void {
    if (view === (this.#isGrid ? 'grid' : 'carousel')) return;
    this.view = view;
    this.dispatchEvent(new AlaChangeEvent('view', view));
  }

  /** The result of a press is announced; who swipes sees it. */
  #announce(isPress: boolean): void {
    this.dispatchEvent(new AlaChangeEvent('page', this.#scroll.first + 1));
    if (isPress) this.status.sayAfterPause(this.#position);
  }
}
