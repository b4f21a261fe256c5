/**
 * One VEVENT: its time and its fields.
 */
import { addDays, daysBetween } from '../../time/days.js';
import { readWritten, wallOf } from '../../time/parse-when.js';
import type { WrittenTime } from '../../time/parse-when.js';
import { openLink, statusNamed } from '../event-item.js';
import type { EventFields } from '../event-item.js';
import { startProblem } from '../event-times.js';
import { Unreadable } from '../kind.js';
import type { FeedWarning } from '../feed-result.js';
import { placeNamed } from '../event-place.js';
import { image, list, number, plain, string, words } from '../pick.js';
import { utc, zoneClock } from '../recurrence/clock.js';
import type { Clock } from '../recurrence/clock.js';
import { durationOf } from '../recurrence/series.js';
import type { Counting, Length } from '../recurrence/series.js';
import { BadRule } from '../recurrence/rule.js';
import type { Rule } from '../recurrence/rule.js';
import type { Wording } from '../wording.js';
import { firstProperty, firstValue, propertiesNamed, tzidOf } from './component.js';
import type { Component, Property } from './component.js';
import { readRule } from './rules.js';

/** What reading a VEVENT needs to know about its calendar. */
export interface CalendarContext {
  /** The clock of a TZID; `undefined` for an unknown time zone. */
  readonly clockOf: (tzid: string) => Clock | undefined;
  /** The clock of times without a time zone, from X-WR-TIMEZONE. */
  readonly floating: Clock | undefined;
  readonly warn: (warning: Pick<FeedWarning, 'code' | 'detail'>) => void;
}

/** The time of a VEVENT. */
export interface Timing extends Counting {
  readonly start: number;
  readonly length: Length | undefined;
}

/** The parts of a date property, with the clock of its time zone. */
export interface WrittenProperty {
  readonly written: WrittenTime;
  readonly clock: Clock | undefined;
}

/** Reads a date property; `undefined` when the value is not a date. */
export function writtenOf(
  property: Property | undefined,
  context: CalendarContext,
  value = property?.values[0],
): WrittenProperty | undefined {
  const text = string(value);
  const written = text === undefined ? undefined : readWritten(text);
  if (!property || !written) return undefined;
  const tzid = tzidOf(property);
  const clock = tzid === undefined ? context.floating : context.clockOf(tzid);
  if (written.offset === '+00:00') return { written, clock: { ...utc, zone: zoneOf(clock) } };
  return { written, clock: written.offset ? zoneClock(written.offset) : clock };
}

/** A time zone beside times in UTC is the organizer's, unless it is UTC as well. */
function zoneOf(clock: Clock | undefined): string | undefined {
  return /UTC|GMT/.test(clock?.zone ?? '') ? undefined : clock?.zone;
}

/** Start and length. Throws Unreadable when DTSTART is not a date. An invalid end is left out. */
export function timingOf(component: Component, context: CalendarContext): Timing {
  const property = firstProperty(component, 'dtstart');
  const from = writtenOf(property, context);
  if (!from) throw new Unreadable('start', startProblem(property?.values[0]));
  const until = writtenOf(firstProperty(component, 'dtend'), context);
  const nominal = durationOf(firstValue(component, 'duration') ?? '');
  const { day, time, offset } = from.written;
  const floats = !offset && tzidOf(property) === undefined;
  const midnights = floats && [from, until].every((each) => each?.written.time === '00:00:00' && !each.written.offset);
  if (time === undefined || midnights) {
    const start = wallOf(day);
    return { allDay: true, clock: undefined, start, length: until ? daysUntil(day, until.written) : nominal };
  }
  const timing = { allDay: false, clock: from.clock, start: wallOf(day, time) };
  return { ...timing, length: until ? timeUntil(timing, until) : nominal };
}

/** Length of an all-day event: at least one day; `undefined` when the end is before the start. */
function daysUntil(day: string, { day: last, time }: WrittenTime): Length | undefined {
  const after = time === undefined || time === '00:00:00' ? last : addDays(last, 1);
  const days = daysBetween(day, after);
  return days < 0 ? undefined : { days: Math.max(days, 1), ms: 0 };
}

/** The exact time to the end. If only the start or only the end has a time zone, wall times are compared. */
function timeUntil({ start, clock }: Omit<Timing, 'length'>, end: WrittenProperty): Length | undefined {
  const wall = wallOf(end.written.day, end.written.time);
  const ends = clock && (end.clock ?? clock).epoch(wall);
  const begins = clock?.epoch(start);
  const ms = ends === undefined || begins === undefined ? wall - start : ends - begins;
  return ms > 0 ? { days: 0, ms } : undefined;
}

/** The rules of a component. A bad rule is left out with a warning, so that the event still appears once. */
export function rulesOf(
  component: Component,
  name: 'rrule' | 'exrule',
  timing: Counting,
  { warn }: CalendarContext,
): Rule[] {
  return propertiesNamed(component, name).flatMap((property) => {
    try {
      return [readRule(property, timing)];
    } catch (error) {
      if (!(error instanceof BadRule)) throw error;
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
      const [start, end] = Array.isArray(value) ? (value as unknown[]) : (string(value) ?? '').split('/');
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
  const rank = (component: Component): number => number(firstValue(component, 'sequence')) ?? 0;
  const stamp = (component: Component): string => {
    const written = readWritten(firstValue(component, 'dtstamp') ?? '');
    return written ? `${written.day}${written.time ?? ''}` : '';
  };
  return rank(a) === rank(b) ? stamp(a) > stamp(b) : rank(a) > rank(b);
}

/** Where to find its title. The text may contain entities or HTML. */
export function titleOf(component: Component): Wording[] {
  return [[firstValue(component, 'summary'), plain]];
}

/** Everything but title and time. Attendees and organizers are never read: they are email addresses. */
export function fieldsOf(component: Component, base: string): EventFields {
  return {
    status: () => statusNamed(firstValue(component, 'status')),
    url: () => openLink(firstValue(component, 'url'), base),
    summary: () => plain(firstValue(component, 'description')),
    location: () => placeNamed(firstValue(component, 'location'), firstValue(component, 'conference'), base),
    image: () => pictureOf(component),
    tags: () => words(propertiesNamed(component, 'categories').flatMap(({ values }) => values)),
  };
}

function pictureOf(component: Component): ReturnType<typeof image> {
  const attached = propertiesNamed(component, 'attach').filter(({ params }) =>
    String(list(params.fmttype)[0]).startsWith('image/'),
  );
  // Without a base URL, so that an image inside the file (BINARY) is not taken for a relative address.
  return image(
    [...propertiesNamed(component, 'image'), ...attached].flatMap(({ values }) => values),
    '',
  );
}
