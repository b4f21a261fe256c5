import { compareEvents } from '../../../feeds/items/event-order.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { lastDayOf, type Zones } from '../state/zones.js';

export interface DayGroup {
  readonly day: string;
  readonly events: readonly CalendarEvent[];
}

export interface MonthGroup {
  /** `YYYY-MM` */
  readonly month: string;
  readonly days: readonly DayGroup[];
}

export interface DayOrder {
  readonly zones: Zones;
  readonly dayOf: (event: CalendarEvent) => string;
  /** First day of the list: an event that began earlier and is still going on is listed under it. */
  readonly listStart?: string;
}

/** Events by day, days by month, each event once. The order stays, so that no event moves when more are appended. */
export function groupByDay(events: readonly CalendarEvent[], order: DayOrder): readonly MonthGroup[] {
  const months: { month: string; days: { day: string; events: CalendarEvent[] }[] }[] = [];
  for (const event of events) {
    const day = groupDay(event, order);
    const month = day.slice(0, 7);
    let last = months.at(-1);
    if (last?.month !== month) months.push((last = { month, days: [] }));
    const group = last.days.at(-1);
    if (group?.day === day) group.events.push(event);
    else last.days.push({ day, events: [event] });
  }
  return months;
}

function groupDay(event: CalendarEvent, { zones, dayOf, listStart = '' }: DayOrder): string {
  const day = dayOf(event);
  return day < listStart && lastDayOf(event, day, zones) >= listStart ? listStart : day;
}

/**
 * Sorts by day, then by start, end and title: with organizers in several zones a later instant may be on an earlier day.
 * Without `byTime` a day keeps the feed's order.
 */
export function sortByDay(events: readonly CalendarEvent[], order: DayOrder, byTime = true): CalendarEvent[] {
  const placed = events.map((event) => ({ event, day: groupDay(event, order) }));
  placed.sort((a, b) => {
    if (a.day !== b.day) return a.day < b.day ? -1 : 1;
    return byTime ? compareEvents(a.event, b.event, order.zones.visitor) : 0;
  });
  return placed.map(({ event }) => event);
}
