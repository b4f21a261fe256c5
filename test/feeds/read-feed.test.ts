import { expect } from '@open-wc/testing';
import { FeedError, readFeed } from '../../src/feeds/index.js';
import type { FeedStep, KindId, ReadOptions } from '../../src/feeds/index.js';
import { news } from '../../src/feeds/kinds/news.js';
import type { NewsItem } from '../../src/feeds/model.js';

const URL_OF_FEED = 'https://lib.example/feed.json';
const feedOf = (items: unknown): string => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items });
const read = (
  text: string,
  kind: KindId = 'news',
  options: Partial<ReadOptions> = {},
): Promise<{ items: readonly unknown[]; format: string }> => readFeed(kind, text, { url: URL_OF_FEED, ...options });

const ERRORS: readonly (readonly [
  name: string,
  step: FeedStep,
  words: RegExp,
  text: string,
  kind?: KindId,
  options?: Partial<ReadOptions>,
])[] = [
  ['a web page', 'format', /^This address is a web page.*\/wp-json\/wp\/v2\/posts/, '\uFEFF \n<!doctype html><html>'],
  ['cut-off RSS', 'syntax', /^This is not valid XML, or it is cut off/, '<?xml version="1.0"?><rss>'],
  [
    'cut-off JSON',
    'syntax',
    /not valid JSON, or it is cut off/,
    '{"version": "https://jsonfeed.org/version/1", "items": [{',
  ],
  ['an error document', 'format', /"Sorry"/, '{"code":"rest_forbidden","message":"Sorry"}'],
  [
    'a catalog for news',
    'format',
    /^This is an OPDS catalog; it gives books, but this widget needs news$/,
    '{"metadata":{},"publications":[]}',
  ],
  [
    'posts for events',
    'format',
    /gives news, announcements and sections, but this widget needs events/,
    '[{"title":{"rendered":"A"}}]',
    'events',
  ],
  ['a calendar for news', 'format', /an iCalendar file; it gives events/, 'BEGIN:VCALENDAR\nEND:VCALENDAR'],
  ['unknown JSON', 'format', /top level has a, b/, '{"a":1,"b":2}'],
  [
    'all items bad',
    'shape',
    /^3 items, none readable: item 0 has no title, summary, content or URL$/,
    feedOf([{ id: 1 }, { id: 2 }, { id: 3 }]),
  ],
  [
    'a format that it is not',
    'format',
    /^format="json-feed", but this is a WordPress list of posts$/,
    '[{"title":{"rendered":"A"}}]',
    'news',
    { format: 'json-feed' },
  ],
  ['a format that nothing is', 'format', /top level has a/, '{"a":1}', 'news', { format: 'json-feed' }],
  [
    'an unknown format',
    'settings',
    /format="jsonfeed" is not one of .*json-feed/,
    '[]',
    'news',
    { format: 'jsonfeed' },
  ],
];

describe('readFeed', () => {
  for (const [name, step, words, text, kind, options] of ERRORS) {
    it(`rejects ${name}`, async () => {
      const error: unknown = await read(text, kind, options).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(FeedError);
      expect(error).to.include({ step, url: URL_OF_FEED });
      expect((error as FeedError).message).to.match(words);
    });
  }

  it('rejects an unknown kind', async () => {
    const error: unknown = await read('[]', 'toString' as KindId).catch((reason: unknown) => reason);
    expect(error).to.include({ step: 'settings' });
  });

  for (const text of ['', ' \n', '[]', '{"events":[]}', feedOf([]), feedOf([null]), feedOf(null)]) {
    it(`has no items, and no error, for ${JSON.stringify(text)}`, async () => {
      expect((await read(text)).items).to.deep.equal([]);
    });
  }

  it('has no items for an empty list of the format it was told', async () => {
    expect((await read(feedOf([]), 'news', { format: 'json-feed' })).items).to.deep.equal([]);
    expect((await read('[]', 'news', { format: 'wordpress' })).format).to.equal('wordpress');
    expect((await read('{"rows":[]}', 'news', { format: 'map', map: { items: 'rows' } })).items).to.deep.equal([]);
  });

  it('warns a thousand times at most', async () => {
    const { warnings } = await readFeed('news', feedOf(Array(5_000).fill(null)), { url: URL_OF_FEED });
    expect(warnings).to.have.length(1_000);
  });

  it('reads without a base address', async () => {
    const { items } = await readFeed(
      'news',
      feedOf([
        { id: 1, title: 'A', url: 'https://a.example/' },
        { id: 2, title: 'B', url: '/b' },
      ]),
      { url: '' },
    );
    expect(items.map(({ url }) => url)).to.deep.equal(['https://a.example/', undefined]);
  });

  it('keeps the format of an empty list of a known one', async () => {
    expect((await read(feedOf([]))).format).to.equal('json-feed');
    expect((await read('[]')).format).to.equal('empty');
  });

  it('drops a duplicate of id and title, keeps one id with two titles', async () => {
    const { items, warnings } = await readFeed(
      'news',
      feedOf([
        { id: 1, title: 'A' },
        { id: 1, title: 'A', summary: 'again' },
        { id: 1, title: 'B' },
        { id: '1#2', title: 'C' },
        { id: 1, title: 'D' },
        { id: 1, title: 'D' },
      ]),
      { url: URL_OF_FEED },
    );
    expect(items.map(({ id, title }) => [id, title])).to.deep.equal([
      ['1', 'A'],
      ['1#2', 'B'],
      ['1#2#2', 'C'],
      ['1#3', 'D'],
    ]);
    expect(warnings.filter(({ code }) => code === 'same-id').map(({ index }) => index)).to.deep.equal([2, 3]);
  });

  it('survives keys that mean something to JavaScript', async () => {
    const text =
      '{"version":"https://jsonfeed.org/version/1","__proto__":{"title":"x"},"items":[{"id":"__proto__","title":"A","__proto__":{"url":"/x"},"constructor":1,"toString":2}]}';
    const { items } = await readFeed('news', text, { url: URL_OF_FEED });
    expect(items[0]).to.include({ id: '__proto__', title: 'A', url: undefined });
    expect(({} as { title?: string }).title).to.equal(undefined);
  });

  it('survives deep nesting', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    for (const text of [deep, feedOf([{ id: 1, title: 'A' }]).replace('"A"', `"A","tags":${deep}`)]) {
      const result: unknown = await read(text).catch((reason: unknown) => reason);
      expect(result instanceof FeedError || Array.isArray((result as { items: unknown }).items)).to.equal(true);
    }
  });
});

describe('a long feed', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    id: index,
    title: `Title &amp; ${index}`,
    summary: 'One &amp; two',
    content_html: '<p>Text</p>',
    date_published: '2025-01-01T00:00:00Z',
  }));

  it('is parsed only where it is looked at', async () => {
    const created = document.implementation.createHTMLDocument('');
    const proto = Object.getPrototypeOf(created.createElement('div')) as object;
    let asked: object | null = proto;
    while (asked && !Object.hasOwn(asked, 'innerHTML')) asked = Object.getPrototypeOf(asked) as object | null;
    const setter = Object.getOwnPropertyDescriptor(asked!, 'innerHTML')!;
    let parses = 0;
    Object.defineProperty(asked!, 'innerHTML', {
      ...setter,
      set(this: Element, html: string) {
        parses++;
        setter.set!.call(this, html);
      },
    });
    try {
      const { items } = await readFeed('news', feedOf(many), { url: URL_OF_FEED });
      expect(items).to.have.length(10_000);
      expect(parses).to.equal(0);
      expect(items[5]?.title).to.equal('Title & 5');
      expect(items[5]?.title).to.equal('Title & 5');
      expect(parses).to.equal(1);
    } finally {
      Object.defineProperty(asked!, 'innerHTML', setter);
    }
  });

  /** Never goes back, from one test to the next: what still waits for its turn has looked at it. */
  let time = performance.now() + 60_000;

  /** Reads with a clock that runs 1 ms at each look, so that no machine is too fast to need a rest. */
  async function readSlowly(scheduler: { yield: () => Promise<void> } | undefined): Promise<void> {
    const clock = performance.now.bind(performance);
    const real = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
    performance.now = () => (time += 1);
    Object.defineProperty(globalThis, 'scheduler', { configurable: true, writable: true, value: scheduler });
    try {
      await readFeed('news', feedOf(many), { url: URL_OF_FEED });
    } finally {
      performance.now = clock;
      delete (globalThis as { scheduler?: unknown }).scheduler;
      if (real) Object.defineProperty(globalThis, 'scheduler', real);
    }
  }

  it('gives the page its turn by scheduler.yield', async () => {
    let turns = 0;
    const rest = (): Promise<void> => {
      turns++;
      return Promise.resolve();
    };
    await readSlowly({ yield: rest });
    expect(turns).to.be.greaterThan(500);
  });

  it('gives the page its turn without scheduler.yield', async () => {
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns++;
      port2.postMessage(0);
    };
    port2.postMessage(0);
    await readSlowly(undefined);
    port1.close();
    expect(turns).to.be.greaterThan(100);
  });
});

describe('the order of news', () => {
  it('is pinned, newest, undated', () => {
    const item = (id: string, published?: NewsItem['published'], pinned = false): NewsItem => ({
      id,
      title: id,
      published,
      pinned,
      authors: [],
      tags: [],
    });
    const items = [
      item('undated 1'),
      item('old', { date: '2024-01-01' }),
      item('far ahead', { instant: '2084-01-01T00:00:00Z' }),
      item('new', { instant: '2025-02-16T10:00:00Z' }),
      item('undated 2'),
      item('tonight', { instant: '2025-02-17T03:00:00Z' }),
      item('pinned', { date: '2020-01-01' }, true),
    ];
    const now = new Date('2025-02-16T18:00:00Z');
    expect(items.sort((a, b) => news.compare(a, b, now)).map(({ id }) => id)).to.deep.equal([
      'pinned',
      'tonight',
      'new',
      'old',
      'undated 1',
      'far ahead',
      'undated 2',
    ]);
  });
});
