/**
 * JSON of any form, read by a field map that the page's author writes. The same readers take the
 * items of own formats, which are objects of the model already.
 */
import { announcement } from '../announcement-item.js';
import type { Announcement } from '../announcements.js';
import { availabilityOf, bookItem, pagesOf, publishedOn, seriesOf } from '../book-item.js';
import type { Book } from '../books.js';
import { firstIsbn } from '../isbn.js';
import type { Listing, Source } from '../kind.js';
import { newsItem } from '../news-item.js';
import type { NewsItem } from '../news.js';
import { readMapped } from '../field-map.js';
import type { Mapped } from '../field-map.js';
import { flag, image, language, link, list, number, object, people, plain, string, text, words } from '../pick.js';
import { pricesOf } from '../price-list.js';
import { iconOf, keywordsOf, kindNamed, sectionItem } from '../section-item.js';
import type { Section } from '../sections.js';
import { newsDateOrEpoch } from '../when-order.js';
import { opening } from '../wording.js';

const NEWS = 'id title url externalUrl summary unsafeHtml published modified authors image tags language pinned';
const ANNOUNCEMENTS = `${NEWS} label slug starts expires priority action`;

/** News by `options.map`, or objects of the model as they are. */
export function readNews(document: unknown, source: Source, base?: Listing<NewsItem>): Listing<NewsItem> {
  return readMapped(document, source, NEWS, newsOf, base);
}

/** Announcements by `options.map`, or objects of the model as they are. */
export function readAnnouncements(
  document: unknown,
  source: Source,
  base?: Listing<Announcement>,
): Listing<Announcement> {
  return readMapped(
    document,
    source,
    ANNOUNCEMENTS,
    (mapped) => announcement(newsOf(mapped), mapped.fields, source),
    base,
  );
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
    pinned: flag(fields.pinned),
    fields: {
      modified: () => newsDateOrEpoch(written(fields.modified), source),
      url: () => link(fields.url, base),
      externalUrl: () => link(fields.externalUrl, base),
      summary: () => plain(fields.summary),
      unsafeHtml: () => string(fields.unsafeHtml),
      authors: () => people(fields.authors, base),
      image: () => image(fields.image, base),
      tags: () => words(fields.tags),
      language: () => language(fields.language),
    },
  });
}

const BOOKS =
  'id title subtitle authors isbn13 cover url buyUrl prices publisher published description formats availability series pages language';

/** Books by `options.map`, or objects of the model as they are. */
export function readBooks(document: unknown, source: Source, base?: Listing<Book>): Listing<Book> {
  return readMapped(document, source, BOOKS, bookOf, base);
}

function bookOf({ fields, source: { url: base } }: Mapped): Book {
  return bookItem({
    id: fields.id,
    title: fields.title,
    isbn13: firstIsbn([fields.isbn13, fields.id]),
    fields: {
      subtitle: () => plain(fields.subtitle),
      authors: () => people(fields.authors, base).map(({ name }) => name),
      cover: () => image(fields.cover, base),
      url: () => link(fields.url, base),
      buyUrl: () => link(fields.buyUrl, base),
      prices: () => pricesOf(fields.prices),
      publisher: () => plain(fields.publisher),
      published: () => publishedOn(fields.published),
      description: () => text(fields.description),
      formats: () => words(fields.formats),
      availability: () => availabilityOf(fields.availability),
      series: () => seriesOf(plain(object(fields.series)?.name ?? fields.series), object(fields.series)?.position),
      pages: () => pagesOf(number(fields.pages)),
      language: () => language(fields.language),
    },
  });
}

const SECTIONS = 'id name kind short parentIds description url joinUrl keywords active order icon';

/** Sections by `options.map`, or objects of the model as they are. */
export function readSections(document: unknown, source: Source, base?: Listing<Section>): Listing<Section> {
  return readMapped(document, source, SECTIONS, sectionOf, base);
}

function sectionOf({ fields, source: { url: base } }: Mapped): Section {
  return sectionItem({
    id: fields.id,
    name: fields.name,
    parents: list(fields.parentIds),
    active: fields.active,
    order: fields.order,
    fields: {
      kind: () => kindNamed(fields.kind),
      short: () => plain(fields.short),
      description: () => text(fields.description),
      url: () => link(fields.url, base),
      joinUrl: () => link(fields.joinUrl, base),
      keywords: () => keywordsOf(fields.keywords),
      icon: () => iconOf(fields.icon, base),
    },
  });
}

/** A date as text or number; own formats give it as a `When`. */
function written(value: unknown): unknown {
  const when = object(value);
  return when ? (when.instant ?? when.date ?? when.local) : value;
}
