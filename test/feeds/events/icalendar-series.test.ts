import { expect } from '@open-wc/testing';
import { calendar, codes, lines, MARCH, one, read, vevent, written } from './reading.js';

const CHICAGO = 'DTSTART;TZID=America/Chicago:20250304T130000';

describe('versions of occurrences', () => {
  const weekly = ['SUMMARY:Event', CHICAGO, 'RRULE:FREQ=WEEKLY;COUNT=3'];
  const others = ['2025-03-04T19:00:00Z Event', '2025-03-18T18:00:00Z Event'];

  it('take the place of theirs, whatever zone names it', async () => {
    for (const id of [
      'RECURRENCE-ID;TZID=America/Chicago:20250311T130000',
      'RECURRENCE-ID:20250311T180000Z',
      'RECURRENCE-ID;TZID=Europe/Paris:20250311T190000',
      'RECURRENCE-ID;VALUE=DATE:20250311',
    ]) {
      const feed = calendar(
        vevent(...weekly),
        vevent('SUMMARY:Moved', id, 'DTSTART;TZID=America/Chicago:20250312T150000'),
      );
      expect(await lines(feed, MARCH), id).to.deep.equal([others[0], '2025-03-12T20:00:00Z Moved', others[1]]);
    }
  });

  it('are found in an all-day series by their date as written', async () => {
    const feed = calendar(
      vevent('SUMMARY:Event', 'DTSTART:20250304', 'RRULE:FREQ=WEEKLY;COUNT=2'),
      vevent('SUMMARY:Changed', 'RECURRENCE-ID:20250311T000000Z', 'DTSTART:20250311'),
    );
    expect(await lines(feed, MARCH)).to.deep.equal(['2025-03-04 Event', '2025-03-11 Changed']);
  });

  it('can be cancelled, and are then shown as that', async () => {
    const feed = calendar(
      vevent(...weekly),
      vevent('STATUS:CANCELLED', 'RECURRENCE-ID:20250311T180000Z', 'DTSTART:20250311T180000Z'),
    );
    const { items } = await read(feed, MARCH);
    expect(items.map(({ status, title }) => `${status} ${title}`)).to.deep.equal([
      'confirmed Event',
      'cancelled Event',
      'confirmed Event',
    ]);
  });

  it('show without their series', async () => {
    const feed = calendar(vevent('SUMMARY:Orphan', 'RECURRENCE-ID:20250311T180000Z', 'DTSTART:20250311T190000Z'));
    expect(await lines(feed, MARCH)).to.deep.equal(['2025-03-11T19:00:00Z Orphan']);
  });

  it('can be moved into the window from outside', async () => {
    const feed = calendar(
      vevent('SUMMARY:Event', CHICAGO, 'RRULE:FREQ=YEARLY'),
      vevent('SUMMARY:Early', 'RECURRENCE-ID:20260304T190000Z', 'DTSTART:20250320T190000Z'),
    );
    expect(await lines(feed, MARCH)).to.deep.equal(['2025-03-04T19:00:00Z Event', '2025-03-20T19:00:00Z Early']);
  });

  it('can hold from one occurrence on', async () => {
    const feed = calendar(
      vevent(...weekly),
      vevent(
        'SUMMARY:Later',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20250311T180000Z',
        'DTSTART:20250311T200000Z',
        'DURATION:PT1H',
      ),
    );
    expect(await lines(feed, MARCH)).to.deep.equal([
      others[0],
      '2025-03-11T20:00:00Z > 2025-03-11T21:00:00Z Later',
      '2025-03-18T20:00:00Z > 2025-03-18T21:00:00Z Later',
    ]);
  });

  it('the higher SEQUENCE wins, then the later DTSTAMP', async () => {
    const version = (title: string, sequence: number, stamp: string): string =>
      vevent(
        `SUMMARY:${title}`,
        `SEQUENCE:${sequence}`,
        `DTSTAMP:${stamp}T000000Z`,
        'RECURRENCE-ID:20250311T180000Z',
        'DTSTART:20250311T180000Z',
      );
    const feed = calendar(
      vevent(...weekly),
      version('New', 2, '20250102'),
      version('Old', 1, '20250109'),
      version('Newer', 2, '20250103'),
    );
    expect(await lines(feed, MARCH)).to.deep.equal([others[0], '2025-03-11T18:00:00Z Newer', others[1]]);
    const twice = calendar(
      vevent('SUMMARY:Second', 'SEQUENCE:2', CHICAGO),
      vevent('SUMMARY:First', 'SEQUENCE:1', CHICAGO),
    );
    expect(await lines(twice, MARCH)).to.deep.equal(['2025-03-04T19:00:00Z Second']);
  });

  it('may stand in calendars of their own, with zones of their own', async () => {
    const zone = (offset: string): string =>
      `BEGIN:VTIMEZONE\r\nTZID:Custom\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:${offset}\r\nTZOFFSETTO:${offset}\r\nEND:STANDARD\r\nEND:VTIMEZONE`;
    const start = 'DTSTART;TZID=Custom:20250304T130000';
    const feed = [
      calendar(zone('-0600'), vevent('SUMMARY:Event', start, 'RRULE:FREQ=WEEKLY;COUNT=2')),
      calendar(
        zone('+0100'),
        vevent('SUMMARY:Moved', 'RECURRENCE-ID;TZID=Custom:20250311T200000', 'DTSTART;TZID=Custom:20250311T220000'),
      ),
    ];
    const moved = '2025-03-11T21:00:00Z Moved';
    expect(await lines(feed.join(''), MARCH)).to.deep.equal(['2025-03-04T19:00:00Z Event', moved]);
    expect(await lines(feed.reverse().join(''), MARCH)).to.deep.equal(['2025-03-04T19:00:00Z Event', moved]);
    const twice = [1, 2].map((sequence) => calendar(vevent(`SUMMARY:${sequence}`, `SEQUENCE:${sequence}`, CHICAGO)));
    expect(await lines(twice.join(''), MARCH)).to.deep.equal(['2025-03-04T19:00:00Z 2']);
  });

  it('have ids of UID and start, and share the id of their series', async () => {
    const feed = calendar(
      vevent(...weekly),
      vevent('SUMMARY:Moved', 'RECURRENCE-ID:20250311T180000Z', 'DTSTART:20250311T200000Z'),
    );
    const { items } = await read(feed, MARCH);
    expect(items.map(({ id }) => id)).to.deep.equal([
      'e/2025-03-04T19:00:00Z',
      'e/2025-03-11T18:00:00Z',
      'e/2025-03-18T18:00:00Z',
    ]);
    expect(new Set(items.map(({ seriesId }) => seriesId))).to.deep.equal(new Set(['e']));
  });

  it('one that is bad does not take the series with it', async () => {
    const feed = calendar(
      vevent(...weekly),
      vevent('SUMMARY:Bad', 'RECURRENCE-ID:20250311T180000Z', 'DTSTART:sometime'),
    );
    expect((await read(feed, MARCH)).items).to.have.length(3);
    expect(await codes(feed, MARCH)).to.deep.equal(['skip-start']);
    const headless = calendar(
      vevent('SUMMARY:Event', 'RRULE:FREQ=DAILY'),
      vevent('SUMMARY:Good', 'RECURRENCE-ID:20250311T180000Z', 'DTSTART:20250311T180000Z'),
    );
    expect(await lines(headless, MARCH)).to.deep.equal(['2025-03-11T18:00:00Z Good']);
    expect(await codes(headless, MARCH)).to.deep.equal(['skip-start']);
  });
});

describe('a zone that the file describes', () => {
  const zone = (...more: readonly string[]): string =>
    [
      'BEGIN:VTIMEZONE',
      'TZID:Office',
      ...more,
      'BEGIN:STANDARD',
      'DTSTART:20071104T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0600',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20070311T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'TZOFFSETFROM:-0600',
      'TZOFFSETTO:-0500',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ].join('\r\n');

  it('gives the same moments as the browser for the same rules', async () => {
    const walls = [
      '20250304T130000',
      '20250309T013000',
      '20250309T023000',
      '20250309T030000',
      '20250704T120000',
      '20251102T003000',
      '20251102T013000',
      '20251102T020000',
      '19990101T120000',
    ];
    const window = { window: { from: '1999-01-01', to: '2026-01-01' } };
    for (const wall of walls) {
      const own = await one(calendar(zone(), vevent('SUMMARY:Event', `DTSTART;TZID=Office:${wall}`)), window);
      const known = await one(calendar(`DTSTART;TZID=America/Chicago:${wall}`), window);
      // Before the zone's first rule the offset before that rule counts.
      expect(written(own.start), wall).to.equal(
        wall.startsWith('1999') ? '1999-01-01T18:00:00Z' : written(known.start),
      );
      expect(own.timeZone).to.equal(undefined);
    }
  });

  it('carries a series, its exceptions in UTC and its UNTIL', async () => {
    const series = vevent(
      'SUMMARY:Event',
      'DTSTART;TZID=Office:20250304T130000',
      'RRULE:FREQ=WEEKLY;UNTIL=20250325T180000Z',
      'EXDATE:20250318T180000Z',
    );
    expect(await lines(calendar(zone(), series), MARCH)).to.deep.equal(
      ['04T19', '11T18', '25T18'].map((each) => `2025-03-${each}:00:00Z Event`),
    );
  });

  it('may list the changes of its clocks', async () => {
    const listed = zone()
      .replace('RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU', 'RDATE:20241103T020000,20251102T020000')
      .replace('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'RDATE:20240310T020000,20250309T020000');
    const series = vevent('SUMMARY:E', 'DTSTART;TZID=Office:20250304T130000', 'RRULE:FREQ=WEEKLY;COUNT=2');
    expect(await lines(calendar(listed, series), MARCH)).to.deep.equal(
      ['04T19', '11T18'].map((each) => `2025-03-${each}:00:00Z E`),
    );
  });

  it('does not hold the page up, whatever its rules', async () => {
    const piece = `BEGIN:STANDARD\r\nDTSTART:19000101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=DAILY;COUNT=999999\r\nEND:STANDARD`;
    const hostile = `BEGIN:VTIMEZONE\r\nTZID:Office\r\n${`${piece}\r\n`.repeat(3_000)}END:VTIMEZONE`;
    const series = vevent('SUMMARY:E', 'DTSTART;TZID=Office:20250304T130000', 'RRULE:FREQ=DAILY;COUNT=400');
    expect(await lines(calendar(hostile, series), MARCH)).to.have.length(28);
  });

  it('may name the zone it means', async () => {
    const event = await one(
      calendar(zone('X-LIC-LOCATION:America/New_York'), vevent('SUMMARY:Event', 'DTSTART;TZID=Office:20250304T130000')),
      MARCH,
    );
    expect([written(event.start), event.timeZone]).to.deep.equal(['2025-03-04T18:00:00Z', 'America/New_York']);
  });

  it('stands above what Windows calls so, but below a name that the browser knows', async () => {
    const paris = zone().replace('TZID:Office', 'TZID:Romance Standard Time');
    const windows = await one(
      calendar(paris, vevent('SUMMARY:Event', 'DTSTART;TZID=Romance Standard Time:20250304T130000')),
      MARCH,
    );
    expect([written(windows.start), windows.timeZone]).to.deep.equal(['2025-03-04T19:00:00Z', 'Europe/Paris']);
    const tokyo = zone().replace('TZID:Office', 'TZID:Asia/Tokyo');
    const known = await one(calendar(tokyo, vevent('SUMMARY:Event', 'DTSTART;TZID=Asia/Tokyo:20250304T130000')), MARCH);
    expect(written(known.start)).to.equal('2025-03-04T04:00:00Z');
  });

  it('may have a colon in its name, without the quotes that a colon needs', async () => {
    const exchange = zone().replace('TZID:Office', 'TZID:tzone://Microsoft/Custom');
    const office = vevent(
      'SUMMARY:Event',
      'DTSTART;TZID=tzone://Microsoft/Custom:20250304T130000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'EXDATE;TZID=tzone://Microsoft/Custom:20250311T130000',
    );
    expect(await lines(calendar(exchange, office), MARCH)).to.deep.equal([
      '2025-03-04T19:00:00Z Event',
      '2025-03-18T18:00:00Z Event',
    ]);
    expect(await lines(calendar('DTSTART;TZID=tzone://Microsoft/Utc:20250304T130000'), MARCH)).to.deep.equal([
      '2025-03-04T13:00:00Z Event',
    ]);
    expect(await lines(calendar('DTSTART;TZID=GMT-05:00:2025-03-04T13:00:00'), MARCH)).to.deep.equal([
      '2025-03-04T13:00 Event',
    ]);
  });

  it('is not followed when it says nothing', async () => {
    const empty = ['BEGIN:VTIMEZONE', 'TZID:Office', 'END:VTIMEZONE'].join('\r\n');
    expect(
      await lines(calendar(empty, vevent('SUMMARY:Event', 'DTSTART;TZID=Office:20250304T130000')), MARCH),
    ).to.deep.equal(['2025-03-04T13:00 Event']);
  });
});
