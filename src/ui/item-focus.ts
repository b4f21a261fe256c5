import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Item } from '../feeds/model.js';

/** The element whose items are watched. */
interface FocusHost extends ReactiveControllerHost, HTMLElement {
  focusItem(index: number): void;
}

/** Keeps the focus on what the reader is at when a refresh puts other items before it. */
export class ItemFocus implements ReactiveController {
  readonly #host: FocusHost;
  readonly #shown: () => readonly Item[];
  #ids: readonly string[] = [];
  #focused: HTMLElement | undefined;
  #id: string | undefined;

  /** @param shown the items as they are drawn, in order */
  constructor(host: FocusHost, shown: () => readonly Item[]) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostUpdate(): void {
    const { shadowRoot } = this.#host;
    this.#focused = (shadowRoot?.activeElement ?? undefined) as HTMLElement | undefined;
    const item = this.#focused?.closest('.item');
    this.#id = item ? this.#ids[[...(shadowRoot?.querySelectorAll('.item') ?? [])].indexOf(item)] : undefined;
  }

  hostUpdated(): void {
    this.#ids = this.#shown().map(({ id }) => id);
    const { shadowRoot } = this.#host;
    const index = this.#id === undefined ? -1 : this.#ids.indexOf(this.#id);
    const item = shadowRoot?.querySelectorAll('.item')[index];
    if (!item || item.contains(shadowRoot.activeElement)) return;
    // A browser drops the focus of what is moved, though it is the same.
    if (item.contains(this.#focused ?? null)) this.#focused?.focus();
    else this.#host.focusItem(index);
  }
}

/** Focuses the link of the item at that place, else the item itself. */
export function focusItem(root: ParentNode, index: number): void {
  const item = root.querySelectorAll<HTMLElement>('.item')[index];
  const target = item?.querySelector<HTMLElement>('a[href], button') ?? item;
  if (target === item) item?.setAttribute('tabindex', '-1');
  target?.focus();
}
