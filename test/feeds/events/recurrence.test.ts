import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { findOccurrences } from '../../../src/feeds/recurrence/occurrences.js';
import { InvalidRuleError, parseRule, parseRuleText } from '../../../src/feeds/recurrence/rule.js';
import { calendar, codes, lines, MARCH, read } from './reading.js';

const DAY = 86_400_000;
const wall = (text: string): number => Date.parse(`${text}Z`);
const rule = (text: string): ReturnType<typeof parseRule> => parseRule(parseRuleText(text), (until) => wall(until));

/** Days, or with `times` minutes, of the rule in the span. */
function days(text: string, start: string, from: string, to: string): string {
  const found = findOccurrences(rule(text), wall(start), { from: wall(from), to: wall(to) }, { steps: 1e6 });
  return found.map((each) => new Date(each).toISOString().slice(5, 10)).join(' ');
}

const table: readonly (readonly [rule: string, start: string, days: string])[] = [
  ['FREQ=DAILY;INTERVAL=10', '2025-03-01T09:00', '03-01 03-11 03-21 03-31'],
  ['FREQ=DAILY;BYDAY=SA,SU;COUNT=3', '2025-03-01T09:00', '03-01 03-02 03-08'],
  ['FREQ=DAILY;BYMONTHDAY=-1', '2024-01-01T09:00', '03-31'],
  ['FREQ=WEEKLY', '2015-01-06T09:00', '03-04 03-11 03-18 03-25'],
  ['FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=2025-03-10T09:00', '2025-03-03T09:00', '03-03 03-05 03-10'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO', '2025-02-25T09:00', '03-02 03-11 03-16 03-25 03-30'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU', '2025-02-25T09:00', '03-09 03-11 03-23 03-25'],
  ['FREQ=MONTHLY', '2025-01-31T09:00', '03-31'],
  ['FREQ=MONTHLY;BYDAY=2TU,-1FR', '2025-01-01T09:00', '03-11 03-28'],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2025-01-01T09:00', '03-31'],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13,14', '2025-01-01T09:00', '03-14'],
  ['FREQ=MONTHLY;BYMONTH=2,4', '2025-01-01T09:00', ''],
  ['FREQ=YEARLY', '1900-03-05T09:00', '03-05'],
  ['FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', '2007-03-11T02:00', '03-09'],
  ['FREQ=YEARLY;BYDAY=10MO', '2020-01-01T09:00', '03-10'],
  ['FREQ=YEARLY;BYYEARDAY=61,-276', '2020-01-01T09:00', '03-02 03-31'],
  ['FREQ=YEARLY;BYWEEKNO=10', '2020-01-01T09:00', '03-05'],
  ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1,31', '2024-03-01T09:00', '03-01 03-31'],
  ['FREQ=YEARLY', '2024-02-29T09:00', ''],
  // What another expander returns 1 May for: the day there never is.
  ['FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31', '2020-04-01T09:00', ''],
];

describe('rules', () => {
  for (const [text, start, expected] of table) {
    it(`${text} from ${start}`, () => {
      expect(days(text, start, '2025-03-01T00:00', '2025-03-31T23:59')).to.equal(expected);
    });
  }

  const standard: readonly (readonly [rule: string, start: string, days: string])[] = [
    ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19', '97-05-19 98-05-18 99-05-17'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12', '97-05-12 98-05-11 99-05-17'],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=5;BYYEARDAY=1,100,200',
      '1997-01-01',
      '97-01-01 97-04-10 97-07-19 00-01-01 00-04-09',
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', '97-09-04 97-10-07 97-11-06'],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', '1997-09-29', '97-09-29 97-10-30 97-11-27'],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08-05', '97-08-05 97-08-10 97-08-19 97-08-24'],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '1997-08-05', '97-08-05 97-08-17 97-08-19 97-08-31'],
    [
      'FREQ=YEARLY;INTERVAL=4;COUNT=3;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '1996-11-05',
      '96-11-05 00-11-07 04-11-02',
    ],
  ];
  for (const [text, start, expected] of standard) {
    it(`${text}, an example of RFC 5545`, () => {
      const span = {
        from: wall(`${start}T00:00`),
        to: wall(expected.startsWith('9') && !text.includes('COUNT') ? '1999-12-31T00:00' : '2005-01-01T00:00'),
      };
      const found = findOccurrences(rule(text), wall(`${start}T09:00`), span, { steps: 1e6 });
      expect(found.map((each) => new Date(each).toISOString().slice(2, 10)).join(' ')).to.equal(expected);
    });
  }

  it('count from the start, however far away the span is', () => {
    expect(days('FREQ=WEEKLY;COUNT=530', '2015-01-07T09:00', '2025-02-20T00:00', '2025-04-01T00:00')).to.equal('02-26');
    expect(days('FREQ=DAILY;COUNT=3', '2025-02-27T09:00', '2025-03-01T00:00', '2025-04-01T00:00')).to.equal('03-01');
  });

  it('expand the hours of a day', () => {
    const found = findOccurrences(
      rule('FREQ=DAILY;BYHOUR=15,9;BYMINUTE=30'),
      wall('2025-03-01T09:30'),
      { from: 0, to: wall('2025-03-02T12:00') },
      { steps: 99 },
    );
    expect(found.map((each) => new Date(each).toISOString().slice(8, 16))).to.deep.equal([
      '01T09:30',
      '01T15:30',
      '02T09:30',
    ]);
  });

  it('are refused when they are out of range', () => {
    const bad = [
      'FREQ=SECONDLY',
      'FREQ=MINUTELY',
      'FREQ=SECONDLY',
      'FREQ=FORTNIGHTLY',
      'INTERVAL=2',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=DAILY;INTERVAL=1001',
      'FREQ=WEEKLY;INTERVAL=99999999999',
      'FREQ=DAILY;COUNT=0',
      'FREQ=DAILY;COUNT=x',
      'FREQ=DAILY;UNTIL=soon',
      'FREQ=YEARLY;BYMONTH=13',
      'FREQ=MONTHLY;BYMONTHDAY=0',
      'FREQ=MONTHLY;BYMONTHDAY=32',
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=MONTHLY;BYDAY=0MO',
      'FREQ=DAILY;BYHOUR=24',
      'RSCALE=HEBREW;FREQ=YEARLY',
      '',
    ];
    const untilOf = (text: string): number | undefined => (text === 'SOON' ? undefined : 0);
    for (const text of bad) expect(() => parseRule(parseRuleText(text), untilOf), text).to.throw(InvalidRuleError);
  });

  it('are read in small letters and with blanks', () => {
    expect(days('freq=weekly; byday=mo, we', '2025-03-03T09:00', '2025-03-01T00:00', '2025-03-06T00:00')).to.equal(
      '03-03 03-05',
    );
  });
});

/** Rules for which ical.js never returns, or takes minutes: each would freeze a page. */
const HANGING = [
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
  'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;INTERVAL=1000000000',
  'FREQ=WEEKLY;INTERVAL=1000000000',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31',
  'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1',
  'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2000000000',
  'FREQ=DAILY;BYSETPOS=2;COUNT=2000000000',
];

describe('rules that would hang', () => {
  for (const text of HANGING) {
    it(`${text} ends`, async () => {
      // A Saturday; the second a thousand years ago, where counting is longest.
      for (const start of ['20250201T100000', '10250204T100000']) {
        const feed = calendar(`DTSTART;TZID=America/Chicago:${start}`, `RRULE:${text}`, 'SUMMARY:Event');
        const { items } = await read(feed, MARCH);
        expect(items.length).to.be.below(40);
      }
    });
  }

  it('a thousand of the dearest end as well, and say that they were cut', async () => {
    const events = Array.from(
      { length: 1_000 },
      (_, index) =>
        `BEGIN:VEVENT\r\nUID:${index}\r\nSUMMARY:Event\r\nDTSTART:19000101T100000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9\r\nEND:VEVENT`,
    );
    expect(await codes(calendar(...events), MARCH)).to.deep.equal(['capped']);
  });

  it('what a list says again and again is looked through once', () => {
    const { weekdays, monthDays } = parseRule(
      parseRuleText(`FREQ=DAILY;BYDAY=${'TU,'.repeat(9_999)}TU;BYMONTHDAY=${'4,'.repeat(9_999)}4`),
      () => 0,
    );
    expect([weekdays.length, monthDays]).to.deep.equal([1, [4]]);
  });

  it('a rule by the second, or without sense, is one event and a warning', async () => {
    const all = (count: number): string => Array.from({ length: count }, (_, index) => index).join();
    const byTheSecond = `FREQ=DAILY;BYHOUR=${all(24)};BYMINUTE=${all(60)};BYSECOND=${all(60)}`;
    for (const text of ['FREQ=SECONDLY', 'FREQ=DAILY;INTERVAL=5000', 'FREQ=SOMETIMES', 'nonsense', byTheSecond]) {
      const feed = calendar('DTSTART:20250310T150000Z', `RRULE:${text}`);
      expect(await lines(feed, MARCH), text).to.deep.equal(['2025-03-10T15:00:00Z Event']);
      expect(await codes(feed, MARCH), text).to.deep.equal(['rule']);
    }
  });
});

describe('compared with ical.js', () => {
  const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  const some = (values: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
    fc.uniqueArray(values, { minLength: 1, maxLength: 3 }).map((list) => list.join());
  const month = fc.integer({ min: 1, max: 12 });
  const part = (name: string, values: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
    values.map((value) => `;${name}=${String(value)}`);
  const or = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.oneof(fc.constant(''), ...parts);
  const nth = fc.tuple(fc.constantFrom('1', '2', '3', '4', '-1', '-2'), weekday).map((pair) => pair.join(''));
  // Only rules that ical.js survives, and reads right: not weeks by number, weekdays counted through the
  // year, nor places in a set, nor
  // the 31st at intervals.
  const rules = fc.oneof(
    fc.constant('FREQ=DAILY'),
    or(part('BYDAY', some(weekday))).map((more) => `FREQ=WEEKLY${more}`),
    or(part('BYMONTHDAY', some(fc.constantFrom(1, 15, 28, -1, -2))), part('BYDAY', nth)).map(
      (more) => `FREQ=MONTHLY${more}`,
    ),
    or(
      part('BYMONTH', some(month)),
      fc.tuple(month, nth).map(([of, day]) => `;BYMONTH=${of};BYDAY=${day}`),
      part('BYYEARDAY', some(fc.constantFrom(1, 60, 200, -1))),
    ).map((more) => `FREQ=YEARLY${more}`),
  );
  const limits = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 20 }).map((count) => `;COUNT=${count}`),
  );
  const intervals = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 2, max: 5 }).map((interval) => `;INTERVAL=${interval}`),
  );

  it('gives the same occurrences', () => {
    // To the 28th: of days that a month lacks, ical.js makes others.
    const starts = fc
      .tuple(
        fc.integer({ min: 2015, max: 2024 }),
        fc.nat({ max: 11 }),
        fc.integer({ min: 1, max: 28 }),
        fc.nat({ max: 95 }),
      )
      .map(([year, of, day, quarter]) => Date.UTC(year, of, day) + quarter * 900_000);
    const distances = fc.integer({ min: -30, max: 1_000 });
    let compared = 0;
    fc.assert(
      fc.property(rules, intervals, limits, starts, distances, (base, interval, limit, start, distance) => {
        const text = base + interval + limit;
        const from = start + distance * DAY;
        const to = from + 400 * DAY;
        const theirs: number[] = [];
        const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromJSDate(new Date(start), true));
        for (
          let time = iterator.next() as ICAL.Time | null, steps = 0;
          time && steps < 5_000;
          time = iterator.next() as ICAL.Time | null, steps++
        ) {
          const at = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
          if (at > to) break;
          if (at >= from) theirs.push(at);
        }
        compared += theirs.length;
        expect(findOccurrences(rule(text), start, { from, to }, { steps: 1e6 }), text).to.deep.equal(theirs);
      }),
      { numRuns: 200 },
    );
    expect(compared).to.be.above(500);
  });
});
