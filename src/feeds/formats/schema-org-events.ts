/**
 * Events of schema.org: every type whose name ends in Event, and CourseInstance, also below its Course.
 */
import { toInstant } from '../../time/when.js';
import { createRepeater } from '../icalendar/repeat.js';
import { descriptionFields } from '../items/event-description.js';
import { createEvent, statusFields, type EventFields } from '../items/event-item.js';
import { joinAddress, parseAttendance, parseLocation } from '../items/event-location.js';
import { parseEventTimes, type EventTimes } from '../items/event-times.js';
import type { CalendarEvent, EventLocation } from '../model.js';
import { type JsonObject, OtherItemType, type ParsedFeed, type Source } from '../parser.js';
import { durationInMs, parseDuration } from '../recurrence/series.js';
import { asList, asNumber, asObject, asObjects, asString } from '../values/coerce.js';
import { linkWithoutCredentials } from '../values/links.js';
import { cleanText, withTitleLength } from '../values/text.js';
import {
  enumerationMemberName,
  imageOf,
  literalValueOf,
  pageUrlOf,
  parseThings,
  peopleOf,
  splitKeywords,
  type Thing,
  type ThingFilter,
  typesOf,
} from './schema-org.js';
import { offersOf, pricesOfOffer } from './schema-org-books.js';
import { repetitionOf } from './schema-org-schedule.js';

const EVENTS: ThingFilter = {
  types: /Event$|^(?:CourseInstance|EventSeries|Festival|Hackathon)$/,
  untyped: (node) => 'startDate' in node && ('name' in node || 'location' in node),
  nestedIn: ['hasCourseInstance', 'event', 'events', 'subEvent', 'subEvents'],
};

export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const repeater = createRepeater(source);
  const parsed = parseThings<CalendarEvent>(document, source, EVENTS, (thing, at) => {
    const { node, resolve, types } = thing;
    // Its sessions are the events.
    if (types.includes('EventSeries') && asObjects(node.subEvent ?? node.subEvents).length)
      return new OtherItemType('EventSeries');
    const schedules = asObjects(asList(node.eventSchedule).map(resolve));
    const repetitions = schedules.flatMap((each) => repetitionOf(each, node, source.options.feedTimeZone) ?? []);
    if (!repetitions.length) {
      if (schedules.length)
        source.warn({ ...at, code: 'rule', detail: 'its eventSchedule has no start; it is left out' });
      return eventOf(thing, timesOf(thing));
    }
    return repetitions.flatMap((repetition) =>
      repeater
        .expand(repetition, at)
        .map(({ start, end, repeats }) => eventOf(thing, { ...repetition.times, start, end, repeats }, true)),
    );
  });
  return { ...parsed, finish: repeater.finish };
}

/** `repeats`: it is one occurrence of several. */
function eventOf(thing: Thing, times: EventTimes, repeats = false): CalendarEvent {
  const { node, parent, types } = thing;
  const series = asList(node.superEvent)[0] ?? (parent && typesOf(parent).includes('EventSeries') ? parent : undefined);
  const id = asString(node['@id']) ?? asString(literalValueOf(node.identifier));
  const seriesId = repeats ? id : asString(asObject(series)?.['@id'] ?? literalValueOf(series));
  // A CourseInstance often has its name and page on the Course only.
  const course: Thing | undefined = parent && { ...thing, node: parent };
  return createEvent(
    {
      id: repeats ? id && `${id}/${Object.values(times.start).join()}` : id,
      seriesId,
      title: [
        [literalValueOf(node.name), cleanText],
        [literalValueOf(parent?.name), cleanText],
        [literalValueOf(node.description), withTitleLength(cleanText)],
      ],
      ...times,
    },
    {
      ...fieldsFromOffers(thing),
      ...statusFields(enumerationMemberName(node.eventStatus)),
      kind: () => (types.includes('CourseInstance') ? 'course' : undefined),
      url: () => linkWithoutCredentials(pageUrlOf(thing)) ?? (course && linkWithoutCredentials(pageUrlOf(course))),
      recordingUrl: () => linkWithoutCredentials(asObject(node.recordedIn)?.url, thing.source.url),
      ...descriptionFields(asString(literalValueOf(node.description)) ?? literalValueOf(parent?.description)),
      location: () => locationOf(thing),
      attendance: () => attendanceOf(thing),
      presenters: () => [...peopleOf(thing, node.instructor), ...peopleOf(thing, node.performer ?? node.performers)],
      image: () => imageOf(thing) ?? (course && imageOf(course)),
      tags: () => splitKeywords(node.keywords),
    },
  );
}

/** A date-only end is the last day. */
function timesOf({ node, source }: Thing): EventTimes {
  const times = parseEventTimes(
    { start: literalValueOf(node.startDate), end: literalValueOf(node.endDate), inclusive: true },
    source.options.feedTimeZone,
  );
  const length = durationInMs(parseDuration(asString(literalValueOf(node.duration)) ?? ''));
  if (times.end || !length || !('instant' in times.start)) return times;
  const instant = toInstant(Date.parse(times.start.instant) + length);
  return { ...times, end: instant === undefined ? undefined : { instant } };
}

/** Prices, seats and registration, from its offers. */
function fieldsFromOffers(thing: Thing): EventFields {
  const { node, parent, source } = thing;
  const offers = (): readonly JsonObject[] => offersOf(thing, node.offers ?? parent?.offers);
  return {
    registrationUrl: () =>
      offers()
        .map((offer) => linkWithoutCredentials(literalValueOf(offer.url), source.url))
        .find(Boolean),
    registration: () => {
      const names = offers().map((offer) => enumerationMemberName(offer.availability) ?? '');
      if (names.some((name) => /^(?:InStock|OnlineOnly|LimitedAvailability)$/.test(name))) return 'open';
      if (names.some((name) => /^(?:PreOrder|PreSale)$/.test(name))) return 'not-yet';
      return names.some((name) => /^(?:SoldOut|OutOfStock)$/.test(name)) ? 'full' : undefined;
    },
    seats: () => {
      const total = asNumber(literalValueOf(node.maximumAttendeeCapacity));
      const left = asNumber(literalValueOf(node.remainingAttendeeCapacity));
      return total === undefined && left === undefined ? undefined : { total, left };
    },
    prices: () => offers().flatMap(pricesOfOffer),
    free: () => {
      const free = literalValueOf(node.isAccessibleForFree);
      if (free === true || /^(?:true|https?:\/\/schema\.org\/True)$/i.test(String(free))) return true;
      return free === false || /^(?:false|https?:\/\/schema\.org\/False)$/i.test(String(free)) ? false : undefined;
    },
  };
}

/** Online and offline at once are hybrid. */
function attendanceOf({ node }: Thing): CalendarEvent['attendance'] {
  const modes = [...asList(node.eventAttendanceMode), ...asList(node.courseMode)]
    .map((mode) => parseAttendance(enumerationMemberName(mode)))
    .filter(Boolean);
  return new Set(modes).size > 1 ? 'hybrid' : modes[0];
}

function locationOf(thing: Thing): EventLocation | undefined {
  const { node, resolve, source } = thing;
  const places = asList(node.location ?? thing.parent?.location).map(resolve);
  const isOnline = /online|hybrid/.test(attendanceOf(thing) ?? '');
  const meeting = asObjects(places).find((place) => String(place['@type']).endsWith('VirtualLocation'));
  const first = places.find((place) => place !== meeting);
  const place = asObject(first);
  const named = parseLocation(place ? literalValueOf(place.name) : first, meeting?.url, source.url);
  const address = place && addressOf(resolve(place.address ?? (place.streetAddress ? place : undefined)));
  const online = isOnline || meeting !== undefined || (named?.online ?? false);
  if (!named && !address && !online) return undefined;
  const page = linkWithoutCredentials(literalValueOf(place?.url), source.url);
  // The page of a place that is online is the meeting.
  const isPlace = !online || (named?.url !== undefined && page !== named.url) || Boolean(address);
  return {
    name: named?.name ?? cleanText(literalValueOf(meeting?.name)),
    address: address === named?.name ? undefined : address,
    online,
    url: named?.url ?? (online && isPlace ? undefined : page),
    ...(online && isPlace && page && { placeUrl: page }),
  };
}

function addressOf(value: unknown): string | undefined {
  const [one] = asList(value);
  const address = asObject(one);
  if (!address) return cleanText(one);
  return joinAddress(
    ...['streetAddress', 'addressLocality', 'addressRegion', 'postalCode', 'addressCountry'].map((name) =>
      literalValueOf(address[name]),
    ),
  );
}
