import type { Announcement } from '../../feeds/model.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createUniquifier, toSlug } from '../../feeds/values/slugs.js';
import { changeAddress } from '../../ui/change-address.js';

/** The widget whose selected tab is in the page's address. */
export interface DeepLinkHost extends ReactiveControllerHost, HTMLElement {
  readonly deepLink: boolean;
}

/**
 * The selected tab in the page's address: `#slug`, or `#id-slug` if the element has an id. Other fragments belong to the
 * page.
 */
export class DeepLink implements ReactiveController {
  readonly #host: DeepLinkHost;
  /** A fragment that has not been looked up among the items yet. */
  #fragment: string | undefined;
  /** History entry -> id of the tab that was selected there, so that Back finds it again. */
  readonly #leftTabs = new Map<string, string>();
  #returnedTo: string | undefined;
  /** The address as last read, and its history entry. */
  #lastRead: { readonly href?: string; readonly hash?: string; readonly id?: string | undefined } = {};
  /** Id of an item -> its name in the address. */
  #names = new Map<string, string>();

  constructor(host: DeepLinkHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onNavigate);
    addEventListener('hashchange', this.#onNavigate);
    // Not after a move in the document.
    if (this.#lastRead.hash !== location.hash) this.#fragment = fragment();
    this.#remember();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onNavigate);
    removeEventListener('hashchange', this.#onNavigate);
  }

  /**
   * The tab that the address names, once; `scroll` if by its name.
   *
   * @param last no other items will come, so the address is not kept for them
   */
  take(items: readonly Announcement[], last: boolean): { id: string; scroll: boolean } | undefined {
    const [fragmentName, returned] = [this.#fragment, this.#returnedTo];
    // Merged feeds and items from a script may have a slug twice, or none.
    const distinct = createUniquifier();
    this.#names = new Map(items.map(({ id, slug, title }) => [id, distinct(slug || toSlug(title))]));
    const named = items.find((item) => fragmentName !== undefined && fragmentName === this.#name(item));
    if (named || last) this.#fragment = undefined;
    this.#returnedTo = undefined;
    if (!this.#host.deepLink) return undefined;
    if (named) return { id: named.id, scroll: true };
    return returned === undefined ? undefined : { id: returned, scroll: false };
  }

  /** The user has gone from the tab with id `from` to this one. */
  push(item: Announcement, from: string | undefined): void {
    this.#fragment = undefined;
    const url = new URL(location.href);
    url.hash = encodeURIComponent(this.#name(item));
    if (!this.#host.deepLink || url.href === location.href) return;
    if (from !== undefined) this.#leftTabs.set(place(), from);
    // If the browser refuses, the tab is selected all the same, and only the address stays.
    changeAddress(url, 'pushState');
    this.#remember();
  }

  #name(item: Announcement): string {
    const { id } = this.#host;
    const name = this.#names.get(item.id) ?? item.slug;
    return id ? `${id}-${name}` : name;
  }

  #remember(): void {
    this.#lastRead = { href: location.href, hash: location.hash, id: entry()?.id };
  }

  readonly #onNavigate = (): void => {
    const { href, hash, id } = this.#lastRead;
    this.#remember();
    // Steps of others keep the fragment; a link to the current address replaces the history entry.
    if (hash === location.hash && (href !== location.href || (id !== undefined && id === entry()?.id))) return;
    this.#fragment = fragment();
    this.#returnedTo = this.#leftTabs.get(place());
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

/** The Navigation API (HTML), as far as it is used here; not every engine has it. */
interface WithNavigation {
  readonly navigation?: { readonly currentEntry?: { readonly key: string; readonly id: string } | null };
}

const entry = () => (globalThis as WithNavigation).navigation?.currentEntry;

/** The page's position in the history; without the Navigation API, its fragment. */
const place = (): string => entry()?.key ?? location.hash;
