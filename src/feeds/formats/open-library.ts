/**
 * Open Library (openlibrary.org/developers/api): a search, a subject, what is trending, a reader's list, a list of
 * editions, books by ISBN, or one record.
 */
import { createBook, parsePublished, toBookSeries, toPageCount } from '../items/book-item.js';
import type { Book, Image } from '../model.js';
import { type JsonObject, OtherItemType, type ParsedFeed } from '../parser.js';
import { asList, asNumber, asObject, asObjects, asString, toLanguageTag } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { firstIsbn } from '../values/isbn.js';
import { toHttpUrl } from '../values/links.js';
import { cleanText, cleanTexts, htmlToText, rawText } from '../values/text.js';
import { withoutEnd } from '../values/without-end.js';

const SITE = 'https://openlibrary.org';

/** Books of any of these. URLs are on openlibrary.org, wherever the response came from. */
export function parseBooks(document: unknown): ParsedFeed<Book> {
  const root = asObject(document) ?? {};
  // One edition names its work in such a list, too.
  const name = 'title' in root ? undefined : ['docs', 'entries', 'works'].find((each) => Array.isArray(root[each]));
  const isbns = Object.keys(root).filter((key) => /^[A-Z]+:/.test(key));
  return {
    entries: name
      ? asList(root[name])
      : isbns.length
        ? isbns.map((key) => ({ key: undefined, bib_key: key, ...asObject(root[key]) }))
        : [root],
    path: name ?? ((index) => isbns[index] ?? ''),
    readItem: (record) => (isSeed(record) ? seedOf(record) : bookOf(record)),
    next: toHttpUrl(asObject(root.links)?.next, SITE),
    total: asNumber(root.numFound) ?? asNumber(root.size) ?? asNumber(root.work_count),
  };
}

/** What readers put into a list: works, and also editions, authors and subjects. */
function isSeed(record: JsonObject): boolean {
  return 'full_url' in record && typeof record.type === 'string';
}

function seedOf(seed: JsonObject): Book | OtherItemType {
  const cover = asObject(seed.picture)?.url;
  return seed.type === 'work'
    ? bookOf({ key: seed.url, title: seed.title, cover: { medium: cover } })
    : new OtherItemType(String(seed.type));
}

function bookOf(record: JsonObject): Book {
  const book = { ...record, ...asObject(record.details) };
  const identifiers = asObject(book.identifiers) ?? {};
  const key = asString(book.key);
  // A search finds works, and the ISBNs of all editions do not identify one book.
  const isWork = /^(?:\/works\/|OL\d+W$)/.test(key ?? '');
  return createBook({
    id: key ?? book.bib_key,
    title: book.title,
    isbn13: isWork
      ? undefined
      : firstIsbn(
          [
            book.isbn_13,
            identifiers.isbn_13,
            book.isbn_10,
            identifiers.isbn_10,
            asString(book.bib_key)?.replace(/^\w+:/, ''),
          ].flat(),
        ),
    fields: {
      subtitle: () => cleanText(book.subtitle),
      authors: () => authorsOf(book),
      cover: () => coverOf(book),
      url: () => pageUrlOf(key) ?? toHttpUrl(book.info_url) ?? toHttpUrl(book.url),
      publisher: () => (isWork ? undefined : cleanTexts(asList(book.publishers).map(nameOf))[0]),
      published: () => parsePublished(book.publish_date) ?? parsePublished(book.first_publish_year),
      description: () => htmlToText(asObject(book.description)?.value ?? book.description),
      formats: () => (isWork ? [] : cleanTexts(book.physical_format)),
      availability: () =>
        book.ebook_access === 'public' ? 'open-access' : book.ebook_access === 'borrowable' ? 'borrow' : undefined,
      series: () => {
        const [name, position] = rawText(asList(book.series)[0])?.split(' -- ') ?? [];
        return toBookSeries(cleanText(name), position);
      },
      pages: () => toPageCount(asNumber(book.number_of_pages) ?? asNumber(book.number_of_pages_median)),
      language: () => toLanguageTag(asString(asObject(asList(book.languages)[0])?.key)?.replace(/^.*\//, '')),
    },
  });
}

/** Its page. A key is a path, or a bare id whose last letter says whether it is a work or an edition. */
function pageUrlOf(key: string | undefined): string | undefined {
  if (key?.startsWith('/')) return toHttpUrl(key, SITE);
  const [, kind] = /^OL\d+([WM])$/.exec(key ?? '') ?? [];
  return kind && key ? `${SITE}/${kind === 'W' ? 'works' : 'books'}/${key}` : undefined;
}

/**
 * Author names of a search or of records by ISBN. Editions refer to authors by key only, so their `by_statement` is
 * used.
 */
function authorsOf(book: JsonObject): string[] {
  const names = cleanTexts([...asList(book.author_name), ...asObjects(book.authors).map(nameOf)]);
  if (names.length) return names;
  const [statement = ''] = rawText(book.by_statement)?.split(';') ?? [];
  return cleanTexts(withoutEnd(statement.replace(/^by /i, ''), /[ .]/));
}

function nameOf(value: unknown): unknown {
  const from = asObject(value);
  return from ? from.name : value;
}

/** The cover by its number; -1 means none. */
function coverOf(book: JsonObject): Image | undefined {
  const id = [...asList(book.covers), book.cover_i, book.cover_id]
    .map(asNumber)
    .find((each) => each !== undefined && each > 0);
  if (id) return toImage(`https://covers.openlibrary.org/b/id/${id}-L.jpg`, SITE);
  const { large, medium } = asObject(book.cover) ?? {};
  return toImage(large ?? medium ?? book.thumbnail_url, SITE);
}
