import { addDays, msToDay } from './days.js';
import { formatZoneName, getDateFormat, normalizeSpaces, toEpochMs } from './format.js';
import type { When } from './when.js';
import { dayInZone } from './zone.js';

/** How to format dates or times; zone and hour cycle apply to instants only. */
export interface FormatRangeOptions {
  /** BCP 47. */
  readonly locale: string;
  /** The zone in which instants are shown. */
  readonly timeZone: string;
  /** Default: as usual in the locale. */
  readonly hourCycle?: 'h12' | 'h23' | undefined;
  /** Word to use instead of the dash between start and end ("March 3 to 7"). */
  readonly to?: string | undefined;
}

/** The calendar day of a {@link When}, in the zone if it is an instant. */
export function toCalendarDay(when: When, timeZone: string): string {
  if ('date' in when) return when.date;
  return 'local' in when ? when.local.slice(0, 10) : dayInZone(timeZone, toEpochMs(when));
}

/** The last day of an event, from its exclusive end: an end at midnight belongs to the day before. */
export function lastDayOfEvent(start: When, end: When | undefined, timeZone: string): string {
  const first = toCalendarDay(start, timeZone);
  if (!end) return first;
  let last: string;
  if ('date' in end) last = addDays(end.date, -1);
  else if ('local' in end) last = msToDay(toEpochMs(end) - 1000);
  else last = dayInZone(timeZone, toEpochMs(end) - 1000);
  return last > first ? last : first;
}

/**
 * The days from start to exclusive end: "March 3 – 7", with `to` "March 3 to 7"; one day alone: "March 3".
 * `days` are options of `Intl.DateTimeFormat`; default month and day.
 */
export function formatDayRange(
  start: When,
  end: When | undefined,
  { locale, timeZone, to }: FormatRangeOptions,
  days: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric' },
): string {
  const format = getDateFormat(locale, { ...days, timeZone: 'UTC' });
  const first = toEpochMs({ date: toCalendarDay(start, timeZone) });
  const last = toEpochMs({ date: lastDayOfEvent(start, end, timeZone) });
  if (first === last) return normalizeSpaces(format.format(first));
  return joinParts(format.formatRangeToParts(first, last), to);
}

/**
 * The time, or the span of times, with the name of the zone: "1:00 PM CT", "1:00 – 2:30 PM CT". Wall time of an
 * unknown zone has no name after it; a `date` gives ''. The days of a span over midnight are not shown, unless `days` says
 * how to write them.
 */
export function formatTimeRange(
  start: When,
  end: When | undefined,
  options: FormatRangeOptions,
  days?: Intl.DateTimeFormatOptions,
): string {
  if ('date' in start) return '';
  const { locale, hourCycle, to = '–' } = options;
  const isInstant = 'instant' in start;
  const timeZone = isInstant ? options.timeZone : 'UTC';
  const clock: Intl.DateTimeFormatOptions = {
    ...days,
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    ...(hourCycle && { hourCycle }),
  };
  const format = getDateFormat(locale, { ...clock, ...(isInstant && { timeZoneName: 'longGeneric' }) });
  const from = toEpochMs(start);
  const until = end && isInstant === 'instant' in end && !('date' in end) ? toEpochMs(end) : from;
  const sameDay = toCalendarDay(start, timeZone) === toCalendarDay(end ?? start, timeZone);
  const readParts = (): readonly Intl.DateTimeFormatPart[] => {
    if (until <= from) return format.formatToParts(from);
    if (days || sameDay) return format.formatRangeToParts(from, until);
    // Across midnight, browsers would add numeric dates.
    const between = { type: 'literal', value: ` ${to} ` } as const;
    return [...getDateFormat(locale, clock).formatToParts(from), between, ...format.formatToParts(until)];
  };
  // The name goes where the language puts it: not always last.
  const named = readParts().map((part) =>
    part.type === 'timeZoneName' ? { ...part, value: formatZoneName(timeZone, locale, from) } : part,
  );
  return joinParts(named, options.to);
}

interface FormattedPart {
  readonly value: string;
  readonly source?: string;
}

function joinParts(parts: readonly FormattedPart[], to: string | undefined): string {
  const text = parts.map(({ value, source }, index) => {
    const between = source === 'shared' && parts[index - 1]?.source === 'startRange';
    return between && to && /^\s*[-–—]\s*$/.test(value) ? ` ${to} ` : value;
  });
  return normalizeSpaces(text.join(''));
}
