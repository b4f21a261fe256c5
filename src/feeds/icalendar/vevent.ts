/**
 * One VEVENT: its time and its fields.
 */
import { addDays, DAY_MS, daysBetween } from '../../time/days.js';
import { parseDateTime, toWallTime, type DateTimeParts } from '../../time/parse-when.js';
import { InvalidItemError } from '../error.js';
import { descriptionFields } from '../items/event-description.js';
import { parseStatus, type EventFields } from '../items/event-item.js';
import { parseLocation } from '../items/event-location.js';
import { describeInvalidStart } from '../items/event-times.js';
import { getZoneClock, UTC_CLOCK, type ZoneClock } from '../recurrence/clock.js';
import { durationInMs, parseDuration, type Duration, type TimeBasis } from '../recurrence/series.js';
import type { FeedWarning } from '../result.js';
import { asList, asNumber, asString } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { linkWithoutCredentials } from '../values/links.js';
import { cleanTexts } from '../values/text.js';
import { firstProperty, firstValue, propertiesNamed, getTzid, type Component, type Property } from './component.js';

/** What reading a VEVENT needs to know about its calendar. */
export interface CalendarContext {
  /** The clock of a TZID; `undefined` for an unknown time zone. */
  readonly clockOf: (tzid: string) => ZoneClock | undefined;
  /** The clock of times without a time zone, from X-WR-TIMEZONE. */
  readonly floating: ZoneClock | undefined;
  readonly warn: (warning: Pick<FeedWarning, 'code' | 'detail'>) => void;
}

/** The time of a VEVENT. */
export interface StartAndLength extends TimeBasis {
  readonly start: number;
  readonly length: Duration | undefined;
}

/** The parts of a date property, with the clock of its time zone. */
export interface DateProperty {
  readonly written: DateTimeParts;
  readonly clock: ZoneClock | undefined;
}

/** Reads a date property; `undefined` when the value is not a date. */
export function parseDateProperty(
  property: Property | undefined,
  context: CalendarContext,
  value = property?.values[0],
): DateProperty | undefined {
  const text = asString(value);
  const written = text === undefined ? undefined : parseDateTime(text);
  if (!property || !written) return undefined;
  const tzid = getTzid(property);
  const clock = tzid === undefined ? context.floating : context.clockOf(tzid);
  if (written.offset === '+00:00') return { written, clock: { ...UTC_CLOCK, zone: organizerZone(clock) } };
  return { written, clock: written.offset ? getZoneClock(written.offset) : clock };
}

/** A time zone beside times in UTC is the organizer's, unless it is UTC as well. */
function organizerZone(clock: ZoneClock | undefined): string | undefined {
  return /UTC|GMT/.test(clock?.zone ?? '') ? undefined : clock?.zone;
}

/** Start and length. Throws Unreadable when DTSTART is not a date. An invalid end is left out. */
export function parseStartAndLength(component: Component, context: CalendarContext): StartAndLength {
  const property = firstProperty(component, 'dtstart');
  const from = parseDateProperty(property, context);
  if (!from) throw new InvalidItemError('start', describeInvalidStart(property?.values[0]));
  const until = parseDateProperty(firstProperty(component, 'dtend'), context);
  const nominal = parseDuration(firstValue(component, 'duration') ?? '');
  const { day, time, offset } = from.written;
  const floats = !offset && getTzid(property) === undefined;
  const midnights = floats && [from, until].every((each) => each?.written.time === '00:00:00' && !each.written.offset);
  if (time === undefined || midnights) {
    const start = toWallTime(day);
    return { allDay: true, clock: undefined, start, length: until ? daysUntil(day, until.written) : nominal };
  }
  const whole = wholeDays(component, from, until, nominal);
  if (whole) return whole;
  const timing = { allDay: false, clock: from.clock, start: toWallTime(day, time) };
  return { ...timing, length: until ? timeUntil(timing, until) : nominal };
}

/**
 * The days of an event that is written with times and takes whole days: by the mark of Outlook, or from midnight to
 * midnight, or a minute or second before it, on the clocks of its own zone.
 */
function wholeDays(
  component: Component,
  from: DateProperty,
  until: DateProperty | undefined,
  nominal: Duration | undefined,
): StartAndLength | undefined {
  const isMarked = ['x-microsoft-cdo-alldayevent', 'alldayevent'].some((name) =>
    /^true$/i.test(firstValue(component, name) ?? ''),
  );
  const dayClock = zoneClockOf(from);
  const start = wallOf(from, dayClock);
  const end = until ? wallOf(until, zoneClockOf(until) ?? dayClock) : start + durationInMs(nominal);
  const isEnd = [0, DAY_MS - 60_000, DAY_MS - 1_000].includes(modulo(end, DAY_MS));
  const isZoned = dayClock !== undefined || !from.written.offset;
  if (!isMarked && !(isZoned && modulo(start, DAY_MS) === 0 && isEnd && end > start)) return undefined;
  // Marked, but in UTC without a zone: the day that begins nearest to it.
  const first = Math.round(start / DAY_MS) * DAY_MS;
  const days = Math.max(Math.ceil((end - start) / DAY_MS), 1);
  return { allDay: true, clock: undefined, dayClock, start: first, length: { days, ms: 0 } };
}

/** The clock of the zone that a time names, also where it is written in UTC. */
const zoneClockOf = ({ written, clock }: DateProperty): ZoneClock | undefined =>
  written.offset ? (clock?.zone === undefined ? undefined : getZoneClock(clock.zone)) : clock;

function wallOf({ written }: DateProperty, clock: ZoneClock | undefined): number {
  const { day, time, offset } = written;
  const epoch = offset && Date.parse(`${day}T${time ?? '00:00:00'}${offset}`);
  return (epoch && (clock ? clock.wall(epoch) : epoch)) || toWallTime(day, time);
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** Length of an all-day event: at least one day; `undefined` when the end is before the start. */
function daysUntil(day: string, { day: last, time }: DateTimeParts): Duration | undefined {
  const after = time === undefined || time === '00:00:00' ? last : addDays(last, 1);
  const days = daysBetween(day, after);
  return days < 0 ? undefined : { days: Math.max(days, 1), ms: 0 };
}

/** The exact time to the end. If only the start or only the end has a time zone, wall times are compared. */
function timeUntil({ start, clock }: Omit<StartAndLength, 'length'>, end: DateProperty): Duration | undefined {
  const wall = toWallTime(end.written.day, end.written.time);
  const ends = clock && (end.clock ?? clock).epoch(wall);
  const begins = clock?.epoch(start);
  const ms = ends === undefined || begins === undefined ? wall - start : ends - begins;
  return ms > 0 ? { days: 0, ms } : undefined;
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

/** Everything but title and time. Attendees and organizers are never read: they are email addresses. */
export function parseEventFields(component: Component, base: string): EventFields {
  const description = firstValue(component, 'description');
  return {
    status: () => parseStatus(firstValue(component, 'status')),
    url: () => linkWithoutCredentials(firstValue(component, 'url'), base),
    ...descriptionFields(htmlDescription(component) ?? description, description),
    location: () => parseLocation(firstValue(component, 'location'), meetingsOf(component), base),
    image: () => parseImage(component),
    tags: () => cleanTexts(propertiesNamed(component, 'categories').flatMap(({ values }) => values)),
  };
}

/** Addresses of meetings, those of pages and those to dial. */
function meetingsOf(component: Component): readonly unknown[] {
  return MEETING_PROPERTIES.flatMap((name) => propertiesNamed(component, name).flatMap(({ values }) => values));
}

const MEETING_PROPERTIES = [
  'conference',
  'x-google-conference',
  'x-google-hangout',
  'x-microsoft-skypeteamsmeetingurl',
  'x-microsoft-onlinemeetingexternallink',
  'x-microsoft-onlinemeetingconflink',
];

/** The description of Outlook, and of programs that write what a note of RFC 9073 says. */
function htmlDescription(component: Component): string | undefined {
  const [html] = ['x-alt-desc', 'styled-description']
    .flatMap((name) => propertiesNamed(component, name))
    .filter(({ params }) => /html/i.test(asString(asList(params.fmttype)[0]) ?? 'html'));
  const text = asString(html?.values[0]);
  return text?.replace(/<!doctype[^<>]*>/i, '');
}

function parseImage(component: Component): ReturnType<typeof toImage> {
  const attached = propertiesNamed(component, 'attach').filter(({ params }) =>
    String(asList(params.fmttype)[0]).startsWith('image/'),
  );
  // Without a base URL, so that an image inside the file (BINARY) is not taken for a relative address.
  return toImage(
    [...propertiesNamed(component, 'image'), ...attached].flatMap(({ values }) => values),
    '',
  );
}
