import type { FeedPages } from '../../../data/feed-state.js';
import { sortTime } from '../../../feeds/items/event-order.js';
import { isInWindow } from '../../../feeds/items/event-window.js';
import { isPast } from '../../../feeds/items/is-past.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { addDays } from '../../../time/days.js';
import { dayInZone, startOfDay } from '../../../time/zone.js';
import { JOIN_BEFORE, registrationEnd } from '../event/format-event-times.js';
import {
  createAuthorFilter,
  type CreateEventFilter,
  hides,
  type EventFilters,
  type SourceOf,
} from '../filters/event-filters.js';
import { sortByDay } from '../list/group-by-day.js';
import type { DayRange } from './calendar-days.js';
import { lastDayOf, type Zones } from './zones.js';

export interface SelectionInput {
  readonly pages: FeedPages<CalendarEvent>;
  /** What the page's author wants, as lists separated by commas. */
  readonly kind: string | undefined;
  readonly section: string | undefined;
  readonly tag: string | undefined;
  readonly tagMatch: 'any' | 'all';
  readonly hide: string | undefined;
  /** What the user has set. */
  readonly filters: EventFilters;
  readonly sourceOf: SourceOf | undefined;
  readonly createFilter: CreateEventFilter | undefined;
  readonly zones: Zones;
  readonly dayOf: (event: CalendarEvent) => string;
  /** A month or a week, all of whose events are shown. */
  readonly isWhole: boolean;
  /** Within a day by time, else in the feed's order. */
  readonly isByTime: boolean;
  /** First day of the list, and all of its days. */
  readonly listStart: string;
  readonly from: string;
  readonly to: string;
  /** Minutes since the epoch; does not matter for a month or a week that has past events. */
  readonly minute: number;
}

/** Which events of a feed are shown. */
export interface EventSelection {
  /** What the filters choose from. */
  readonly available: readonly CalendarEvent[];
  /** What would be shown without filters. */
  readonly unfiltered: readonly CalendarEvent[];
  /** What is shown. A list has past events apart. */
  readonly matches: readonly CalendarEvent[];
  readonly pastEvents: readonly CalendarEvent[];
}

export const NO_EVENTS: EventSelection = { available: [], unfiltered: [], matches: [], pastEvents: [] };

export function selectEvents(input: SelectionInput): EventSelection {
  const isWanted = createAuthorFilter(input) ?? (() => true);
  const now = new Date(input.minute * 60_000);
  const isShown = hides(input.hide, 'past')
    ? (event: CalendarEvent) => isWanted(event) && !isPast(event, now, input.zones.visitor)
    : isWanted;
  const pages = input.pages.map((page) => page.filter(isShown));
  const passes = createUserFilter(input.filters, input);
  if (!input.isWhole) return selectForList(pages, passes, input);
  // All of them: which month is shown makes no difference, and no field is read that the user does not ask for.
  const all = pages.flat();
  return { available: all, unfiltered: all, matches: all.filter(passes), pastEvents: [] };
}

/** Whether an event is of a calendar that is switched on, and passes the user's filters. */
export function createUserFilter(
  filters: EventFilters,
  { sourceOf, createFilter }: Pick<SelectionInput, 'sourceOf' | 'createFilter'>,
): (event: CalendarEvent) => boolean {
  const passes = createFilter?.(filters);
  return (event) => !filters.off?.includes(sourceOf?.(event)?.label ?? '') && passes?.(event) !== false;
}

/** Each page in its own order, so that no event moves when the next page comes. */
function selectForList(
  pages: FeedPages<CalendarEvent>,
  passes: (event: CalendarEvent) => boolean,
  { zones, isByTime, minute, from, to, ...order }: SelectionInput,
): EventSelection {
  const available = pages.flatMap((page) =>
    sortByDay(eventsOnDays(page, { from, to }, zones.visitor), { zones, ...order }, isByTime),
  );
  const now = new Date(minute * 60_000);
  const past = new Set(available.filter((event) => isPast(event, now, zones.visitor)));
  const matches = available.filter(passes);
  return {
    available,
    unfiltered: available.filter((event) => !past.has(event)),
    matches: matches.filter((event) => !past.has(event)),
    pastEvents: matches.filter((event) => past.has(event)),
  };
}

/** The events any part of which is on these days in the visitor's zone. */
export function eventsOnDays(events: readonly CalendarEvent[], { from, to }: DayRange, zone: string): CalendarEvent[] {
  const window = { from, to, begins: startOfDay(from, zone), ends: startOfDay(to, zone), zone, isRequested: true };
  return events.filter((event) => isInWindow(event, window));
}

export interface DayBounds {
  readonly first: string;
  readonly last: string;
}

/** First and last day with events. */
export function dayBoundsOf(
  pages: FeedPages<CalendarEvent>,
  { zones, dayOf }: Pick<SelectionInput, 'zones' | 'dayOf'>,
): DayBounds | undefined {
  const all = pages.flat();
  const [some] = all;
  if (!some) return undefined;
  const startOf = ({ start }: CalendarEvent): string => Object.values(start)[0] as string;
  const endOf = ({ start, end }: CalendarEvent): string => Object.values(end ?? start)[0] as string;
  let [early, late] = [some, some];
  for (const event of all) {
    if (startOf(event) < startOf(early)) early = event;
    if (endOf(event) > endOf(late)) late = event;
  }
  return { first: dayOf(early), last: lastDayOf(late, dayOf(late), zones) };
}

/** How many events to come are looked at: each of them reads fields of the feed. */
const MAX_NEXT = 100;

/** Milliseconds until an event is over, can be joined or not be registered for anymore, or until the visitor's next day. */
export function msUntilNextChange(events: readonly CalendarEvent[], zones: Zones, now: number): number {
  const { visitor } = zones;
  const next = events.filter(({ start, end }) => sortTime(end ?? start, visitor) > now).slice(0, MAX_NEXT);
  const times = next.flatMap((event) => {
    const { start, end } = event;
    const joinable = sortTime(start, visitor) - JOIN_BEFORE;
    return [joinable, sortTime(end ?? start, visitor), registrationEnd(event, zones) ?? 0];
  });
  return (
    Math.min(startOfDay(addDays(dayInZone(visitor, now), 1), visitor), ...times.filter((time) => time > now)) - now
  );
}
