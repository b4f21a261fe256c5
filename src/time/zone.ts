/**
 * Wall time <-> instant through `Intl` alone. A wall time is counted in ms as if its zone were UTC.
 */
import { DAY_MS, dayToMs, msToDay } from './days.js';

const clockFormats = new Map<string, Intl.DateTimeFormat | null>();

/**
 * The formatter of a zone, or null if the browser does not know the zone. Cached: creating one costs 50 times as much
 * as using it.
 */
function getClockFormat(zone: string): Intl.DateTimeFormat | null {
  let clock = clockFormats.get(zone);
  if (clock === undefined) {
    try {
      clock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      clock = null;
    }
    clockFormats.set(zone, clock);
  }
  return clock;
}

/** Minutes east of UTC of an offset as it is written, `-05:00`, `+0530` or `+01`; `undefined` for anything else. */
export function parseOffset(text: string): number | undefined {
  const match = /^([+-])(\d\d)(?::?([0-5]\d))?$/.exec(text);
  if (!match || Number(match[2]) > 23) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/** Whether the browser knows the zone: an IANA name, or an offset such as `-05:00`. */
export function isTimeZone(zone: string): boolean {
  return parseOffset(zone) !== undefined || getClockFormat(zone) !== null;
}

/** The wall time of the zone at an instant (ms since the epoch); `undefined` for an unknown zone. */
export function getWallTime(epoch: number, zone: string): number | undefined {
  const minutes = parseOffset(zone);
  if (minutes !== undefined) return epoch + minutes * 60_000;
  const day = Math.floor(epoch / DAY_MS);
  const offset = constantOffset(zone, day, day + 1);
  return offset === undefined ? readClock(epoch, zone) : epoch + offset;
}

/** The same, from the browser's formatter. */
function readClock(epoch: number, zone: string): number | undefined {
  const clock = getClockFormat(zone);
  if (!clock || !(Math.abs(epoch) <= 8.64e15)) return undefined;
  const part: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(epoch)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  // The formatter drops fractions of a second; they are added again.
  return (
    new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000 + modulo(epoch, 1000)
  );
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

const offsets = new Map<string, Map<number, number>>();

/**
 * The zone's offset in ms if it is the same at midnight UTC of both days, so that no clock change is between them.
 * Cached, because a calendar needs the same few weeks again and again and the formatter is slow.
 */
function constantOffset(zone: string, first: number, last: number): number | undefined {
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map<number, number>()));
  if (known.size > 20_000) known.clear();
  const offsetOn = (day: number): number => {
    let offset = known.get(day);
    if (offset === undefined) known.set(day, (offset = (readClock(day * DAY_MS, zone) ?? NaN) - day * DAY_MS));
    return offset;
  };
  const before = offsetOn(first);
  return before === offsetOn(last) ? before : undefined;
}

/**
 * The instant (ms since the epoch) of a wall time in the zone, by RFC 5545 3.3.5: an ambiguous time is the first of the
 * two, a time inside the gap is read with the offset before it (so it comes after the gap). `undefined` for an unknown
 * zone.
 */
export function wallTimeToEpochMs(wall: number, zone: string): number | undefined {
  const minutes = parseOffset(zone);
  if (minutes !== undefined) return wall - minutes * 60_000;
  const day = Math.floor(wall / DAY_MS);
  const constant = constantOffset(zone, day - 1, day + 2);
  if (constant !== undefined) return wall - constant;
  const offset = (around: number): number => (readClock(around, zone) ?? NaN) - around;
  // Two offsets, one day to either side: correcting one guess twice is wrong in the gap in spring.
  const before = offset(wall - DAY_MS);
  const after = offset(wall + DAY_MS);
  if (Number.isNaN(before)) return undefined;
  const matches = [wall - before, wall - after].filter((epoch) => readClock(epoch, zone) === wall);
  return matches.length ? Math.min(...matches) : wall - before;
}

/** The calendar day in the zone at an instant; an unknown zone counts as UTC. */
export function dayInZone(zone: string, epoch: number): string {
  return msToDay(getWallTime(epoch, zone) ?? epoch);
}

/** The instant at which a day begins in the zone; an unknown zone counts as UTC. */
export function startOfDay(day: string, zone: string): number {
  const wall = dayToMs(day);
  return wallTimeToEpochMs(wall, zone) ?? wall;
}

let cachedZone: string | undefined;

/** IANA name of the browser's zone. Cached for one task: sorting needs it ten thousand times, and visitors travel. */
export function browserTimeZone(): string {
  if (cachedZone === undefined) {
    cachedZone = new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
    queueMicrotask(() => (cachedZone = undefined));
  }
  return cachedZone;
}
