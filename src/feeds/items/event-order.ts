import { toBrowserEpochMs } from '../../time/when.js';
import { browserTimeZone, wallTimeToEpochMs } from '../../time/zone.js';
import type { CalendarEvent, When } from '../model.js';

const sortTimes = new Map<string, Map<string, number>>();

/**
 * The time to sort by, in ms since the epoch: for a date its midnight in the zone, for wall time that time in the zone.
 * Cached, because sorting needs it again and again and parsing and zone arithmetic are slow.
 */
export function sortTime(when: When, zone: string): number {
  if ('instant' in when) return toBrowserEpochMs(when);
  let known = sortTimes.get(zone);
  if (!known) sortTimes.set(zone, (known = new Map<string, number>()));
  const text = 'local' in when ? when.local : `${when.date}T00:00`;
  let place = known.get(text);
  if (place === undefined) {
    const wall = Date.parse(`${text}Z`);
    known.set(text, (place = wallTimeToEpochMs(wall, zone) ?? wall));
  }
  return place;
}

/** By start only; equal starts keep their order. Dates and wall times are compared as if in the zone. */
export function compareStarts(a: CalendarEvent, b: CalendarEvent, zone: string): number {
  return sortTime(a.start, zone) - sortTime(b.start, zone);
}

/** By start, then end, then title. */
export function compareEvents(a: CalendarEvent, b: CalendarEvent, zone = browserTimeZone()): number {
  return (
    compareStarts(a, b, zone) ||
    sortTime(a.end ?? a.start, zone) - sortTime(b.end ?? b.start, zone) ||
    a.title.localeCompare(b.title)
  );
}
