import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Announcement } from '../../feeds/announcements.js';

/** The widget whose choice stands in the address. */
export interface DeepLinkHost extends ReactiveControllerHost, HTMLElement {
  readonly deepLink: boolean;
}

/**
 * The page's address as the choice of a tab: `#slug`, or `#id-slug` where the element has an id. Fragments that name
 * none of the tabs are the page's own, and left alone.
 */
export class DeepLink implements ReactiveController {
  readonly #host: DeepLinkHost;
  /** A fragment the items have not been looked through for. */
  #sought: string | undefined;
  /** Place in the history -> id of the tab that was left there, so that Back finds it again. */
  readonly #left = new Map<string, string>();
  #returned: string | undefined;

  constructor(host: DeepLinkHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#arrive);
    addEventListener('hashchange', this.#arrive);
    this.#sought = fragment();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#arrive);
    removeEventListener('hashchange', this.#arrive);
  }

  /**
   * The tab that the address asks for, told once: `scroll` when by its name.
   *
   * @param last no other items are on their way, so the address is not kept for them
   */
  take(items: readonly Announcement[], last: boolean): { id: string; scroll: boolean } | undefined {
    const [sought, returned] = [this.#sought, this.#returned];
    const named = items.find((item) => sought !== undefined && sought === this.#name(item));
    if (named || last) this.#sought = undefined;
    this.#returned = undefined;
    if (!this.#host.deepLink) return undefined;
    if (named) return { id: named.id, scroll: true };
    return returned === undefined ? undefined : { id: returned, scroll: false };
  }

  /** A reader has left the tab of id `from` for this one. */
  push(item: Announcement, from: string | undefined): void {
    this.#sought = undefined;
    if (!this.#host.deepLink) return;
    if (from !== undefined) this.#left.set(place(), from);
    const url = new URL(location.href);
    url.hash = encodeURIComponent(this.#name(item));
    try {
      history.pushState(history.state, '', url);
    } catch {
      // A page without an address of its own, or a browser that counts: the choice stands, only unaddressed.
    }
  }

  #name({ slug }: Announcement): string {
    const { id } = this.#host;
    return id ? `${id}-${slug}` : slug;
  }

  readonly #arrive = (): void => {
    this.#sought = fragment();
    this.#returned = this.#left.get(place());
    this.#host.requestUpdate();
  };
}

function fragment(): string | undefined {
  try {
    return decodeURIComponent(location.hash.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}

/** Where in the history the page is. Without the Navigation API an address stands for it. */
const place = (): string =>
  (globalThis as { navigation?: { currentEntry?: { key: string } | null } }).navigation?.currentEntry?.key ??
  location.hash;
