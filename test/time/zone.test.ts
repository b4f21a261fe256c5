import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { DAY_MS } from '../../src/time/days.js';
import {
  browserTimeZone,
  dayInZone,
  getWallTime,
  isTimeZone,
  parseOffset,
  startOfDay,
  wallTimeToEpochMs,
} from '../../src/time/zone.js';

const ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Phoenix',
  'America/Anchorage',
  'Pacific/Honolulu',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

/** The parts of Temporal that serve as a second opinion; not every engine has it. */
interface TemporalLike {
  PlainDateTime: {
    from(text: string): { toZonedDateTime(zone: string, o: { disambiguation: string }): { epochMilliseconds: number } };
  };
  Instant: {
    fromEpochMilliseconds(ms: number): {
      toZonedDateTimeISO(zone: string): { toPlainDateTime(): { toString(): string } };
    };
  };
}
const temporal = (globalThis as { Temporal?: TemporalLike }).Temporal;

const wall = (text: string): number => Date.parse(`${text}Z`);
const moment = (ms: number | undefined): string => new Date(ms!).toISOString().slice(0, 16);

describe('wall time and instants', () => {
  const table: readonly (readonly [zone: string, wall: string, instant: string, why: string])[] = [
    ['America/Chicago', '2025-02-16T12:00', '2025-02-16T18:00', 'winter'],
    ['America/Chicago', '2025-07-16T12:00', '2025-07-16T17:00', 'summer'],
    ['America/Chicago', '2025-03-09T02:30', '2025-03-09T08:30', 'in the gap: the offset before it'],
    ['America/Chicago', '2025-03-09T01:59', '2025-03-09T07:59', 'just before the gap'],
    ['America/Chicago', '2025-03-09T03:00', '2025-03-09T08:00', 'just after the gap'],
    ['America/Chicago', '2025-11-02T01:30', '2025-11-02T06:30', 'doubled: the first'],
    ['America/Chicago', '2025-11-02T02:00', '2025-11-02T08:00', 'after the doubled hour'],
    ['Europe/London', '2025-03-30T01:30', '2025-03-30T01:30', 'in the gap, from UTC'],
    ['Australia/Lord_Howe', '2025-10-05T02:15', '2025-10-04T15:45', 'a gap of half an hour'],
    ['Australia/Lord_Howe', '2025-04-06T01:45', '2025-04-05T14:45', 'half an hour doubled'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00', 'a day that never was'],
    ['Asia/Kolkata', '2025-01-01T00:00', '2024-12-31T18:30', 'five and a half hours'],
    ['-05:00', '2025-01-01T00:00', '2025-01-01T05:00', 'an offset as zone'],
    ['UTC', '2025-01-01T00:00', '2025-01-01T00:00', 'UTC'],
  ];
  for (const [zone, text, instant, why] of table) {
    it(`${zone} ${text} is ${instant}Z (${why})`, () => {
      expect(moment(wallTimeToEpochMs(wall(text), zone))).to.equal(instant);
    });
  }

  const from = Date.parse('1970-01-02T00:00Z');
  const to = Date.parse('2040-12-30T00:00Z');
  const minutes = fc.integer({ min: from / 60_000, max: to / 60_000 }).map((count) => count * 60_000);
  // Most clock changes are at the ends of weeks near these months; random minutes alone would rarely meet one.
  const changes = fc
    .tuple(fc.integer({ min: 1970, max: 2039 }), fc.constantFrom(2, 3, 8, 9, 10), fc.integer({ min: 0, max: 31 * 96 }))
    .map(([year, month, quarter]) => Math.max(from, Date.UTC(year, month, 1) + quarter * 900_000));
  const times = fc.oneof(minutes, changes);

  for (const zone of ZONES) {
    it(`${zone}: wall -> instant -> wall is the identity outside gaps`, () => {
      fc.assert(
        fc.property(times, (time) => {
          const epoch = wallTimeToEpochMs(time, zone)!;
          const back = getWallTime(epoch, zone)!;
          if (back === time) return;
          // Only a gap moves a time, and it lands after the gap by its size: no minute of `time` exists.
          expect(back).to.be.greaterThan(time);
          for (let probe = time - DAY_MS; probe <= time + DAY_MS; probe += 900_000) {
            expect(getWallTime(probe, zone)).not.to.equal(time);
          }
        }),
        { numRuns: 300 },
      );
    });

    it(`${zone}: instant -> wall -> instant is the identity, or the first of a doubled time`, () => {
      fc.assert(
        fc.property(times, (epoch) => {
          const shown = getWallTime(epoch, zone)!;
          const back = wallTimeToEpochMs(shown, zone)!;
          expect(back).to.be.at.most(epoch);
          expect(getWallTime(back, zone)).to.equal(shown);
        }),
        { numRuns: 300 },
      );
    });

    if (temporal) {
      it(`${zone}: as Temporal has it`, () => {
        fc.assert(
          fc.property(times, (time) => {
            const text = new Date(time).toISOString().slice(0, 19);
            const expected = temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation: 'compatible' });
            expect(wallTimeToEpochMs(time, zone), text).to.equal(expected.epochMilliseconds);
            const shown = temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDateTime();
            expect(new Date(getWallTime(time, zone)!).toISOString().slice(0, 16)).to.equal(
              shown.toString().slice(0, 16),
            );
          }),
          { numRuns: 500 },
        );
      });
    }
  }

  it('keeps fractions of a second', () => {
    expect(getWallTime(1_739_525_400_123, 'America/Chicago')).to.equal(1_739_525_400_123 - 6 * 3_600_000);
    expect(wallTimeToEpochMs(1_739_525_400_123, 'America/Chicago')).to.equal(1_739_525_400_123 + 6 * 3_600_000);
  });

  it('says nothing of an unknown zone or an impossible time', () => {
    for (const zone of ['Central Standard Time', '', 'Dallas, Chicago, Houston', '+25:00']) {
      expect(wallTimeToEpochMs(0, zone), zone).to.equal(undefined);
      expect(getWallTime(0, zone), zone).to.equal(undefined);
      expect(isTimeZone(zone), zone).to.equal(false);
    }
    expect(getWallTime(NaN, 'UTC')).to.equal(undefined);
    expect(wallTimeToEpochMs(9e15, 'UTC')).to.equal(undefined);
  });

  it('reads offsets as zones write them', () => {
    expect(['+05:30', '-0500', '+01', '-00:00'].map(parseOffset)).to.deep.equal([330, -300, 60, -0]);
    expect(['5:30', '+5', '+24:00', '+01:60', 'Z', 'UTC'].map(parseOffset)).to.deep.equal(Array(6).fill(undefined));
  });
});

describe('days of a zone', () => {
  it('begin at its midnight', () => {
    expect(moment(startOfDay('2025-03-09', 'America/Chicago'))).to.equal('2025-03-09T06:00');
    expect(moment(startOfDay('2025-03-10', 'America/Chicago'))).to.equal('2025-03-10T05:00');
    expect(moment(startOfDay('2025-03-09', 'no such zone'))).to.equal('2025-03-09T00:00');
  });

  it('are not those of UTC', () => {
    const late = Date.parse('2025-02-17T03:00Z');
    expect(dayInZone('America/Chicago', late)).to.equal('2025-02-16');
    expect(dayInZone('Pacific/Auckland', late)).to.equal('2025-02-17');
  });

  it('the browser has one', () => {
    expect(isTimeZone(browserTimeZone())).to.equal(true);
  });
});
