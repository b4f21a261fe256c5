/**
 * Open Library (openlibrary.org/developers/api): a search, a list of editions, books by ISBN, or one record.
 */
import { bookItem, pagesOf, publishedOn, seriesOf } from '../book-item.js';
import type { Book } from '../books.js';
import { firstIsbn } from '../isbn.js';
import type { Listing } from '../kind.js';
import type { Image } from '../model.js';
import { image, language, link, list, number, object, objects, plain, string, text, words } from '../pick.js';
import type { Json } from '../pick.js';

const SITE = 'https://openlibrary.org';

/** Books of any of these; addresses are of openlibrary.org, wherever the response came from. */
export function readBooks(document: unknown): Listing<Book> {
  const root = object(document) ?? {};
  const name = ['docs', 'entries'].find((each) => Array.isArray(root[each]));
  const isbns = Object.keys(root).filter((key) => /^[A-Z]+:/.test(key));
  return {
    entries: name
      ? list(root[name])
      : isbns.length
        ? isbns.map((key) => ({ key: undefined, bib_key: key, ...object(root[key]) }))
        : [root],
    path: name ?? ((index) => isbns[index] ?? ''),
    read: bookOf,
    next: link(object(root.links)?.next, SITE),
    total: number(root.numFound) ?? number(root.size),
  };
}

function bookOf(record: Json): Book {
  const book = { ...record, ...object(record.details) };
  const identifiers = object(book.identifiers) ?? {};
  const key = string(book.key);
  // A search finds works: the ISBNs of all their editions say nothing about one book.
  const isWork = /^(?:\/works\/|OL\d+W$)/.test(key ?? '');
  return bookItem({
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
            string(book.bib_key)?.replace(/^\w+:/, ''),
          ].flat(),
        ),
    fields: {
      subtitle: () => plain(book.subtitle),
      authors: () => authorsOf(book),
      cover: () => coverOf(book),
      url: () => pageOf(key) ?? link(book.info_url) ?? link(book.url),
      publisher: () => (isWork ? undefined : words(list(book.publishers).map(nameOf))[0]),
      published: () => publishedOn(book.publish_date) ?? publishedOn(book.first_publish_year),
      description: () => text(object(book.description)?.value ?? book.description),
      formats: () => (isWork ? [] : words(book.physical_format)),
      availability: () =>
        book.ebook_access === 'public' ? 'open-access' : book.ebook_access === 'borrowable' ? 'borrow' : undefined,
      series: () => {
        const [name, position] = string(list(book.series)[0])?.split(/\s+--\s+/) ?? [];
        return seriesOf(plain(name), position);
      },
      pages: () => pagesOf(number(book.number_of_pages) ?? number(book.number_of_pages_median)),
      language: () => language(string(object(list(book.languages)[0])?.key)?.replace(/^.*\//, '')),
    },
  });
}

/** Its page: a key is a path, or a bare id that tells works from editions by its last letter. */
function pageOf(key: string | undefined): string | undefined {
  if (key?.startsWith('/')) return link(key, SITE);
  const [, kind] = /^OL\d+([WM])$/.exec(key ?? '') ?? [];
  return kind && key ? `${SITE}/${kind === 'W' ? 'works' : 'books'}/${key}` : undefined;
}

/** Names of a search or of records by ISBN. Editions name their authors by key only; there the title page speaks. */
function authorsOf(book: Json): string[] {
  const names = words([...list(book.author_name), ...objects(book.authors).map(nameOf)]);
  if (names.length) return names;
  return words(
    string(book.by_statement)
      ?.split(/\s*;/)[0]
      ?.replace(/^by\s+|[\s.]+$/gi, ''),
  );
}

function nameOf(value: unknown): unknown {
  const from = object(value);
  return from ? from.name : value;
}

/** By its number; -1 stands for none. */
function coverOf(book: Json): Image | undefined {
  const id = [...list(book.covers), book.cover_i].map(number).find((each) => each !== undefined && each > 0);
  if (id) return image(`https://covers.openlibrary.org/b/id/${id}-L.jpg`, SITE);
  const { large, medium } = object(book.cover) ?? {};
  return image(large ?? medium ?? book.thumbnail_url, SITE);
}
