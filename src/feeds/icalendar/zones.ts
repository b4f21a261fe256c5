/**
 * Finds the clocks for the TZIDs of a calendar.
 */
import { parseDateTime, toWallTime } from '../../time/parse-when.js';
import { isTimeZone, parseOffset } from '../../time/zone.js';
import { getZoneClock, type ZoneClock } from '../recurrence/clock.js';
import { findOccurrences, type WorkBudget } from '../recurrence/occurrences.js';
import { asString } from '../values/coerce.js';
import { adviceForZone, isFixedZone } from '../values/zone-advice.js';
import { firstProperty, firstValue, propertiesNamed, type Component, type Property } from './component.js';
import { parseRuleValue } from './parse-series.js';
import { toIanaZone } from './windows-zones.js';

/**
 * A function that finds the clock of a TZID: from the browser if it knows the time zone, or else from the calendar's
 * VTIMEZONE, or else from its Windows name. `undefined` is an unknown time zone. Its times stay local, since no time
 * zone is better than a wrong one. Warns once about each name that is unknown, or a fixed offset (EST).
 */
export function createZoneResolver(
  calendar: Component,
  warn: (detail: string) => void = () => undefined,
): (tzid: string) => ZoneClock | undefined {
  const found = new Map<string, ZoneClock | undefined>();
  return (tzid) => {
    if (!found.has(tzid)) found.set(tzid, find(tzid));
    return found.get(tzid);
  };

  function find(tzid: string): ZoneClock | undefined {
    const own = calendar.components.find((each) => each.name === 'vtimezone' && firstValue(each, 'tzid') === tzid);
    // Some libraries put a path before the name: /freeassociation.sourceforge.net/Tzfile/America/Chicago.
    const path = tzid.split('/');
    const names = [tzid, path.slice(-3).join('/'), path.slice(-2).join('/'), own && firstValue(own, 'x-lic-location')];
    const name = names.find((each) => each !== undefined && isTimeZone(each));
    // The calendar's own rules say whether its EST has daylight saving time.
    const rules = own && name !== undefined && isFixedZone(name) ? clockFromRules(own, undefined) : undefined;
    if (rules) return rules;
    if (name !== undefined) {
      const advice = adviceForZone(name);
      if (advice) warn(advice);
      return getZoneClock(name);
    }
    const windows = toIanaZone(tzid);
    const found = (own && clockFromRules(own, windows)) ?? (windows === undefined ? undefined : getZoneClock(windows));
    if (!found) warn(adviceForZone(tzid) ?? `"${tzid}" has no rules`);
    return found;
  }
}

/** More observances, or dates of one, than any real time zone has. More would block the page. */
const MAX_OBSERVANCES = 300;

/** One STANDARD or DAYLIGHT, in ms. Onsets are wall times at the offset before them. */
interface Observance {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  /** The last onset at or before a wall time; -Infinity when there is none. */
  readonly onset: (wall: number) => number;
}

/** The clock of a VTIMEZONE (RFC 5545 3.6.5). */
function clockFromRules(component: Component, zone: string | undefined): ZoneClock | undefined {
  const budget = { steps: 5_000_000 };
  const observances = component.components
    .slice(0, MAX_OBSERVANCES)
    .flatMap((each) => parseObservance(each, budget) ?? []);
  const [earliest] = [...observances].sort((a, b) => a.start - b.start);
  if (!earliest) return undefined;
  const offsetAt = (wall: number): number => {
    let last: Observance | undefined;
    let since = -Infinity;
    for (const each of observances) {
      const onset = each.onset(wall);
      if (onset > since) [last, since] = [each, onset];
    }
    if (!last) return earliest.from;
    // A time in a gap has the offset from before the gap. A time that occurs twice is the first of the two.
    return wall < since + Math.max(last.to - last.from, 0) ? last.from : last.to;
  };
  const epoch = (wall: number): number => wall - offsetAt(wall);
  const offsets = [...new Set(observances.flatMap(({ from, to }) => [to, from]))];
  return {
    zone,
    epoch,
    wall: (moment) =>
      offsets.map((offset) => moment + offset).find((wall) => epoch(wall) === moment) ?? moment + earliest.to,
  };
}

function parseObservance(component: Component, budget: WorkBudget): Observance | undefined {
  const from = parseUtcOffset(firstProperty(component, 'tzoffsetfrom'));
  const to = parseUtcOffset(firstProperty(component, 'tzoffsetto'));
  const written = parseDateTime(firstValue(component, 'dtstart') ?? '');
  if (from === undefined || to === undefined || !written) return undefined;
  const start = toWallTime(written.day, written.time);
  const dates = propertiesNamed(component, 'rdate')
    .flatMap(({ values }) => values)
    .slice(0, MAX_OBSERVANCES)
    .flatMap((value) => {
      const date = parseDateTime(asString(value) ?? '');
      return date ? [toWallTime(date.day, date.time)] : [];
    });
  const clock: ZoneClock = { zone: undefined, epoch: (wall) => wall - from, wall: (moment) => moment + from };
  const [rule] = propertiesNamed(component, 'rrule').flatMap((property) => {
    try {
      return [parseRuleValue(property.values[0], { allDay: false, clock })];
    } catch {
      return [];
    }
  });
  const byYear = new Map<number, readonly number[]>();
  const onsets = (year: number): readonly number[] => {
    let found = byYear.get(year);
    if (!found) {
      const span = { from: Date.UTC(year - 1, 0), to: Date.UTC(year + 1, 0) };
      // After the end of a rule its last onset still applies.
      const whole = rule?.until !== undefined && rule.until < span.from ? { from: start, to: rule.until } : span;
      found = rule ? findOccurrences(rule, start, whole, budget).slice(-MAX_OBSERVANCES) : [];
      byYear.set(year, found);
    }
    return found;
  };
  return {
    from,
    to,
    start,
    onset(wall) {
      if (wall < start) return -Infinity;
      let last = start;
      for (const each of [...dates, ...onsets(new Date(wall).getUTCFullYear())])
        if (each <= wall && each > last) last = each;
      return last;
    },
  };
}

/** The offset of `-0500` in ms. Seconds are ignored. */
function parseUtcOffset(property: Property | undefined): number | undefined {
  const minutes = parseOffset(asString(property?.values[0])?.replace(/^([+-]\d\d):?(\d\d)(?::?\d\d)?$/, '$1:$2') ?? '');
  return minutes === undefined ? undefined : minutes * 60_000;
}
