/** Every entry of a feed becomes an item, a warning or a number in `merged` or `outsideWindow`. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { calendar, codes, lines, MARCH, read, vevent } from './reading.js';

const AT_13 = 'DTSTART:20250304T190000Z';
const AT_14 = 'DTSTART:20250304T200000Z';

describe('several VEVENTs with one UID', () => {
  for (const [why, events, expected, merged] of [
    [
      'other starts: several events',
      [
        ['SUMMARY:A', AT_13],
        ['SUMMARY:B', AT_14],
      ],
      'A B',
      0,
    ],
    [
      'other starts, one newer: several events',
      [
        ['SUMMARY:A', AT_13, 'SEQUENCE:2'],
        ['SUMMARY:B', AT_14],
      ],
      'A B',
      0,
    ],
    [
      'the same start, nothing is newer: several events',
      [
        ['SUMMARY:A', AT_13],
        ['SUMMARY:B', AT_13],
      ],
      'A B',
      0,
    ],
    [
      'the same start, a higher SEQUENCE: the newer',
      [
        ['SUMMARY:A', AT_13],
        ['SUMMARY:B', AT_13, 'SEQUENCE:1'],
      ],
      'B',
      1,
    ],
    [
      'the newer comes first',
      [
        ['SUMMARY:A', AT_13, 'SEQUENCE:1'],
        ['SUMMARY:B', AT_13],
      ],
      'A',
      1,
    ],
    [
      'the same start and SEQUENCE, a later DTSTAMP: the newer',
      [
        ['SUMMARY:A', AT_13, 'DTSTAMP:20250101T000000Z'],
        ['SUMMARY:B', AT_13, 'DTSTAMP:20250102T000000Z'],
      ],
      'B',
      1,
    ],
    [
      'the same moment in two zones is the same start',
      [
        ['SUMMARY:A', AT_13],
        ['SUMMARY:B', 'DTSTART;TZID=America/Chicago:20250304T130000', 'SEQUENCE:1'],
      ],
      'B',
      1,
    ],
    [
      'a copy',
      [
        ['SUMMARY:A', AT_13],
        ['SUMMARY:A', AT_13],
      ],
      'A',
      1,
    ],
    [
      'a changed occurrence belongs to the series',
      [
        ['SUMMARY:Single', 'DTSTART:20250320T190000Z'],
        ['SUMMARY:A', AT_13, 'RRULE:FREQ=WEEKLY;COUNT=2'],
        ['SUMMARY:Changed', 'RECURRENCE-ID:20250311T190000Z', 'DTSTART:20250312T190000Z'],
      ],
      'A Changed Single',
      0,
    ],
  ] as const) {
    it(why, async () => {
      const feed = calendar(...events.map((event) => vevent(...event)));
      const { items, merged: count, warnings } = await read(feed, MARCH);
      expect(items.map(({ title }) => title).join(' ')).to.equal(expected);
      expect(count).to.equal(merged);
      expect(new Set(items.map(({ id }) => id)).size).to.equal(items.length);
      if (expected === 'A B') expect(warnings.map(({ code }) => code)).to.deep.equal(['same-id']);
    });
  }
});

describe('a series begins with its DTSTART, also if its rule would not give it', () => {
  for (const [rule, expected] of [
    ['FREQ=WEEKLY;BYDAY=TH;COUNT=3', ['04T19', '06T19', '13T18']],
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=2', ['04T19', '11T18']],
    ['FREQ=MONTHLY;BYDAY=3MO;UNTIL=20250415T235959Z', ['04T19', '17T18']],
    ['FREQ=DAILY;BYMONTH=4', ['04T19']],
    ['FREQ=WEEKLY;UNTIL=20250301T000000Z', ['04T19']],
  ] as const) {
    it(rule, async () => {
      const feed = calendar('DTSTART;TZID=America/Chicago:20250304T130000', `RRULE:${rule}`);
      expect(await lines(feed, MARCH)).to.deep.equal(expected.map((start) => `2025-03-${start}:00:00Z Event`));
    });
  }

  it('unless EXDATE takes it away', async () => {
    const feed = calendar(AT_13, 'RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2', 'EXDATE:20250304T190000Z');
    expect(await lines(feed, MARCH)).to.deep.equal(['2025-03-06T19:00:00Z Event']);
  });

  it('a rule of excluded starts does not count from it', async () => {
    const feed = calendar(AT_13, 'RRULE:FREQ=WEEKLY;COUNT=2', 'EXRULE:FREQ=MONTHLY;BYMONTHDAY=11');
    expect(await lines(feed, MARCH)).to.deep.equal(['2025-03-04T19:00:00Z Event']);
  });
});

describe('formats that pass over other types', () => {
  const node = (type: string, attributes: object): object => ({ type: `node--${type}`, id: type, attributes });
  for (const [why, feed] of [
    [
      'Drupal: an article, and an event that is over',
      { jsonapi: {}, data: [node('article', { title: 'A' }), node('event', { title: 'E', field_date: '2020-03-04' })] },
    ],
    [
      'JSCalendar: a series that is over, and a task',
      [
        {
          '@type': 'Event',
          uid: 'e',
          title: 'E',
          start: '2020-03-04T13:00:00',
          recurrenceRules: [{ frequency: 'daily', count: 2 }],
        },
        { '@type': 'Task', title: 'T' },
      ],
    ],
  ] as const) {
    it(`${why}: an empty calendar`, async () => {
      const { items, outsideWindow } = await read(feed, MARCH);
      expect([items.length, outsideWindow]).to.deep.equal([0, 1]);
    });
  }

  it('nothing but other types is an error still', async () => {
    const feed = { jsonapi: {}, data: [node('article', { title: 'A' })] };
    await read(feed, MARCH).then(
      () => expect.fail('read'),
      (error: unknown) => expect(error).to.have.property('step', 'shape'),
    );
  });
});

describe('the entries of a feed', () => {
  const start = fc.constantFrom('20250304T190000Z', '20250304T200000Z', '20250405T190000Z', 'soon', '20250304');
  const event = fc.record({
    uid: fc.constantFrom('a', 'b', 'c@x.example'),
    title: fc.constantFrom('A', 'B', ''),
    start,
    sequence: fc.constantFrom('', '0', '1'),
    changes: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, start),
  });

  it('are items, merged, skipped or outside the window: iCalendar', () =>
    fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async (events) => {
        const feed = calendar(
          ...events.map(({ uid, title, start: at, sequence, changes }) =>
            [
              'BEGIN:VEVENT',
              `UID:${uid}`,
              `SUMMARY:${title}`,
              `DTSTART:${at}`,
              ...(sequence ? [`SEQUENCE:${sequence}`] : []),
              ...(changes ? [`RECURRENCE-ID:${changes}`] : []),
              'END:VEVENT',
            ].join('\r\n'),
          ),
        );
        await check(feed, events.length);
      }),
      { numRuns: 300 },
    ));

  it('are items, merged, skipped or outside the window: FullCalendar', () =>
    fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), (events) =>
        check(
          events.map(({ uid, ...more }) => ({ id: uid, ...more })),
          events.length,
        ),
      ),
      { numRuns: 100 },
    ));

  async function check(feed: unknown, count: number): Promise<void> {
    const result = await read(feed, MARCH).catch((error: unknown) => error as { step: string });
    if ('step' in result) {
      expect(result.step).to.be.oneOf(['shape', 'format']);
      return;
    }
    const { items, merged, outsideWindow, warnings } = result;
    const skipped = warnings.filter(({ code }) => code.startsWith('skip-')).length;
    expect(items.length + merged + outsideWindow + skipped, JSON.stringify(feed)).to.equal(count);
  }
});

it('copies in one feed are counted, without a warning', async () => {
  const event = { id: '1', title: 'E', start: '2025-03-04' };
  const { items, merged } = await read([event, event, { ...event, title: 'F' }], MARCH);
  expect([items.length, merged]).to.deep.equal([2, 1]);
  expect(await codes([event, event], MARCH)).to.deep.equal([]);
});
