/**
 * Schedules of schema.org (`eventSchedule`): how an event repeats, in words of their own.
 */
import { addDays } from '../../time/days.js';
import { parseDateTime } from '../../time/parse-when.js';
import { toInstant } from '../../time/when.js';
import { isTimeZone } from '../../time/zone.js';
import type { Repetition } from '../icalendar/repeat.js';
import { parseEventTimes } from '../items/event-times.js';
import type { JsonObject } from '../parser.js';
import { durationInMs, parseDuration } from '../recurrence/series.js';
import { asList, asString } from '../values/coerce.js';
import { enumerationMemberName, literalValueOf } from './schema-org.js';

const UNITS: Readonly<Record<string, string>> = { H: 'HOURLY', D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' };

/**
 * How an event repeats by its schedule. Times that the schedule lacks are those of the event. `undefined` if there is
 * no start. A schedule without a frequency is weekly if it names weekdays, else it says when the event takes place once.
 */
export function repetitionOf(
  schedule: JsonObject,
  event: JsonObject,
  feedTimeZone: string | undefined,
): Repetition | undefined {
  const value = (name: string): string | undefined => asString(literalValueOf(schedule[name]));
  const own = (name: string): string | undefined => value(name) ?? asString(literalValueOf(event[name]));
  const first = parseDateTime(own('startDate') ?? '');
  if (!first) return undefined;
  const startTime = timeOf(value('startTime')) ?? first.time;
  const endTime = timeOf(value('endTime')) ?? parseDateTime(asString(literalValueOf(event.endDate)) ?? '')?.time;
  const zone = value('scheduleTimezone');
  const timeZone = zone !== undefined && isTimeZone(zone) ? zone : first.offset;
  const lastDay = startTime && endTime && endTime <= startTime ? addDays(first.day, 1) : first.day;
  const times = parseEventTimes(
    {
      start: startTime === undefined ? first.day : `${first.day}T${startTime}`,
      end: startTime === undefined || endTime === undefined ? undefined : `${lastDay}T${endTime}`,
      timeZone,
    },
    feedTimeZone,
  );
  const length = durationInMs(parseDuration(value('duration') ?? ''));
  const end = times.end ?? (length && 'instant' in times.start ? instantAfter(times.start.instant, length) : undefined);
  return {
    times: { ...times, end },
    lines: [...ruleOf(schedule, value('repeatFrequency'), own('endDate')), ...exceptionsOf(schedule)],
    timeZone,
    // The first day of a schedule only bounds it.
    startCounts: false,
  };
}

/** The rule as a line of iCalendar; none if the schedule does not repeat. */
function ruleOf(schedule: JsonObject, frequency: string | undefined, end: string | undefined): readonly string[] {
  const days = asList(schedule.byDay).flatMap((day) => weekdayOf(enumerationMemberName(day)) ?? []);
  const [, count = '1', unit = ''] = /^P(?:T(?=\d+H))?(\d{1,4})([HDWMY])/i.exec(frequency ?? '') ?? [];
  const word = frequency?.replace(/^.*[/#]/, '').toUpperCase();
  const known = UNITS[unit.toUpperCase()] ?? Object.values(UNITS).find((name) => name === word);
  const freq = known ?? frequency ?? (days.length ? 'WEEKLY' : undefined);
  if (freq === undefined) return [];
  const weeks = asList(schedule.byMonthWeek).flatMap((week) => asString(literalValueOf(week)) ?? []);
  const list = (name: string): string =>
    asList(schedule[name])
      .map((each) => asString(literalValueOf(each)))
      .join();
  const parts: Readonly<Record<string, string | undefined>> = {
    FREQ: freq,
    INTERVAL: count,
    BYDAY: weeks.length ? weeks.flatMap((week) => days.map((day) => week + day)).join() : days.join(),
    BYMONTH: list('byMonth'),
    BYMONTHDAY: list('byMonthDay'),
    COUNT: asString(literalValueOf(schedule.repeatCount)),
    UNTIL: parseDateTime(end ?? '')?.day,
  };
  const written = Object.entries(parts).flatMap(([name, part]) => (part ? [`${name}=${part}`] : []));
  return [`RRULE:${written.join(';')}`];
}

/** `Monday`, `MO` or `2MO`. */
function weekdayOf(name: string | undefined): string | undefined {
  const [, nth = '', day] = /^([+-]?\d)?(mo|tu|we|th|fr|sa|su)(?:[a-z]{4,7})?$/i.exec(name ?? '') ?? [];
  return day && nth + day.toUpperCase();
}

function exceptionsOf(schedule: JsonObject): string[] {
  return asList(schedule.exceptDate).flatMap((date) => {
    const text = asString(literalValueOf(date));
    return text === undefined ? [] : [`EXDATE:${text}`];
  });
}

/** `10:00`, `10:00:00-06:00`, `T10:00`, or the time of a whole date. */
function timeOf(written: string | undefined): string | undefined {
  const [time] = /\d\d:\d\d(?::\d\d)?/.exec(written?.slice(0, 40) ?? '') ?? [];
  return time && (time.length === 5 ? `${time}:00` : time);
}

function instantAfter(start: string, length: number): { instant: string } | undefined {
  const instant = toInstant(Date.parse(start) + length);
  return instant === undefined ? undefined : { instant };
}
