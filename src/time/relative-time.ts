import { DAY, addDays, daysBetween } from './days.js';
import { dayIn, epochOf, midnight, pageTimeZone } from './zone.js';
import type { When } from './when.js';

/** How long ago (negative) or ahead, in the unit to show it in; as `Intl.RelativeTimeFormat` takes it. */
export interface RelativeTime {
  readonly value: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month';
}

const YEAR = 365 * DAY;

/** Smallest first; a second stands only for "now". A month is a twelfth of a year, so months lead up to the year. */
const UNITS: readonly (readonly [RelativeTime['unit'], number])[] = [
  ['second', 0],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', DAY],
  ['week', 7 * DAY],
  ['month', YEAR / 12],
];

/**
 * The age in its largest unit that is not above it, whole units only: 47 hours are 1 day, 13 days 1 week.
 * Less than a minute, past or to come, is `{ value: 0, unit: 'second' }` ("now"). A `date` counts days of the
 * zone's calendar, so today is `{ value: 0, unit: 'day' }`. From 365 days on `undefined`: show the date itself.
 *
 * @param timeZone the reader's, for `date` and `local`; default the browser's
 */
export function relativeTime(when: When, now: Date, timeZone = pageTimeZone()): RelativeTime | undefined {
  const ahead = timeAhead(when, now, timeZone);
  const size = Math.abs(ahead);
  if (!(size < YEAR)) return undefined;
  if ('date' in when && size < DAY) return { value: 0, unit: 'day' };
  const [unit, length] = UNITS.findLast(([, least]) => least <= size)!;
  const count = length && Math.floor(size / length);
  return { value: ahead < 0 && count ? -count : count, unit };
}

/**
 * Milliseconds, at least 1, until {@link relativeTime} may give something else; `Infinity` when it never will.
 * A clock that shows many of them ticks at the smallest.
 */
export function nextChange(when: When, now: Date, timeZone = pageTimeZone()): number {
  const ahead = timeAhead(when, now, timeZone);
  const size = Math.abs(ahead);
  if (ahead <= -YEAR || Number.isNaN(ahead)) return Infinity;
  if ('date' in when) return midnight(addDays(dayIn(timeZone, now.getTime()), 1), timeZone) - now.getTime();
  if (ahead >= YEAR) return ahead - YEAR + 1;
  const at = UNITS.findLastIndex(([, least]) => least <= size);
  const length = UNITS[at]![1];
  const following = UNITS[at + 1]?.[1] ?? YEAR;
  if (!length) return ahead + following;
  const count = Math.floor(size / length);
  return ahead > 0 ? size - count * length + 1 : Math.min((count + 1) * length, following) - size;
}

/** Milliseconds until then; negative when it is past. Whole days for a `date`. */
function timeAhead(when: When, now: Date, timeZone: string): number {
  if ('date' in when) return daysBetween(dayIn(timeZone, now.getTime()), when.date) * DAY;
  if ('instant' in when) return Date.parse(when.instant) - now.getTime();
  const wall = Date.parse(`${when.local}:00Z`);
  return (epochOf(wall, timeZone) ?? wall) - now.getTime();
}
