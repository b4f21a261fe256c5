/**
 * Recurrence rules (RFC 5545 3.3.10) of iCalendar, jCal, Google Calendar and JSCalendar, as one checked value.
 */

export type Frequency = 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A day of the week, 1 is Monday; with `nth` only that one of its month or year, from the end when negative. */
export interface WeekdayRule {
  readonly weekday: number;
  readonly nth?: number | undefined;
}

/** A rule whose numbers are all in range. Empty lists mean that the part is absent. */
export interface Rule {
  readonly frequency: Frequency;
  /** 1 to 1000. */
  readonly interval: number;
  readonly count?: number | undefined;
  /** Last possible start, as wall time in ms (see recurrence/occurrences). */
  readonly until?: number | undefined;
  /** 1 is Monday. */
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly weeks: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly WeekdayRule[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
  /** What becomes of a day that a month lacks (RFC 7529): the day after the month, or its last. Default: nothing. */
  readonly skip?: 'FORWARD' | 'BACKWARD' | undefined;
}

/** The parts as written, by their iCalendar names in uppercase. */
export type RuleParts = Readonly<Record<string, readonly string[]>>;

/** An invalid or unsupported rule. The message completes "its rule …". */
export class InvalidRuleError extends Error {}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Longest supported interval. A longer one is a mistake or an attack. */
const MAX_INTERVAL = 1000;

/** Most times per day. More would be a rule by the minute. */
const MAX_TIMES_PER_DAY = 48;

/** Parts of `FREQ=WEEKLY;BYDAY=MO,WE`. */
export function parseRuleText(text: string): RuleParts {
  const parts: Record<string, readonly string[]> = {};
  for (const part of text.split(';')) {
    const [name = '', value] = part.split('=');
    if (value !== undefined)
      parts[name.trim().toUpperCase()] = value.split(',').map((each) => each.trim().toUpperCase());
  }
  return parts;
}

/** Parts of the object that jCal has for a rule (RFC 7265 3.6.10): `{ freq: 'WEEKLY', byday: ['MO', 'WE'] }`. */
export function parseRuleObject(rule: Readonly<Record<string, unknown>>): RuleParts {
  return Object.fromEntries(
    Object.entries(rule).map(([name, value]) => [
      name.toUpperCase(),
      [value].flat().map((each) => String(each).toUpperCase()),
    ]),
  );
}

/**
 * Checks a rule. `parseUntil` reads UNTIL as wall time, the last moment that counts. Throws {@link InvalidRuleError} for
 * numbers out of range, for rules by the minute or second, for intervals above 1000, and for more than 48 times a day.
 */
export function parseRule(parts: RuleParts, parseUntil: (until: string) => number | undefined): Rule {
  const frequency = parts.FREQ?.[0] ?? '';
  if (!/^(HOUR|DAI|WEEK|MONTH|YEAR)LY$/.test(frequency))
    throw new InvalidRuleError(`has the frequency "${frequency.slice(0, 20)}"`);
  const scale = parts.RSCALE?.[0];
  if (scale && scale !== 'GREGORIAN') throw new InvalidRuleError(`is of the calendar "${scale.slice(0, 20)}"`);
  const until = parts.UNTIL?.[0];
  const last = until === undefined ? undefined : parseUntil(until);
  if (until !== undefined && last === undefined)
    throw new InvalidRuleError(`ends at "${until.slice(0, 40)}", which is not a date`);
  const [hours, minutes, seconds] = [
    numbers('BYHOUR', 0, 23),
    numbers('BYMINUTE', 0, 59),
    numbers('BYSECOND', 0, 59),
  ] as const;
  const times = (hours.length || 1) * (minutes.length || 1) * (seconds.length || 1);
  if (times > MAX_TIMES_PER_DAY) throw new InvalidRuleError(`has ${times} times a day`);

  const skip = parts.SKIP?.[0];
  return {
    frequency: frequency as Frequency,
    interval: one('INTERVAL', MAX_INTERVAL) ?? 1,
    count: one('COUNT', Number.MAX_SAFE_INTEGER),
    until: last,
    weekStart: WEEKDAYS.indexOf(parts.WKST?.[0] ?? 'MO') + 1 || 1,
    months: numbers('BYMONTH', 1, 12),
    weeks: numbers('BYWEEKNO', 1, 53, true),
    yearDays: numbers('BYYEARDAY', 1, 366, true),
    monthDays: numbers('BYMONTHDAY', 1, 31, true),
    weekdays: [...new Set(parts.BYDAY)].map(parseWeekday),
    hours,
    minutes,
    seconds,
    positions: numbers('BYSETPOS', 1, 366, true),
    skip: skip === 'FORWARD' || skip === 'BACKWARD' ? skip : undefined,
  };

  function one(name: string, most: number): number | undefined {
    return name in parts ? numbers(name, 1, most)[0] : undefined;
  }

  function numbers(name: string, least: number, most: number, fromEnd = false): readonly number[] {
    const values = (parts[name] ?? []).map((text) => {
      const value = /^[+-]?\d+$/.test(text) ? Number(text) : NaN;
      const size = fromEnd ? Math.abs(value) : value;
      if (!(size >= least && size <= most)) throw new InvalidRuleError(`has ${name}=${text.slice(0, 20)}`);
      return value;
    });
    // Without duplicates: a list of a million would be searched for every day.
    return [...new Set(values)];
  }
}

/** The rules in a list. A bad one is left out with a warning, so that the event still appears once. */
export function parseRules<T>(
  values: readonly T[],
  parse: (value: T) => Rule,
  warn: (warning: { readonly code: string; readonly detail: string }) => void,
): Rule[] {
  return values.flatMap((value) => {
    try {
      return [parse(value)];
    } catch (error) {
      if (!(error instanceof InvalidRuleError)) throw error;
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      warn({ code: 'rule', detail: `its rule ${text.slice(0, 100)} ${error.message}; it is left out` });
      return [];
    }
  });
}

function parseWeekday(text: string): WeekdayRule {
  const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text);
  const weekday = WEEKDAYS.indexOf(match?.[2] ?? '') + 1;
  const nth = match?.[1] === undefined ? undefined : Number(match[1]);
  if (!weekday || nth === 0 || Math.abs(nth ?? 1) > 53) throw new InvalidRuleError(`has BYDAY=${text.slice(0, 20)}`);
  return { weekday, nth };
}
