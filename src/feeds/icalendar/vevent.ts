/**
 * One VEVENT: when it is, and what it says.
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
import { all, first, tzidOf, valueOf } from './component.js';
import type { Component, Property } from './component.js';
import { readRule } from './rules.js';

/** What a VEVENT is read with. */
export interface CalendarContext {
  /** The clock of a TZID; `undefined` for a zone nobody knows. */
  readonly clockOf: (tzid: string) => Clock | undefined;
  /** Of times without any zone: X-WR-TIMEZONE. */
  readonly floating: Clock | undefined;
  readonly warn: (warning: Pick<FeedWarning, 'code' | 'detail'>) => void;
}

/** When a VEVENT is. */
export interface Timing extends Counting {
  readonly start: number;
  readonly length: Length | undefined;
}

/** A date property, taken apart, with the clock of its zone. */
export interface WrittenProperty {
  readonly written: WrittenTime;
  readonly clock: Clock | undefined;
}

/** Reads a date property; `undefined` when it is none. */
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
  if (written.offset === '+00:00') return { written, clock: { ...utc, zone: placeOf(clock) } };
  return { written, clock: written.offset ? zoneClock(written.offset) : clock };
}

/** The zone that a calendar names beside moments in UTC is the organiser's, unless it is UTC again. */
function placeOf(clock: Clock | undefined): string | undefined {
  return /UTC|GMT/.test(clock?.zone ?? '') ? undefined : clock?.zone;
}

/** Start and length. Throws Unreadable when DTSTART is no date; an end that cannot be used is left out. */
export function timingOf(component: Component, context: CalendarContext): Timing {
  const property = first(component, 'dtstart');
  const from = writtenOf(property, context);
  if (!from) throw new Unreadable('start', startProblem(property?.values[0]));
  const until = writtenOf(first(component, 'dtend'), context);
  const nominal = durationOf(valueOf(component, 'duration') ?? '');
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

/** Days of an all-day event: at least one, none when the end is before the start. */
function daysUntil(day: string, { day: last, time }: WrittenTime): Length | undefined {
  const after = time === undefined || time === '00:00:00' ? last : addDays(last, 1);
  const days = daysBetween(day, after);
  return days < 0 ? undefined : { days: Math.max(days, 1), ms: 0 };
}

/** The exact time to the end. Where only one of the two has a zone, the end's wall time counts. */
function timeUntil({ start, clock }: Omit<Timing, 'length'>, end: WrittenProperty): Length | undefined {
  const wall = wallOf(end.written.day, end.written.time);
  const ends = clock && (end.clock ?? clock).epoch(wall);
  const begins = clock?.epoch(start);
  const ms = ends === undefined || begins === undefined ? wall - start : ends - begins;
  return ms > 0 ? { days: 0, ms } : undefined;
}

/** Its rules; a bad one is left out with a warning, so that the event is there once. */
export function rulesOf(
  component: Component,
  name: 'rrule' | 'exrule',
  timing: Counting,
  { warn }: CalendarContext,
): Rule[] {
  return all(component, name).flatMap((property) => {
    try {
      return [readRule(property, timing)];
    } catch (error) {
      if (!(error instanceof BadRule)) throw error;
      warn({ code: 'rule', detail: `its rule ${error.message}; it is left out` });
      return [];
    }
  });
}

/** The values of a list of dates (EXDATE, RDATE); those that are none are left out with a warning. */
export function datesOf(
  component: Component,
  name: 'exdate' | 'rdate',
  context: CalendarContext,
): { from: WrittenProperty; end?: unknown; property: Property }[] {
  return all(component, name).flatMap((property) =>
    property.values.flatMap((value) => {
      // A period: start/end or start/duration, in jCal perhaps a pair.
      const [start, end] = Array.isArray(value) ? (value as unknown[]) : (string(value) ?? '').split('/');
      const from = writtenOf(property, context, start);
      if (!from)
        context.warn({ code: 'date', detail: `${name.toUpperCase()} "${String(start).slice(0, 40)}" is no date` });
      return from ? [{ from, end, property }] : [];
    }),
  );
}

/** Which of two versions is newer: the higher SEQUENCE, then the later DTSTAMP. */
export function isNewer(a: Component, b: Component): boolean {
  const rank = (component: Component): number => number(valueOf(component, 'sequence')) ?? 0;
  const stamp = (component: Component): string => {
    const written = readWritten(valueOf(component, 'dtstamp') ?? '');
    return written ? `${written.day}${written.time ?? ''}` : '';
  };
  return rank(a) === rank(b) ? stamp(a) > stamp(b) : rank(a) > rank(b);
}

/** Where its title may stand. Text may hold entities or HTML. */
export function titleOf(component: Component): Wording[] {
  return [[valueOf(component, 'summary'), plain]];
}

/** What it says beside its title and times. People are never read: they are e-mail addresses. */
export function fieldsOf(component: Component, base: string): EventFields {
  return {
    status: () => statusNamed(valueOf(component, 'status')),
    url: () => openLink(valueOf(component, 'url'), base),
    summary: () => plain(valueOf(component, 'description')),
    location: () => placeNamed(valueOf(component, 'location'), valueOf(component, 'conference'), base),
    image: () => pictureOf(component),
    tags: () => words(all(component, 'categories').flatMap(({ values }) => values)),
  };
}

function pictureOf(component: Component): ReturnType<typeof image> {
  const attached = all(component, 'attach').filter(({ params }) =>
    String(list(params.fmttype)[0]).startsWith('image/'),
  );
  // Absolute addresses alone: a picture that stands in the file itself (BINARY) would be taken for a relative one.
  return image(
    [...all(component, 'image'), ...attached].flatMap(({ values }) => values),
    '',
  );
}
