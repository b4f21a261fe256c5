import { getWallTime, isTimeZone, wallTimeToEpochMs } from '../../time/zone.js';

/** The clock of a zone. Wall times are in ms as if in UTC; `undefined` only for times that a Date cannot hold. */
export interface ZoneClock {
  /** The event's `timeZone`; `undefined` if no IANA name or offset is known. */
  readonly zone: string | undefined;
  readonly epoch: (wall: number) => number | undefined;
  readonly wall: (epoch: number) => number | undefined;
}

const clocks = new Map<string, ZoneClock>();

/** The clock of an IANA zone or an offset; `undefined` when the browser does not know it. */
export function getZoneClock(zone: string): ZoneClock | undefined {
  if (!isTimeZone(zone)) return undefined;
  let clock = clocks.get(zone);
  if (!clock) {
    clock = { zone, epoch: (wall) => wallTimeToEpochMs(wall, zone), wall: (epoch) => getWallTime(epoch, zone) };
    clocks.set(zone, clock);
  }
  return clock;
}

/** UTC as a way to write instants: it says nothing about where the organizer is. */
export const UTC_CLOCK: ZoneClock = { zone: undefined, epoch: (wall) => wall, wall: (epoch) => epoch };
