/**
 * WooCommerce Store API, wc/store/v1/products. Author, publisher, ISBN and format are attributes with names of the
 * shop's choice; the usual names are tried.
 */
import { createBook } from '../items/book-item.js';
import type { Book } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asNumber, asObject, asObjects, asString } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { firstIsbn } from '../values/isbn.js';
import { toHttpUrl } from '../values/links.js';
import { toPrice, toPriceList } from '../values/prices.js';
import { cleanTexts, htmlToText } from '../values/text.js';

/** Products: a list or a single one. */
export function parseBooks(document: unknown, source: Source): ParsedFeed<Book> {
  return { entries: asList(document), path: '', readItem: (product) => bookOf(product, source.url) };
}

function bookOf(product: JsonObject, base: string): Book {
  const named = (test: RegExp): string[] => {
    const attribute = asObjects(product.attributes).find(({ name }) => test.test(asString(name) ?? ''));
    return cleanTexts(
      asObjects(attribute?.terms).map(({ name }) => name),
      htmlToText,
    );
  };
  return createBook({
    id: product.id,
    title: product.name,
    readTitle: htmlToText,
    isbn13: firstIsbn([product.sku, ...named(/isbn/i)]),
    fields: {
      authors: () => named(/author|autor/i),
      cover: () => toImage(product.images, base),
      url: () => toHttpUrl(product.permalink, base),
      prices: () => pricesOf(asObject(product.prices) ?? {}),
      publisher: () => named(/publisher|editorial|verlag/i)[0],
      description: () => htmlToText(product.short_description) ?? htmlToText(product.description),
      formats: () => named(/format|binding/i),
      availability: () =>
        product.is_on_backorder === true
          ? 'preorder'
          : product.is_in_stock === true
            ? 'in-stock'
            : product.is_in_stock === false
              ? 'out-of-stock'
              : undefined,
    },
  });
}

/** Prices are in minor units, such as cents; yen has none. */
function pricesOf(prices: JsonObject): Book['prices'] {
  const digits = asNumber(prices.currency_minor_unit) ?? 2;
  const { min_amount: min, max_amount: max } = asObject(prices.price_range) ?? {};
  return toPriceList(
    toPrice(toMajorUnits(asString(min) ?? prices.price, digits), toMajorUnits(max, digits), prices.currency_code),
  );
}

/** `899` with 2 digits is `8.99`. */
function toMajorUnits(value: unknown, digits: number): string | undefined {
  const count = asString(value);
  if (!count || !/^\d+$/.test(count) || !(digits > 0 && digits <= 6)) return count;
  const padded = count.padStart(digits + 1, '0');
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
