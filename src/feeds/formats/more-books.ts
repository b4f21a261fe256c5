/**
 * The formats of books other than JSON Feed, together a lazy chunk: most pages never need it.
 */
import { readBooks as googleBooks } from './google-books.js';
import { readBooks as map } from './map.js';
import { readBooks as openLibrary } from './open-library.js';
import { readBooks as opds } from './opds.js';
import { readBooks as schemaOrg } from './schema-org-books.js';
import { readBooks as shopify } from './shopify.js';
import { readBooks as woocommerce } from './woocommerce.js';

/** Parsers of books, by the ids of their formats. */
export const books = {
  'google-books': googleBooks,
  map,
  'open-library': openLibrary,
  opds,
  'schema-org': schemaOrg,
  shopify,
  woocommerce,
};
