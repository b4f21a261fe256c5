import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseDateTime, parseEpoch, parseWhen } from '../../src/time/parse-when.js';

/** What the page author's `feed-time-zone` is in the tables. */
const CHICAGO = 'America/Chicago';

const cases: readonly (readonly [text: string, expected: string | undefined])[] = [
  // RFC 3339 and what feeds make of it
  ['2025-02-14T09:30:00Z', 'instant 2025-02-14T09:30:00Z'],
  ['2025-02-14t09:30:00z', 'instant 2025-02-14T09:30:00Z'],
  ['2025-02-14T09:30:00-06:00', 'instant 2025-02-14T15:30:00Z'],
  ['2025-02-14T09:30:00-0600', 'instant 2025-02-14T15:30:00Z'],
  ['2025-02-14T09:30:00+01', 'instant 2025-02-14T08:30:00Z'],
  ['2025-02-14T09:30:00+05:30', 'instant 2025-02-14T04:00:00Z'],
  ['2025-02-14T09:30:00.987654Z', 'instant 2025-02-14T09:30:00Z'],
  ['2025-02-14T09:30:00,5Z', 'instant 2025-02-14T09:30:00Z'],
  ['2025-02-14 09:30:00 +0100', 'instant 2025-02-14T08:30:00Z'],
  ['2025-02-14 09:30:00 UTC', 'instant 2025-02-14T09:30:00Z'],
  ['2025-02-14T09:30Z', 'instant 2025-02-14T09:30:00Z'],
  ['20250214T093000Z', 'instant 2025-02-14T09:30:00Z'],
  ['  2025-02-14T09:30:00Z\n', 'instant 2025-02-14T09:30:00Z'],
  ['2016-12-31T23:59:60Z', 'instant 2016-12-31T23:59:59Z'],
  ['2025-01-01T00:30:00+01:00', 'instant 2024-12-31T23:30:00Z'],
  // Without a zone: the feed's
  ['2025-02-14T09:30', 'instant 2025-02-14T15:30:00Z'],
  ['2025-07-14 09:30:00', 'instant 2025-07-14T14:30:00Z'],
  ['2025-03-09T02:30:00', 'instant 2025-03-09T08:30:00Z'],
  ['2025-11-02T01:30:00', 'instant 2025-11-02T06:30:00Z'],
  // A day stays a day
  ['2025-02-14', 'date 2025-02-14'],
  ['20250214', 'date 2025-02-14'],
  ['2024-02-29', 'date 2024-02-29'],
  ['14 Feb 2025', 'date 2025-02-14'],
  // RFC 822 and its successors
  ['Fri, 14 Feb 2025 09:30:00 GMT', 'instant 2025-02-14T09:30:00Z'],
  ['Fri, 14 Feb 2025 09:30:00 -0600', 'instant 2025-02-14T15:30:00Z'],
  ['Fri, 14 Feb 2025 09:30:00 -06:00', 'instant 2025-02-14T15:30:00Z'],
  ['14 Feb 2025 09:30 CST', 'instant 2025-02-14T15:30:00Z'],
  ['14 feb 25 9:30 est', 'instant 2025-02-14T14:30:00Z'],
  ['Mon, 14 Jul 2025 09:30:00 PDT', 'instant 2025-07-14T16:30:00Z'],
  ['Mon, 14 Jul 2025 09:30:00 MDT', 'instant 2025-07-14T15:30:00Z'],
  ['Tue, 01 Apr 97 08:00:00 UT', 'instant 1997-04-01T08:00:00Z'],
  ['1 Apr 49 08:00 Z', 'instant 2049-04-01T08:00:00Z'],
  ['Friday, 14 Feb 2025 09:30:00 EDT', 'instant 2025-02-14T13:30:00Z'],
  ['Fri, 14 Feb 2025 09:30:00 +0100 (CET)', 'instant 2025-02-14T08:30:00Z'],
  ['Fri, 14 Feb 2025 09:30:00', 'instant 2025-02-14T15:30:00Z'],
  ['Fri, 14 Feb 2025 09:30:00 A', 'instant 2025-02-14T09:30:00Z'],
  // Impossible: never rolled over
  ['2025-02-30', undefined],
  ['2025-02-29T10:00:00Z', undefined],
  ['2025-13-01', undefined],
  ['2025-00-10', undefined],
  ['2025-02-14T25:00:00Z', undefined],
  ['2025-02-14T24:00:00Z', 'instant 2025-02-15T00:00:00Z'],
  ['2025-02-14T09:60:00Z', undefined],
  ['2025-02-14T09:30:61Z', undefined],
  ['2025-02-14T09:30:00+25:00', undefined],
  ['2025-02-14T09:30:00+01:75', undefined],
  ['31 Feb 2025 09:30:00 GMT', undefined],
  ['14 Feb 2025 24:30:00 GMT', undefined],
  ['14 Foo 2025', undefined],
  ['9999-12-31T23:59:59-05:00', undefined],
  ['0000-00-00 00:00:00', undefined],
  ['0001-01-01T00:00:00Z', undefined],
  // No date at all
  ['', undefined],
  ['soon', undefined],
  ['2025', undefined],
  ['2025-02', undefined],
  ['02/14/2025', undefined],
  ['1739525400', undefined],
];

/** A When on one line. */
const line = (when: object | undefined): string | undefined => when && Object.entries(when).flat().join(' ');

describe('parseWhen', () => {
  for (const [text, expected] of cases) {
    it(`${JSON.stringify(text)} is ${expected ?? 'no date'}`, () => {
      expect(line(parseWhen(text, CHICAGO))).to.equal(expected);
    });
  }

  it('keeps wall time when no zone is known', () => {
    expect(parseWhen('2025-02-14T09:30:15')).to.deep.equal({ local: '2025-02-14T09:30' });
    expect(parseWhen('14 Feb 2025 9:30')).to.deep.equal({ local: '2025-02-14T09:30' });
    expect(parseWhen('2025-02-14T09:30', 'Central Standard Time')).to.deep.equal({ local: '2025-02-14T09:30' });
  });

  it('takes an offset for the feed zone', () => {
    expect(parseWhen('2025-02-14T09:30', '-05:00')).to.deep.equal({ instant: '2025-02-14T14:30:00Z' });
  });

  it('takes text only', () => {
    for (const value of [undefined, null, 0, 1739525400, true, {}, [], ['2025-02-14'], new Date()]) {
      expect(parseWhen(value, CHICAGO), JSON.stringify(value)).to.equal(undefined);
    }
  });

  it('gives a possible date or nothing for any text', () => {
    const digits = fc.stringMatching(/^[0-9TZ :+.,a-zA-Z-]{0,30}$/);
    const nearly = fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d[T ][0-2]\d:[0-6]\d(:[0-6]\d)?(Z|[+-][0-2]\d:?[0-6]\d)?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits, nearly), (text) => {
        const when = parseWhen(text, CHICAGO);
        if (!when) return;
        const value = Object.values(when)[0]!;
        expect(value).to.match(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\dZ)?)?$/);
        expect(new Date(value.length === 16 ? `${value}Z` : value).toISOString().slice(0, 10)).to.equal(
          value.slice(0, 10),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back what any clock writes', () => {
    const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const instant = `${moment.toISOString().slice(0, 19)}Z`;
        expect(parseWhen(moment.toISOString())).to.deep.equal({ instant });
        expect(parseWhen(moment.toUTCString())).to.deep.equal({ instant });
      }),
    );
  });
});

describe('readWritten', () => {
  it('keeps day, time and offset as they are written', () => {
    expect(parseDateTime('2025-02-14T09:30:00-05:00')).to.deep.equal({
      day: '2025-02-14',
      time: '09:30:00',
      offset: '-05:00',
    });
    expect(parseDateTime('Fri, 14 Feb 2025 9:30 EST')).to.deep.equal({
      day: '2025-02-14',
      time: '09:30:00',
      offset: '-05:00',
    });
    expect(parseDateTime('20250214T0930Z')).to.deep.equal({ day: '2025-02-14', time: '09:30:00', offset: '+00:00' });
    expect(parseDateTime('2025-02-14 09:30')).to.deep.equal({ day: '2025-02-14', time: '09:30:00' });
    expect(parseDateTime('2025-02-14')).to.deep.equal({ day: '2025-02-14' });
  });
});

describe('parseEpoch', () => {
  const instant = { instant: '2025-02-14T09:30:00Z' };

  it('tells seconds from milliseconds', () => {
    for (const value of [1739525400, 1739525400.5, '1739525400', ' 1739525400 ', 1739525400000, '1739525400999']) {
      expect(parseEpoch(value), String(value)).to.deep.equal(instant);
    }
    expect(parseEpoch(0)).to.deep.equal({ instant: '1970-01-01T00:00:00Z' });
    expect(parseEpoch(-86400)).to.deep.equal({ instant: '1969-12-31T00:00:00Z' });
  });

  it('refuses the rest', () => {
    for (const value of [NaN, Infinity, 1e300, '', 'soon', '2025-02-14', '1e9', null, true, [1739525400]]) {
      expect(parseEpoch(value), String(value)).to.equal(undefined);
    }
  });
});
