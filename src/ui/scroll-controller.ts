import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Share of its width from which on an item counts as seen. */
const SEEN = 0.6;
/** WebKit tells no end of scrolling: this long without a step is one, in ms. */
const REST = 120;
/** Chromium forgets to tell it when a move begins just as another ends: the same where the event is known. */
const LONG_REST = 300;
/** A move that has not reached its goal after such a pause will not: somebody stopped it, or the browser lost it. */
const GIVEN_UP = 1000;
/** While it scrolls, what is in view is looked up again after so long, in ms. */
const GLANCE = 100;
/** Positions are the same up to this, in CSS pixels: browsers round them in different ways. */
const SAME = 2;

/** Why the view has moved. Nothing else does it for a reader: a script, a resize and autoplay are silent. */
export type Mover = 'press' | 'hand';

export interface ScrollOptions {
  /** The element that scrolls; its children are the items. May be another one after each drawing, or none. */
  readonly scroller: () => HTMLElement | null | undefined;
  /** Called when a reader's move has come to rest on other items. */
  readonly moved: (by: Mover) => void;
}

/**
 * A row of items that scrolls sideways. CSS decides how many fit and where they snap; this knows what is in view,
 * moves by what fits, and keeps the place when the width or the list changes. Where nothing scrolls, as in a grid,
 * everything is in view.
 */
export class ScrollController implements ReactiveController {
  /** Place of the first item in view. */
  first = 0;
  /** Place of the last item in view; -1 before the first measure. */
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
  /** Where a move under way will end. */
  #goal: number | undefined;
  /** The first in view when it began. */
  #from = 0;
  #by: Mover | undefined;
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
    // At first, and right after a move in the document, which forgets the position. Later only the observer tells: it
    // would not repeat a width that it has told before.
    if (this.#width === 0) this.#resize();
    this.#measure();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#scroller = undefined;
    // The browser forgets how far a removed element was scrolled: it is scrolled back when it has a width again.
    this.#width = 0;
    this.#goal = this.#by = undefined;
  }

  /**
   * Moves by as many items as fit. At an end it stays, or with `loop` goes on at the other one. Returns whether it
   * moves.
   *
   * @param by a press of the reader; left out when nobody asked for it
   */
  turn(step: 1 | -1, loop: boolean, by?: Mover): boolean {
    const fit = this.#fit;
    const end = this.#items.length - 1;
    const most = end + 1 - fit;
    const goal = this.#goal;
    const ended = step > 0 ? (goal === undefined ? this.atEnd : goal >= most) : (goal ?? this.first) <= 0;
    if (fit < 1 || this.fits || (ended && !loop)) return false;
    const from = Math.min(goal ?? this.first, most) + step * fit;
    this.#go(ended ? (step > 0 ? 0 : end) : Math.min(end, Math.max(0, from)), smoothly(), by);
    return true;
  }

  /** Scrolls the item at that place into view, unless it is there. */
  show(index: number): void {
    if (index >= 0 && (index < this.first || index > this.last)) this.#go(index, smoothly());
  }

  #go(index: number, behavior: 'smooth' | 'instant', by?: Mover): void {
    const scroller = this.#scroller;
    if (!scroller || !this.#items[index]) return;
    const left = this.#leftOf(index);
    [this.#goal, this.#by, this.#from] = [index, by, this.first];
    const isThere = Math.abs(left - scroller.scrollLeft) < SAME;
    // There already, it may be about to leave: this ends the move of an earlier press.
    scroller.scrollTo({ left, behavior: isThere ? 'instant' : behavior });
    if (isThere) this.#settle();
    else this.#step();
  }

  /** Where the item stands at the start of the view; from right to left the positions are below 0. */
  #leftOf(index: number): number {
    const scroller = this.#scroller as HTMLElement;
    const [origin, item] = [this.#items[0] as HTMLElement, this.#items[index] as HTMLElement];
    const rtl = isRightToLeft(scroller);
    const toLeft = item.offsetLeft - origin.offsetLeft;
    const distance = rtl ? origin.offsetWidth - item.offsetWidth - toLeft : toLeft;
    return Math.min(roomOf(scroller), Math.max(0, distance)) * (rtl ? -1 : 1);
  }

  #attach(): void {
    const scroller = this.#options.scroller() ?? undefined;
    if (scroller === this.#scroller) return;
    this.#observer?.disconnect();
    this.#scroller = scroller;
    if (!scroller) return;
    // They go with the element, and adding them twice adds nothing.
    scroller.addEventListener('scroll', this.#step, { passive: true });
    scroller.addEventListener('scrollend', this.#end);
    for (const grip of ['pointerdown', 'wheel']) scroller.addEventListener(grip, this.#takeOver, { passive: true });
    scroller.addEventListener('focusin', this.#follow);
    this.#observer = new ResizeObserver(this.#resized);
    this.#observer.observe(scroller);
  }

  /** Items may have come before the first in view, or before the goal, or it is gone: then the next of those that stayed. */
  #keepPlace(): void {
    const before = this.#items;
    const items = [...(this.#scroller?.children ?? [])] as HTMLElement[];
    if (items.length === before.length && items.every((item, index) => item === before[index])) return;
    this.#items = items;
    const [place, by] = [this.#goal ?? this.first, this.#asker];
    this.#goal = undefined;
    const near = [...before.slice(place), ...before.slice(0, place).reverse()];
    const kept = near.find((item) => item.parentNode === this.#scroller);
    this.first = this.#rested = kept ? items.indexOf(kept) : 0;
    if (this.#width > 0) this.#go(this.first, 'instant', by);
  }

  /** With the next frame: what is drawn for it could change the width again, which no observer may do in its own. */
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
    // In a closed tab there is no width and no position: both are asked for again when it opens.
    if (width === 0) return;
    this.#go(this.#goal ?? this.first, 'instant', this.#asker);
  }

  /** Who asked for the move under way. By hand none is: a touch may have been a mere click. */
  get #asker(): Mover | undefined {
    return this.#goal === undefined ? undefined : this.#by;
  }

  readonly #step = (): void => {
    clearTimeout(this.#timer);
    if (performance.now() - this.#measuredAt > GLANCE) this.#measure();
    this.#timer = setTimeout(this.#pause, 'onscrollend' in window ? LONG_REST : REST);
  };

  readonly #pause = (): void => {
    if (this.#isThere) this.#settle();
    else this.#timer = setTimeout(this.#finish, GIVEN_UP);
  };

  /** Where it still shows what it showed, nobody stopped it: the browser has lost the move, so it is made at once. */
  readonly #finish = (): void => {
    const goal = this.first === this.#from ? this.#goal : undefined;
    if (goal !== undefined) this.#scroller?.scrollTo({ left: this.#leftOf(goal), behavior: 'instant' });
    this.#settle();
  };

  /** A second press cuts the first move short, and that is an end too: then the one of the second is awaited. */
  readonly #end = (): void => {
    if (this.#isThere) this.#settle();
  };

  get #isThere(): boolean {
    const goal = this.#goal;
    return goal === undefined || Math.abs(this.#leftOf(goal) - (this.#scroller?.scrollLeft ?? 0)) < SAME;
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

  /** The reader scrolls by hand: what was under way counts no more. */
  readonly #takeOver = (): void => {
    this.#goal = undefined;
    this.#by = 'hand';
  };

  readonly #follow = (event: FocusEvent): void => {
    this.show(this.#items.findIndex((item) => item.contains(event.target as Node)));
  };

  #measure(): void {
    const scroller = this.#scroller;
    if (!scroller || !this.#isMeasurable) return;
    this.#measuredAt = performance.now();
    const seen = this.#seenAt(scroller.scrollLeft);
    const before = this.#sight;
    if (seen.includes(true)) [this.first, this.last] = [seen.indexOf(true), seen.lastIndexOf(true)];
    const position = Math.abs(scroller.scrollLeft);
    this.atStart = position < SAME;
    this.atEnd = position > roomOf(scroller) - SAME;
    this.#setTabStops();
    if (this.#sight !== before) this.#host.requestUpdate();
  }

  /** How many fit: those in view at the start. While it moves fewer are in view, and a press then would fall short. */
  get #fit(): number {
    return this.#isMeasurable ? this.#seenAt(0).filter(Boolean).length : 0;
  }

  /** For each item, whether it is in view where the row is scrolled to that position. */
  #seenAt(position: number): boolean[] {
    const scroller = this.#scroller as HTMLElement;
    return this.#items.map((item) => {
      const left = leftIn(scroller, item) - position;
      const right = left + item.offsetWidth;
      return Math.min(right, scroller.clientWidth) - Math.max(left, 0) >= item.offsetWidth * SEEN;
    });
  }

  /** Not while it is hidden, nor between a new width and the answer to it: there the browser may be anywhere. */
  get #isMeasurable(): boolean {
    return this.#width > 0 && this.#scroller?.clientWidth === this.#width;
  }

  get #sight(): string {
    return [this.first, this.last, this.atStart, this.atEnd].join();
  }

  /** Tab comes to what is in view only; where nothing there can be focused, to the row itself, for the arrow keys. */
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
export const leftIn = (scroller: HTMLElement, item: HTMLElement): number =>
  item.offsetLeft - (item.offsetParent === scroller ? 0 : scroller.offsetLeft + scroller.clientLeft);

/** How far it can be scrolled. */
const roomOf = (scroller: HTMLElement): number => scroller.scrollWidth - scroller.clientWidth;

/** By the style, as scrolling is; `dir` may stand anywhere above. */
export const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Two engines move smoothly under reduced motion too, so we ask. */
const smoothly = (): 'smooth' | 'instant' =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
