/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org). Items can carry `_ala_core`, described by ../ala-core.schema.json, so that
 * one hand-written feed can feed every widget.
 */
import { announcement } from '../announcement-item.js';
import type { Announcement } from '../announcements.js';
import { availabilityOf, bookItem, pagesOf, publishedOn, seriesOf } from '../book-item.js';
import type { Book } from '../books.js';
import { firstIsbn } from '../isbn.js';
import type { Listing, Place, Source } from '../kind.js';
import type { NewsItem } from '../news.js';
import { newsItem } from '../news-item.js';
import {
  flag,
  htmlOfText,
  image,
  language,
  link,
  list,
  number,
  object,
  people,
  plain,
  string,
  text,
  verbatim,
  words,
} from '../pick.js';
import type { Json } from '../pick.js';
import { pricesOf } from '../price-list.js';
import { iconOf, keywordsOf, kindNamed, sectionItem } from '../section-item.js';
import type { Section } from '../sections.js';
import { newsDate } from '../when-order.js';
import { opening } from '../wording.js';

/** One item with what it takes from its feed. */
export interface FeedItem {
  readonly item: Json;
  /** Its `_ala_core`. */
  readonly core: Json;
  readonly feed: Json;
  /** Base of its relative addresses. */
  readonly base: string;
  readonly source: Source;
}

/** The feed's items, each read by `read`. For every kind. */
export function readItems<T>(
  document: unknown,
  source: Source,
  read: (entry: FeedItem, at: Place) => ReturnType<Listing<T>['read']>,
): Listing<T> {
  const feed = object(document) ?? {};
  const own = link(feed.feed_url);
  const base = own ?? source.url;
  return {
    entries: list(feed.items),
    path: 'items',
    read: (item, at) => read({ item, core: object(item._ala_core) ?? {}, feed, base, source }, at),
    title: plain(feed.title),
    homeUrl: link(feed.home_page_url, base),
    base: own,
    language: language(feed.language),
    next: link(feed.next_url, base),
  };
}

/** Every item as news; `_ala_core.pinned` puts it first. */
export function readNews(document: unknown, source: Source): Listing<NewsItem> {
  return readItems(document, source, newsOf);
}

/** Every item as an announcement, with the label, period, priority and action of its `_ala_core`. */
export function readAnnouncements(document: unknown, source: Source): Listing<Announcement> {
  return readItems(document, source, (entry, at) =>
    announcement(newsOf(entry, at), entry.core, { ...entry.source, url: entry.base }),
  );
}

/** The news of one item. */
function newsOf({ item, core, feed, base, source }: FeedItem, at: Place): NewsItem {
  const { content_html: html, content_text: content } = item;
  return newsItem({
    id: item.id,
    title: [
      [item.title, plain],
      [item.summary, plain],
      [html, opening(text)],
      [content, opening(verbatim)],
    ],
    published: publishedOf(item, source, at),
    pinned: flag(core.pinned),
    fields: {
      modified: () => newsDate(item.date_modified, source),
      url: () => pageOf(item, base),
      externalUrl: () => (link(item.url, base) ? link(item.external_url, base) : undefined),
      summary: () => plain(item.summary),
      unsafeHtml: () => string(html) ?? htmlOfText(content),
      authors: () => people(authorsOf(item) ?? authorsOf(feed), base),
      image: () => image(item.image, base) ?? image(item.banner_image, base),
      tags: () => words(item.tags),
      language: () => language(item.language) ?? language(feed.language),
    },
  });
}

/** A date that is none is worth a warning: undated news sinks to the end. */
function publishedOf({ date_published: written }: Json, source: Source, at: Place): NewsItem['published'] {
  const when = newsDate(written, source);
  const words = string(written)?.slice(0, 80);
  if (words && !when) {
    source.warn({ ...at, path: `${at.path}.date_published`, code: 'date', detail: `"${words}" is no date` });
  }
  return when;
}

/** Its page, else the page elsewhere that it is about. */
export function pageOf(item: Json, base: string): string | undefined {
  return link(item.url, base) ?? link(item.external_url, base);
}

/** 1.1 `authors` before 1.0 `author`; `undefined` when there is neither. */
function authorsOf(from: Json): unknown {
  return list(from.authors).length ? from.authors : (from.author ?? undefined);
}

/** Every item with a title as a book; `_ala_core` has what the item cannot say. */
export function readBooks(document: unknown, source: Source): Listing<Book> {
  return readItems(document, source, bookOf);
}

function bookOf({ item, core, feed, base }: FeedItem): Book {
  return bookItem({
    id: item.id,
    title: item.title,
    isbn13: firstIsbn([core.isbn, item.id]),
    fields: {
      subtitle: () => plain(core.subtitle),
      authors: () => {
        const own = people(core.authors, base);
        return (own.length ? own : people(authorsOf(item), base)).map(({ name }) => name);
      },
      cover: () => image(item.image, base) ?? image(item.banner_image, base),
      url: () => pageOf(item, base),
      buyUrl: () => link(core.buy_url, base),
      prices: () => pricesOf(core.prices),
      publisher: () => plain(core.publisher),
      published: () => publishedOn(core.published),
      description: () => plain(item.summary) ?? text(item.content_html) ?? verbatim(item.content_text),
      formats: () => words(core.formats),
      availability: () => availabilityOf(core.availability),
      series: () => seriesOf(plain(object(core.series)?.name ?? core.series), object(core.series)?.position),
      pages: () => pagesOf(number(core.pages)),
      language: () => language(item.language) ?? language(feed.language),
    },
  });
}

/** Every item with a title as a section; `_ala_core` has its kind, parents and keywords. */
export function readSections(document: unknown, source: Source): Listing<Section> {
  return readItems(document, source, sectionOf);
}

function sectionOf({ item, core, base }: FeedItem): Section {
  return sectionItem({
    id: item.id,
    name: item.title,
    parents: list(core.parents),
    active: core.active,
    order: core.order,
    fields: {
      kind: () => kindNamed(core.kind),
      short: () => plain(core.short),
      description: () => plain(item.summary) ?? text(item.content_html) ?? verbatim(item.content_text),
      url: () => pageOf(item, base),
      joinUrl: () => link(core.join_url, base),
      keywords: () => keywordsOf(core.keywords, item.tags),
      icon: () => iconOf(core.icon, base) ?? image(item.image, base),
    },
  });
}
