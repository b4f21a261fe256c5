/**
 * WooCommerce Store API, wc/store/v1/products. Author, publisher, ISBN and format are attributes that shops name
 * as they like; the usual names are tried.
 */
import { bookItem } from '../book-item.js';
import type { Book } from '../books.js';
import { firstIsbn } from '../isbn.js';
import type { Listing, Source } from '../kind.js';
import { image, link, list, number, object, objects, string, text, words } from '../pick.js';
import type { Json } from '../pick.js';
import { priceOf } from '../price.js';
import { pricesFor } from '../price-list.js';

/** Products: a list, or one that stands alone. */
export function readBooks(document: unknown, source: Source): Listing<Book> {
  return { entries: list(document), path: '', read: (product) => bookOf(product, source.url) };
}

function bookOf(product: Json, base: string): Book {
  const named = (test: RegExp): string[] => {
    const attribute = objects(product.attributes).find(({ name }) => test.test(string(name) ?? ''));
    return words(
      objects(attribute?.terms).map(({ name }) => name),
      text,
    );
  };
  return bookItem({
    id: product.id,
    title: product.name,
    readTitle: text,
    isbn13: firstIsbn([product.sku, ...named(/isbn/i)]),
    fields: {
      authors: () => named(/author|autor/i),
      cover: () => image(product.images, base),
      url: () => link(product.permalink, base),
      prices: () => pricesIn(object(product.prices) ?? {}),
      publisher: () => named(/publisher|editorial|verlag/i)[0],
      description: () => text(product.short_description) ?? text(product.description),
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

/** Prices count minor units: cents, or yen, which have none. */
function pricesIn(prices: Json): Book['prices'] {
  const digits = number(prices.currency_minor_unit) ?? 2;
  const { min_amount: min, max_amount: max } = object(prices.price_range) ?? {};
  return pricesFor(
    priceOf(majorUnits(string(min) ?? prices.price, digits), majorUnits(max, digits), prices.currency_code),
  );
}

/** `899` with 2 digits is `8.99`. */
function majorUnits(value: unknown, digits: number): string | undefined {
  const count = string(value);
  if (!count || !/^\d+$/.test(count) || !(digits > 0 && digits <= 6)) return count;
  const padded = count.padStart(digits + 1, '0');
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
