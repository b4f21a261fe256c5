import { compareEvents } from '../../feeds/event-order.js';
import { isInWindow } from '../../feeds/event-window.js';
import type { CalendarEvent } from '../../feeds/events.js';
import { stamp } from '../../time/format.js';
import { lastDay } from '../../time/format-range.js';
import { dayIn, midnight, wallTime } from '../../time/zone.js';
import { zonesOf, type ZoneView } from './shown-zone.js';

/** Days from `from` up to, but without, `to`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface AgendaDay {
  readonly day: string;
  readonly events: readonly CalendarEvent[];
}

export interface AgendaMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly days: readonly AgendaDay[];
}

/**
 * The events by day, the days by month, each event once. What began before `from` and still runs then stands under
 * `from`. The order is that of the events: what stands in it never moves when more is appended.
 */
export function agenda(
  events: readonly CalendarEvent[],
  dayOfEvent: (event: CalendarEvent) => string,
  view: ZoneView,
  from = '',
): readonly AgendaMonth[] {
  const months: { month: string; days: { day: string; events: CalendarEvent[] }[] }[] = [];
  for (const event of events) {
    const day = standsUnder(event, dayOfEvent(event), view, from);
    const month = day.slice(0, 7);
    let last = months.at(-1);
    if (last?.month !== month) months.push((last = { month, days: [] }));
    const open = last.days.at(-1);
    if (open?.day === day) open.events.push(event);
    else last.days.push({ day, events: [event] });
  }
  return months;
}

function standsUnder(event: CalendarEvent, day: string, view: ZoneView, from: string): string {
  return day < from && lastDay(event.start, event.end, zonesOf(event, view).first) >= from ? from : day;
}

/**
 * In the order of an agenda: by the day they stand under, then what runs on from before, then by start, end and title.
 * Zones of several organisers may put a later moment on an earlier day. Not `byTime`: a day is in the feed's order.
 */
export function agendaOrder(
  dayOfEvent: (event: CalendarEvent) => string,
  view: ZoneView,
  from = '',
  byTime = true,
): (a: CalendarEvent, b: CalendarEvent) => number {
  const days = new WeakMap<CalendarEvent, string>();
  const under = (event: CalendarEvent): string => {
    let day = days.get(event);
    if (day === undefined) days.set(event, (day = standsUnder(event, dayOfEvent(event), view, from)));
    return day;
  };
  return (a, b) => {
    const [first, second] = [under(a), under(b)];
    if (first !== second) return first < second ? -1 : 1;
    return byTime ? compareEvents(a, b, view.reader) : 0;
  };
}

/** The events any part of which lies in these days of the reader's zone. */
export function inDays(events: readonly CalendarEvent[], { from, to }: Days, reader: string): readonly CalendarEvent[] {
  const window = { from, to, begins: midnight(from, reader), ends: midnight(to, reader), zone: reader, asked: true };
  return events.filter((event) => isInWindow(event, window));
}

/** Whether it is over by the reader's clock. Without an end, something lasts until its day is over. */
export function isOver({ start, end }: CalendarEvent, now: Date, reader: string): boolean {
  const today = dayIn(reader, now.getTime());
  const until = end ?? start;
  if ('date' in until) return end ? until.date <= today : until.date < today;
  if ('local' in until) return end ? stamp(until) <= wallIn(reader, now) : until.local.slice(0, 10) < today;
  const moment = stamp(until);
  return end ? moment <= now.getTime() : dayIn(reader, moment) < today;
}

const wallIn = (zone: string, now: Date): number => wallTime(now.getTime(), zone) ?? now.getTime();
