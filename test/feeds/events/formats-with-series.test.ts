import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feeds/index.js';
import type { CalendarEvent } from '../../../src/feeds/index.js';
import { codes, FEED, lines, MARCH, one, read, written } from './reading.js';

function rest({ id: _id, start: _start, end: _end, ...event }: CalendarEvent): object {
  return Object.fromEntries(
    Object.entries(event).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)),
  );
}

describe('Google Calendar', () => {
  const event = {
    kind: 'calendar#event',
    id: 'g1',
    status: 'confirmed',
    htmlLink: 'https://www.google.com/calendar/event?eid=1',
    summary: 'Board &amp; friends ',
    description: '<b>Agenda</b> follows',
    location: 'Hall 1',
    creator: { email: 'pat@example.org' },
    organizer: { email: 'pat@example.org' },
    start: { dateTime: '2025-03-04T13:00:00-06:00', timeZone: 'America/Chicago' },
    end: { dateTime: '2025-03-04T14:00:00-06:00', timeZone: 'America/Chicago' },
  };
  const google = (...changes: readonly object[]): object => ({
    kind: 'calendar#events',
    summary: 'Core',
    timeZone: 'America/Chicago',
    items: changes.map((change) => ({ ...event, ...change })),
  });
  const weekly = { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=America/Chicago:20250311T130000'] };
  const hour = (start: string, end: string, title = 'Board & friends'): string =>
    `2025-03-${start}:00:00Z > 2025-03-${end}:00:00Z ${title}`;

  it('reads every field, and nobody behind it', async () => {
    const read = await one(google({}));
    expect([read.id, written(read.start), written(read.end)]).to.deep.equal([
      'g1',
      '2025-03-04T19:00:00Z',
      '2025-03-04T20:00:00Z',
    ]);
    expect(rest(read)).to.deep.equal({
      title: 'Board & friends',
      timeZone: 'America/Chicago',
      status: 'confirmed',
      url: 'https://www.google.com/calendar/event?eid=1',
      summary: 'Agenda follows',
      unsafeHtml: '<b>Agenda</b> follows',
      attendance: 'in-person',
      location: { name: 'Hall 1', online: false, url: undefined },
    });
    expect(JSON.stringify(read)).not.to.contain('pat');
  });

  it('all day, end exclusive; an offset without a zone; no end', async () => {
    const days = google(
      { start: { date: '2025-03-04' }, end: { date: '2025-03-06' } },
      { id: 'g2', start: { dateTime: '2025-03-04T13:00:00-05:00' }, endTimeUnspecified: true },
    );
    const { items } = await read(days);
    expect(items.map(({ start, end, timeZone }) => [written(start), written(end), timeZone])).to.deep.equal([
      ['2025-03-04', '2025-03-06', undefined],
      ['2025-03-04T18:00:00Z', '', '-05:00'],
    ]);
  });

  it('expands a series; instances of its own take the place of theirs', async () => {
    const moved = {
      id: 'g1_20250318',
      recurringEventId: 'g1',
      summary: 'Moved',
      originalStartTime: { dateTime: '2025-03-18T13:00:00-05:00' },
      start: { dateTime: '2025-03-19T13:00:00-05:00' },
      end: { dateTime: '2025-03-19T14:00:00-05:00' },
    };
    const gone = {
      kind: 'calendar#event',
      id: 'g1_20250325',
      status: 'cancelled',
      recurringEventId: 'g1',
      originalStartTime: { dateTime: '2025-03-25T13:00:00-05:00' },
    };
    const feed = { ...google(weekly, moved), items: [{ ...event, ...weekly }, { ...event, ...moved }, gone] };
    expect(await lines(feed, MARCH)).to.deep.equal([hour('04T19', '04T20'), hour('19T18', '19T19', 'Moved')]);
    expect(await codes(feed, MARCH)).to.deep.equal([]);
    expect(await lines(google(weekly), MARCH)).to.deep.equal([
      hour('04T19', '04T20'),
      hour('18T18', '18T19'),
      hour('25T18', '25T19'),
    ]);
  });

  it('a series with an offset alone keeps the wall time of its calendar', async () => {
    const times = { start: { dateTime: '2025-03-04T13:00:00-06:00' }, end: { dateTime: '2025-03-04T14:00:00-06:00' } };
    expect(await lines(google({ ...times, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] }), MARCH)).to.deep.equal([
      hour('04T19', '04T20'),
      hour('11T18', '11T19'),
    ]);
  });

  it('expands an all-day series with RDATE', async () => {
    const feed = google({
      start: { date: '2025-03-04' },
      end: { date: '2025-03-05' },
      recurrence: ['RRULE:FREQ=MONTHLY;UNTIL=20250310', 'RDATE;VALUE=DATE:20250320'],
    });
    expect(await lines(feed, MARCH)).to.deep.equal([
      '2025-03-04 > 2025-03-05 Board & friends',
      '2025-03-20 > 2025-03-21 Board & friends',
    ]);
  });

  it('reads all dates of one line', async () => {
    const feed = google({
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=America/Chicago:20250311T130000,20250318T130000'],
    });
    expect(await lines(feed, MARCH)).to.deep.equal([hour('04T19', '04T20')]);
  });

  it('a bad rule means once', async () => {
    const feed = google({ recurrence: ['RRULE:FREQ=MINUTELY'] });
    expect(await lines(feed, MARCH)).to.deep.equal([hour('04T19', '04T20')]);
    expect(await codes(feed, MARCH)).to.deep.equal(['rule']);
  });

  it('the status counts more than the title', async () => {
    for (const status of ['confirmed', 'tentative', 'cancelled'])
      expect((await one(google({ summary: 'POSTPONED: Talk', status }))).status, status).to.equal(status);
    expect((await one(google({ summary: 'POSTPONED: Talk', status: undefined }))).status).to.equal('postponed');
  });

  it('pages by its token; a calendar named by an address stays without a name', async () => {
    const { next, title } = await read({ ...google({}), nextPageToken: 'a b', summary: 'pat@example.org' });
    expect([next, title]).to.deep.equal([`${FEED}?pageToken=a+b`, undefined]);
    expect((await read(google({}))).title).to.equal('Core');
    expect((await read(google())).format).to.equal('google-calendar');
    expect((await one(event)).id).to.equal('g1');
  });
});

describe('JSCalendar', () => {
  const event = {
    '@type': 'Event',
    uid: 'u',
    title: 'Calculus',
    start: '2025-03-04T13:00:00',
    duration: 'PT1H',
    timeZone: 'America/Chicago',
  };
  const weekly = { ...event, recurrenceRules: [{ '@type': 'RecurrenceRule', frequency: 'weekly', count: 3 }] };
  const hour = (start: string, end: string, title = 'Calculus'): string =>
    `2025-03-${start}:00:00Z > 2025-03-${end}:00:00Z ${title}`;

  it('reads every field', async () => {
    const read = await one({
      ...event,
      description: '<i>All</i> of it',
      descriptionContentType: 'text/html',
      status: 'tentative',
      keywords: { maths: true, 'first year': true },
      locations: { a: { '@type': 'Location', name: 'Room 1', description: '1 Main St' } },
      links: { x: { href: 'https://x.example/1' }, i: { href: '/i.png', rel: 'icon', contentType: 'image/png' } },
      participants: { p: { name: 'Pat', email: 'pat@example.org' } },
    });
    expect([read.id, written(read.start), written(read.end)]).to.deep.equal([
      'u',
      '2025-03-04T19:00:00Z',
      '2025-03-04T20:00:00Z',
    ]);
    expect(rest(read)).to.deep.equal({
      title: 'Calculus',
      timeZone: 'America/Chicago',
      status: 'tentative',
      url: 'https://x.example/1',
      summary: 'All of it',
      unsafeHtml: '<i>All</i> of it',
      attendance: 'in-person',
      location: { name: 'Room 1', address: '1 Main St', online: false, url: undefined },
      image: { src: 'https://feeds.example/i.png', alt: '' },
      tags: ['maths', 'first year'],
    });
    expect(JSON.stringify(read)).not.to.contain('at@example');
  });

  it('floats when its zone is null or absent, whatever the zone of the feed', async () => {
    for (const timeZone of [null, undefined, 'Mars/Base']) {
      expect((await one({ ...event, timeZone })).start, String(timeZone)).to.deep.equal({ local: '2025-03-04T13:00' });
    }
  });

  it('has days without times', async () => {
    expect(
      await lines({ ...event, showWithoutTime: true, start: '2025-03-04T00:00:00', duration: 'P2D' }),
    ).to.deep.equal(['2025-03-04 > 2025-03-06 Calculus']);
  });

  it('expands rules, keeping wall time across the clock change', async () => {
    expect(await lines(weekly, MARCH)).to.deep.equal([
      hour('04T19', '04T20'),
      hour('11T18', '11T19'),
      hour('18T18', '18T19'),
    ]);
    const { recurrenceRules, ...bare } = weekly;
    expect(await lines({ ...bare, recurrenceRule: recurrenceRules[0] }, MARCH)).to.have.length(3);
  });

  it('counts the start as the first occurrence, even off the rule', async () => {
    const rule = { frequency: 'weekly', byDay: [{ day: 'we' }], count: 3 };
    expect(await lines({ ...event, recurrenceRules: [rule] }, MARCH)).to.deep.equal([
      hour('04T19', '04T20'),
      hour('05T19', '05T20'),
      hour('12T18', '12T19'),
    ]);
  });

  it('knows the nth day of a month, months as text, the last place', async () => {
    const rule = (parts: object): object => ({ ...event, recurrenceRules: [{ frequency: 'monthly', ...parts }] });
    expect(await lines(rule({ byDay: [{ day: 'tu', nthOfPeriod: -1 }], byMonth: ['3'] }), MARCH)).to.deep.equal([
      hour('04T19', '04T20'),
      hour('25T18', '25T19'),
    ]);
    expect(await lines(rule({ byDay: [{ day: 'mo' }, { day: 'tu' }], bySetPosition: [-1] }), MARCH)).to.deep.equal([
      hour('04T19', '04T20'),
      hour('31T18', '31T19'),
    ]);
  });

  it('overrides change, exclude and add occurrences', async () => {
    const feed = {
      ...weekly,
      locations: { a: { name: 'Room 1' } },
      recurrenceOverrides: {
        '2025-03-11T13:00:00': { excluded: true },
        '2025-03-18T13:00:00': {
          title: 'Exam',
          start: '2025-03-18T15:00:00',
          duration: 'PT2H',
          'locations/a/name': 'Room 2',
        },
        '2025-03-20T09:00:00': { title: 'Extra' },
        nonsense: { title: 'Nowhere' },
      },
    };
    const { items } = await read(feed, MARCH);
    expect(await lines(feed, MARCH)).to.deep.equal([
      hour('04T19', '04T20'),
      hour('18T20', '18T22', 'Exam'),
      hour('20T14', '20T15', 'Extra'),
    ]);
    expect(items.map(({ location }) => location?.name)).to.deep.equal(['Room 1', 'Room 2', 'Room 1']);
    expect(items.map(({ id, seriesId }) => [id, seriesId])).to.deep.equal([
      ['u/2025-03-04T13:00:00', 'u'],
      ['u/2025-03-18T13:00:00', 'u'],
      ['u/2025-03-20T09:00:00', 'u'],
    ]);
  });

  it('occurrences that stand alone belong to their series', async () => {
    const days = ['04', '11'].map((day) => `2025-03-${day}T13:00:00`);
    const { items, warnings } = await read(days.map((start) => ({ ...event, start, recurrenceId: start })));
    expect(items.map(({ id, seriesId }) => [id, seriesId])).to.deep.equal(days.map((day) => [`u/${day}`, 'u']));
    expect(warnings).to.deep.equal([]);
  });

  it('an override that is bad does not take the series with it', async () => {
    const recurrenceOverrides = { '2025-03-11T13:00:00': { start: 'soon' }, '2025-03-20T13:00:00': { title: null } };
    const feed = { ...weekly, recurrenceOverrides };
    expect(await lines(feed, MARCH)).to.deep.equal([hour('04T19', '04T20'), hour('18T18', '18T19')]);
    expect(await codes(feed, MARCH)).to.deep.equal(['skip-start', 'skip-title']);
  });

  it('excluded rules take occurrences away', async () => {
    expect(
      await lines({ ...weekly, excludedRecurrenceRules: [{ frequency: 'weekly', interval: 2 }] }, MARCH),
    ).to.deep.equal([hour('11T18', '11T19')]);
  });

  it('refuses rules by the minute', async () => {
    const feed = { ...event, recurrenceRules: [{ frequency: 'minutely' }] };
    expect([await lines(feed, MARCH), await codes(feed, MARCH)]).to.deep.equal([[hour('04T19', '04T20')], ['rule']]);
  });

  it('a patch cannot reach the prototypes', async () => {
    await one(
      {
        ...weekly,
        recurrenceRules: [],
        recurrenceOverrides: {
          '2025-03-04T13:00:00': { '__proto__/polluted': true, 'constructor/prototype/polluted': true },
        },
      },
      MARCH,
    );
    expect('polluted' in {}).to.equal(false);
  });

  it('groups, lists, other types; texts in the language of the visitor', async () => {
    const task = { '@type': 'Task', uid: 't', title: 'Task' };
    const group = { '@type': 'Group', title: 'Courses', entries: [task, event] };
    expect((await read(group)).title).to.equal('Courses');
    expect(await lines(group)).to.deep.equal([hour('04T19', '04T20')]);
    expect(await codes(group)).to.deep.equal([]);
    expect(await lines([event, { ...event, uid: 'v' }])).to.have.length(2);
    expect((await read({ '@type': 'Group', entries: [] })).items).to.deep.equal([]);
    const error = await read({ '@type': 'Group', entries: [task] }).catch((each: unknown) => each);
    expect(error).to.be.instanceOf(FeedError).with.property('message').that.contains('Task');
    const spoken = { ...event, localizations: { es: { title: 'Cálculo' } } };
    expect((await one(spoken, { language: 'es-MX' })).title).to.equal('Cálculo');
    expect((await one(spoken, { language: 'de' })).title).to.equal('Calculus');
  });
});

describe('jCal', () => {
  const vevent = (...properties: readonly unknown[]): unknown => [
    'vevent',
    [['uid', {}, 'text', 'j'], ['summary', {}, 'text', 'Event'], ...properties],
    [],
  ];
  const vcalendar = (...components: readonly unknown[]): unknown => [
    'vcalendar',
    [['version', {}, 'text', '2.0']],
    components,
  ];
  const start = ['dtstart', { tzid: 'America/Chicago' }, 'date-time', '2025-03-04T13:00:00'];

  it('is read like iCalendar, without its part', async () => {
    expect(await lines(vcalendar(vevent(start, ['duration', {}, 'duration', 'PT1H'])))).to.deep.equal([
      '2025-03-04T19:00:00Z > 2025-03-04T20:00:00Z Event',
    ]);
    expect(await lines(vcalendar(vevent(['dtstart', {}, 'date', '2025-03-04'])))).to.deep.equal(['2025-03-04 Event']);
  });

  it('has rules as objects, and many values in one property', async () => {
    const feed = vcalendar(
      vevent(
        start,
        ['rrule', {}, 'recur', { freq: 'WEEKLY', byday: ['TU', 'TH'], until: '2025-03-14' }],
        ['exdate', { tzid: 'America/Chicago' }, 'date-time', '2025-03-06T13:00:00', '2025-03-13T13:00:00'],
      ),
    );
    expect(await lines(feed, MARCH)).to.deep.equal(['2025-03-04T19:00:00Z Event', '2025-03-11T18:00:00Z Event']);
  });

  it('added dates stand in any order', async () => {
    const feed = vcalendar(vevent(start, ['rdate', {}, 'date-time', '2025-03-20T18:00:00Z', '2025-03-10T18:00:00Z']));
    expect(await lines(feed, MARCH)).to.deep.equal(
      ['04T19', '10T18', '20T18'].map((each) => `2025-03-${each}:00:00Z Event`),
    );
  });

  it('has periods as a string or a pair', async () => {
    for (const period of ['2025-03-06T19:00:00Z/PT2H', ['2025-03-06T19:00:00Z', 'PT2H']]) {
      const feed = vcalendar(vevent(start, ['rdate', {}, 'period', period]));
      expect(await lines(feed, MARCH)).to.deep.equal([
        '2025-03-04T19:00:00Z Event',
        '2025-03-06T19:00:00Z > 2025-03-06T21:00:00Z Event',
      ]);
    }
  });

  it('lists of calendars, empty ones, wrong shapes', async () => {
    expect(await lines([vcalendar(vevent(start)), vcalendar()])).to.deep.equal(['2025-03-04T19:00:00Z Event']);
    expect((await read(vcalendar())).format).to.equal('jcal');
    expect(await lines(['vcalendar', 7, [vevent(start), 'x', [], [1], ['vevent', {}, null]]])).to.deep.equal([
      '2025-03-04T19:00:00Z Event',
    ]);
  });
});
