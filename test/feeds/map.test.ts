import { expect } from '@open-wc/testing';
import { FeedError, readFeed } from '../../src/feeds/index.js';
import type { CustomFormat, FeedResult, NewsItem, ReadOptions } from '../../src/feeds/index.js';

const URL_OF_FEED = 'https://odd.example/api/list';
const read = (document: unknown, map: ReadOptions['map']): Promise<FeedResult<NewsItem>> =>
  readFeed('news', JSON.stringify(document), { url: URL_OF_FEED, map });

describe('map', () => {
  it('reads fields by path, alternatives, constants and fields of fields', async () => {
    const { items, format } = await read(
      {
        result: {
          rows: [
            {
              head: { line: 'A &amp; B' },
              'web.page': '/a',
              lead: '',
              teaser: 'Lead',
              when: 1739620800,
              by: 'Ada',
              pic: 'p.png',
              words: ['x'],
            },
          ],
        },
      },
      JSON.stringify({
        items: 'result.rows',
        title: 'head.line',
        url: 'web\\.page',
        summary: ['lead', 'teaser'],
        published: 'when',
        authors: 'by',
        'image.src': 'pic',
        'image.alt': { value: 'A picture' },
        tags: 'words.0',
        pinned: { value: true },
      }),
    );
    expect(format).to.equal('map');
    expect(items[0]).to.include({ title: 'A & B', url: 'https://odd.example/a', summary: 'Lead', pinned: true });
    expect(items[0]?.published).to.deep.equal({ instant: '2025-02-15T12:00:00Z' });
    expect(items[0]?.authors).to.deep.equal([{ name: 'Ada', url: undefined }]);
    expect(items[0]?.image).to.deep.equal({ src: 'https://odd.example/api/p.png', alt: 'A picture' });
    expect(items[0]?.tags).to.deep.equal(['x']);
  });

  it('takes a string for a picture', async () => {
    const { items } = await read([{ t: 'A', p: '/p.png' }], { title: 't', image: 'p' });
    expect(items[0]?.image?.src).to.equal('https://odd.example/p.png');
  });

  it('finds the list at the root, alone, or as an object of objects', async () => {
    expect((await read([{ t: 'A' }, { t: 'B' }], { title: 't' })).items).to.have.length(2);
    expect((await read({ t: 'A', u: 1 }, { items: '', title: 't' })).items).to.have.length(1);
    const { items } = await read({ one: { t: 'A' }, two: { t: 'B' } }, { title: 't' });
    expect(items.map(({ id, title }) => [id, title])).to.deep.equal([
      ['one', 'A'],
      ['two', 'B'],
    ]);
  });

  it('leaves out what `where` does not want', async () => {
    const rows = [
      { t: 'A', k: 'news', on: true },
      { t: 'B', k: 'job', on: true },
      { t: 'C', k: ['x', 'news'], on: 'true' },
    ];
    const titles = async (where: object): Promise<string[]> =>
      (await read(rows, { title: 't', where })).items.map(({ title }) => title);
    expect(await titles({ k: 'news' })).to.deep.equal(['A', 'C']);
    expect(await titles({ k: ['job', 'x'] })).to.deep.equal(['B', 'C']);
    expect(await titles({ k: 'none' })).to.deep.equal([]);
  });

  const DATES: readonly (readonly [unknown, object | undefined])[] = [
    ['2025-02-14 09:30', { date: '2025-02-14' }],
    ['Fri, 14 Feb 2025 09:30:00 GMT', { instant: '2025-02-14T09:30:00Z' }],
    [1739525400000, { instant: '2025-02-14T09:30:00Z' }],
    ['02/14/2025', undefined],
    ['next Friday', undefined],
  ];
  for (const [d, published] of DATES) {
    it(`dates ${JSON.stringify(d)}`, async () => {
      expect((await read([{ t: 'A', d }], { title: 't', published: 'd' })).items[0]?.published).to.deep.equal(
        published,
      );
    });
  }

  const WRONG: readonly (readonly [RegExp, ReadOptions['map']])[] = [
    [/^map='\{title: 1\}': it is not valid JSON/, '{title: 1}'],
    [/it must be a JSON object/, '["title"]'],
    [/"titel" is not a field of this widget; did you mean "title"\?/, { titel: 'name' }],
    [/no item has "nam", needed for title; did you mean "name"\?/, { title: 'nam' }],
    [/no item has "place.cty", needed for tags; did you mean "place.city"\?/, { title: 'name', tags: 'place.cty' }],
    [/no item has "nme", needed for where; did you mean "name"/, { title: 'name', where: { nme: 'x' } }],
    [/the feed has no "row", needed for items/, { items: 'row', title: 'name' }],
    [/"0.name", needed for items, is not a list/, { items: '0.name', title: 'name' }],
    [/"title" must be a path/, { title: 3 }],
  ];
  for (const [words, map] of WRONG) {
    it(`refuses ${JSON.stringify(map)}`, async () => {
      const error: unknown = await read([{ name: 'A', place: { city: 'B' } }], map).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(FeedError).and.include({ step: 'settings', url: URL_OF_FEED });
      expect((error as FeedError).message).to.match(words);
    });
  }

  it('has no complaint about an empty list', async () => {
    expect((await read([], { title: 'name' })).items).to.deep.equal([]);
  });

  it('cannot reach what is no member of the feed', async () => {
    const error: unknown = await read([{ name: 'A' }], { title: 'constructor.name' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.include({ step: 'settings' });
  });

  it('reads announcements', async () => {
    const { items } = await readFeed('announcements', JSON.stringify([{ t: 'Call', l: 'Forum', to: '2025-03-02' }]), {
      url: URL_OF_FEED,
      map: {
        title: 't',
        label: 'l',
        expires: 'to',
        'action.label': { value: 'More' },
        'action.url': { value: '/more' },
      },
    });
    expect(items[0]).to.include({ label: 'Forum', slug: 'call' });
    expect(items[0]?.expires).to.deep.equal({ date: '2025-03-02' });
    expect(items[0]?.action).to.deep.equal({ label: 'More', url: 'https://odd.example/more' });
  });

  it('changes neither a constant of all items, nor the feed, nor a prototype', async () => {
    const rows = [
      { name: 'A', day: '2025-03-01', link: '/1', place: { name: 'Hall' } },
      { name: 'B', day: '2025-03-02' },
    ];
    const titled = { title: 'name', start: 'day', 'location.url': 'link' };
    const read = async (map: object): Promise<unknown[]> => {
      const options = { url: URL_OF_FEED, now: new Date('2025-02-16'), map: { ...map, ...titled } };
      return (await readFeed('events', JSON.stringify(rows), options)).items.map(({ location }) => location?.url);
    };
    const only = 'https://odd.example/1';
    expect(await read({ location: { value: { name: 'Online' } } })).to.deep.equal([only, undefined]);
    const map = { title: 'name', start: 'day', location: { value: { name: 'Online' } }, 'location.url': 'link' };
    await readFeed('events', JSON.stringify(rows), { url: URL_OF_FEED, map });
    expect(map.location).to.deep.equal({ value: { name: 'Online' } });
    await read({ location: 'place', 'location.__proto__.polluted': 'link' });
    expect('polluted' in {}).to.equal(false);
  });

  it('is needed for format="map"', async () => {
    const error: unknown = await readFeed('news', '[{}]', { url: URL_OF_FEED, format: 'map' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.include({ step: 'settings' });
  });
});

describe('own formats', () => {
  const mine: CustomFormat = {
    id: 'mine',
    matches: (document) => typeof document === 'object' && document !== null && 'mine' in document,
    read: (document, kind: string) =>
      (document as { mine: string[] }).mine.map((title) => ({
        title: `${kind}: ${title}`,
        published: { date: '2025-01-01' },
        url: '/x',
        id: title,
      })),
  };

  it('come before the built-in ones and are checked alike', async () => {
    const { items, format } = await readFeed('news', '{"mine":["A",""],"items":[{"content_text":"B"}]}', {
      url: URL_OF_FEED,
      formats: [mine],
    });
    expect(format).to.equal('mine');
    expect(items[0]).to.include({ title: 'news: A', url: 'https://odd.example/x' });
    expect(items[0]?.published).to.deep.equal({ date: '2025-01-01' });
  });

  it('may throw, and then the feed is at fault', async () => {
    const broken: CustomFormat = {
      ...mine,
      read: () => {
        throw new Error('oh');
      },
    };
    const error: unknown = await readFeed('news', '{"mine":[]}', { url: URL_OF_FEED, formats: [broken] }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(FeedError);
  });
});
