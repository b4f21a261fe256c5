import type { Book } from './books.js';
import { Unreadable } from './kind.js';
import { lazy } from './lazy.js';
import { plain, string } from './pick.js';
import { firstWording, hash } from './wording.js';

/** What a format knows of a book. Functions are called when the field is read; those left out are not known. */
export interface BookParts {
  /** The feed's own id, used when there is no ISBN. */
  readonly id: unknown;
  /** Without one there is no book. */
  readonly title: unknown;
  /** How to read the title; default: plain text. */
  readonly readTitle?: (value: unknown) => string | undefined;
  readonly isbn13?: string | undefined;
  readonly fields: { readonly [K in Exclude<keyof Book, 'id' | 'title' | 'isbn13'>]?: () => Book[K] };
}

const NOTHING = (): undefined => undefined;
const NONE = (): readonly never[] => [];

/** The book. Throws Unreadable when it has no title. */
export function bookItem({ id, title, readTitle = plain, isbn13, fields }: BookParts): Book {
  const name = firstWording([[title, readTitle]]);
  if (!name) throw new Unreadable('title', 'has no title');
  return lazy<Pick<Book, 'id' | 'isbn13'>, Omit<Book, 'id' | 'isbn13'>>(
    { id: isbn13 ?? string(id) ?? fields.url?.() ?? hash(`${name()}|${fields.authors?.().join() ?? ''}`), isbn13 },
    {
      title: name,
      subtitle: fields.subtitle ?? NOTHING,
      authors: fields.authors ?? NONE,
      cover: fields.cover ?? NOTHING,
      url: fields.url ?? NOTHING,
      buyUrl: fields.buyUrl ?? NOTHING,
      prices: fields.prices ?? NONE,
      publisher: fields.publisher ?? NOTHING,
      published: fields.published ?? NOTHING,
      description: fields.description ?? NOTHING,
      formats: fields.formats ?? NONE,
      availability: fields.availability ?? NOTHING,
      series: fields.series ?? NOTHING,
      pages: fields.pages ?? NOTHING,
      language: fields.language ?? NOTHING,
    },
  );
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` at the start of a date; else the one year in it. Years before 1000 are placeholders. */
export function publishedOn(value: unknown): string | undefined {
  const written = string(value)?.slice(0, 64) ?? '';
  const [day, year, month = '01', date = '01'] = /^([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(written) ?? [];
  if (day && year && Number(month) <= 12 && Number(month) > 0 && Number(date) > 0 && Number(date) <= 31) return day;
  return /(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)/.exec(written)?.[1];
}

const AVAILABILITY: readonly (readonly [RegExp, NonNullable<Book['availability']>])[] = [
  [/outofstock|soldout|discontinued|unavailable/, 'out-of-stock'],
  [/preorder|presale/, 'preorder'],
  [/borrow/, 'borrow'],
  [/openaccess/, 'open-access'],
  [/instock|available|limitedavailability|onlineonly|instoreonly/, 'in-stock'],
];

/** The availability that a feed's word means; `undefined` for words we do not know. */
export function availabilityOf(value: unknown): Book['availability'] {
  const word = string(value)
    ?.toLowerCase()
    .replace(/[^a-z]/g, '');
  return word ? AVAILABILITY.find(([test]) => test.test(word))?.[1] : undefined;
}

/** A series: its name, or an object with name and position. */
export function seriesOf(name: string | undefined, position?: unknown): Book['series'] {
  return name ? { name, position: string(position) } : undefined;
}

/** A number of pages above 0. */
export function pagesOf(value: number | undefined): number | undefined {
  return value && value > 0 ? Math.round(value) : undefined;
}
