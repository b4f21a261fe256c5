import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feeds/index.js';
import { calendar, codes, line, lines, MARCH, one, read, vevent, written } from './reading.js';

const CHICAGO = 'DTSTART;TZID=America/Chicago:20250304T130000';

/** What the file gives in March 2025; `1` for a calendar of one event of these lines. */
interface Row {
  readonly why: string;
  readonly feed: string;
  readonly expected: readonly string[];
  readonly warns?: readonly string[];
}

const row = (
  why: string,
  content: readonly string[],
  expected: readonly string[],
  warns: readonly string[] = [],
): Row => ({
  why,
  feed: calendar(...content),
  expected,
  warns,
});

const text = (why: string, feed: string, expected: readonly string[], warns: readonly string[] = []): Row => ({
  why,
  feed,
  expected,
  warns,
});

const one4 = ['2025-03-04T19:00:00Z Event'];

const rows: readonly Row[] = [
  // text as files are
  text('a BOM and blank lines first', `\uFEFF\r\n \n${calendar(CHICAGO)}`, one4),
  text('bare line feeds', calendar(CHICAGO).replaceAll('\r', ''), one4),
  text('bare carriage returns', calendar(CHICAGO).replaceAll('\n', ''), one4),
  text('blank lines between', calendar(CHICAGO).replaceAll('\r\n', '\r\n\r\n'), one4),
  text('folded lines', calendar(CHICAGO).replace('Chicago', 'Chi\r\n cago').replace('Event\r', 'Ev\r\n\tent\r'), one4),
  text('a VEVENT without a calendar', vevent('SUMMARY:Event', CHICAGO), one4),
  text('nothing closed', ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:e', 'SUMMARY:Event', CHICAGO].join('\n'), one4),
  text(
    'an alarm that is not closed',
    calendar(vevent('SUMMARY:Event', CHICAGO, 'BEGIN:VALARM', 'TRIGGER:-PT5M')),
    one4,
  ),
  text(
    'small letters',
    calendar(CHICAGO)
      .replace('BEGIN:VEVENT', 'begin:vevent')
      .replace('SUMMARY', 'summary')
      .replace('DTSTART', 'dtstart'),
    one4,
  ),
  text('two calendars in one file', calendar(CHICAGO) + calendar(CHICAGO).replace('UID:e', 'UID:f'), [
    ...one4,
    ...one4,
  ]),
  row('a line without a colon', [CHICAGO, 'and so on'], one4, ['line']),
  row('a colon in quotes only', [CHICAGO, 'X-A;B="c:d"'], one4, ['line']),
  row('a property that cannot be parsed', [CHICAGO, 'X-BAD;PARAM:a'], one4, ['line']),
  row('an END too many', [CHICAGO, 'END:VALARM'], one4, ['line']),
  // dates are read by their shape
  row('a date without VALUE=DATE', ['DTSTART:20250304'], ['2025-03-04 Event']),
  row('a time that calls itself a date', ['DTSTART;VALUE=DATE:20250304T190000Z'], one4),
  row('no seconds', ['DTSTART;TZID=America/Chicago:20250304T1300'], one4),
  row('the extended form', ['DTSTART:2025-03-04T19:00:00Z'], one4),
  row('an offset', ['DTSTART:2025-03-04T13:00:00-06:00'], one4),
  row('no date at all', [CHICAGO.replace('20250304', 'someday'), 'DTSTART:later'], []),
  // only start and title decide
  row('an end that is none', [CHICAGO, 'DTEND:whenever'], one4),
  row('a duration that is none', [CHICAGO, 'DURATION:PX'], one4),
  row('no UID', [CHICAGO, 'UID:'], one4),
  // ends
  row(
    'an end',
    [CHICAGO, 'DTEND;TZID=America/Chicago:20250304T140000'],
    ['2025-03-04T19:00:00Z > 2025-03-04T20:00:00Z Event'],
  ),
  row(
    'an end in another zone',
    [CHICAGO, 'DTEND;TZID=America/New_York:20250304T160000'],
    ['2025-03-04T19:00:00Z > 2025-03-04T21:00:00Z Event'],
  ),
  row('a duration', [CHICAGO, 'DURATION:P1DT30M'], ['2025-03-04T19:00:00Z > 2025-03-05T19:30:00Z Event']),
  row(
    'a nominal day across the clock change',
    ['DTSTART;TZID=America/Chicago:20250308T130000', 'DURATION:P1D'],
    ['2025-03-08T19:00:00Z > 2025-03-09T18:00:00Z Event'],
  ),
  row('an end before the start', [CHICAGO, 'DTEND:20250303T100000Z'], one4),
  row('an end at the start', [CHICAGO, CHICAGO.replace('START', 'END')], one4),
  row('all day', ['DTSTART;VALUE=DATE:20250304', 'DTEND;VALUE=DATE:20250306'], ['2025-03-04 > 2025-03-06 Event']),
  row(
    'all day, end at the start',
    ['DTSTART;VALUE=DATE:20250304', 'DTEND;VALUE=DATE:20250304'],
    ['2025-03-04 > 2025-03-05 Event'],
  ),
  row(
    'all day, end before the start',
    ['DTSTART;VALUE=DATE:20250304', 'DTEND;VALUE=DATE:20250301'],
    ['2025-03-04 Event'],
  ),
  row('all day, with a duration', ['DTSTART;VALUE=DATE:20250304', 'DURATION:P2D'], ['2025-03-04 > 2025-03-06 Event']),
  row('a day to a time', ['DTSTART;VALUE=DATE:20250304', 'DTEND:20250305T120000Z'], ['2025-03-04 > 2025-03-06 Event']),
  row(
    'a day to a midnight',
    ['DTSTART;VALUE=DATE:20250304', 'DTEND:20250305T000000'],
    ['2025-03-04 > 2025-03-05 Event'],
  ),
  row(
    'floating to a zone: wall time',
    ['DTSTART:20250304T130000', 'DTEND;TZID=Asia/Tokyo:20250304T140000'],
    ['2025-03-04T13:00 > 2025-03-04T14:00 Event'],
  ),
  // midnight to midnight
  row(
    'midnight to midnight without a zone',
    ['DTSTART:20250304T000000', 'DTEND:20250306T000000'],
    ['2025-03-04 > 2025-03-06 Event'],
  ),
  row(
    'midnight to midnight in a zone',
    ['DTSTART;TZID=America/Chicago:20250304T000000', 'DTEND;TZID=America/Chicago:20250305T000000'],
    ['2025-03-04 > 2025-03-05 Event'],
  ),
  // zones
  row('floating: the zone of the feed does not apply', ['DTSTART:20250304T130000'], ['2025-03-04T13:00 Event']),
  text(
    'floating, but the calendar has a zone',
    calendar('X-WR-TIMEZONE:America/Chicago', vevent('SUMMARY:Event', 'DTSTART:20250304T130000')),
    one4,
  ),
  row('a zone nobody knows', ['DTSTART;TZID=Mars/Base:20250304T130000'], ['2025-03-04T13:00 Event'], ['zone']),
  row(
    'a list of cities that is no name of Outlook',
    ['DTSTART;TZID="(UTC-06:00) Chicago, Dallas, Winnipeg":20250304T130000'],
    ['2025-03-04T13:00 Event'],
    ['zone'],
  ),
  row('a Windows name', ['DTSTART;TZID=Central Standard Time:20250304T130000'], one4),
  row('a path before the name', ['DTSTART;TZID=/example.org/20050126_1/America/Chicago:20250304T130000'], one4),
  // Recurrence
  row(
    'weekly across the clock change keeps its hour',
    [CHICAGO, 'RRULE:FREQ=WEEKLY'],
    ['04T19', '11T18', '18T18', '25T18'].map((each) => `2025-03-${each}:00:00Z Event`),
  ),
  row(
    'two rules: the second goes on when the first has ended',
    [CHICAGO, 'RRULE:FREQ=WEEKLY;COUNT=2', 'RRULE:FREQ=WEEKLY;BYDAY=TH'],
    ['04T19', '06T19', '11T18', '13T18', '20T18', '27T18'].map((each) => `2025-03-${each}:00:00Z Event`),
  ),
  row(
    'two rules that meet: once',
    [CHICAGO, 'RRULE:FREQ=WEEKLY;COUNT=2', 'RRULE:FREQ=DAILY;COUNT=2'],
    ['04T19', '05T19', '11T18'].map((each) => `2025-03-${each}:00:00Z Event`),
  ),
  row(
    'EXDATE in the zone, in UTC and as a day',
    [
      CHICAGO,
      'RRULE:FREQ=WEEKLY',
      'EXDATE;TZID=America/Chicago:20250304T130000,20250311T130000',
      'EXDATE:20250318T180000Z',
      'EXDATE:20250325',
    ],
    [],
  ),
  row('EXDATE that is none', [CHICAGO, 'EXDATE:never'], one4, ['date']),
  row(
    'EXRULE',
    [CHICAGO, 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXRULE:FREQ=WEEKLY;INTERVAL=2'],
    ['2025-03-11T18:00:00Z Event'],
  ),
  row(
    'RDATE without a rule',
    [CHICAGO, 'RDATE;TZID=America/Chicago:20250306T130000', 'RDATE:20250307T190000Z'],
    ['04', '06', '07'].map((each) => `2025-03-${each}T19:00:00Z Event`),
  ),
  row(
    'RDATE of periods, with their own ends',
    [CHICAGO, 'DURATION:PT1H', 'RDATE;VALUE=PERIOD:20250306T190000Z/20250306T213000Z,20250307T190000Z/PT15M'],
    [
      '2025-03-04T19:00:00Z > 2025-03-04T20:00:00Z Event',
      '2025-03-06T19:00:00Z > 2025-03-06T21:30:00Z Event',
      '2025-03-07T19:00:00Z > 2025-03-07T19:15:00Z Event',
    ],
  ),
  // UNTIL
  row(
    'UNTIL in UTC, at the last start',
    [CHICAGO, 'RRULE:FREQ=WEEKLY;UNTIL=20250311T180000Z'],
    ['2025-03-04T19:00:00Z Event', '2025-03-11T18:00:00Z Event'],
  ),
  row('UNTIL in UTC, just before it', [CHICAGO, 'RRULE:FREQ=WEEKLY;UNTIL=20250311T175959Z'], one4),
  row(
    'UNTIL a day: that day counts',
    [CHICAGO, 'RRULE:FREQ=WEEKLY;UNTIL=20250311'],
    ['2025-03-04T19:00:00Z Event', '2025-03-11T18:00:00Z Event'],
  ),
  row(
    'UNTIL without a zone',
    [CHICAGO, 'RRULE:FREQ=WEEKLY;UNTIL=20250311T130000'],
    ['2025-03-04T19:00:00Z Event', '2025-03-11T18:00:00Z Event'],
  ),
  row(
    'UNTIL in UTC, zone unknown: that day counts',
    ['DTSTART;TZID=Mars/Base:20250304T130000', 'RRULE:FREQ=WEEKLY;UNTIL=20250311T010000Z'],
    ['2025-03-04T13:00 Event', '2025-03-11T13:00 Event'],
    ['zone'],
  ),
  row(
    'UNTIL in UTC of an all-day series: nearest midnight',
    ['DTSTART:20250304', 'RRULE:FREQ=DAILY;UNTIL=20250305T230000Z'],
    ['2025-03-04', '2025-03-05', '2025-03-06'].map((day) => `${day} Event`),
  ),
  row(
    'UNTIL in UTC of an all-day series: the one before',
    ['DTSTART:20250304', 'RRULE:FREQ=DAILY;UNTIL=20250305T060000Z'],
    ['2025-03-04', '2025-03-05'].map((day) => `${day} Event`),
  ),
  row('UNTIL that is none: once', [CHICAGO, 'RRULE:FREQ=WEEKLY;UNTIL=later'], one4, ['rule']),
  // Other components
  text(
    'tasks and journals beside events',
    calendar('BEGIN:VTODO', 'SUMMARY:Task', 'END:VTODO', vevent('SUMMARY:Event', CHICAGO)),
    one4,
  ),
];

describe('iCalendar', () => {
  for (const { why, feed, expected, warns } of rows) {
    it(why, async () => {
      if (why === 'no date at all') {
        await read(feed, MARCH).then(
          () => expect.fail('read'),
          (error: unknown) => expect(error).to.be.instanceOf(FeedError).with.property('step', 'shape'),
        );
        return;
      }
      const { items, warnings } = await read(feed, MARCH);
      expect(items.map(line)).to.deep.equal(expected);
      expect(warnings.map(({ code }) => code)).to.deep.equal(warns);
    });
  }

  it('reads every field', async () => {
    const event = await one(
      calendar(
        CHICAGO,
        'DTEND;TZID=America/Chicago:20250304T140000',
        'SUMMARY:Linked data\\, &amp; you',
        'DESCRIPTION:<p>One hour\\nof <b>practice</b>.</p>',
        'LOCATION:Room 2\\; Main library',
        'STATUS:TENTATIVE',
        'CATEGORIES:Webinar,Metadata\\, etc.',
        'CATEGORIES:Free',
        'URL:https://www.example.org/events/1',
        'IMAGE;VALUE=URI:https://www.example.org/1.jpg',
        'ORGANIZER;CN=Pat:mailto:pat@example.org',
        'ATTENDEE;CN=Sam:mailto:sam@example.org',
      ).replace('SUMMARY:Event\r\n', ''),
      MARCH,
    );
    expect({ ...event }).to.deep.equal({
      id: 'e',
      seriesId: undefined,
      title: 'Linked data, & you',
      start: { instant: '2025-03-04T19:00:00Z' },
      end: { instant: '2025-03-04T20:00:00Z' },
      timeZone: 'America/Chicago',
      status: 'tentative',
      url: 'https://www.example.org/events/1',
      summary: 'One hour of practice.',
      unsafeHtml: '<p>One hour\nof <b>practice</b>.</p>',
      attendance: 'in-person',
      location: { name: 'Room 2; Main library', online: false, url: undefined },
      prices: [],
      rescheduled: undefined,
      presenters: [],
      image: { src: 'https://www.example.org/1.jpg', alt: '' },
      tags: ['Webinar', 'Metadata, etc.', 'Free'],
    });
    expect(JSON.stringify(event)).not.to.match(/pat|sam/i);
  });

  it('names the calendar, not its owner', async () => {
    const feed = calendar('X-WR-CALNAME:Core &amp; more', vevent('SUMMARY:Event', CHICAGO));
    expect((await read(feed, MARCH)).title).to.equal('Core & more');
    const written = calendar('X-WR-CALNAME:Books\\, maps\\; more', vevent('SUMMARY:Event', CHICAGO));
    expect((await read(written, MARCH)).title).to.equal('Books, maps; more');
  });

  it('tells the zone of the organizer', async () => {
    const zones: Readonly<Record<string, string | undefined>> = {
      'DTSTART;TZID=Europe/Paris:20250304T130000': 'Europe/Paris',
      'DTSTART;TZID=Central Standard Time:20250304T130000': 'America/Chicago',
      'DTSTART:20250304T130000Z': undefined,
      'DTSTART:2025-03-04T13:00:00-05:00': '-05:00',
      'DTSTART;TZID=/example.org/Tzfile/America/Chicago:20250304T130000': 'America/Chicago',
      'DTSTART;TZID=/example.org/Olson_1/America/Indiana/Knox:20250304T130000': 'America/Indiana/Knox',
      'DTSTART;TZID=Mars/Base:20250304T130000': undefined,
      'DTSTART:20250304': undefined,
    };
    for (const [start, zone] of Object.entries(zones))
      expect((await one(calendar(start), MARCH)).timeZone, start).to.equal(zone);
    // A calendar that writes moments may name its zone beside them; UTC is no place.
    for (const [named, zone] of Object.entries({
      'Europe/Paris': 'Europe/Paris',
      UTC: undefined,
      'Mars/Base': undefined,
    })) {
      const event = vevent('SUMMARY:Event', 'DTSTART:20250304T130000Z');
      const { start, timeZone } = await one(calendar(`X-WR-TIMEZONE:${named}`, event), MARCH);
      expect([written(start), timeZone], named).to.deep.equal(['2025-03-04T13:00:00Z', zone]);
    }
  });

  it('a picture in the file itself is no address', async () => {
    const attached = 'ATTACH;FMTTYPE=image/png;ENCODING=BASE64;VALUE=BINARY:iVBORw0KGgoAAAANSUhEUgAAAAUA';
    expect((await one(calendar(CHICAGO, attached), MARCH)).image).to.equal(undefined);
    const linked = 'ATTACH;FMTTYPE=image/png:https://www.example.org/1.png';
    expect((await one(calendar(CHICAGO, attached, linked), MARCH)).image?.src).to.equal(
      'https://www.example.org/1.png',
    );
  });

  it('finds a title elsewhere when there is none', async () => {
    const untitled = calendar(
      vevent(CHICAGO, 'SUMMARY:', 'DESCRIPTION:About it'),
      vevent(CHICAGO, 'URL:https://x.example/a').replace('UID:e', 'UID:f'),
    );
    expect((await read(untitled, MARCH)).items.map(({ title }) => title)).to.deep.equal([
      'About it',
      'https://x.example/a',
    ]);
    const nameless = calendar(vevent(CHICAGO), vevent('SUMMARY:Good', CHICAGO).replace('UID:e', 'UID:f'));
    expect(await lines(nameless, MARCH)).to.deep.equal(['2025-03-04T19:00:00Z Good']);
    expect(await codes(nameless, MARCH)).to.deep.equal(['skip-title']);
  });

  it('empty: no events, no error', async () => {
    const { items, format } = await read(calendar('X-WR-CALNAME:Summer break'), MARCH);
    expect([items, format]).to.deep.equal([[], 'icalendar']);
  });

  it('text that is no calendar is an error, whatever the format attribute says', async () => {
    for (const text of ['Not found', '{"error": 1}', 'BEGIN:VCARD\nEND:VCARD']) {
      const error = await read(text, { format: 'icalendar' }).catch((each: unknown) => each);
      expect(error, text).to.be.instanceOf(FeedError);
    }
  });

  for (const name of ['VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']) {
    it(`a file with nothing but a ${name} is an empty calendar`, async () => {
      const { items, format } = await read(calendar(`BEGIN:${name}`, 'SUMMARY:Task', `END:${name}`));
      expect([items.length, format]).to.deep.equal([0, 'icalendar']);
    });
  }

  it('a file without events in the window is an empty calendar, whatever else it holds', async () => {
    const old = vevent('SUMMARY:Old', 'DTSTART:20200304T190000Z');
    const feed = calendar(old, 'BEGIN:VTODO', 'SUMMARY:Task', 'END:VTODO', vevent('SUMMARY:Bad', 'DTSTART:soon'));
    const { items, outsideWindow, warnings } = await read(feed, MARCH);
    expect([items.length, outsideWindow, warnings.map(({ code }) => code)]).to.deep.equal([0, 1, ['skip-start']]);
  });
});
