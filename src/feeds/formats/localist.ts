/**
 * Localist, API 2: `/api/2/events`. Each instance of an event is an event here.
 */
import { isTimeZone } from '../../time/zone.js';
import { InvalidItemError } from '../error.js';
import { descriptionFields } from '../items/event-description.js';
import { createEvent, statusFields } from '../items/event-item.js';
import { parseAttendance, parseLocation } from '../items/event-location.js';
import { parseEventTimes } from '../items/event-times.js';
import type { CalendarEvent, EventLocation } from '../model.js';
import type { ItemLocation, JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asNumber, asObject, asObjects, asString, isTrue } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { linkWithoutCredentials, withParameter } from '../values/links.js';
import { isFreeText, parsePriceText } from '../values/prices.js';
import { cleanText, cleanTexts, withTitleLength } from '../values/text.js';

export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const root = asObject(document) ?? {};
  return {
    entries: asList(root.events),
    path: 'events',
    readItem: (entry, at) => instancesOf(asObject(entry.event) ?? entry, source, at),
    next: nextPageUrl(asObject(root.page) ?? {}, source.url),
  };
}

/** Its `total` counts pages, not events. */
function nextPageUrl(page: JsonObject, url: string): string | undefined {
  const [current, total] = [asNumber(page.current), asNumber(page.total)];
  if (current === undefined || total === undefined || current >= total) return undefined;
  return withParameter(url, 'page', current + 1);
}

function instancesOf(event: JsonObject, source: Source, at: ItemLocation): CalendarEvent[] {
  const instances = asObjects(event.event_instances).map((each) => asObject(each.event_instance) ?? each);
  let problem = new InvalidItemError('start', 'has no instance');
  const good = instances.flatMap((instance) => {
    try {
      return [eventOf(event, instance, source)];
    } catch (error) {
      if (!(error instanceof InvalidItemError)) throw error;
      problem = error;
      return [];
    }
  });
  if (!good.length) throw problem;
  if (good.length < instances.length)
    source.warn({ ...at, code: `skip-${problem.code}`, detail: `an instance ${problem.message}` });
  return good;
}

function eventOf(event: JsonObject, instance: JsonObject, { url: base, options }: Source): CalendarEvent {
  const [id, own] = [asString(event.id), asString(instance.id)];
  const cost = cleanText(event.ticket_cost);
  const free = isFreeText(cost);
  return createEvent(
    {
      id: id !== undefined && own !== undefined ? `${id}/${own}` : id,
      seriesId: isTrue(event.recurring) ? id : undefined,
      title: [
        [event.title, cleanText],
        [event.description_text, withTitleLength(cleanText)],
      ],
      ...parseEventTimes(
        {
          start: instance.start,
          end: instance.end,
          allDay: isTrue(instance.all_day),
          timeZone: zoneOf(event, instance),
        },
        options.feedTimeZone,
      ),
    },
    {
      ...statusFields(event.status),
      kind: () => typesOf(event)[0],
      url: () => linkWithoutCredentials(event.localist_url, base) ?? linkWithoutCredentials(event.url, base),
      registrationUrl: () => linkWithoutCredentials(event.ticket_url, base),
      ...descriptionFields(event.description, event.description_text),
      location: () => locationOf(event, base),
      attendance: () => parseAttendance(event.experience),
      prices: () => (free ? [] : [parsePriceText(cost)].filter((price) => price !== undefined)),
      // A price together with `free: true` is a contradiction: then it is unknown.
      free: () => (free ? true : cost === undefined && typeof event.free === 'boolean' ? event.free : undefined),
      image: () => toImage(event.photo_url, base),
      tags: () => [...new Set([...typesOf(event), ...cleanTexts(event.tags), ...cleanTexts(event.keywords)])],
    },
  );
}

/** Some instances name the zone of the place. */
function zoneOf(event: JsonObject, instance: JsonObject): string | undefined {
  return [instance.time_zone, instance.timezone, event.time_zone, event.timezone]
    .map(asString)
    .find((zone) => zone !== undefined && isTimeZone(zone));
}

function typesOf(event: JsonObject): string[] {
  return cleanTexts(asObjects(asObject(event.filters)?.event_types).map(({ name }) => name));
}

function locationOf(event: JsonObject, base: string): EventLocation | undefined {
  const name = cleanText(event.location_name) ?? cleanText(event.location);
  const room = cleanText(event.room_number);
  const stream = linkWithoutCredentials(event.stream_url, base);
  const place = parseLocation(name && room ? `${name}, ${room}` : name, stream, base);
  const address = cleanText(event.address);
  const online = /virtual|hybrid/.test(asString(event.experience) ?? '') || (place?.online ?? false);
  if (!place && !address && !online) return undefined;
  const venue = linkWithoutCredentials(event.venue_url, base);
  if (online) return { ...place, address, online, ...(venue && { placeUrl: venue }) };
  return { ...place, address, online, url: place?.url ?? venue };
}
