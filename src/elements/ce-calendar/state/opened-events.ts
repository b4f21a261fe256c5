import type { ReactiveController, ReactiveElement } from 'lit';
import type { CalendarEvent } from '../../../feeds/model.js';
import type { Settings } from '../../../settings/settings.js';
import { addStyles } from '../../../ui/add-styles.js';
import { LazyChunk } from '../../../ui/lazy-chunk.js';
import { lazyRichText } from '../../../ui/lazy-rich-text.js';
import type { RichText } from '../../../ui/rich-text.js';
import { AlaChangeEvent } from '../../../ui/item-events.js';

type EventDetail = typeof import('../event/event-detail.js');
type EventLinks = InstanceType<EventDetail['EventLinks']>;
/** The calendar, as far as its events need it. */
export type DetailHost = ReactiveElement & { readonly settings: Settings };
export type DetailLoader = () => Promise<EventDetail>;

/** What announces that a user may open an event. */
const APPROACHES = ['pointerover', 'focusin'];

/**
 * Which events show their details: those that the user has opened, and the one that the page's fragment names by its
 * slug, alone or with its day (`#reading-club-2025-02-20`, one of a series), after `id-` if the element has an id.
 */
export class OpenedEvents implements ReactiveController {
  readonly host: DetailHost;
  /** What formats descriptions. */
  readonly richText: LazyChunk<RichText>;
  /** The code that renders details. */
  readonly detail: LazyChunk<EventDetail>;
  #ids: ReadonlySet<string> = new Set();
  /** Id of the event whose "Add to calendar" is open. */
  #addingTo: string | undefined;
  /** A fragment for which no event was looked for yet. */
  fragment: string | undefined;
  /** Links to events. Missing until the code that renders details is there. */
  links: EventLinks | undefined;
  #scrollTarget: string | undefined;

  #isPrepared = false;

  constructor(host: DetailHost, loadDetail: DetailLoader, createLinks: (chunk: EventDetail) => EventLinks) {
    this.host = host;
    this.richText = lazyRichText(host);
    this.detail = new LazyChunk(host, 'the code of the details', async () => {
      const chunk = await loadDetail();
      addStyles(host, chunk.detailStyles);
      this.links = createLinks(chunk);
      return chunk;
    });
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#readFragment);
    addEventListener('popstate', this.#readFragment);
    for (const type of APPROACHES) this.host.addEventListener(type, this.#prepare);
    this.#readFragment();
  }

  hostUpdated(): void {
    this.#scrollToAddressed();
    this.#prepareWhenIdle();
  }

  /** So that a detail opens, or is printed, at once. */
  #prepareWhenIdle(): void {
    if (this.#isPrepared || !this.host.renderRoot.querySelector('.unfolded')) return;
    (globalThis as Partial<typeof globalThis>).requestIdleCallback?.(this.#prepare);
    this.#isPrepared = true;
  }

  hostDisconnected(): void {
    for (const type of APPROACHES) this.host.removeEventListener(type, this.#prepare);
    removeEventListener('hashchange', this.#readFragment);
    removeEventListener('popstate', this.#readFragment);
  }

  isOpen({ id }: CalendarEvent): boolean {
    return this.#ids.has(id);
  }

  /** What the rows of these events depend on: changes when one of them has to be rendered again. */
  versionOf(events: readonly CalendarEvent[], areAllOpen: boolean): string {
    const open = events.filter(({ id }) => areAllOpen || this.#ids.has(id));
    const { detail, richText } = this;
    // Their places become links with the code of the details.
    const hasLinks = events.some(({ location: at }) => at?.url ?? at?.placeUrl ?? at?.address);
    if (open.length === 0) return hasLinks ? `${!detail.value}` : '';
    const adding = open.findIndex(({ id }) => id === this.#addingTo);
    const { id: copied, isCopied } = this.links?.copy ?? {};
    return [
      ...open.map(({ id }) => id),
      adding,
      copied,
      isCopied,
      !detail.value,
      detail.hasFailed,
      !richText.value,
    ].join(' ');
  }

  toggle(event: CalendarEvent): void {
    const { id } = event;
    const ids = new Set(this.#ids);
    const isOpen = !ids.delete(id);
    if (isOpen) ids.add(id);
    this.#ids = ids;
    if (isOpen) void this.detail.load().then(() => this.isOpen(event) && this.links?.write(event, true));
    else this.links?.write(event, false);
    this.host.requestUpdate();
    this.host.dispatchEvent(new AlaChangeEvent('expanded', [...ids]));
  }

  /** Opens the detail in which find-in-page has found a text. The rendered detail replaces that text, so it scrolls there. */
  reveal(event: CalendarEvent): void {
    this.toggle(event);
    this.#scrollTarget = event.id;
  }

  isAdding({ id }: CalendarEvent): boolean {
    return this.#addingTo === id;
  }

  toggleAdding({ id }: CalendarEvent): void {
    this.#addingTo = this.#addingTo === id ? undefined : id;
    this.host.requestUpdate();
  }

  /** Opens the event that a link leads to, and scrolls to it once it is rendered. */
  show({ id }: CalendarEvent): void {
    this.#ids = new Set([...this.#ids, id]);
    this.#scrollTarget = id;
  }

  hide(id: string): void {
    const ids = new Set(this.#ids);
    if (ids.delete(id)) this.#ids = ids;
    this.host.requestUpdate();
  }

  /** Scrolls to the addressed event once it is rendered, and a dialog around it is open. */
  #scrollToAddressed(): void {
    if (this.#scrollTarget === undefined) return;
    const row = this.host.renderRoot.querySelector(`.event[data-id="${CSS.escape(this.#scrollTarget)}"]`);
    if (!row) return;
    this.#scrollTarget = undefined;
    row.scrollIntoView({ block: 'nearest' });
  }

  readonly #prepare = (): void => {
    if (!this.detail.hasFailed) void this.detail.load();
  };

  readonly #readFragment = (): void => {
    try {
      this.fragment = decodeURIComponent(location.hash.slice(1)) || undefined;
    } catch {
      this.fragment = undefined;
    }
    this.links?.travel();
    this.host.requestUpdate();
  };
}
