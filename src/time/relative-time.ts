import { addDays, DAY_MS, daysBetween } from './days.js';
import type { When } from './when.js';
import { browserTimeZone, dayInZone, startOfDay, wallTimeToEpochMs } from './zone.js';

/** A relative time, negative if past, as `Intl.RelativeTimeFormat` takes it. */
export interface RelativeTime {
  readonly value: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month';
}

const YEAR_MS = 365 * DAY_MS;

/** Smallest first; seconds are used for "now" only. A month is a twelfth of a year, so months lead up to the year. */
const UNITS: readonly (readonly [RelativeTime['unit'], number])[] = [
  ['second', 0],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', DAY_MS],
  ['week', 7 * DAY_MS],
  ['month', YEAR_MS / 12],
];

/**
 * The age in its largest unit that is not above it, whole units only: 47 hours are 1 day, 13 days 1 week.
 * Less than a minute, past or to come, is `{ value: 0, unit: 'second' }` ("now"). A `date` counts days of the
 * zone's calendar, so today is `{ value: 0, unit: 'day' }`. From 365 days on `undefined`: show the date itself.
 *
 * @param timeZone the visitor's, for `date` and `local`; default: the browser's
 */
export function toRelativeTime(when: When, now: Date, timeZone = browserTimeZone()): RelativeTime | undefined {
  const ahead = msUntil(when, now, timeZone);
  const distance = Math.abs(ahead);
  if (!(distance < YEAR_MS)) return undefined;
  if ('date' in when && distance < DAY_MS) return { value: 0, unit: 'day' };
  const [unit, length] = UNITS.findLast(([, least]) => least <= distance)!;
  const count = length && Math.floor(distance / length);
  return { value: ahead < 0 && count ? -count : count, unit };
}

/** Milliseconds, at least 1, until the result of {@link toRelativeTime} may change; `Infinity` if it never will. */
export function msUntilRelativeTimeChanges(when: When, now: Date, timeZone = browserTimeZone()): number {
  const ahead = msUntil(when, now, timeZone);
  const distance = Math.abs(ahead);
  if (ahead <= -YEAR_MS || Number.isNaN(ahead)) return Infinity;
  if ('date' in when) return startOfDay(addDays(dayInZone(timeZone, now.getTime()), 1), timeZone) - now.getTime();
  if (ahead >= YEAR_MS) return ahead - YEAR_MS + 1;
  const unitIndex = UNITS.findLastIndex(([, least]) => least <= distance);
  const length = UNITS[unitIndex]![1];
  const nextUnit = UNITS[unitIndex + 1]?.[1] ?? YEAR_MS;
  if (!length) return ahead + nextUnit;
  const count = Math.floor(distance / length);
  return ahead > 0 ? distance - count * length + 1 : Math.min((count + 1) * length, nextUnit) - distance;
}

/** Milliseconds until a time; negative if it is past. Whole days for a `date`. */
function msUntil(when: When, now: Date, timeZone: string): number {
  if ('date' in when) return daysBetween(dayInZone(timeZone, now.getTime()), when.date) * DAY_MS;
  if ('instant' in when) return Date.parse(when.instant) - now.getTime();
  const wall = Date.parse(`${when.local}:00Z`);
  return (wallTimeToEpochMs(wall, timeZone) ?? wall) - now.getTime();
}
