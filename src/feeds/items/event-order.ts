import { browserTimeZone, toEpoch } from '../../time/zone.js';
import type { CalendarEvent, When } from '../model.js';

const sortTimes = new Map<string, Map<string, number>>();

/**
 * Place in time, in ms since the epoch: of a day its midnight in the zone, of wall time that hour there. Known ones
 * are kept, since sorting asks again and again, and clocks are slow.
 */
export function sortTime(when: When, zone: string): number {
  if ('instant' in when) return Date.parse(when.instant);
  let known = sortTimes.get(zone);
  if (!known) sortTimes.set(zone, (known = new Map<string, number>()));
  const text = 'local' in when ? when.local : `${when.date}T00:00`;
  let place = known.get(text);
  if (place === undefined) {
    const wall = Date.parse(`${text}Z`);
    known.set(text, (place = toEpoch(wall, zone) ?? wall));
  }
  return place;
}

/** By start alone: what starts together keeps its order. Days and wall times count as in the zone. */
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
