import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Width in em of the widget's font from which a month is a grid. */
const GRID = 44;
const PRINTING = ['beforeprint', 'afterprint'];

export interface RoomHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Whether there is room for the grid of a month: a table and a list have other roles, so a container query is not
 * enough. Observed is `.ruler`, which has no height that could start a loop of observations.
 */
export class Room implements ReactiveController {
  forGrid = true;
  /** The page is being printed: on paper no cell can be asked for the rest of its events. */
  onPaper = false;
  readonly #host: RoomHost;
  #observer: ResizeObserver | undefined;
  #ruler: Element | undefined;

  constructor(host: RoomHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Once observed, only the observer tells: it would not repeat a width that it has told before. */
  hostUpdate(): void {
    if (!this.#ruler) this.#measure();
  }

  hostConnected(): void {
    for (const type of PRINTING) window.addEventListener(type, this.#print);
  }

  hostUpdated(): void {
    const ruler = this.#host.renderRoot.querySelector('.ruler') ?? undefined;
    if (ruler === this.#ruler) return;
    this.#observer?.disconnect();
    this.#ruler = ruler;
    if (ruler) (this.#observer ??= new ResizeObserver(() => this.#look())).observe(ruler);
  }

  hostDisconnected(): void {
    for (const type of PRINTING) window.removeEventListener(type, this.#print);
    this.#observer?.disconnect();
    this.#ruler = undefined;
  }

  readonly #print = ({ type }: Event): void => {
    this.onPaper = type === PRINTING[0];
    this.#host.requestUpdate();
  };

  #look(): void {
    const before = this.forGrid;
    this.#measure();
    if (this.forGrid !== before) this.#host.requestUpdate();
  }

  #measure(): void {
    const box = this.#ruler ?? this.#host.renderRoot.querySelector('.ala');
    const width = box?.clientWidth ?? 0;
    if (box && width > 0) this.forGrid = width >= GRID * parseFloat(getComputedStyle(box).fontSize);
  }
}
