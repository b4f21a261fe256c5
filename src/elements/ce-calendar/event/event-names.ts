import type { CalendarEvent } from '../../../feeds/model.js';
import { toSlug } from '../../../feeds/values/slugs.js';
import { DAY_MS, daysBetween } from '../../../time/days.js';
import { toEpochMs } from '../../../time/format.js';
import { toCalendarDay } from '../../../time/format-range.js';
import { getWallTime } from '../../../time/zone.js';
import { organizerZoneOf, type Zones } from '../state/zones.js';

/**
 * Names of events in the page's address: the slug of the title, and the day on the organizer's calendar
 * (`reading-club-2025-02-20`), so that a link is the same for visitors in all zones. Of several with one title on a
 * day each has its time, too (`reading-club-2025-02-20-1830`).
 */
export function nameOf(event: CalendarEvent, all: readonly CalendarEvent[], zones: Zones): string {
  const { day, time } = placeOf(event, zones);
  const slug = toSlug(event.title);
  const isTwin = (other: CalendarEvent): boolean =>
    other.id !== event.id &&
    Math.abs(toEpochMs(other.start) - toEpochMs(event.start)) < DAY_MS &&
    placeOf(other, zones).day === day &&
    toSlug(other.title) === slug;
  return [slug, day, time !== undefined && all.some(isTwin) && time].filter(Boolean).join('-');
}

/** The day at the end of a name. */
export const dayInName = (name: string): string | undefined => /-(\d{4}-\d\d-\d\d)(?:-\d{4})?$/.exec(name)?.[1];

/**
 * The first event of a name: `reading-club`, or with its day. In another zone the day may be the next; and an event that
 * is the only one of its title is found after it was moved to another day.
 */
export function findNamed(name: string, events: Iterable<CalendarEvent>, zones: Zones): CalendarEvent | undefined {
  const found = new Map<CalendarEvent, number>();
  for (const event of events) {
    const rank = found.has(event) ? 0 : rankOf(name, event, zones);
    if (rank === BEST) return event;
    if (rank > 0) found.set(event, rank);
  }
  const best = Math.max(...found.values());
  const [first] = [...found].find(([, rank]) => rank === best) ?? [];
  return best === OTHER_DAY && found.size > 1 ? undefined : first;
}

const BEST = 4;
const OTHER_DAY = 1;

/** How well a name fits an event; 0: not at all. */
function rankOf(name: string, event: CalendarEvent, zones: Zones): number {
  const slug = toSlug(event.title);
  if (!name.startsWith(slug)) return 0;
  const rest = name.slice(slug.length);
  if (rest === '') return BEST;
  const [, wanted, at] = /^-(\d{4}-\d\d-\d\d)(?:-(\d{4}))?$/.exec(rest) ?? [];
  if (wanted === undefined) return 0;
  const { day, time } = placeOf(event, zones);
  if (day === wanted) return at === undefined || at === time ? BEST : 3;
  return Math.abs(daysBetween(day, wanted)) === 1 ? 2 : OTHER_DAY;
}

/** When an event starts on the organizer's clock: its day, and the time as four digits. */
function placeOf(event: CalendarEvent, zones: Zones): { readonly day: string; readonly time: string | undefined } {
  const { start } = event;
  const zone = organizerZoneOf(event, zones);
  const day = toCalendarDay(start, zone);
  if ('date' in start) return { day, time: undefined };
  const epoch = toEpochMs(start);
  const wall = 'instant' in start ? (getWallTime(epoch, zone) ?? epoch) : epoch;
  return { day, time: new Date(wall).toISOString().slice(11, 16).replace(':', '') };
}
