import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import {
  googleHref,
  icsHref,
  icsOf,
  outlookHref,
  yahooHref,
} from '../../../src/elements/ce-calendar/event/calendar-links.js';
import {
  googleSubscribeHref,
  outlookSubscribeHref,
  webcalHref,
} from '../../../src/elements/ce-calendar/subscribe/subscribe-links.js';
import type { CalendarEvent } from '../../../src/feeds/model.js';
import { event } from './events.js';

const NOW = new Date('2025-02-16T18:00:00.789Z');

const FULL = event('2025-02-18T19:00:00Z', '2025-02-18T20:00:00Z', {
  id: 'https://core.example/e/1',
  title: 'Semi; comma, back\\slash',
  timeZone: 'America/Chicago',
  url: 'https://core.example/e/1?a=b;c,d',
  summary: 'First line.\nSecond: "quoted".\r\nThird\u0007.',
  kind: 'webinar',
  location: { online: false, name: 'Room 1', address: '225 N Michigan Ave, Chicago' },
});

/** What a calendar program takes from the file. */
function read(given: CalendarEvent): { vevent: ICAL.Component; of: (name: string) => unknown } {
  const calendar = new ICAL.Component(ICAL.parse(icsOf(given, NOW)) as unknown[]);
  const vevents = calendar.getAllSubcomponents('vevent');
  expect(vevents.length).to.equal(1);
  return { vevent: vevents[0]!, of: (name) => vevents[0]!.getFirstPropertyValue(name) };
}

const time = (given: CalendarEvent, name: string): ICAL.Time | null => read(given).of(name) as ICAL.Time | null;

describe('an event as a file', () => {
  it('says all of it, and only that', () => {
    const { of } = read(FULL);
    expect(of('summary')).to.equal(FULL.title);
    expect(of('description')).to.equal(`First line.\nSecond: "quoted".\nThird.\n\n${FULL.url!}`);
    expect(of('location')).to.equal('Room 1, 225 N Michigan Ave, Chicago');
    expect(of('url')).to.equal(FULL.url);
    expect(of('categories')).to.equal('webinar');
    expect(of('status')).to.equal('CONFIRMED');
    expect(of('uid')).to.equal('https://core.example/e/1');
    expect(String(of('dtstamp'))).to.equal('2025-02-16T18:00:00Z');
  });

  it('is the same moment in every zone', () => {
    expect(time(FULL, 'dtstart')?.toJSDate().toISOString()).to.equal('2025-02-18T19:00:00.000Z');
    expect(time(FULL, 'dtend')?.toJSDate().toISOString()).to.equal('2025-02-18T20:00:00.000Z');
    expect(icsOf(FULL, NOW)).to.include('DTSTART:20250218T190000Z\r\n');
  });

  it('keeps days as days, and wall time as it is', () => {
    const course = event('2025-02-24', '2025-03-22');
    expect([
      time(course, 'dtstart')?.isDate,
      String(time(course, 'dtstart')),
      String(time(course, 'dtend')),
    ]).to.deep.equal([true, '2025-02-24', '2025-03-22']);
    const floating = event('2025-02-24T13:00', '2025-02-24T14:00');
    expect(String(time(floating, 'dtstart'))).to.equal('2025-02-24T13:00:00');
    expect(time(floating, 'dtstart')?.zone).to.equal(ICAL.Timezone.localTimezone);
  });

  it('has no end that is not said, of another form, or not later', () => {
    expect(time(event('2025-02-24'), 'dtend')).to.equal(null);
    expect(time(event('2025-02-24', '2025-02-25T10:00:00Z'), 'dtend')).to.equal(null);
    expect(time(event('2025-02-24T10:00:00Z', '2025-02-24T10:00:00Z'), 'dtend')).to.equal(null);
  });

  for (const [status, word] of [
    ['cancelled', 'CANCELLED'],
    ['postponed', 'TENTATIVE'],
    ['tentative', 'TENTATIVE'],
    ['confirmed', 'CONFIRMED'],
  ] as const) {
    it(`says ${word} of what is ${status}`, () => {
      expect(read(event('2025-02-24', undefined, { status })).of('status')).to.equal(word);
    });
  }

  it('has an id that other copies of the event share', () => {
    const uid = (id: string, url?: string): unknown => read(event('2025-02-24', undefined, { id, url })).of('uid');
    expect(uid('3:https://core.example/1')).to.equal('https://core.example/1');
    expect(uid('0:abc@core.example/20250224')).to.equal('abc@core.example/20250224');
    expect(uid('5101', 'https://core.example/x')).to.equal('5101@core.example');
    expect(uid('5101', '/x')).to.equal('5101@ala-core-widgets');
    expect(uid('5101')).to.equal('5101@ala-core-widgets');
    // The colons of a time make no id unique: another site may have a series 7 as well.
    expect(uid('7/2025-02-24T19:00:00Z', 'https://core.example/x')).to.equal('7/2025-02-24T19:00:00Z@core.example');
  });

  it('keeps to RFC 5545 whatever the text', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(anything, anything, anything, (title, summary, place) => {
        const given = event('2025-02-24', undefined, { title, summary, location: { online: false, name: place } });
        const file = icsOf(given, NOW);
        const bytes = new TextEncoder();
        expect(file.endsWith('END:VCALENDAR\r\n')).to.equal(true);
        for (const line of file.split('\r\n')) {
          expect(bytes.encode(line).length).to.be.at.most(75);
          // eslint-disable-next-line no-control-regex -- none may be left
          expect(line).not.to.match(/[\u0000-\u0008\u000A-\u001F\u007F\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        }
        const clean = (text: string): string =>
          // eslint-disable-next-line no-control-regex -- no file can hold them
          text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
        expect(read(given).of('summary')).to.equal(clean(title));
        if (clean(summary)) expect(read(given).of('description')).to.equal(clean(summary));
      }),
      { numRuns: 150 },
    );
  });

  it('is an address that holds the file', () => {
    const href = icsHref(FULL, NOW);
    expect(href).to.match(/^data:text\/calendar;charset=utf-8,/);
    expect(decodeURIComponent(href.slice(href.indexOf(',') + 1))).to.equal(icsOf(FULL, NOW));
  });

  it('is an address for text that was cut in the middle of a character, too', () => {
    const cut = event('2025-02-24', undefined, { title: 'Party \uD83C', summary: '\uDF89 all' });
    for (const href of [icsHref(cut, NOW), googleHref(cut), outlookHref(cut)])
      expect(decodeURIComponent(href)).to.include('Party \uFFFD').and.include('\uFFFD all');
  });
});

describe('an event for Google and Outlook', () => {
  const google = (given: CalendarEvent): URLSearchParams => new URL(googleHref(given)).searchParams;
  const outlook = (given: CalendarEvent): URLSearchParams => new URL(outlookHref(given)).searchParams;

  it('says what it is', () => {
    for (const [page, text, note] of [
      [google(FULL), 'text', 'details'],
      [outlook(FULL), 'subject', 'body'],
    ] as const) {
      expect(page.get(text)).to.equal(FULL.title);
      expect(page.get(note)).to.include(FULL.url);
      expect(page.get('location')).to.equal('Room 1, 225 N Michigan Ave, Chicago');
    }
  });

  const rows: [start: string, end: string | undefined, google: string, outlook: string, allDay: boolean][] = [
    [
      '2025-02-18T19:00:00Z',
      '2025-02-18T20:00:00Z',
      '20250218T190000Z/20250218T200000Z',
      '2025-02-18T20:00:00Z',
      false,
    ],
    ['2025-02-18T23:30:00Z', undefined, '20250218T233000Z/20250219T003000Z', '2025-02-19T00:30:00Z', false],
    ['2025-02-24', '2025-03-22', '20250224/20250322', '2025-03-22', true],
    ['2025-02-28', undefined, '20250228/20250301', '2025-03-01', true],
    ['2025-02-18T13:00', '2025-02-18T14:30', '20250218T130000/20250218T143000', '2025-02-18T14:30:00', false],
  ];
  for (const [start, end, dates, enddt, allDay] of rows) {
    it(`${start} to ${end ?? 'nobody knows'}`, () => {
      expect(google(event(start, end)).get('dates')).to.equal(dates);
      expect(outlook(event(start, end)).get('enddt')).to.equal(enddt);
      expect(outlook(event(start, end)).get('allday')).to.equal(allDay ? 'true' : null);
    });
  }

  it('offers an address to programs that subscribe', () => {
    expect(webcalHref('https://core.example/ce.ics?x=http://y')).to.equal('webcal://core.example/ce.ics?x=http://y');
  });

  it('offers it to Google and Outlook by what they read', () => {
    const address = 'https://core.example/ce.ics?a=1&b=2';
    const google = new URL(googleSubscribeHref(address));
    expect([google.host, [...google.searchParams]]).to.deep.equal([
      'calendar.google.com',
      [['cid', 'webcal://core.example/ce.ics?a=1&b=2']],
    ]);
    for (const [accounts, host] of [
      ['live', 'outlook.live.com'],
      ['office', 'outlook.office.com'],
    ] as const) {
      const outlook = new URL(outlookSubscribeHref(address, 'CE & more', accounts));
      expect([outlook.host, outlook.pathname]).to.deep.equal([host, '/calendar/0/addfromweb']);
      expect([...outlook.searchParams]).to.deep.equal([
        ['url', address],
        ['name', 'CE & more'],
      ]);
    }
  });

  it('adds to personal accounts of Outlook, and to Yahoo with its last day', () => {
    expect(new URL(outlookHref(event('2025-02-28'), 'live')).host).to.equal('outlook.live.com');
    const yahoo = (start: string, end?: string): (string | null)[] => {
      const { searchParams } = new URL(yahooHref(event(start, end, { title: 'A & B' })));
      return ['v', 'title', 'st', 'et', 'dur'].map((name) => searchParams.get(name));
    };
    expect(yahoo('2025-02-24', '2025-02-27')).to.deep.equal(['60', 'A & B', '20250224', '20250226', 'allday']);
    expect(yahoo('2025-02-18T19:00:00Z', '2025-02-18T20:00:00Z')).to.deep.equal([
      ...['60', 'A & B', '20250218T190000Z', '20250218T200000Z', null],
    ]);
  });
});

describe('the description for programs that show plain text', () => {
  const HTML =
    '<p>Bring a record.</p><p>Agenda:<br>one &amp; two</p><ul><li>First</li><li><a href="https://x.example/a?b=1&amp;c=2">Register</a></li></ul>' +
    '<a href="https://x.example/plain">https://x.example/plain</a> <a href=/rel>Page</a> <a href="mailto:a@x.example">Ask</a> <a href="javascript:x">no</a>';
  const TEXT = [
    'Bring a record.',
    '',
    'Agenda:',
    'one & two',
    '',
    '- First',
    '',
    '- Register (https://x.example/a?b=1&c=2)',
    '',
    'https://x.example/plain Page (https://x.example/rel) Ask (a@x.example) no',
  ];
  const told = event('2025-02-18T19:00:00Z', undefined, {
    url: 'https://x.example/e',
    unsafeHtml: HTML,
    summary: 'Short',
  });

  it('has its lines, and the addresses of its links', () => {
    const description = String(read(told).of('description'));
    expect(description.split('\n').filter(Boolean)).to.deep.equal([...TEXT.filter(Boolean), 'https://x.example/e']);
    for (const href of [googleHref(told), outlookHref(told)])
      expect(new URL(href).searchParams.get('details') ?? new URL(href).searchParams.get('body')).to.equal(description);
  });

  it('is cut at a word in an address, but not in the file', () => {
    const long = event('2025-02-18T19:00:00Z', undefined, {
      url: 'https://x.example/e',
      unsafeHtml: `<p>${'word '.repeat(1_000)}</p>`,
    });
    expect(googleHref(long).length).to.be.below(2_000);
    expect(new URL(googleHref(long)).searchParams.get('details')).to.match(/word…\n\nhttps:\/\/x\.example\/e$/);
    expect(String(read(long).of('description')).length).to.be.above(4_000);
  });

  it('keeps addresses short in every script, with the address of the event', () => {
    for (const text of ['カタログの作り方を学びます。', 'Ж Щ Ю Я ', 'word ', '🎉']) {
      const long = event('2025-02-18T19:00:00Z', undefined, {
        title: text.repeat(30),
        url: 'https://x.example/e',
        location: { online: false, name: text.repeat(30) },
        unsafeHtml: `<p>${text.repeat(1_000)}</p>`,
      });
      for (const href of [googleHref(long), outlookHref(long)]) {
        expect(href.length, text).to.be.at.most(2_000);
        const { searchParams } = new URL(href);
        expect(searchParams.get('details') ?? searchParams.get('body')).to.match(/https:\/\/x\.example\/e$/);
      }
    }
  });

  it('is HTML for programs that show it, made from the text alone', () => {
    const file = icsOf(
      event('2025-02-18T19:00:00Z', undefined, {
        unsafeHtml:
          '<p>One <b onclick="x()">two</b> &lt;three&gt;</p><script>x()</script><p>See https://x.example/a?b=1&amp;c=2.</p>',
      }),
      NOW,
    ).replaceAll('\r\n ', '');
    const [, html] = /X-ALT-DESC;FMTTYPE=text\/html:(.*)\r\n/.exec(file) ?? [];
    expect(html?.replaceAll('\\', '')).to.equal(
      '<p>One two &lt;three&gt;</p><p>See <a href="https://x.example/a?b=1&amp;c=2">https://x.example/a?b=1&amp;c=2</a>.</p>',
    );
  });

  it('has the address of a meeting', () => {
    const location = { online: true, name: 'Hall', url: 'https://zoom.example/j/1' };
    const meeting = event('2025-02-18T19:00:00Z', undefined, { location });
    expect(read(meeting).of('description')).to.equal('https://zoom.example/j/1');
    expect(new URL(googleHref(meeting)).searchParams.get('details')).to.equal('https://zoom.example/j/1');
    expect(new URL(outlookHref(meeting)).searchParams.get('body')).to.equal('https://zoom.example/j/1');
  });
});
