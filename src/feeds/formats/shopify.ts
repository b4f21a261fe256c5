/**
 * Shopify's products.json. Prices are strings in major units; the feed names no currency.
 */
import { bookItem } from '../book-item.js';
import type { Book } from '../books.js';
import { firstIsbn } from '../isbn.js';
import type { Listing, Source } from '../kind.js';
import { image, link, list, object, objects, plain, string, text } from '../pick.js';
import type { Json } from '../pick.js';
import { priceOf } from '../price.js';

/** Products; the feed names no next page. */
export function readBooks(document: unknown, source: Source): Listing<Book> {
  return {
    entries: list(object(document)?.products),
    path: 'products',
    read: (product) => bookOf(product, source.url),
  };
}

function bookOf(product: Json, base: string): Book {
  const variants = objects(product.variants);
  const handle = string(product.handle);
  return bookItem({
    id: product.id,
    title: product.title,
    isbn13: firstIsbn(variants.flatMap(({ barcode, sku }) => [barcode, sku])),
    fields: {
      cover: () => image(product.images, base) ?? image(product.image, base),
      url: () => (handle ? link(`/products/${encodeURIComponent(handle)}`, base) : undefined),
      prices: () => pricesOf(variants),
      publisher: () => plain(product.vendor),
      description: () => text(product.body_html),
      formats: () =>
        variants
          .map(({ title }) => plain(title))
          .filter((title) => title !== undefined && !/^default\b/i.test(title)) as string[],
      availability: () => {
        const said = variants.map(({ available }) => available).filter((each) => typeof each === 'boolean');
        return said.length ? (said.includes(true) ? 'in-stock' : 'out-of-stock') : undefined;
      },
    },
  });
}

/** One price for each amount that a variant has; `compare_at_price` is none. */
function pricesOf(variants: readonly Json[]): Book['prices'] {
  const amounts = new Set(variants.map(({ price }) => string(price)));
  return [...amounts].map((amount) => priceOf(amount, undefined, undefined)).filter((price) => price !== undefined);
}
