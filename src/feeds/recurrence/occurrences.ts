/**
 * The starts of a rule in a span of time. Times are wall times in ms as if in UTC, so a series keeps its time of day
 * when clocks change. The code walks from period to period (day, week, month or year) and tests the days of each, so
 * that no rule runs forever, and it starts at the span, so that an old series costs no more than a new one.
 */
import { DAY_MS } from '../../time/days.js';
import type { Rule } from './rule.js';

/** Steps of work left for the whole feed. One step tests one day; many times per day cost more. */
export interface WorkBudget {
  steps: number;
}

/** The span to search, in wall time: from the first to the last possible start, both inclusive. */
export interface WallTimeSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Which occurrence counts as the first: of a series always the start (RFC 5545 3.8.5.3), of the rules of a time zone and
 * of excluded starts the first that matches the rule.
 */
export interface FirstOccurrence {
  readonly startCounts: boolean;
}

/** Finds the starts in the span, in order. `start` is the first of the series. Stops when the budget is used up. */
export function findOccurrences(
  rule: Rule,
  start: number,
  { from, to }: WallTimeSpan,
  budget: WorkBudget,
  { startCounts }: FirstOccurrence = { startCounts: false },
): number[] {
  const found: number[] = [];
  const last = Math.min(to, rule.until ?? Infinity);
  const isRuleDay = createDayTest(rule, start);
  const times = listTimesOfDay(rule, start);
  let counted = 0;
  if (startCounts) {
    counted = 1;
    if (start >= from && start <= to) found.push(start);
  }
  if (rule.count !== undefined && counted >= rule.count) return found;

  // With COUNT, every occurrence from the first on has to be counted; otherwise the search can start at the span.
  const first = rule.count === undefined ? Math.max(start, from) : start;
  const sets = rule.frequency === 'HOURLY' ? hourlySets() : periodSets();
  for (const set of sets) {
    for (const wall of selectPositions(set, rule.positions)) {
      if (wall < start || (startCounts && wall === start)) continue;
      if (wall > last) return found;
      take(wall);
      if (rule.count !== undefined && counted >= rule.count) return found;
    }
  }
  return found;

  /** The times of each period that match the BY… parts. */
  function* periodSets(): Generator<number[]> {
    for (const period of walkPeriods(rule, start, first)) {
      if (period.first * DAY_MS > last || budget.steps <= 0) break;
      budget.steps -= period.count * times.length ** 2;
      const days = substituteDays(rule, start, period);
      for (let day = period.first; day < period.first + period.count; day++) if (isRuleDay(day)) days.add(day);
      yield [...days].sort((a, b) => a - b).flatMap((day) => times.map((time) => day * DAY_MS + time));
    }
  }

  /** The same for hours. */
  function* hourlySets(): Generator<number[]> {
    const step = rule.interval * HOUR_MS;
    const hour = start - modulo(start, HOUR_MS);
    const minutes = rule.minutes.length ? rule.minutes : [Math.floor(modulo(start, HOUR_MS) / 60_000)];
    for (let at = hour + Math.floor((first - hour) / step) * step; at <= last && budget.steps > 0; at += step) {
      budget.steps--;
      const isWanted = !rule.hours.length || rule.hours.includes(new Date(at).getUTCHours());
      if (isWanted && isRuleDay(Math.floor(at / DAY_MS)))
        yield [...minutes].sort((a, b) => a - b).map((minute) => at + minute * 60_000 + modulo(start, 60_000));
    }
  }

  function take(wall: number): void {
    counted++;
    if (wall >= from && wall <= last) found.push(wall);
  }
}

const HOUR_MS = 3_600_000;

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** The days that stand for days which a month of the period lacks, by SKIP. */
function substituteDays(rule: Rule, start: number, { first, count }: Period): Set<number> {
  const { frequency, skip, months, monthDays, weekdays, yearDays, weeks } = rule;
  const days = new Set<number>();
  if (!skip || weekdays.length || yearDays.length || weeks.length || !/^(?:MONTH|YEAR)LY$/.test(frequency)) return days;
  const date = new Date(start);
  const wanted = monthDays.length ? monthDays : [date.getUTCDate()];
  const isEveryMonth = !months.length && (frequency === 'MONTHLY' || monthDays.length > 0);
  const inMonths = months.length ? months : [date.getUTCMonth() + 1];
  for (let month = first; month < first + count;) {
    const begin = new Date(month * DAY_MS);
    const size = daysInMonth(begin);
    const isMonth = isEveryMonth || inMonths.includes(begin.getUTCMonth() + 1);
    if (isMonth && wanted.some((day) => day > size)) days.add(month + size - (skip === 'FORWARD' ? 0 : 1));
    month += size;
  }
  return days;
}

/** Days are counted since 1970-01-01. */
interface Period {
  readonly first: number;
  readonly count: number;
}

/** The periods of the rule, from the one that contains `from`, or the last one before it. */
function* walkPeriods({ frequency, interval, weekStart }: Rule, start: number, from: number): Generator<Period> {
  const startDay = Math.floor(start / DAY_MS);
  const fromDay = Math.floor(from / DAY_MS);
  if (frequency === 'DAILY' || frequency === 'WEEKLY') {
    const size = frequency === 'DAILY' ? 1 : 7;
    const origin = frequency === 'DAILY' ? startDay : startDay - daysSinceWeekStart(weekStart, weekdayOf(startDay));
    const step = size * interval;
    for (let first = origin + Math.floor((fromDay - origin) / step) * step; ; first += step)
      yield { first, count: size };
  }
  const length = frequency === 'MONTHLY' ? 1 : 12;
  const origin = monthOf(startDay, length);
  const step = length * interval;
  for (let month = origin + Math.floor((monthOf(fromDay, length) - origin) / step) * step; ; month += step) {
    const first = firstDayOfMonth(month);
    yield { first, count: firstDayOfMonth(month + length) - first };
  }
}

/** Months since January 1970 of the day's month, or of the January of its year when `length` is 12. */
function monthOf(day: number, length: number): number {
  const date = new Date(day * DAY_MS);
  return (date.getUTCFullYear() - 1970) * 12 + (length === 1 ? date.getUTCMonth() : 0);
}

function firstDayOfMonth(month: number): number {
  return new Date(0).setUTCFullYear(1970, month, 1) / DAY_MS;
}

function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function daysSinceWeekStart(weekStart: number, weekday: number): number {
  return (weekday - weekStart + 7) % 7;
}

function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

function firstDayOfYear(year: number): number {
  return firstDayOfMonth((year - 1970) * 12);
}

/**
 * A test for the days that match the BY… parts of the rule. Within a period all of them only filter, so that one test
 * works for every frequency; parts that the rule omits are taken from the start.
 */
function createDayTest(rule: Rule, start: number): (day: number) => boolean {
  const { frequency, weeks, yearDays, weekStart } = rule;
  let { months, monthDays, weekdays } = rule;
  const startDate = new Date(start);
  const hasNoDayRule = !weekdays.length && !monthDays.length && !yearDays.length;
  if (hasNoDayRule && frequency === 'WEEKLY') weekdays = [{ weekday: weekdayOf(Math.floor(start / DAY_MS)) }];
  else if (hasNoDayRule && frequency === 'MONTHLY') monthDays = [startDate.getUTCDate()];
  else if (hasNoDayRule && frequency === 'YEARLY') {
    if (weeks.length) weekdays = [{ weekday: weekdayOf(Math.floor(start / DAY_MS)) }];
    else {
      monthDays = [startDate.getUTCDate()];
      if (!months.length) months = [startDate.getUTCMonth() + 1];
    }
  }
  const nthOfYear = frequency === 'YEARLY' && !rule.months.length;
  const nthCounts = frequency === 'MONTHLY' || (frequency === 'YEARLY' && !weeks.length);

  return (day) => {
    if (weekdays.length && weekdays.every(({ weekday }) => weekday !== weekdayOf(day))) return false;
    const date = new Date(day * DAY_MS);
    if (months.length && !months.includes(date.getUTCMonth() + 1)) return false;
    const monthDay = date.getUTCDate();
    if (monthDays.length && !includesFromEitherEnd(monthDays, monthDay, daysInMonth(date))) return false;
    if (yearDays.length && !includesFromEitherEnd(yearDays, dayOfYear(day), daysInYear(date.getUTCFullYear())))
      return false;
    if (weeks.length && !includesFromEitherEnd(weeks, ...weekOf(day, weekStart))) return false;
    if (!nthCounts) return true;
    return (
      !weekdays.length ||
      weekdays.some(({ weekday, nth }) => {
        if (weekday !== weekdayOf(day)) return false;
        if (nth === undefined) return true;
        const position = nthOfYear ? dayOfYear(day) : monthDay;
        const size = nthOfYear ? daysInYear(date.getUTCFullYear()) : daysInMonth(date);
        return nth > 0 ? Math.ceil(position / 7) === nth : -Math.ceil((size - position + 1) / 7) === nth;
      })
    );
  };
}

/** Whether the list contains the number, counted from the start or, if negative, from the end. */
function includesFromEitherEnd(list: readonly number[], value: number, size: number): boolean {
  return list.includes(value) || list.includes(value - size - 1);
}

function daysInMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

function dayOfYear(day: number): number {
  return day - firstDayOfYear(yearOf(day)) + 1;
}

function daysInYear(year: number): number {
  return firstDayOfYear(year + 1) - firstDayOfYear(year);
}

/** Number of the day's week, and how many weeks its year has: week 1 is the first with four days in the year. */
function weekOf(day: number, weekStart: number): [week: number, weeks: number] {
  const number = (of: number): number => {
    const fourth = of - daysSinceWeekStart(weekStart, weekdayOf(of)) + 3;
    return Math.ceil(dayOfYear(fourth) / 7);
  };
  const year = yearOf(day - daysSinceWeekStart(weekStart, weekdayOf(day)) + 3);
  // December 28 is always in the last week of its year.
  return [number(day), number(firstDayOfYear(year + 1) - 4)];
}

/** Times of one day, in ms, in order. */
function listTimesOfDay({ hours, minutes, seconds }: Rule, start: number): readonly number[] {
  const time = ((start % DAY_MS) + DAY_MS) % DAY_MS;
  if (!hours.length && !minutes.length && !seconds.length) return [time];
  const or = (list: readonly number[], own: number): readonly number[] => (list.length ? list : [own]);
  const all = or(hours, Math.floor(time / 3_600_000)).flatMap((hour) =>
    or(minutes, Math.floor(time / 60_000) % 60).flatMap((minute) =>
      or(seconds, Math.floor(time / 1000) % 60).map((second) => ((hour * 60 + minute) * 60 + second) * 1000),
    ),
  );
  return [...new Set(all)].sort((a, b) => a - b);
}

/** BYSETPOS: only those positions of the period's set. */
function selectPositions(set: readonly number[], positions: readonly number[]): readonly number[] {
  if (!positions.length) return set;
  return set.filter((_, index) => includesFromEitherEnd(positions, index + 1, set.length));
}
