/**
 * jCal (RFC 7265): iCalendar as JSON, one calendar or a list of them.
 */
import type { CalendarEvent } from '../events.js';
import { componentOf } from '../icalendar/component.js';
import { readCalendars } from '../icalendar/read-calendars.js';
import type { Listing, Source } from '../kind.js';
import { list } from '../pick.js';

export function readEvents(document: unknown, source: Source): Listing<CalendarEvent> {
  const calendars = typeof list(document)[0] === 'string' ? [document] : list(document);
  return readCalendars(
    calendars.flatMap((calendar) => componentOf(calendar) ?? []),
    source,
  );
}
