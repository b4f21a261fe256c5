import { isTimeZone, epochOf, wallTime } from '../../time/zone.js';

/** The clocks of one zone. Wall times are in ms as if in UTC; undefined only for times beyond what a Date can hold. */
export interface Clock {
  /** What an event's `timeZone` says of it; undefined when no IANA name or offset is known. */
  readonly zone: string | undefined;
  readonly epoch: (wall: number) => number | undefined;
  readonly wall: (epoch: number) => number | undefined;
}

const known = new Map<string, Clock>();

/** The clock of an IANA zone or an offset; `undefined` when the browser does not know it. */
export function zoneClock(zone: string): Clock | undefined {
  if (!isTimeZone(zone)) return undefined;
  let clock = known.get(zone);
  if (!clock) {
    clock = { zone, epoch: (wall) => epochOf(wall, zone), wall: (epoch) => wallTime(epoch, zone) };
    known.set(zone, clock);
  }
  return clock;
}

/** UTC as a way of writing moments: it says nothing about where the organiser is. */
export const utc: Clock = { zone: undefined, epoch: (wall) => wall, wall: (epoch) => epoch };
