/** Pictures, authors and tags that sites keep in places of their own. */
import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feeds/index.js';
import type { Book, NewsItem } from '../../src/feeds/index.js';

const URL_OF_FEED = 'https://x.example/feed';
const news = async (feed: unknown): Promise<NewsItem> =>
  (await readFeed('news', JSON.stringify(feed), { url: URL_OF_FEED })).items[0]!;

describe('pictures of Drupal', () => {
  const file = (id: string, url: string, more: object = {}): object => ({
    type: 'file--file',
    id,
    attributes: { uri: { url }, ...more },
  });
  const media = (id: string, to: string, type = 'image', field = 'field_media_image', meta: object = {}): object => ({
    type: `media--${type}`,
    id,
    attributes: { name: 'Media' },
    relationships: { [field]: { data: { type: 'file--file', id: to, meta } } },
  });
  const node = (relationships: Readonly<Record<string, string>>, ...included: readonly object[]): object => ({
    jsonapi: {},
    data: [
      {
        type: 'node--news',
        id: 'n',
        attributes: { title: 'A' },
        relationships: Object.fromEntries(
          Object.entries(relationships).map(([name, to]) => {
            const [type = '', id = ''] = to.split(' ');
            return [name, { data: { type, id } }];
          }),
        ),
      },
    ],
    included,
  });
  const large = { width: 1200, height: 800 };
  const small = { width: 120, height: 80 };

  for (const [why, feed, expected] of [
    [
      'a media field of any name',
      node({ field_teaser_image: 'media--image m' }, media('m', 'f'), file('f', '/g.jpg')),
      '/g.jpg',
    ],
    [
      'a name that says nothing',
      node({ field_lead: 'media--image m' }, media('m', 'f'), file('f', '/g.jpg')),
      '/g.jpg',
    ],
    [
      'a file of any name',
      node({ field_lead: 'file--file f' }, file('f', '/g.png', { filemime: 'image/png' })),
      '/g.png',
    ],
    [
      'media of the site’s own type',
      node({ field_lead: 'media--photograph m' }, media('m', 'f', 'photograph', 'field_shot'), file('f', '/g.webp')),
      '/g.webp',
    ],
    [
      'the usual name first',
      node(
        { field_banner: 'media--image b', field_image: 'media--image m' },
        media('b', 'fb', 'image', 'field_media_image', large),
        media('m', 'f'),
        file('fb', '/b.jpg'),
        file('f', '/g.jpg'),
      ),
      '/g.jpg',
    ],
    [
      'a name that speaks of images before others',
      node(
        { field_lead: 'media--image m', field_hero_photo: 'media--image b' },
        media('b', 'fb'),
        media('m', 'f', 'image', 'field_media_image', large),
        file('fb', '/b.jpg'),
        file('f', '/g.jpg'),
      ),
      '/b.jpg',
    ],
    [
      'then the largest',
      node(
        { field_photo_a: 'media--image a', field_photo_b: 'media--image b' },
        media('a', 'fa', 'image', 'field_media_image', small),
        media('b', 'fb', 'image', 'field_media_image', large),
        file('fa', '/a.jpg'),
        file('fb', '/b.jpg'),
      ),
      '/b.jpg',
    ],
    [
      'no document',
      node(
        { field_lead: 'media--document m' },
        media('m', 'f', 'document', 'field_media_document'),
        file('f', '/g.pdf', { filemime: 'application/pdf' }),
      ),
      undefined,
    ],
    [
      'no term',
      node(
        { field_topic: 'taxonomy_term--image t' },
        { type: 'taxonomy_term--image', id: 't', attributes: { name: 'T', url: '/t.jpg' } },
      ),
      undefined,
    ],
  ] as const) {
    it(why, async () => expect((await news(feed)).image?.src).to.equal(expected && `https://x.example${expected}`));
  }

  it('have the text of the reference', async () => {
    const feed = node(
      { field_lead: 'media--image m' },
      media('m', 'f', 'image', 'field_media_image', { alt: 'A check' }),
      file('f', '/g.jpg'),
    );
    expect((await news(feed)).image?.alt).to.equal('A check');
  });
});

describe('WordPress', () => {
  const post = (more: object): object => [{ id: 1, title: { rendered: 'A' }, ...more }];
  const term = (name: string, taxonomy?: string): object => ({ name, taxonomy });

  for (const [why, terms, expected] of [
    ['once each', [[term('News', 'category')], [term('News', 'post_tag'), term('Data', 'post_tag')]], ['News', 'Data']],
    [
      'categories, tags and the language',
      [[term('News', 'category')], [term('English', 'language'), term('pll_1', 'post_translations')]],
      ['News', 'English'],
    ],
    [
      'no formats, menus or authors',
      [[term('Aside', 'post_format'), term('Main', 'nav_menu'), term('ana', 'author')]],
      [],
    ],
    ['terms that do not say what they are', [[term('News')]], ['News']],
  ] as const) {
    it(`tags: ${why}`, async () =>
      expect((await news(post({ _embedded: { 'wp:term': terms } }))).tags).to.deep.equal(expected));
  }

  it('takes picture and author of Yoast SEO without _embed', async () => {
    const yoast_head_json = {
      author: 'Ana Ruiz',
      og_image: [{ url: 'https://x.example/y.jpg', width: 1200, height: 630 }],
    };
    const { image, authors } = await news(post({ yoast_head_json }));
    expect([image?.src, image?.width, authors[0]?.name]).to.deep.equal(['https://x.example/y.jpg', 1200, 'Ana Ruiz']);
    const embedded = { author: [{ name: 'Sam' }], 'wp:featuredmedia': [{ source_url: '/own.jpg' }] };
    const own = await news(post({ yoast_head_json, _embedded: embedded }));
    expect([own.image?.src, own.authors.map(({ name }) => name)]).to.deep.equal(['https://x.example/own.jpg', ['Sam']]);
  });
});

describe('authors of schema.org', () => {
  for (const [author, expected] of [
    ['/author/ann_roe.html', []],
    ['https://x.example/ann', []],
    ['../ann', []],
    ['www.ann.example', []],
    [['Ann Roe', '/author/bo'], ['Ann Roe']],
    ['Ann Roe', ['Ann Roe']],
    ['AC/DC', ['AC/DC']],
  ] as const) {
    it(JSON.stringify(author), async () => {
      const book = { '@context': 'https://schema.org', '@type': 'Book', name: 'Cards', author };
      const { items } = await readFeed('books', JSON.stringify(book), { url: URL_OF_FEED });
      expect((items[0] as Book).authors).to.deep.equal(expected);
    });
  }
});

describe('documents that look like another', () => {
  const refused = async (kind: 'news' | 'books', feed: object): Promise<string> =>
    readFeed(kind, JSON.stringify(feed), { url: URL_OF_FEED }).then(
      () => 'read',
      (error: unknown) => `${(error as { step: string }).step} ${(error as Error).message}`,
    );

  it('an account of ActivityPub is no schema.org', async () => {
    const account = {
      '@context': ['https://www.w3.org/ns/activitystreams', { schema: 'http://schema.org#' }],
      type: 'Person',
      name: 'Kim',
    };
    expect(await refused('news', account)).to.match(/^format .*ActivityPub/);
  });

  it('a record with metadata and links is no manifest', async () => {
    expect(
      await refused('books', { id: 7, links: { self: 'https://z.example/7' }, metadata: { title: 'Slides' } }),
    ).to.match(/no known format.*id, links, metadata/);
    expect(await refused('books', { metadata: { title: 'A' }, links: [], readingOrder: [] })).to.match(/Readium/);
  });

  it('a registry of OPDS names its catalogs', async () => {
    const catalogs = [{ metadata: { title: 'Town' }, links: [{ href: 'https://town.example/opds2' }] }];
    expect(await refused('books', { metadata: { title: 'All' }, links: [], catalogs })).to.match(
      /^shape .*town\.example\/opds2/,
    );
  });
});
