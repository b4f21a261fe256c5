/**
 * LibCal's public list (`/ajax/calendar/list`). Its times have no zone. Meeting credentials and links to the
 * administration (`online_*`, `url.admin`, `host`) are never read.
 */
import { parseUrl } from '../../page/parse-url.js';
import { descriptionFields } from '../items/event-description.js';
import { createEvent } from '../items/event-item.js';
import { parseLocation } from '../items/event-location.js';
import { parseEventTimes } from '../items/event-times.js';
import type { CalendarEvent, EventLocation } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asNumber, asObject, asString, isTrue } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { linkWithoutCredentials, toHttpUrl, withParameter } from '../values/links.js';
import { isFreeText, parsePriceText } from '../values/prices.js';
import { cleanText, cleanTexts, htmlToText, withTitleLength } from '../values/text.js';

export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const root = asObject(document) ?? {};
  return {
    entries: asList(root.results),
    path: 'results',
    readItem: (event) => eventOf(event, source),
    next: nextPageUrl(root, source.url),
    total: asNumber(root.total_results),
  };
}

/** There is another page until the pages so far hold all results. */
function nextPageUrl(root: JsonObject, url: string): string | undefined {
  const parsed = parseUrl(url);
  if (!parsed) return undefined;
  const { searchParams } = parsed;
  const page = asNumber(root.page) ?? asNumber(searchParams.get('page')) ?? 1;
  const perPage = asNumber(root.perpage) ?? asNumber(searchParams.get('perpage')) ?? asList(root.results).length;
  if (!perPage || perPage * page >= (asNumber(root.total_results) ?? 0)) return undefined;
  return withParameter(url, 'page', page + 1);
}

function eventOf(event: JsonObject, { url: base, options }: Source): CalendarEvent {
  const allDay = isTrue(event.all_day) || isTrue(event.allday) || isTrue(event.allDay);
  const cost = cleanText(event.registration_cost);
  const summary = event.shortdesc ?? event.short_desc;
  return createEvent(
    {
      id: event.id,
      title: [
        [event.title, cleanText],
        [summary, withTitleLength(htmlToText)],
        [event.description, withTitleLength(htmlToText)],
      ],
      ...parseEventTimes(
        { start: event.startdt ?? event.start, end: event.enddt ?? event.end, allDay },
        options.feedTimeZone,
      ),
    },
    {
      kind: () => tagsOf(event)[0],
      url: () => linkWithoutCredentials(asObject(event.url)?.public ?? event.url, base),
      ...descriptionFields(asString(event.description) ?? event.more_info, summary),
      location: () => locationOf(event, base),
      registration: () => registrationOf(event),
      seats: () => seatsOf(event),
      prices: () => (isFreeText(cost) ? [] : [parsePriceText(cost)].filter((price) => price !== undefined)),
      free: () => (isFreeText(cost) ? true : undefined),
      presenters: () => cleanTexts(event.presenter).map((name) => ({ name })),
      image: () => toImage(toHttpUrl(event.featured_image, base), base),
      tags: () => tagsOf(event),
    },
  );
}

/** Categories: objects with a name, or names separated by commas. */
function tagsOf(event: JsonObject): string[] {
  const value = event.categories_arr ?? event.categories ?? event.category;
  const names = asList(value).flatMap((each) => asObject(each)?.name ?? asString(each)?.split(','));
  return cleanTexts(names);
}

function locationOf(event: JsonObject, base: string): EventLocation | undefined {
  const named = (value: unknown): string | undefined => cleanText(asObject(value)?.name ?? value);
  const place = parseLocation([named(event.location), named(event.campus)].filter(Boolean).join(', '), undefined, base);
  const online = isTrue(event.online_event) || (place?.online ?? false);
  return place || online ? { ...place, online } : undefined;
}

function seatsOf({ seats, seats_taken: taken, wait_list: waiting }: JsonObject): CalendarEvent['seats'] {
  const total = asNumber(seats);
  const used = asNumber(taken);
  if (!total) return undefined;
  return {
    total,
    left: used === undefined ? undefined : Math.max(total - used, 0),
    waiting: asNumber(waiting),
  };
}

function registrationOf(event: JsonObject): CalendarEvent['registration'] {
  if ('registration_enabled' in event && !isTrue(event.registration_enabled)) return 'none';
  const left = seatsOf(event)?.left;
  if (left === undefined || !isTrue(event.registration_enabled)) return undefined;
  return left > 0 ? 'open' : isTrue(event.waitlist_enabled) ? 'waitlist' : 'full';
}
