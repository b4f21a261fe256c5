/**
 * Books of schema.org: Book and Product, with their offers.
 */
import { availabilityOf, bookItem, pagesOf, publishedOn, seriesOf } from '../book-item.js';
import type { Book } from '../books.js';
import { firstIsbn } from '../isbn.js';
import type { Listing, Source } from '../kind.js';
import type { Price } from '../model.js';
import { language, link, list, number, object, objects, plain, string, text, words } from '../pick.js';
import type { Json } from '../pick.js';
import { priceOf } from '../price.js';
import { pricesFor } from '../price-list.js';
import { memberOf, pageOf, peopleOf, pictureOf, readThings, said, typesOf } from './schema-org.js';
import type { Thing, Wanted } from './schema-org.js';

const BOOKS: Wanted = { types: /Book$|Product$|^ProductModel$/, untyped: (node) => 'name' in node };

/** Books and products; a string in an ItemList is a book of that name. */
export function readBooks(document: unknown, source: Source): Listing<Book> {
  return readThings(document, source, BOOKS, bookOf);
}

function bookOf(thing: Thing): Book {
  const { node, source, resolve } = thing;
  const offers = offersOf(thing, node.offers);
  const series = objects(list(node.isPartOf).map(resolve)).find((whole) =>
    typesOf(whole).some((type) => type.endsWith('Series')),
  );
  return bookItem({
    id: node['@id'] ?? said(node.identifier) ?? said(node.sku),
    title: filled(node.name, node.headline),
    isbn13: firstIsbn([...list(node.isbn), node.gtin13, node.gtin, node.productID, said(node.identifier), node['@id']]),
    fields: {
      subtitle: () => plain(said(node.alternativeHeadline)),
      authors: () => peopleOf(thing, node.author ?? node.creator).map(({ name }) => name),
      cover: () => pictureOf(thing),
      url: () => pageOf(thing),
      buyUrl: () => offers.map((offer) => link(said(offer.url), source.url)).find(Boolean),
      prices: () => offers.flatMap(pricesOfOffer),
      publisher: () => plain(said(resolve(node.publisher ?? node.brand))),
      published: () => publishedOn(said(node.datePublished) ?? said(node.copyrightYear)),
      description: () => text(said(node.description)),
      formats: () => words(node.bookFormat, (format) => plain(string(said(format))?.replace(/^.*[/#]|Format$/g, ''))),
      availability: () => offers.map(({ availability }) => availabilityOf(memberOf(availability))).find(Boolean),
      series: () => seriesOf(plain(series?.name), node.position ?? series?.position),
      pages: () => pagesOf(number(said(node.numberOfPages))),
      language: () => language(said(node.inLanguage)),
    },
  });
}

/** Its offers, also those only named; an AggregateOffer without a range stands for those inside it. */
export function offersOf({ resolve }: Thing, value: unknown): readonly Json[] {
  const named = (offers: unknown): readonly Json[] => objects(list(offers).map(resolve));
  return named(value).flatMap((offer) => {
    const inside = filled(offer.lowPrice) === undefined ? named(offer.offers) : [];
    const { priceCurrency } = offer;
    return inside.length ? inside.map((each) => ({ priceCurrency, ...each })) : [offer];
  });
}

/** The price of an offer, a range of an AggregateOffer, and whom it is for. */
export function pricesOfOffer(offer: Json): Price[] {
  const specification = objects(offer.priceSpecification)[0];
  const who = said(object(offer.eligibleCustomerType)?.name ?? offer.eligibleCustomerType) ?? said(offer.name);
  const price = priceOf(
    filled(offer.lowPrice, offer.price, specification?.price),
    said(offer.highPrice),
    filled(offer.priceCurrency, specification?.priceCurrency),
  );
  return pricesFor(price, string(who)?.replace(/^https?:.*[/#]/, ''));
}

/** The first of the values that says something: shops leave fields empty. */
function filled(...values: readonly unknown[]): string | undefined {
  return values.map((value) => string(said(value))).find(Boolean);
}
