import type { Book } from '../../src/feeds/model.js';

/** A book as the visitors give it. */
export const sampleBook = (n: number, more: Partial<Book> = {}): Book => ({
  id: `b${n}`,
  title: `Book ${n}`,
  authors: [`Author ${n}`],
  prices: [{ amount: `${n}.50`, currency: 'USD' }],
  formats: ['Print'],
  url: `https://books.example/${n}`,
  ...more,
});

/** Books from number `from` to number `to`. */
export const bookRange = (from: number, to: number, more: Partial<Book> = {}): Book[] =>
  Array.from({ length: to - from + 1 }, (_, index) => sampleBook(from + index, more));
