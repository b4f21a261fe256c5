import type { Announcement } from '../model.js';
import { addDays } from '../../time/days.js';
import { toWallTime } from '../../time/parse-when.js';
import type { When } from '../../time/when.js';
import { browserTimeZone, startOfDay, wallTimeToEpochMs } from '../../time/zone.js';

type Period = Pick<Announcement, 'starts' | 'expires'>;

/**
 * Whether an announcement is shown: from `starts` on and before `expires`. A day means the whole day, so what expires on
 * a day is still shown on it.
 *
 * @param timeZone of days and of times without a zone; default: the visitor's
 */
export function isWithinPeriod({ starts, expires }: Period, now: Date, timeZone?: string): boolean {
  const at = now.getTime();
  return (!starts || at >= begin(starts, timeZone)) && (!expires || at < end(expires, timeZone));
}

/** Milliseconds until {@link isWithinPeriod} changes for one of them; `Infinity` if it never does. */
export function msUntilPeriodChanges(periods: readonly Period[], now: Date, timeZone?: string): number {
  const changes = periods.flatMap(({ starts, expires }) => [
    starts ? begin(starts, timeZone) : 0,
    expires ? end(expires, timeZone) : 0,
  ]);
  return Math.min(Infinity, ...changes.map((at) => at - now.getTime()).filter((wait) => wait > 0));
}

function begin(when: When, timeZone?: string): number {
  if ('instant' in when) return Date.parse(when.instant);
  // Only here, since it takes a browser long to tell its zone.
  const zone = timeZone ?? browserTimeZone();
  if ('date' in when) return startOfDay(when.date, zone);
  const wall = toWallTime(when.local.slice(0, 10), `${when.local.slice(11)}:00`);
  return wallTimeToEpochMs(wall, zone) ?? wall;
}

const end = (when: When, timeZone?: string): number =>
  'date' in when ? begin({ date: addDays(when.date, 1) }, timeZone) : begin(when, timeZone);
