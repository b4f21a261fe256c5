import type { ReactiveController, ReactiveElement } from 'lit';
import type { CalendarEvent } from '../../../feeds/model.js';
import { toSlug } from '../../../feeds/values/slugs.js';
import { LazyChunk } from '../../../ui/lazy-chunk.js';
import { AlaChangeEvent } from '../../../ui/item-events.js';

type CalendarLinks = typeof import('../event/calendar-links.js');
export type LinksLoader = () => Promise<CalendarLinks>;

/**
 * Which events show their details: those that the user has opened, and the one that the page's fragment names by its
 * slug, alone or with its day (`#reading-club-2025-02-20`, one of a series), after `id-` if the element has an id. The
 * fragment is only read: others belong to the page.
 */
export class OpenedEvents implements ReactiveController {
  readonly #host: ReactiveElement;
  /** The code that makes the links of "Add to calendar". */
  readonly links: LazyChunk<CalendarLinks>;
  #ids: ReadonlySet<string> = new Set();
  /** Id of the event whose "Add to calendar" is open. */
  #addingTo: string | undefined;
  /** A fragment that no event has matched yet. */
  #fragment: string | undefined;
  #scrollTarget: string | undefined;

  constructor(host: ReactiveElement, loadLinks: LinksLoader) {
    this.#host = host;
    this.links = new LazyChunk(host, 'the code of "Add to calendar"', loadLinks);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#readFragment);
    addEventListener('popstate', this.#readFragment);
    this.#readFragment();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#readFragment);
    removeEventListener('popstate', this.#readFragment);
  }

  isOpen({ id }: CalendarEvent): boolean {
    return this.#ids.has(id);
  }

  toggle({ id }: CalendarEvent): void {
    const ids = new Set(this.#ids);
    if (!ids.delete(id)) ids.add(id);
    this.#ids = ids;
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new AlaChangeEvent('expanded', [...ids]));
  }

  isAdding({ id }: CalendarEvent): boolean {
    return this.#addingTo === id;
  }

  toggleAdding({ id }: CalendarEvent): void {
    this.#addingTo = this.#addingTo === id ? undefined : id;
    if (this.#addingTo) void this.links.load();
    this.#host.requestUpdate();
  }

  /**
   * Opens the first event that the fragment names, and returns it once. Titles are read only while there is a fragment.
   *
   * @param isFinal no other events will come, so the fragment is not kept for them
   */
  openAddressed(
    events: () => readonly CalendarEvent[],
    dayOf: (event: CalendarEvent) => string,
    isFinal: boolean,
  ): CalendarEvent | undefined {
    const name = this.#name;
    if (name === undefined) return undefined;
    const event = events().find((each) => {
      const slug = toSlug(each.title);
      return name === slug || (name.startsWith(slug) && name === `${slug}-${dayOf(each)}`);
    });
    if (event || isFinal) this.#fragment = undefined;
    if (event) {
      this.#ids = new Set([...this.#ids, event.id]);
      this.#scrollTarget = event.id;
    }
    return event;
  }

  /** Scrolls to the addressed event once it is rendered, and a dialog around it is open. */
  scrollToAddressed(root: ParentNode): void {
    if (this.#scrollTarget === undefined) return;
    const row = root.querySelector(`.event[data-id="${CSS.escape(this.#scrollTarget)}"]`);
    if (!row) return;
    this.#scrollTarget = undefined;
    row.scrollIntoView({ block: 'nearest' });
  }

  get #name(): string | undefined {
    const { id } = this.#host;
    if (!id) return this.#fragment;
    return this.#fragment?.startsWith(`${id}-`) ? this.#fragment.slice(id.length + 1) : undefined;
  }

  readonly #readFragment = (): void => {
    try {
      this.#fragment = decodeURIComponent(location.hash.slice(1)) || undefined;
    } catch {
      this.#fragment = undefined;
    }
    this.#host.requestUpdate();
  };
}
