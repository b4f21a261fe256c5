/**
 * Events of Drupal JSON:API: date ranges of core (UTC without an offset) and of the Smart Date module.
 */
import { eventItem, openLink, statusNamed } from '../event-item.js';
import { addressLine, placeNamed } from '../event-place.js';
import { eventTimes } from '../event-times.js';
import type { EventTimes } from '../event-times.js';
import type { CalendarEvent, EventLocation } from '../events.js';
import { Foreign, Unreadable } from '../kind.js';
import type { Listing, Source } from '../kind.js';
import { list, number, object, plain, string, text } from '../pick.js';
import type { Json } from '../pick.js';
import { opening } from '../wording.js';
import { DAY, dayText } from '../../time/days.js';
import { parseEpoch, readWritten } from '../../time/parse-when.js';
import { isTimeZone, wallTime } from '../../time/zone.js';
import { addressIn, first, htmlOf, nameOf, pageOf, pictureOf, readResources, tagsOf } from './drupal.js';
import type { Resource } from './drupal.js';

const DATES = ['field_date', 'field_event_date', 'field_date_time', 'field_event_datetime', 'field_when'];

const PLACES = [
  'field_location',
  'field_event_location',
  'field_venue',
  'field_place',
  'field_event_address',
  'field_address',
];

const REGISTER = ['field_registration_url', 'field_registration_link', 'field_register_link', 'field_register'];

export function readEvents(document: unknown, source: Source): Listing<CalendarEvent> {
  return readResources(document, source, (resource) => {
    const dates = DATES.map((name) => list(resource.attributes[name])).find((values) => values.length);
    if (!dates) {
      // Articles and pages stand beside events; an event without its date is a mistake.
      if (!/event|date/i.test(resource.type)) return new Foreign(resource.type);
      throw new Unreadable('start', `has none of ${DATES.join(', ')}`);
    }
    return dates.map((date, index) => eventOf(resource, timesOf(date, source), dates.length > 1 ? index : undefined));
  });
}

/** `index`: which of several dates of one resource. */
function eventOf(resource: Resource, times: EventTimes, index: number | undefined): CalendarEvent {
  const { attributes, base } = resource;
  const id = string(resource.id);
  const body = htmlOf(attributes.body) ?? htmlOf(attributes.field_body) ?? htmlOf(attributes.description);
  const summary = htmlOf(attributes.field_summary) ?? string(object(list(attributes.body)[0])?.summary);
  return eventItem(
    {
      ...times,
      id: index === undefined ? id : id && `${id}/${Object.values(times.start).join()}`,
      seriesId: index === undefined ? undefined : id,
      title: [
        [nameOf(resource), plain],
        [summary, text],
        [body, opening(text)],
      ],
    },
    {
      status: () => statusNamed(first(attributes, 'field_status', 'field_event_status')),
      kind: () => plain(first(attributes, 'field_event_type', 'field_type')),
      url: () => openLink(pageOf(resource)),
      registrationUrl: () => {
        const [link] = REGISTER.map((name) => first(attributes, name)).filter(Boolean);
        return openLink(addressIn(link, base));
      },
      summary: () => text(summary) ?? text(body),
      location: () => placeOf(resource),
      image: () => pictureOf(resource),
      tags: () => tagsOf(resource),
    },
  );
}

/** One date: a range, Smart Date's with a length in minutes, or a plain string. */
function timesOf(value: unknown, { options }: Source): EventTimes {
  const range: Json = object(value) ?? { value };
  const zone = string(range.timezone);
  const named = zone !== undefined && isTimeZone(zone) ? zone : undefined;
  const [start, end] = [written(range.value), written(range.end_value)];
  const duration = number(range.duration);
  // Smart Date writes whole days as 00:00 to 23:59 of its zone, one minute short.
  if (duration !== undefined && (duration + 1) % 1440 === 0 && start !== undefined) {
    const local = named ?? options.feedTimeZone ?? 'UTC';
    const at = Date.parse(start);
    const wall = wallTime(at, local) ?? at;
    const day = Number.isNaN(wall) ? undefined : dayText(wall + 60_000);
    const until = Number.isNaN(wall) ? undefined : dayText(wall + 60_000 + ((duration + 1) / 1440) * DAY);
    return eventTimes({ start: day, end: until, allDay: true }, undefined);
  }
  const times = eventTimes({ start, end: end === start ? undefined : end, inclusive: true }, options.feedTimeZone);
  return named && 'instant' in times.start ? { ...times, timeZone: named } : times;
}

/** Drupal's own times are UTC, though they do not say so. */
function written(value: unknown): string | undefined {
  const text = string(value);
  const parts = text === undefined ? undefined : readWritten(text);
  const epoch = parts ? undefined : parseEpoch(value);
  if (epoch && 'instant' in epoch) return epoch.instant;
  return parts?.time && !parts.offset ? `${parts.day}T${parts.time}Z` : text;
}

function placeOf(resource: Resource): EventLocation | undefined {
  const { attributes, base } = resource;
  const [related] = PLACES.flatMap((name) => resource.related(name));
  const value = first(attributes, ...PLACES);
  const address = object(value) ?? object(first(related?.attributes ?? {}, ...PLACES));
  const named = placeNamed(
    related ? nameOf(related) : (address?.organization ?? (address ? undefined : value)),
    undefined,
    base,
  );
  const {
    address_line1: one,
    address_line2: two,
    locality,
    administrative_area: area,
    postal_code: code,
  } = address ?? {};
  const line = addressLine(
    one,
    two,
    locality,
    [area, code]
      .map((each) => plain(each))
      .filter(Boolean)
      .join(' '),
  );
  return named || line ? { online: false, ...named, address: line } : undefined;
}
