import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feeds/index.js';
import type { Component } from '../../../src/feeds/icalendar/component.js';
import { parseCalendars } from '../../../src/feeds/icalendar/parse-calendars.js';
import { parseContentLine, unfold } from '../../../src/feeds/icalendar/parse-content-lines.js';
import { calendar, lines, MARCH, read, vevent } from './reading.js';

/** Line -> name, parameters and values; `undefined` for a malformed line. */
const LINES: Readonly<Record<string, readonly [string, object, ...unknown[]] | undefined>> = {
  'SUMMARY:': ['summary', {}, ''],
  'Summary:a: b; c, d': ['summary', {}, 'a: b; c, d'],
  // texts
  'DESCRIPTION:a\\nb\\Nc\\, d\\; e\\\\nf': ['description', {}, 'a\nb\nc, d; e\\nf'],
  'DESCRIPTION:\\a\\"b\\': ['description', {}, '\\a\\"b\\'],
  'X-WR-CALNAME:a\\, b': ['x-wr-calname', {}, 'a, b'],
  'NAME:a\\, b': ['name', {}, 'a, b'],
  'X-ADDRESS;VALUE=URI:a\\,b': ['x-address', {}, 'a\\,b'],
  'URL:https://x.example/a\\,b': ['url', {}, 'https://x.example/a\\,b'],
  'IMAGE:https://x.example/a\\,b': ['image', {}, 'https://x.example/a\\,b'],
  'CONFERENCE;VALUE=text:a\\,b': ['conference', {}, 'a,b'],
  // lists
  'CATEGORIES:a,b\\, c,,d\\\\,e': ['categories', {}, 'a', 'b, c', '', 'd\\', 'e'],
  'EXDATE:20250304T130000Z,20250305T130000Z': ['exdate', {}, '20250304T130000Z', '20250305T130000Z'],
  'RDATE;VALUE=PERIOD:a/b,c/d': ['rdate', {}, 'a/b', 'c/d'],
  // parameters
  'A;B=c;D=e f:g': ['a', { b: 'c', d: 'e f' }, 'g'],
  'A;B="c:d;e,f":g': ['a', { b: 'c:d;e,f' }, 'g'],
  'A;B="c:d","e,f":g': ['a', { b: ['c:d', 'e,f'] }, 'g'],
  'A;B=;C="":d': ['a', { b: '', c: '' }, 'd'],
  'A;B=c="d":e': ['a', { b: 'c="d"' }, 'e'],
  'A;B=5" disk:c': ['a', { b: '5" disk' }, 'c'],
  'A;B=c,d:e': ['a', { b: 'c,d' }, 'e'],
  'A;B=c\\, d:e': ['a', { b: 'c, d' }, 'e'],
  'A; B = c:d': ['a', { b: ' c' }, 'd'],
  'A;B=c;b=d:e': ['a', { b: 'd' }, 'e'],
  "A;B=^'c^'^n^^n^x^:d": ['a', { b: '"c"\n^n^x^' }, 'd'],
  'A;__proto__="b","c":d': ['a', Object.fromEntries([['__proto__', ['b', 'c']]]), 'd'],
  'A;CN="D\\name":b': ['a', { cn: 'D\\name' }, 'b'],
  // zones without the quotes that a colon needs
  'DTSTART;TZID=tzone://Microsoft/Utc:20250304T130000': [
    'dtstart',
    { tzid: 'tzone://Microsoft/Utc' },
    '20250304T130000',
  ],
  'DTSTART;X=y;TZID=GMT-05:00;VALUE=DATE-TIME:2025-03-04T13:00:00': [
    'dtstart',
    { x: 'y', tzid: 'GMT-05:00' },
    '2025-03-04T13:00:00',
  ],
  'DTSTART;TZID=America/Chicago:2025-03-04T13:00:00': ['dtstart', { tzid: 'America/Chicago' }, '2025-03-04T13:00:00'],
  'RRULE;TZID=America/Chicago:FREQ=DAILY;UNTIL=20250304': [
    'rrule',
    { tzid: 'America/Chicago' },
    'FREQ=DAILY;UNTIL=20250304',
  ],
  // malformed
  'and so on': undefined,
  ':a': undefined,
  ';A=b:c': undefined,
  'A;B': undefined,
  'A;B:c': undefined,
  'A;=b:c': undefined,
  'A;:c': undefined,
  'A;B=c': undefined,
  'A;B="c:d': undefined,
  'A;B="c:d"': undefined,
};

describe('a content line of iCalendar', () => {
  for (const [line, expected] of Object.entries(LINES)) {
    it(`${line}: ${expected ? 'name, parameters, values' : 'malformed'}`, () => {
      const property = parseContentLine(line);
      expect(property && [property.name, property.params, ...property.values]).to.deep.equal(expected);
    });
  }

  it('is joined where it is folded, with any line breaks', () => {
    const folded: Readonly<Record<string, readonly string[]>> = {
      'A:b\r\n c\r\nD:e': ['A:bc', 'D:e'],
      'A:b\n\t c\nD:e\n': ['A:b c', 'D:e'],
      'A:b\rD:e': ['A:b', 'D:e'],
      'A:b\r\r\n c\r\r\nD:e\r\r\n': ['A:bc', 'D:e'],
      'A:b\r\n \r\n c\r\n  \r\n d': ['A:bc d'],
      '\uFEFF\r\n \nA:b': ['A:b'],
      ' \n': [],
      '': [],
    };
    for (const [text, expected] of Object.entries(folded))
      expect([...unfold(text)], JSON.stringify(text)).to.deep.equal(expected);
  });
});

describe('components of iCalendar', () => {
  async function parse(...text: readonly string[]): Promise<{ outline: string; dropped: number }> {
    let dropped = 0;
    const calendars = await parseCalendars(text.join('\r\n'), { warn: () => dropped++ });
    return { outline: calendars.map(outlineOf).join(' '), dropped };
  }

  const outlineOf = ({ name, properties, components }: Component): string =>
    `${name}(${[...properties.map((each) => each.name), ...components.map(outlineOf)].join(' ')})`;

  it('nest; case and white space of their names do not matter', async () => {
    const { outline, dropped } = await parse(
      'begin: VCalendar ',
      'A:1',
      'BEGIN:vevent',
      'B:2',
      'End:VEVENT',
      'end:vcalendar',
    );
    expect(outline).to.equal('vcalendar(a vevent(b))');
    expect(dropped).to.equal(0);
  });

  it('get a calendar around them, and an END where it is missing', async () => {
    const bare = await parse('BEGIN:VEVENT', 'A:1', 'BEGIN:VALARM', 'B:2', 'BEGIN:VEVENT', 'C:3', 'END:VEVENT', 'D:4');
    expect(bare).to.deep.equal({ outline: 'vcalendar(d vevent(a valarm(b)) vevent(c))', dropped: 0 });
    const two = await parse('BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'A:1', 'BEGIN:VCALENDAR', 'B:2');
    expect(two).to.deep.equal({ outline: 'vcalendar(vevent(a)) vcalendar(b)', dropped: 0 });
  });

  it('leave out lines outside of them and an END without a BEGIN, with a warning', async () => {
    const { outline, dropped } = await parse(
      'A:1',
      'BEGIN:X',
      'BEGIN:VCALENDAR',
      'END:VEVENT',
      'BEGIN:',
      'B:1',
      'END:VCALENDAR',
      'C:1',
    );
    expect(outline).to.equal('vcalendar(b)');
    expect(dropped).to.equal(5);
  });

  it('warn at most 20 times', async () => {
    const { dropped } = await parse('BEGIN:VCALENDAR', ...Array<string>(1_000).fill('bad'));
    expect(dropped).to.equal(20);
  });

  it('need a calendar or an event', async () => {
    const error = await parse('A:1', 'BEGIN:VCARD', 'END:VCARD').catch((each: unknown) => each);
    expect(error).to.be.instanceOf(FeedError).with.property('step', 'format');
  });

  it('may be long and hostile: parsing still ends', async function () {
    this.timeout(60_000);
    const size = 2_000_000;
    const hostile: Readonly<Record<string, string>> = {
      'one text': `DESCRIPTION:${'\\,'.repeat(size)}`,
      'one list': `CATEGORIES:${'\\\\,'.repeat(size / 4)}`,
      'a name without an end': 'A'.repeat(size),
      'blanks in a parameter': `A;${' '.repeat(size)}`,
      'quotes without an end': `A;B=${'"c",'.repeat(size / 4)}:`,
      'quotes side by side': `A;B=${'""'.repeat(size / 2)}"`,
      parameters: `A${';B=c'.repeat(size / 4)}`,
      zones: `DTSTART${';TZID=a'.repeat(size / 7)}:b${';TZID=a:'.repeat(100)}`,
      'colons in a zone': `DTSTART;TZID=${':2025'.repeat(size / 5)}`,
      folds: `A:${'\r\n '.repeat(size / 3)}`,
      'line breaks': `A:b${'\r\n'.repeat(size / 2)}`,
      depth: `${'BEGIN:VALARM\r\n'.repeat(size / 20)}${'END:X\r\n'.repeat(size / 20)}`,
    };
    for (const text of Object.values(hostile)) await parse('BEGIN:VCALENDAR', text, 'END:VCALENDAR');
  });
});

describe('a calendar of 5 MB', () => {
  it('is parsed in steps; between them the parser yields to the page', async function () {
    this.timeout(60_000);
    const page = globalThis as { scheduler?: { yield: () => Promise<void> } };
    const original = Object.getOwnPropertyDescriptor(page, 'scheduler');
    let turns = 0;
    Object.defineProperty(page, 'scheduler', {
      configurable: true,
      value: {
        yield: () => {
          turns++;
          return Promise.resolve();
        },
      },
    });
    try {
      const event = vevent('SUMMARY:Event', 'DTSTART:20240304T130000Z', `DESCRIPTION:${'a\\, b '.repeat(50)}`);
      const text = calendar(...Array<string>(Math.ceil(5_000_000 / event.length)).fill(event));
      await parseCalendars(text, { warn: () => undefined });
      expect(turns).to.be.greaterThan(1);
    } finally {
      if (original) Object.defineProperty(page, 'scheduler', original);
      else delete page.scheduler;
    }
  });
});

describe('jCal of a converter that did not know a property', () => {
  it('has its escapes resolved; values of a known type stay as they are', async () => {
    const jcal = (type: string): unknown => [
      'vcalendar',
      [['x-wr-calname', {}, type, 'Books\\, maps']],
      [
        [
          'vevent',
          [
            ['summary', {}, 'text', 'a\\, b'],
            ['dtstart', {}, 'date', '2025-03-04'],
          ],
          [],
        ],
      ],
    ];
    expect((await read(jcal('unknown'), MARCH)).title).to.equal('Books, maps');
    expect((await read(jcal('text'), MARCH)).title).to.equal('Books\\, maps');
    expect(await lines(jcal('unknown'), MARCH)).to.deep.equal(['2025-03-04 a\\, b']);
  });
});
