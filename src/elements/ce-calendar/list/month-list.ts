import { compareEvents } from '../../../feeds/items/event-order.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { addDays } from '../../../time/days.js';
import type { DayRange } from '../state/calendar-days.js';
import { lastDayOf } from '../state/zones.js';
import type { DayGroup, DayOrder, MonthGroup } from './group-by-day.js';

/** An event with its first and its last day. */
export interface PlacedEvent {
  readonly event: CalendarEvent;
  readonly first: string;
  readonly last: string;
}

/** The events on these days: those of several days first, the longer before the shorter; then by time. */
export function placeEvents(events: readonly CalendarEvent[], days: DayRange, order: DayOrder): readonly PlacedEvent[] {
  return nearby(events, days)
    .map((event) => placeEvent(event, order))
    .filter(({ first, last }) => first < days.to && last >= days.from)
    .sort((a, b) => compareInGrid(a, b, order.zones.visitor));
}

/** The events of these days by day and month, each once: what began earlier is under the first. */
export function listDays(range: DayRange, events: readonly CalendarEvent[], order: DayOrder): readonly MonthGroup[] {
  const days = new Map<string, CalendarEvent[]>();
  for (const { event, first } of placeEvents(events, range, order)) {
    const day = first < range.from ? range.from : first;
    const list = days.get(day);
    if (list) list.push(event);
    else days.set(day, [event]);
  }
  const months = new Map<string, DayGroup[]>();
  for (const [day, list] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const month = day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), { day, events: list }]);
  }
  return [...months].map(([month, groups]) => ({ month, days: groups }));
}

/** A quick comparison of text leaves out most other months, unread: zones move a day by one at most. */
function nearby(events: readonly CalendarEvent[], { from, to }: DayRange): readonly CalendarEvent[] {
  const [min, max] = [addDays(from, -1), addDays(to, 1)];
  return events.filter(({ start, end }) => textOf(start) < max && textOf(end ?? start) >= min);
}

const textOf = (when: CalendarEvent['start']): string => Object.values(when)[0] as string;

function placeEvent(event: CalendarEvent, { zones, dayOf }: DayOrder): PlacedEvent {
  const first = dayOf(event);
  return { event, first, last: lastDayOf(event, first, zones) };
}

function compareInGrid(a: PlacedEvent, b: PlacedEvent, visitor: string): number {
  const [isSpanA, isSpanB] = [a.last > a.first, b.last > b.first];
  if (isSpanA !== isSpanB) return isSpanA ? -1 : 1;
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  if (a.last !== b.last) return a.last > b.last ? -1 : 1;
  return compareEvents(a.event, b.event, visitor);
}
