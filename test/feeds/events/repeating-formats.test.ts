/** Repeat rules of formats other than iCalendar. */
import { expect } from '@open-wc/testing';
import { codes, line, MARCH, read, written } from './reading.js';

async function starts(feed: unknown, options: object = MARCH): Promise<string> {
  const { items } = await read(feed, options);
  return items.map(({ start }) => written(start).slice(8, 16)).join(' ');
}

const CHICAGO = 'America/Chicago';

describe('FullCalendar', () => {
  for (const [why, event, expected] of [
    ['rrule as text', { start: '2025-03-06T18:00:00', rrule: 'FREQ=WEEKLY;COUNT=3' }, '07T00:00 13T23:00 20T23:00'],
    [
      'rrule with its own start',
      { rrule: 'DTSTART:20250303T103000Z\nRRULE:FREQ=WEEKLY;UNTIL=20250312;BYDAY=MO,FR', duration: '01:00' },
      '03T10:30 07T10:30 10T10:30',
    ],
    [
      'rrule with a zone and excluded dates',
      {
        rrule: `DTSTART;TZID=${CHICAGO}:20250304T130000\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=${CHICAGO}:20250311T130000`,
      },
      '04T19:00 18T18:00',
    ],
    [
      'rrule as object',
      { rrule: { freq: 'weekly', byweekday: ['tu', 'th'], dtstart: '2025-03-05T08:00:00', until: '2025-03-13' } },
      '06T14:00 11T13:00 13T13:00',
    ],
    [
      'rrule as object of numbers',
      { rrule: { freq: 1, byweekday: [{ weekday: 1, n: 2 }], dtstart: '2025-03-01T08:00:00', count: 1 } },
      '11T13:00',
    ],
    [
      'exdate beside the rule',
      { rrule: { freq: 'daily', dtstart: '2025-03-03', count: 3 }, exdate: ['2025-03-04'], allDay: true },
      '03 05',
    ],
    [
      'days of the week',
      { daysOfWeek: ['2', 4], startTime: '10:45', startRecur: '2025-03-05', endRecur: '2025-03-12' },
      '06T16:45 11T15:45',
    ],
    ['days of the week, all day', { daysOfWeek: [0], startRecur: '2025-03-01', endRecur: '2025-03-10' }, '02 09'],
    [
      'every day',
      { startTime: '10:00', startRecur: '2025-03-29', endRecur: '2025-03-31' },
      '29T15:00 30T15:00 31T15:00',
    ],
    ['for ever', { daysOfWeek: [6], startTime: '10:00' }, '01T16:00 08T16:00 15T15:00 22T15:00 29T15:00'],
  ] as const) {
    it(why, async () => expect(await starts([{ title: 'E', ...event }])).to.equal(expected));
  }

  it('lengths', async () => {
    const rrule = 'DTSTART:20250304T130000Z\nFREQ=DAILY;COUNT=1';
    for (const [event, end] of [
      [{ rrule, duration: '01:30' }, '2025-03-04T14:30:00Z'],
      [{ rrule, duration: { hours: 2 } }, '2025-03-04T15:00:00Z'],
      [{ rrule, duration: 'PT45M' }, '2025-03-04T13:45:00Z'],
      [
        { daysOfWeek: [2], startTime: '22:00', endTime: '01:00', startRecur: '2025-03-04', endRecur: '2025-03-05' },
        '2025-03-05T07:00:00Z',
      ],
    ] as const)
      expect(written((await read([{ title: 'E', ...event }], MARCH)).items[0]?.end), JSON.stringify(event)).to.equal(
        end,
      );
  });

  it('a rule that cannot be expanded is one event, with a warning that names it', async () => {
    const { items, warnings } = await read(
      [{ title: 'E', start: '2025-03-04', rrule: 'FREQ=MINUTELY;COUNT=3' }],
      MARCH,
    );
    expect(items.map(line)).to.deep.equal(['2025-03-04 E']);
    expect(warnings.map(({ detail }) => detail).join()).to.contain('FREQ=MINUTELY;COUNT=3');
  });

  it('occurrences are a series', async () => {
    const { items } = await read([{ id: 7, title: 'E', start: '2025-03-04', rrule: 'FREQ=DAILY;COUNT=2' }], MARCH);
    expect(items.map(({ id, seriesId }) => `${seriesId ?? ''} ${id}`)).to.deep.equal([
      '7 7/2025-03-04',
      '7 7/2025-03-05',
    ]);
  });
});

describe('Drupal with the module Recurring Dates', () => {
  const dates = (...values: readonly object[]): object => ({
    jsonapi: {},
    data: [{ type: 'node--event', id: 'u', attributes: { title: 'E', field_date: values } }],
  });
  const first = { value: '2025-03-04T10:00:00-06:00', end_value: '2025-03-04T11:00:00-06:00', timezone: CHICAGO };
  for (const [why, feed, expected] of [
    ['a rule', dates({ ...first, rrule: 'FREQ=WEEKLY;COUNT=3' }), '04T16:00 11T15:00 18T15:00'],
    ['lines', dates({ ...first, rrule: 'RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20250311T150000Z' }), '04T16:00 18T15:00'],
    ['a rule without an end', dates({ ...first, rrule: 'FREQ=MONTHLY', infinite: true }), '04T16:00'],
    [
      'two rules',
      dates(
        { ...first, rrule: 'FREQ=DAILY;COUNT=1' },
        { ...first, value: '2025-03-20', end_value: null, rrule: 'FREQ=DAILY;COUNT=2' },
      ),
      '04T16:00 20 21',
    ],
    ['the number of a rule of Smart Date', dates({ ...first, rrule: 12 }), '04T16:00'],
    ['none', dates(first), '04T16:00'],
  ] as const) {
    it(why, async () => expect(await starts(feed)).to.equal(expected));
  }
});

describe('schema.org', () => {
  const event = (more: object): object => ({ '@context': 'https://schema.org', '@type': 'Event', name: 'E', ...more });
  const schedule = (more: object): object => ({
    '@type': 'Schedule',
    startDate: '2025-03-01',
    endDate: '2025-03-20',
    startTime: '10:00:00',
    endTime: '11:00',
    scheduleTimezone: CHICAGO,
    ...more,
  });
  for (const [why, eventSchedule, expected] of [
    ['weekly', schedule({ repeatFrequency: 'P1W', byDay: 'https://schema.org/Tuesday' }), '04T16:00 11T15:00 18T15:00'],
    ['every other week', schedule({ repeatFrequency: 'P2W', byDay: ['Tuesday', 'TH'] }), '11T15:00 13T15:00'],
    [
      'by the name of the frequency',
      schedule({ repeatFrequency: 'Weekly', byDay: 'MO' }),
      '03T16:00 10T15:00 17T15:00',
    ],
    ['by weekdays alone', schedule({ byDay: [{ '@id': 'schema:Monday' }] }), '03T16:00 10T15:00 17T15:00'],
    ['a count', schedule({ repeatFrequency: 'P1D', repeatCount: 2 }), '01T16:00 02T16:00'],
    [
      'excluded days',
      schedule({ repeatFrequency: 'P1W', byDay: 'Tuesday', exceptDate: ['2025-03-11'] }),
      '04T16:00 18T15:00',
    ],
    ['monthly by weekday', schedule({ repeatFrequency: 'P1M', byDay: 'Tuesday', byMonthWeek: 2 }), '11T15:00'],
    ['monthly by day', schedule({ repeatFrequency: 'P1M', byMonthDay: [5, 15] }), '05T16:00 15T15:00'],
    [
      'two schedules',
      [schedule({ byDay: 'Monday', endDate: '2025-03-04' }), schedule({ byDay: 'Friday', endDate: '2025-03-08' })],
      '03T16:00 07T16:00',
    ],
    ['once', schedule({}), '01T16:00'],
  ] as const) {
    it(`eventSchedule: ${why}`, async () => expect(await starts(event({ eventSchedule }))).to.equal(expected));
  }

  it('eventSchedule takes what it lacks from its event', async () => {
    const feed = event({
      startDate: '2025-03-04T10:00-06:00',
      endDate: '2025-03-18T11:30-05:00',
      eventSchedule: { repeatFrequency: 'P1W', scheduleTimezone: CHICAGO },
    });
    expect((await read(feed, MARCH)).items.map(line)).to.deep.equal([
      '2025-03-04T16:00:00Z > 2025-03-04T17:30:00Z E',
      '2025-03-11T15:00:00Z > 2025-03-11T16:30:00Z E',
      '2025-03-18T15:00:00Z > 2025-03-18T16:30:00Z E',
    ]);
  });

  it('a schedule that cannot be read leaves one event and a warning that names it', async () => {
    const { items, warnings } = await read(
      [event({ startDate: '2025-03-04', eventSchedule: { repeatFrequency: 'now and then' } })],
      MARCH,
    );
    expect(items.map(line)).to.deep.equal(['2025-03-04 E']);
    expect(warnings[0]?.detail).to.contain('NOW AND THEN');
  });

  it('a series is its sessions, which are one series and share its place', async () => {
    const subEvent = [
      { '@type': 'Event', name: 'One', startDate: '2025-03-04' },
      { '@type': 'Event', name: 'Two', startDate: '2025-03-11', location: { '@type': 'Place', name: 'Attic' } },
    ];
    const location = { '@type': 'Place', name: 'Hall' };
    const { items } = await read(
      event({ '@type': 'EventSeries', '@id': '#s', location, startDate: '2025-03-04', subEvent }),
      MARCH,
    );
    expect(items.map((each) => `${each.title} ${each.location?.name ?? ''} ${each.seriesId ?? ''}`)).to.deep.equal([
      'One Hall #s',
      'Two Attic #s',
    ]);
  });

  it('a series without sessions is one event; superEvent names the series', async () => {
    expect(await starts(event({ '@type': 'EventSeries', startDate: '2025-03-04' }))).to.equal('04');
    const { items } = await read(
      event({ startDate: '2025-03-04', superEvent: { '@type': 'EventSeries', name: 'S' } }),
      MARCH,
    );
    expect(items.map(({ seriesId }) => seriesId)).to.deep.equal(['S']);
  });

  it('24:00 is the end of the day', async () => {
    const feed = event({ startDate: '2025-03-04T20:00', endDate: '2025-03-04T24:00' });
    expect((await read(feed, MARCH)).items.map(line)).to.deep.equal(['2025-03-05T02:00:00Z > 2025-03-05T06:00:00Z E']);
  });
});

describe('JSCalendar', () => {
  const rule = (start: string, more: object): object => ({
    '@type': 'Event',
    uid: 'e',
    title: 'E',
    start,
    recurrenceRules: [{ '@type': 'RecurrenceRule', rscale: 'gregorian', ...more }],
  });
  const spring = { window: { from: '2025-01-01', to: '2025-05-10' } };
  for (const [skip, expected] of [
    ['omit', '01-31 03-31'],
    ['forward', '01-31 03-01 03-31 05-01'],
    ['backward', '01-31 02-28 03-31 04-30'],
  ] as const) {
    it(`skip "${skip}" for days that a month lacks`, async () => {
      const { items } = await read(rule('2025-01-31T09:00:00', { frequency: 'monthly', skip }), spring);
      expect(items.map(({ start }) => written(start).slice(5, 10)).join(' ')).to.equal(expected);
    });
  }

  it('skip for February 29', async () => {
    const { items } = await read(rule('2024-02-29T09:00:00', { frequency: 'yearly', skip: 'forward' }), spring);
    expect(items.map(({ start }) => written(start))).to.deep.equal(['2025-03-01T09:00']);
  });
});

describe('by the hour', () => {
  const hourly = (more: string): object => [
    { title: 'E', start: '2025-03-04T13:00:00Z', rrule: `FREQ=HOURLY;${more}` },
  ];
  for (const [more, expected] of [
    ['COUNT=3', '04T13:00 04T14:00 04T15:00'],
    ['INTERVAL=12;COUNT=3', '04T13:00 05T01:00 05T13:00'],
    ['BYHOUR=13,14;UNTIL=20250305T000000Z', '04T13:00 04T14:00'],
    ['BYDAY=WE;BYHOUR=9;COUNT=2', '04T13:00 05T09:00'],
    ['BYMINUTE=0,30;COUNT=3', '04T13:00 04T13:30 04T14:00'],
  ] as const) {
    it(more, async () => expect(await starts(hourly(more))).to.equal(expected));
  }

  it('stays within the cap', async () => {
    const { items, warnings } = await read(hourly(''), { window: { from: '2025-03-04', to: '2045-03-04' } });
    expect(items.length).to.be.within(10_000, 20_000);
    expect(warnings.map(({ code }) => code)).to.deep.equal(['capped']);
    expect(await codes(hourly(''), MARCH)).to.deep.equal([]);
  });
});
