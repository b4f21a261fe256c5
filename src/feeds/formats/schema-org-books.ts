/**
 * Books of schema.org: Book and Product, with their offers.
 */
import { createBook, parseAvailability, parsePublished, toBookSeries, toPageCount } from '../items/book-item.js';
import type { Book, Price } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asNumber, asObject, asObjects, asString, toLanguageTag } from '../values/coerce.js';
import { firstIsbn } from '../values/isbn.js';
import { toHttpUrl } from '../values/links.js';
import { toPrice, toPriceList } from '../values/prices.js';
import { cleanText, cleanTexts, htmlToText } from '../values/text.js';
import {
  enumerationMember,
  imageOf,
  pageUrlOf,
  parseThings,
  peopleOf,
  type Thing,
  type ThingFilter,
  typesOf,
  unwrapValue,
} from './schema-org.js';

const BOOKS: ThingFilter = { types: /Book$|Product$|^ProductModel$/, untyped: (node) => 'name' in node };

/** Books and products; a string in an ItemList is a book of that name. */
export function parseBooks(document: unknown, source: Source): ParsedFeed<Book> {
  return parseThings(document, source, BOOKS, bookOf);
}

function bookOf(thing: Thing): Book {
  const { node, source, resolve } = thing;
  const offers = offersOf(thing, node.offers);
  const series = asObjects(asList(node.isPartOf).map(resolve)).find((whole) =>
    typesOf(whole).some((type) => type.endsWith('Series')),
  );
  return createBook({
    id: node['@id'] ?? unwrapValue(node.identifier) ?? unwrapValue(node.sku),
    title: firstFilled(node.name, node.headline),
    isbn13: firstIsbn([
      ...asList(node.isbn),
      node.gtin13,
      node.gtin,
      node.productID,
      unwrapValue(node.identifier),
      node['@id'],
    ]),
    fields: {
      subtitle: () => cleanText(unwrapValue(node.alternativeHeadline)),
      authors: () => peopleOf(thing, node.author ?? node.creator).map(({ name }) => name),
      cover: () => imageOf(thing),
      url: () => pageUrlOf(thing),
      buyUrl: () => offers.map((offer) => toHttpUrl(unwrapValue(offer.url), source.url)).find(Boolean),
      prices: () => offers.flatMap(pricesOfOffer),
      publisher: () => cleanText(unwrapValue(resolve(node.publisher ?? node.brand))),
      published: () => parsePublished(unwrapValue(node.datePublished) ?? unwrapValue(node.copyrightYear)),
      description: () => htmlToText(unwrapValue(node.description)),
      formats: () =>
        cleanTexts(node.bookFormat, (format) =>
          cleanText(asString(unwrapValue(format))?.replace(/^.*[/#]|Format$/g, '')),
        ),
      availability: () =>
        offers.map(({ availability }) => parseAvailability(enumerationMember(availability))).find(Boolean),
      series: () => toBookSeries(cleanText(series?.name), node.position ?? series?.position),
      pages: () => toPageCount(asNumber(unwrapValue(node.numberOfPages))),
      language: () => toLanguageTag(unwrapValue(node.inLanguage)),
    },
  });
}

/** Its offers, resolved. An AggregateOffer without a price range is replaced by the offers inside it. */
export function offersOf({ resolve }: Thing, value: unknown): readonly JsonObject[] {
  const named = (offers: unknown): readonly JsonObject[] => asObjects(asList(offers).map(resolve));
  return named(value).flatMap((offer) => {
    const inside = firstFilled(offer.lowPrice) === undefined ? named(offer.offers) : [];
    const { priceCurrency } = offer;
    return inside.length ? inside.map((each) => ({ priceCurrency, ...each })) : [offer];
  });
}

/** The price of an offer or the range of an AggregateOffer, and its audience. */
export function pricesOfOffer(offer: JsonObject): Price[] {
  const specification = asObjects(offer.priceSpecification)[0];
  const who =
    unwrapValue(asObject(offer.eligibleCustomerType)?.name ?? offer.eligibleCustomerType) ?? unwrapValue(offer.name);
  const price = toPrice(
    firstFilled(offer.lowPrice, offer.price, specification?.price),
    unwrapValue(offer.highPrice),
    firstFilled(offer.priceCurrency, specification?.priceCurrency),
  );
  return toPriceList(price, asString(who)?.replace(/^https?:.*[/#]/, ''));
}

/** The first value that is not empty: shops often leave fields empty. */
function firstFilled(...values: readonly unknown[]): string | undefined {
  return values.map((value) => asString(unwrapValue(value))).find(Boolean);
}
