import { addDays } from '../../time/days.js';
import { parseDateTime, toWhen, type DateTimeParts } from '../../time/parse-when.js';
import { getWallTime, isTimeZone } from '../../time/zone.js';
import { InvalidItemError } from '../error.js';
import type { Repetition, When } from '../model.js';
import { asString } from '../values/coerce.js';

/** When an event is, as its format writes it. */
export interface UnparsedTimes {
  readonly start: unknown;
  readonly end?: unknown;
  /** The event's own zone. A name nobody knows makes times local. */
  readonly timeZone?: string | undefined;
  /** True when the format says that the event has no times of day. */
  readonly allDay?: boolean | undefined;
  /** True when the format's ends are the last day, not the one after it. */
  readonly inclusive?: boolean | undefined;
}

/** Start, exclusive end and zone of an event, as its model has them. */
export interface EventTimes {
  readonly start: When;
  readonly end: When | undefined;
  readonly timeZone: string | undefined;
  /** Of a series that is written as a rule. */
  readonly repeats?: Repetition | undefined;
}

/** Parses the times of an event. Throws InvalidItemError if the start is not a date. */
export function parseEventTimes(written: UnparsedTimes, feedTimeZone: string | undefined): EventTimes {
  const from = parseTime(written.start);
  if (!from) throw new InvalidItemError('start', describeInvalidStart(written.start));
  const until = parseTime(written.end);
  const { timeZone, inclusive = false } = written;
  const hasNoZone = !from.offset && timeZone === undefined;
  if (
    written.allDay ||
    from.time === undefined ||
    (hasNoZone && isMidnight(from) && until && isMidnight(until) && !until.offset)
  ) {
    return { start: { date: from.day }, end: endOfAllDay(from.day, until, inclusive), timeZone: undefined };
  }

  const known = timeZone === undefined ? undefined : isTimeZone(timeZone);
  // An unknown name must not be replaced by the feed's zone: a wrong time is worse than one without a zone.
  const [first, last] = [from, until].map((parts) => parts && wallTimeIn(known ? timeZone : undefined, parts));
  if (first && last && isMidnight(first) && isEndOfDay(last) && last.day >= first.day) {
    const end = isMidnight(last) ? last.day : addDays(last.day, 1);
    if (end > first.day) return { start: { date: first.day }, end: { date: end }, timeZone: undefined };
  }
  const zone = known ? timeZone : (from.offset ?? (known === undefined ? feedTimeZone : undefined));
  const start = toWhen(from, zone);
  if (!start) throw new InvalidItemError('start', describeInvalidStart(written.start));
  return {
    start,
    end: endOf(from, until, start, zone, inclusive),
    timeZone: displayZone(from, timeZone, known, feedTimeZone),
  };
}

/** A start that is missing, or that cannot be read; completes "item 3 …". */
export function describeInvalidStart(start: unknown): string {
  const text = asString(start);
  return text === undefined ? 'has no start' : `starts at "${text.slice(0, 40)}", which is not a date`;
}

function parseTime(value: unknown): DateTimeParts | undefined {
  const text = asString(value);
  return text === undefined || text.length > 64 ? undefined : parseDateTime(text);
}

function isMidnight({ time }: DateTimeParts): boolean {
  return time === '00:00:00';
}

/** Whether it is the last moment of a day, or midnight. */
function isEndOfDay({ time }: DateTimeParts): boolean {
  return /^(?:00:00:00|23:59:(?:00|59))$/.test(time ?? '');
}

/** What the clocks of the event's own zone show; `undefined` for UTC, which is no place, without a zone. */
function wallTimeIn(zone: string | undefined, parts: DateTimeParts): DateTimeParts | undefined {
  const { day, time, offset } = parts;
  if (!offset || time === undefined) return parts;
  if (zone === undefined) return offset === '+00:00' ? undefined : parts;
  const wall = getWallTime(Date.parse(`${day}T${time}${offset}`), zone);
  return wall === undefined ? undefined : parseDateTime(new Date(wall).toISOString().slice(0, 19));
}

/** End of an all-day event: the day after its last. */
function endOfAllDay(start: string, until: DateTimeParts | undefined, inclusive: boolean): When | undefined {
  if (!until || until.day < start) return undefined;
  const whole = inclusive || (until.time !== undefined && !isMidnight(until));
  const after = whole || until.day === start ? addDays(until.day, 1) : until.day;
  // Beyond the year 9999 days have no text that compares.
  return after > start ? { date: after } : undefined;
}

function endOf(
  from: DateTimeParts,
  until: DateTimeParts | undefined,
  start: When,
  zone: string | undefined,
  inclusive: boolean,
): When | undefined {
  if (!until) return undefined;
  // A day alone as the end of something that has a time: to the end of that day, or to its beginning.
  const at = until.time ? until : { ...until, day: inclusive ? addDays(until.day, 1) : until.day, time: '00:00:00' };
  if ('local' in start) {
    const end = toWhen({ day: at.day, time: at.time });
    return end && 'local' in end && end.local > start.local ? end : undefined;
  }
  const end = toWhen(at, zone ?? from.offset);
  return end && 'instant' in end && 'instant' in start && end.instant > start.instant ? end : undefined;
}

/** The organizer's zone: its name, else the offset as written, else the assumed zone. Z says nothing about it. */
function displayZone(
  { offset }: DateTimeParts,
  timeZone: string | undefined,
  known: boolean | undefined,
  feedTimeZone: string | undefined,
): string | undefined {
  if (known) return timeZone;
  if (offset) return offset === '+00:00' ? undefined : offset;
  return known === undefined && feedTimeZone !== undefined && isTimeZone(feedTimeZone) ? feedTimeZone : undefined;
}
