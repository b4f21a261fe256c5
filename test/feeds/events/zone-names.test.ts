/** Names of time zones that are none of the IANA database. */
import { expect } from '@open-wc/testing';
import { toIanaZone } from '../../../src/feeds/icalendar/windows-zones.js';
import { adviceForZone } from '../../../src/feeds/values/zone-advice.js';
import { isTimeZone } from '../../../src/time/zone.js';
import { calendar, lines, MARCH, one, read } from './reading.js';

const at = (tzid: string): string => calendar(`DTSTART;TZID=${tzid}:20250304T130000`);

describe('names of Windows, Outlook and Exchange', () => {
  for (const [name, zone] of [
    ['Central Standard Time', 'America/Chicago'],
    ['(UTC-06:00) Central Time (US & Canada)', 'America/Chicago'],
    ['(GMT-06:00) Central Time (US & Canada)', 'America/Chicago'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['(UTC) Coordinated Universal Time', 'UTC'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Berlin'],
    ['(UTC-03:00) City of Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['(UTC+10:00) Canberra, Melbourne, Sydney', 'Australia/Sydney'],
    ['US Mountain Standard Time', 'America/Phoenix'],
    ['Russia Time Zone 11', 'Asia/Kamchatka'],
    ['UTC-11', 'Etc/GMT+11'],
    ['central standard  time', 'America/Chicago'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['(UTC+01:00) Amsterdam, Berlin, Rome', undefined],
    ['Central Time (Mars)', undefined],
    ['__proto__', undefined],
  ] as const) {
    it(`${name} is ${zone ?? 'unknown'}`, () => expect(toIanaZone(name)).to.equal(zone));
  }

  it('are names that browsers know', () => {
    const some = [
      'Dateline',
      'Aleutian',
      'Yukon',
      'Cuba',
      'Paraguay',
      'Bahia',
      'Sao Tome',
      'FLE',
      'South Sudan',
      'Qyzylorda',
      'Nepal',
      'Altai',
      'Tonga',
    ];
    for (const name of some) expect(isTimeZone(toIanaZone(`${name} Standard Time`) ?? ''), name).to.equal(true);
  });

  it('work in iCalendar with and without quotes, and in a map', async () => {
    const expected = ['2025-03-04T19:00:00Z Event'];
    expect(await lines(at('"(UTC-06:00) Central Time (US & Canada)"'), MARCH)).to.deep.equal(expected);
    expect(await lines(at('(UTC-06:00) Central Time (US & Canada)'), MARCH)).to.deep.equal(expected);
    const map = { title: 'name', start: 'start', timeZone: 'zone' };
    const entry = { name: 'Event', start: '2025-03-04T13:00:00', zone: '(UTC-06:00) Central Time (US & Canada)' };
    const event = await one([entry], { ...MARCH, map, feedTimeZone: undefined });
    expect([event.start, event.timeZone]).to.deep.equal([{ instant: '2025-03-04T19:00:00Z' }, 'America/Chicago']);
  });
});

describe('names that are a mistake', () => {
  for (const [name, meant] of [
    ['EST', 'America/New_York'],
    ['MST', 'America/Denver'],
    ['HST', 'Pacific/Honolulu'],
    ['Eastern', 'America/New_York'],
    ['PST', 'America/Los_Angeles'],
    ['Central Time', 'America/Chicago'],
    ['Pacific Daylight Time', 'America/Los_Angeles'],
  ] as const) {
    it(`${name}: warned about, with what is meant`, async () => {
      expect(adviceForZone(name)).to.contain(meant);
      const { warnings } = await read(at(name), MARCH);
      expect(warnings.map(({ code, detail }) => `${code} ${detail}`).join()).to.match(
        new RegExp(`^zone "${name}".*${meant}`),
      );
    });
  }

  it('unknown ones, once each', async () => {
    const event = (uid: string, zone: string): string =>
      [
        'BEGIN:VEVENT',
        `UID:${uid}`,
        'SUMMARY:E',
        `DTSTART;TZID=${zone}:20250304T130000`,
        `DTEND;TZID=${zone}:20250304T140000`,
        'END:VEVENT',
      ].join('\r\n');
    const { items, warnings } = await read(
      calendar(event('a', 'Mars/Phobos'), event('b', 'Mars/Phobos'), event('c', 'Nowhere')),
      MARCH,
    );
    expect(items.map(({ start }) => start)).to.deep.equal(Array(3).fill({ local: '2025-03-04T13:00' }));
    expect(warnings.map(({ detail }) => detail)).to.deep.equal([
      '"Mars/Phobos" is not the name of a time zone',
      '"Nowhere" is not the name of a time zone',
    ]);
  });

  it('the rules of the calendar count more than the name of a fixed offset', async () => {
    const rules = [
      'BEGIN:VTIMEZONE',
      'TZID:EST',
      'BEGIN:DAYLIGHT',
      'DTSTART:20070311T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const event = ['BEGIN:VEVENT', 'SUMMARY:Event', 'DTSTART;TZID=EST:20250320T130000', 'END:VEVENT'];
    const { items, warnings } = await read(calendar(...rules, ...event), MARCH);
    expect([items[0]?.start, warnings]).to.deep.equal([{ instant: '2025-03-20T17:00:00Z' }, []]);
  });

  it('in feed-time-zone and in a JSON Feed', async () => {
    const july = [{ id: 1, title: 'July', start: '2025-03-10T10:00:00' }];
    const { warnings } = await read(july, { ...MARCH, feedTimeZone: 'EST' });
    expect(warnings.map(({ detail }) => detail).join()).to.match(/feed-time-zone="EST" .*America\/New_York is meant/);
    expect((await read(july, { ...MARCH, feedTimeZone: 'UTC' })).warnings).to.deep.equal([]);
    const item = { id: '1', title: 'E', _ala_core: { start: '2025-03-04T13:00', time_zone: 'Eastern' } };
    const feed = { version: 'https://jsonfeed.org/version/1.1', items: [item] };
    expect((await read(feed, MARCH)).warnings.map(({ code }) => code)).to.deep.equal(['zone']);
  });
});

describe("the feed's own zone", () => {
  const google = {
    kind: 'calendar#events',
    timeZone: 'America/Chicago',
    items: [{ id: 'g', summary: 'E', start: { dateTime: '2025-03-07T13:00:00-06:00' } }],
  };
  it('is the zone of a Google event with an offset only', async () => {
    expect((await one(google, { feedTimeZone: undefined })).timeZone).to.equal('America/Chicago');
    expect((await one(google, { feedTimeZone: 'America/Denver' })).timeZone).to.equal('-06:00');
  });

  it('is that of a Localist instance', async () => {
    const event_instances = [{ event_instance: { start: '2025-03-07T13:00:00-06:00', time_zone: 'America/Chicago' } }];
    const feed = { page: { size: 1 }, events: [{ event: { id: 1, title: 'E', event_instances } }] };
    expect((await one(feed, { feedTimeZone: undefined })).timeZone).to.equal('America/Chicago');
  });

  it('is X-WR-TIMEZONE for times in UTC', async () => {
    const feed = calendar(
      'X-WR-TIMEZONE:America/Chicago',
      'BEGIN:VEVENT',
      'SUMMARY:E',
      'DTSTART:20250304T190000Z',
      'END:VEVENT',
    );
    expect((await one(feed, { feedTimeZone: undefined })).timeZone).to.equal('America/Chicago');
  });
});
