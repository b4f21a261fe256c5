/**
 * iCalendar (RFC 5545), as `.ics` files and feeds are. A lazy chunk.
 */
import type { CalendarEvent } from '../events.js';
import { parseCalendars } from '../icalendar/parse.js';
import { readCalendars } from '../icalendar/read-calendars.js';
import type { Listing, Source } from '../kind.js';

export async function readEvents(document: unknown, source: Source): Promise<Listing<CalendarEvent>> {
  return readCalendars(await parseCalendars(String(document), source), source);
}
