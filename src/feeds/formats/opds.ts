/**
 * OPDS 2.0 catalogs (specs.opds.io/opds-2.0), with publications as in Readium's web publication manifest.
 */
import { FeedError } from '../error.js';
import { createBook, parseAvailability, parsePublished, toBookSeries, toPageCount } from '../items/book-item.js';
import type { Book, Image } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asNumber, asObject, asObjects, asString, toLanguageTag } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { firstIsbn } from '../values/isbn.js';
import { toHttpUrl } from '../values/links.js';
import { toPrice, toPriceList } from '../values/prices.js';
import { cleanText, htmlToText } from '../values/text.js';

/** Publications of the top level and of groups. FeedError of step `shape` for a catalog of catalogs. */
export function parseBooks(document: unknown, source: Source): ParsedFeed<Book> {
  const root = asObject(document) ?? {};
  const links = withoutTemplates(root.links);
  const base = toHttpUrl(findLink(links, 'self')?.href) ?? source.url;
  const groups = asList(root.groups);
  // Top-level publications first: groups repeat them.
  const lists = [
    { path: 'publications', publications: root.publications },
    ...groups.map((group, index) => ({
      path: `groups[${index}].publications`,
      publications: asObject(group)?.publications,
    })),
  ].filter(({ publications }) => Array.isArray(publications));
  if (!lists.length) rejectNavigation([root, ...asObjects(root.groups)], base);
  const places = lists.flatMap(({ path, publications }) =>
    asList(publications).map((entry, index) => ({ entry, path: `${path}[${index}]` })),
  );
  const { title, numberOfItems } = asObject(root.metadata) ?? {};
  return {
    entries: places.map(({ entry }) => entry),
    path: (index) => places[index]?.path ?? '',
    readItem: (entry) => bookOf(entry, base, source),
    title: localize(title, source.options.language, undefined),
    next: toHttpUrl(findLink(links, 'next')?.href, base),
    total: asNumber(numberOfItems),
  };
}

/** A catalog of catalogs is not an empty list of books. */
function rejectNavigation(places: readonly JsonObject[], base: string): void {
  const addresses = places
    .flatMap(({ navigation, catalogs }) => [
      ...asObjects(navigation).map(({ href }) => toHttpUrl(href, base)),
      ...asObjects(catalogs).map(({ links }) =>
        toHttpUrl(
          (findLink(withoutTemplates(links), 'http://opds-spec.org/catalog') ?? asObjects(links)[0])?.href,
          base,
        ),
      ),
    ])
    .filter(Boolean);
  if (!addresses.length) return;
  throw new FeedError(
    'shape',
    `This OPDS address lists catalogs, not books. It leads to ${addresses.slice(0, 3).join(', ')}`,
  );
}

const ACQUISITION = 'http://opds-spec.org/acquisition/';

function bookOf(publication: JsonObject, base: string, { options }: Source): Book {
  const about = asObject(publication.metadata) ?? {};
  const links = withoutTemplates(publication.links);
  const own = toLanguageTag(asList(about.language)[0]);
  const say = (value: unknown): string | undefined => localize(value, options.language, own);
  const names = (value: unknown): string[] =>
    asList(value)
      .map((each) => say(asObject(each)?.name ?? each))
      .filter((name) => name !== undefined);
  const buy = findLink(links, `${ACQUISITION}buy`, isNotJson) ?? findLink(links, `${ACQUISITION}subscribe`, isNotJson);
  const series = asList(asObject(about.belongsTo ?? about.belongs_to)?.series)[0];
  return createBook({
    id: about.identifier,
    title: say(about.title),
    readTitle: asString,
    isbn13: firstIsbn([
      about.identifier,
      about.isbn,
      ...asList(about.altIdentifier).map((each) => asObject(each)?.value ?? each),
    ]),
    fields: {
      subtitle: () => say(about.subtitle),
      authors: () => names(about.author),
      cover: () => coverOf(withoutTemplates(publication.images), base),
      url: () => pageUrlOf(about.identifier, links, base),
      buyUrl: () => toHttpUrl(buy?.href, base),
      prices: () => {
        const price = asObject(buy?.properties)?.price;
        const { value, currency } = asObject(price) ?? { value: price };
        return toPriceList(toPrice(value, undefined, currency));
      },
      publisher: () => names(about.publisher)[0],
      published: () => parsePublished(about.published),
      description: () => htmlToText(about.description),
      formats: () => formatsOf(links),
      availability: () => {
        const free = findLink(links, `${ACQUISITION}open-access`);
        const loan = findLink(links, `${ACQUISITION}borrow`);
        const state = parseAvailability(asObject(asObject((loan ?? buy)?.properties)?.availability)?.state);
        return free ? 'open-access' : loan && state !== 'out-of-stock' ? 'borrow' : state;
      },
      series: () => toBookSeries(names(series)[0], asObject(series)?.position),
      pages: () => toPageCount(asNumber(about.numberOfPages)),
      language: () => own,
    },
  });
}

/** A string, or a language map: the requested language, the publication's own, English, else the first. */
function localize(value: unknown, wanted: string | undefined, own: string | undefined): string | undefined {
  const map = asObject(value);
  if (!map) return cleanText(value);
  const keys = Object.keys(map);
  const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
  const key = [wanted, own, 'en']
    .filter((tag) => tag !== undefined)
    .flatMap((tag) => [
      keys.find((each) => each.toLowerCase() === tag.toLowerCase()),
      keys.find((each) => primary(each) === primary(tag)),
    ])
    .find((each) => each !== undefined);
  return cleanText(map[key ?? keys[0] ?? '']);
}

/** Links without templates: a templated link is never followed. */
const withoutTemplates = (links: unknown): readonly JsonObject[] => asObjects(links).filter((each) => !each.templated);

function findLink(
  links: readonly JsonObject[],
  rel: string,
  test: (type: string) => boolean = () => true,
): JsonObject | undefined {
  return links.find((each) => asList(each.rel).includes(rel) && test(asString(each.type) ?? ''));
}

const isNotJson = (type: string): boolean => !type.includes('json');
const isHtml = (type: string): boolean => type.includes('html');
/** A media type that a visitor's browser can open. */
const isViewable = (type: string): boolean => isHtml(type) || !/json|xml/.test(type);

/** The page of the book; never a sample. */
function pageUrlOf(identifier: unknown, links: readonly JsonObject[], base: string): string | undefined {
  const page = findLink(links, 'alternate', isHtml) ?? findLink(links, 'self', isHtml);
  if (page) return toHttpUrl(page.href, base);
  const id = toHttpUrl(identifier);
  if (id && /^https?:\/\/(?:dx\.doi\.org|doi\.org|hdl\.handle\.net)\//.test(id)) return id;
  const found = ['open-access', 'borrow', 'buy']
    .map((name) => findLink(links, ACQUISITION + name, isViewable))
    .find(Boolean);
  return toHttpUrl(found?.href, base);
}

/** The smallest image that is sharp in a card, else the largest; vector images and thumbnails last. */
function coverOf(images: readonly JsonObject[], base: string): Image | undefined {
  const rank = ({ type, rel, height, width }: JsonObject): number => {
    const size = asNumber(height) ?? asNumber(width) ?? 500;
    const late = [type, ...asList(rel)].some((each) => /svg|thumbnail/.test(asString(each) ?? ''));
    return (late ? 1e6 : 0) + (size < 400 ? 1e5 - size : size);
  };
  return toImage(
    [...images].sort((a, b) => rank(a) - rank(b)),
    base,
  );
}

const MEDIA_TYPES: readonly (readonly [RegExp, string])[] = [
  [/epub/, 'EPUB'],
  [/pdf/, 'PDF'],
  [/audiobook|^audio\//, 'Audiobook'],
];

function formatsOf(links: readonly JsonObject[]): string[] {
  const types = links
    .filter(({ rel }) =>
      asList(rel).some(
        (each) => asString(each)?.startsWith(ACQUISITION.slice(0, -1)) && !asString(each)?.endsWith('sample'),
      ),
    )
    .flatMap(({ type, properties }) => [
      type,
      ...asObjects(asObject(properties)?.indirectAcquisition).flatMap((step) => [
        step.type,
        ...asObjects(step.child).map((child) => child.type),
      ]),
    ])
    .map((type) => asString(type) ?? '');
  return MEDIA_TYPES.filter(([test]) => types.some((type) => test.test(type))).map(([, name]) => name);
}
