/**
 * The Events Calendar for WordPress, REST API tribe/events/v1.
 */
import { openLink, eventItem, statusNamed } from '../event-item.js';
import { addressLine, placeNamed } from '../event-place.js';
import { eventTimes, startProblem } from '../event-times.js';
import type { CalendarEvent, EventLocation } from '../events.js';
import { Unreadable } from '../kind.js';
import type { Listing, Source } from '../kind.js';
import type { When } from '../model.js';
import { flag, image, link, list, number, object, objects, plain, string, text, words } from '../pick.js';
import type { Json } from '../pick.js';
import { currencyOf, priceInText, saysFree } from '../price-text.js';
import { opening } from '../wording.js';
import { parseWhen } from '../../time/parse-when.js';
import { instantOf } from '../../time/when.js';
import { isTimeZone } from '../../time/zone.js';

export function readEvents(document: unknown, source: Source): Listing<CalendarEvent> {
  const root = object(document) ?? {};
  return {
    entries: 'events' in root ? list(root.events) : list(document),
    path: 'events',
    read: (event) => eventOf(event, source),
    next: link(root.next_rest_url, source.url),
    total: number(root.total),
  };
}

function eventOf(event: Json, { url: base }: Source): CalendarEvent {
  const cost = plain(event.cost);
  const details = object(event.cost_details);
  const price = saysFree(cost) ? undefined : priceInText(cost, currencyOf(details?.currency_code));
  return eventItem(
    {
      id: event.id,
      title: [
        [event.title, text],
        [event.excerpt, opening(text)],
        [event.description, opening(text)],
      ],
      ...timesOf(event),
    },
    {
      status: () => statusNamed(event.event_status),
      url: () => openLink(event.url, base),
      summary: () => text(event.excerpt) ?? text(event.description),
      location: () => placeOf(event, base),
      prices: () => (price ? [price] : []),
      free: () => (saysFree(cost) ? true : undefined),
      image: () => image(event.image, base),
      tags: () => [...names(event.categories), ...names(event.tags)],
    },
  );
}

function names(value: unknown): string[] {
  return words(objects(value).map(({ name }) => name));
}

/** Times in UTC without a Z; days as written. Ends are the last second that belongs to the event. */
function timesOf(event: Json): Pick<CalendarEvent, 'start' | 'end' | 'timeZone'> {
  const first = string(event.start_date);
  const last = string(event.end_date);
  if (flag(event.all_day)) {
    return eventTimes({ start: first, end: last, allDay: true, inclusive: true }, undefined);
  }
  const zone = zoneOf(event.timezone);
  const start = moment(event.utc_start_date, first, zone);
  if (!start) throw new Unreadable('start', startProblem(event.utc_start_date ?? first));
  const end = exclusive(moment(event.utc_end_date, last, zone));
  const isAfter = end && 'instant' in end && 'instant' in start && end.instant > start.instant;
  return { start, end: isAfter ? end : undefined, timeZone: zone };
}

function moment(utc: unknown, wall: string | undefined, zone: string | undefined): When | undefined {
  const written = string(utc);
  return written === undefined ? parseWhen(wall, zone) : parseWhen(written, 'UTC');
}

/** The moment after a last second, 23:59:59; other times are ends as people write them. */
function exclusive(end: When | undefined): When | undefined {
  if (!end || !('instant' in end) || !end.instant.endsWith(':59Z')) return end;
  const instant = instantOf(Date.parse(end.instant) + 1000);
  return instant === undefined ? undefined : { instant };
}

/** An IANA name, or WordPress's manual offset, `UTC-5` or `UTC+5.5`. */
function zoneOf(value: unknown): string | undefined {
  const name = string(value) ?? '';
  const [, sign, hours, minutes = '0'] = /^UTC([+-])(\d{1,2})(?:[.:](\d{1,2}))?$/.exec(name) ?? [];
  if (!sign || !hours) return isTimeZone(name) ? name : undefined;
  const part = name.includes('.') ? Math.round(Number(`0.${minutes}`) * 60) : Number(minutes);
  return `${sign}${hours.padStart(2, '0')}:${String(part).padStart(2, '0')}`;
}

function placeOf(event: Json, base: string): EventLocation | undefined {
  const [venue] = objects(event.venue);
  const online = flag(event.is_virtual);
  if (!venue) return online ? { online, url: openLink(event.virtual_url, base) } : undefined;
  const { address, city, zip, country } = venue;
  const place = placeNamed(venue.venue, undefined, base);
  const line = addressLine(
    address,
    city,
    addressLine(venue.stateprovince ?? venue.state ?? venue.province),
    zip,
    country,
  );
  const url = openLink(online ? event.virtual_url : venue.website, base);
  if (!place && !line && !online && !url) return undefined;
  return { ...place, address: line, online: online || (place?.online ?? false), url };
}
