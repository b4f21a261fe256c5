import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feeds/index.js';
import type { CalendarEvent } from '../../../src/feeds/index.js';
import { codes, FEED, lines, MARCH, one, read, written } from './reading.js';

/** The fields that are there, apart from id, start and end. */
function rest({ id: _id, start: _start, end: _end, ...event }: CalendarEvent): object {
  return Object.fromEntries(
    Object.entries(event).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)),
  );
}

const tribe = {
  id: 5101,
  url: 'https://www.example.org/event/one/',
  title: 'Names that changed &#8211; an hour',
  description: '<p>Bring a <b>question</b>.</p>',
  excerpt: '',
  image: false,
  all_day: false,
  start_date: '2025-03-03 10:00:00',
  end_date: '2025-03-03 11:00:00',
  utc_start_date: '2025-03-03 16:00:00',
  utc_end_date: '2025-03-03 17:00:00',
  timezone: 'America/Chicago',
  cost: '',
  cost_details: { currency_code: 'CAD', values: [] },
  categories: [{ name: 'Discussion' }],
  tags: [{ name: 'Metadata &amp; more' }],
  venue: [],
  organizer: [{ organizer: 'Pat', email: 'pat@example.org' }],
};
const tribes = (...changes: readonly object[]): object => ({
  events: changes.map((change) => ({ ...tribe, ...change })),
  rest_url: 'https://www.example.org/wp-json/tribe/events/v1/events/',
  total: '36',
});

describe('The Events Calendar', () => {
  it('reads every field', async () => {
    const event = await one(
      tribes({
        image: { url: '/a.jpg', width: 600, height: 400 },
        venue: { venue: 'Library', address: '1 Main St', city: 'Dallas', stateprovince: 'TX', zip: '75201' },
        cost: '$12.50',
      }),
    );
    expect(event.id).to.equal('5101');
    expect(rest(event)).to.deep.equal({
      title: 'Names that changed – an hour',
      timeZone: 'America/Chicago',
      status: 'confirmed',
      url: 'https://www.example.org/event/one/',
      summary: 'Bring a question.',
      unsafeHtml: '<p>Bring a <b>question</b>.</p>',
      attendance: 'in-person',
      location: { name: 'Library', address: '1 Main St, Dallas, TX, 75201', online: false, url: undefined },
      prices: [{ amount: '12.50', currency: 'CAD' }],
      image: { src: 'https://feeds.example/a.jpg', alt: '', width: 600, height: 400 },
      tags: ['Discussion', 'Metadata & more'],
    });
  });

  it('has no place when the venue is empty', async () => {
    for (const venue of [{}, [], false, { venue: '', address: '', website: '' }])
      expect((await one(tribes({ venue }))).location, JSON.stringify(venue)).to.equal(undefined);
  });

  const rows: readonly (readonly [why: string, change: object, expected: string])[] = [
    ['UTC without a Z', {}, '2025-03-03T16:00:00Z > 2025-03-03T17:00:00Z'],
    [
      'ends at the last second of a day',
      { utc_end_date: '2025-03-04 05:59:59' },
      '2025-03-03T16:00:00Z > 2025-03-04T06:00:00Z',
    ],
    [
      'all day, ends inclusive',
      { all_day: true, start_date: '2025-03-03 00:00:00', end_date: '2025-03-07 23:59:59' },
      '2025-03-03 > 2025-03-08',
    ],
    [
      'all day, one day',
      { all_day: 'true', start_date: '2025-03-03 00:00:00', end_date: '2025-03-03 23:59:59' },
      '2025-03-03 > 2025-03-04',
    ],
    [
      'no UTC times',
      { utc_start_date: undefined, utc_end_date: undefined },
      '2025-03-03T16:00:00Z > 2025-03-03T17:00:00Z',
    ],
    [
      'a manual offset',
      { utc_start_date: undefined, utc_end_date: undefined, timezone: 'UTC+5.5' },
      '2025-03-03T04:30:00Z > 2025-03-03T05:30:00Z',
    ],
    ['an end before the start', { utc_end_date: '2025-03-01 00:00:00' }, '2025-03-03T16:00:00Z'],
  ];
  for (const [why, change, expected] of rows) {
    it(why, async () => {
      const { start, end } = await one(tribes(change));
      expect([start, end].filter(Boolean).map(written).join(' > ')).to.equal(expected);
    });
  }

  it('knows what is free only when it is said', async () => {
    const money = async (cost: unknown): Promise<unknown[]> => {
      const { prices, free } = await one(tribes({ cost }));
      return [prices, free];
    };
    expect(await money('')).to.deep.equal([[], undefined]);
    expect(await money('Free')).to.deep.equal([[], true]);
    expect(await money('0')).to.deep.equal([[{ amount: '0', currency: 'CAD' }], undefined]);
    expect(await money('$10 &ndash; $25')).to.deep.equal([[{ text: '$10 – $25' }], undefined]);
  });

  it('pages by next_rest_url and counts', async () => {
    const { next, total } = await read({ ...tribes({}), next_rest_url: 'https://www.example.org/?page=2' });
    expect([next, total]).to.deep.equal(['https://www.example.org/?page=2', 36]);
  });

  it('empty, single, bad', async () => {
    expect((await read({ events: [], rest_url: 'x' })).format).to.equal('tribe-events');
    expect((await one(tribe)).id).to.equal('5101');
    expect(await codes(tribes({}, { id: 2, utc_start_date: 'soon' }))).to.deep.equal(['skip-start']);
  });
});

describe('Localist', () => {
  const event = {
    id: 9,
    title: 'Open house',
    localist_url: 'https://c.example/event/open',
    url: 'https://other.example/',
    ticket_url: 'https://t.example/9',
    ticket_cost: '',
    free: false,
    recurring: true,
    description_text: 'All welcome.',
    location_name: 'Hall',
    room_number: '2',
    address: '1 Main St',
    photo_url: 'https://c.example/9.jpg',
    filters: { event_types: [{ name: 'Tour' }] },
    tags: ['family'],
    keywords: [],
    status: 'live',
    event_instances: [{ event_instance: { id: 1, start: '2025-03-04T10:00:00-06:00', end: null, all_day: false } }],
  };
  const localist = (change: object = {}, page: object = { current: 1, size: 10, total: 3 }): object => ({
    events: [{ event: { ...event, ...change } }],
    page,
  });

  it('reads every field', async () => {
    const read = await one(localist());
    expect([read.id, written(read.start), read.end]).to.deep.equal(['9/1', '2025-03-04T16:00:00Z', undefined]);
    expect(rest(read)).to.deep.equal({
      seriesId: '9',
      title: 'Open house',
      timeZone: '-06:00',
      status: 'confirmed',
      kind: 'Tour',
      url: 'https://c.example/event/open',
      registrationUrl: 'https://t.example/9',
      summary: 'All welcome.',
      unsafeHtml: '<p>All welcome.</p>',
      attendance: 'in-person',
      location: { name: 'Hall, 2', address: '1 Main St', online: false, url: undefined },
      free: false,
      image: { src: 'https://c.example/9.jpg', alt: '' },
      tags: ['Tour', 'family'],
    });
  });

  it('gives each instance', async () => {
    const instances = ['04', '05'].map((day, id) => ({
      event_instance: { id, start: `2025-03-${day}T00:00:00-08:00`, end: null, all_day: true },
    }));
    expect(await lines(localist({ event_instances: instances }))).to.deep.equal([
      '2025-03-04 Open house',
      '2025-03-05 Open house',
    ]);
    const odd = localist({ event_instances: [...instances, { event_instance: { id: 7, start: 'soon' } }] });
    expect([(await lines(odd)).length, await codes(odd)]).to.deep.equal([2, ['skip-start']]);
  });

  it('leaves a contradiction about the price as text', async () => {
    const { prices, free } = await one(localist({ free: true, ticket_cost: '$10. Members: free' }));
    expect([prices, free]).to.deep.equal([[{ text: '$10. Members: free' }], undefined]);
    expect((await one(localist({ free: true }))).free).to.equal(true);
  });

  it('counts pages', async () => {
    expect((await read(localist())).next).to.equal(`${FEED}?page=2`);
    expect((await read(localist({}, { current: 3, total: 3 }))).next).to.equal(undefined);
    expect((await read({ events: [], page: { current: 1, size: 10, total: 0 } })).format).to.equal('localist');
  });
});

describe('LibCal', () => {
  const event = {
    id: 77,
    title: 'Zotero &amp; you',
    startdt: '2025-03-04 13:00:00',
    enddt: '2025-03-04 14:30:00',
    all_day: false,
    shortdesc: 'An hour of practice',
    more_info: '<script>steal()</script>',
    url: 'https://x.libcal.com/event/77',
    location: 'Room 1',
    campus: 'Main',
    categories_arr: [{ cat_id: 1, name: 'Workshop' }],
    registration_enabled: true,
    seats: 30,
    seats_taken: 28,
    presenter: 'Ada',
    featured_image: 'https://x.libcal.com/77.png',
  };
  const libcal = (change: object = {}, more: object = {}): object => ({
    total_results: 12,
    perpage: 5,
    results: [{ ...event, ...change }],
    ...more,
  });

  it('reads every field, in the zone of the feed', async () => {
    const read = await one(libcal());
    expect([read.id, written(read.start), written(read.end)]).to.deep.equal([
      '77',
      '2025-03-04T19:00:00Z',
      '2025-03-04T20:30:00Z',
    ]);
    expect(rest(read)).to.deep.equal({
      title: 'Zotero & you',
      timeZone: 'America/Chicago',
      status: 'confirmed',
      kind: 'Workshop',
      url: 'https://x.libcal.com/event/77',
      registration: 'open',
      seats: { total: 30, left: 2, waiting: undefined },
      summary: 'An hour of practice',
      unsafeHtml: '<p>An hour of practice</p>',
      attendance: 'in-person',
      location: { name: 'Room 1, Main', online: false, url: undefined },
      presenters: [{ name: 'Ada' }],
      image: { src: 'https://x.libcal.com/77.png', alt: '' },
      tags: ['Workshop'],
    });
  });

  it('keeps wall time when no zone is told', async () => {
    const { start, timeZone } = await one(libcal(), { feedTimeZone: undefined });
    expect([start, timeZone]).to.deep.equal([{ local: '2025-03-04T13:00' }, undefined]);
  });

  it('is full when no seat is left', async () => {
    expect((await one(libcal({ seats_taken: 30 }))).registration).to.equal('full');
    expect((await one(libcal({ registration_enabled: false }))).registration).to.equal('none');
    expect((await one(libcal({ seats: '', registration_enabled: undefined }))).registration).to.equal(undefined);
  });

  it('pages while there are more', async () => {
    expect((await read(libcal())).next).to.equal(`${FEED}?page=2`);
    const page = (number: number): Promise<{ next?: string | undefined }> =>
      read(libcal(), { url: `https://x.libcal.com/ajax/calendar/list?c=-1&page=${number}` });
    expect((await page(2)).next).to.equal('https://x.libcal.com/ajax/calendar/list?c=-1&page=3');
    expect((await page(3)).next).to.equal(undefined);
    expect((await read(libcal({}, { results: [], total_results: 0 }))).items).to.deep.equal([]);
  });
});

describe('FullCalendar', () => {
  const table: readonly (readonly [why: string, event: object, expected: string])[] = [
    ['a day', { start: '2025-03-04' }, '2025-03-04 E'],
    ['days, end exclusive', { start: '2025-03-04', end: '2025-03-06' }, '2025-03-04 > 2025-03-06 E'],
    ['an offset', { start: '2025-03-04T10:00:00-05:00' }, '2025-03-04T15:00:00Z E'],
    ['milliseconds since 1970', { start: 1741104000000 }, '2025-03-04T16:00:00Z E'],
    [
      'no zone: that of the feed',
      { start: '2025-03-04T10:00:00', end: '2025-03-04T11:00' },
      '2025-03-04T16:00:00Z > 2025-03-04T17:00:00Z E',
    ],
    ['all day by flag', { start: '2025-03-04T10:00:00', allDay: true }, '2025-03-04 E'],
    ['midnight to midnight', { start: '2025-03-04T00:00:00', end: '2025-03-06T00:00:00' }, '2025-03-04 > 2025-03-06 E'],
    [
      'midnight to the same midnight',
      { start: '2025-03-04T00:00:00', end: '2025-03-04T00:00:00' },
      '2025-03-04 > 2025-03-05 E',
    ],
    ['midnight alone is a time', { start: '2025-03-04T00:00:00' }, '2025-03-04T06:00:00Z E'],
    ['an end before the start', { start: '2025-03-04T10:00:00Z', end: '2025-03-03' }, '2025-03-04T10:00:00Z E'],
  ];
  for (const [why, event, expected] of table) {
    it(why, async () => expect(await lines([{ title: 'E', ...event }])).to.deep.equal([expected]));
  }

  it('an id at two starts is a series', async () => {
    const { items } = await read(['04', '11'].map((day) => ({ id: 7, title: 'E', start: `2025-03-${day}` })));
    expect(items.map(({ id, seriesId }) => [id, seriesId])).to.deep.equal([
      ['7/2025-03-04', '7'],
      ['7/2025-03-11', '7'],
    ]);
  });

  it('reads the fields of the widget of LibCal; single and empty', async () => {
    const event = await one({
      id: '1',
      title: 'E',
      start: '2025-03-04',
      location: 'Room',
      campus: 'Main',
      short_desc: 'About',
      categories: 'Meeting, Talk',
      url: 'http://x.example/1',
    });
    expect(rest(event)).to.deep.equal({
      title: 'E',
      status: 'confirmed',
      url: 'http://x.example/1',
      summary: 'About',
      unsafeHtml: '<p>About</p>',
      attendance: 'in-person',
      location: { name: 'Room, Main', online: false, url: undefined },
      tags: ['Meeting', 'Talk'],
    });
    expect((await read([])).format).to.equal('empty');
  });
});

describe('JSON Feed with _ala_core', () => {
  const feed = (core: object, item: object = {}): object => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'CE',
    items: [{ id: 'a', title: 'E', ...item, _ala_core: core }],
  });

  it('reads every field', async () => {
    const event = await one(
      feed(
        {
          start: '2025-03-04T13:00:00-06:00',
          end: '2025-03-04T14:00:00-06:00',
          time_zone: 'America/Chicago',
          kind: 'webinar',
          status: 'postponed',
          section: 'Technology',
          location: { name: 'Online', online: true, url: 'https://x.example/join' },
          registration: 'waitlist',
          registration_url: '/register',
          recording_url: 'https://x.example/recording',
          seats: { total: 60, left: 0, waiting: 7 },
          credits: { value: 1.5, unit: 'CEU' },
          prices: [{ amount: '49.00', currency: 'USD', audience: 'member' }, '59'],
          free: false,
          presenters: [{ name: 'Ada' }, 'Bo'],
        },
        { url: 'https://x.example/a', summary: 'About', tags: ['Data'], image: '/a.jpg' },
      ),
    );
    expect(rest(event)).to.deep.equal({
      title: 'E',
      timeZone: 'America/Chicago',
      status: 'postponed',
      kind: 'webinar',
      url: 'https://x.example/a',
      registrationUrl: 'https://feeds.example/register',
      recordingUrl: 'https://x.example/recording',
      registration: 'waitlist',
      seats: { total: 60, left: 0, waiting: 7 },
      summary: 'About',
      location: { name: 'Online', address: undefined, online: true, url: 'https://x.example/join' },
      attendance: 'online',
      prices: [
        { amount: '49.00', max: undefined, currency: 'USD', audience: 'member' },
        { amount: '59', max: undefined, currency: undefined },
      ],
      free: false,
      credits: { value: '1.5', unit: 'CEU' },
      presenters: [
        { name: 'Ada', url: undefined },
        { name: 'Bo', url: undefined },
      ],
      image: { src: 'https://feeds.example/a.jpg', alt: '' },
      tags: ['Data'],
      section: 'Technology',
    });
  });

  it('takes days with an exclusive end, also in a zone', async () => {
    const { start, end, timeZone } = await one(
      feed({ start: '2025-02-26', end: '2025-02-28', all_day: true, time_zone: 'America/Chicago' }),
    );
    expect([start, end, timeZone]).to.deep.equal([{ date: '2025-02-26' }, { date: '2025-02-28' }, undefined]);
  });

  it('passes over items without a start; a feed of those alone is of another kind', async () => {
    const mixed = {
      ...feed({ start: '2025-03-04' }),
      items: [
        { id: 'n', title: 'News' },
        { id: 'a', title: 'E', _ala_core: { start: '2025-03-04' } },
      ],
    };
    expect(await lines(mixed)).to.deep.equal(['2025-03-04 E']);
    expect(await codes(mixed)).to.deep.equal([]);
    const error = await read({ ...mixed, items: [{ id: 'n', title: 'News' }] }).catch((each: unknown) => each);
    expect(error).to.be.instanceOf(FeedError).with.property('step', 'shape');
    expect((await read({ ...mixed, items: [] })).items).to.deep.equal([]);
  });

  it('an unknown zone is never replaced by that of the feed', async () => {
    expect((await one(feed({ start: '2025-03-04T13:00', time_zone: 'Mars/Base' }))).start).to.deep.equal({
      local: '2025-03-04T13:00',
    });
    expect((await one(feed({ start: '2025-03-04T13:00', time_zone: 'Asia/Tokyo' }))).start).to.deep.equal({
      instant: '2025-03-04T04:00:00Z',
    });
  });
});

describe('a map', () => {
  const map = {
    items: 'rows',
    title: 'name',
    start: 'from',
    end: 'to',
    'location.name': 'where',
    timeZone: 'tz',
    kind: { value: 'webinar' },
    url: 'link',
  };
  const rows = (row: object): object => ({
    rows: [
      {
        name: 'E',
        from: '2025-03-04T13:00',
        to: '2025-03-04T14:00',
        where: 'Hall',
        tz: 'America/New_York',
        link: '/e',
        ...row,
      },
    ],
  });

  it('names the fields', async () => {
    const event = await one(rows({}), { map });
    expect([written(event.start), written(event.end), event.kind, event.url, event.location?.name]).to.deep.equal([
      '2025-03-04T18:00:00Z',
      '2025-03-04T19:00:00Z',
      'webinar',
      'https://feeds.example/e',
      'Hall',
    ]);
  });

  it('reads seconds and milliseconds since 1970', async () => {
    expect((await one(rows({ from: 1741114800, to: '1741118400000' }), { map })).end).to.deep.equal({
      instant: '2025-03-04T20:00:00Z',
    });
  });

  it('has allDay and endInclusive', async () => {
    const days = { ...map, allDay: { value: true }, endInclusive: { value: true } };
    expect(await lines(rows({}), { map: days })).to.deep.equal(['2025-03-04 > 2025-03-05 E']);
  });

  it('a start that is no date is a bad item', async () => {
    const error = await read(rows({ from: 'March 4' }), { map }).catch((each: unknown) => each);
    expect(error).to.be.instanceOf(FeedError).with.property('step', 'shape');
  });

  it('lies over a format of its own', async () => {
    const event = await one(tribes({ series: 'Reading' }), { format: 'tribe-events', map: { section: 'series' } });
    expect([event.title, event.section, written(event.start)]).to.deep.equal([
      'Names that changed – an hour',
      'Reading',
      '2025-03-03T16:00:00Z',
    ]);
  });

  it('takes what an own format gives', async () => {
    const mine = {
      id: 'mine',
      matches: () => true,
      read: () => [
        { id: '1', title: 'E', start: { local: '2025-03-04T13:00' }, timeZone: undefined },
        { id: '2', title: 'F', start: { date: '2025-03-04' }, end: { date: '2025-03-06' } },
      ],
    };
    expect(await lines({ any: 1 }, { ...MARCH, formats: [mine] })).to.have.members([
      '2025-03-04T13:00 E',
      '2025-03-04 > 2025-03-06 F',
    ]);
    const bad = [{ start: { date: '2025-02-31' } }, { start: { date: '2025-03-04' }, end: { instant: 'soon' } }];
    const read = (): object[] => bad.map((times, id) => ({ id, title: 'E', ...times }));
    // What is no date could not be drawn.
    expect(await lines({ any: 1 }, { ...MARCH, formats: [{ ...mine, read }] })).to.deep.equal(['2025-03-04 E']);
  });
});
