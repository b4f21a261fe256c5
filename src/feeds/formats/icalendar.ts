/**
 * iCalendar (RFC 5545): `.ics` files and feeds. Loaded on demand.
 */
import { parseCalendars } from '../icalendar/parse-calendars.js';
import { calendarsToEvents } from '../icalendar/read-calendars.js';
import type { CalendarEvent } from '../model.js';
import type { ParsedFeed, Source } from '../parser.js';

export async function parseEvents(document: unknown, source: Source): Promise<ParsedFeed<CalendarEvent>> {
  return calendarsToEvents(await parseCalendars(String(document), source), source);
}
