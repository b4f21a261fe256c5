import type { CalendarEvent } from '../../../feeds/model.js';
import { addDays, daysBetween } from '../../../time/days.js';
import type { DayOrder } from '../list/group-by-day.js';
import { placeEvents, type PlacedEvent } from '../list/month-list.js';
import { type DayRange, daysOfPeriod, weeksOfPeriod } from '../state/calendar-days.js';
import { zonesOf, type Zones } from '../state/zones.js';

/** An event in the cell of one day. */
export interface GridEntry extends PlacedEvent {
  /** The cell has its beginning, or its end; the cells between have neither. */
  readonly starts: boolean;
  readonly ends: boolean;
  /** It has several days. */
  readonly isSpan: boolean;
  /** How many lines its title may take. */
  readonly height: number;
}

export interface GridDay {
  readonly day: string;
  /** False for the days of other months that complete the first and the last week. */
  readonly isInPeriod: boolean;
  /** Lines of the cell from the top. A span keeps its line through a week, so there may be gaps. */
  readonly lines: readonly (GridEntry | undefined)[];
  /** How many of its events have no line. */
  readonly hiddenCount: number;
  /** All of its events, in order. */
  readonly entries: readonly GridEntry[];
}

export type GridWeeks = readonly (readonly GridDay[])[];

export interface GridOptions extends DayOrder {
  /** 1 = Monday ... 7 = Sunday. */
  readonly firstDay: number;
  /** When a day has more events, the last line says how many. */
  readonly maxLines: number;
}

/** The weeks of a month, or the week, each day with its events. */
export function createGrid(period: string, events: readonly CalendarEvent[], options: GridOptions): GridWeeks {
  const { from, to } = weeksOfPeriod(period, options.firstDay);
  const shown = daysOfPeriod(period);
  const placed = placeEvents(events, { from, to }, options);
  return [...Array<undefined>(daysBetween(from, to) / 7)].map((_, week) =>
    gridWeek(addDays(from, week * 7), shown, placed, options.maxLines),
  );
}

function gridWeek(
  start: string,
  shown: DayRange,
  placed: readonly PlacedEvent[],
  maxLines: number,
): readonly GridDay[] {
  const days = [...Array<undefined>(7)].map((_, index) => addDays(start, index));
  const lines: (PlacedEvent | undefined)[][] = days.map(() => []);
  /** The first free line of each day. */
  const free = days.map(() => 0);
  for (const entry of placed) {
    const taken = days.flatMap((day, index) => (entry.first <= day && day <= entry.last ? [index] : []));
    if (taken.length === 0) continue;
    let line = Math.max(...taken.map((index) => free[index]!));
    while (taken.some((index) => lines[index]![line])) line++;
    for (const index of taken) {
      lines[index]![line] = entry;
      while (lines[index]![free[index]!]) free[index]!++;
    }
  }
  return days.map((day, index) =>
    gridDay(day, shown.from <= day && day < shown.to, [...(lines[index] ?? [])], maxLines),
  );
}

function gridDay(day: string, isInPeriod: boolean, lines: (PlacedEvent | undefined)[], maxLines: number): GridDay {
  const all = lines.map((entry) => entry && gridEntry(day, entry));
  const shown = all.length > maxLines ? all.slice(0, maxLines - 1) : all;
  const isEntry = (entry: GridEntry | undefined): entry is GridEntry => entry !== undefined;
  const entries = all.filter(isEntry);
  const hiddenCount = entries.length - shown.filter(isEntry).length;
  return { day, isInPeriod, lines: shareLines(shown, maxLines), hiddenCount, entries };
}

const gridEntry = (day: string, { event, first, last }: PlacedEvent): GridEntry => ({
  event,
  first,
  last,
  starts: first === day,
  ends: last === day,
  isSpan: last > first,
  height: 1,
});

/** About how many characters a line of a narrow cell has. */
const LINE_LENGTH = 8;

/** How many lines a title takes, about; a line begins with the time. */
const linesOf = ({ event: { title, start } }: GridEntry): number =>
  Math.ceil((title.length + ('date' in start ? 0 : 6)) / LINE_LENGTH);

/**
 * Gives the free lines of a day to the entries whose titles need them, one after the other. What is above a span stays
 * one line high, because a span is on the same line in all cells of its week.
 */
function shareLines(lines: readonly (GridEntry | undefined)[], maxLines: number): readonly (GridEntry | undefined)[] {
  const heights = lines.map(() => 1);
  const lastFixed = lines.findLastIndex((entry) => !entry || entry.isSpan);
  // On paper every title is whole.
  for (let free = maxLines === Infinity ? 0 : maxLines - lines.length; free > 0; free--) {
    const [lowest] = lines
      .flatMap((entry, index) => (entry && index > lastFixed && linesOf(entry) > heights[index]! ? [index] : []))
      .sort((a, b) => heights[a]! - heights[b]!);
    if (lowest === undefined) break;
    heights[lowest]!++;
  }
  return lines.map((entry, index) => entry && { ...entry, height: heights[index]! });
}

/** The zones in which the times of a grid are shown, each with an instant at which it is used. */
export function zonesInGrid(weeks: GridWeeks, zones: Zones): readonly { readonly zone: string; readonly at: number }[] {
  const found = new Map<string, number>();
  for (const { event } of weeks.flat().flatMap(({ entries }) => entries)) {
    if ('instant' in event.start) found.set(zonesOf(event, zones).first, Date.parse(event.start.instant));
  }
  return [...found].map(([zone, at]) => ({ zone, at }));
}
