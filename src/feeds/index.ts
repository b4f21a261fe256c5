/**
 * Entry point `ala-core-widgets/feeds`: reads feeds without any widget.
 */
import { FeedError } from './error.js';
import { books as moreBooks } from './formats/more-books.js';
import { events as moreEvents } from './formats/more-events.js';
import * as more from './formats/more-news.js';
import { sections as moreSections } from './formats/more-sections.js';
import { parseEvents as tribeEvents } from './formats/tribe-events.js';
import * as wordpress from './formats/wordpress.js';
import { announcements } from './kinds/announcements.js';
import { books } from './kinds/books.js';
import { events } from './kinds/events.js';
import type { Kind, Parsers } from './kinds/kind.js';
import { news } from './kinds/news.js';
import { sections } from './kinds/sections.js';
import type { KindId, KindModels } from './model.js';
import { readFeed as read } from './read/read-feed.js';
import type { FeedResult, ReadOptions } from './result.js';

export { FeedError };
export type { FeedErrorOptions, FeedStep } from './error.js';
export type { FeedHeaders, FeedResult, FeedWarning, CustomFormat, ReadOptions } from './result.js';
export type { FormatId } from './formats/descriptors.js';
export type { Announcement, Book, CalendarEvent, EventLocation, NewsItem, Section } from './model.js';
export type { Image, Item, KindId, KindModels, Person, Price, When } from './model.js';

/** This entry point has no lazy chunk of formats: the parsers that widgets load on first use come with it, except iCalendar. */
const KINDS: { readonly [K in KindId]: Kind<KindModels[K]> } = {
  news: withAllFormats(news, { ...more.news, wordpress: wordpress.parseNews }),
  announcements: withAllFormats(announcements, { ...more.announcements, wordpress: wordpress.parseAnnouncements }),
  events: withAllFormats(events, { ...moreEvents, 'tribe-events': tribeEvents }),
  books: withAllFormats(books, moreBooks),
  sections: withAllFormats(sections, moreSections),
};

function withAllFormats<T>(kind: Kind<T>, parsers: Parsers<T>): Kind<T> {
  return {
    ...kind,
    loadParsers: async (id) => (id === 'icalendar' ? kind.loadParsers(id) : parsers),
  };
}

/**
 * Reads the text of a feed as items of one kind; the format is detected unless `options.format` names it.
 * Rejects with {@link FeedError} only.
 *
 * @example
 * const { items } = await readFeed('news', await response.text(), { url: response.url });
 */
export async function readFeed<K extends KindId>(
  kind: K,
  text: string,
  options: ReadOptions,
): Promise<FeedResult<KindModels[K]>> {
  if (!Object.hasOwn(KINDS, kind)) {
    throw new FeedError('settings', `"${kind}" is none of ${Object.keys(KINDS).join(', ')}`, { url: options.url });
  }
  return read(KINDS[kind], text, options);
}
