import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { yieldToFrame } from '../page/yield-every.js';

/** Largest gap below the items, in CSS pixels, that is kept so that the page does not jump. */
const MAX_GAP = 288;
/** How long the page is left to what is in view, in ms. */
const LOADING_TIME = 1_000;

/** The element whose height is reserved. */
export interface ReservedHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
  /** Items may still come for the first time. */
  readonly isWaiting: boolean;
}

/** Where an element stood before its upgrade. */
interface Place {
  readonly height: number;
  /** It was below the view by a quarter of the view's height or more. */
  readonly isFar: boolean;
}

/**
 * Before their upgrade elements have the page's layout. It is read for all of the page at once, because each upgrade
 * makes the browser lay out the page anew.
 */
const places = new WeakMap<HTMLElement, Place>();

/** Whether the browser can leave out what is far from the view, and says when it comes near. */
const canSkip = (): boolean => 'ContentVisibilityAutoStateChangeEvent' in window;

function placeOf(element: HTMLElement): Place {
  const height = element.offsetHeight;
  return { height, isFar: height > 0 && canSkip() && element.getBoundingClientRect().top > innerHeight * 1.25 };
}

/**
 * Keeps the height that the page had reserved for the element before the script came (`:not(:defined)` in README):
 * until the items are there, and longer if they are only a little less high, so that what is below stays in place. A
 * change of the width ends it. While the page loads, an element that is far below the view is neither laid out nor drawn
 * unless it comes near; its text can be found and is read all the same.
 */
export class ReservedHeight implements ReactiveController {
  readonly #host: ReservedHost;
  #height: number;
  #isFar: boolean;
  #observer: ResizeObserver | undefined;
  /** Items, or what stands for them, have been there. */
  hasLoaded = false;

  constructor(host: ReservedHost) {
    this.#host = host;
    if (host.isConnected && !places.has(host)) {
      for (const each of [host, ...document.querySelectorAll<HTMLElement>(':not(:defined)')])
        places.set(each, placeOf(each));
    }
    ({ height: this.#height, isFar: this.#isFar } = places.get(host) ?? { height: 0, isFar: false });
    host.addController(this);
  }

  /**
   * Many elements that load at once update in several tasks, with a frame between two, which lays out what is there; what
   * a visitor does never waits. Until its first update, an element shows its children.
   */
  waitForTurn(): Promise<void> | undefined {
    const turn = this.hasLoaded ? undefined : yieldToFrame();
    return turn && !this.#host.hasUpdated ? this.#showChildrenUntil(turn) : turn;
  }

  hostUpdated(): void {
    this.hasLoaded ||= !this.#host.isWaiting;
    if (this.#height === 0 || this.#observer) return;
    const { style } = this.#box;
    if (this.#host.isWaiting || this.#isFar) {
      style.minBlockSize = `${this.#height}px`;
      if (this.#isFar && !style.contentVisibility) this.#skip();
      return;
    }
    style.minBlockSize = '';
    const gap = this.#height - this.#box.offsetHeight;
    if (gap > 0 && gap <= MAX_GAP) this.#keep();
    else this.#height = 0;
  }

  hostDisconnected(): void {
    this.#end();
  }

  async #showChildrenUntil(turn: Promise<void>): Promise<void> {
    const slot = document.createElement('slot');
    slot.style.cssText = `display: block; min-block-size: ${this.#height}px`;
    this.#host.shadowRoot?.append(slot);
    await turn;
    slot.remove();
  }

  #skip(): void {
    const box = this.#box;
    box.style.contentVisibility = 'auto';
    box.style.containIntrinsicBlockSize = `${this.#height}px`;
    const draw = (): void => {
      if (!this.#isFar) return;
      this.#draw(box);
      this.hostUpdated();
    };
    setTimeout(draw, LOADING_TIME);
    box.addEventListener('contentvisibilityautostatechange', (event) => {
      // Rows of a list say it for themselves.
      if (event.target === box && !(event as ContentVisibilityAutoStateChangeEvent).skipped) draw();
    });
  }

  #draw({ style }: HTMLElement): void {
    this.#isFar = false;
    style.contentVisibility = style.containIntrinsicBlockSize = '';
  }

  #keep(): void {
    const width = this.#host.offsetWidth;
    this.#box.style.minBlockSize = `${this.#height}px`;
    this.#observer = new ResizeObserver(() => {
      if (this.#host.offsetWidth !== width) this.#end();
    });
    this.#observer.observe(this.#host);
  }

  #end(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#height = 0;
    this.#draw(this.#box);
    if (this.#host.hasUpdated) this.#box.style.minBlockSize = '';
  }

  get #box(): HTMLElement {
    return this.#host.shadowRoot?.querySelector('.ala') ?? this.#host;
  }
}
