/**
 * Every feed widget, for the tests that all of them must pass (network conditions, leaks, states). A new element is added by
 * one line.
 */
export interface Widget {
  readonly tag: string;
  /** A small feed for it, in which `n` is told in the text. */
  readonly feed: (n?: number) => object;
  /** What a visitor sees of that feed. */
  readonly shows: (n?: number) => string;
}

const jsonFeed = (items: object[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Test',
  items,
});

export const WIDGETS: readonly Widget[] = [
  {
    tag: 'ala-news-feed',
    feed: (n = 1) =>
      jsonFeed([
        { id: `n${n}`, url: `https://news.example/${n}`, title: `News ${n}`, date_published: '2025-02-14T10:00:00Z' },
      ]),
    shows: (n = 1) => `News ${n}`,
  },
  {
    tag: 'ala-section-finder',
    feed: (n = 1) => jsonFeed([{ id: `s${n}`, url: `https://sections.example/${n}`, title: `Section ${n}` }]),
    shows: (n = 1) => `Section ${n}`,
  },
  {
    tag: 'ala-announcement-tabs',
    feed: (n = 1) =>
      jsonFeed([
        {
          id: `a${n}`,
          url: `https://core.example/${n}`,
          title: `Announcement ${n}`,
          content_html: `<p>Text ${n}</p>`,
          _ala_core: { label: `Label ${n}` },
        },
      ]),
    shows: (n = 1) => `Announcement ${n}`,
  },
  {
    tag: 'ala-book-carousel',
    feed: (n = 1) => jsonFeed([{ id: `b${n}`, url: `https://books.example/${n}`, title: `Book ${n}` }]),
    shows: (n = 1) => `Book ${n}`,
  },
  {
    tag: 'ala-promo-carousel',
    feed: (n = 1) => jsonFeed([{ id: `p${n}`, url: `https://promo.example/${n}`, title: `Card ${n}` }]),
    shows: (n = 1) => `Card ${n}`,
  },
  {
    tag: 'ala-ce-calendar',
    feed: (n = 1) =>
      jsonFeed([
        {
          id: `e${n}`,
          url: `https://core.example/events/${n}`,
          title: `Event ${n}`,
          _ala_core: { start: '2025-02-18T13:00:00-06:00', time_zone: 'America/Chicago' },
        },
      ]),
    shows: (n = 1) => `Event ${n}`,
  },
];
