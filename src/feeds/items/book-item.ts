import { InvalidItemError } from '../error.js';
import type { Book } from '../model.js';
import type { JsonObject } from '../parser.js';
import { asNumber, asObject, asString, toLanguageTag } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { firstIsbn } from '../values/isbn.js';
import { toHttpUrl } from '../values/links.js';
import { toPeople } from '../values/people.js';
import { toPrices } from '../values/prices.js';
import { cleanText, cleanTexts, firstText, hashText, htmlToText } from '../values/text.js';
import { deferred, emptyList, type Deferred } from './deferred.js';

type BookFields = Omit<Book, 'id' | 'title' | 'isbn13'>;

/** What a format knows about a book. Functions are called when the field is read; without one, the field is unknown. */
export interface BookInput {
  /** The feed's own id, used when there is no ISBN. */
  readonly id: unknown;
  /** Required. */
  readonly title: unknown;
  /** How to read the title. Default: `cleanText`. */
  readonly readTitle?: (value: unknown) => string | undefined;
  readonly isbn13?: string | undefined;
  readonly fields: Partial<Deferred<BookFields>>;
}

/** Creates a book. Throws InvalidItemError if it has no title. */
export function createBook({ id, title: written, readTitle = cleanText, isbn13, fields }: BookInput): Book {
  const title = firstText([[written, readTitle]]);
  if (!title) throw new InvalidItemError('title', 'has no title');
  const ownId = isbn13 ?? asString(id) ?? fields.url?.();
  return deferred<Pick<Book, 'id' | 'isbn13'>, BookFields & { title: string }>(
    { id: ownId ?? hashText(`${title()}|${fields.authors?.().join() ?? ''}`), isbn13 },
    { title, authors: emptyList, prices: emptyList, formats: emptyList, ...fields },
  );
}

/** Creates a book from an object that has the fields of the model; `own` overrides them. */
export function createBookFromFields(fields: JsonObject, base: string, own: BookInput['fields'] = {}): Book {
  return createBook({
    id: fields.id,
    title: fields.title,
    isbn13: firstIsbn([fields.isbn13, fields.id]),
    fields: {
      subtitle: () => cleanText(fields.subtitle),
      authors: () => toPeople(fields.authors, base).map(({ name }) => name),
      cover: () => toImage(fields.cover, base),
      url: () => toHttpUrl(fields.url, base),
      buyUrl: () => toHttpUrl(fields.buyUrl, base),
      prices: () => toPrices(fields.prices),
      publisher: () => cleanText(fields.publisher),
      published: () => parsePublished(fields.published),
      description: () => htmlToText(fields.description),
      formats: () => cleanTexts(fields.formats),
      availability: () => parseAvailability(fields.availability),
      series: () =>
        toBookSeries(cleanText(asObject(fields.series)?.name ?? fields.series), asObject(fields.series)?.position),
      pages: () => toPageCount(asNumber(fields.pages)),
      language: () => toLanguageTag(fields.language),
      ...own,
    },
  });
}

/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD` at the start of a date, else the year in it. Years before 1000 are placeholders.
 */
export function parsePublished(value: unknown): string | undefined {
  const written = asString(value)?.slice(0, 64) ?? '';
  const [day, year, month = '01', date = '01'] = /^([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(written) ?? [];
  if (day && year && Number(month) <= 12 && Number(month) > 0 && Number(date) > 0 && Number(date) <= 31) return day;
  return /(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)/.exec(written)?.[1];
}

const AVAILABILITY_WORDS: readonly (readonly [RegExp, NonNullable<Book['availability']>])[] = [
  [/outofstock|soldout|discontinued|unavailable/, 'out-of-stock'],
  [/preorder|presale/, 'preorder'],
  [/borrow/, 'borrow'],
  [/openaccess/, 'open-access'],
  [/instock|available|limitedavailability|onlineonly|instoreonly/, 'in-stock'],
];

/** The availability that a feed's term means; `undefined` for unknown terms. */
export function parseAvailability(value: unknown): Book['availability'] {
  const word = asString(value)
    ?.toLowerCase()
    .replace(/[^a-z]/g, '');
  return word ? AVAILABILITY_WORDS.find(([test]) => test.test(word))?.[1] : undefined;
}

/** A series: its name, or an object with name and position. */
export function toBookSeries(name: string | undefined, position?: unknown): Book['series'] {
  return name ? { name, position: asString(position) } : undefined;
}

/** A page count above 0. */
export function toPageCount(value: number | undefined): number | undefined {
  return value && value > 0 ? Math.round(value) : undefined;
}
