import type { FeedPages } from '../../../data/feed-state.js';
import { compareStarts } from '../../../feeds/items/event-order.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { addDays } from '../../../time/days.js';
import type { DayRange } from './calendar-days.js';

/** The events of a series, by start. */
export interface Sessions {
  readonly events: readonly CalendarEvent[];
  /** Whether these are all, and few enough to be counted. */
  readonly areAll: boolean;
  /** Whether one registration is for all of them. */
  readonly shareRegistration: boolean;
}

/** Sessions that are nearer to the first or the last day that is read may have others beyond it. */
const MARGIN_DAYS = 31;

/** Nobody counts the sessions of a longer series. */
const MAX_COUNTED = 24;

export interface SessionsInput {
  readonly pages: FeedPages<CalendarEvent>;
  readonly dayOf: (event: CalendarEvent) => string;
  readonly visitor: string;
  /** The days that are read of the feed. */
  readonly from: string;
  readonly to: string;
}

/** The series of a feed that have two sessions or more, by their ids. */
export function groupSessions({ pages, visitor, ...input }: SessionsInput): ReadonlyMap<string, Sessions> {
  const groups = new Map<string, CalendarEvent[]>();
  for (const event of pages.flat()) {
    if (event.seriesId === undefined) continue;
    const group = groups.get(event.seriesId);
    if (group) group.push(event);
    else groups.set(event.seriesId, [event]);
  }
  const series = [...groups].filter(([, { length }]) => length > 1);
  return new Map(
    series.map(([id, events]) => [
      id,
      createSessions(
        events.sort((a, b) => compareStarts(a, b, visitor)),
        input,
      ),
    ]),
  );
}

function createSessions(
  events: readonly CalendarEvent[],
  { dayOf, from, to }: DayRange & Pick<SessionsInput, 'dayOf'>,
): Sessions {
  let shared: boolean | undefined;
  return {
    events,
    get areAll(): boolean {
      const [first, last] = [events[0]!, events.at(-1)!];
      const isBounded = !first.repeats?.isEndless && first.repeats?.frequency !== 'yearly';
      if (!isBounded || events.length > MAX_COUNTED) return false;
      return dayOf(first) > addDays(from, MARGIN_DAYS) && dayOf(last) < addDays(to, -MARGIN_DAYS);
    },
    get shareRegistration(): boolean {
      const { registrationUrl: url, registration } = events[0]!;
      const isSame = (each: CalendarEvent): boolean =>
        each.registrationUrl === url && each.registration === registration;
      return (shared ??= url !== undefined && events.every(isSame));
    },
  };
}
