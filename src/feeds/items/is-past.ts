import { toEpochMs } from '../../time/format.js';
import { dayInZone, getWallTime } from '../../time/zone.js';
import type { CalendarEvent } from '../model.js';

/** By the visitor's clock. Without an end, an event lasts until its day is over. */
export function isPast({ start, end }: Pick<CalendarEvent, 'start' | 'end'>, now: Date, visitorZone: string): boolean {
  const epoch = now.getTime();
  const until = end ?? start;
  if ('instant' in until) {
    const instant = toEpochMs(until);
    // Most events are still to come, and finding a day takes long.
    if (end || instant > epoch) return instant <= epoch;
    return dayInZone(visitorZone, instant) < dayInZone(visitorZone, epoch);
  }
  const today = dayInZone(visitorZone, epoch);
  if ('date' in until) return end ? until.date <= today : until.date < today;
  return end ? toEpochMs(until) <= (getWallTime(epoch, visitorZone) ?? epoch) : until.local.slice(0, 10) < today;
}
