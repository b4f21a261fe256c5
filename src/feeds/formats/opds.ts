/**
 * OPDS 2.0 catalogues (specs.opds.io/opds-2.0), with publications as in Readium's web publication manifest.
 */
import { availabilityOf, bookItem, pagesOf, publishedOn, seriesOf } from '../book-item.js';
import type { Book } from '../books.js';
import { FeedError } from '../feed-error.js';
import { firstIsbn } from '../isbn.js';
import type { Listing, Source } from '../kind.js';
import type { Image } from '../model.js';
import { image, language, link, list, number, object, objects, plain, string, text } from '../pick.js';
import type { Json } from '../pick.js';
import { priceOf } from '../price.js';
import { pricesFor } from '../price-list.js';

/** Publications of the top level and of groups. FeedError of step `shape` for a catalogue of catalogues. */
export function readBooks(document: unknown, source: Source): Listing<Book> {
  const root = object(document) ?? {};
  const links = fixed(root.links);
  const base = link(linkOf(links, 'self')?.href) ?? source.url;
  const groups = list(root.groups);
  // Top-level publications first: groups repeat them.
  const lists = [
    { path: 'publications', publications: root.publications },
    ...groups.map((group, index) => ({
      path: `groups[${index}].publications`,
      publications: object(group)?.publications,
    })),
  ].filter(({ publications }) => Array.isArray(publications));
  if (!lists.length) refuseNavigation([root, ...objects(root.groups)], base);
  const places = lists.flatMap(({ path, publications }) =>
    list(publications).map((entry, index) => ({ entry, path: `${path}[${index}]` })),
  );
  const { title, numberOfItems } = object(root.metadata) ?? {};
  return {
    entries: places.map(({ entry }) => entry),
    path: (index) => places[index]?.path ?? '',
    read: (entry) => bookOf(entry, base, source),
    title: inLanguage(title, source.options.language, undefined),
    next: link(linkOf(links, 'next')?.href, base),
    total: number(numberOfItems),
  };
}

/** A catalogue of catalogues is no empty list of books. */
function refuseNavigation(places: readonly Json[], base: string): void {
  const addresses = places
    .flatMap(({ navigation }) => objects(navigation).map(({ href }) => link(href, base)))
    .filter(Boolean);
  if (!addresses.length) return;
  throw new FeedError(
    'shape',
    `This OPDS address lists catalogues, not books. It leads to ${addresses.slice(0, 3).join(', ')}`,
  );
}

const ACQUISITION = 'http://opds-spec.org/acquisition/';

function bookOf(publication: Json, base: string, { options }: Source): Book {
  const about = object(publication.metadata) ?? {};
  const links = fixed(publication.links);
  const own = language(list(about.language)[0]);
  const say = (value: unknown): string | undefined => inLanguage(value, options.language, own);
  const names = (value: unknown): string[] =>
    list(value)
      .map((each) => say(object(each)?.name ?? each))
      .filter((name) => name !== undefined);
  const buy = linkOf(links, `${ACQUISITION}buy`, notJson) ?? linkOf(links, `${ACQUISITION}subscribe`, notJson);
  const series = list(object(about.belongsTo ?? about.belongs_to)?.series)[0];
  return bookItem({
    id: about.identifier,
    title: say(about.title),
    readTitle: string,
    isbn13: firstIsbn([
      about.identifier,
      about.isbn,
      ...list(about.altIdentifier).map((each) => object(each)?.value ?? each),
    ]),
    fields: {
      subtitle: () => say(about.subtitle),
      authors: () => names(about.author),
      cover: () => coverOf(fixed(publication.images), base),
      url: () => pageOf(about.identifier, links, base),
      buyUrl: () => link(buy?.href, base),
      prices: () => {
        const price = object(buy?.properties)?.price;
        const { value, currency } = object(price) ?? { value: price };
        return pricesFor(priceOf(value, undefined, currency));
      },
      publisher: () => names(about.publisher)[0],
      published: () => publishedOn(about.published),
      description: () => text(about.description),
      formats: () => formatsOf(links),
      availability: () => {
        const free = linkOf(links, `${ACQUISITION}open-access`);
        const loan = linkOf(links, `${ACQUISITION}borrow`);
        const state = availabilityOf(object(object((loan ?? buy)?.properties)?.availability)?.state);
        return free ? 'open-access' : loan && state !== 'out-of-stock' ? 'borrow' : state;
      },
      series: () => seriesOf(names(series)[0], object(series)?.position),
      pages: () => pagesOf(number(about.numberOfPages)),
      language: () => own,
    },
  });
}

/** A string, or a map of languages: the wanted one, the publication's own, English, the first. */
function inLanguage(value: unknown, wanted: string | undefined, own: string | undefined): string | undefined {
  const map = object(value);
  if (!map) return plain(value);
  const keys = Object.keys(map);
  const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
  const key = [wanted, own, 'en']
    .filter((tag) => tag !== undefined)
    .flatMap((tag) => [
      keys.find((each) => each.toLowerCase() === tag.toLowerCase()),
      keys.find((each) => primary(each) === primary(tag)),
    ])
    .find((each) => each !== undefined);
  return plain(map[key ?? keys[0] ?? '']);
}

/** Links that need no filling in: a templated one is never followed. */
const fixed = (links: unknown): readonly Json[] => objects(links).filter((each) => !each.templated);

function linkOf(links: readonly Json[], rel: string, test: (type: string) => boolean = () => true): Json | undefined {
  return links.find((each) => list(each.rel).includes(rel) && test(string(each.type) ?? ''));
}

const notJson = (type: string): boolean => !type.includes('json');
const isHtml = (type: string): boolean => type.includes('html');
/** Something a reader's browser can do something with. */
const isForReaders = (type: string): boolean => isHtml(type) || !/json|xml/.test(type);

/** The book's page. A sample is never it. */
function pageOf(identifier: unknown, links: readonly Json[], base: string): string | undefined {
  const page = linkOf(links, 'alternate', isHtml) ?? linkOf(links, 'self', isHtml);
  if (page) return link(page.href, base);
  const id = link(identifier);
  if (id && /^https?:\/\/(?:dx\.doi\.org|doi\.org|hdl\.handle\.net)\//.test(id)) return id;
  const found = ['open-access', 'borrow', 'buy']
    .map((name) => linkOf(links, ACQUISITION + name, isForReaders))
    .find(Boolean);
  return link(found?.href, base);
}

/** The smallest picture that is sharp in a card, else the largest; vector drawings and thumbnails last. */
function coverOf(images: readonly Json[], base: string): Image | undefined {
  const rank = ({ type, rel, height, width }: Json): number => {
    const size = number(height) ?? number(width) ?? 500;
    const late = [type, ...list(rel)].some((each) => /svg|thumbnail/.test(string(each) ?? ''));
    return (late ? 1e6 : 0) + (size < 400 ? 1e5 - size : size);
  };
  return image(
    [...images].sort((a, b) => rank(a) - rank(b)),
    base,
  );
}

const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/epub/, 'EPUB'],
  [/pdf/, 'PDF'],
  [/audiobook|^audio\//, 'Audiobook'],
];

function formatsOf(links: readonly Json[]): string[] {
  const types = links
    .filter(({ rel }) =>
      list(rel).some((each) => string(each)?.startsWith(ACQUISITION.slice(0, -1)) && !string(each)?.endsWith('sample')),
    )
    .flatMap(({ type, properties }) => [
      type,
      ...objects(object(properties)?.indirectAcquisition).flatMap((step) => [
        step.type,
        ...objects(step.child).map((child) => child.type),
      ]),
    ])
    .map((type) => string(type) ?? '');
  return FORMATS.filter(([test]) => types.some((type) => test.test(type))).map(([, name]) => name);
}
