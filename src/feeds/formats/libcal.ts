/**
 * LibCal's public list (`/ajax/calendar/list`). Its times have no zone. What lets people into a meeting or into the
 * administration (`online_*`, `url.admin`, `host`) is not read.
 */
import { eventItem, openLink } from '../event-item.js';
import { placeNamed } from '../event-place.js';
import { eventTimes } from '../event-times.js';
import type { CalendarEvent, EventLocation } from '../events.js';
import type { Listing, Source } from '../kind.js';
import { flag, image, link, list, number, object, plain, string, text, words } from '../pick.js';
import type { Json } from '../pick.js';
import { priceInText, saysFree } from '../price-text.js';
import { opening } from '../wording.js';

export function readEvents(document: unknown, source: Source): Listing<CalendarEvent> {
  const root = object(document) ?? {};
  return {
    entries: list(root.results),
    path: 'results',
    read: (event) => eventOf(event, source),
    next: nextOf(root, source.url),
    total: number(root.total_results),
  };
}

/** There is another page while those before it and this one do not hold all. */
function nextOf(root: Json, url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const next = new URL(url);
  const page = number(root.page) ?? number(next.searchParams.get('page')) ?? 1;
  const perPage = number(root.perpage) ?? number(next.searchParams.get('perpage')) ?? list(root.results).length;
  if (!perPage || perPage * page >= (number(root.total_results) ?? 0)) return undefined;
  next.searchParams.set('page', String(page + 1));
  return next.href;
}

function eventOf(event: Json, { url: base, options }: Source): CalendarEvent {
  const allDay = flag(event.all_day) || flag(event.allday) || flag(event.allDay);
  const cost = plain(event.registration_cost);
  const summary = event.shortdesc ?? event.short_desc;
  return eventItem(
    {
      id: event.id,
      title: [
        [event.title, plain],
        [summary, opening(text)],
        [event.description, opening(text)],
      ],
      ...eventTimes(
        { start: event.startdt ?? event.start, end: event.enddt ?? event.end, allDay },
        options.feedTimeZone,
      ),
    },
    {
      kind: () => tagsOf(event)[0],
      url: () => openLink(object(event.url)?.public ?? event.url, base),
      summary: () => text(summary) ?? text(event.description) ?? text(event.more_info),
      location: () => placeOf(event, base),
      registration: () => registrationOf(event),
      seats: () => seatsOf(event),
      prices: () => (saysFree(cost) ? [] : [priceInText(cost)].filter((price) => price !== undefined)),
      free: () => (saysFree(cost) ? true : undefined),
      presenters: () => words(event.presenter).map((name) => ({ name })),
      image: () => image(link(event.featured_image, base), base),
      tags: () => tagsOf(event),
    },
  );
}

/** Categories: objects with a name, or names with commas between them. */
function tagsOf(event: Json): string[] {
  const value = event.categories_arr ?? event.categories ?? event.category;
  const names = list(value).flatMap((each) => object(each)?.name ?? string(each)?.split(','));
  return words(names);
}

function placeOf(event: Json, base: string): EventLocation | undefined {
  const named = (value: unknown): string | undefined => plain(object(value)?.name ?? value);
  const place = placeNamed([named(event.location), named(event.campus)].filter(Boolean).join(', '), undefined, base);
  const online = flag(event.online_event) || (place?.online ?? false);
  return place || online ? { ...place, online } : undefined;
}

function seatsOf({ seats, seats_taken: taken, wait_list: waiting }: Json): CalendarEvent['seats'] {
  const total = number(seats);
  const used = number(taken);
  if (!total) return undefined;
  return {
    total,
    left: used === undefined ? undefined : Math.max(total - used, 0),
    waiting: number(waiting),
  };
}

function registrationOf(event: Json): CalendarEvent['registration'] {
  if ('registration_enabled' in event && !flag(event.registration_enabled)) return 'none';
  const left = seatsOf(event)?.left;
  if (left === undefined || !flag(event.registration_enabled)) return undefined;
  return left > 0 ? 'open' : flag(event.waitlist_enabled) ? 'waitlist' : 'full';
}
