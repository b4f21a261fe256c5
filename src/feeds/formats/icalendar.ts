/**
 * iCalendar (RFC 5545): `.ics` files and feeds. Loaded on demand.
 */
import type { CalendarEvent } from '../events.js';
import { parseCalendars } from '../icalendar/parse-calendars.js';
import { readCalendars } from '../icalendar/read-calendars.js';
import type { Listing, Source } from '../kind.js';

export async function readEvents(document: unknown, source: Source): Promise<Listing<CalendarEvent>> {
  return readCalendars(await parseCalendars(String(document), source), source);
}
