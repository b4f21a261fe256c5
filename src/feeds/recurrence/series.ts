/**
 * A series and its occurrences in the window: rules, added dates, excluded dates.
 */
import { DAY_MS, dayToMs, msToDay } from '../../time/days.js';
import { parseDateTime, toWallTime, type DateTimeParts } from '../../time/parse-when.js';
import { toInstant } from '../../time/when.js';
import {
  createLimitWarning,
  type EventWindow,
  MAX_EVENTS_WITHOUT_WINDOW,
  toWallTimeSpan,
} from '../items/event-window.js';
import type { Repetition, When } from '../model.js';
import type { FeedWarning } from '../result.js';
import type { ZoneClock } from './clock.js';
import { findOccurrences, type WorkBudget } from './occurrences.js';
import { toRepetition } from './repetition.js';
import type { Rule } from './rule.js';

/** Duration of an occurrence: calendar days, then exact time. */
export interface Duration {
  readonly days: number;
  readonly ms: number;
}

/** What the times of a series refer to: days without times, the clock of a zone, or no clock (floating). */
export interface TimeBasis {
  readonly allDay: boolean;
  readonly clock: ZoneClock | undefined;
  /** For days that are written with times: the clock that says which day a time in UTC is on. */
  readonly dayClock?: ZoneClock | undefined;
}

export interface EventSeries extends TimeBasis {
  /** First start, as wall time in ms. */
  readonly start: number;
  readonly length: Duration | undefined;
  readonly rules: readonly Rule[];
  /** Rules for excluded starts (EXRULE, `excludedRecurrenceRules`). */
  readonly exceptRules?: readonly Rule[] | undefined;
  /** Starts in addition to those of the rules; each may have its own duration. */
  readonly dates: readonly { readonly wall: number; readonly length?: Duration | undefined }[];
  /** Excluded starts: wall times, or for a series with times also whole days, by their midnight. */
  readonly except: ReadonlySet<number>;
  readonly exceptDays?: ReadonlySet<number> | undefined;
  /** False in formats whose start only bounds the rule. Default: true. */
  readonly startCounts?: boolean | undefined;
}

export interface Occurrence {
  readonly wall: number;
  readonly start: When;
  readonly end: When | undefined;
  readonly repeats: Repetition | undefined;
}

/** What one feed may cost: days to test and occurrences to create. */
export interface ExpansionBudget extends WorkBudget {
  occurrences: number;
  leftOut: number;
  /**
   * Distances from now of the occurrences so far, and which distance is too far. Used without a requested window only.
   */
  distances: number[];
  farthest: number;
}

/** A new budget: far more than any calendar needs, and a fraction of a second of work. */
export function createExpansionBudget(): ExpansionBudget {
  return { steps: 5_000_000, occurrences: 20_000, leftOut: 0, distances: [], farthest: Infinity };
}

/** Warns about what the budget did not allow. */
export function warnAboutLimits({ leftOut, steps }: ExpansionBudget, warn: (warning: FeedWarning) => void): void {
  if (leftOut) warn(createLimitWarning(leftOut));
  if (steps <= 0)
    warn({ code: 'capped', detail: 'the rules of this feed take too long to expand: some occurrences are missing' });
}

/**
 * The occurrences that may be in the window, by start. Includes one day around it, because exact times are compared
 * later.
 */
export function expandSeries(series: EventSeries, window: EventWindow, budget: ExpansionBudget): Occurrence[] {
  const { start, length, rules, exceptRules = [], dates, except, exceptDays, startCounts = true } = series;
  const span = toWallTimeSpan(window, durationInMs(length));
  const lengths = new Map<number, Duration | undefined>();
  const add = (wall: number, own = length): void => {
    if (wall >= span.from && wall <= span.to && !lengths.has(wall)) lengths.set(wall, own);
  };
  for (const rule of rules) findOccurrences(rule, start, span, budget, { startCounts }).forEach((wall) => add(wall));
  if (!rules.length) add(start);
  for (const date of dates) add(date.wall, date.length ?? length);
  for (const rule of exceptRules) for (const wall of findOccurrences(rule, start, span, budget)) lengths.delete(wall);

  const walls = [...lengths.keys()].filter(
    (wall) => !except.has(wall) && !exceptDays?.has(wall - modulo(wall, DAY_MS)),
  );
  walls.sort((a, b) => a - b);
  // A single occurrence does not use up the budget.
  const many = walls.length > 1;
  const kept = many
    ? (window.isRequested ? walls : keepNearest(walls, window.now, budget)).slice(0, budget.occurrences)
    : walls;
  if (many) budget.occurrences -= kept.length;
  budget.leftOut += walls.length - kept.length;
  const repeats = toRepetition(rules);
  return kept.flatMap((wall) => {
    const when = wallTimeToWhen(wall, series);
    return when ? [{ wall, start: when, end: endOfOccurrence(wall, lengths.get(wall), series), repeats }] : [];
  });
}

/**
 * The occurrences that can be among the nearest to now that fit in a result, so that the order of series in the file
 * does not matter. Wall times are not instants, so the limit is two days wider.
 */
function keepNearest(walls: readonly number[], now: number, budget: ExpansionBudget): readonly number[] {
  const distance = (wall: number): number => Math.abs(wall - now);
  const near = walls.filter((wall) => distance(wall) <= budget.farthest);
  budget.distances = budget.distances.concat(near.map(distance));
  if (budget.distances.length > 2 * MAX_EVENTS_WITHOUT_WINDOW) {
    budget.distances = budget.distances.sort((a, b) => a - b).slice(0, MAX_EVENTS_WITHOUT_WINDOW);
    budget.farthest = budget.distances[MAX_EVENTS_WITHOUT_WINDOW - 1]! + 2 * DAY_MS;
  }
  return near;
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

export function durationInMs(length: Duration | undefined): number {
  return length ? length.days * DAY_MS + length.ms : 0;
}

/** The start at a wall time; `undefined` outside the years 100 to 9999. */
export function wallTimeToWhen(wall: number, { allDay, clock }: TimeBasis): When | undefined {
  const text = toInstant(wall);
  if (text === undefined) return undefined;
  if (allDay) return { date: msToDay(wall) };
  const epoch = clock?.epoch(wall);
  if (epoch === undefined) return { local: text.slice(0, 16) };
  const instant = toInstant(epoch);
  return instant === undefined ? undefined : { instant };
}

/** The exclusive end of an occurrence that starts at a wall time. Days are calendar days, the rest is exact time. */
export function endOfOccurrence(wall: number, length: Duration | undefined, basis: TimeBasis): When | undefined {
  if (!length) return undefined;
  const { allDay, clock } = basis;
  if (allDay) return wallTimeToWhen(wall + Math.max(length.days + Math.ceil(length.ms / DAY_MS), 1) * DAY_MS, basis);
  const days = wall + length.days * DAY_MS;
  const epoch = clock?.epoch(days);
  if (epoch === undefined) return wallTimeToWhen(days + length.ms, basis);
  const instant = toInstant(epoch + length.ms);
  return instant === undefined ? undefined : { instant };
}

/**
 * A written time as wall time of the series. `own` is the clock of the written time, if it names a zone; an offset or Z
 * in the text overrides it. For an all-day series only the date as written counts.
 */
export function toSeriesWallTime(
  written: DateTimeParts,
  own: ZoneClock | undefined,
  { allDay, clock, dayClock }: TimeBasis,
): number {
  if (allDay && dayClock && written.offset && written.time !== undefined) {
    const onClock = dayClock.wall(Date.parse(`${written.day}T${written.time}${written.offset}`));
    if (onClock !== undefined) return onClock - modulo(onClock, DAY_MS);
  }
  if (allDay || written.time === undefined) return dayToMs(written.day);
  const wall = toWallTime(written.day, written.time);
  if (written.offset) {
    const epoch = Date.parse(`${written.day}T${written.time}${written.offset}`);
    return clock?.wall(epoch) ?? epoch;
  }
  const epoch = own && own !== clock ? own.epoch(wall) : undefined;
  return epoch === undefined ? wall : (clock?.wall(epoch) ?? wall);
}

/**
 * UNTIL as the last wall time that counts. A date includes its whole day; so does an instant if the zone of the series
 * is unknown. For all-day series an instant is rounded to the nearest midnight UTC.
 */
export function parseUntil(text: string, basis: TimeBasis): number | undefined {
  const written = parseDateTime(text);
  if (!written) return undefined;
  const { day, time, offset } = written;
  const wholeDay = dayToMs(day) + DAY_MS - 1;
  if (time === undefined) return wholeDay;
  if (basis.allDay) {
    if (!offset) return wholeDay;
    return Math.round(Date.parse(`${day}T${time}${offset}`) / DAY_MS) * DAY_MS;
  }
  if (offset && !basis.clock) return wholeDay;
  return toSeriesWallTime(written, undefined, basis);
}

/** A duration of RFC 5545, such as `P1DT2H` or `PT90M`; `undefined` if it is negative, zero or invalid. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const length = { days: weeks! * 7 + days!, ms: ((hours! * 60 + minutes!) * 60 + seconds!) * 1000 };
  return length.days + length.ms > 0 && durationInMs(length) < 4_000 * 366 * DAY_MS ? length : undefined;
}
