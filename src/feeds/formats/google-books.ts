/**
 * Google Books API v1, volumes.
 */
import { createBook, parsePublished, toPageCount } from '../items/book-item.js';
import type { Book } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asNumber, asObject, asObjects, asString, toLanguageTag } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { firstIsbn } from '../values/isbn.js';
import { toHttpUrl } from '../values/links.js';
import { toPrice, toPriceList } from '../values/prices.js';
import { cleanText, cleanTexts, htmlToText } from '../values/text.js';

/** Volumes: a list or a single one. The API does not link to a next page. */
export function parseBooks(document: unknown, source: Source): ParsedFeed<Book> {
  const root = asObject(document) ?? {};
  return {
    entries: 'volumeInfo' in root ? [root] : asList(root.items),
    path: 'items',
    readItem: (volume) => bookOf(volume, source.url),
    total: asNumber(root.totalItems),
  };
}

function bookOf(volume: JsonObject, base: string): Book {
  const about = asObject(volume.volumeInfo) ?? {};
  const sale = asObject(volume.saleInfo) ?? {};
  const pictures = asObject(about.imageLinks) ?? {};
  return createBook({
    id: volume.id,
    title: about.title,
    isbn13: firstIsbn(asObjects(about.industryIdentifiers).map(({ identifier }) => identifier)),
    fields: {
      subtitle: () => cleanText(about.subtitle),
      authors: () => cleanTexts(about.authors),
      // Google sends http URLs, which a page over https does not load.
      cover: () =>
        toImage(
          asString(pictures.medium ?? pictures.small ?? pictures.thumbnail ?? pictures.smallThumbnail)?.replace(
            /^http:/,
            'https:',
          ),
          base,
        ),
      url: () => toHttpUrl(about.canonicalVolumeLink, base) ?? toHttpUrl(about.infoLink, base),
      buyUrl: () => toHttpUrl(sale.buyLink, base),
      prices: () => {
        const { amount, currencyCode } = asObject(sale.retailPrice) ?? asObject(sale.listPrice) ?? {};
        return toPriceList(toPrice(amount, undefined, currencyCode));
      },
      publisher: () => cleanText(about.publisher),
      published: () => parsePublished(about.publishedDate),
      description: () => htmlToText(about.description),
      formats: () => (sale.isEbook === true ? ['E-book'] : []),
      availability: () =>
        asObject(volume.accessInfo)?.publicDomain === true
          ? 'open-access'
          : sale.saleability === 'FOR_PREORDER'
            ? 'preorder'
            : sale.saleability === 'FOR_SALE'
              ? 'in-stock'
              : undefined,
      pages: () => toPageCount(asNumber(about.pageCount)),
      language: () => toLanguageTag(about.language),
    },
  });
}
