import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feeds/index.js';
import type { FeedResult, NewsItem, ReadOptions } from '../../src/feeds/index.js';

const URL_OF_FEED = 'https://core.example/jsonapi/node/article';

const article = {
  type: 'node--article',
  id: '6f1c1d0a-0000-4000-8000-000000000001',
  links: { self: { href: 'https://core.example/es/jsonapi/node/article/6f1c' } },
  attributes: {
    title: 'Open house & call for proposals',
    created: '2025-02-01T15:00:00+00:00',
    changed: '2025-02-02T15:00:00+00:00',
    path: { alias: '/news/open-house', langcode: 'es' },
    body: { value: '[raw]', processed: '<p>Come in</p>', summary: 'In short' },
    drupal_internal__nid: 12,
    langcode: 'es',
    sticky: true,
  },
  relationships: {
    field_media_image: { data: { type: 'media--image', id: 'm1' } },
    field_topics: {
      data: [
        { type: 'taxonomy_term--topics', id: 't1' },
        { type: 'taxonomy_term--topics', id: 'missing' },
      ],
    },
    uid: { data: { type: 'user--user', id: 'u1' } },
  },
};

const included = [
  {
    type: 'media--image',
    id: 'm1',
    attributes: { name: 'door.jpg' },
    relationships: {
      field_media_image: { data: { type: 'file--file', id: 'f1', meta: { alt: 'A door', width: 800, height: 600 } } },
    },
  },
  {
    type: 'file--file',
    id: 'f1',
    attributes: { uri: { value: 'public://door.jpg', url: '/sites/default/files/door.jpg' } },
  },
  { type: 'taxonomy_term--topics', id: 't1', attributes: { name: 'Conferences' } },
  { type: 'user--user', id: 'u1', attributes: { display_name: 'Ada' } },
];

const read = (data: unknown, more: object = {}, options: Partial<ReadOptions> = {}): Promise<FeedResult<NewsItem>> =>
  readFeed('news', JSON.stringify({ jsonapi: { version: '1.0' }, data, included, ...more }), {
    url: URL_OF_FEED,
    ...options,
  });

async function first(attributes: object = {}, more?: object): Promise<NewsItem> {
  const { items } = await read([{ ...article, attributes: { ...article.attributes, ...attributes }, ...more }]);
  return items[0]!;
}

describe('Drupal as news', () => {
  it('reads every field', async () => {
    expect({ ...(await first()) }).to.deep.equal({
      id: '6f1c1d0a-0000-4000-8000-000000000001',
      title: 'Open house & call for proposals',
      url: 'https://core.example/es/news/open-house',
      summary: 'In short',
      unsafeHtml: '<p>Come in</p>',
      published: { instant: '2025-02-01T15:00:00Z' },
      modified: { instant: '2025-02-02T15:00:00Z' },
      authors: [{ name: 'Ada', url: undefined }],
      image: { src: 'https://core.example/sites/default/files/door.jpg', alt: 'A door', width: 800, height: 600 },
      tags: ['Conferences'],
      language: 'es',
      pinned: true,
    });
  });

  it('finds the page by address, alias or number', async () => {
    expect((await first({ absolute_url: 'https://core.example/x' })).url).to.equal('https://core.example/x');
    expect((await first({ path: { alias: null } })).url).to.equal('https://core.example/es/node/12');
    expect((await first({ path: null, drupal_internal__nid: null })).url).to.equal(undefined);
    expect((await first({}, { links: null })).url).to.equal('https://core.example/news/open-house');
  });

  it('takes what other sites call these fields', async () => {
    const item = await first({
      title: null,
      name: 'By name',
      created: 1738422000,
      body: '<p>Plain body</p>',
      field_summary: { processed: '<b>Sum</b>' },
    });
    expect(item).to.include({ title: 'By name', summary: 'Sum', unsafeHtml: '<p>Plain body</p>' });
    expect(item.published).to.deep.equal({ instant: '2025-02-01T15:00:00Z' });
  });

  it('passes over what has no attributes', async () => {
    const { items, warnings } = await read([{ type: 'node--article', id: '1' }, article]);
    expect([items.length, warnings[0]?.code, warnings[0]?.path]).to.deep.equal([1, 'skip-attributes', 'data[0]']);
  });

  it('reads a resource that stands alone, in a document or bare', async () => {
    expect((await read(article)).items).to.have.length(1);
    expect((await readFeed('news', JSON.stringify(article), { url: URL_OF_FEED })).items).to.have.length(1);
  });

  it('reads paging, total and errors beside good data', async () => {
    for (const next of ['/jsonapi/node/article?page=2', { href: 'https://core.example/jsonapi/node/article?page=2' }]) {
      const result = await read([article], {
        links: { next },
        meta: { count: '8' },
        errors: [{ detail: 'One is hidden' }],
      });
      expect(result.next).to.equal('https://core.example/jsonapi/node/article?page=2');
      expect(result.total).to.equal(8);
      expect(result.warnings).to.deep.equal([{ code: 'errors', path: 'errors', detail: 'One is hidden' }]);
    }
    const { items, warnings } = await read([article], { meta: { errors: [{ title: 'Forbidden' }] } });
    expect([items.length, warnings.map(({ detail }) => detail)]).to.deep.equal([1, ['Forbidden']]);
  });

  it('survives references in a circle', async () => {
    const loop = {
      type: 'media--image',
      id: 'm1',
      attributes: {},
      relationships: { thumbnail: { data: { type: 'media--image', id: 'm1' } } },
    };
    const { items } = await read([article], { included: [loop] });
    expect(items[0]?.image).to.equal(undefined);
  });

  it('lays a map over what it finds', async () => {
    const map = { summary: 'attributes.field_teaser_line', 'image.src': 'attributes.field_picture' };
    const one = {
      ...article,
      attributes: { ...article.attributes, field_teaser_line: 'Mine', field_picture: '/p.png' },
    };
    const { items, format } = await read([one], {}, { format: 'drupal', map });
    expect(format).to.equal('drupal');
    expect(items[0]).to.include({ summary: 'Mine', title: 'Open house & call for proposals' });
    expect(items[0]?.image?.src).to.equal('https://core.example/p.png');
  });
});
