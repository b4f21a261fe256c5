/**
 * The Events Calendar for WordPress, REST API tribe/events/v1. Loaded on demand.
 */
import { parseWhen } from '../../time/parse-when.js';
import { toInstant } from '../../time/when.js';
import { isTimeZone } from '../../time/zone.js';
import { InvalidItemError } from '../error.js';
import { createEvent, statusFields } from '../items/event-item.js';
import { joinAddress, parseAttendance, parseLocation } from '../items/event-location.js';
import { describeInvalidStart, parseEventTimes } from '../items/event-times.js';
import type { CalendarEvent, EventLocation, When } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asNumber, asObject, asObjects, asString, isTrue } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { linkWithoutCredentials, toHttpUrl } from '../values/links.js';
import { isFreeText, parsePriceText, toCurrencyCode } from '../values/prices.js';
import { cleanText, cleanTexts, htmlToText, withTitleLength } from '../values/text.js';

export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const root = asObject(document) ?? {};
  return {
    entries: 'events' in root ? asList(root.events) : asList(document),
    path: 'events',
    readItem: (event) => eventOf(event, source),
    next: toHttpUrl(root.next_rest_url, source.url),
    total: asNumber(root.total),
  };
}

function eventOf(event: JsonObject, { url: base }: Source): CalendarEvent {
  const cost = cleanText(event.cost);
  const details = asObject(event.cost_details);
  const price = isFreeText(cost) ? undefined : parsePriceText(cost, toCurrencyCode(details?.currency_code));
  return createEvent(
    {
      id: event.id,
      title: [
        [event.title, htmlToText],
        [event.excerpt, withTitleLength(htmlToText)],
        [event.description, withTitleLength(htmlToText)],
      ],
      ...timesOf(event),
    },
    {
      ...statusFields(event.event_status),
      url: () => linkWithoutCredentials(event.url, base),
      summary: () => htmlToText(event.excerpt) ?? htmlToText(event.description),
      unsafeHtml: () => asString(event.description),
      location: () => locationOf(event, base),
      attendance: () => parseAttendance(event.virtual_event_type ?? event.event_attendance_mode),
      prices: () => (price ? [price] : []),
      free: () => (isFreeText(cost) ? true : undefined),
      image: () => toImage(event.image, base),
      tags: () => [...names(event.categories), ...names(event.tags)],
    },
  );
}

function names(value: unknown): string[] {
  return cleanTexts(asObjects(value).map(({ name }) => name));
}

/** Times are in UTC without a Z; all-day dates are as written. Ends are inclusive, to the second. */
function timesOf(event: JsonObject): Pick<CalendarEvent, 'start' | 'end' | 'timeZone'> {
  const first = asString(event.start_date);
  const last = asString(event.end_date);
  if (isTrue(event.all_day)) {
    return parseEventTimes({ start: first, end: last, allDay: true, inclusive: true }, undefined);
  }
  const zone = zoneOf(event.timezone);
  const start = parseTime(event.utc_start_date, first, zone);
  if (!start) throw new InvalidItemError('start', describeInvalidStart(event.utc_start_date ?? first));
  const end = toExclusiveEnd(parseTime(event.utc_end_date, last, zone));
  const isAfter = end && 'instant' in end && 'instant' in start && end.instant > start.instant;
  return { start, end: isAfter ? end : undefined, timeZone: zone };
}

function parseTime(utc: unknown, wall: string | undefined, zone: string | undefined): When | undefined {
  const written = asString(utc);
  return written === undefined ? parseWhen(wall, zone) : parseWhen(written, 'UTC');
}

/** The second after an inclusive end such as 23:59:59. Other ends are exclusive already. */
function toExclusiveEnd(end: When | undefined): When | undefined {
  if (!end || !('instant' in end) || !end.instant.endsWith(':59Z')) return end;
  const instant = toInstant(Date.parse(end.instant) + 1000);
  return instant === undefined ? undefined : { instant };
}

/** An IANA name, or WordPress's manual offset, `UTC-5` or `UTC+5.5`. */
function zoneOf(value: unknown): string | undefined {
  const name = asString(value) ?? '';
  const [, sign, hours, minutes = '0'] = /^UTC([+-])(\d{1,2})(?:[.:](\d{1,2}))?$/.exec(name) ?? [];
  if (!sign || !hours) return isTimeZone(name) ? name : undefined;
  const part = name.includes('.') ? Math.round(Number(`0.${minutes}`) * 60) : Number(minutes);
  return `${sign}${hours.padStart(2, '0')}:${String(part).padStart(2, '0')}`;
}

function locationOf(event: JsonObject, base: string): EventLocation | undefined {
  const [venue] = asObjects(event.venue);
  const online = isTrue(event.is_virtual);
  if (!venue) return online ? { online, url: linkWithoutCredentials(event.virtual_url, base) } : undefined;
  const { address, city, zip, country } = venue;
  const place = parseLocation(venue.venue, undefined, base);
  const line = joinAddress(
    address,
    city,
    joinAddress(venue.stateprovince ?? venue.state ?? venue.province),
    zip,
    country,
  );
  const website = linkWithoutCredentials(venue.website, base);
  if (!place && !line && !online && !website) return undefined;
  const shared = { ...place, address: line, online: online || (place?.online ?? false) };
  if (!online) return { ...shared, url: website };
  return { ...shared, url: linkWithoutCredentials(event.virtual_url, base), ...(website && { placeUrl: website }) };
}
