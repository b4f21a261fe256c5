import { loadBookFormats } from '../../page/lazy.js';
import { parseBooks as jsonFeed } from '../formats/json-feed.js';
import type { Book } from '../model.js';
import type { Kind } from './kind.js';
import { lazyFormats } from './lazy-formats.js';

/** Books and publications: in the feed's order. */
export const books: Kind<Book> = {
  id: 'books',
  compare: () => 0,
  defaults: { title: '', authors: [], prices: [], formats: [] },
  dedupeKey: (book) => book.title,
  formats: [
    { id: 'json-feed', read: jsonFeed },
    ...lazyFormats(
      async () => (await loadBookFormats()).books,
      'opds',
      'schema-org',
      'woocommerce',
      'shopify',
      'open-library',
      'google-books',
      'map',
    ),
  ],
};
