import { addDays, dayNumber } from '../../time/days.js';
import type { Days } from './agenda.js';
import { daysOfWeeks } from './month-grid.js';

/** Most days before `from` in the list: a century, so that its first day has a year of four digits. */
export const MOST_PAST = 36_500;

/** What is read of a feed that nobody asked for certain days: a year back, two ahead. */
const BACK = -365;
const AHEAD = 730;

/** Whether a text is a day of the calendar, of 1900 to 2199: anyone may write year 9999 into the page's address. */
export const isDay = (text: string): boolean =>
  /^(?:19|2[01])\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(dayNumber(text)) && addDays(text, 0) === text;

/** Whether a text is a month, `YYYY-MM`. */
export const isMonth = (text: string): boolean => isDay(`${text}-01`);

/** The days of the list. */
export const listDays = (from: string, past: number, days: number): Days => ({
  from: addDays(from, -past),
  to: addDays(from, days),
});

/** One day more on either side: in another zone an event of these days may lie on the next. */
export const widened = ({ from, to }: Days): Days => ({ from: addDays(from, -1), to: addDays(to, 1) });

/**
 * The days to read of a feed whose address has no {from}: one span for the list and every month, so that paging reads
 * nothing again. It is asked for even where it is the usual one, which holds but the nearest thousand of series.
 */
export function spanOf(list: Days, month: string, firstDay: number, today: string): Days {
  const usual = { from: addDays(today, BACK), to: addDays(today, AHEAD) };
  const shown = [widened(list), widened(daysOfWeeks(month, firstDay)), usual];
  const from = shown.map((days) => days.from).reduce((a, b) => (a < b ? a : b));
  const to = shown.map((days) => days.to).reduce((a, b) => (a > b ? a : b));
  return { from, to };
}
