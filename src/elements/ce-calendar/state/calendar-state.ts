import type { FeedPages, FeedState } from '../../../data/feed-state.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { Clock } from '../../../ui/clock.js';
import { memoizeLast } from '../../../ui/memo.js';
import type { ValueChecks } from '../../base/value-checks.js';
import { hides } from '../filters/event-filters.js';
import type { DayOrder, MonthGroup } from '../list/group-by-day.js';
import { listDays } from '../list/month-list.js';
import { daysOfPeriod } from './calendar-days.js';
import { CalendarOptions, type CalendarHost } from './calendar-options.js';
import { OpenedEvents, type DetailLoader } from './opened-events.js';
import { areAllKnown, groupBySeries, type Sessions } from './sessions.js';
import {
  type DayBounds,
  dayBoundsOf,
  type EventSelection,
  msUntilNextChange,
  NO_EVENTS,
  selectEvents,
} from './selection.js';

/** What a button shows. */
export type ExpandableName = 'past' | 'filters' | 'subscription';

/** What the calendar shows: the selected events, and what the user has opened. */
export class CalendarState {
  readonly options: CalendarOptions;
  readonly opened: OpenedEvents;
  selection = NO_EVENTS;
  /** All events that were read. */
  pages: FeedPages<CalendarEvent> = [];
  /** How many events the list shows at least, for the sake of one that the page's address names. */
  minVisible = 0;
  readonly host: CalendarHost;
  /** Announces a text. */
  readonly say: (text: string) => void;
  readonly #check: ValueChecks;
  readonly #expanded = new Set<ExpandableName>();
  /** The day of such an event in a month, until its dialog can open. */
  dayToOpen: string | undefined;
  readonly #select = memoizeLast(selectEvents);
  readonly #listPeriod = memoizeLast(
    ({ period, matches, ...order }: DayOrder & Pick<EventSelection, 'matches'> & { readonly period: string }) =>
      listDays(daysOfPeriod(period), matches, order),
  );
  readonly #findBounds = memoizeLast(({ pages, ...order }: DayOrder & { readonly pages: FeedPages<CalendarEvent> }) =>
    dayBoundsOf(pages, order),
  );

  readonly #groupBySeries = memoizeLast(groupBySeries);

  constructor(host: CalendarHost, check: ValueChecks, loadDetail: DetailLoader, say: (text: string) => void) {
    this.host = host;
    this.#check = check;
    this.options = new CalendarOptions(host, check);
    this.say = say;
    this.opened = new OpenedEvents(host, loadDetail, (chunk) => new chunk.EventLinks(this));
    new Clock(host, () => this.msUntilChange);
  }

  select(pages: FeedPages<CalendarEvent>): void {
    this.pages = pages;
    const { kind, section, tag, hide, choices: filters, settings, sourceOf, createFilter } = this.host;
    const { order, period, from: listStart, listDays } = this.options;
    const isWhole = period !== undefined;
    this.selection = this.#select({
      ...{ pages, kind, section, tag, hide, filters, sourceOf, createFilter, isWhole, listStart },
      ...order,
      ...listDays,
      tagMatch: this.#check.oneOf('tag-match', this.host.tagMatch, ['any', 'all']),
      isByTime: this.#check.oneOf('sort', this.host.sort, ['kind', 'feed']) === 'kind',
      minute: isWhole && !hides(hide, 'past') ? 0 : Math.floor(settings.now().getTime() / 60_000),
    });
  }

  /** The selected events of the shown month or week. */
  get periodList(): readonly MonthGroup[] {
    const { order, period } = this.options;
    return period ? this.#listPeriod({ ...order, period, matches: this.selection.matches }) : [];
  }

  /** The sessions of the series that an event is one of. */
  readonly sessionsOf = ({ seriesId }: CalendarEvent): Sessions | undefined => {
    if (seriesId === undefined) return undefined;
    const { order, zones, readWindow } = this.options;
    const events = this.#groupBySeries({ pages: this.pages, visitor: zones.visitor }).get(seriesId) ?? [];
    return events.length > 1 ? { events, areAll: areAllKnown(events, order.dayOf, readWindow) } : undefined;
  };

  /** How many events pass the filters, of those that the user has in front of them. */
  get count(): number {
    const { matches, pastEvents } = this.selection;
    if (!this.options.period) return matches.length + pastEvents.length;
    return this.shownEvents(0).length;
  }

  /** The events that are shown; of a list as many. */
  shownEvents(count: number): readonly CalendarEvent[] {
    if (!this.options.period) return this.selection.matches.slice(0, Math.max(count, this.minVisible));
    return this.periodList.flatMap(({ days }) => days.flatMap(({ events }) => events));
  }

  /** First and last day with events; unknown where the server has more than was requested. */
  boundsIn(pages: FeedPages<CalendarEvent>): DayBounds | undefined {
    return this.options.window ? undefined : this.#findBounds({ ...this.options.order, pages });
  }

  /** Until a selected event is over or can be joined, its registration closes, or the visitor's day is over. */
  get msUntilChange(): number {
    const now = this.host.settings.now().getTime();
    return msUntilNextChange(this.selection.matches, this.options.zones, now);
  }

  isExpanded(name: ExpandableName): boolean {
    return this.#expanded.has(name);
  }

  toggle(name: ExpandableName): void {
    if (!this.#expanded.delete(name)) this.#expanded.add(name);
    this.host.requestUpdate();
  }

  /** Shows the event that the page's fragment names where it is. */
  openAddressed(status: FeedState<CalendarEvent>['status']): void {
    const { fragment, links, detail } = this.opened;
    if (fragment === undefined) return;
    if (!links && !detail.hasFailed) void detail.load();
    links?.open(fragment, status);
  }

  /** The day of that event, once. */
  takeDayToOpen(): string | undefined {
    const day = this.dayToOpen;
    this.dayToOpen = undefined;
    return day;
  }
}
