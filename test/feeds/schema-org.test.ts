import { expect } from '@open-wc/testing';
import { FeedError, readFeed } from '../../src/feeds/index.js';
import type { FeedResult, NewsItem } from '../../src/feeds/index.js';

const CONTEXT = 'https://schema.org';
const read = (document: unknown): Promise<FeedResult<NewsItem>> =>
  readFeed('news', JSON.stringify(document), { url: 'https://paper.example/feed.jsonld' });

const article = {
  '@context': CONTEXT,
  '@type': 'NewsArticle',
  '@id': 'https://paper.example/a#it',
  headline: 'Shelves &amp; codes',
  description: 'About <em>shelves</em>',
  articleBody: 'One\n\nTwo',
  url: '/a',
  datePublished: '2025-02-10T08:00:00-06:00',
  dateModified: '2025-02-11',
  author: [{ '@type': 'Person', name: 'Ada', url: '/ada' }, 'Bo'],
  image: {
    '@type': 'ImageObject',
    contentUrl: 'i.jpg',
    width: '640',
    height: { '@type': 'QuantitativeValue', value: 480 },
  },
  articleSection: 'Technology',
  keywords: 'shelves, codes',
  inLanguage: { '@type': 'Language', name: 'en' },
};

describe('schema.org as news', () => {
  it('reads every field', async () => {
    const { items } = await read(article);
    expect({ ...items[0] }).to.deep.equal({
      id: 'https://paper.example/a#it',
      title: 'Shelves & codes',
      url: 'https://paper.example/a',
      summary: 'About shelves',
      unsafeHtml: '<p>One</p><p>Two</p>',
      published: { instant: '2025-02-10T14:00:00Z' },
      modified: { date: '2025-02-11' },
      authors: [
        { name: 'Ada', url: 'https://paper.example/ada' },
        { name: 'Bo', url: undefined },
      ],
      image: { src: 'https://paper.example/i.jpg', alt: '', width: 640, height: 480 },
      tags: ['Technology', 'shelves', 'codes'],
      language: 'en',
      pinned: false,
    });
  });

  const item = (name: string): object => ({ '@type': 'schema:BlogPosting', name });
  const SHAPES: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['a list', [{ ...article, headline: 'A' }, item('B')], ['A', 'B']],
    [
      'a graph',
      { '@context': CONTEXT, '@graph': [item('A'), { '@type': 'Person', name: 'P' }, item('B')] },
      ['A', 'B'],
    ],
    [
      'an ItemList',
      {
        '@context': CONTEXT,
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', item: item('A') }, item('B'), 'C'],
      },
      ['A', 'B', 'C'],
    ],
    [
      'list items with a name',
      { '@context': CONTEXT, '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', name: 'A', url: '/a' }] },
      ['A'],
    ],
    [
      'a page of a list',
      {
        '@context': CONTEXT,
        '@type': 'CollectionPage',
        mainEntity: { '@type': 'ItemList', itemListElement: [item('A')] },
      },
      ['A'],
    ],
    ['a blog', { '@context': CONTEXT, '@type': 'Blog', blogPost: [item('A')] }, ['A']],
    [
      'a data feed',
      { '@context': CONTEXT, '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: item('A') }] },
      ['A'],
    ],
    ['objects without a type', { '@context': CONTEXT, '@graph': [{ headline: 'A' }, { foo: 1 }] }, ['A']],
    [
      'references, and no bread crumbs',
      {
        '@context': CONTEXT,
        '@graph': [
          { '@type': 'ItemList', itemListElement: [{ '@id': '#a' }] },
          { ...item('A'), '@id': '#a' },
          { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', name: 'Home' }] },
        ],
      },
      ['A'],
    ],
  ];
  for (const [name, document, titles] of SHAPES) {
    it(`finds its items in ${name}`, async () => {
      expect((await read(document)).items.map(({ title }) => title)).to.deep.equal(titles);
    });
  }

  it('has nothing to show of bare addresses, and says so once', async () => {
    const { items, warnings } = await read({
      '@context': CONTEXT,
      '@type': 'ItemList',
      itemListElement: ['https://a.example/1', { '@type': 'ListItem', url: 'https://a.example/2' }],
    });
    expect([items.length, warnings.map(({ code }) => code)]).to.deep.equal([0, ['bare-url']]);
  });

  it('names what it holds when that is no news', async () => {
    const error: unknown = await read({
      '@context': CONTEXT,
      '@graph': [{ '@type': 'WebPage', name: 'A' }, { '@type': ['Event', 'Thing'] }],
    }).catch((reason: unknown) => reason);
    expect(error)
      .to.be.instanceOf(FeedError)
      .and.include({ step: 'shape', message: 'This feed has no news, only WebPage, Event' });
  });

  it('joins authors and pictures that are named elsewhere', async () => {
    const { items } = await read({
      '@context': CONTEXT,
      '@graph': [
        { '@type': 'Article', name: 'A', author: { '@id': '#p' }, image: { '@id': '#i' } },
        { '@type': 'Person', '@id': '#p', name: 'Ada' },
        { '@type': 'ImageObject', '@id': '#i', url: '/i.png' },
      ],
    });
    expect([items[0]?.authors[0]?.name, items[0]?.image?.src]).to.deep.equal(['Ada', 'https://paper.example/i.png']);
  });
});
