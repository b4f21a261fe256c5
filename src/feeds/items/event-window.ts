/**
 * Which events a result holds, and in what order.
 */
import { forEachInTurns } from '../../page/yield-every.js';
import { DAY_MS, dayToMs } from '../../time/days.js';
import { browserTimeZone, dayInZone, isTimeZone, startOfDay } from '../../time/zone.js';
import { FeedError } from '../error.js';
import type { CalendarEvent } from '../model.js';
import type { Source } from '../parser.js';
import type { ReadOptions } from '../result.js';
import { compareStarts, sortTime } from './event-order.js';

/** The days from `from` to `to` (exclusive), and the times at which they begin in the zone. */
export interface EventWindow {
  readonly from: string;
  readonly to: string;
  readonly begins: number;
  readonly ends: number;
  readonly zone: string;
  /** False if no window was requested and this is the default. */
  readonly isRequested: boolean;
  /** The clock, in ms since the epoch. */
  readonly now: number;
}

/** The most occurrences of series in a result without a requested window. */
export const MAX_EVENTS_WITHOUT_WINDOW = 1_000;

/**
 * The requested window, else from one year before today to two years after. Its days begin at midnight in
 * `feedTimeZone`, else in the browser's zone. Throws a FeedError of step `settings` if the window is not two dates.
 */
export function resolveWindow({ window, feedTimeZone, now = new Date() }: ReadOptions): EventWindow {
  const zone = feedTimeZone !== undefined && isTimeZone(feedTimeZone) ? feedTimeZone : browserTimeZone();
  const clock = now.getTime();
  const today = dayInZone(zone, clock);
  const { from, to } = window ?? { from: yearsAfter(today, -1), to: yearsAfter(today, 2) };
  for (const day of [from, to]) {
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(dayToMs(day))) {
      throw new FeedError('settings', `The window's "${day}" is not a date like 2025-03-01`);
    }
  }
  const [begins, ends] = [startOfDay(from, zone), startOfDay(to, zone)];
  return { from, to, begins, ends, zone, isRequested: window !== undefined, now: clock };
}

function yearsAfter(day: string, years: number): string {
  const date = new Date(dayToMs(day));
  return new Date(date.setUTCFullYear(date.getUTCFullYear() + years)).toISOString().slice(0, 10);
}

/** Whether the event overlaps the window. All-day events are compared by date, others by time. */
export function isInWindow(
  { start, end }: Pick<CalendarEvent, 'start' | 'end'>,
  window: Omit<EventWindow, 'now'>,
): boolean {
  if ('date' in start) {
    const last = end && 'date' in end ? end.date : undefined;
    return start.date < window.to && (start.date >= window.from || (last !== undefined && last > window.from));
  }
  const begin = sortTime(start, window.zone);
  return (
    begin < window.ends && (begin >= window.begins || (end !== undefined && sortTime(end, window.zone) > window.begins))
  );
}

/** The events in the window, sorted by start; equal starts stay in feed order. */
export async function selectAndSortEvents(
  events: readonly CalendarEvent[],
  { options, warn, counts }: Source,
): Promise<readonly CalendarEvent[]> {
  const window = resolveWindow(options);
  const inside: CalendarEvent[] = [];
  await forEachInTurns(events, (event) => {
    if (isInWindow(event, window)) inside.push(event);
  });
  counts.outsideWindow += events.length - inside.length;
  const kept = window.isRequested ? inside : keepNearest(inside, window);
  if (kept.length < inside.length) warn(createLimitWarning(inside.length - kept.length));
  return kept.sort((a, b) => compareStarts(a, b, window.zone));
}

/** The warning that occurrences were left out. */
export function createLimitWarning(count: number): { code: string; detail: string } {
  return { code: 'capped', detail: `${count} more occurrences of series were left out: request a smaller window` };
}

/** All single events, and the occurrences of series that are nearest to now. */
function keepNearest(events: CalendarEvent[], { now, zone }: EventWindow): CalendarEvent[] {
  const repeated = events.filter(({ seriesId }) => seriesId !== undefined);
  if (repeated.length <= MAX_EVENTS_WITHOUT_WINDOW) return events;
  const far = ({ start }: CalendarEvent): number => Math.abs(sortTime(start, zone) - now);
  const kept = new Set(repeated.sort((a, b) => far(a) - far(b)).slice(0, MAX_EVENTS_WITHOUT_WINDOW));
  return events.filter((event) => event.seriesId === undefined || kept.has(event));
}

/** The wall times that can be in the window in any zone: one day wider on both sides, and longer by `length` ms. */
export function toWallTimeSpan({ from, to }: EventWindow, length: number): { from: number; to: number } {
  return { from: dayToMs(from) - DAY_MS - length, to: dayToMs(to) + DAY_MS };
}
