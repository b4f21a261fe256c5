import { addDays, dayToMs, isoWeekday } from '../../../time/days.js';

/**
 * Days and months as text: `YYYY-MM-DD`, `YYYY-MM`. A period, which a view shows whole, is a month, or a week by its first
 * day.
 */

/** Days from `from` up to, but without, `to`. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Most days before `from` in the list: a century, so that its first day has a year of four digits. */
export const MAX_PAST_DAYS = 36_500;

/** Days that are read of a feed whose address names none: a year back, two years ahead. */
const DAYS_BACK = -365;
const DAYS_AHEAD = 730;

/** Whether a text is a day of the years 1900 to 2199: anyone can write year 9999 into the page's address. */
export const isDay = (text: string): boolean =>
  /^(?:19|2[01])\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(dayToMs(text)) && addDays(text, 0) === text;

export const isMonth = (text: string): boolean => isDay(`${text}-01`);

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

/** @param firstDay 1 = Monday ... 7 = Sunday */
export const startOfWeek = (day: string, firstDay: number): string =>
  addDays(day, -((isoWeekday(day) - firstDay + 7) % 7));

const daysOfMonth = (month: string): DayRange => ({ from: `${month}-01`, to: `${addMonths(month, 1)}-01` });

/** The days of all weeks that the month touches. */
export function daysOfWeeks(month: string, firstDay: number): DayRange {
  const { from, to } = daysOfMonth(month);
  return { from: startOfWeek(from, firstDay), to: addDays(startOfWeek(addDays(to, -1), firstDay), 7) };
}

export const isMonthPeriod = (period: string): boolean => period.length === 7;

export const daysOfPeriod = (period: string): DayRange =>
  isMonthPeriod(period) ? daysOfMonth(period) : { from: period, to: addDays(period, 7) };

/** The days of all weeks that the period touches. */
export const weeksOfPeriod = (period: string, firstDay: number): DayRange =>
  isMonthPeriod(period) ? daysOfWeeks(period, firstDay) : daysOfPeriod(period);

/** The month, or the week, so many after this one. */
export const addPeriods = (period: string, count: number): string =>
  isMonthPeriod(period) ? addMonths(period, count) : addDays(period, count * 7);

/** The month, or the week, of a day: as the other period is one. */
export const periodOfDay = (day: string, other: string, firstDay: number): string =>
  isMonthPeriod(other) ? day.slice(0, 7) : startOfWeek(day, firstDay);

/** One more day on either side: in another zone an event of these days may be on the next. */
export const widenByDay = ({ from, to }: DayRange): DayRange => ({ from: addDays(from, -1), to: addDays(to, 1) });

/**
 * The days to read of a feed whose address has no {from}: one span for the list and every month, so that paging reads
 * nothing again. Always given, since without days only the nearest thousand events of series are read.
 */
export function daysToRequest(list: DayRange, month: string, firstDay: number, today: string): DayRange {
  const usual = { from: addDays(today, DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
  const shown = [widenByDay(list), widenByDay(daysOfWeeks(month, firstDay)), usual];
  const [from] = shown.map((days) => days.from).sort();
  const to = shown
    .map((days) => days.to)
    .sort()
    .at(-1);
  return { from: from!, to: to! };
}
