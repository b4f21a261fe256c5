/**
 * Events of schema.org: every type whose name ends in Event, and CourseInstance, also below its Course.
 */
import { eventItem, openLink, statusNamed } from '../event-item.js';
import type { EventFields } from '../event-item.js';
import { addressLine, placeNamed } from '../event-place.js';
import { eventTimes } from '../event-times.js';
import type { EventTimes } from '../event-times.js';
import type { CalendarEvent, EventLocation } from '../events.js';
import type { Listing, Source } from '../kind.js';
import { list, number, object, objects, plain, string } from '../pick.js';
import type { Json } from '../pick.js';
import { durationOf, lengthOf } from '../recurrence/series.js';
import { opening } from '../wording.js';
import { instantOf } from '../../time/when.js';
import { offersOf, pricesOfOffer } from './schema-org-books.js';
import { keywordsOf, memberOf, pageOf, peopleOf, pictureOf, readThings, said } from './schema-org.js';
import type { Thing, Wanted } from './schema-org.js';

const EVENTS: Wanted = {
  types: /Event$|^CourseInstance$/,
  untyped: (node) => 'startDate' in node && ('name' in node || 'location' in node),
  inside: ['hasCourseInstance', 'event', 'events'],
};

export function readEvents(document: unknown, source: Source): Listing<CalendarEvent> {
  return readThings(document, source, EVENTS, eventOf);
}

function eventOf(thing: Thing): CalendarEvent {
  const { node, parent, types } = thing;
  // An instance of a course often leaves its name and page to the course.
  const course: Thing | undefined = parent && { ...thing, node: parent };
  return eventItem(
    {
      id: node['@id'] ?? said(node.identifier),
      title: [
        [said(node.name), plain],
        [said(parent?.name), plain],
        [said(node.description), opening(plain)],
      ],
      ...timesOf(thing),
    },
    {
      ...offered(thing),
      status: () => statusNamed(memberOf(node.eventStatus)),
      kind: () => (types.includes('CourseInstance') ? 'course' : undefined),
      url: () => openLink(pageOf(thing)) ?? (course && openLink(pageOf(course))),
      recordingUrl: () => openLink(object(node.recordedIn)?.url, thing.source.url),
      summary: () => plain(said(node.description)) ?? plain(said(parent?.description)),
      location: () => placeOf(thing),
      presenters: () => [...peopleOf(thing, node.instructor), ...peopleOf(thing, node.performer ?? node.performers)],
      image: () => pictureOf(thing) ?? (course && pictureOf(course)),
      tags: () => keywordsOf(node.keywords),
    },
  );
}

/** A date-only end is the last day. */
function timesOf({ node, source }: Thing): EventTimes {
  const times = eventTimes(
    { start: said(node.startDate), end: said(node.endDate), inclusive: true },
    source.options.feedTimeZone,
  );
  const length = lengthOf(durationOf(string(said(node.duration)) ?? ''));
  if (times.end || !length || !('instant' in times.start)) return times;
  const instant = instantOf(Date.parse(times.start.instant) + length);
  return { ...times, end: instant === undefined ? undefined : { instant } };
}

/** What its offers say of prices, places and registration. */
function offered(thing: Thing): EventFields {
  const { node, parent, source } = thing;
  const offers = (): readonly Json[] => offersOf(thing, node.offers ?? parent?.offers);
  return {
    registrationUrl: () =>
      offers()
        .map((offer) => openLink(said(offer.url), source.url))
        .find(Boolean),
    registration: () => {
      const names = offers().map((offer) => memberOf(offer.availability) ?? '');
      if (names.some((name) => /^(?:InStock|OnlineOnly|LimitedAvailability)$/.test(name))) return 'open';
      if (names.some((name) => /^(?:PreOrder|PreSale)$/.test(name))) return 'not-yet';
      return names.some((name) => /^(?:SoldOut|OutOfStock)$/.test(name)) ? 'full' : undefined;
    },
    seats: () => {
      const total = number(said(node.maximumAttendeeCapacity));
      const left = number(said(node.remainingAttendeeCapacity));
      return total === undefined && left === undefined ? undefined : { total, left };
    },
    prices: () => offers().flatMap(pricesOfOffer),
    free: () => {
      const free = said(node.isAccessibleForFree);
      if (free === true || /^(?:true|https?:\/\/schema\.org\/True)$/i.test(String(free))) return true;
      return free === false || /^(?:false|https?:\/\/schema\.org\/False)$/i.test(String(free)) ? false : undefined;
    },
  };
}

function placeOf(thing: Thing): EventLocation | undefined {
  const { node, resolve, source } = thing;
  const places = list(node.location).map(resolve);
  const modes = [...list(node.eventAttendanceMode), ...list(node.courseMode)].map(memberOf);
  const isOnline = modes.some((mode) => /online|mixed/i.test(mode ?? ''));
  const meeting = objects(places).find((place) => String(place['@type']).endsWith('VirtualLocation'));
  const first = places.find((place) => place !== meeting);
  const place = object(first);
  const named = placeNamed(place ? said(place.name) : first, meeting?.url, source.url);
  const address = place && addressOf(resolve(place.address ?? (place.streetAddress ? place : undefined)));
  const online = isOnline || meeting !== undefined || (named?.online ?? false);
  if (!named && !address && !online) return undefined;
  return {
    name: named?.name ?? plain(said(meeting?.name)),
    address: address === named?.name ? undefined : address,
    online,
    url: named?.url ?? openLink(said(place?.url), source.url),
  };
}

function addressOf(value: unknown): string | undefined {
  const [one] = list(value);
  const address = object(one);
  if (!address) return plain(one);
  return addressLine(
    ...['streetAddress', 'addressLocality', 'addressRegion', 'postalCode', 'addressCountry'].map((name) =>
      said(address[name]),
    ),
  );
}
