import type { FeedPages, FeedState } from '../../../data/feed-state.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { Clock } from '../../../ui/clock.js';
import { memoizeLast } from '../../../ui/memo.js';
import type { ValueChecks } from '../../base/value-checks.js';
import { isPast } from '../event/format-event-times.js';
import { listFilterValues, type FilterName } from '../filters/event-filters.js';
import type { DayOrder, MonthGroup } from '../list/group-by-day.js';
import { listDays } from '../list/month-list.js';
import { daysOfPeriod } from './calendar-days.js';
import { CalendarOptions, type CalendarHost } from './calendar-options.js';
import { OpenedEvents, type DetailLoader } from './opened-events.js';
import {
  type DayBounds,
  dayBoundsOf,
  type EventSelection,
  msUntilNextEnd,
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
  /** How many events the list shows at least, for the sake of one that the page's address names. */
  minVisible = 0;
  readonly #host: CalendarHost;
  readonly #check: ValueChecks;
  readonly #expanded = new Set<ExpandableName>();
  /** The day of such an event in a month, until its dialog can open. */
  #dayToOpen: string | undefined;
  readonly #select = memoizeLast(selectEvents);
  readonly #listPeriod = memoizeLast(
    ({ period, matches, ...order }: DayOrder & Pick<EventSelection, 'matches'> & { readonly period: string }) =>
      listDays(daysOfPeriod(period), matches, order),
  );
  readonly #listFilterValues = memoizeLast(({ available }: Pick<EventSelection, 'available'>) =>
    listFilterValues(available),
  );
  readonly #findBounds = memoizeLast(({ pages, ...order }: DayOrder & { readonly pages: FeedPages<CalendarEvent> }) =>
    dayBoundsOf(pages, order),
  );

  constructor(host: CalendarHost, check: ValueChecks, loadDetail: DetailLoader) {
    this.#host = host;
    this.#check = check;
    this.options = new CalendarOptions(host, check);
    this.opened = new OpenedEvents(host, loadDetail);
    new Clock(host, () => this.msUntilChange);
  }

  select(pages: FeedPages<CalendarEvent>): void {
    const { kind, section, tag, choices: filters, settings, sourceOf } = this.#host;
    const { order, period, from: listStart, listDays } = this.options;
    const isWhole = period !== undefined;
    this.selection = this.#select({
      ...{ pages, kind, section, tag, filters, sourceOf, isWhole, listStart },
      ...order,
      ...listDays,
      tagMatch: this.#check.oneOf('tag-match', this.#host.tagMatch, ['any', 'all']),
      isByTime: this.#check.oneOf('sort', this.#host.sort, ['kind', 'feed']) === 'kind',
      minute: isWhole ? 0 : Math.floor(settings.now().getTime() / 60_000),
    });
  }

  /** The selected events of the shown month or week. */
  get periodList(): readonly MonthGroup[] {
    const { order, period } = this.options;
    return period ? this.#listPeriod({ ...order, period, matches: this.selection.matches }) : [];
  }

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

  get filterValues(): Readonly<Record<FilterName, readonly string[]>> {
    return this.#listFilterValues({ available: this.selection.available });
  }

  /** First and last day with events; unknown where the server has more than was requested. */
  boundsIn(pages: FeedPages<CalendarEvent>): DayBounds | undefined {
    return this.options.window ? undefined : this.#findBounds({ ...this.options.order, pages });
  }

  /** Until a selected event is over, or the visitor's day. */
  get msUntilChange(): number {
    const now = this.#host.settings.now().getTime();
    return msUntilNextEnd(this.selection.matches, this.options.zones.visitor, now);
  }

  isExpanded(name: ExpandableName): boolean {
    return this.#expanded.has(name);
  }

  toggle(name: ExpandableName): void {
    if (!this.#expanded.delete(name)) this.#expanded.add(name);
    this.#host.requestUpdate();
  }

  /** Shows the event that the page's fragment names where it is. */
  openAddressed(status: FeedState<CalendarEvent>['status']): void {
    const { matches, pastEvents } = this.selection;
    const { order, zones, period } = this.options;
    const now = this.#host.settings.now();
    // Of a series the next event; a month or week does not keep past events apart.
    const candidates = (): readonly CalendarEvent[] => [
      ...matches.filter((event) => !isPast(event, now, zones.visitor)),
      ...matches,
      ...pastEvents,
    ];
    const isFinal = status !== 'initial' && status !== 'loading';
    const event = this.opened.openAddressed(candidates, order.dayOf, isFinal);
    if (!event) return;
    if (period) {
      const day = (this.#dayToOpen = order.dayOf(event));
      Object.assign(this.#host, { month: day.slice(0, 7), week: day });
    } else if (pastEvents.includes(event)) this.#expanded.add('past');
    else this.minVisible = Math.max(this.minVisible, matches.indexOf(event) + 1);
  }

  /** The day of that event, once. */
  takeDayToOpen(): string | undefined {
    const day = this.#dayToOpen;
    this.#dayToOpen = undefined;
    return day;
  }
}
