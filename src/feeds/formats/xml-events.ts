/**
 * Events in RSS and Atom. The formats themselves only say when an item was published; the times of events come from
 * modules: xCal (Trumba), the event module (`ev:`), LibCal, BiblioCommons, CivicPlus, and hCalendar in the description
 * (Localist).
 */
import { FeedError } from '../error.js';
import type { CalendarEvent } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asString } from '../values/coerce.js';
import { atomListing } from './atom.js';
import { parseEvents as parseMappedEvents } from './map.js';
import { linkIn, rssListing } from './rss.js';
import { attributeOf, linkOf, pictureOf, textOf, toHtml } from './xml-values.js';

/** Of each field the first that an item has. Names that begin with `_` are added by {@link withDescription}. */
const EVENT_MAP = {
  id: ['xcal:uid', 'libcal:eventid', 'guid', 'id', '@rdf:about'],
  title: ['title', 'xcal:summary'],
  start: [
    'xcal:dtstart',
    'bc:start_date',
    { join: ['libcal:date', 'libcal:start'] },
    'ev:startdate',
    'ev:tribe_event_meta.ev:startdate',
    'gd:when.@startTime',
    '_start',
  ],
  end: [
    'xcal:dtend',
    'bc:end_date',
    { join: ['libcal:date', 'libcal:end'] },
    'ev:enddate',
    'ev:tribe_event_meta.ev:enddate',
    'gd:when.@endTime',
    '_end',
  ],
  allDay: 'x-microsoft:cdo-alldayevent',
  cancelled: 'bc:is_cancelled',
  online: ['bc:is_virtual', 'libcal:online'],
  status: 'xcal:status',
  kind: 'ev:type',
  url: '_url',
  summary: ['xcal:description', 'libcal:description', 'description', 'summary', 'content'],
  unsafeHtml: '_html',
  'location.name': [
    'bc:location.bc:name',
    { join: ['libcal:location', 'libcal:campus'], with: ', ' },
    'libcal:campus',
    'xcal:location',
    'ev:location',
    'calendarevent:Location',
    '_place',
  ],
  tags: ['category', 'xcal:categories'],
  image: ['libcal:feat_image', '_image'],
};

/** Events in RSS. */
export function parseRssEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const listing = rssListing(document, source);
  return eventsOf(listing, source, (item) => withDescription(item, linkIn(item, listing.base), listing.base));
}

/** Events in Atom. */
export function parseAtomEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const listing = atomListing(document, source);
  return eventsOf(listing, source, (entry) =>
    withDescription(entry, linkOf(entry.link, 'alternate', listing.base), listing.base),
  );
}

function eventsOf(
  listing: Omit<ParsedFeed<never>, 'readItem'>,
  source: Source,
  complete: (item: JsonObject) => JsonObject,
): ParsedFeed<CalendarEvent> {
  const mapped = parseMappedEvents(listing.entries, { ...source, options: { ...source.options, map: EVENT_MAP } });
  let dated = listing.entries.length === 0;
  return {
    ...listing,
    readItem(item, at) {
      const whole = complete(item);
      dated ||= ['_start', 'xcal:dtstart', 'bc:start_date', 'libcal:date', 'gd:when'].some((name) => name in whole);
      dated ||= Object.keys(whole).some((name) => name.startsWith('ev:'));
      return mapped.readItem(whole, at);
    },
    finish() {
      if (dated) return;
      throw new FeedError(
        'shape',
        'This feed says when its items were published, but not when events take place. ' +
          "Use the calendar's iCalendar address, which often ends in .ics.",
      );
    },
  };
}

/** The item with what its description and its links say. */
function withDescription(item: JsonObject, url: string | undefined, base: string): JsonObject {
  const html = ['content:encoded', 'libcal:description', 'xcal:description', 'description', 'content', 'summary']
    .map((name) => textOf(item[name]))
    .find((text) => text !== undefined);
  const [dates, times] = [item['calendarevent:EventDates'], item['calendarevent:EventTimes']].map((each) =>
    textOf(each)?.split(/\s[-–]\s/),
  );
  const joined = (index: number): string | undefined =>
    [dates?.[index] ?? dates?.[0], times?.[index]].filter(Boolean).join(' ') || undefined;
  // Localist's items have the start of the event as their date.
  const isLocalist = /\blocalist\b/i.test(`${textOf(item.guid) ?? ''} ${attributeOf(item.source, 'url') ?? ''}`);
  const start = hCalendar(html, 'dtstart') ?? joined(0) ?? (isLocalist ? textOf(item.pubDate) : undefined);
  return {
    ...item,
    ...(start === undefined ? {} : { _start: start }),
    _end: hCalendar(html, 'dtend') ?? joined(1),
    _place: hCalendar(html, 'location'),
    _url: url,
    _html: toHtml(html),
    _image: pictureOf(item, html, base)?.src,
  };
}

/** The value of a property of hCalendar: machine-readable in `title` or `datetime`, else the element's text. */
function hCalendar(html: string | undefined, property: string): string | undefined {
  for (const [, tag = '', text] of html?.matchAll(/<([a-z][^<>]*)>([^<]*)/gi) ?? []) {
    const classes = /\sclass\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1]?.split(/\s/) ?? [];
    if (!classes.includes(property)) continue;
    return asString(/\s(?:title|datetime)\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1] ?? text);
  }
  return undefined;
}
