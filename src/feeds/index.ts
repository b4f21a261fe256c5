/**
 * The door `ala-core-widgets/feeds`: reads feeds without any widget.
 */
import { announcements } from './announcements.js';
import { books } from './books.js';
import { events } from './events.js';
import type { FeedResult, ReadOptions } from './feed-result.js';
import { books as moreBooks } from './formats/more-books.js';
import { events as moreEvents } from './formats/more-events.js';
import * as more from './formats/more-news.js';
import { sections as moreSections } from './formats/more-sections.js';
import type { Readers } from './lazy-formats.js';
import type { Kind, KindId, KindModels } from './kind.js';
import { news } from './news.js';
import { FeedError } from './feed-error.js';
import { readFeed as read } from './read-feed.js';
import { sections } from './sections.js';

export { FeedError };
export type { FeedErrorOptions, FeedStep } from './feed-error.js';
export type { FeedHeaders, FeedResult, FeedWarning, OwnFormat, ReadOptions } from './feed-result.js';
export type { FormatId, KindId, KindModels } from './kind.js';
export type { Image, Item, Person, Price, When } from './model.js';
export type { Announcement } from './announcements.js';
export type { Book } from './books.js';
export type { CalendarEvent, EventLocation } from './events.js';
export type { NewsItem } from './news.js';
export type { Section } from './sections.js';

/** This entry point has no lazy chunk of formats: the parsers that widgets load on first use come with it, except iCalendar. */
const KINDS: { readonly [K in KindId]: Kind<KindModels[K]> } = {
  news: whole(news, more.news),
  announcements: whole(announcements, more.announcements),
  events: whole(events, moreEvents),
  books: whole(books, moreBooks),
  sections: whole(sections, moreSections),
};

function whole<T>(kind: Kind<T>, parsers: Readers<T>): Kind<T> {
  return { ...kind, formats: kind.formats.map(({ id, read }) => ({ id, read: parsers[id] ?? read })) };
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
