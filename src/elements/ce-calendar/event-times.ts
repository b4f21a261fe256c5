import type { CalendarEvent } from '../../feeds/events.js';
import type { CalendarMessages } from '../../i18n/calendar-messages.js';
import { DAY, daysBetween } from '../../time/days.js';
import { dateFormat, keepTogether, plainSpaces, stamp } from '../../time/format.js';
import { dayOf, formatDays, formatTimes, lastDay, type RangeOptions } from '../../time/format-range.js';
import { differs, zonesOf, type ZoneView } from './shown-zone.js';

/** How times are told. */
export interface TimeView extends ZoneView {
  readonly locale: string;
  readonly hourCycle: 'h12' | 'h23' | undefined;
  readonly words: CalendarMessages;
}

/** "Tuesday, March 4", or with other options. */
export function dayName(
  day: string,
  locale: string,
  options: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric' },
): string {
  return plainSpaces(dateFormat(locale, { ...options, timeZone: 'UTC' }).format(stamp({ date: day })));
}

/** "February 2025" */
export const monthName = (month: string, locale: string): string =>
  dayName(`${month}-01`, locale, { month: 'long', year: 'numeric' });

export const fullDay = (day: string, locale: string): string => dayName(day, locale, { dateStyle: 'full' });

/** What stands beside an event in a list: the time, or the span of days; below it, what else there is to say. */
export function shortTimes(event: CalendarEvent, view: TimeView): { main: string; more: string | undefined } {
  const { start, end } = event;
  const zones = zonesOf(event, view);
  const options = optionsOf(view, zones.first);
  const days = daysBetween(dayOf(start, zones.first), lastDay(start, end, zones.first)) + 1;
  if (days > 1) {
    const main = keepTogether(formatDays(start, end, options, { month: 'short', day: 'numeric' }));
    const times = [formatTimes(start, undefined, options), otherTime(event, view)].filter(Boolean);
    return { main, more: 'date' in start ? lengthOf(days, view.locale) : times.join(' · ') };
  }
  if ('date' in start) return { main: view.words.allDay, more: undefined };
  return { main: formatTimes(start, undefined, options), more: otherTime(event, view) };
}

/** The same in full, line by line: the day or days with the year, the times, the times elsewhere. */
export function fullTimes(event: CalendarEvent, view: TimeView): readonly string[] {
  const { start, end } = event;
  const zones = zonesOf(event, view);
  const options = optionsOf(view, zones.first);
  const elsewhere = otherTime(event, view, true) ?? '';
  if (isLong(event)) return [formatTimes(start, end, options, FULL_DAY), elsewhere].filter(Boolean);
  const days = formatDays(start, end, options, { dateStyle: 'full' });
  const times =
    formatTimes(start, end, options) ||
    (lastDay(start, end, zones.first) === dayOf(start, zones.first) ? view.words.allDay : '');
  return [days, times, elsewhere].filter(Boolean);
}

const FULL_DAY: Intl.DateTimeFormatOptions = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' };

/** Times a day or more apart make sense only with their days. */
const isLong = ({ start, end }: CalendarEvent): boolean => {
  if (!end || 'date' in start || Object.keys(start)[0] !== Object.keys(end)[0]) return false;
  return stamp(end) - stamp(start) >= DAY;
};

/** "1 PM": all that a cell of a month has room for; `named`: with its zone. */
export function cellTime(event: CalendarEvent, view: TimeView, named: boolean): string {
  const { start } = event;
  if ('date' in start) return '';
  if (named) return formatTimes(start, undefined, optionsOf(view, zonesOf(event, view).first));
  return clock(stamp(start), 'instant' in start ? zonesOf(event, view).first : 'UTC', view, true);
}

/** The time in the other zone, where it is another; with its day when that is another too. */
function otherTime(event: CalendarEvent, view: TimeView, inFull = false): string | undefined {
  const { start, end } = event;
  const zones = zonesOf(event, view);
  if (!differs(start, zones)) return undefined;
  const { locale, words } = view;
  const { other } = zones;
  const day = dayOf(start, other);
  const options = optionsOf(view, other);
  const isReader = other === view.reader;
  const isLongInFull = inFull && isLong(event);
  const time =
    inFull || !isReader
      ? formatTimes(start, inFull ? end : undefined, options, isLongInFull ? FULL_DAY : undefined)
      : clock(stamp(start), other, view);
  const dated =
    day === dayOf(start, zones.first) || isLongInFull
      ? time
      : `${keepTogether(dayName(day, locale, { weekday: 'short', month: 'short', day: 'numeric' }))}, ${time}`;
  if (!isReader) return dated;
  return inFull ? words.inYourZone(dated) : words.yourTime(dated);
}

/** A time without the name of its zone; `short`: no minutes at full hours, where the language tells am from pm. */
function clock(epoch: number, timeZone: string, { locale, hourCycle }: TimeView, short = false): string {
  const format = (minute: '2-digit' | undefined): string =>
    plainSpaces(
      dateFormat(locale, { hour: 'numeric', minute, timeZone, ...(hourCycle && { hourCycle }) }).format(epoch),
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

const optionsOf = ({ locale, hourCycle }: TimeView, timeZone: string): RangeOptions => ({
  locale,
  hourCycle,
  timeZone,
});
