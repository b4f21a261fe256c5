/** Whatever comes, reading events ends, with a result or a FeedError. What hangs is stopped by the runner. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FeedError } from '../../../src/feeds/index.js';
import { calendar, MARCH, read, vevent, written } from './reading.js';

async function check(feed: unknown, window = true): Promise<void> {
  try {
    const { items } = await read(feed, window ? MARCH : {});
    for (const item of items) {
      expect(item.id).to.be.a('string').and.not.equal('');
      expect(item.title).to.be.a('string').and.not.equal('');
      expect(written(item.start)).to.match(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\dZ)?)?$/);
      if (item.end) expect(Object.keys(item.end)).to.deep.equal(Object.keys(item.start));
      if (item.end) expect(written(item.end) > written(item.start)).to.equal(true);
      JSON.stringify(item);
    }
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
}

const day = fc.constantFrom(
  '20250301',
  '20250309',
  '20251102',
  '20250230',
  '19700101',
  '99991231',
  '00010101',
  '2025-03-04',
  'soon',
  '',
);
const time = fc.constantFrom('', 'T', 'T090000', 'T090000Z', 'T0900', 'T256161', 'T235960Z', 'T09:00:00-05:00');
const date = fc.tuple(day, time).map((parts) => parts.join(''));
const zone = fc.constantFrom(
  '',
  ';TZID=America/Chicago',
  ';TZID=Central Standard Time',
  ';TZID="Mars/Base"',
  ';VALUE=DATE',
  ';VALUE=PERIOD',
  ';TZID=',
);
const number = fc.constantFrom('0', '1', '2', '-1', '31', '400', '1e9', '99999999999', 'x', '');
const rule = fc
  .tuple(
    fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'SECONDLY', 'NEVER', ''),
    fc.array(
      fc.oneof(
        fc
          .tuple(
            fc.constantFrom(
              'INTERVAL',
              'COUNT',
              'BYMONTH',
              'BYMONTHDAY',
              'BYYEARDAY',
              'BYWEEKNO',
              'BYHOUR',
              'BYMINUTE',
              'BYSETPOS',
              'WKST',
            ),
            number,
          )
          .map((pair) => pair.join('=')),
        fc
          .tuple(fc.constantFrom('', '1', '-1', '53', '0'), fc.constantFrom('MO', 'SU', 'XX'))
          .map((pair) => `BYDAY=${pair.join('')}`),
        date.map((until) => `UNTIL=${until}`),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([frequency, parts]) => [`RRULE:FREQ=${frequency}`, ...parts].join(';'));
const property = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE', 'RDATE', 'DTSTAMP'), zone, date)
      .map(([name, tz, value]) => `${name}${tz}:${value}`),
  },
  { weight: 2, arbitrary: rule },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'DURATION:PT1H',
      'DURATION:P',
      'DURATION:-P1D',
      'DURATION:P99999999D',
      'SEQUENCE:x',
      'STATUS:CANCELLED',
      'SUMMARY:',
      'UID:',
      'BEGIN:VALARM',
      'END:VALARM',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'TZOFFSETTO:-0600',
      'X;Y:z',
      '"',
      ':::',
    ),
  },
);

describe('reading events, given anything', () => {
  it('of mutated iCalendar', () => {
    return fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(property, { maxLength: 8 }), { maxLength: 4 }),
        fc.boolean(),
        (events, window) =>
          check(
            calendar(...events.map((lines) => vevent('SUMMARY:Event', 'DTSTART:20250304T130000Z', ...lines))),
            window,
          ),
      ),
      { numRuns: 300 },
    );
  });

  it('of iCalendar with characters changed, doubled and lost', () => {
    const whole = calendar(
      [
        'BEGIN:VTIMEZONE',
        'TZID:Office',
        'BEGIN:STANDARD',
        'DTSTART:20071104T020000',
        'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
        'TZOFFSETFROM:-0500',
        'TZOFFSETTO:-0600',
        'END:STANDARD',
        'END:VTIMEZONE',
      ].join('\r\n'),
      vevent(
        'SUMMARY:Event',
        'DTSTART;TZID=Office:20250304T130000',
        'RRULE:FREQ=WEEKLY;COUNT=5',
        'EXDATE;TZID=Office:20250311T130000',
      ),
      vevent('SUMMARY:Moved', 'RECURRENCE-ID;TZID=Office:20250318T130000', 'DTSTART:20250319T130000Z'),
    );
    const change = fc.tuple(
      fc.nat({ max: whole.length }),
      fc.nat({ max: 12 }),
      fc.oneof(fc.constant(''), fc.string({ maxLength: 3 }), fc.constantFrom('\r\n', ':', ';', '"', '\n ')),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) =>
        check(changes.reduce((text, [at, lost, added]) => text.slice(0, at) + added + text.slice(at + lost), whole)),
      ),
      { numRuns: 300 },
    );
  });

  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    date,
    fc.constantFrom(null, '', 0, -1, 1e300, '2025-03-04T25:00:00', [], {}, true),
  );
  const wild = (...names: readonly string[]): fc.Arbitrary<object> =>
    fc.record(Object.fromEntries(names.map((name) => [name, odd])), { requiredKeys: [] });

  it('of JSCalendar with odd members', () => {
    const rules = fc.array(
      wild('frequency', 'interval', 'count', 'until', 'byDay', 'byMonth', 'byMonthDay', 'bySetPosition').map(
        (parts) => ({ frequency: 'daily', ...parts }),
      ),
      { maxLength: 2 },
    );
    const event = fc
      .tuple(
        wild(
          'start',
          'duration',
          'timeZone',
          'title',
          'locations',
          'links',
          'recurrenceOverrides',
          'showWithoutTime',
          'localizations',
        ),
        rules,
      )
      .map(([more, recurrenceRules]) => ({
        '@type': 'Event',
        uid: 'u',
        title: 'E',
        start: '2025-03-04T13:00:00',
        recurrenceRules,
        ...more,
      }));
    return fc.assert(fc.asyncProperty(event, fc.boolean(), check), { numRuns: 300 });
  });

  const shapes: Readonly<Record<string, (item: object) => unknown>> = {
    'Google Calendar': (item) => ({
      kind: 'calendar#events',
      items: [{ id: '1', summary: 'E', start: { dateTime: '2025-03-04T13:00:00Z' }, ...item }],
    }),
    'The Events Calendar': (item) => ({
      rest_url: 'x',
      events: [{ id: 1, title: 'E', utc_start_date: '2025-03-04 13:00:00', ...item }],
    }),
    Localist: (item) => ({
      events: [
        {
          event: {
            id: 1,
            title: 'E',
            event_instances: [{ event_instance: { id: 1, start: '2025-03-04', ...item } }],
            ...item,
          },
        },
      ],
    }),
    LibCal: (item) => ({ total_results: 1, results: [{ id: 1, title: 'E', startdt: '2025-03-04 13:00:00', ...item }] }),
    FullCalendar: (item) => [{ id: 1, title: 'E', start: '2025-03-04', ...item }],
    'schema.org': (item) => ({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'E',
      startDate: '2025-03-04',
      ...item,
    }),
    Drupal: (item) => ({
      jsonapi: {},
      data: [{ type: 'node--event', id: '1', attributes: { title: 'E', field_date: item, ...item } }],
    }),
    'JSON Feed': (item) => ({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', title: 'E', _ala_core: { start: '2025-03-04', ...item } }],
    }),
  };
  const members = [
    'id',
    'title',
    'start',
    'end',
    'start_date',
    'utc_start_date',
    'utc_end_date',
    'startdt',
    'enddt',
    'startDate',
    'endDate',
    'duration',
    'all_day',
    'allDay',
    'timeZone',
    'timezone',
    'time_zone',
    'recurrence',
    'recurringEventId',
    'originalStartTime',
    'location',
    'venue',
    'offers',
    'prices',
    'cost',
    'status',
    'image',
    'tags',
    'value',
    'end_value',
    'seats',
    'url',
  ];

  for (const [name, shape] of Object.entries(shapes)) {
    it(`of ${name} with odd members`, () => {
      return fc.assert(
        fc.asyncProperty(wild(...members), (item) => check(shape(item))),
        { numRuns: 150 },
      );
    });
  }

  it('of ten thousand items', async () => {
    const start = (index: number): string => new Date(Date.UTC(2025, 2, 1) + index * 240_000).toISOString();
    const items = Array.from({ length: 10_000 }, (_, index) => ({
      id: String(index),
      title: `Event ${index} &amp; more`,
      start: start(index),
    }));
    const { items: found } = await read(items, MARCH);
    expect(found.length).to.be.within(9_900, 10_000);
    await check(items);
  });
});
