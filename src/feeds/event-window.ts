/**
 * Which events a result holds, and in what order (feed-rules F07).
 */
import { DAY, dayNumber } from '../time/days.js';
import { dayIn, epochOf, isTimeZone, midnight, pageTimeZone } from '../time/zone.js';
import type { CalendarEvent } from './events.js';
import { FeedError } from './feed-error.js';
import type { ReadOptions } from './feed-result.js';
import type { Source } from './kind.js';
import type { When } from './model.js';

/** Days from `from` up to, but without, `to`, and the moments at which they begin in the zone. */
export interface EventWindow {
  readonly from: string;
  readonly to: string;
  readonly begins: number;
  readonly ends: number;
  readonly zone: string;
  /** False when nobody asked for a window and this is the usual one. */
  readonly asked: boolean;
}

/** Most occurrences of series in a result that nobody asked a window for. */
export const MOST_WITHOUT_WINDOW = 1_000;

/**
 * The window asked for, else from a year before today to two years after. Its days begin at midnight in
 * `feedTimeZone`, else in the page's zone. A window that is no two days is a FeedError of step `settings`.
 */
export function windowOf({ window, feedTimeZone, now = new Date() }: ReadOptions): EventWindow {
  const zone = feedTimeZone !== undefined && isTimeZone(feedTimeZone) ? feedTimeZone : pageTimeZone();
  const today = dayIn(zone, now.getTime());
  const { from, to } = window ?? { from: yearsAfter(today, -1), to: yearsAfter(today, 2) };
  for (const day of [from, to]) {
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(dayNumber(day))) {
      throw new FeedError('settings', `The window's "${day}" is no day like 2025-03-01`);
    }
  }
  return { from, to, begins: midnight(from, zone), ends: midnight(to, zone), zone, asked: window !== undefined };
}

function yearsAfter(day: string, years: number): string {
  const date = new Date(dayNumber(day));
  return new Date(date.setUTCFullYear(date.getUTCFullYear() + years)).toISOString().slice(0, 10);
}

/** Whether any of the event lies in the window. All-day events are compared by days, the others by moments. */
export function isInWindow({ start, end }: Pick<CalendarEvent, 'start' | 'end'>, window: EventWindow): boolean {
  if ('date' in start) {
    const last = end && 'date' in end ? end.date : undefined;
    return start.date < window.to && (start.date >= window.from || (last !== undefined && last > window.from));
  }
  const begin = placeOf(start, window.zone);
  return (
    begin < window.ends && (begin >= window.begins || (end !== undefined && placeOf(end, window.zone) > window.begins))
  );
}

/** Place in time, in ms since the epoch: of a day its midnight in the zone, of wall time that hour there. */
export function placeOf(when: When, zone: string): number {
  if ('instant' in when) return Date.parse(when.instant);
  const wall = Date.parse('local' in when ? `${when.local}:00Z` : `${when.date}T00:00:00Z`);
  return epochOf(wall, zone) ?? wall;
}

/** The events in the window, sorted by start; what starts together stays in the feed's order. */
export function arrangeEvents(events: readonly CalendarEvent[], { options, warn }: Source): readonly CalendarEvent[] {
  const window = windowOf(options);
  const inside = events.filter((event) => isInWindow(event, window));
  const placed = inside.map((event) => ({ event, at: placeOf(event.start, window.zone) }));
  const kept = window.asked ? placed : nearest(placed, (options.now ?? new Date()).getTime());
  if (kept.length < placed.length) warn(capped(placed.length - kept.length));
  return kept.sort((a, b) => a.at - b.at).map(({ event }) => event);
}

/** Warns that occurrences were left out. */
export function capped(count: number): { code: string; detail: string } {
  return { code: 'capped', detail: `${count} more occurrences of series were left out: ask for a smaller window` };
}

interface Placed {
  readonly event: CalendarEvent;
  readonly at: number;
}

/** Every single event, and of the occurrences of series those nearest to now. */
function nearest(placed: readonly Placed[], now: number): Placed[] {
  const repeated = placed.filter(({ event }) => event.seriesId !== undefined);
  if (repeated.length <= MOST_WITHOUT_WINDOW) return [...placed];
  const far = ({ at }: Placed): number => Math.abs(at - now);
  const kept = new Set(repeated.sort((a, b) => far(a) - far(b)).slice(0, MOST_WITHOUT_WINDOW));
  return placed.filter((each) => each.event.seriesId === undefined || kept.has(each));
}

/** Wall times that can lie in the window, wherever the series is: a day wider on both sides, and longer by `length` ms. */
export function wallSpan({ from, to }: EventWindow, length: number): { from: number; to: number } {
  return { from: dayNumber(from) - DAY - length, to: dayNumber(to) + DAY };
}
