import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface FitsHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Whether the widget is wide enough for a layout whose roles differ from the narrow one's, which no container query
 * can change. Measures `.ruler`, which has no height of its own that could start a loop of observations.
 */
class Fits implements ReactiveController {
  matches = true;
  protected readonly host: FitsHost;
  readonly #minEm: number;
  #observer: ResizeObserver | undefined;
  #ruler: Element | undefined;
  /** As the observer last reported it: it does not repeat a width, nor report leaving one that it never reported. */
  #width = 0;

  constructor(host: FitsHost, minEm: number) {
    this.host = host;
    this.#minEm = minEm;
    host.addController(this);
  }

  /** Until there is a ruler, the outer element is measured. */
  hostUpdate(): void {
    if (!this.#ruler) this.measure();
  }

  hostUpdated(): void {
    const ruler = this.host.renderRoot.querySelector('.ruler') ?? undefined;
    if (ruler !== this.#ruler) {
      this.#observer?.disconnect();
      this.#ruler = ruler;
      this.#width = ruler?.clientWidth ?? 0;
      if (ruler) (this.#observer ??= new ResizeObserver(this.#onResize)).observe(ruler);
    }
    this.#update();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#ruler = undefined;
  }

  /** Width in px that the content itself asks for. */
  protected get minWidth(): number {
    return 0;
  }

  /** A hidden widget has no width, and keeps its layout. */
  protected measure(): void {
    const box = this.#ruler ?? this.host.renderRoot.querySelector('.ala');
    const width = (this.#ruler ? this.#width : box?.clientWidth) ?? 0;
    if (!box || width === 0) return;
    this.matches = width >= Math.max(this.#minEm * parseFloat(getComputedStyle(box).fontSize), this.minWidth);
  }

  readonly #onResize = (): void => {
    this.#width = this.#ruler?.clientWidth ?? 0;
    this.#update();
  };

  #update(): void {
    const before = this.matches;
    this.measure();
    if (this.matches !== before) this.host.requestUpdate();
  }
}

/** Whether tabs fit beside each other: 30em, and no word of a label has to be cut. */
export class FitsTabs extends Fits {
  #labelWidth = 0;

  constructor(host: FitsHost) {
    super(host, 30);
  }

  /** The labels have changed. */
  forgetLabels(): void {
    this.#labelWidth = 0;
    this.measure();
  }

  protected override get minWidth(): number {
    const list = this.host.renderRoot.querySelector('.across > .list');
    if (list && list.scrollWidth > list.clientWidth + 1) this.#labelWidth = list.scrollWidth;
    return this.#labelWidth;
  }
}

const PRINT_EVENTS = ['beforeprint', 'afterprint'];

/** Whether the grid of a month fits: 44em. */
export class FitsGrid extends Fits {
  /** On paper nobody can open a day to see the rest of its events. */
  isPrinting = false;

  constructor(host: FitsHost) {
    super(host, 44);
  }

  hostConnected(): void {
    for (const type of PRINT_EVENTS) window.addEventListener(type, this.#onPrint);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    for (const type of PRINT_EVENTS) window.removeEventListener(type, this.#onPrint);
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    this.host.requestUpdate();
  };
}
