/**
 * Dates as people write them, for feeds whose author says how to read them: `11/14/2025 1:00 PM`, `March 10, 2025`.
 */
import { parseDateTime } from '../../time/parse-when.js';

/** The order of day, month and year in dates of numbers only. */
export type DateOrder = 'MDY' | 'DMY' | 'YMD';

export const DATE_ORDERS: readonly DateOrder[] = ['MDY', 'DMY', 'YMD'];

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** ISO 8601 with a time behind it, as joined fields have it. A midnight that came with the date gives way to it. */
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T00:00(?::00(?:\.0+)?)?)?(?:[T\s]+([^T\s].*))?$/i;
const NUMBERS = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{2,4})(?:,?[T\s]+([^T\s].*))?$/i;
const MONTH_FIRST =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})(?:[,\s]+([^,\s].*))?$/i;
const DAY_FIRST = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\.?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?:[,\s]+([^,\s].*))?$/i;

const TIME =
  /^(?:at\s|@)?\s*(\d{1,2})(?:[:.](\d\d))?(?::(\d\d)(?:\.\d+)?)?(?:\s*([ap])\.?\s?m\.?)?(?:\s*(Z|UTC|GMT|[+-]\d\d:?\d\d))?$/i;

/**
 * The date as ISO 8601, if it is written in another form that has one meaning only: with the name of its month, with
 * a.m. and p.m., or in numbers whose order is known. All else stays as it is: a date is never guessed.
 */
export function normalizeDate(value: unknown, order?: DateOrder): unknown {
  if (typeof value !== 'string' || value.length > 64) return value;
  const text = value.trim();
  if (parseDateTime(text)) return text;
  const { day, time } = partsOf(text, order) ?? {};
  if (day === undefined || !parseDateTime(day)) return value;
  if (time === undefined) return day;
  const clock = normalizeTime(time);
  return clock === undefined ? value : `${day}T${clock}`;
}

function partsOf(text: string, order: DateOrder | undefined): { day: string; time: string | undefined } | undefined {
  const iso = ISO.exec(text);
  if (iso) return { day: `${iso[1]}-${iso[2]}-${iso[3]}`, time: iso[4] };
  const [, first = '', second = '', third = '', time] = NUMBERS.exec(text) ?? [];
  if (first.length === 4) return { day: dayOf(first, second, third), time };
  if (first && order) {
    const [year, month, day] =
      order === 'MDY' ? [third, first, second] : order === 'DMY' ? [third, second, first] : [first, second, third];
    return { day: dayOf(year, month, day), time };
  }
  const named = MONTH_FIRST.exec(text);
  if (named) return { day: dayOf(named[3]!, monthOf(named[1]!), named[2]!), time: named[4] };
  const reversed = DAY_FIRST.exec(text);
  return reversed ? { day: dayOf(reversed[3]!, monthOf(reversed[2]!), reversed[1]!), time: reversed[4] } : undefined;
}

/** `YYYY-MM-DD`. Years of two digits are of this century up to 69. */
function dayOf(year: string, month: string, day: string): string {
  const full = year.length > 2 ? year : `${Number(year) < 70 ? '20' : '19'}${year.padStart(2, '0')}`;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Its number; '0', which no date has, for a word that is no month. */
function monthOf(name: string): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1);
}

/** `HH:mm:ss` with the offset if there is one; `undefined` if it is no time. */
function normalizeTime(text: string): string | undefined {
  const [, hour, minute, second = '00', half, offset = ''] = TIME.exec(text.trim()) ?? [];
  // "5" alone may be anything.
  if (hour === undefined || (minute === undefined && half === undefined)) return undefined;
  const count = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  if (count > 23 || (half && (Number(hour) > 12 || Number(hour) === 0))) return undefined;
  return `${String(count).padStart(2, '0')}:${minute ?? '00'}:${second}${offset}`;
}
