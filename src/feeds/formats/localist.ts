/**
 * Localist, API 2: `/api/2/events`. Each instance of an event is an event here.
 */
import { eventItem, openLink, statusNamed } from '../event-item.js';
import { placeNamed } from '../event-place.js';
import { eventTimes } from '../event-times.js';
import type { CalendarEvent, EventLocation } from '../events.js';
import { Unreadable } from '../kind.js';
import type { Listing, Place, Source } from '../kind.js';
import { flag, image, list, number, object, objects, plain, string, text, words } from '../pick.js';
import type { Json } from '../pick.js';
import { priceInText, saysFree } from '../price-text.js';
import { opening } from '../wording.js';

export function readEvents(document: unknown, source: Source): Listing<CalendarEvent> {
  const root = object(document) ?? {};
  return {
    entries: list(root.events),
    path: 'events',
    read: (entry, at) => instancesOf(object(entry.event) ?? entry, source, at),
    next: nextOf(object(root.page) ?? {}, source.url),
  };
}

/** Its `total` counts pages, not events. */
function nextOf(page: Json, url: string): string | undefined {
  const [current, total] = [number(page.current), number(page.total)];
  if (current === undefined || total === undefined || current >= total || !URL.canParse(url)) return undefined;
  const next = new URL(url);
  next.searchParams.set('page', String(current + 1));
  return next.href;
}

function instancesOf(event: Json, source: Source, at: Place): CalendarEvent[] {
  const instances = objects(event.event_instances).map((each) => object(each.event_instance) ?? each);
  let problem = new Unreadable('start', 'has no instance');
  const good = instances.flatMap((instance) => {
    try {
      return [eventOf(event, instance, source)];
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problem = error;
      return [];
    }
  });
  if (!good.length) throw problem;
  if (good.length < instances.length)
    source.warn({ ...at, code: `skip-${problem.code}`, detail: `an instance ${problem.message}` });
  return good;
}

function eventOf(event: Json, instance: Json, { url: base, options }: Source): CalendarEvent {
  const [id, own] = [string(event.id), string(instance.id)];
  const cost = plain(event.ticket_cost);
  const free = saysFree(cost);
  return eventItem(
    {
      id: id !== undefined && own !== undefined ? `${id}/${own}` : id,
      seriesId: flag(event.recurring) ? id : undefined,
      title: [
        [event.title, plain],
        [event.description_text, opening(plain)],
      ],
      ...eventTimes({ start: instance.start, end: instance.end, allDay: flag(instance.all_day) }, options.feedTimeZone),
    },
    {
      status: () => statusNamed(event.status),
      kind: () => typesOf(event)[0],
      url: () => openLink(event.localist_url, base) ?? openLink(event.url, base),
      registrationUrl: () => openLink(event.ticket_url, base),
      summary: () => plain(event.description_text) ?? text(event.description),
      location: () => placeOf(event, base),
      prices: () => (free ? [] : [priceInText(cost)].filter((price) => price !== undefined)),
      // A price beside `free: true` is a contradiction: then nobody knows.
      free: () => (free ? true : cost === undefined && typeof event.free === 'boolean' ? event.free : undefined),
      image: () => image(event.photo_url, base),
      tags: () => [...new Set([...typesOf(event), ...words(event.tags), ...words(event.keywords)])],
    },
  );
}

function typesOf(event: Json): string[] {
  return words(objects(object(event.filters)?.event_types).map(({ name }) => name));
}

function placeOf(event: Json, base: string): EventLocation | undefined {
  const name = plain(event.location_name) ?? plain(event.location);
  const room = plain(event.room_number);
  const stream = openLink(event.stream_url, base);
  const place = placeNamed(name && room ? `${name}, ${room}` : name, stream, base);
  const address = plain(event.address);
  const online = string(event.experience) === 'virtual' || (place?.online ?? false);
  if (!place && !address && !online) return undefined;
  return { ...place, address, online, url: place?.url ?? openLink(event.venue_url, base) };
}
