import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feeds/index.js';
import type { FeedResult, NewsItem, ReadOptions } from '../../src/feeds/index.js';

const URL_OF_FEED = 'https://lib.example/news/feed.json';

function read(
  items: readonly unknown[],
  feed: object = {},
  options: Partial<ReadOptions> = {},
): Promise<FeedResult<NewsItem>> {
  const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items, ...feed });
  return readFeed('news', text, { url: URL_OF_FEED, ...options });
}

async function first(item: object, feed?: object, options?: Partial<ReadOptions>): Promise<NewsItem> {
  const { items } = await read([item], feed, options);
  return items[0]!;
}

describe('JSON Feed as news', () => {
  it('reads every field', async () => {
    const item = await first({
      id: 'https://lib.example/1',
      url: '/1',
      external_url: 'https://other.example/',
      title: 'Books &amp; more',
      summary: 'A <em>short</em> one',
      content_html: '<p>Hello</p>',
      date_published: '2025-02-10T09:00:00-06:00',
      date_modified: '2025-02-11',
      authors: [{ name: 'Ada', url: 'https://ada.example/' }, 'Bo'],
      image: 'i.jpg',
      tags: ['one', ' two ', '', 3],
      language: 'es',
      _ala_core: { pinned: true },
    });
    expect({ ...item }).to.deep.equal({
      id: 'https://lib.example/1',
      title: 'Books & more',
      url: 'https://lib.example/1',
      externalUrl: 'https://other.example/',
      summary: 'A short one',
      unsafeHtml: '<p>Hello</p>',
      published: { instant: '2025-02-10T15:00:00Z' },
      modified: { date: '2025-02-11' },
      authors: [
        { name: 'Ada', url: 'https://ada.example/' },
        { name: 'Bo', url: undefined },
      ],
      image: { src: 'https://lib.example/news/i.jpg', alt: '' },
      tags: ['one', 'two', '3'],
      language: 'es',
      pinned: true,
    });
  });

  it('reads what stands about the feed', async () => {
    const { items, ...about } = await read([{ id: 1, title: 'A' }], {
      home_page_url: '/',
      feed_url: 'https://www.lib.example/feed.json',
      next_url: '?page=2',
      language: 'en',
    });
    expect(items).to.have.length(1);
    expect(about).to.deep.equal({
      format: 'json-feed',
      title: 'News',
      homeUrl: 'https://www.lib.example/',
      base: 'https://www.lib.example/feed.json',
      language: 'en',
      next: 'https://www.lib.example/feed.json?page=2',
      total: undefined,
      warnings: [],
      merged: 0,
      outsideWindow: 0,
    });
  });

  it('names an item by its title, summary, content or address', async () => {
    const { items } = await read([
      { id: 1, title: ' ', summary: 'The summary' },
      { id: 2, title: '<b> </b>', content_html: `<p>${'Long words '.repeat(20)}</p>` },
      { id: 3, content_text: 'Look:\n<b>this</b>' },
      { url: '/4' },
    ]);
    expect(items.map(({ title }) => title)).to.deep.equal([
      'The summary',
      `${'Long words '.repeat(7).trim()}…`,
      'Look: <b>this</b>',
      'https://lib.example/4',
    ]);
  });

  it('identifies an item by its id, address, or title and date', async () => {
    const { items } = await read([{ id: 7, title: 'A' }, { url: '/b', title: 'B' }, { title: 'C' }, { title: 'D' }]);
    expect(items.slice(0, 2).map(({ id }) => id)).to.deep.equal(['7', 'https://lib.example/b']);
    expect(items[2]?.id).to.be.a('string').and.not.equal(items[3]?.id);
  });

  it('takes external_url as the page when it is the only one', async () => {
    const item = await first({ id: 1, title: 'A', external_url: 'https://other.example/x' });
    expect([item.url, item.externalUrl]).to.deep.equal(['https://other.example/x', undefined]);
  });

  it('keeps content_text as text', async () => {
    expect((await first({ id: 1, title: 'A', content_text: 'Use <b> & <i>' })).unsafeHtml).to.equal(
      '<p>Use &lt;b> &amp; &lt;i></p>',
    );
  });

  it('takes authors from authors, author, the feed', async () => {
    const authors = async (item: object): Promise<string[]> =>
      (await first({ id: 1, title: 'A', ...item }, { author: { name: 'Feed' } })).authors.map(({ name }) => name);
    expect(await authors({ authors: [{ name: 'New' }], author: { name: 'Old' } })).to.deep.equal(['New']);
    expect(await authors({ authors: [], author: { name: 'Old' } })).to.deep.equal(['Old']);
    expect(await authors({ author: 'Word' })).to.deep.equal(['Word']);
    expect(await authors({})).to.deep.equal(['Feed']);
  });

  const DATES: readonly (readonly [string, object | undefined, string?])[] = [
    ['Fri, 31 May 2019 12:17:58 -0700', { instant: '2019-05-31T19:17:58Z' }],
    ['2019-05-31T19:17Z', { instant: '2019-05-31T19:17:00Z' }],
    ['2019-05-31 19:17:05.99', { date: '2019-05-31' }],
    ['2019-05-31T19:17', { instant: '2019-06-01T00:17:00Z' }, 'America/Chicago'],
    ['2019-05-31', { date: '2019-05-31' }, 'America/Chicago'],
    ['2084-01-01T00:00:00Z', { instant: '2084-01-01T00:00:00Z' }],
    ['yesterday', undefined],
  ];
  for (const [written, published, feedTimeZone] of DATES) {
    it(`dates ${written} ${feedTimeZone ?? ''}`, async () => {
      const item = await first({ id: 1, title: 'A', date_published: written }, {}, { feedTimeZone });
      expect(item.published).to.deep.equal(published);
    });
  }

  it('warns about a date that is none, and never takes the modified one for it', async () => {
    const { items, warnings } = await read([
      { id: 1, title: 'A', date_published: 'soon', date_modified: '2025-01-01' },
    ]);
    expect(items[0]?.published).to.equal(undefined);
    expect(warnings).to.deep.equal([
      { index: 0, path: 'items[0].date_published', code: 'date', detail: '"soon" is not a date' },
    ]);
  });

  it('passes over what is bad and says so', async () => {
    const { items, warnings } = await read([null, { id: 1 }, { id: 2, title: 'Good' }, 'text']);
    expect(items.map(({ id }) => id)).to.deep.equal(['2']);
    expect(warnings.map(({ code, index, path }) => [code, index, path])).to.deep.equal([
      ['skip-type', 0, 'items[0]'],
      ['skip-title', 1, 'items[1]'],
      ['skip-type', 3, 'items[3]'],
    ]);
  });

  it('survives fields of every wrong type', async () => {
    for (const wrong of [null, 0, true, '', [], {}, [[]], [{}], { name: [] }]) {
      const names =
        'url external_url summary content_html content_text date_published date_modified authors author image tags language _ala_core';
      const item = await first({
        id: 1,
        title: 'A',
        ...Object.fromEntries(names.split(' ').map((name) => [name, wrong])),
      });
      expect(JSON.parse(JSON.stringify(item))).to.include({ id: '1', title: 'A', pinned: false });
    }
  });
});
