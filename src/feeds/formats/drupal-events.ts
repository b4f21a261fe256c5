/**
 * Events of Drupal JSON:API: date ranges of core (UTC without an offset) and of the Smart Date module.
 */
import { DAY_MS, msToDay } from '../../time/days.js';
import { parseDateTime, parseEpoch } from '../../time/parse-when.js';
import { getWallTime, isTimeZone } from '../../time/zone.js';
import { InvalidItemError } from '../error.js';
import { createRepeater } from '../icalendar/repeat.js';
import { descriptionFields } from '../items/event-description.js';
import { createEvent, statusFields } from '../items/event-item.js';
import { joinAddress, parseLocation } from '../items/event-location.js';
import { parseEventTimes, type EventTimes } from '../items/event-times.js';
import type { CalendarEvent, EventLocation } from '../model.js';
import { type JsonObject, OtherItemType, type ParsedFeed, type Source } from '../parser.js';
import { asList, asNumber, asObject, asString } from '../values/coerce.js';
import { linkWithoutCredentials } from '../values/links.js';
import { cleanText, htmlToText, withTitleLength } from '../values/text.js';
import {
  firstAttribute,
  htmlOfField,
  imageOf,
  linkFieldUrl,
  nameOf,
  pageUrlOf,
  parseResources,
  type Resource,
  tagsOf,
} from './drupal.js';

const DATE_FIELDS = ['field_date', 'field_event_date', 'field_date_time', 'field_event_datetime', 'field_when'];

const LOCATION_FIELDS = [
  'field_location',
  'field_event_location',
  'field_venue',
  'field_place',
  'field_event_address',
  'field_address',
];

const REGISTRATION_FIELDS = [
  'field_registration_url',
  'field_registration_link',
  'field_register_link',
  'field_register',
];

export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const repeater = createRepeater(source);
  const parsed = parseResources<CalendarEvent>(document, source, (resource, at) => {
    const dates = DATE_FIELDS.map((name) => asList(resource.attributes[name])).find((values) => values.length);
    if (!dates) {
      // A list may mix articles and pages with events; an event without a date is a mistake.
      if (!/event|date/i.test(resource.type)) return new OtherItemType(resource.type);
      throw new InvalidItemError('start', `has none of ${DATE_FIELDS.join(', ')}`);
    }
    const all = dates.flatMap((date) => {
      const times = timesOf(date, source);
      const { rrule, timezone } = asObject(date) ?? {};
      const rule = asString(rrule);
      // The module Recurring Dates has the rule; Smart Date only its number, beside all dates.
      if (!rule?.includes('FREQ=')) return times;
      const lines = rule.split(/[\r\n]+/).map((line) => (line.startsWith('FREQ=') ? `RRULE:${line}` : line));
      const repetition = { times, lines, timeZone: asString(timezone) };
      return repeater.expand(repetition, at).map(({ start, end, repeats }) => ({ ...times, start, end, repeats }));
    });
    return all.map((times) => eventOf(resource, times, all.length > 1));
  });
  return { ...parsed, finish: repeater.finish };
}

/** `repeats`: the resource has several dates. */
function eventOf(resource: Resource, times: EventTimes, repeats: boolean): CalendarEvent {
  const { attributes, base } = resource;
  const id = asString(resource.id);
  const body =
    htmlOfField(attributes.body) ?? htmlOfField(attributes.field_body) ?? htmlOfField(attributes.description);
  const summary = htmlOfField(attributes.field_summary) ?? asString(asObject(asList(attributes.body)[0])?.summary);
  return createEvent(
    {
      ...times,
      id: !repeats ? id : id && `${id}/${Object.values(times.start).join()}`,
      seriesId: repeats ? id : undefined,
      title: [
        [nameOf(resource), cleanText],
        [summary, htmlToText],
        [body, withTitleLength(htmlToText)],
      ],
    },
    {
      ...statusFields(firstAttribute(attributes, 'field_status', 'field_event_status')),
      kind: () => cleanText(firstAttribute(attributes, 'field_event_type', 'field_type')),
      url: () => linkWithoutCredentials(pageUrlOf(resource)),
      registrationUrl: () => {
        const [link] = REGISTRATION_FIELDS.map((name) => firstAttribute(attributes, name)).filter(Boolean);
        return linkWithoutCredentials(linkFieldUrl(link, base));
      },
      ...descriptionFields(body, summary),
      location: () => locationOf(resource),
      image: () => imageOf(resource),
      tags: () => tagsOf(resource),
    },
  );
}

/** One date: a range, Smart Date's with a length in minutes, or a plain string. */
function timesOf(value: unknown, { options }: Source): EventTimes {
  const range: JsonObject = asObject(value) ?? { value };
  const zone = asString(range.timezone);
  const named = zone !== undefined && isTimeZone(zone) ? zone : undefined;
  const [start, end] = [withUtcZone(range.value), withUtcZone(range.end_value)];
  const duration = asNumber(range.duration);
  // Smart Date writes whole days as 00:00 to 23:59 of its zone, one minute short.
  if (duration !== undefined && (duration + 1) % 1440 === 0 && start !== undefined) {
    const local = named ?? options.feedTimeZone ?? 'UTC';
    const at = Date.parse(start);
    const wall = getWallTime(at, local) ?? at;
    const day = Number.isNaN(wall) ? undefined : msToDay(wall + 60_000);
    const until = Number.isNaN(wall) ? undefined : msToDay(wall + 60_000 + ((duration + 1) / 1440) * DAY_MS);
    return parseEventTimes({ start: day, end: until, allDay: true }, undefined);
  }
  const times = parseEventTimes({ start, end: end === start ? undefined : end, inclusive: true }, options.feedTimeZone);
  return named && 'instant' in times.start ? { ...times, timeZone: named } : times;
}

/** Drupal's own times are UTC, without saying so. */
function withUtcZone(value: unknown): string | undefined {
  const text = asString(value);
  const parts = text === undefined ? undefined : parseDateTime(text);
  const epoch = parts ? undefined : parseEpoch(value);
  if (epoch && 'instant' in epoch) return epoch.instant;
  return parts?.time && !parts.offset ? `${parts.day}T${parts.time}Z` : text;
}

function locationOf(resource: Resource): EventLocation | undefined {
  const { attributes, base } = resource;
  const [related] = LOCATION_FIELDS.flatMap((name) => resource.related(name));
  const value = firstAttribute(attributes, ...LOCATION_FIELDS);
  const address = asObject(value) ?? asObject(firstAttribute(related?.attributes ?? {}, ...LOCATION_FIELDS));
  const named = parseLocation(
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
  const line = joinAddress(
    one,
    two,
    locality,
    [area, code]
      .map((each) => cleanText(each))
      .filter(Boolean)
      .join(' '),
  );
  return named || line ? { online: false, ...named, address: line } : undefined;
}
