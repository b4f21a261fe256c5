/**
 * Google Books API v1, volumes.
 */
import { bookItem, pagesOf, publishedOn } from '../book-item.js';
import type { Book } from '../books.js';
import { firstIsbn } from '../isbn.js';
import type { Listing, Source } from '../kind.js';
import { image, language, link, list, number, object, objects, plain, string, text, words } from '../pick.js';
import type { Json } from '../pick.js';
import { priceOf } from '../price.js';
import { pricesFor } from '../price-list.js';

/** Volumes: a list, or one that stands alone. The API names no next page. */
export function readBooks(document: unknown, source: Source): Listing<Book> {
  const root = object(document) ?? {};
  return {
    entries: 'volumeInfo' in root ? [root] : list(root.items),
    path: 'items',
    read: (volume) => bookOf(volume, source.url),
    total: number(root.totalItems),
  };
}

function bookOf(volume: Json, base: string): Book {
  const about = object(volume.volumeInfo) ?? {};
  const sale = object(volume.saleInfo) ?? {};
  const pictures = object(about.imageLinks) ?? {};
  return bookItem({
    id: volume.id,
    title: about.title,
    isbn13: firstIsbn(objects(about.industryIdentifiers).map(({ identifier }) => identifier)),
    fields: {
      subtitle: () => plain(about.subtitle),
      authors: () => words(about.authors),
      // Their addresses are http, which a page over https would not show.
      cover: () =>
        image(
          string(pictures.medium ?? pictures.small ?? pictures.thumbnail ?? pictures.smallThumbnail)?.replace(
            /^http:/,
            'https:',
          ),
          base,
        ),
      url: () => link(about.canonicalVolumeLink, base) ?? link(about.infoLink, base),
      buyUrl: () => link(sale.buyLink, base),
      prices: () => {
        const { amount, currencyCode } = object(sale.retailPrice) ?? object(sale.listPrice) ?? {};
        return pricesFor(priceOf(amount, undefined, currencyCode));
      },
      publisher: () => plain(about.publisher),
      published: () => publishedOn(about.publishedDate),
      description: () => text(about.description),
      formats: () => (sale.isEbook === true ? ['E-book'] : []),
      availability: () =>
        object(volume.accessInfo)?.publicDomain === true
          ? 'open-access'
          : sale.saleability === 'FOR_PREORDER'
            ? 'preorder'
            : sale.saleability === 'FOR_SALE'
              ? 'in-stock'
              : undefined,
      pages: () => pagesOf(number(about.pageCount)),
      language: () => language(about.language),
    },
  });
}
