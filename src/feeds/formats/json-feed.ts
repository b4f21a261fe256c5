/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org). Items can carry `_ala_core`, described by ../ala-core.schema.json, so that
 * one hand-written feed can feed every widget.
 */
import { announcement } from '../announcement-item.js';
import type { Announcement } from '../announcements.js';
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
  object,
  people,
  plain,
  string,
  text,
  verbatim,
  words,
} from '../pick.js';
import type { Json } from '../pick.js';
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
  const base = link(feed.feed_url) ?? source.url;
  return {
    entries: list(feed.items),
    path: 'items',
    read: (item, at) => read({ item, core: object(item._ala_core) ?? {}, feed, base, source }, at),
    title: plain(feed.title),
    homeUrl: link(feed.home_page_url, base),
    language: language(feed.language),
    next: link(feed.next_url, base),
  };
}

export function readNews(document: unknown, source: Source): Listing<NewsItem> {
  return readItems(document, source, newsOf);
}

export function readAnnouncements(document: unknown, source: Source): Listing<Announcement> {
  return readItems(document, source, (entry, at) => announcement(newsOf(entry, at), entry.core, entry.source));
}

/** The news of one item. */
export function newsOf({ item, core, feed, base, source }: FeedItem, at: Place): NewsItem {
  const { content_html: html, content_text: content } = item;
  return newsItem({
    id: item.id,
    title: [
      [item.title, plain],
      [item.summary, plain],
      [html, opening(text)],
      [content, opening(verbatim)],
    ],
    published: date('date_published'),
    modified: date('date_modified'),
    pinned: flag(core.pinned),
    url: () => pageOf(item, base),
    externalUrl: () => (link(item.url, base) ? link(item.external_url, base) : undefined),
    summary: () => plain(item.summary),
    unsafeHtml: () => string(html) ?? htmlOfText(content),
    authors: () => people(authorsOf(item) ?? authorsOf(feed), base),
    image: () => image(item.image, base) ?? image(item.banner_image, base),
    tags: () => words(item.tags),
    language: () => language(item.language) ?? language(feed.language),
  });

  function date(name: string): NewsItem['published'] {
    const when = newsDate(item[name], source);
    if (!when && string(item[name])) {
      source.warn({
        ...at,
        path: `${at.path}.${name}`,
        code: 'date',
        detail: `"${string(item[name])?.slice(0, 80) ?? ''}" is no date`,
      });
    }
    return when;
  }
}

/** Its page, else the page elsewhere that it is about (feed-rules F08). */
export function pageOf(item: Json, base: string): string | undefined {
  return link(item.url, base) ?? link(item.external_url, base);
}

/** 1.1 `authors` before 1.0 `author`; `undefined` when there is neither. */
export function authorsOf(from: Json): unknown {
  return list(from.authors).length ? from.authors : (from.author ?? undefined);
}
