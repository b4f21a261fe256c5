import { html, nothing, type TemplateResult } from 'lit';
import { createSources } from '../../../data/feed-source.js';
import type { FeedPages, FeedState } from '../../../data/feed-state.js';
import { isPast } from '../../../feeds/items/is-past.js';
import { events as eventKind } from '../../../feeds/kinds/events.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { enEventDetail, type EventDetailMessages } from '../../../i18n/event-detail-messages.js';
import { getMessages } from '../../../i18n/localize.js';
import { addDays } from '../../../time/days.js';
import { changeAddress } from '../../../ui/change-address.js';
import { createContext, type CalendarModel } from '../calendar-model.js';
import { renderDayList } from '../list/day-list.js';
import { groupByDay } from '../list/group-by-day.js';
import { daysOfPeriod } from '../state/calendar-days.js';
import type { CalendarHost, CalendarOptions } from '../state/calendar-options.js';
import type { OpenedEvents } from '../state/opened-events.js';
import type { EventSelection } from '../state/selection.js';
import { claimName, isClaimed, reportMissing } from './claimed-names.js';
import { copyText } from './copy-text.js';
import { dayInName, findNamed, nameOf } from './event-names.js';

/** The messages of the details, in the visitor's language. */
export const detailMessages = (locale: string): EventDetailMessages =>
  getMessages(locale)?.eventDetail ?? enEventDetail;

/** The calendar, as far as links to its events need it. */
export interface LinkedCalendar {
  readonly host: CalendarHost;
  readonly options: CalendarOptions;
  readonly opened: OpenedEvents;
  readonly selection: EventSelection;
  readonly pages: FeedPages<CalendarEvent>;
  readonly say: (text: string) => void;
  /** How many events a list shows at least. */
  minVisible: number;
  /** The day of a month whose list opens. */
  dayToOpen: string | undefined;
  isExpanded(name: 'past'): boolean;
  toggle(name: 'past'): void;
}

/** What the user has copied, or has tried to copy. */
interface Copy {
  readonly id: string;
  readonly isCopied: boolean;
}

/**
 * Links to events, by the page's fragment: finds the event of a link, writes the one that the user opens into the
 * address, and copies its link.
 */
export class EventLinks {
  /** New after each change, so that rows render again. */
  copy: Copy | undefined;
  readonly #calendar: LinkedCalendar;
  /** The event that a link leads to and that is not among those shown. */
  #linked: readonly CalendarEvent[] = [];
  /** The fragment of an event that does not exist anymore. */
  #missing: string | undefined;
  /** Days that were requested for the sake of a link. */
  readonly #requested = new Set<string>();
  /** The event whose name the address has. */
  #addressed: { readonly id: string; readonly fragment: string } | undefined;

  constructor(calendar: LinkedCalendar) {
    this.#calendar = calendar;
  }

  /** Shows the event that the fragment names, once. */
  open(fragment: string, status: FeedState<CalendarEvent>['status']): void {
    const { opened, options, host } = this.#calendar;
    this.#missing = undefined;
    const prefix = host.id && `${host.id}-`;
    const name = fragment.slice(prefix.length);
    const event = fragment.startsWith(prefix) ? findNamed(name, this.#candidates(), options.zones) : undefined;
    if (event) this.#show(event, fragment);
    if (event || status === 'initial' || status === 'loading') return;
    const day = fragment.startsWith(prefix) ? dayInName(name) : undefined;
    const isNew = day !== undefined && options.window !== undefined && !this.#requested.has(day);
    if (isNew) {
      this.#requested.add(day);
      if (options.period && !isInPeriod(day, options.period))
        return void Object.assign(host, { month: day.slice(0, 7), week: day });
      void this.#request(fragment, name, day);
    } else if (day !== undefined) this.#miss(fragment);
    opened.fragment = undefined;
  }

  /** Of a series the next event; a month or week does not keep past events apart. */
  *#candidates(): Iterable<CalendarEvent> {
    const { selection, pages, options, host } = this.#calendar;
    const now = host.settings.now();
    yield* selection.matches.filter((event) => !isPast(event, now, options.zones.visitor));
    yield* selection.matches;
    yield* selection.pastEvents;
    for (const page of pages) yield* page;
  }

  #show(event: CalendarEvent, fragment: string): void {
    const { opened, selection, options } = this.#calendar;
    this.#addressed = { id: event.id, fragment };
    claimName(fragment);
    this.#missing = undefined;
    opened.fragment = undefined;
    opened.show(event);
    if (!selection.matches.includes(event) && !selection.pastEvents.includes(event)) this.#linked = [event];
    else if (options.period) this.#showInPeriod(options.order.dayOf(event));
    else this.#showInList(event);
  }

  #showInPeriod(day: string): void {
    Object.assign(this.#calendar.host, { month: day.slice(0, 7), week: day });
    this.#calendar.dayToOpen = day;
  }

  #showInList(event: CalendarEvent): void {
    const calendar = this.#calendar;
    const { matches, pastEvents } = calendar.selection;
    if (!pastEvents.includes(event)) calendar.minVisible = Math.max(calendar.minVisible, matches.indexOf(event) + 1);
    else if (!calendar.isExpanded('past')) calendar.toggle('past');
  }

  /** Reads the days around the event of a link, of a feed whose address names the days. */
  async #request(fragment: string, name: string, day: string): Promise<void> {
    const { host, options } = this.#calendar;
    const { src, format, map, requestLanguage, settings } = host;
    const window = { from: addDays(day, -1), to: addDays(day, 2) };
    const inputs = { src, format, map, requestLanguage, settings, window, items: undefined, inlineFeed: undefined };
    const sources = createSources(eventKind, inputs, undefined);
    const { signal } = new AbortController();
    await Promise.all(sources.map((source) => source.readPages(inputs, signal)));
    const read = sources.flatMap(({ pages }) => pages.flat());
    const event = findNamed(name, read, options.zones);
    if (!host.isConnected) return;
    if (event) this.#show(event, fragment);
    else if (sources.some(({ error }) => !error)) this.#miss(fragment);
    host.requestUpdate();
  }

  /** Only one calendar of a page says that an event is missing, and none of what is not a link to an event. */
  #miss(fragment: string): void {
    const { host } = this.#calendar;
    if (isClaimed(fragment) || document.getElementById(fragment)) return;
    const forget = (): void => {
      this.#missing = undefined;
      host.requestUpdate();
    };
    if (reportMissing(fragment, host, forget)) this.#missing = fragment;
  }

  /** Another entry of the history: with `url-state`, Back closes what was opened. */
  travel(): void {
    const { host, opened } = this.#calendar;
    if (!host.urlState || !this.#addressed || this.#addressed.fragment === readFragment()) return;
    opened.hide(this.#addressed.id);
    this.#addressed = undefined;
  }

  /** Puts the event into the address, or takes it out again. */
  write(event: CalendarEvent, isOpen: boolean): void {
    const { host } = this.#calendar;
    const current = location.hash;
    // A page that routes by its fragment.
    if (/^#[!/]/.test(current)) return;
    if (!isOpen && (this.#addressed?.id !== event.id || this.#addressed.fragment !== readFragment())) return;
    const fragment = this.#fragmentOf(event);
    claimName(fragment);
    const address = isOpen ? `#${encodeURIComponent(fragment)}` : location.pathname + location.search;
    const how = isOpen && host.urlState ? 'pushState' : 'replaceState';
    if (address !== current && !changeAddress(address, how)) return;
    this.#addressed = isOpen ? { id: event.id, fragment } : undefined;
  }

  #fragmentOf(event: CalendarEvent): string {
    const { host, options, pages } = this.#calendar;
    const name = nameOf(event, pages.flat(), options.zones);
    return host.id ? `${host.id}-${name}` : name;
  }

  /** The address of the page with the event opened; `undefined` where the page has none. */
  hrefOf(event: CalendarEvent): string | undefined {
    const [page = ''] = location.href.split('#', 1);
    return /^(?:https?|file):/.test(page) ? `${page}#${encodeURIComponent(this.#fragmentOf(event))}` : undefined;
  }

  /** Shows another session of a series. */
  follow(event: CalendarEvent): void {
    const { host } = this.#calendar;
    this.#show(event, this.#fragmentOf(event));
    this.write(event, true);
    host.requestUpdate();
  }

  /** Copies the link of an event, and says so. */
  async copyLink(event: CalendarEvent): Promise<void> {
    const { host, say } = this.#calendar;
    const isCopied = await copyText(this.hrefOf(event) ?? '', host.renderRoot);
    const { linkCopied, copyFailed } = detailMessages(host.locale);
    this.copy = { id: event.id, isCopied };
    host.requestUpdate();
    say(isCopied ? linkCopied : copyFailed);
  }

  /** The event of a link that is not among those below, or that there is none. */
  render(model: CalendarModel): unknown {
    const { locale } = model;
    const messages = detailMessages(locale);
    if (this.#missing !== undefined)
      return html`<p class="linked" part="linked"><bdi>${messages.linkedMissing}</bdi></p>`;
    const [event] = this.#linked;
    const { selection, options } = this.#calendar;
    if (!event || selection.matches.includes(event) || selection.pastEvents.includes(event)) return nothing;
    return this.#renderLinked(event, model, isPast(event, model.settings.now(), options.zones.visitor));
  }

  #renderLinked(event: CalendarEvent, model: CalendarModel, isOver: boolean): TemplateResult {
    const { linkedEvent, linkedPast, linkedElsewhere } = detailMessages(model.locale);
    const context = { ...createContext(model), hasMonthName: false, areItems: false, prefix: 'linked-' };
    return html`<div class="linked" part="linked" role="group" aria-label=${linkedEvent}>
      <p><bdi>${isOver ? linkedPast : linkedElsewhere}</bdi></p>
      ${renderDayList(groupByDay([event], model.state.options.order), context, this.#linked)}
    </div>`;
  }

  /** Whether there is something to show besides the events of the calendar. */
  get hasNote(): boolean {
    return this.#missing !== undefined || this.#linked.length > 0;
  }
}

/** The page's fragment as text. */
function readFragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function isInPeriod(day: string, period: string): boolean {
  const { from, to } = daysOfPeriod(period);
  return from <= day && day < to;
}
