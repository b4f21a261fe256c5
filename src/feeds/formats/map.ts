/**
 * JSON of any structure, read by a field map that the page author writes. The same parsers read the items of custom
 * formats, which are objects of the model already.
 */
import { toIanaZone } from '../icalendar/windows-zones.js';
import { createAnnouncement } from '../items/announcement-item.js';
import { createBookFromFields } from '../items/book-item.js';
import { createEventFromFields, EVENT_FIELDS } from '../items/event-fields.js';
import { createNewsItem, parseNewsDateOrEpoch } from '../items/news-item.js';
import { createSectionFromFields } from '../items/section-item.js';
import type { Announcement, Book, CalendarEvent, NewsItem, Section } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asObject, asString, isTrue, toLanguageTag } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { toHttpUrl } from '../values/links.js';
import { toPeople } from '../values/people.js';
import { cleanText, cleanTexts, htmlToText, withTitleLength } from '../values/text.js';
import { parseMapped, type MappedItem } from './field-map.js';

const NEWS_FIELDS = 'id title url externalUrl summary unsafeHtml published modified authors image tags language pinned';
const ANNOUNCEMENT_FIELDS = `${NEWS_FIELDS} label slug starts expires priority action`;

/** News by `options.map`, or objects of the model as they are. */
export function parseNews(document: unknown, source: Source, base?: ParsedFeed<NewsItem>): ParsedFeed<NewsItem> {
  return parseMapped(document, source, NEWS_FIELDS, newsOf, base);
}

/** Announcements by `options.map`, or objects of the model as they are. */
export function parseAnnouncements(
  document: unknown,
  source: Source,
  base?: ParsedFeed<Announcement>,
): ParsedFeed<Announcement> {
  return parseMapped(
    document,
    source,
    ANNOUNCEMENT_FIELDS,
    (mapped) => createAnnouncement(newsOf(mapped), mapped.fields, source),
    base,
  );
}

function newsOf({ fields, source }: MappedItem): NewsItem {
  const { url: base } = source;
  return createNewsItem({
    id: fields.id,
    title: [
      [fields.title, cleanText],
      [fields.summary, cleanText],
      [fields.unsafeHtml, withTitleLength(htmlToText)],
    ],
    published: parseNewsDateOrEpoch(unwrapWhen(fields.published), source),
    pinned: isTrue(fields.pinned),
    fields: {
      modified: () => parseNewsDateOrEpoch(unwrapWhen(fields.modified), source),
      url: () => toHttpUrl(fields.url, base),
      externalUrl: () => toHttpUrl(fields.externalUrl, base),
      summary: () => cleanText(fields.summary),
      unsafeHtml: () => asString(fields.unsafeHtml),
      authors: () => toPeople(fields.authors, base),
      image: () => toImage(fields.image, base),
      tags: () => cleanTexts(namesOf(fields.tags)),
      language: () => toLanguageTag(fields.language),
    },
  });
}

const BOOK_FIELDS =
  'id title subtitle authors isbn13 cover url buyUrl prices publisher published description formats availability series pages language';

/** Books by `options.map`, or objects of the model as they are. */
export function parseBooks(document: unknown, source: Source, base?: ParsedFeed<Book>): ParsedFeed<Book> {
  return parseMapped(document, source, BOOK_FIELDS, ({ fields }) => createBookFromFields(fields, source.url), base);
}

const SECTION_FIELDS = 'id name kind short parentIds description url joinUrl keywords active order icon';

/** Sections by `options.map`, or objects of the model as they are. */
export function parseSections(document: unknown, source: Source, base?: ParsedFeed<Section>): ParsedFeed<Section> {
  return parseMapped(
    document,
    source,
    SECTION_FIELDS,
    ({ fields }) => createSectionFromFields(fields, source.url),
    base,
  );
}

/** A date as text or number; custom formats give it as a `When`. */
function unwrapWhen(value: unknown): unknown {
  const when = asObject(value);
  return when ? (when.instant ?? when.date ?? when.local) : value;
}

/** Names, from names or objects that have one. */
function namesOf(value: unknown): unknown[] {
  return asList(value).map((each) => {
    const { name, title, label } = asObject(each) ?? { name: each };
    return name ?? title ?? label;
  });
}

/** Events by `options.map`, or objects of the model as they are. */
export function parseEvents(
  document: unknown,
  source: Source,
  base?: ParsedFeed<CalendarEvent>,
): ParsedFeed<CalendarEvent> {
  return parseMapped(
    document,
    source,
    `${EVENT_FIELDS} cancelled online`,
    ({ fields }) =>
      createEventFromFields(withIanaZone(source.options.map === undefined ? fields : withFlags(fields)), source, {
        title: [
          [fields.title, cleanText],
          [fields.summary, withTitleLength(cleanText)],
        ],
      }),
    base,
  );
}

/**
 * The fields with what `cancelled`, `online` and a midnight say: an event that begins at midnight, has no end and no
 * zone is on that day.
 */
function withFlags(fields: JsonObject): JsonObject {
  const { start, end, location } = fields;
  const isMidnight = typeof start === 'string' && /^\d{4}-\d\d-\d\d[T ]00:00(?::00(?:\.0+)?)?$/.test(start);
  const place = asObject(location) ?? (location === undefined ? {} : { name: location });
  const flags = {
    ...(isMidnight && !asString(end) && !asString(fields.timeZone) ? { allDay: true } : {}),
    ...(isFlagSet(fields.cancelled) ? { status: 'cancelled' } : {}),
    ...(isFlagSet(fields.online) ? { location: { ...place, online: true } } : {}),
    ...('tags' in fields ? { tags: namesOf(fields.tags) } : {}),
  };
  // Last, because the fields may be getters, to which assignments fail.
  return Object.setPrototypeOf(flags, fields) as JsonObject;
}

/** Whether a flag is set, however it is written. */
function isFlagSet(value: unknown): boolean {
  return isTrue(value) || /^(?:y|yes|t|true|x|on|cancell?ed|online|virtual|webinar)$/i.test(asString(value) ?? '');
}

/** The fields with the IANA name of a time zone that has a name of Windows. */
function withIanaZone(fields: JsonObject): JsonObject {
  const zone = toIanaZone(asString(fields.timeZone) ?? '');
  // What another format reads from the entry is in the prototype, so a copy would lose it.
  return zone === undefined ? fields : (Object.create(fields, { timeZone: { value: zone } }) as JsonObject);
}
