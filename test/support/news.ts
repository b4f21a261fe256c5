/** News feeds for tests: JSON Feed, made from a few words. */

export const sampleNews = (n: number, more: object = {}): object => ({
  id: `https://news.example/${n}`,
  url: `https://news.example/${n}`,
  title: `News ${n}`,
  // Number 1 is the newest.
  date_published: new Date(Date.UTC(2025, 1, 16 - n, 12)).toISOString(),
  ...more,
});

export const jsonFeed = (items: readonly object[], more: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items,
  ...more,
});

/** News from number `from` to number `to`. */
export const newsRange = (from: number, to: number): object[] =>
  Array.from({ length: to - from + 1 }, (_, index) => sampleNews(from + index));
