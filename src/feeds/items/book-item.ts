import { InvalidItemError } from '../error.js';
import type { Book } from '../model.js';
import { asString } from '../values/coerce.js';
import { cleanText } from '../values/text.js';
import { firstText, hashText } from '../values/text-source.js';
import { deferred } from './deferred.js';

/** What a format knows about a book. Functions are called when the field is read; without one, the field is unknown. */
export interface BookInput {
  /** The feed's own id, used when there is no ISBN. */
  readonly id: unknown;
  /** Required. */
  readonly title: unknown;
  /** How to read the title. Default: `cleanText`. */
  readonly readTitle?: (value: unknown) => string | undefined;
  readonly isbn13?: string | undefined;
  readonly fields: { readonly [K in Exclude<keyof Book, 'id' | 'title' | 'isbn13'>]?: () => Book[K] };
}

const absent = (): undefined => undefined;
const emptyList = (): readonly never[] => [];

/** Creates a book. Throws InvalidItemError if it has no title. */
export function createBook({ id, title, readTitle = cleanText, isbn13, fields }: BookInput): Book {
  const name = firstText([[title, readTitle]]);
  if (!name) throw new InvalidItemError('title', 'has no title');
  return deferred<Pick<Book, 'id' | 'isbn13'>, Omit<Book, 'id' | 'isbn13'>>(
    {
      id: isbn13 ?? asString(id) ?? fields.url?.() ?? hashText(`${name()}|${fields.authors?.().join() ?? ''}`),
      isbn13,
    },
    {
      title: name,
      subtitle: fields.subtitle ?? absent,
      authors: fields.authors ?? emptyList,
      cover: fields.cover ?? absent,
      url: fields.url ?? absent,
      buyUrl: fields.buyUrl ?? absent,
      prices: fields.prices ?? emptyList,
      publisher: fields.publisher ?? absent,
      published: fields.published ?? absent,
      description: fields.description ?? absent,
      formats: fields.formats ?? emptyList,
      availability: fields.availability ?? absent,
      series: fields.series ?? absent,
      pages: fields.pages ?? absent,
      language: fields.language ?? absent,
    },
  );
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
