/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org). Items can carry `_ala_core`, described by ../ala-core.schema.json, so that
 * one hand-written feed can feed every widget.
 */
import { createAnnouncement } from '../items/announcement-item.js';
import { createBookFromFields } from '../items/book-item.js';
import { createEventFromFields } from '../items/event-fields.js';
import { createNewsItem, parseNewsDate } from '../items/news-item.js';
import { createSectionFromFields, toIcon } from '../items/section-item.js';
import type { Announcement, Book, CalendarEvent, NewsItem, Section } from '../model.js';
import { type ItemLocation, type JsonObject, OtherItemType, type ParsedFeed, type Source } from '../parser.js';
import { asList, asObject, asString, isTrue, toLanguageTag } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { toHttpUrl } from '../values/links.js';
import { toPeople } from '../values/people.js';
import {
  cleanText,
  cleanTexts,
  htmlToText,
  rawText,
  type TextSource,
  textToHtml,
  withTitleLength,
} from '../values/text.js';

/** Whether a document is clearly a JSON Feed. With a JSON-LD context it may be schema.org data too. */
export function isJsonFeed(document: unknown): boolean {
  const feed = asObject(document);
  return (
    feed !== undefined && !('@context' in feed) && (asString(feed.version)?.includes('jsonfeed.org/version') ?? false)
  );
}

/** One item and what it inherits from its feed. */
interface FeedItem {
  readonly item: JsonObject;
  /** Its `_ala_core`. */
  readonly core: JsonObject;
  readonly feed: JsonObject;
  /** Base of its relative URLs. */
  readonly base: string;
  readonly source: Source;
}

/** The items of the feed, each parsed by `read`. For every kind. */
function parseItems<T>(
  document: unknown,
  source: Source,
  read: (entry: FeedItem, at: ItemLocation) => ReturnType<ParsedFeed<T>['readItem']>,
): ParsedFeed<T> {
  const feed = asObject(document) ?? {};
  const own = toHttpUrl(feed.feed_url);
  const base = own ?? source.url;
  return {
    entries: asList(feed.items),
    path: 'items',
    readItem: (item, at) => read({ item, core: asObject(item._ala_core) ?? {}, feed, base, source }, at),
    title: cleanText(feed.title),
    homeUrl: toHttpUrl(feed.home_page_url, base),
    base: own,
    language: toLanguageTag(feed.language),
    next: toHttpUrl(feed.next_url, base),
  };
}

/** Every item as news; `_ala_core.pinned` puts it first. */
export function parseNews(document: unknown, source: Source): ParsedFeed<NewsItem> {
  return parseItems(document, source, newsOf);
}

/** Every item as an announcement, with the label, period, priority and action of its `_ala_core`. */
export function parseAnnouncements(document: unknown, source: Source): ParsedFeed<Announcement> {
  return parseItems(document, source, (entry, at) =>
    createAnnouncement(newsOf(entry, at), entry.core, { ...entry.source, url: entry.base }),
  );
}

/** The news of one item. */
function newsOf({ item, core, feed, base, source }: FeedItem, at: ItemLocation): NewsItem {
  const { content_html: html, content_text: content } = item;
  return createNewsItem({
    id: item.id,
    title: titleSources(item),
    published: publishedOf(item, source, at),
    pinned: isTrue(core.pinned),
    fields: {
      modified: () => parseNewsDate(item.date_modified, source),
      url: () => pageUrlOf(item, base),
      externalUrl: () => (toHttpUrl(item.url, base) ? toHttpUrl(item.external_url, base) : undefined),
      summary: () => cleanText(item.summary),
      unsafeHtml: () => asString(html) ?? textToHtml(content),
      authors: () => toPeople(authorsOf(item) ?? authorsOf(feed), base),
      image: () => toImage(item.image, base) ?? toImage(item.banner_image, base),
      tags: () => cleanTexts(item.tags),
      language: () => toLanguageTag(item.language) ?? toLanguageTag(feed.language),
    },
  });
}

/** An invalid date causes a warning, because undated news is sorted last. */
function publishedOf({ date_published: written }: JsonObject, source: Source, at: ItemLocation): NewsItem['published'] {
  const when = parseNewsDate(written, source);
  const words = asString(written)?.slice(0, 80);
  if (words && !when) {
    source.warn({ ...at, path: `${at.path}.date_published`, code: 'date', detail: `"${words}" is not a date` });
  }
  return when;
}

/** Its page, else the external page it is about. */
function pageUrlOf(item: JsonObject, base: string): string | undefined {
  return toHttpUrl(item.url, base) ?? toHttpUrl(item.external_url, base);
}

/** `authors` (1.1) before `author` (1.0); `undefined` if there is neither. */
function authorsOf(from: JsonObject): unknown {
  return asList(from.authors).length ? from.authors : (from.author ?? undefined);
}

/** Every item with a title as a book; `_ala_core` has the fields that JSON Feed lacks. */
export function parseBooks(document: unknown, source: Source): ParsedFeed<Book> {
  return parseItems(document, source, ({ item, core, feed, base }) =>
    createBookFromFields(
      {
        ...modelFieldsOf(item, core, base),
        isbn13: core.isbn,
        cover: [item.image, item.banner_image].flat(),
        language: toLanguageTag(item.language) ?? feed.language,
      },
      base,
      {
        authors: () => {
          const own = toPeople(core.authors, base);
          return (own.length ? own : toPeople(authorsOf(item), base)).map(({ name }) => name);
        },
        description: () => descriptionOf(item),
      },
    ),
  );
}

/** Every item with a title as a section; `_ala_core` has its kind, parents and keywords. */
export function parseSections(document: unknown, source: Source): ParsedFeed<Section> {
  return parseItems(document, source, ({ item, core, base }) =>
    createSectionFromFields(
      {
        ...modelFieldsOf(item, core, base),
        name: item.title,
        parentIds: core.parents,
      },
      base,
      {
        description: () => descriptionOf(item),
        keywords: () => [...new Set([core.keywords, item.tags].flatMap((value) => cleanTexts(value)))],
        icon: () => toIcon(core.icon, base) ?? toImage(item.image, base),
      },
    ),
  );
}

/** Every item with `_ala_core.start` as an event. */
export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  return parseItems(document, source, ({ item, core, base }) => {
    if (core.start === undefined) return new OtherItemType('items without _ala_core.start');
    const fields: JsonObject = {
      ...modelFieldsOf(item, core, base),
      image: [item.image, item.banner_image].flat(),
      tags: item.tags,
    };
    const title = titleSources(item);
    return createEventFromFields(fields, source, { title }, base, {
      summary: () => descriptionOf(item),
      unsafeHtml: () => asString(item.content_html) ?? textToHtml(item.content_text),
    });
  });
}

/** The fields of `_ala_core` by their names in the model, and those of the item. `buy_url` is `buyUrl` in the model. */
function modelFieldsOf(item: JsonObject, core: JsonObject, base: string): JsonObject {
  const fields = Object.entries(core).map(([name, value]): [string, unknown] => [
    name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return { ...Object.fromEntries(fields), id: item.id, title: item.title, url: pageUrlOf(item, base) };
}

function descriptionOf({ summary, content_html: html, content_text: content }: JsonObject): string | undefined {
  return cleanText(summary) ?? htmlToText(html) ?? rawText(content);
}

/** Where the title of an item may be found. */
function titleSources(item: JsonObject): TextSource[] {
  return [
    [item.title, cleanText],
    [item.summary, cleanText],
    [item.content_html, withTitleLength(htmlToText)],
    [item.content_text, withTitleLength(rawText)],
  ];
}
