import type { CalendarEvent } from '../../feeds/events.js';
import type { When } from '../../feeds/model.js';
import { dayOf } from '../../time/format-range.js';
import { isTimeZone, offsetMinutes, wallTime } from '../../time/zone.js';

/** In which zones the times of events are told. */
export interface ZoneView {
  /** `event` (the organiser's), `reader`, or an IANA name. */
  readonly timeZone: string;
  /** The zone of events that name none. */
  readonly feedTimeZone?: string | undefined;
  /** IANA name of the reader's zone. */
  readonly reader: string;
}

/** The two zones of an event. Its day, and whether it takes several, go by the first. */
export interface ShownZones {
  readonly first: string;
  /** The zone to tell beside it, where it makes a difference. */
  readonly other: string;
}

/** An offset is no zone: it does not say what the clocks there show in another season. */
export function zonesOf({ timeZone: own }: Pick<CalendarEvent, 'timeZone'>, view: ZoneView): ShownZones {
  const { timeZone, feedTimeZone, reader } = view;
  const known = own !== undefined && offsetMinutes(own) === undefined && isTimeZone(own);
  const organiser = known ? own : (feedTimeZone ?? reader);
  if (timeZone === 'event') return { first: organiser, other: reader };
  return timeZone === 'reader' ? { first: reader, other: organiser } : { first: timeZone, other: reader };
}

/** Whether the clocks of the two zones show different times then. A day or a wall time has no other. */
export function differs(when: When, { first, other }: ShownZones): boolean {
  if (!('instant' in when)) return false;
  const epoch = Date.parse(when.instant);
  return wallTime(epoch, first) !== wallTime(epoch, other);
}

/** The day under which an event stands; asked again and again, so that it is kept with the event. */
export function dayFinder(view: ZoneView): (event: CalendarEvent) => string {
  const known = new WeakMap<CalendarEvent, string>();
  return (event) => {
    let day = known.get(event);
    if (day === undefined) known.set(event, (day = dayOf(event.start, zonesOf(event, view).first)));
    return day;
  };
}
