import type { FeedPages } from '../../../data/feed-state.js';
import { compareStarts } from '../../../feeds/items/event-order.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { addDays } from '../../../time/days.js';
import type { DayRange } from './calendar-days.js';

/** The events of a series, by start: two or more. */
export interface Sessions {
  readonly events: readonly CalendarEvent[];
  /** Whether these are all, and few enough to be counted. */
  readonly areAll: boolean;
}

/** The events of each series of a feed, by its id. */
export function groupBySeries({
  pages,
  visitor,
}: {
  readonly pages: FeedPages<CalendarEvent>;
  readonly visitor: string;
}): ReadonlyMap<string, readonly CalendarEvent[]> {
  const series = new Map<string, CalendarEvent[]>();
  for (const event of pages.flat()) {
    const { seriesId } = event;
    if (seriesId === undefined) continue;
    const events = series.get(seriesId);
    if (events) events.push(event);
    else series.set(seriesId, [event]);
  }
  for (const events of series.values()) events.sort((a, b) => compareStarts(a, b, visitor));
  return series;
}

/** Sessions that are nearer to the first or the last day that is read may have others beyond it. */
const MARGIN_DAYS = 31;

/** Nobody counts the sessions of a longer series. */
const MAX_COUNTED = 24;

/** @param days those that are read of the feed */
export function areAllKnown(
  events: readonly CalendarEvent[],
  dayOf: (event: CalendarEvent) => string,
  days: DayRange,
): boolean {
  const [first, last] = [events[0]!, events.at(-1)!];
  if (events.length > MAX_COUNTED || first.repeats?.isEndless || first.repeats?.frequency === 'yearly') return false;
  return dayOf(first) > addDays(days.from, MARGIN_DAYS) && dayOf(last) < addDays(days.to, -MARGIN_DAYS);
}

/** Whether one registration is for all of these events. */
export const shareRegistration = ([first, ...others]: readonly CalendarEvent[]): boolean =>
  first?.registrationUrl !== undefined &&
  others.every(
    ({ registrationUrl, registration }) =>
      registrationUrl === first.registrationUrl && registration === first.registration,
  );
