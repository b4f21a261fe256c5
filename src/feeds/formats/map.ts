/**
 * JSON of any form, read by a field map that the page's author writes (feed-rules F31). The same readers take the
 * items of own formats, which are objects of the model already.
 */
import { announcement } from '../announcement-item.js';
import type { Announcement } from '../announcements.js';
import type { Listing, Source } from '../kind.js';
import { newsItem } from '../news-item.js';
import type { NewsItem } from '../news.js';
import { readMapped } from '../field-map.js';
import type { Mapped } from '../field-map.js';
import { flag, image, language, link, object, people, plain, string, text, words } from '../pick.js';
import { newsDateOrEpoch } from '../when-order.js';
import { opening } from '../wording.js';

const NEWS = 'id title url externalUrl summary unsafeHtml published modified authors image tags language pinned';
const ANNOUNCEMENTS = `${NEWS} label slug starts expires priority action`;

export function readNews(document: unknown, source: Source): Listing<NewsItem> {
  return readMapped(document, source, NEWS, newsOf);
}

export function readAnnouncements(document: unknown, source: Source): Listing<Announcement> {
  return readMapped(document, source, ANNOUNCEMENTS, (mapped) => announcement(newsOf(mapped), mapped.fields, source));
}

function newsOf({ fields, source }: Mapped): NewsItem {
  const { url: base } = source;
  return newsItem({
    id: fields.id,
    title: [
      [fields.title, plain],
      [fields.summary, plain],
      [fields.unsafeHtml, opening(text)],
    ],
    published: newsDateOrEpoch(written(fields.published), source),
    modified: newsDateOrEpoch(written(fields.modified), source),
    pinned: flag(fields.pinned),
    url: () => link(fields.url, base),
    externalUrl: () => link(fields.externalUrl, base),
    summary: () => plain(fields.summary),
    unsafeHtml: () => string(fields.unsafeHtml),
    authors: () => people(fields.authors, base),
    image: () => image(fields.image, base),
    tags: () => words(fields.tags),
    language: () => language(fields.language),
  });
}

/** A date as text or number; own formats give it as a `When`. */
export function written(value: unknown): unknown {
  const when = object(value);
  return when ? (when.instant ?? when.date ?? when.local) : value;
}
