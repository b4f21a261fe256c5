import { expect } from '@open-wc/testing';
import { FeedError, readFeed } from '../../src/feeds/index.js';
import type { KindId } from '../../src/feeds/index.js';

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const feedOf = (items: unknown): unknown => ({ version: 'https://jsonfeed.org/version/1.1', items });
const page = (id: string, more: object): object => ({ type: 'node--page', id, attributes: { title: id }, ...more });
const LONG = '<p>&amp;'.repeat(600_000);

/** Documents near the size limit, or shaped to make a visitor do the same work again and again. */
const DOCUMENTS: readonly (readonly [string, KindId, unknown])[] = [
  [
    'text of 5 MB in every field',
    'news',
    feedOf([{ id: LONG, title: LONG, summary: LONG, url: LONG, content_html: LONG, tags: [LONG] }]),
  ],
  ['half a million tags', 'news', feedOf([{ id: 1, title: 'A', tags: many(500_000, () => '&amp;') }])],
  [
    'half a million authors and pictures',
    'books',
    feedOf([{ id: 1, title: 'A', authors: many(200_000, () => ({ name: '&' })), image: many(200_000, () => 'x:y') }]),
  ],
  ['a million nulls', 'news', feedOf(many(1_000_000, () => null))],
  ['one id for all', 'news', feedOf(many(20_000, (index) => ({ id: 'x', title: `${index} &lt;` })))],
  ['nothing but bad items', 'sections', feedOf(many(20_000, () => ({})))],
  [
    'resources that all name each other',
    'news',
    {
      jsonapi: {},
      data: many(300, (index) =>
        page(`d${index}`, {
          relationships: Object.fromEntries(
            many(300, (other) => [`field_${other}`, { data: { type: 'taxonomy_term--x', id: `i${other}` } }]),
          ),
        }),
      ),
      included: many(300, (index) => ({ type: 'taxonomy_term--x', id: `i${index}`, attributes: { name: 'A' } })),
    },
  ],
  [
    'lists in lists',
    'books',
    {
      '@context': 'https://schema.org',
      '@graph': many(50, () => many(50, () => many(20, (index) => ({ '@type': 'Book', name: `B${index}` })))),
    },
  ],
  [
    'things that refer to each other',
    'sections',
    {
      '@context': 'https://schema.org',
      '@graph': many(5_000, (index) => ({
        '@type': 'Organization',
        '@id': `#${index}`,
        name: 'A',
        parentOrganization: { '@id': `#${(index + 1) % 5_000}` },
      })),
    },
  ],
  ['a hundred thousand groups', 'books', { metadata: {}, groups: many(100_000, () => ({ publications: [] })) }],
  ['a hundred thousand keys', 'news', Object.fromEntries(many(100_000, (index) => [`k${index}`, index]))],
];

describe('huge feeds', () => {
  for (const [name, kind, document] of DOCUMENTS) {
    it(`are read in bounded time: ${name}`, async () => {
      const result = await readFeed(kind, JSON.stringify(document), { url: 'https://a.example/' }).catch(
        (error: unknown) => error,
      );
      if (!(result instanceof FeedError)) expect(JSON.stringify(result).length).to.be.below(30_000_000);
    });
  }
});
