/**
 * Arrays of events as FullCalendar takes them; LibCal's widget feed has the same shape. Ends are exclusive.
 */
import { epochToIso } from '../items/event-fields.js';
import { descriptionFields } from '../items/event-description.js';
import { createEvent } from '../items/event-item.js';
import { parseLocation } from '../items/event-location.js';
import { createRepeater } from '../icalendar/repeat.js';
import { parseEventTimes, type EventTimes } from '../items/event-times.js';
import type { CalendarEvent } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asObject, asString, isTrue } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { linkWithoutCredentials } from '../values/links.js';
import { cleanText, cleanTexts, htmlToText } from '../values/text.js';
import { repetitionOf } from './fullcalendar-rules.js';

export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const entries = asList(document);
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const id = asString(asObject(entry)?.id);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const repeater = createRepeater(source);
  return {
    entries,
    path: '',
    readItem(event, at) {
      const repetition = repetitionOf(event, source);
      if (repetition) {
        const { timeZone } = repetition.times;
        return repeater
          .expand(repetition, at)
          .map(({ start, end, repeats }) => eventOf(event, { start, end, timeZone, repeats }, true, source));
      }
      const repeats = (counts.get(asString(event.id) ?? '') ?? 0) > 1;
      return eventOf(event, timesOf(event, source), repeats, source);
    },
    finish: repeater.finish,
  };
}

function timesOf(event: JsonObject, { options }: Source): EventTimes {
  return parseEventTimes(
    {
      start: epochToIso(event.start),
      end: epochToIso(event.end),
      allDay: isTrue(event.allDay) || isTrue(event.all_day),
    },
    options.feedTimeZone,
  );
}

/** `repeats`: several events have its id, so they are occurrences of a series. */
function eventOf(event: JsonObject, times: EventTimes, repeats: boolean, { url: base }: Source): CalendarEvent {
  const more = asObject(event.extendedProps) ?? {};
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
      ...descriptionFields(description),
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
