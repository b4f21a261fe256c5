/**
 * Arrays of events as FullCalendar takes them; LibCal's widget feed has the same shape. Ends are exclusive.
 */
import { moment } from '../event-fields.js';
import { eventItem, openLink } from '../event-item.js';
import { placeNamed } from '../event-place.js';
import { eventTimes } from '../event-times.js';
import type { CalendarEvent } from '../events.js';
import type { Listing, Source } from '../kind.js';
import { flag, image, list, object, plain, string, text, words } from '../pick.js';
import type { Json } from '../pick.js';

export function readEvents(document: unknown, source: Source): Listing<CalendarEvent> {
  const entries = list(document);
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const id = string(object(entry)?.id);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return {
    entries,
    path: '',
    read: (event) => eventOf(event, (counts.get(string(event.id) ?? '') ?? 0) > 1, source),
  };
}

/** `repeats`: its id stands at several events, which are occurrences then. */
function eventOf(event: Json, repeats: boolean, { url: base, options }: Source): CalendarEvent {
  const more = object(event.extendedProps) ?? {};
  const times = eventTimes(
    { start: moment(event.start), end: moment(event.end), allDay: flag(event.allDay) || flag(event.all_day) },
    options.feedTimeZone,
  );
  const id = string(event.id);
  const description = string(event.description) ?? string(event.short_desc) ?? more.description;
  return eventItem(
    {
      ...times,
      id: repeats && id !== undefined ? `${id}/${Object.values(times.start).join()}` : id,
      seriesId: repeats ? id : string(event.groupId),
      title: [
        [event.title, plain],
        [description, text],
      ],
    },
    {
      url: () => openLink(event.url, base),
      summary: () => text(description),
      location: () =>
        placeNamed(
          [string(event.location) ?? more.location, event.campus].map(plain).filter(Boolean).join(', '),
          undefined,
          base,
        ),
      image: () => image([event.image, more.image, event.featured_image].flat(), base),
      tags: () => words(string(event.categories)?.split(',') ?? event.categories ?? more.tags),
    },
  );
}
