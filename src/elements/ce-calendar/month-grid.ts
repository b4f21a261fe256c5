import { compareEvents } from '../../feeds/event-order.js';
import type { CalendarEvent } from '../../feeds/events.js';
import { addDays, daysBetween, weekday } from '../../time/days.js';
import { lastDay } from '../../time/format-range.js';
import type { AgendaMonth, Days } from './agenda.js';
import { zonesOf, type ZoneView } from './shown-zone.js';

/** An event in the cell of one day. */
export interface GridEntry {
  readonly event: CalendarEvent;
  /** Its first and last day. */
  readonly first: string;
  readonly last: string;
  /** The cell has its beginning, or its end; a span's cells between have neither. */
  readonly starts: boolean;
  readonly ends: boolean;
  /** It has more than one day. */
  readonly spans: boolean;
}

export interface GridDay {
  readonly day: string;
  /** False for the days of other months that fill the first and the last week. */
  readonly inMonth: boolean;
  /** Lines of the cell from the top. A span keeps its line through a week, so there may be gaps. */
  readonly lines: readonly (GridEntry | undefined)[];
  /** How many of its events have no line. */
  readonly leftOut: number;
  /** All of its events, in order. */
  readonly entries: readonly GridEntry[];
}

export interface GridView extends ZoneView {
  /** 1 = Monday ... 7 = Sunday. */
  readonly firstDay: number;
  readonly dayOfEvent: (event: CalendarEvent) => string;
  /** Most lines of a cell; when there are more events, the last line is kept for saying so. */
  readonly most: number;
}

/** `YYYY-MM` so many months later. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** The same day of another month, or that month's last. */
export function dayInMonth(day: string, month: string): string {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const same = `${month}${day.slice(7)}`;
  return same < last ? same : last;
}

/** The days of the month's weeks, whole ones. */
export function daysOfWeeks(month: string, firstDay: number): Days {
  const from = startOfWeek(`${month}-01`, firstDay);
  const to = addDays(startOfWeek(addDays(`${addMonths(month, 1)}-01`, -1), firstDay), 7);
  return { from, to };
}

/** The first day of the week that the day lies in. */
export function startOfWeek(day: string, firstDay: number): string {
  return addDays(day, -((weekday(day) - firstDay + 7) % 7));
}

/** The weeks of a month and what happens on their days. Of events outside these weeks only start and end are read. */
export function monthGrid(
  month: string,
  events: readonly CalendarEvent[],
  view: GridView,
): readonly (readonly GridDay[])[] {
  const { from, to } = daysOfWeeks(month, view.firstDay);
  const entries = near(events, from, to)
    .map((event) => placed(event, view))
    .sort((a, b) => inOrder(a, b, view.reader));
  return Array.from({ length: daysBetween(from, to) / 7 }, (_, week) =>
    weekOf(addDays(from, week * 7), month, entries, view.most),
  );
}

/** Those that can touch the days wherever they are: zones move a day by one at most. Compared as text, which is quick. */
function near(events: readonly CalendarEvent[], from: string, to: string): readonly CalendarEvent[] {
  const [least, most] = [addDays(from, -1), addDays(to, 1)];
  return events.filter(({ start, end }) => textOf(start) < most && textOf(end ?? start) >= least);
}

const textOf = (when: CalendarEvent['start']): string => Object.values(when)[0] as string;

type Placed = Pick<GridEntry, 'event' | 'first' | 'last'>;

function placed(event: CalendarEvent, view: GridView): Placed {
  const first = view.dayOfEvent(event);
  return { event, first, last: lastDay(event.start, event.end, zonesOf(event, view).first) };
}

/** Spans before all else, so that their lines are free; longer ones first. Events of a day by their time. */
function inOrder(a: Placed, b: Placed, reader: string): number {
  const [spanA, spanB] = [a.last > a.first, b.last > b.first];
  if (spanA !== spanB) return spanA ? -1 : 1;
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  if (a.last !== b.last) return a.last > b.last ? -1 : 1;
  return compareEvents(a.event, b.event, reader);
}

function weekOf(monday: string, month: string, entries: readonly Placed[], most: number): readonly GridDay[] {
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const lines: (Placed | undefined)[][] = days.map(() => []);
  for (const entry of entries) {
    const taken = days.flatMap((day, index) => (entry.first <= day && day <= entry.last ? [index] : []));
    if (taken.length === 0) continue;
    let line = 0;
    while (taken.some((index) => lines[index]?.[line])) line++;
    for (const index of taken) lines[index]![line] = entry;
  }
  return days.map((day, index) => dayOfLines(day, day.startsWith(month), Array.from(lines[index] ?? []), most));
}

function dayOfLines(day: string, inMonth: boolean, lines: (Placed | undefined)[], most: number): GridDay {
  const all = lines.map((entry) => entry && entryOn(day, entry));
  const shown = all.length > most ? all.slice(0, most - 1) : all;
  const isEntry = (entry: GridEntry | undefined): entry is GridEntry => entry !== undefined;
  const entries = all.filter(isEntry);
  return { day, inMonth, lines: shown, leftOut: entries.length - shown.filter(isEntry).length, entries };
}

const entryOn = (day: string, { event, first, last }: Placed): GridEntry => ({
  event,
  first,
  last,
  starts: first === day,
  ends: last === day,
  spans: last > first,
});

/** The days of the month that have events, as a list: each event once. */
export function monthAgenda(month: string, weeks: readonly (readonly GridDay[])[]): readonly AgendaMonth[] {
  const first = `${month}-01`;
  const days = weeks
    .flat()
    .filter(({ inMonth }) => inMonth)
    .map(({ day, entries }) => ({
      day,
      events: entries.filter(({ starts }) => starts || day === first).map(({ event }) => event),
    }))
    .filter(({ events }) => events.length > 0);
  return days.length > 0 ? [{ month, days }] : [];
}

/** The zones in which the times of a grid are told, each with a moment of it. */
export function zonesOfTimes(
  weeks: readonly (readonly GridDay[])[],
  view: ZoneView,
): readonly { readonly zone: string; readonly at: number }[] {
  const zones = new Map<string, number>();
  for (const { event } of weeks.flat().flatMap(({ entries }) => entries)) {
    if ('instant' in event.start) zones.set(zonesOf(event, view).first, Date.parse(event.start.instant));
  }
  return [...zones].map(([zone, at]) => ({ zone, at }));
}
