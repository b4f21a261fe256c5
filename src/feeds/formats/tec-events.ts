/**
 * The Events Calendar for WordPress, its newer REST API tec/v1: a list of events with venues, categories and tags in
 * them. Its fields are those of the older API under other names.
 */
import type { CalendarEvent } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asNumber, asObject, asObjects } from '../values/coerce.js';
import { parseEvents as parseTribeEvents } from './tribe-events.js';
import { nextPageUrl, renderedOf } from './wordpress.js';

export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const { readItem } = parseTribeEvents({ events: [] }, source);
  return {
    entries: asList(document),
    path: '',
    readItem: (event, at) => readItem(withOlderNames(event), at),
    next: nextPageUrl(source),
    total: asNumber(source.options.headers?.total),
  };
}

function withOlderNames(event: JsonObject): JsonObject {
  const [venue] = asObjects(event.venues);
  return {
    ...event,
    title: renderedOf(event.title),
    excerpt: renderedOf(event.excerpt),
    description: renderedOf(event.description ?? event.content),
    url: event.link ?? event.permalink ?? event.url,
    utc_start_date: event.start_date_utc ?? event.utc_start_date,
    utc_end_date: event.end_date_utc ?? event.utc_end_date,
    venue: venue && {
      ...venue,
      venue: renderedOf(venue.name ?? venue.title ?? venue.venue),
      stateprovince: venue.state_province ?? venue.stateprovince,
    },
    image: asObject(event.image) ?? event.featured_image ?? event.thumbnail,
  };
}
