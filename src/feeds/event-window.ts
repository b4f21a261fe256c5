/**
 * Which events a result holds, and in what order.
 */
import { DAY, dayNumber } from '../time/days.js';
import { dayIn, isTimeZone, midnight, pageTimeZone } from '../time/zone.js';
import { compareStarts, placeOf } from './event-order.js';
import type { CalendarEvent } from './events.js';
import { FeedError } from './feed-error.js';
import type { ReadOptions } from './feed-result.js';
import type { Source } from './kind.js';

/** Days from `from` up to, but without, `to`, and the moments at which they begin in the zone. */
export interface EventWindow {
  readonly from: string;
  readonly to: string;
  readonly begins: number;
  readonly ends: number;
  readonly zone: string;
  /** False when nobody asked for a window and this is the usual one. */
  readonly asked: boolean;
  /** The clock, in ms since the epoch. */
  readonly now: number;
}

/** Most occurrences of series in a result that nobody asked a window for. */
export const MOST_WITHOUT_WINDOW = 1_000;

/**
 * The window asked for, else from a year before today to two years after. Its days begin at midnight in
 * `feedTimeZone`, else in the page's zone. A window that is no two days is a FeedError of step `settings`.
 */
export function windowOf({ window, feedTimeZone, now = new Date() }: ReadOptions): EventWindow {
  const zone = feedTimeZone !== undefined && isTimeZone(feedTimeZone) ? feedTimeZone : pageTimeZone();
  const clock = now.getTime();
  const today = dayIn(zone, clock);
  const { from, to } = window ?? { from: yearsAfter(today, -1), to: yearsAfter(today, 2) };
  for (const day of [from, to]) {
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(dayNumber(day))) {
      throw new FeedError('settings', `The window's "${day}" is no day like 2025-03-01`);
    }
  }
  const [begins, ends] = [midnight(from, zone), midnight(to, zone)];
  return { from, to, begins, ends, zone, asked: window !== undefined, now: clock };
}

function yearsAfter(day: string, years: number): string {
  const date = new Date(dayNumber(day));
  return new Date(date.setUTCFullYear(date.getUTCFullYear() + years)).toISOString().slice(0, 10);
}

/** Whether any of the event lies in the window. All-day events are compared by days, the others by moments. */
export function isInWindow(
  { start, end }: Pick<CalendarEvent, 'start' | 'end'>,
  window: Omit<EventWindow, 'now'>,
): boolean {
  if ('date' in start) {
    const last = end && 'date' in end ? end.date : undefined;
    return start.date < window.to && (start.date >= window.from || (last !== undefined && last > window.from));
  }
  const begin = placeOf(start, window.zone);
  return (
    begin < window.ends && (begin >= window.begins || (end !== undefined && placeOf(end, window.zone) > window.begins))
  );
}

/** The events in the window, sorted by start; what starts together stays in the feed's order. */
export function arrangeEvents(events: readonly CalendarEvent[], { options, warn }: Source): readonly CalendarEvent[] {
  const window = windowOf(options);
  const inside = events.filter((event) => isInWindow(event, window));
  const kept = window.asked ? inside : nearest(inside, window);
  if (kept.length < inside.length) warn(capped(inside.length - kept.length));
  return kept.sort((a, b) => compareStarts(a, b, window.zone));
}

/** Warns that occurrences were left out. */
export function capped(count: number): { code: string; detail: string } {
  return { code: 'capped', detail: `${count} more occurrences of series were left out: ask for a smaller window` };
}

/** Every single event, and of the occurrences of series those nearest to now. */
function nearest(events: CalendarEvent[], { now, zone }: EventWindow): CalendarEvent[] {
  const repeated = events.filter(({ seriesId }) => seriesId !== undefined);
  if (repeated.length <= MOST_WITHOUT_WINDOW) return events;
  const far = ({ start }: CalendarEvent): number => Math.abs(placeOf(start, zone) - now);
  const kept = new Set(repeated.sort((a, b) => far(a) - far(b)).slice(0, MOST_WITHOUT_WINDOW));
  return events.filter((event) => event.seriesId === undefined || kept.has(event));
}

/** Wall times that can lie in the window, wherever the series is: a day wider on both sides, and longer by `length` ms. */
export function wallSpan({ from, to }: EventWindow, length: number): { from: number; to: number } {
  return { from: dayNumber(from) - DAY - length, to: dayNumber(to) + DAY };
}
