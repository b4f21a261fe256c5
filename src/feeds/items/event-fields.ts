/**
 * Events from objects that have the fields of the model: `_ala_core` of a JSON Feed, mapped items, custom formats.
 */
import { parseDateTime, parseEpoch, parseWhen } from '../../time/parse-when.js';
import { isTimeZone } from '../../time/zone.js';
import type { CalendarEvent, EventLocation, When } from '../model.js';
import type { JsonObject, Source } from '../parser.js';
import { asList, asNumber, asObject, asString, isTrue } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { toPeople } from '../values/people.js';
import { toPrices } from '../values/prices.js';
import { linkWithoutCredentials } from '../values/links.js';
import { cleanText, cleanTexts } from '../values/text.js';
import { createEvent, statusFields, type EventCore, type EventFields } from './event-item.js';
import { parseAttendance, parseLocation } from './event-location.js';
import { parseEventTimes, type EventTimes } from './event-times.js';

/** Names of the fields, for maps. `allDay` and `endInclusive` only say how to read the times. */
export const EVENT_FIELDS =
  'id seriesId title start end timeZone status rescheduled kind url registrationUrl recordingUrl subscribeUrl registration ' +
  'registrationDeadline seats summary unsafeHtml location attendance prices free credits presenters image tags section allDay endInclusive';

/** Start, end and zone. Throws InvalidItemError if the start is not a date. */
function timesFromFields(fields: JsonObject, { options, warn }: Source): EventTimes {
  const own = parseModelWhen(fields.start);
  const timeZone = asString(fields.timeZone);
  // A `When` of the model stays as it is: its wall time must not move into the zone of the feed.
  if (own) return { start: own, end: parseModelWhen(fields.end), timeZone };
  if (timeZone !== undefined && !isTimeZone(timeZone))
    warn({ code: 'zone', detail: `"${timeZone.slice(0, 80)}" is not the name of a time zone` });
  const start = epochToIso(fields.start);
  return parseEventTimes(
    {
      start,
      end: epochToIso(fields.end),
      timeZone,
      allDay: isTrue(fields.allDay),
      inclusive: isTrue(fields.endInclusive),
    },
    options.feedTimeZone,
  );
}

/** Parsed again, not trusted: an invalid date could not be rendered. */
function parseModelWhen(value: unknown): When | undefined {
  const { instant, date, local } = asObject(value) ?? {};
  return parseWhen(instant ?? date ?? local);
}

/** Numbers are seconds or milliseconds since 1970, except the eight digits of a date. */
export function epochToIso(value: unknown): unknown {
  const epoch = parseDateTime(asString(value) ?? '') ? undefined : parseEpoch(value);
  return epoch && 'instant' in epoch ? epoch.instant : value;
}

/** Creates an event from fields; `key` and `own` override them. */
export function createEventFromFields(
  fields: JsonObject,
  source: Source,
  key: Pick<EventCore, 'title'> & Partial<EventCore>,
  base = source.url,
  own: EventFields = {},
): CalendarEvent {
  return createEvent(
    {
      id: fields.id,
      seriesId: asString(fields.seriesId),
      repeats: repetitionOf(fields.repeats),
      ...timesFromFields(fields, source),
      ...key,
    },
    {
      ...statusFields(fields.status),
      kind: () => cleanText(fields.kind),
      url: () => linkWithoutCredentials(fields.url, base),
      registrationUrl: () => linkWithoutCredentials(fields.registrationUrl, base),
      recordingUrl: () => linkWithoutCredentials(fields.recordingUrl, base),
      subscribeUrl: () => linkWithoutCredentials(fields.subscribeUrl, base),
      registration: () => REGISTRATIONS.find((name) => name === fields.registration),
      registrationDeadline: () =>
        parseModelWhen(fields.registrationDeadline) ??
        parseWhen(fields.registrationDeadline, asString(fields.timeZone) ?? source.options.feedTimeZone),
      seats: () => seatsOf(fields.seats),
      summary: () => cleanText(fields.summary),
      unsafeHtml: () => asString(fields.unsafeHtml),
      location: () => locationOf(fields.location, base),
      attendance: () => parseAttendance(fields.attendance ?? asObject(fields.location)?.attendance),
      prices: () => toPrices(fields.prices),
      free: () => asBoolean(fields.free),
      credits: () => creditsOf(fields.credits),
      presenters: () => toPeople(fields.presenters, base),
      image: () => toImage(fields.image, base),
      tags: () => cleanTexts(fields.tags),
      section: () => cleanText(fields.section),
      ...own,
    },
  );
}

const REGISTRATIONS = ['open', 'full', 'waitlist', 'closed', 'not-yet', 'none'] as const;

/** True or false, however it is written; `undefined` for anything else. */
function asBoolean(value: unknown): boolean | undefined {
  if (isTrue(value)) return true;
  return value === false || value === 'false' ? false : undefined;
}

const FREQUENCIES = ['daily', 'weekly', 'monthly', 'yearly', 'irregular'] as const;

function repetitionOf(value: unknown): CalendarEvent['repeats'] {
  const { weekdays, ...rule } = asObject(value) ?? {};
  const frequency = FREQUENCIES.find((name) => name === rule.frequency);
  if (!frequency) return undefined;
  return {
    frequency,
    interval: asNumber(rule.interval) ?? 1,
    weekdays: asList(weekdays)
      .map(Number)
      .filter((day) => /^[1-7]$/.test(String(day))),
    nth: asNumber(rule.nth),
    isEndless: isTrue(rule.isEndless ?? rule.is_endless),
  };
}

function seatsOf(value: unknown): CalendarEvent['seats'] {
  const seats = asObject(value);
  const [total, left, waiting] = [
    asNumber(seats ? seats.total : value),
    asNumber(seats?.left),
    asNumber(seats?.waiting),
  ];
  return total === undefined && left === undefined && waiting === undefined ? undefined : { total, left, waiting };
}

function creditsOf(value: unknown): CalendarEvent['credits'] {
  const credits = asObject(value);
  const count = asString(credits ? credits.value : value);
  return count === undefined ? undefined : { value: count, unit: cleanText(credits?.unit) };
}

function locationOf(value: unknown, base: string): EventLocation | undefined {
  const place = asObject(value);
  if (!place) return parseLocation(value, undefined, base);
  const named = parseLocation(place.name, undefined, base);
  const url = linkWithoutCredentials(place.url, base) ?? named?.url;
  const placeUrl = linkWithoutCredentials(place.placeUrl ?? place.place_url, base);
  const address = cleanText(place.address);
  const online = asBoolean(place.online) ?? named?.online ?? false;
  return named || url || address || online || placeUrl
    ? { name: named?.name, address, online, url, ...(placeUrl && { placeUrl }) }
    : undefined;
}
