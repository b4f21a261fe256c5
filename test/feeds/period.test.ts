import { expect } from '@open-wc/testing';
import { isWithinPeriod, msUntilPeriodChanges } from '../../src/feeds/items/period.js';
import type { When } from '../../src/time/when.js';

const ZONE = 'America/Chicago';
const at = (text: string, later = 0): Date => new Date(Date.parse(text) + later);
const date = (text: string): When => ({ date: text });
const instant = (text: string): When => ({ instant: text });
const local = (text: string): When => ({ local: text });

const OPEN: readonly [what: string, starts: When | undefined, expires: When | undefined, now: string, open: boolean][] =
  [
    ['no period', undefined, undefined, '2025-02-16T18:00:00Z', true],
    ['before it starts', instant('2025-02-16T18:00:01Z'), undefined, '2025-02-16T18:00:00Z', false],
    ['as it starts', instant('2025-02-16T18:00:00Z'), undefined, '2025-02-16T18:00:00Z', true],
    ['just before it expires', undefined, instant('2025-02-16T18:00:01Z'), '2025-02-16T18:00:00Z', true],
    ['as it expires', undefined, instant('2025-02-16T18:00:00Z'), '2025-02-16T18:00:00Z', false],
    ['last minute of its last day', undefined, date('2025-03-02'), '2025-03-03T05:59:00Z', true],
    ['the day after', undefined, date('2025-03-02'), '2025-03-03T06:00:00Z', false],
    ['first minute of its first day', date('2025-03-09'), undefined, '2025-03-09T06:00:00Z', true],
    ['the evening before', date('2025-03-09'), undefined, '2025-03-09T05:59:59Z', false],
    ['wall time, before', local('2025-07-01T09:00'), undefined, '2025-07-01T13:59:00Z', false],
    ['wall time, then', local('2025-07-01T09:00'), undefined, '2025-07-01T14:00:00Z', true],
    ['expires before it starts', date('2025-03-09'), date('2025-03-01'), '2025-03-05T12:00:00Z', false],
  ];

describe('period', () => {
  for (const [what, starts, expires, now, open] of OPEN) {
    it(`${what}: ${open ? 'shown' : 'not shown'}`, () => {
      expect(isWithinPeriod({ starts, expires }, at(now), ZONE)).to.equal(open);
    });
  }

  it('the next change is the nearest start or end to come', () => {
    const noon = '2025-02-16T18:00:00Z';
    const periods = [
      { starts: instant('2025-02-16T17:00:00Z'), expires: instant('2025-02-16T18:30:00Z') },
      { starts: instant('2025-02-16T18:10:00Z') },
      { expires: date('2025-02-16') },
      {},
    ];
    expect(msUntilPeriodChanges(periods, at(noon), ZONE)).to.equal(600_000);
    expect(msUntilPeriodChanges(periods, at(noon, 600_000), ZONE)).to.equal(1_200_000);
    expect(msUntilPeriodChanges(periods, at(noon, 1_800_000), ZONE)).to.equal(41_400_000);
    expect(msUntilPeriodChanges(periods, at('2025-02-17T06:00:00Z'), ZONE)).to.equal(Infinity);
    expect(msUntilPeriodChanges([], at(noon), ZONE)).to.equal(Infinity);
  });
});
