import { readBooks as googleBooks } from './formats/google-books.js';
import { readBooks as jsonFeed } from './formats/json-feed.js';
import { readBooks as map } from './formats/map.js';
import { readBooks as openLibrary } from './formats/open-library.js';
import { readBooks as opds } from './formats/opds.js';
import { readBooks as schemaOrg } from './formats/schema-org-books.js';
import { readBooks as shopify } from './formats/shopify.js';
import { readBooks as woocommerce } from './formats/woocommerce.js';
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
  likeness: (book) => book.title,
  formats: [
    { id: 'json-feed', read: jsonFeed },
    { id: 'opds', read: opds },
    { id: 'schema-org', read: schemaOrg },
    { id: 'woocommerce', read: woocommerce },
    { id: 'shopify', read: shopify },
    { id: 'open-library', read: openLibrary },
    { id: 'google-books', read: googleBooks },
    { id: 'map', read: map },
  ],
};
