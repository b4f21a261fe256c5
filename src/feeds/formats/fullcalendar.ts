/**
 * Arrays of events as FullCalendar takes them; LibCal's widget feed has the same shape. Ends are exclusive.
 */
import { epochToIso } from '../items/event-fields.js';
import { createEvent } from '../items/event-item.js';
import { parseLocation } from '../items/event-location.js';
import { parseEventTimes } from '../items/event-times.js';
import type { CalendarEvent } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asObject, asString, isTrue } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { linkWithoutCredentials } from '../values/links.js';
import { cleanText, cleanTexts, htmlToText } from '../values/text.js';

export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const entries = asList(document);
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const id = asString(asObject(entry)?.id);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return {
    entries,
    path: '',
    readItem: (event) => eventOf(event, (counts.get(asString(event.id) ?? '') ?? 0) > 1, source),
  };
}

/** `repeats`: several events have its id, so they are occurrences of a series. */
function eventOf(event: JsonObject, repeats: boolean, { url: base, options }: Source): CalendarEvent {
  const more = asObject(event.extendedProps) ?? {};
  const times = parseEventTimes(
    {
      start: epochToIso(event.start),
      end: epochToIso(event.end),
      allDay: isTrue(event.allDay) || isTrue(event.all_day),
    },
    options.feedTimeZone,
  );
  const id = asString(event.id);
  const description = asString(event.description) ?? asString(event.short_desc) ?? more.description;
  return createEvent(
    {
      ...times,
      id: repeats && id !== undefined ? `${id}/${Object.values(times.start).join()}` : id,
      seriesId: repeats ? id : asString(event.groupId),
      title: [
        [event.title, cleanText],
        [description, htmlToText],
      ],
    },
    {
      url: () => linkWithoutCredentials(event.url, base),
      summary: () => htmlToText(description),
      location: () =>
        parseLocation(
          [asString(event.location) ?? more.location, event.campus].map(cleanText).filter(Boolean).join(', '),
          undefined,
          base,
        ),
      image: () => toImage([event.image, more.image, event.featured_image].flat(), base),
      tags: () => cleanTexts(asString(event.categories)?.split(',') ?? event.categories ?? more.tags),
    },
  );
}
