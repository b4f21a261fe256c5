import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Share of its width that must be visible for an item to count as in view. */
const IN_VIEW = 0.6;
/** WebKit has no scrollend event: scrolling has ended after this long without a scroll event, in ms. */
const REST = 120;
/** The same with scrollend: Chromium does not fire it when a move begins just as another ends. */
const LONG_REST = 300;
/** A move that rests this long before its goal has been stopped, or was lost by the browser, in ms. */
const GIVEN_UP = 1000;
/** Time between two measurements while it scrolls, in ms. */
const MEASURE_INTERVAL = 100;
/** Positions closer than this, in CSS pixels, are equal: browsers round them differently. */
const TOLERANCE = 2;

/** Who has moved the row: a press of a button, or the user's own scrolling. Other moves are not reported. */
export type MoveCause = 'press' | 'user';

export interface ScrollOptions {
  /** The element that scrolls; its children are the items. It may change with each update. */
  readonly scroller: () => HTMLElement | null | undefined;
  /** Called when a move of the user's has ended at other items. */
  readonly moved: (by: MoveCause) => void;
}

/**
 * A row of items that scrolls horizontally. CSS decides how many fit and where they snap; the controller knows what is
 * in view, moves by as many items as fit, and keeps the position when the width or the list changes. If nothing
 * scrolls, as in a grid, everything is in view.
 */
export class ScrollController implements ReactiveController {
  /** Index of the first item in view. */
  first = 0;
  /** Index of the last item in view; -1 before the first measurement. */
  last = -1;
  atStart = true;
  atEnd = true;
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean };
  readonly #options: ScrollOptions;
  #scroller: HTMLElement | undefined;
  #items: readonly HTMLElement[] = [];
  #observer: ResizeObserver | undefined;
  #width = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #measuredAt = 0;
  /** Index at which the current move ends. */
  #goal: number | undefined;
  /** The first in view when it began. */
  #from = 0;
  #by: MoveCause | undefined;
  /** The first in view when it last came to rest. */
  #rested = 0;

  constructor(host: ReactiveControllerHost & { readonly isConnected: boolean }, options: ScrollOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Nothing can be scrolled. */
  get fits(): boolean {
    return this.atStart && this.atEnd;
  }

  hostConnected(): void {
    this.#attach();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    this.#attach();
    this.#keepPlace();
    // At first, and after a move in the document, which resets the position. Later only the observer reports a width: it
    // would not repeat one that it has reported before.
    if (this.#width === 0) this.#resize();
    this.#measure();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#scroller = undefined;
    // Browsers reset the scroll position of a removed element: it is restored when there is a width again.
    this.#width = 0;
    this.#goal = this.#by = undefined;
  }

  /**
   * Moves by as many items as fit. At an end it stays, or with `loop` continues at the other end. Returns whether it
   * moves.
   *
   * @param by who has asked for it; none for autoplay
   */
  turn(step: 1 | -1, loop: boolean, by?: MoveCause): boolean {
    const fit = this.#fit;
    const end = this.#items.length - 1;
    const most = end + 1 - fit;
    const goal = this.#goal;
    const ended = step > 0 ? (goal === undefined ? this.atEnd : goal >= most) : (goal ?? this.first) <= 0;
    if (fit < 1 || this.fits || (ended && !loop)) return false;
    const from = Math.min(goal ?? this.first, most) + step * fit;
    this.#go(ended ? (step > 0 ? 0 : end) : Math.min(end, Math.max(0, from)), scrollBehavior(), by);
    return true;
  }

  /** Scrolls an item into view, if it is not. */
  show(index: number): void {
    if (index >= 0 && (index < this.first || index > this.last)) this.#go(index, scrollBehavior());
  }

  #go(index: number, behavior: 'smooth' | 'instant', by?: MoveCause): void {
    const scroller = this.#scroller;
    if (!scroller || !this.#items[index]) return;
    const left = this.#leftOf(index);
    [this.#goal, this.#by, this.#from] = [index, by, this.first];
    const isThere = Math.abs(left - scroller.scrollLeft) < TOLERANCE;
    // It may be about to move away from there: this ends the move of an earlier press.
    scroller.scroll({ left, behavior: isThere ? 'instant' : behavior });
    if (isThere) this.#settle();
    else this.#step();
  }

  /** Scroll position at which the item is first in view; negative in right-to-left text. */
  #leftOf(index: number): number {
    const scroller = this.#scroller as HTMLElement;
    const [origin, item] = [this.#items[0] as HTMLElement, this.#items[index] as HTMLElement];
    const rtl = isRightToLeft(scroller);
    const toLeft = item.offsetLeft - origin.offsetLeft;
    const distance = rtl ? origin.offsetWidth - item.offsetWidth - toLeft : toLeft;
    return Math.min(scrollRangeOf(scroller), Math.max(0, distance)) * (rtl ? -1 : 1);
  }

  #attach(): void {
    const scroller = this.#options.scroller() ?? undefined;
    if (scroller === this.#scroller) return;
    this.#observer?.disconnect();
    this.#scroller = scroller;
    if (!scroller) return;
    // The listeners disappear with the element; adding one twice has no effect.
    scroller.addEventListener('scroll', this.#step, { passive: true });
    scroller.addEventListener('scrollend', this.#end);
    for (const grip of ['pointerdown', 'wheel']) scroller.addEventListener(grip, this.#takeOver, { passive: true });
    scroller.addEventListener('focusin', this.#follow);
    this.#observer = new ResizeObserver(this.#resized);
    this.#observer.observe(scroller);
  }

  /** Items may have been added before the first in view or the goal. If that is gone, the next one that remains counts. */
  #keepPlace(): void {
    const before = this.#items;
    const items = [...(this.#scroller?.children ?? [])] as HTMLElement[];
    if (items.length === before.length && items.every((item, index) => item === before[index])) return;
    this.#items = items;
    const [place, by] = [this.#goal ?? this.first, this.#initiator];
    this.#goal = undefined;
    const near = [...before.slice(place), ...before.slice(0, place).reverse()];
    const kept = near.find((item) => item.parentNode === this.#scroller);
    this.first = this.#rested = kept ? items.indexOf(kept) : 0;
    if (this.#width > 0) this.#go(this.first, 'instant', by);
  }

  /** In the next frame: the update could change the width again, which an observer's callback must not do. */
  readonly #resized = (): void => {
    requestAnimationFrame(() => {
      this.#resize();
      this.#measure();
    });
  };

  #resize(): void {
    const width = this.#scroller?.clientWidth ?? 0;
    if (width === this.#width) return;
    this.#width = width;
    // A hidden element has no width and no position: both are read again when it is shown.
    if (width === 0) return;
    this.#go(this.#goal ?? this.first, 'instant', this.#initiator);
  }

  /** Who has asked for the current move. Scrolling by the user has no goal: a touch may be just a click. */
  get #initiator(): MoveCause | undefined {
    return this.#goal === undefined ? undefined : this.#by;
  }

  readonly #step = (): void => {
    clearTimeout(this.#timer);
    if (performance.now() - this.#measuredAt > MEASURE_INTERVAL) this.#measure();
    this.#timer = setTimeout(this.#pause, 'onscrollend' in window ? LONG_REST : REST);
  };

  readonly #pause = (): void => {
    if (this.#isThere) this.#settle();
    else this.#timer = setTimeout(this.#finish, GIVEN_UP);
  };

  /** If it still shows what it showed, the browser has lost the move, so it is made instantly. */
  readonly #finish = (): void => {
    const goal = this.first === this.#from ? this.#goal : undefined;
    if (goal !== undefined) this.#scroller?.scroll({ left: this.#leftOf(goal), behavior: 'instant' });
    this.#settle();
  };

  /** A second press interrupts the first move, which fires scrollend too: the end of the second is awaited. */
  readonly #end = (): void => {
    if (this.#isThere) this.#settle();
  };

  get #isThere(): boolean {
    const goal = this.#goal;
    return goal === undefined || Math.abs(this.#leftOf(goal) - (this.#scroller?.scrollLeft ?? 0)) < TOLERANCE;
  }

  #settle(): void {
    clearTimeout(this.#timer);
    if (!this.#isMeasurable) return;
    const by = this.#by;
    this.#goal = this.#by = undefined;
    this.#measure();
    const elsewhere = this.first !== this.#rested;
    this.#rested = this.first;
    if (by && !this.fits && (by === 'press' || elsewhere)) this.#options.moved(by);
  }

  /** The user scrolls: the current move does not count anymore. */
  readonly #takeOver = (): void => {
    this.#goal = undefined;
    this.#by = 'user';
  };

  readonly #follow = (event: FocusEvent): void => {
    this.show(this.#items.findIndex((item) => item.contains(event.target as Node)));
  };

  #measure(): void {
    const scroller = this.#scroller;
    if (!scroller || !this.#isMeasurable) return;
    this.#measuredAt = performance.now();
    const seen = this.#inViewAt(scroller.scrollLeft);
    const before = this.#viewKey;
    if (seen.includes(true)) [this.first, this.last] = [seen.indexOf(true), seen.lastIndexOf(true)];
    const position = Math.abs(scroller.scrollLeft);
    this.atStart = position < TOLERANCE;
    this.atEnd = position > scrollRangeOf(scroller) - TOLERANCE;
    this.#setTabStops();
    if (this.#viewKey !== before) this.#host.requestUpdate();
  }

  /** How many fit: those in view at the start. During a move fewer are in view. */
  get #fit(): number {
    return this.#isMeasurable ? this.#inViewAt(0).filter(Boolean).length : 0;
  }

  /** For each item, whether it is in view at that scroll position. */
  #inViewAt(position: number): boolean[] {
    const scroller = this.#scroller as HTMLElement;
    return this.#items.map((item) => {
      const left = offsetLeftIn(scroller, item) - position;
      const right = left + item.offsetWidth;
      return Math.min(right, scroller.clientWidth) - Math.max(left, 0) >= item.offsetWidth * IN_VIEW;
    });
  }

  /** Not while it is hidden, nor between a resize and the reaction to it, when the position is not reliable. */
  get #isMeasurable(): boolean {
    return this.#width > 0 && this.#scroller?.clientWidth === this.#width;
  }

  get #viewKey(): string {
    return [this.first, this.last, this.atStart, this.atEnd].join();
  }

  /** Only what is in view has tab stops; if nothing there is focusable, the row itself has one, for the arrow keys. */
  #setTabStops(): void {
    let stops = 0;
    this.#items.forEach((item, index) => {
      const hidden = index < this.first || index > this.last;
      for (const target of item.querySelectorAll('a[href], button')) {
        const stop = !target.hasAttribute('tabindex');
        if (hidden && stop) target.setAttribute('tabindex', '-1');
        else if (!hidden && !stop) target.removeAttribute('tabindex');
        stops += Number(!hidden);
      }
    });
    this.#scroller?.setAttribute('tabindex', stops > 0 || this.fits ? '-1' : '0');
  }
}

/** Left edge of an item in its row, not scrolled: a length of the layout like `scrollLeft`, free of zoom and transforms. */
export const offsetLeftIn = (scroller: HTMLElement, item: HTMLElement): number =>
  item.offsetLeft - (item.offsetParent === scroller ? 0 : scroller.offsetLeft + scroller.clientLeft);

/** How far it can be scrolled. */
const scrollRangeOf = (scroller: HTMLElement): number => scroller.scrollWidth - scroller.clientWidth;

/** By the computed style, as for scrolling: `dir` may be on any ancestor. */
export const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Two engines scroll smoothly in spite of reduced motion, so it is checked here. */
const scrollBehavior = (): 'smooth' | 'instant' =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
