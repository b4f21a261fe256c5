import type { Announcement } from '../../feeds/announcements.js';
import { addDays } from '../../time/days.js';
import { wallOf } from '../../time/parse-when.js';
import type { When } from '../../time/when.js';
import { epochOf, midnight, pageTimeZone } from '../../time/zone.js';

type Period = Pick<Announcement, 'starts' | 'expires'>;

/**
 * Whether an announcement is shown: from `starts` on and before `expires`. A day means the whole day, so what expires on
 * a day is still shown on it.
 *
 * @param timeZone of days and of times without a zone; default: the visitor's
 */
export function isCurrent({ starts, expires }: Period, now: Date, timeZone = pageTimeZone()): boolean {
  const at = now.getTime();
  return (!starts || at >= begin(starts, timeZone)) && (!expires || at < end(expires, timeZone));
}

/** Milliseconds until {@link isCurrent} changes for one of them; `Infinity` if it never does. */
export function msUntilChange(periods: readonly Period[], now: Date, timeZone = pageTimeZone()): number {
  const changes = periods.flatMap(({ starts, expires }) => [
    starts ? begin(starts, timeZone) : 0,
    expires ? end(expires, timeZone) : 0,
  ]);
  return Math.min(Infinity, ...changes.map((at) => at - now.getTime()).filter((wait) => wait > 0));
}

function begin(when: When, timeZone: string): number {
  if ('instant' in when) return Date.parse(when.instant);
  if ('date' in when) return midnight(when.date, timeZone);
  const wall = wallOf(when.local.slice(0, 10), `${when.local.slice(11)}:00`);
  return epochOf(wall, timeZone) ?? wall;
}

const end = (when: When, timeZone: string): number =>
  'date' in when ? midnight(addDays(when.date, 1), timeZone) : begin(when, timeZone);
