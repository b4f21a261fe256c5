/**
 * Shopify's products.json. Prices are strings in major units, without a currency.
 */
import { createBook } from '../items/book-item.js';
import type { Book } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asObject, asObjects, asString } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { firstIsbn } from '../values/isbn.js';
import { toHttpUrl } from '../values/links.js';
import { toPrice } from '../values/prices.js';
import { cleanText, htmlToText } from '../values/text.js';

/** Products. The feed does not link to a next page. */
export function parseBooks(document: unknown, source: Source): ParsedFeed<Book> {
  return {
    entries: asList(asObject(document)?.products),
    path: 'products',
    readItem: (product) => bookOf(product, source.url),
  };
}

function bookOf(product: JsonObject, base: string): Book {
  const variants = asObjects(product.variants);
  const handle = asString(product.handle);
  return createBook({
    id: product.id,
    title: product.title,
    isbn13: firstIsbn(variants.flatMap(({ barcode, sku }) => [barcode, sku])),
    fields: {
      cover: () => toImage(product.images, base) ?? toImage(product.image, base),
      url: () => (handle ? toHttpUrl(`/products/${encodeURIComponent(handle)}`, base) : undefined),
      prices: () => pricesOfVariants(variants),
      publisher: () => cleanText(product.vendor),
      description: () => htmlToText(product.body_html),
      formats: () =>
        variants
          .map(({ title }) => cleanText(title))
          .filter((title) => title !== undefined && !/^default\b/i.test(title)) as string[],
      availability: () => {
        const said = variants.map(({ available }) => available).filter((each) => typeof each === 'boolean');
        return said.length ? (said.includes(true) ? 'in-stock' : 'out-of-stock') : undefined;
      },
    },
  });
}

/** One price for each amount among the variants; `compare_at_price` is ignored. */
function pricesOfVariants(variants: readonly JsonObject[]): Book['prices'] {
  const amounts = new Set(variants.map(({ price }) => asString(price)));
  return [...amounts].map((amount) => toPrice(amount, undefined, undefined)).filter((price) => price !== undefined);
}
