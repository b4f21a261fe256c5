/**
 * One VEVENT: its time and its fields.
 */
import { addDays, daysBetween } from '../../time/days.js';
import { parseDateTime, toWallTime, type DateTimeParts } from '../../time/parse-when.js';
import { InvalidItemError } from '../error.js';
import { parseStatus, type EventFields } from '../items/event-item.js';
import { parseLocation } from '../items/event-location.js';
import { describeInvalidStart } from '../items/event-times.js';
import { getZoneClock, UTC_CLOCK, type ZoneClock } from '../recurrence/clock.js';
import { InvalidRuleError, type Rule } from '../recurrence/rule.js';
import { parseDuration, type Duration, type TimeBasis } from '../recurrence/series.js';
import type { FeedWarning } from '../result.js';
import { asList, asNumber, asString } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { linkWithoutCredentials } from '../values/links.js';
import { cleanText, cleanTexts, type TextSource } from '../values/text.js';
import { firstProperty, firstValue, propertiesNamed, tzidOf, type Component, type Property } from './component.js';
import { readRule } from './rules.js';

/** What reading a VEVENT needs to know about its calendar. */
export interface CalendarContext {
  /** The clock of a TZID; `undefined` for an unknown time zone. */
  readonly clockOf: (tzid: string) => ZoneClock | undefined;
  /** The clock of times without a time zone, from X-WR-TIMEZONE. */
  readonly floating: ZoneClock | undefined;
  readonly warn: (warning: Pick<FeedWarning, 'code' | 'detail'>) => void;
}

/** The time of a VEVENT. */
export interface Timing extends TimeBasis {
  readonly start: number;
  readonly length: Duration | undefined;
}

/** The parts of a date property, with the clock of its time zone. */
export interface WrittenProperty {
  readonly written: DateTimeParts;
  readonly clock: ZoneClock | undefined;
}

/** Reads a date property; `undefined` when the value is not a date. */
export function writtenOf(
  property: Property | undefined,
  context: CalendarContext,
  value = property?.values[0],
): WrittenProperty | undefined {
  const text = asString(value);
  const written = text === undefined ? undefined : parseDateTime(text);
  if (!property || !written) return undefined;
  const tzid = tzidOf(property);
  const clock = tzid === undefined ? context.floating : context.clockOf(tzid);
  if (written.offset === '+00:00') return { written, clock: { ...UTC_CLOCK, zone: zoneOf(clock) } };
  return { written, clock: written.offset ? getZoneClock(written.offset) : clock };
}

/** A time zone beside times in UTC is the organizer's, unless it is UTC as well. */
function zoneOf(clock: ZoneClock | undefined): string | undefined {
  return /UTC|GMT/.test(clock?.zone ?? '') ? undefined : clock?.zone;
}

/** Start and length. Throws Unreadable when DTSTART is not a date. An invalid end is left out. */
export function timingOf(component: Component, context: CalendarContext): Timing {
  const property = firstProperty(component, 'dtstart');
  const from = writtenOf(property, context);
  if (!from) throw new InvalidItemError('start', describeInvalidStart(property?.values[0]));
  const until = writtenOf(firstProperty(component, 'dtend'), context);
  const nominal = parseDuration(firstValue(component, 'duration') ?? '');
  const { day, time, offset } = from.written;
  const floats = !offset && tzidOf(property) === undefined;
  const midnights = floats && [from, until].every((each) => each?.written.time === '00:00:00' && !each.written.offset);
  if (time === undefined || midnights) {
    const start = toWallTime(day);
    return { allDay: true, clock: undefined, start, length: until ? daysUntil(day, until.written) : nominal };
  }
  const timing = { allDay: false, clock: from.clock, start: toWallTime(day, time) };
  return { ...timing, length: until ? timeUntil(timing, until) : nominal };
}

/** Length of an all-day event: at least one day; `undefined` when the end is before the start. */
function daysUntil(day: string, { day: last, time }: DateTimeParts): Duration | undefined {
  const after = time === undefined || time === '00:00:00' ? last : addDays(last, 1);
  const days = daysBetween(day, after);
  return days < 0 ? undefined : { days: Math.max(days, 1), ms: 0 };
}

/** The exact time to the end. If only the start or only the end has a time zone, wall times are compared. */
function timeUntil({ start, clock }: Omit<Timing, 'length'>, end: WrittenProperty): Duration | undefined {
  const wall = toWallTime(end.written.day, end.written.time);
  const ends = clock && (end.clock ?? clock).epoch(wall);
  const begins = clock?.epoch(start);
  const ms = ends === undefined || begins === undefined ? wall - start : ends - begins;
  return ms > 0 ? { days: 0, ms } : undefined;
}

/** The rules of a component. A bad rule is left out with a warning, so that the event still appears once. */
export function rulesOf(
  component: Component,
  name: 'rrule' | 'exrule',
  timing: TimeBasis,
  { warn }: CalendarContext,
): Rule[] {
  return propertiesNamed(component, name).flatMap((property) => {
    try {
      return [readRule(property, timing)];
    } catch (error) {
      if (!(error instanceof InvalidRuleError)) throw error;
      warn({ code: 'rule', detail: `its rule ${error.message}; it is left out` });
      return [];
    }
  });
}

/** The dates of EXDATE or RDATE. A value that is not a date is left out with a warning. */
export function datesOf(
  component: Component,
  name: 'exdate' | 'rdate',
  context: CalendarContext,
): { from: WrittenProperty; end?: unknown; property: Property }[] {
  return propertiesNamed(component, name).flatMap((property) =>
    property.values.flatMap(splitDates).flatMap((value) => {
      // A period is start/end or start/duration; in jCal it may be a pair.
      const [start, end] = Array.isArray(value) ? (value as unknown[]) : (asString(value) ?? '').split('/');
      const from = writtenOf(property, context, start);
      if (!from)
        context.warn({ code: 'date', detail: `${name.toUpperCase()} "${String(start).slice(0, 40)}" is not a date` });
      return from ? [{ from, end, property }] : [];
    }),
  );
}

/** Lines of Google Calendar have all dates in one value. */
function splitDates(value: unknown): readonly unknown[] {
  return typeof value === 'string' ? value.split(',') : [value];
}

/** Whether `a` is newer than `b`: it has the higher SEQUENCE, or the same and the later DTSTAMP. */
export function isNewer(a: Component, b: Component): boolean {
  const rank = (component: Component): number => asNumber(firstValue(component, 'sequence')) ?? 0;
  const stamp = (component: Component): string => {
    const written = parseDateTime(firstValue(component, 'dtstamp') ?? '');
    return written ? `${written.day}${written.time ?? ''}` : '';
  };
  return rank(a) === rank(b) ? stamp(a) > stamp(b) : rank(a) > rank(b);
}

/** Where to find its title. The text may contain entities or HTML. */
export function titleOf(component: Component): TextSource[] {
  return [[firstValue(component, 'summary'), cleanText]];
}

/** Everything but title and time. Attendees and organizers are never read: they are email addresses. */
export function fieldsOf(component: Component, base: string): EventFields {
  return {
    status: () => parseStatus(firstValue(component, 'status')),
    url: () => linkWithoutCredentials(firstValue(component, 'url'), base),
    summary: () => cleanText(firstValue(component, 'description')),
    location: () => parseLocation(firstValue(component, 'location'), firstValue(component, 'conference'), base),
    image: () => pictureOf(component),
    tags: () => cleanTexts(propertiesNamed(component, 'categories').flatMap(({ values }) => values)),
  };
}

function pictureOf(component: Component): ReturnType<typeof toImage> {
  const attached = propertiesNamed(component, 'attach').filter(({ params }) =>
    String(asList(params.fmttype)[0]).startsWith('image/'),
  );
  // Without a base URL, so that an image inside the file (BINARY) is not taken for a relative address.
  return toImage(
    [...propertiesNamed(component, 'image'), ...attached].flatMap(({ values }) => values),
    '',
  );
}
