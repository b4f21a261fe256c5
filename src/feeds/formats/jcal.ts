/**
 * jCal (RFC 7265): iCalendar as JSON, one calendar or a list of them.
 */
import { parseComponent } from '../icalendar/component.js';
import { calendarsToEvents } from '../icalendar/read-calendars.js';
import type { CalendarEvent } from '../model.js';
import type { ParsedFeed, Source } from '../parser.js';
import { asList } from '../values/coerce.js';

export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const calendars = typeof asList(document)[0] === 'string' ? [document] : asList(document);
  return calendarsToEvents(
    calendars.flatMap((calendar) => parseComponent(calendar) ?? []),
    source,
  );
}
