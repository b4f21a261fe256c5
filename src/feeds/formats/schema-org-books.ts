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
  enumerationMemberName,
  imageOf,
  literalValueOf,
  pageUrlOf,
  parseThings,
  peopleOf,
  type Thing,
  type ThingFilter,
  typesOf,
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
    id: node['@id'] ?? literalValueOf(node.identifier) ?? literalValueOf(node.sku),
    title: firstFilled(node.name, node.headline),
    isbn13: firstIsbn([
      ...asList(node.isbn),
      node.gtin13,
      node.gtin,
      node.productID,
      literalValueOf(node.identifier),
      node['@id'],
    ]),
    fields: {
      subtitle: () => cleanText(literalValueOf(node.alternativeHeadline)),
      authors: () => peopleOf(thing, node.author ?? node.creator).map(({ name }) => name),
      cover: () => imageOf(thing),
      url: () => pageUrlOf(thing),
      buyUrl: () => offers.map((offer) => toHttpUrl(literalValueOf(offer.url), source.url)).find(Boolean),
      prices: () => offers.flatMap(pricesOfOffer),
      publisher: () => cleanText(literalValueOf(resolve(node.publisher ?? node.brand))),
      published: () => parsePublished(literalValueOf(node.datePublished) ?? literalValueOf(node.copyrightYear)),
      description: () => htmlToText(literalValueOf(node.description)),
      formats: () =>
        cleanTexts(node.bookFormat, (format) =>
          cleanText(asString(literalValueOf(format))?.replace(/^.*[/#]|Format$/g, '')),
        ),
      availability: () =>
        offers.map(({ availability }) => parseAvailability(enumerationMemberName(availability))).find(Boolean),
      series: () => toBookSeries(cleanText(series?.name), node.position ?? series?.position),
      pages: () => toPageCount(asNumber(literalValueOf(node.numberOfPages))),
      language: () => toLanguageTag(literalValueOf(node.inLanguage)),
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
    literalValueOf(asObject(offer.eligibleCustomerType)?.name ?? offer.eligibleCustomerType) ??
    literalValueOf(offer.name);
  const price = toPrice(
    firstFilled(offer.lowPrice, offer.price, specification?.price),
    literalValueOf(offer.highPrice),
    firstFilled(offer.priceCurrency, specification?.priceCurrency),
  );
  return toPriceList(price, asString(who)?.replace(/^https?:.*[/#]/, ''));
}

/** The first value that is not empty: shops often leave fields empty. */
function firstFilled(...values: readonly unknown[]): string | undefined {
  return values.map((value) => asString(literalValueOf(value))).find(Boolean);
}
