/**
 * How events of FullCalendar repeat: `rrule` as text or as an object of rrule.js, or `daysOfWeek` with `startRecur`,
 * `endRecur`, `startTime` and `endTime`.
 */
import { parseEventTimes, type EventTimes } from '../items/event-times.js';
import { resolveWindow } from '../items/event-window.js';
import { epochToIso } from '../items/event-fields.js';
import type { Repetition } from '../icalendar/repeat.js';
import type { JsonObject, Source } from '../parser.js';
import { durationInMs, parseDuration } from '../recurrence/series.js';
import { toInstant } from '../../time/when.js';
import { addDays } from '../../time/days.js';
import { parseDateTime } from '../../time/parse-when.js';
import { asList, asNumber, asObject, asString, isTrue } from '../values/coerce.js';

/** How the event repeats; `undefined` if it does not. Throws InvalidItemError if it has no start. */
export function repetitionOf(event: JsonObject, source: Source): Repetition | undefined {
  if (asString(event.rrule) !== undefined || asObject(event.rrule)) return byRule(event, source);
  if ('daysOfWeek' in event || 'startRecur' in event) return byWeekdays(event, source);
  return undefined;
}

function byRule(event: JsonObject, source: Source): Repetition {
  const rule = asObject(event.rrule);
  const lines = rule ? linesOfObject(rule) : linesOfText(asString(event.rrule) ?? '');
  const startLine = splitLines(asString(event.rrule) ?? '').find((line) => /^DTSTART[;:]/i.test(line)) ?? '';
  const written = rule ? rule.dtstart : /^[^:]*:(.*)$/.exec(startLine)?.[1];
  const zone = rule ? asString(rule.tzid) : /^[^:]*;TZID="?([^;":]+)/i.exec(startLine)?.[1];
  const start = written ?? epochToIso(event.start);
  const allDay = isTrue(event.allDay) || undefined;
  const options = { start, timeZone: zone, allDay };
  const times = parseEventTimes(
    { ...options, end: written === undefined ? epochToIso(event.end) : undefined },
    source.options.feedTimeZone,
  );
  const length = lengthOf(event);
  return {
    times: length ? { ...times, end: endAfter(times.start, length) } : times,
    lines: [...lines, ...datesAsLines('EXDATE', event.exdate), ...ruleLines('EXRULE', event.exrule)],
    // The start of an rrule only bounds it.
    startCounts: written === undefined,
  };
}

const splitLines = (text: string): string[] => text.slice(0, 2_000).split(/[\r\n]+|\\n/);

/** Lines of iCalendar; a bare rule is one without its name. */
function linesOfText(text: string): string[] {
  return splitLines(text)
    .map((line) => (/^\s*[A-Z]+=/i.test(line) ? `RRULE:${line.trim()}` : line.trim()))
    .filter((line) => !/^DTSTART/i.test(line));
}

function linesOfObject(rule: JsonObject): string[] {
  return [...ruleLines('RRULE', rule), ...datesAsLines('EXDATE', rule.exdate), ...datesAsLines('RDATE', rule.rdate)];
}

/** The names of rrule.js that iCalendar does not have. */
const NAMES: Readonly<Record<string, string>> = { BYWEEKDAY: 'BYDAY', BYNWEEKDAY: 'BYDAY', BYNMONTHDAY: 'BYMONTHDAY' };
const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NO_PARTS = new Set(['DTSTART', 'TZID', 'EXDATE', 'RDATE', 'BYEASTER', 'CACHE']);

function ruleLines(name: string, value: unknown): string[] {
  return asList(value).flatMap((each) => {
    const rule = asObject(each);
    if (!rule) return linesOfText(asString(each) ?? '').map((line) => line.replace(/^RRULE/, name));
    const parts = Object.entries(rule).flatMap(([key, part]) => {
      const known = NAMES[key.toUpperCase()] ?? key.toUpperCase();
      const values = asList(part).flatMap((one) => partText(known, one) ?? []);
      return NO_PARTS.has(known) || !values.length ? [] : [`${known}=${values.join()}`];
    });
    return [`${name}:${parts.join(';')}`];
  });
}

/** `2`, `"tu"`, `{ weekday: 1, n: 2 }` are the weekdays of rrule.js; 0 is Monday. */
function partText(name: string, value: unknown): string | undefined {
  const text = asString(value);
  if (name === 'FREQ' || name === 'WKST') {
    const index = asNumber(value);
    return index === undefined ? text : (name === 'FREQ' ? FREQUENCIES : WEEKDAYS)[index];
  }
  if (name !== 'BYDAY') return text;
  const { weekday, n } = asObject(value) ?? { weekday: value, n: undefined };
  const index = asNumber(weekday);
  return `${asString(n) ?? ''}${index === undefined ? (asString(weekday) ?? '') : (WEEKDAYS[index] ?? '')}`;
}

function datesAsLines(name: string, value: unknown): string[] {
  return asList(value).flatMap((each) => {
    const text = asString(epochToIso(each));
    return text === undefined ? [] : [`${name}:${text}`];
  });
}

/** `daysOfWeek` counts from Sunday; without it every day is meant. `endRecur` is the last day. */
function byWeekdays(event: JsonObject, source: Source): Repetition {
  const days = asList(event.daysOfWeek).flatMap((day) => WEEKDAYS[((asNumber(day) ?? NaN) + 6) % 7] ?? []);
  const from = parseDateTime(asString(event.startRecur) ?? '')?.day ?? resolveWindow(source.options).from;
  const until = parseDateTime(asString(event.endRecur) ?? '')?.day;
  const [startTime, endTime] = [timeOf(event.startTime), timeOf(event.endTime)];
  const at = (time: string | undefined): string => (time === undefined ? from : `${from}T${time}`);
  const isOvernight = startTime !== undefined && endTime !== undefined && endTime <= startTime;
  const end = endTime === undefined ? undefined : `${isOvernight ? addDays(from, 1) : from}T${endTime}`;
  const times = parseEventTimes({ start: at(startTime), end }, source.options.feedTimeZone);
  const parts = [
    'RRULE:FREQ=DAILY',
    days.length ? `BYDAY=${days.join()}` : '',
    until === undefined ? '' : `UNTIL=${until}`,
  ];
  return { times, lines: [parts.filter(Boolean).join(';')], startCounts: false };
}

/** `10:45`, `10:45:00`, `{ hours: 10, minutes: 45 }` or a number of milliseconds, as `HH:mm:ss`. */
function timeOf(value: unknown): string | undefined {
  const ms = toMs(value);
  return ms === undefined || ms < 0 ? undefined : new Date(ms).toISOString().slice(11, 19);
}

function lengthOf({ duration }: JsonObject): number {
  return toMs(duration) ?? durationInMs(parseDuration(asString(duration) ?? ''));
}

function toMs(value: unknown): number | undefined {
  const parts = asObject(value);
  const number = (part: unknown): number => asNumber(part) ?? 0;
  if (parts) {
    const { days, day, hours, hour, minutes, minute } = parts;
    return ((number(days ?? day) * 24 + number(hours ?? hour)) * 60 + number(minutes ?? minute)) * 60_000;
  }
  const text = asString(value) ?? '';
  const [, dayCount = '0', hourCount, minuteCount, secondCount = '0'] =
    /^(?:(\d{1,3})\.)?(\d{1,3}):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/.exec(text) ?? [];
  if (hourCount !== undefined)
    return (((Number(dayCount) * 24 + Number(hourCount)) * 60 + Number(minuteCount)) * 60 + Number(secondCount)) * 1000;
  return typeof value === 'number' ? value : undefined;
}

function endAfter(start: EventTimes['start'], length: number): EventTimes['end'] {
  if ('date' in start) return { date: addDays(start.date, Math.max(Math.ceil(length / 86_400_000), 1)) };
  const epoch = Date.parse('instant' in start ? start.instant : `${start.local}:00Z`);
  const instant = toInstant(epoch + length);
  if (instant === undefined) return undefined;
  return 'instant' in start ? { instant } : { local: instant.slice(0, 16) };
}
