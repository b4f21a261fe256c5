/**
 * A series and its occurrences in the window: rules, added dates, excluded dates.
 */
import { DAY, dayNumber, dayText } from '../../time/days.js';
import { readWritten, wallOf } from '../../time/parse-when.js';
import type { WrittenTime } from '../../time/parse-when.js';
import { instantOf } from '../../time/when.js';
import { capped, MOST_WITHOUT_WINDOW, wallSpan } from '../event-window.js';
import type { EventWindow } from '../event-window.js';
import type { FeedWarning } from '../feed-result.js';
import type { When } from '../model.js';
import type { Clock } from './clock.js';
import { occurrences } from './occurrences.js';
import type { Budget } from './occurrences.js';
import type { Rule } from './rule.js';

/** How long an occurrence is: whole days of the calendar, then exact time. */
export interface Length {
  readonly days: number;
  readonly ms: number;
}

/** How the times of a series are counted: days without times, on a zone's clocks, or floating without a clock. */
export interface Counting {
  readonly allDay: boolean;
  readonly clock: Clock | undefined;
}

export interface Series extends Counting {
  /** First start, as wall time in ms. */
  readonly start: number;
  readonly length: Length | undefined;
  readonly rules: readonly Rule[];
  /** Rules of starts that are left out (EXRULE, `excludedRecurrenceRules`). */
  readonly exceptRules?: readonly Rule[] | undefined;
  /** Starts beside those of the rules; each may have a length of its own. */
  readonly dates: readonly { readonly wall: number; readonly length?: Length | undefined }[];
  /** Starts that are left out: wall times, or, of a series with times, whole days by their midnight. */
  readonly except: ReadonlySet<number>;
  readonly exceptDays?: ReadonlySet<number> | undefined;
  /** True when the start is an occurrence even if no rule gives it (JSCalendar). */
  readonly startCounts?: boolean | undefined;
}

export interface Occurrence {
  readonly wall: number;
  readonly start: When;
  readonly end: When | undefined;
}

/** What one feed may cost: days to test, and occurrences to give. */
export interface Allowance extends Budget {
  occurrences: number;
  leftOut: number;
  /** How far from now what series gave was, and what is too far: only for a window that nobody asked for. */
  distances: number[];
  farthest: number;
}

/** A fresh allowance: far above any calendar, and a fraction of a second of work. */
export function allowance(): Allowance {
  return { steps: 5_000_000, occurrences: 20_000, leftOut: 0, distances: [], farthest: Infinity };
}

/** Says what the allowance could not pay for. */
export function warnOfLimits({ leftOut, steps }: Allowance, warn: (warning: FeedWarning) => void): void {
  if (leftOut) warn(capped(leftOut));
  if (steps <= 0)
    warn({ code: 'capped', detail: 'the rules of this feed are too much work: some occurrences are missing' });
}

/** The occurrences that may lie in the window, by start. Moments are compared later, so a day around it counts as in. */
export function expand(series: Series, window: EventWindow, left: Allowance): Occurrence[] {
  const { start, length, rules, exceptRules = [], dates, except, exceptDays, startCounts = false } = series;
  const span = wallSpan(window, lengthOf(length));
  const lengths = new Map<number, Length | undefined>();
  const add = (wall: number, own = length): void => {
    if (wall >= span.from && wall <= span.to && !lengths.has(wall)) lengths.set(wall, own);
  };
  for (const rule of rules) occurrences(rule, start, span, left, { startCounts }).forEach((wall) => add(wall));
  if (!rules.length) add(start);
  for (const date of dates) add(date.wall, date.length ?? length);
  for (const rule of exceptRules) for (const wall of occurrences(rule, start, span, left)) lengths.delete(wall);

  const walls = [...lengths.keys()].filter((wall) => !except.has(wall) && !exceptDays?.has(wall - modulo(wall, DAY)));
  walls.sort((a, b) => a - b);
  // What is there once costs no more than its place in the file.
  const many = walls.length > 1;
  const kept = many ? (window.asked ? walls : nearest(walls, window.now, left)).slice(0, left.occurrences) : walls;
  if (many) left.occurrences -= kept.length;
  left.leftOut += walls.length - kept.length;
  return kept.flatMap((wall) => {
    const when = whenAt(wall, series);
    return when ? [{ wall, start: when, end: endAt(wall, lengths.get(wall), series) }] : [];
  });
}

/**
 * Without those that are farther from now than as many others as a result holds: series at the end of
 * a long file have as much room as those at its beginning. Wall time is no moment, so two days more count as near.
 */
function nearest(walls: readonly number[], now: number, left: Allowance): readonly number[] {
  const distance = (wall: number): number => Math.abs(wall - now);
  const near = walls.filter((wall) => distance(wall) <= left.farthest);
  left.distances = left.distances.concat(near.map(distance));
  if (left.distances.length > 2 * MOST_WITHOUT_WINDOW) {
    left.distances = left.distances.sort((a, b) => a - b).slice(0, MOST_WITHOUT_WINDOW);
    left.farthest = left.distances[MOST_WITHOUT_WINDOW - 1]! + 2 * DAY;
  }
  return near;
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

export function lengthOf(length: Length | undefined): number {
  return length ? length.days * DAY + length.ms : 0;
}

/** The start at a wall time; `undefined` beyond the years 100 to 9999. */
export function whenAt(wall: number, { allDay, clock }: Counting): When | undefined {
  const text = instantOf(wall);
  if (text === undefined) return undefined;
  if (allDay) return { date: dayText(wall) };
  const epoch = clock?.epoch(wall);
  if (epoch === undefined) return { local: text.slice(0, 16) };
  const instant = instantOf(epoch);
  return instant === undefined ? undefined : { instant };
}

/** The exclusive end of what begins at a wall time. Days are counted on the calendar, the rest by the stopwatch. */
export function endAt(wall: number, length: Length | undefined, counting: Counting): When | undefined {
  if (!length) return undefined;
  const { allDay, clock } = counting;
  if (allDay) return whenAt(wall + Math.max(length.days + Math.ceil(length.ms / DAY), 1) * DAY, counting);
  const days = wall + length.days * DAY;
  const epoch = clock?.epoch(days);
  if (epoch === undefined) return whenAt(days + length.ms, counting);
  const instant = instantOf(epoch + length.ms);
  return instant === undefined ? undefined : { instant };
}

/**
 * Place of a written time on the clock of the series. `own` is the clock of the written time, if it names a zone;
 * an offset or Z in the text stands above it. Of an all-day series only the date counts, as written.
 */
export function wallIn(written: WrittenTime, own: Clock | undefined, { allDay, clock }: Counting): number {
  if (allDay || written.time === undefined) return dayNumber(written.day);
  const wall = wallOf(written.day, written.time);
  if (written.offset) {
    const epoch = Date.parse(`${written.day}T${written.time}${written.offset}`);
    return clock?.wall(epoch) ?? epoch;
  }
  const epoch = own && own !== clock ? own.epoch(wall) : undefined;
  return epoch === undefined ? wall : (clock?.wall(epoch) ?? wall);
}

/**
 * UNTIL as the last wall time that counts. A date alone means its whole day; so does a moment when
 * the zone of the series is unknown. For all-day series a moment is rounded to the nearest midnight of UTC.
 */
export function untilOf(text: string, counting: Counting): number | undefined {
  const written = readWritten(text);
  if (!written) return undefined;
  const { day, time, offset } = written;
  const wholeDay = dayNumber(day) + DAY - 1;
  if (time === undefined) return wholeDay;
  if (counting.allDay) {
    if (!offset) return wholeDay;
    return Math.round(Date.parse(`${day}T${time}${offset}`) / DAY) * DAY;
  }
  if (offset && !counting.clock) return wholeDay;
  return wallIn(written, undefined, counting);
}

/** An ISO 8601 duration, `P1DT2H` or `PT90M`, as RFC 5545 has it; a negative one or none at all is `undefined`. */
export function durationOf(text: string): Length | undefined {
  const match = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const length = { days: weeks! * 7 + days!, ms: ((hours! * 60 + minutes!) * 60 + seconds!) * 1000 };
  return length.days + length.ms > 0 && lengthOf(length) < 4_000 * 366 * DAY ? length : undefined;
}
