/**
 * The formats of books other than JSON Feed, together a lazy chunk: most pages never need it.
 */
import { parseBooks as googleBooks } from './google-books.js';
import { parseBooks as map } from './map.js';
import { parseBooks as opds } from './opds.js';
import { parseBooks as openLibrary } from './open-library.js';
import { parseBooks as schemaOrg } from './schema-org-books.js';
import { parseBooks as shopify } from './shopify.js';
import { parseBooks as woocommerce } from './woocommerce.js';

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
