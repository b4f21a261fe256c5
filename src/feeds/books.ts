import { loadBookFormats } from '../page/lazy.js';
import { readBooks as jsonFeed } from './formats/json-feed.js';
import { lazyFormats } from './lazy-formats.js';
import type { Kind } from './kind.js';
import type { Image, Item, Price } from './model.js';

/** One book or publication. */
export interface Book extends Item {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly authors: readonly string[];
  /** Thirteen digits, check digit tested. */
  readonly isbn13?: string | undefined;
  readonly cover?: Image | undefined;
  readonly url?: string | undefined;
  readonly buyUrl?: string | undefined;
  readonly prices: readonly Price[];
  readonly publisher?: string | undefined;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published?: string | undefined;
  readonly description?: string | undefined;
  readonly formats: readonly string[];
  readonly availability?: 'in-stock' | 'out-of-stock' | 'preorder' | 'borrow' | 'open-access' | undefined;
  readonly series?: { readonly name: string; readonly position?: string | undefined } | undefined;
  readonly pages?: number | undefined;
  readonly language?: string | undefined;
}

/** Books and publications: in the feed's order. */
export const books: Kind<Book> = {
  id: 'books',
  compare: () => 0,
  blank: { title: '', authors: [], prices: [], formats: [] },
  likeness: (book) => book.title,
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
