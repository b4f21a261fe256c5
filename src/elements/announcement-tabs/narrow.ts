import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { leftIn } from '../../ui/scroll-controller.js';

/** Width in em of the widget's font under which tabs become an accordion or a strip. */
const NARROW = 30;

export interface NarrowHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Whether there is room for tabs: 30em, and no word of a label has to be cut. Roles cannot change by CSS, so the width
 * is measured: on `.ruler`, which has no height of its own that could start a loop of observations.
 */
export class Narrow implements ReactiveController {
  yes = false;
  readonly #host: NarrowHost;
  #observer: ResizeObserver | undefined;
  #ruler: Element | undefined;
  /** Its width as the observer last told it: a width that it was not told of, it would not be told to leave. */
  #width = 0;
  /** Width in px that the labels need at least; told by tabs that overflow. */
  #needed = 0;

  constructor(host: NarrowHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The labels have changed: what they need is to be measured anew. */
  forget(): void {
    this.#needed = 0;
    this.measure();
  }

  measure(): void {
    const measured = this.#ruler ?? this.#host.renderRoot.querySelector('.ala');
    if (!measured) return;
    const width = this.#ruler ? this.#width : measured.clientWidth;
    const size = parseFloat(getComputedStyle(measured).fontSize);
    this.yes = width > 0 && width < Math.max(NARROW * size, this.#needed);
  }

  hostUpdated(): void {
    const ruler = this.#host.renderRoot.querySelector('.ruler') ?? undefined;
    if (ruler !== this.#ruler) {
      this.#observer?.disconnect();
      this.#ruler = ruler;
      this.#width = ruler?.clientWidth ?? 0;
      if (ruler) (this.#observer ??= new ResizeObserver(this.#resized)).observe(ruler);
    }
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#ruler = undefined;
  }

  readonly #resized = (): void => {
    this.#width = this.#ruler?.clientWidth ?? 0;
    this.#look();
  };

  #look(): void {
    if (!this.#ruler) return;
    const tabs = this.#host.renderRoot.querySelector('.across > .list');
    const over = tabs ? tabs.scrollWidth - tabs.clientWidth : 0;
    if (tabs && over > 1) this.#needed = tabs.scrollWidth;
    const before = this.yes;
    this.measure();
    if (this.yes !== before) this.#host.requestUpdate();
  }
}

/** Scrolls the strip, and nothing else, so that all of the chosen tab is seen. */
export function showInStrip(tab: HTMLElement): void {
  const strip = tab.closest<HTMLElement>('.strip .list');
  if (!strip) return;
  const left = leftIn(strip, tab) - strip.scrollLeft;
  strip.scrollLeft += Math.min(0, left) + Math.max(0, left + tab.offsetWidth - strip.clientWidth);
}
