/** Whole days that are written with times. */
import { expect } from '@open-wc/testing';
import { calendar, lines, MARCH } from './reading.js';

const NY = 'America/New_York';
const zoned = (name: string, at: string, zone = NY): string => `${name};TZID=${zone}:${at}`;
const core = (start: string, end?: string, time_zone?: string): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', title: 'Event', _ala_core: { start, end, time_zone } }],
});
const OUTLOOK = 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE';

describe('a whole day', () => {
  for (const [why, feed, expected] of [
    [
      'midnight to midnight in a zone',
      calendar(zoned('DTSTART', '20250304T000000'), zoned('DTEND', '20250305T000000')),
      '2025-03-04 > 2025-03-05',
    ],
    [
      'to 23:59',
      calendar(zoned('DTSTART', '20250304T000000'), zoned('DTEND', '20250304T235900')),
      '2025-03-04 > 2025-03-05',
    ],
    [
      'to 23:59:59 of another day',
      calendar(zoned('DTSTART', '20250304T000000'), zoned('DTEND', '20250305T235959')),
      '2025-03-04 > 2025-03-06',
    ],
    ['a duration of a day', calendar(zoned('DTSTART', '20250304T000000'), 'DURATION:P1D'), '2025-03-04 > 2025-03-05'],
    [
      'over a clock change',
      calendar(zoned('DTSTART', '20250309T000000'), zoned('DTEND', '20250310T000000')),
      '2025-03-09 > 2025-03-10',
    ],
    [
      'a name of Windows',
      calendar(
        zoned('DTSTART', '20250304T000000', 'Eastern Standard Time'),
        zoned('DTEND', '20250306T000000', 'Eastern Standard Time'),
      ),
      '2025-03-04 > 2025-03-06',
    ],
    [
      'UTC, in the zone of the calendar',
      calendar(
        `X-WR-TIMEZONE:${NY}`,
        'BEGIN:VEVENT',
        'SUMMARY:Event',
        'DTSTART:20250304T050000Z',
        'DTEND:20250305T050000Z',
        'END:VEVENT',
      ),
      '2025-03-04 > 2025-03-05',
    ],
    [
      'the mark of Outlook',
      calendar(zoned('DTSTART', '20250304T000000'), zoned('DTEND', '20250306T000000'), OUTLOOK),
      '2025-03-04 > 2025-03-06',
    ],
    [
      'the mark of Outlook without an end',
      calendar(zoned('DTSTART', '20250304T000000'), OUTLOOK),
      '2025-03-04 > 2025-03-05',
    ],
    [
      'the mark of Outlook, in UTC',
      calendar('DTSTART:20250304T050000Z', 'DTEND:20250305T050000Z', OUTLOOK),
      '2025-03-04 > 2025-03-05',
    ],
    [
      'the mark of Outlook, in UTC east of it',
      calendar('DTSTART:20250303T230000Z', 'DTEND:20250304T230000Z', OUTLOOK),
      '2025-03-04 > 2025-03-05',
    ],
    ['another mark', calendar(zoned('DTSTART', '20250304T000000'), 'ALLDAYEVENT:TRUE'), '2025-03-04 > 2025-03-05'],
    ['JSON with an offset', core('2025-03-04T00:00:00-06:00', '2025-03-05T00:00:00-06:00'), '2025-03-04 > 2025-03-05'],
    ['JSON to 24:00', core('2025-03-04T00:00', '2025-03-04T24:00'), '2025-03-04 > 2025-03-05'],
    ['JSON to 23:59', core('2025-03-04T00:00', '2025-03-05T23:59'), '2025-03-04 > 2025-03-06'],
    ['JSON in UTC, with the zone', core('2025-03-04T05:00:00Z', '2025-03-05T04:59:59Z', NY), '2025-03-04 > 2025-03-05'],
    ['JSON at midnight without zone and end', core('2025-03-04T00:00:00'), '2025-03-04T06:00:00Z'],
    // Times
    [
      'midnight to noon',
      calendar(zoned('DTSTART', '20250304T000000'), zoned('DTEND', '20250304T120000')),
      '2025-03-04T05:00:00Z > 2025-03-04T17:00:00Z',
    ],
    ['midnight without an end', calendar(zoned('DTSTART', '20250304T000000')), '2025-03-04T05:00:00Z'],
    [
      'midnight to midnight of UTC, which is no place',
      calendar('DTSTART:20250304T000000Z', 'DTEND:20250305T000000Z'),
      '2025-03-04T00:00:00Z > 2025-03-05T00:00:00Z',
    ],
    [
      'an hour over midnight',
      calendar(zoned('DTSTART', '20250304T233000'), zoned('DTEND', '20250305T003000')),
      '2025-03-05T04:30:00Z > 2025-03-05T05:30:00Z',
    ],
    [
      'marked as not whole',
      calendar(zoned('DTSTART', '20250304T090000'), 'X-MICROSOFT-CDO-ALLDAYEVENT:FALSE'),
      '2025-03-04T14:00:00Z',
    ],
  ] as const) {
    it(why, async () => expect(await lines(feed, MARCH)).to.deep.equal([`${expected} Event`]));
  }

  it('of a series, with an excluded one', async () => {
    const feed = calendar(
      zoned('DTSTART', '20250304T000000'),
      zoned('DTEND', '20250305T000000'),
      'RRULE:FREQ=WEEKLY;UNTIL=20250325T040000Z',
      zoned('EXDATE', '20250311T000000'),
    );
    expect(await lines(feed, MARCH)).to.deep.equal(
      ['04', '18', '25'].map((day) => `2025-03-${day} > 2025-03-${String(Number(day) + 1).padStart(2, '0')} Event`),
    );
  });

  it('of a series east of UTC, with exceptions in UTC', async () => {
    const feed = calendar(
      zoned('DTSTART', '20250304T000000', 'Europe/Rome'),
      zoned('DTEND', '20250305T000000', 'Europe/Rome'),
      'RRULE:FREQ=DAILY;COUNT=3',
      'EXDATE;TZID=Europe/Rome:20250305T000000',
    );
    expect(await lines(feed, MARCH)).to.deep.equal(['2025-03-04 > 2025-03-05 Event', '2025-03-06 > 2025-03-07 Event']);
  });
});
