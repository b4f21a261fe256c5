/**
 * Events from objects that have the fields of the model: `_ala_core` of a JSON Feed, what a map gives, own formats.
 */
import { parseEpoch, parseWhen, readWritten } from '../time/parse-when.js';
import { eventItem, openLink, statusNamed } from './event-item.js';
import type { EventFields, EventKey } from './event-item.js';
import { placeNamed } from './event-place.js';
import { eventTimes } from './event-times.js';
import type { EventTimes } from './event-times.js';
import type { CalendarEvent, EventLocation } from './events.js';
import type { Source } from './kind.js';
import type { When } from './model.js';
import { flag, image, number, object, people, plain, string, words } from './pick.js';
import type { Json } from './pick.js';
import { pricesOf } from './price-list.js';

/** Names of the fields, for maps; `allDay` and `endInclusive` only tell how to read the times. */
export const EVENT_FIELDS =
  'id seriesId title start end timeZone status kind url registrationUrl recordingUrl subscribeUrl registration seats ' +
  'summary location prices free credits presenters image tags section allDay endInclusive';

/** Start, end and zone. Throws Unreadable when the start is no date. */
function timesOfFields(fields: Json, { options }: Source): EventTimes {
  const own = whenIn(fields.start);
  const timeZone = string(fields.timeZone);
  // An object of the model is taken as it is: its wall time must not move into the feed's zone.
  if (own) return { start: own, end: whenIn(fields.end), timeZone };
  const start = moment(fields.start);
  return eventTimes(
    { start, end: moment(fields.end), timeZone, allDay: flag(fields.allDay), inclusive: flag(fields.endInclusive) },
    options.feedTimeZone,
  );
}

/** Read, not trusted: a day or a moment that is none could not be drawn. */
function whenIn(value: unknown): When | undefined {
  const { instant, date, local } = object(value) ?? {};
  return parseWhen(instant ?? date ?? local);
}

/** Numbers count seconds or milliseconds since 1970, but for a day's eight digits. */
export function moment(value: unknown): unknown {
  const epoch = readWritten(string(value) ?? '') ? undefined : parseEpoch(value);
  return epoch && 'instant' in epoch ? epoch.instant : value;
}

/** The event; `key` and `own` stand above what the fields say. */
export function eventOfFields(
  fields: Json,
  source: Source,
  key: Pick<EventKey, 'title'> & Partial<EventKey>,
  base = source.url,
  own: EventFields = {},
): CalendarEvent {
  return eventItem(
    { id: fields.id, seriesId: string(fields.seriesId), ...timesOfFields(fields, source), ...key },
    {
      status: () => statusNamed(fields.status),
      kind: () => plain(fields.kind),
      url: () => openLink(fields.url, base),
      registrationUrl: () => openLink(fields.registrationUrl, base),
      recordingUrl: () => openLink(fields.recordingUrl, base),
      subscribeUrl: () => openLink(fields.subscribeUrl, base),
      registration: () => REGISTRATIONS.find((name) => name === fields.registration),
      seats: () => seatsOf(fields.seats),
      summary: () => plain(fields.summary),
      location: () => placeOf(fields.location, base),
      prices: () => pricesOf(fields.prices),
      free: () => truth(fields.free),
      credits: () => creditsOf(fields.credits),
      presenters: () => people(fields.presenters, base),
      image: () => image(fields.image, base),
      tags: () => words(fields.tags),
      section: () => plain(fields.section),
      ...own,
    },
  );
}

const REGISTRATIONS = ['open', 'full', 'waitlist', 'closed', 'not-yet', 'none'] as const;

/** True or false when it is said, in whatever way; `undefined` when it is not. */
function truth(value: unknown): boolean | undefined {
  if (flag(value)) return true;
  return value === false || value === 'false' ? false : undefined;
}

function seatsOf(value: unknown): CalendarEvent['seats'] {
  const seats = object(value);
  const [total, left, waiting] = [number(seats ? seats.total : value), number(seats?.left), number(seats?.waiting)];
  return total === undefined && left === undefined && waiting === undefined ? undefined : { total, left, waiting };
}

function creditsOf(value: unknown): CalendarEvent['credits'] {
  const credits = object(value);
  const count = string(credits ? credits.value : value);
  return count === undefined ? undefined : { value: count, unit: plain(credits?.unit) };
}

function placeOf(value: unknown, base: string): EventLocation | undefined {
  const place = object(value);
  if (!place) return placeNamed(value, undefined, base);
  const named = placeNamed(place.name, undefined, base);
  const url = openLink(place.url, base) ?? named?.url;
  const address = plain(place.address);
  const online = truth(place.online) ?? named?.online ?? false;
  return named || url || address || online ? { name: named?.name, address, online, url } : undefined;
}
