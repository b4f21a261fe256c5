import { expect } from '@open-wc/testing';
import { FeedError, readFeed } from '../../src/feeds/index.js';
import type { Book, CalendarEvent, FeedResult, KindModels, NewsItem } from '../../src/feeds/index.js';
import { normalizeDate, type DateOrder } from '../../src/feeds/values/written-dates.js';

const URL_OF_FEED = 'https://odd.example/api/list';

const read = <K extends keyof KindModels>(
  kind: K,
  document: unknown,
  map: object,
  feedTimeZone?: string,
): Promise<FeedResult<KindModels[K]>> =>
  readFeed(kind, JSON.stringify(document), {
    url: URL_OF_FEED,
    map: JSON.stringify(map),
    feedTimeZone,
    window: { from: '2025-01-01', to: '2026-01-01' },
  });

const news = async (entry: object, map: object): Promise<NewsItem | undefined> =>
  (await read('news', [entry], map)).items[0];
const event = async (entry: object, map: object, zone?: string): Promise<CalendarEvent | undefined> =>
  (await read('events', [entry], map, zone)).items[0];
const book = async (entry: object, map: object): Promise<Book | undefined> =>
  (await read('books', [entry], map)).items[0];

const errorOf = async (reading: Promise<unknown>): Promise<FeedError> => {
  const error: unknown = await reading.catch((reason: unknown) => reason);
  expect(error).to.be.instanceOf(FeedError);
  return error as FeedError;
};

describe('templates in a map', () => {
  const title = 'title';

  it('make a URL of values, encoded', async () => {
    const map = { title, url: 'https://x.example/news/{slug}?by={by.name}' };
    expect((await news({ title: 'A', slug: 'a b/c', by: { name: 'Ada & Bo' } }, map))?.url).to.equal(
      'https://x.example/news/a%20b%2Fc?by=Ada%20%26%20Bo',
    );
  });

  it('keep the slashes of {+path}, and a URL at their start', async () => {
    expect((await news({ title: 'A', path: 'a/b c' }, { title, url: 'https://x.example/{+path}' }))?.url).to.equal(
      'https://x.example/a/b%20c',
    );
    expect((await news({ title: 'A', link: 'https://x.example/a?b=1' }, { title, url: '{link}&c=2' }))?.url).to.equal(
      'https://x.example/a?b=1&c=2',
    );
  });

  it('are no value when one of theirs is missing', async () => {
    const { items } = await read('news', [{ title: 'A' }, { title: 'B', slug: 'b' }], {
      title,
      url: 'https://x.example/{slug}',
    });
    expect(items.map(({ url }) => url)).to.deep.equal([undefined, 'https://x.example/b']);
  });

  it('join text as it is', async () => {
    expect((await news({ first: 'A & B', last: 'C' }, { title: '{first}: {last}' }))?.title).to.equal('A & B: C');
  });

  it('know the ISBN as thirteen digits', async () => {
    const url = 'https://catalog.example/search?isbn={isbn13}';
    const found = await book({ title: 'A', ean: '0-306-40615-2' }, { title, url, isbn13: 'ean' });
    expect(found?.url).to.equal('https://catalog.example/search?isbn=9780306406157');
    expect((await book({ title: 'A', isbn13: '9780306406157' }, { title, url }))?.url).to.contain('=9780306406157');
    expect((await book({ title: 'A' }, { title, url }))?.url).to.equal(undefined);
  });

  it('may be one of several alternatives, and read the document', async () => {
    const document = { site: 'https://x.example', rows: [{ title: 'A', slug: 'a' }] };
    const { items } = await read('news', document, { items: 'rows', title, url: ['link', '{$.site}/n/{slug}'] });
    expect(items[0]?.url).to.equal('https://x.example/n/a');
  });

  it('that name no path of the feed are answered with the nearest', async () => {
    const { step, message } = await errorOf(read('news', [{ title: 'A', slug: 'a' }], { title, url: '/n/{slgu}' }));
    expect(step).to.equal('settings');
    expect(message).to.match(/no item has "slgu", needed for url; did you mean "slug"\?/);
  });
});

describe('joined values in a map', () => {
  const map = { title: 'name', start: { join: ['date', 'time'] } };

  it('make one start of date and time', async () => {
    const starts = async (entry: object): Promise<unknown> => (await event(entry, map))?.start;
    expect(await starts({ name: 'A', date: '2025-03-10', time: '6:30 PM' })).to.deep.equal({
      local: '2025-03-10T18:30',
    });
    expect(await starts({ name: 'A', date: '2025-03-11', time: '18:30' })).to.deep.equal({ local: '2025-03-11T18:30' });
    expect(await starts({ name: 'A', date: '2025-03-10T00:00:00', time: '9 a.m.' })).to.deep.equal({
      local: '2025-03-10T09:00',
    });
    expect(await starts({ name: 'A', date: '2025-03-11', time: '' })).to.deep.equal({ date: '2025-03-11' });
  });

  it('stand with a separator of the author’s own', async () => {
    const joined = { name: 'A', start: '2025-03-10', title: 'name', tags: { join: ['a', 'b'], with: ' / ' } };
    expect(
      (await event({ ...joined, a: 'x', b: 'y' }, { title: 'name', start: 'start', tags: joined.tags }))?.tags,
    ).to.deep.equal(['x / y']);
  });
});

describe('dates in a map', () => {
  const DATES: readonly (readonly [written: string, order: DateOrder | undefined, normal: string])[] = [
    ['11/14/2025', 'MDY', '2025-11-14'],
    ['11/20/2025 1:00 PM', 'MDY', '2025-11-20T13:00:00'],
    ['11/20/2025, 12:05 a.m.', 'MDY', '2025-11-20T00:05:00'],
    ['14.11.2025', 'DMY', '2025-11-14'],
    ['14-11-25 18:30', 'DMY', '2025-11-14T18:30:00'],
    ['25/11/14', 'YMD', '2025-11-14'],
    ['2025/11/14 09:30', undefined, '2025-11-14T09:30:00'],
    ['November 14, 2025', undefined, '2025-11-14'],
    ['Friday, Nov. 14, 2025 at 6:30 pm', undefined, '2025-11-14T18:30:00'],
    ['Mar-10-2025 01:00:00', undefined, '2025-03-10T01:00:00'],
    ['14 November 2025', undefined, '2025-11-14'],
    ['2025-03-10 6:30 PM', undefined, '2025-03-10T18:30:00'],
    ['2025-03-10T09:30:00Z', undefined, '2025-03-10T09:30:00Z'],
    ['11/14/2025', undefined, '11/14/2025'],
    ['14/11/2025', 'MDY', '14/11/2025'],
    ['11/14/2025 5', 'MDY', '11/14/2025 5'],
    ['11/14/2025 13:00 PM', 'MDY', '11/14/2025 13:00 PM'],
    ['Octember 14, 2025', undefined, 'Octember 14, 2025'],
    ['next Friday', 'MDY', 'next Friday'],
  ];
  for (const [written, order, normal] of DATES) {
    it(`reads ${written} ${order ?? ''} as ${normal}`, () => expect(normalizeDate(written, order)).to.equal(normal));
  }

  it('are in the order that `dates` says', async () => {
    const entry = { name: 'Forum', start: '11/14/2025', end: '11/16/2025' };
    const found = await event(entry, { title: 'name', start: 'start', end: 'end', dates: 'MDY' });
    expect(found?.start).to.deep.equal({ date: '2025-11-14' });
    const { message } = await errorOf(event(entry, { title: 'name', start: 'start', dates: 'american' }));
    expect(message).to.contain('"dates" must be "MDY", "DMY" or "YMD"');
  });

  it('at midnight, without an end and a zone, are all-day', async () => {
    const map = { title: 'name', start: 'date' };
    const found = await event({ name: 'Board', date: '2025-03-10T00:00:00' }, map, 'America/Chicago');
    expect(found?.start).to.deep.equal({ date: '2025-03-10' });
  });
});

describe('flags in a map', () => {
  const map = { title: 't', start: 's' };
  const entry = { t: 'A', s: '2025-03-10' };

  for (const [flag, status] of [
    [true, 'cancelled'],
    ['1', 'cancelled'],
    ['Yes', 'cancelled'],
    [false, 'confirmed'],
    ['no', 'confirmed'],
    [null, 'confirmed'],
  ] as const) {
    it(`cancelled: ${String(flag)} is ${status}`, async () => {
      expect((await event({ ...entry, c: flag }, { ...map, cancelled: 'c' }))?.status).to.equal(status);
    });
  }

  it('may be the status itself, if its name says what true means', async () => {
    expect((await event({ ...entry, cancelled: true }, { ...map, status: 'cancelled' }))?.status).to.equal('cancelled');
    expect((await event({ ...entry, cancelled: 0 }, { ...map, status: 'cancelled' }))?.status).to.equal('confirmed');
  });

  it('say that an event is online', async () => {
    const online = { ...map, online: 'o', location: 'l' };
    expect((await event({ ...entry, o: 1, l: 'Hall' }, online))?.location).to.include({ name: 'Hall', online: true });
    expect((await event({ ...entry, o: 0, l: 'Hall' }, online))?.location).to.include({ name: 'Hall', online: false });
  });
});

describe('look-ups in a map', () => {
  const rows = [{ title: 'A', start: '2025-03-10', location: 3 }];
  const locations = [
    { id: 2, name: 'Annex' },
    { id: 3, name: 'Hall', at: 'Main St' },
  ];
  const map = { items: 'rows', title: 'title', start: 'start' };
  const place = async (document: object, lookup: object): Promise<string | undefined> =>
    (await read('events', document, { ...map, 'location.name': lookup })).items[0]?.location?.name;

  it('find a row of another list by its id', async () => {
    const lookup = { lookup: 'locations', by: 'id', take: 'name' };
    expect(await place({ rows, locations }, lookup)).to.equal('Hall');
    const renamed = [{ ...rows[0], location: undefined, location_id: '2' }];
    expect(await place({ rows: renamed, locations }, lookup)).to.equal('Annex');
  });

  it('take the id from where `from` says, and objects by their names', async () => {
    const document = { rows: [{ ...rows[0], where: { ref: 'x1' } }], places: { x1: { title: 'Attic' } } };
    expect(await place(document, { lookup: 'places', take: 'title', from: 'where.ref' })).to.equal('Attic');
  });

  it('give several for a list of ids', async () => {
    const document = { rows: [{ ...rows[0], tags: [1, 2] }], tags: [{ id: 1, name: 'x' }, { id: 2, name: 'y' }] }; // prettier-ignore
    const { items } = await read('events', document, { ...map, tags: { lookup: 'tags', by: 'id', take: 'name' } });
    expect(items[0]?.tags).to.deep.equal(['x', 'y']);
  });
});

describe('paths in a map', () => {
  it('may stand for all members with *', async () => {
    const entry = {
      title: 'A',
      creators: [{ full: 'Ada' }, { full: 'Bo' }],
      tags: { x: { name: 'X' }, y: { name: 'Y' } },
    };
    const found = await news(entry, { title: 'title', authors: 'creators.*.full', tags: 'tags.*.name' });
    expect(found?.authors.map(({ name }) => name)).to.deep.equal(['Ada', 'Bo']);
    expect(found?.tags).to.deep.equal(['X', 'Y']);
  });

  it('may lead to objects with a name where names are needed', async () => {
    expect((await news({ title: 'A', tags: [{ name: 'X' }] }, { title: 'title', tags: 'tags' }))?.tags).to.deep.equal([
      'X',
    ]);
  });

  it('to the list may be several, and name the next page', async () => {
    const document = { links: { next: '/p/2' }, data: { rows: [{ title: 'A' }] } };
    const { items, next } = await read('news', document, {
      items: ['posts', 'data.rows'],
      title: 'title',
      next: 'links.next',
    });
    expect(items).to.have.length(1);
    expect(next).to.equal('https://odd.example/p/2');
  });

  const WRONG: readonly (readonly [document: unknown, map: object, words: RegExp])[] = [
    [[{ a: { b: { headline: 'A' } } }], { title: 'Headline' }, /did you mean "a\.b\.headline"/],
    [[{ a: 1 }, { post_title: 'A' }], { title: 'postTitle' }, /did you mean "post_title"/],
    [[{ 'web.page': { title: 'A' } }], { title: 'page.title' }, /did you mean "web\\\.page\.title"/],
    [{ result: { rows: [{ t: 1 }] }, count: 3 }, { items: 'rows', title: 't' }, /did you mean "result\.rows"/],
    [{ site: 'A', rows: [{ t: 1 }] }, { items: 'rows', title: 'site' }, /did you mean "\$\.site"/],
    [[{ t: 'A' }], { title: { jion: ['t'] } }, /"title" must be a path, a template with \{path\}/],
  ];
  for (const [document, map, words] of WRONG) {
    it(`that are wrong in ${JSON.stringify(map)} are answered from this document`, async () => {
      expect((await errorOf(read('news', document, map))).message).to.match(words);
    });
  }
});
