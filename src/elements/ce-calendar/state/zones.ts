import type { CalendarEvent, When } from '../../../feeds/model.js';
import { DAY_MS, msToDay } from '../../../time/days.js';
import { toEpochMs } from '../../../time/format.js';
import { lastDayOfEvent, toCalendarDay } from '../../../time/format-range.js';
import { getWallTime, isTimeZone, parseOffset } from '../../../time/zone.js';

/** In which zones the times of events are shown. */
export interface Zones {
  /** `event` (the organizer's), `reader` (the visitor's), or an IANA name. */
  readonly timeZone: string;
  /** The zone of events that name none. */
  readonly feedTimeZone?: string | undefined;
  /** IANA name of the visitor's zone. */
  readonly visitor: string;
  /** Milliseconds after midnight: what starts before is still on the evening of the day before. */
  readonly nextDayFrom?: number | undefined;
}

/** The two zones of an event. */
export interface EventZones {
  /** Decides on which day the event is, and whether it takes several. */
  readonly first: string;
  /** Shown besides, where its clocks differ. */
  readonly other: string;
}

/** An offset is not a zone: it does not say what the clocks there show in another season. */
export function zonesOf({ timeZone: own }: Pick<CalendarEvent, 'timeZone'>, zones: Zones): EventZones {
  const { timeZone, feedTimeZone, visitor } = zones;
  const isKnown = own !== undefined && parseOffset(own) === undefined && isTimeZone(own);
  const organizer = isKnown ? own : (feedTimeZone ?? visitor);
  if (timeZone === 'event') return { first: organizer, other: visitor };
  return timeZone === 'reader' ? { first: visitor, other: organizer } : { first: timeZone, other: visitor };
}

/** The zone that the organizer means by a date. */
export const organizerZoneOf = (event: Pick<CalendarEvent, 'timeZone'>, zones: Zones): string =>
  zonesOf(event, { ...zones, timeZone: 'event' }).first;

/** Whether the clocks of the two zones show different times then. A day and a local time have no other time. */
export function haveDifferentTimes(when: When, { first, other }: EventZones): boolean {
  if (!('instant' in when)) return false;
  const epoch = toEpochMs(when);
  return getWallTime(epoch, first) !== getWallTime(epoch, other);
}

/** The day of an event. Each is computed once, since sorting asks for it again and again. */
export function createDayOf(zones: Zones): (event: CalendarEvent) => string {
  const known = new WeakMap<CalendarEvent, string>();
  return (event) => {
    let day = known.get(event);
    if (day === undefined) known.set(event, (day = startDayOf(event, zones)));
    return day;
  };
}

/** The day on which an event is listed. */
export function startDayOf({ start, timeZone }: CalendarEvent, zones: Zones): string {
  const { first } = zonesOf({ timeZone }, zones);
  const { nextDayFrom } = zones;
  if (!nextDayFrom || 'date' in start) return toCalendarDay(start, first);
  const epoch = toEpochMs(start);
  return msToDay(('instant' in start ? (getWallTime(epoch, first) ?? epoch) : epoch) - nextDayFrom);
}

/** Whether its times are a day or more apart. */
export const isLong = ({ start, end }: Pick<CalendarEvent, 'start' | 'end'>): boolean =>
  !!end &&
  !('date' in start) &&
  Object.keys(start)[0] === Object.keys(end)[0] &&
  toEpochMs(end) - toEpochMs(start) >= DAY_MS;

/** The last day of an event. What is shorter than a day keeps the day on which it starts, also over midnight. */
export const lastDayOf = (event: CalendarEvent, day: string, zones: Zones): string =>
  'date' in event.start || isLong(event) ? lastDayOfEvent(event.start, event.end, zonesOf(event, zones).first) : day;
