import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feeds/index.js';
import { events } from '../../../src/feeds/kinds/events.js';
import { calendar, codes, lines, NOW, read, vevent } from './reading.js';

const list = (...entries: readonly object[]): string =>
  JSON.stringify(entries.map((entry, id) => ({ id: String(id), title: 'E', ...entry })));

const DAY = { window: { from: '2025-03-04', to: '2025-03-05' } };

describe('the window', () => {
  const table: readonly (readonly [why: string, event: object, inside: boolean])[] = [
    ['an event at its first moment', { start: '2025-03-04T06:00:00Z' }, true],
    ['an event just before', { start: '2025-03-04T05:59:59Z' }, false],
    ['an event at its last moment', { start: '2025-03-05T05:59:59Z' }, true],
    ['an event at the end', { start: '2025-03-05T06:00:00Z' }, false],
    ['an event that reaches into it', { start: '2025-03-04T05:00:00Z', end: '2025-03-04T06:00:01Z' }, true],
    ['an event that ends at its beginning', { start: '2025-03-04T05:00:00Z', end: '2025-03-04T06:00:00Z' }, false],
    ['an event all around it', { start: '2025-03-01T00:00:00Z', end: '2025-03-09T00:00:00Z' }, true],
    ['its day', { start: '2025-03-04' }, true],
    ['the day before', { start: '2025-03-03' }, false],
    ['the day after', { start: '2025-03-05' }, false],
    ['days up to it', { start: '2025-03-01', end: '2025-03-04' }, false],
    ['days into it', { start: '2025-03-01', end: '2025-03-05' }, true],
  ];
  for (const [why, event, inside] of table) {
    it(`${inside ? 'takes' : 'leaves'} ${why}`, async () => {
      expect((await read(list(event), DAY)).items.length).to.equal(inside ? 1 : 0);
    });
  }

  it("begins at midnight of the feed's zone, else of the page's", async () => {
    const feed = list({ start: '2025-03-04T02:00:00Z' });
    expect((await read(feed, { ...DAY, feedTimeZone: 'Asia/Tokyo' })).items).to.have.length(1);
    expect((await read(feed, { ...DAY, feedTimeZone: 'America/Chicago' })).items).to.have.length(0);
    const midnight = new Date(2025, 2, 4).toISOString();
    const before = new Date(new Date(2025, 2, 4).getTime() - 1000).toISOString();
    for (const feedTimeZone of [undefined, 'No/Zone']) {
      expect((await read(list({ start: midnight }), { ...DAY, feedTimeZone })).items).to.have.length(1);
      expect((await read(list({ start: before }), { ...DAY, feedTimeZone })).items).to.have.length(0);
    }
  });

  it('filters single events and occurrences alike', async () => {
    const feed = calendar(
      vevent('SUMMARY:Series', 'DTSTART:20250101T200000Z', 'RRULE:FREQ=DAILY'),
      vevent('SUMMARY:Single', 'DTSTART:20250401T200000Z').replace('UID:e', 'UID:f'),
    );
    expect(await lines(feed, DAY)).to.deep.equal(['2025-03-04T20:00:00Z Series']);
  });

  it('takes an occurrence that began before it', async () => {
    const feed = calendar('DTSTART;TZID=America/Chicago:20250101T230000', 'DURATION:PT3H', 'RRULE:FREQ=DAILY');
    expect(await lines(feed, DAY)).to.deep.equal([
      '2025-03-04T05:00:00Z > 2025-03-04T08:00:00Z Event',
      '2025-03-05T05:00:00Z > 2025-03-05T08:00:00Z Event',
    ]);
  });

  it('that is no two days is a mistake of the settings', async () => {
    for (const window of [
      { from: 'today', to: '2025-03-05' },
      { from: '2025-03-04', to: '2025-13-05' },
    ]) {
      const error = await read(list({ start: '2025-03-04' }), { window }).catch((each: unknown) => each);
      expect(error).to.be.instanceOf(FeedError).with.property('step', 'settings');
    }
  });

  it('that ends before it begins holds nothing', async () => {
    expect(
      (await read(list({ start: '2025-03-04' }), { window: { from: '2025-03-05', to: '2025-03-04' } })).items,
    ).to.deep.equal([]);
  });
});

describe('without a window', () => {
  it('it is a year before today and two after', async () => {
    const starts = ['2024-02-15', '2024-02-16', '2027-02-15', '2027-02-16'];
    expect(await lines(list(...starts.map((start) => ({ start }))))).to.deep.equal(['2024-02-16 E', '2027-02-15 E']);
  });

  it('a series gives at most 1,000 occurrences, nearest to today, and says how many more there are', async () => {
    const feed = calendar(
      vevent('SUMMARY:Series', 'DTSTART:20200101T200000Z', 'RRULE:FREQ=DAILY'),
      vevent('SUMMARY:Single', 'DTSTART:20240301T100000Z').replace('UID:e', 'UID:f'),
    );
    const { items, warnings } = await read(feed);
    expect(items).to.have.length(1_001);
    expect(items[0]!.title + items[0]!.id).to.equal('Seriese/2024-02-16T20:00:00Z');
    expect(warnings).to.have.length(1);
    expect(warnings[0]!.code).to.equal('capped');
    // 365 days to today, 730 after, less the thousand.
    expect(warnings[0]!.detail).to.match(/^9[56] more/);
  });

  it('many series together neither', async () => {
    const series = Array.from({ length: 300 }, (_, index) =>
      vevent('SUMMARY:Series', 'DTSTART:20200101T200000Z', 'RRULE:FREQ=DAILY').replace('UID:e', `UID:${index}`),
    );
    const { items, warnings } = await read(calendar(...series));
    expect(items).to.have.length(1_000);
    expect([...new Set(warnings.map(({ code }) => code))]).to.deep.equal(['capped']);
  });

  it('single events are all there, however many', async () => {
    const single = (_: unknown, index: number): string =>
      `BEGIN:VEVENT\r\nUID:${index}\r\nSUMMARY:E\r\nDTSTART:20250305T140000Z\r\nEND:VEVENT`;
    const { items, warnings } = await read(calendar(...Array.from({ length: 20_500 }, single)));
    expect([items.length, warnings]).to.deep.equal([20_500, []]);
  });

  it('of many series it has the nearest, wherever in the file they stand', async () => {
    const series = Array.from({ length: 300 }, (_, index) =>
      vevent('SUMMARY:Series', 'DTSTART:20200106T200000Z', 'RRULE:FREQ=WEEKLY').replace('UID:e', `UID:${index}`),
    );
    const late = vevent('SUMMARY:Late', 'DTSTART:20200106T200000Z', 'RRULE:FREQ=WEEKLY').replace('UID:e', 'UID:late');
    const { items } = await read(calendar(...series, late));
    // Three weeks of 300, and one more in part.
    expect(items).to.have.length(1_000);
    expect(items.filter(({ title }) => title === 'Late')).to.have.length.within(3, 4);
    expect(new Set(items.map(({ seriesId }) => seriesId)).size).to.equal(301);
  });
});

describe('order', () => {
  const shuffled = [
    { title: 'late', start: '2025-03-05T12:00:00Z' },
    { title: 'all day', start: '2025-03-05' },
    { title: 'b', start: '2025-03-04T12:00:00Z', end: '2025-03-04T14:00:00Z' },
    { title: 'a', start: '2025-03-04T12:00:00Z', end: '2025-03-04T14:00:00Z' },
    { title: 'short', start: '2025-03-04T12:00:00Z', end: '2025-03-04T13:00:00Z' },
  ];

  it("of a result is by start; a day counts as its midnight; ties in the feed's order", async () => {
    const { items } = await read(list(...shuffled));
    expect(items.map(({ title }) => title)).to.deep.equal(['b', 'a', 'short', 'all day', 'late']);
  });

  it('of the kind is by start, end, title', async () => {
    const { items } = await read(list(...shuffled));
    // Without the all-day event, whose place is that of the page's midnight.
    const timed = items.filter(({ title }) => title !== 'all day').reverse();
    const sorted = timed.sort((a, b) => events.compare(a, b, NOW));
    expect(sorted.map(({ title }) => title).slice(0, 3)).to.deep.equal(['short', 'a', 'b']);
  });

  it('counts wall time as in the zone of the feed', async () => {
    const feed = calendar(
      vevent('SUMMARY:2 floating noon', 'DTSTART:20250304T120000'),
      vevent('SUMMARY:1 before', 'DTSTART:20250304T175900Z').replace('UID:e', 'UID:f'),
      vevent('SUMMARY:3 after', 'DTSTART:20250304T180100Z').replace('UID:e', 'UID:g'),
    );
    expect((await lines(feed)).map((each) => each.split(' ')[1])).to.deep.equal(['1', '2', '3']);
  });
});

describe('duplicates', () => {
  it('are events of one id, title and start', async () => {
    const same = { id: '7', start: '2025-03-04' };
    expect((await read(list(same, same))).items).to.have.length(1);
    expect(await codes(list(same, same))).to.deep.equal([]);
    const ids = async (...entries: readonly object[]): Promise<string[]> =>
      (await read(list(...entries))).items.map(({ id }) => id);
    expect(await ids({ ...same, title: 'A' }, { ...same, title: 'B' })).to.have.length(2);
  });
});
