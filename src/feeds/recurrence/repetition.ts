import type { Repetition } from '../model.js';
import type { Rule } from './rule.js';

const FREQUENCIES = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
  YEARLY: 'yearly',
  HOURLY: 'irregular',
} as const;

/** What can be said of a series in a few words; `undefined` without a rule. */
export function toRepetition(rules: readonly Rule[]): Repetition | undefined {
  const [rule] = rules;
  if (!rule) return undefined;
  const isEndless = rules.some(({ count, until }) => count === undefined && until === undefined);
  const positions = new Set([...rule.weekdays.map(({ nth }) => nth), ...rule.positions]);
  positions.delete(undefined);
  const [nth] = positions;
  const weekdays = rule.weekdays.map(({ weekday }) => weekday).sort((a, b) => a - b);
  const isSimple = rules.length === 1 && positions.size < 2 && !hasOtherParts(rule) && isWhole(rule, nth);
  const frequency = isSimple ? FREQUENCIES[rule.frequency] : 'irregular';
  return { frequency, interval: rule.interval, weekdays, nth, isEndless };
}

const hasOtherParts = ({ months, weeks, yearDays, hours, minutes, seconds, frequency }: Rule): boolean =>
  [frequency === 'YEARLY' ? [] : months, weeks, yearDays].some((part) => part.length > 0) ||
  [hours, minutes, seconds].some((part) => part.length > 1);

/** Whether weekday and position say all about the days. */
function isWhole({ frequency, weekdays, monthDays, months }: Rule, nth: number | undefined): boolean {
  if (frequency === 'MONTHLY')
    return weekdays.length === 0 ? monthDays.length < 2 && nth === undefined : monthDays.length === 0 && isNth(nth);
  if (frequency === 'YEARLY') return months.length < 2 && monthDays.length < 2 && weekdays.length < 2;
  return monthDays.length === 0 && nth === undefined;
}

const isNth = (nth: number | undefined): boolean => nth !== undefined && (nth === -1 || (nth > 0 && nth < 6));
