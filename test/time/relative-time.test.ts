import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatRelative } from '../../src/time/format.js';
import { msUntilRelativeTimeChanges, toRelativeTime } from '../../src/time/relative-time.js';
import type { When } from '../../src/time/when.js';

const NOW = new Date('2025-02-16T18:00:00Z');
const ZONE = 'America/Chicago';

const said = (when: When, now = NOW, locale = 'en', zone = ZONE): string | undefined => {
  const relative = toRelativeTime(when, now, zone);
  return relative && formatRelative(relative, locale);
};

const cases: readonly (readonly [when: When, expected: string | undefined])[] = [
  [{ instant: '2025-02-14T15:30:00Z' }, '2 days ago'],
  [{ instant: '2025-02-11T16:00:00Z' }, '5 days ago'],
  [{ instant: '2025-02-10T14:00:00Z' }, '6 days ago'],
  [{ instant: '2025-02-08T20:00:00Z' }, '1 week ago'],
  [{ instant: '2025-02-05T18:00:00Z' }, '1 week ago'],
  [{ instant: '2025-02-16T18:00:00Z' }, 'now'],
  [{ instant: '2025-02-16T17:59:01Z' }, 'now'],
  [{ instant: '2025-02-16T18:00:59Z' }, 'now'],
  [{ instant: '2025-02-16T17:59:00Z' }, '1 minute ago'],
  [{ instant: '2025-02-16T17:00:01Z' }, '59 minutes ago'],
  [{ instant: '2025-02-16T17:00:00Z' }, '1 hour ago'],
  [{ instant: '2025-02-15T18:00:01Z' }, '23 hours ago'],
  [{ instant: '2025-02-15T18:00:00Z' }, '1 day ago'],
  [{ instant: '2025-02-09T18:00:01Z' }, '6 days ago'],
  [{ instant: '2025-02-09T18:00:00Z' }, '1 week ago'],
  [{ instant: '2025-01-18T18:00:00Z' }, '4 weeks ago'],
  [{ instant: '2025-01-16T18:00:00Z' }, '1 month ago'],
  [{ instant: '2024-02-17T18:00:01Z' }, '11 months ago'],
  [{ instant: '2024-02-17T18:00:00Z' }, undefined],
  [{ instant: '2025-02-18T18:00:00Z' }, 'in 2 days'],
  [{ instant: '2025-02-16T20:00:00Z' }, 'in 2 hours'],
  [{ instant: '2026-02-16T18:00:00Z' }, undefined],
  [{ date: '2025-02-16' }, 'today'],
  [{ date: '2025-02-15' }, '1 day ago'],
  [{ date: '2025-02-14' }, '2 days ago'],
  [{ date: '2025-02-09' }, '1 week ago'],
  [{ date: '2025-02-17' }, 'in 1 day'],
  [{ date: '2024-02-16' }, undefined],
  [{ local: '2025-02-16T10:00' }, '2 hours ago'],
  [{ instant: 'nonsense' }, undefined],
];

describe('relativeTime', () => {
  for (const [when, expected] of cases) {
    it(`${JSON.stringify(when)} is ${expected ?? 'shown as a date'}`, () => {
      expect(said(when)).to.equal(expected);
    });
  }

  it("counts a date by the zone's calendar", () => {
    const late = new Date('2025-02-17T03:00:00Z');
    expect(said({ date: '2025-02-16' }, late, 'en', 'America/Chicago')).to.equal('today');
    expect(said({ date: '2025-02-16' }, late, 'en', 'Asia/Dubai')).to.equal('1 day ago');
  });

  it("speaks the visitor's language, English where the tag is none", () => {
    expect(said({ date: '2025-02-14' }, NOW, 'es')).to.equal('hace 2 días');
    expect(said({ instant: '2025-02-16T18:00:00Z' }, NOW, 'de')).to.equal('jetzt');
    expect(said({ date: '2025-02-14' }, NOW, 'no_such tag')).to.equal('2 days ago');
  });
});

describe('nextChange', () => {
  const minutes = 60_000;
  it('is the time to the next different text', () => {
    expect(msUntilRelativeTimeChanges({ instant: '2025-02-16T17:59:30Z' }, NOW)).to.equal(30_000);
    expect(msUntilRelativeTimeChanges({ instant: '2025-02-16T17:30:00Z' }, NOW)).to.equal(minutes);
    expect(msUntilRelativeTimeChanges({ instant: '2025-02-16T15:30:00Z' }, NOW)).to.equal(30 * minutes);
    expect(msUntilRelativeTimeChanges({ instant: '2025-02-16T18:30:00Z' }, NOW)).to.equal(1);
    expect(msUntilRelativeTimeChanges({ instant: '2020-02-16T18:30:00Z' }, NOW)).to.equal(Infinity);
    expect(msUntilRelativeTimeChanges({ date: '2020-02-16' }, NOW)).to.equal(Infinity);
  });

  it('is midnight for a date', () => {
    expect(msUntilRelativeTimeChanges({ date: '2025-02-14' }, NOW, ZONE)).to.equal(12 * 60 * minutes);
    // The evening of a day with 25 hours.
    expect(msUntilRelativeTimeChanges({ date: '2025-11-01' }, new Date('2025-11-02T05:30:00Z'), ZONE)).to.equal(
      24.5 * 60 * minutes,
    );
  });

  it('never leaves a stale text on the page', () => {
    const when = fc.integer({ min: -500 * 86_400, max: 500 * 86_400 }).map((seconds): When => {
      return { instant: `${new Date(NOW.getTime() + seconds * 1000).toISOString().slice(0, 19)}Z` };
    });
    fc.assert(
      fc.property(when, (moment) => {
        const wait = msUntilRelativeTimeChanges(moment, NOW, ZONE);
        expect(wait).to.be.at.least(1);
        if (wait === Infinity) return;
        expect(said(moment, new Date(NOW.getTime() + wait - 1))).to.equal(said(moment));
        expect(said(moment, new Date(NOW.getTime() + wait))).not.to.equal(said(moment));
      }),
    );
  });
});
