import type { CalendarEvent } from '../../../feeds/model.js';
import { sortTime } from '../../../feeds/items/event-order.js';
import type { CalendarMessages } from '../../../i18n/calendar-messages.js';
import { addDays, daysBetween } from '../../../time/days.js';
import { getDateFormat, keepTogether, normalizeSpaces, toEpochMs } from '../../../time/format.js';
import {
  formatDayRange,
  type FormatRangeOptions,
  formatTimeRange,
  lastDayOfEvent,
  toCalendarDay,
} from '../../../time/format-range.js';
import { isMonthPeriod } from '../state/calendar-days.js';
import {
  haveDifferentTimes,
  isLong,
  lastDayOf,
  organizerZoneOf,
  startDayOf,
  zonesOf,
  type Zones,
} from '../state/zones.js';

/** What the text of a time depends on. */
export interface TimeContext extends Zones {
  readonly locale: string;
  readonly hourCycle: 'h12' | 'h23' | undefined;
  readonly messages: CalendarMessages;
}

/** "Tuesday, March 4", or with other options. */
export function formatDay(
  day: string,
  locale: string,
  options: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric' },
): string {
  return normalizeSpaces(getDateFormat(locale, { ...options, timeZone: 'UTC' }).format(toEpochMs({ date: day })));
}

/** "February 2025" */
export const formatMonth = (month: string, locale: string): string =>
  formatDay(`${month}-01`, locale, { month: 'long', year: 'numeric' });

/** A month, or a week: "February 16 – 22, 2025" */
export const formatPeriod = (period: string, locale: string): string =>
  isMonthPeriod(period)
    ? formatMonth(period, locale)
    : formatDayRange(
        { date: period },
        { date: addDays(period, 7) },
        { locale, timeZone: 'UTC' },
        { month: 'long', day: 'numeric', year: 'numeric' },
      );

export const formatFullDay = (day: string, locale: string): string => formatDay(day, locale, { dateStyle: 'full' });

/** Beside an event in a list: the times, or the span of days; below it the length, or the time in the other zone. */
export function formatShortTimes(
  event: CalendarEvent,
  context: TimeContext,
): { main: string; more: string | undefined } {
  const { start, end } = event;
  const zones = zonesOf(event, context);
  const options = optionsOf(context, zones.first);
  const first = toCalendarDay(start, zones.first);
  const days = daysBetween(first, lastDayOf(event, first, context)) + 1;
  const time = formatTimeRange(start, end, options);
  if (days > 1) {
    const main = keepTogether(formatDayRange(start, end, options, { month: 'short', day: 'numeric' }));
    const times = [time, otherTime(event, context)].filter(Boolean);
    return { main, more: 'date' in start ? lengthOf(days, context.locale) : times.join('; ') };
  }
  if (!time) return { main: context.messages.allDay, more: undefined };
  // A late event stays under the day before.
  const isLate = startDayOf(event, context) < first;
  const main = isLate ? `${formatDay(first, context.locale, { weekday: 'short' })}, ${time}` : time;
  return { main, more: otherTime(event, context) };
}

/** In full, line by line: the day or days with the year, the times, the times in the other zone. */
export function formatFullTimes(event: CalendarEvent, context: TimeContext): readonly string[] {
  const { start, end } = event;
  const zones = zonesOf(event, context);
  const options = optionsOf(context, zones.first);
  const elsewhere = otherTime(event, context, true) ?? '';
  if (isLong(event)) return [formatTimeRange(start, end, options, FULL_DAY), elsewhere].filter(Boolean);
  const days = formatDayRange(start, end, options, { dateStyle: 'full' });
  const times =
    formatTimeRange(start, end, options) ||
    (lastDayOfEvent(start, end, zones.first) === toCalendarDay(start, zones.first) ? context.messages.allDay : '');
  return [days, times, elsewhere].filter(Boolean);
}

const FULL_DAY: Intl.DateTimeFormatOptions = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' };

/** "1 PM", which fits into a cell of a month; with the name of its zone where a month has several. */
export function formatCellTime(event: CalendarEvent, context: TimeContext, withZone: boolean): string {
  const { start } = event;
  if ('date' in start) return '';
  if (withZone) return formatTimeRange(start, undefined, optionsOf(context, zonesOf(event, context).first));
  return clock(toEpochMs(start), 'instant' in start ? zonesOf(event, context).first : 'UTC', context, true);
}

/** The time in the other zone, where it differs; with its day when that differs too. */
function otherTime(event: CalendarEvent, context: TimeContext, inFull = false): string | undefined {
  const { start, end } = event;
  const zones = zonesOf(event, context);
  if (!haveDifferentTimes(start, zones)) return undefined;
  const { locale, messages } = context;
  const { other } = zones;
  const day = toCalendarDay(start, other);
  const options = optionsOf(context, other);
  const isVisitors = other === context.visitor;
  const isLongInFull = inFull && isLong(event);
  const time =
    inFull || !isVisitors
      ? formatTimeRange(start, inFull ? end : undefined, options, isLongInFull ? FULL_DAY : undefined)
      : clock(toEpochMs(start), other, context);
  const dated =
    day === toCalendarDay(start, zones.first) || isLongInFull
      ? time
      : `${keepTogether(formatDay(day, locale, { weekday: 'short', month: 'short', day: 'numeric' }))}, ${time}`;
  if (!isVisitors) return dated;
  return inFull ? messages.inYourZone(dated) : messages.yourTime(dated);
}

/** A time without its zone; `short`: without minutes at full hours, if the language has am and pm. */
function clock(epoch: number, timeZone: string, { locale, hourCycle }: TimeContext, short = false): string {
  const format = (minute: '2-digit' | undefined): string =>
    normalizeSpaces(
      getDateFormat(locale, { hour: 'numeric', minute, timeZone, ...(hourCycle && { hourCycle }) }).format(epoch),
    );
  const full = format('2-digit');
  return short && /[:.]00\s*\p{L}/u.test(full) ? format(undefined) : full;
}

/** "2 days", "4 weeks" */
function lengthOf(days: number, locale: string): string {
  const weeks = days > 14;
  const unit = weeks ? 'week' : 'day';
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(weeks ? Math.round(days / 7) : days);
}

const optionsOf = ({ locale, hourCycle }: TimeContext, timeZone: string): FormatRangeOptions => ({
  locale,
  hourCycle,
  timeZone,
});

/** How long before its start a meeting can be joined, in ms. */
export const JOIN_BEFORE = 15 * 60_000;

/** When the registration closes, in ms since the epoch. A day counts whole, and both on the organizer's clock. */
export function registrationEnd(event: CalendarEvent, zones: Zones): number | undefined {
  const { registrationDeadline: deadline } = event;
  if (!deadline) return undefined;
  const zone = organizerZoneOf(event, zones);
  return sortTime('date' in deadline ? { date: addDays(deadline.date, 1) } : deadline, zone);
}
