import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { cancelRead, whenLaidOut } from './when-laid-out.js';

export interface FitsHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Whether the widget is wide enough for a layout whose roles differ from the narrow one's, which no container query
 * can change. It observes `.ruler`, which is as wide as the content and as high as the font is large, and takes no room:
 * so neither width nor font size has to be read, which would make the browser lay out the page within an update.
 */
class FitController implements ReactiveController {
  matches = true;
  protected readonly host: FitsHost;
  readonly #minEm: number;
  #observer: ResizeObserver | undefined;
  #ruler: Element | undefined;
  #width = 0;
  #fontSize = 0;

  constructor(host: FitsHost, minEm: number) {
    this.host = host;
    this.#minEm = minEm;
    host.addController(this);
  }

  hostUpdated(): void {
    // A chunk may come, and update the widget, after its removal.
    if (!this.host.isConnected) return;
    const { renderRoot } = this.host;
    const ruler = renderRoot.querySelector('.ruler') ?? undefined;
    if (ruler !== this.#ruler) {
      this.#observer?.disconnect();
      this.#ruler = ruler;
      if (ruler) (this.#observer ??= new ResizeObserver(this.#onResize)).observe(ruler);
    }
    const box = this.#width === 0 && renderRoot.querySelector('.ala');
    if (!box) this.update();
    else if (ruler || this.isWidthNeeded) this.#readBox(box)();
    // Before the first skeleton is painted, so that the first items are rendered for the width that the widget has.
    else whenLaidOut(box.parentElement!, () => this.#readBox(box));
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#ruler = undefined;
    for (const element of this.host.shadowRoot?.querySelectorAll('.frame, .list') ?? []) cancelRead(element);
  }

  /** Whether even the first update depends on the width. */
  protected get isWidthNeeded(): boolean {
    return false;
  }

  /** Width in px that the content itself asks for. */
  protected get minWidth(): number {
    return 0;
  }

  /** A hidden widget has no width, and keeps its layout. */
  protected measure(): void {
    if (this.#width > 0) this.matches = this.#width >= Math.max(this.#minEm * this.#fontSize, this.minWidth);
  }

  #readBox(box: Element): () => void {
    const [width, fontSize] = [box.clientWidth, parseFloat(getComputedStyle(box).fontSize)];
    return () => {
      [this.#width, this.#fontSize] = [width, fontSize];
      this.update();
    };
  }

  readonly #onResize = (entries: readonly ResizeObserverEntry[]): void => {
    const { width = 0, height = 0 } = entries.at(-1)?.contentRect ?? {};
    [this.#width, this.#fontSize] = [width, height];
    this.readContent?.();
    this.update();
  };

  /** Called when the layout is known. */
  protected readContent?(): void;

  protected update(): void {
    const before = this.matches;
    this.measure();
    if (this.matches !== before) this.host.requestUpdate();
  }
}

/** Whether tabs fit beside each other: 30em, and no word of a label has to be cut. */
export class TabsFitController extends FitController {
  #labelWidth = 0;

  constructor(host: FitsHost) {
    super(host, 30);
  }

  /** The labels have changed. */
  forgetLabels(): void {
    this.#labelWidth = 0;
    this.measure();
  }

  override hostUpdated(): void {
    super.hostUpdated();
    const list = this.#list;
    if (!list) return;
    whenLaidOut(list, () => {
      this.readContent();
      return () => this.update();
    });
  }

  protected override readContent(): void {
    const { scrollWidth = 0, clientWidth = 0 } = this.#list ?? {};
    if (scrollWidth > clientWidth + 1) this.#labelWidth = scrollWidth;
  }

  get #list(): Element | null {
    return this.host.renderRoot.querySelector('.across > .list');
  }

  protected override get minWidth(): number {
    return this.#labelWidth;
  }
}

const PRINT_EVENTS = ['beforeprint', 'afterprint'];

/** Whether the grid of a month fits: 44em. */
export class GridFitController extends FitController {
  /** On paper nobody can open a day to see the rest of its events. */
  isPrinting = false;

  readonly #isMonth: () => boolean;

  constructor(host: FitsHost, isMonth: () => boolean) {
    super(host, 44);
    this.#isMonth = isMonth;
  }

  /** A narrow widget does not load the code of the grid. */
  protected override get isWidthNeeded(): boolean {
    return this.#isMonth();
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
