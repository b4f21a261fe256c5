import { loadBookFormats } from '../../page/lazy.js';
import { isJsonFeed, parseBooks as parseJsonFeed } from '../formats/json-feed.js';
import type { Book } from '../model.js';
import type { Kind } from './kind.js';

/** Books and publications: in the feed's order. */
export const books: Kind<Book> = {
  id: 'books',
  compare: () => 0,
  defaults: { title: '', authors: [], prices: [], formats: [] },
  canShowFirstItems: true,
  dedupeKey: (book) => book.title,
  formats: [{ id: 'json-feed', matches: isJsonFeed, parse: parseJsonFeed }],
  loadParsers: async () => (await loadBookFormats()).books,
};
