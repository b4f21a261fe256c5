/**
 * Events of JSON of any form, read by a field map; also the items of own formats.
 */
import { EVENT_FIELDS, eventOfFields } from '../event-fields.js';
import type { CalendarEvent } from '../events.js';
import { readMapped } from '../field-map.js';
import type { Listing, Source } from '../kind.js';
import { plain } from '../pick.js';
import { opening } from '../wording.js';

export function readEvents(document: unknown, source: Source, base?: Listing<CalendarEvent>): Listing<CalendarEvent> {
  return readMapped(
    document,
    source,
    EVENT_FIELDS,
    ({ fields }) =>
      eventOfFields(fields, source, {
        title: [
          [fields.title, plain],
          [fields.summary, opening(plain)],
        ],
      }),
    base,
  );
}
