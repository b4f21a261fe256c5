import { toEpochMs } from '../../time/format.js';
import { dayInZone, getWallTime } from '../../time/zone.js';
import type { CalendarEvent } from '../model.js';

/** By the visitor's clock. Without an end, an event lasts until its day is over. */
export function isPast({ start, end }: Pick<CalendarEvent, 'start' | 'end'>, now: Date, visitorZone: string): boolean {
  const epoch = now.getTime();
  const today = dayInZone(visitorZone, epoch);
  const until = end ?? start;
  if ('date' in until) return end ? until.date <= today : until.date < today;
  if ('local' in until) {
    return end ? toEpochMs(until) <= (getWallTime(epoch, visitorZone) ?? epoch) : until.local.slice(0, 10) < today;
  }
  const instant = toEpochMs(until);
  return end ? instant <= epoch : dayInZone(visitorZone, instant) < today;
}
