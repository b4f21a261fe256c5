import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Announcement } from '../../feeds/announcements.js';
import { distinctSlugs, slugOf } from '../../feeds/slug-of.js';

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
  /** The address as it was last looked at, and its entry in the history. */
  #seen: { readonly href?: string; readonly hash?: string; readonly id?: string | undefined } = {};
  /** Id of an item -> its name in the address. */
  #names = new Map<string, string>();

  constructor(host: DeepLinkHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#arrive);
    addEventListener('hashchange', this.#arrive);
    // Not by a move in the document.
    if (this.#seen.hash !== location.hash) this.#sought = fragment();
    this.#remember();
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
    // Merged feeds and a script's own items may have a slug twice, or none.
    const distinct = distinctSlugs();
    this.#names = new Map(items.map(({ id, slug, title }) => [id, distinct(slug || slugOf(title))]));
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
    const url = new URL(location.href);
    url.hash = encodeURIComponent(this.#name(item));
    if (!this.#host.deepLink || url.href === location.href) return;
    if (from !== undefined) this.#left.set(place(), from);
    try {
      history.pushState(history.state, '', url);
    } catch {
      // A page without an address of its own, or a browser that counts: the choice stands, only unaddressed.
    }
    this.#remember();
  }

  #name(item: Announcement): string {
    const { id } = this.#host;
    const name = this.#names.get(item.id) ?? item.slug;
    return id ? `${id}-${name}` : name;
  }

  #remember(): void {
    this.#seen = { href: location.href, hash: location.hash, id: entry()?.id };
  }

  readonly #arrive = (): void => {
    const { href, hash, id } = this.#seen;
    this.#remember();
    // Another's steps leave the fragment; a link to where the page is already makes a new entry in place of the old.
    if (hash === location.hash && (href !== location.href || (id !== undefined && id === entry()?.id))) return;
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

/** The Navigation API (HTML), as far as it is used here; not every engine has it. */
interface WithNavigation {
  readonly navigation?: { readonly currentEntry?: { readonly key: string; readonly id: string } | null };
}

const entry = () => (globalThis as WithNavigation).navigation?.currentEntry;

/** Where in the history the page is. Without the Navigation API an address stands for it. */
const place = (): string => entry()?.key ?? location.hash;
