/**
 * Our parser and ical.js must find the same components, properties, parameters and values. Exceptions:
 *
 * - Dates, offsets and rules stay as written in ours; ical.js rewrites them for jCal. Its values are written back.
 * - ical.js leaves the escapes of properties that it does not know; by RFC 5545 (3.8.8.2) they are texts like any other.
 * - GEO and REQUEST-STATUS, which nothing reads, stay one value in ours; ical.js splits them at semicolons.
 * - ical.js takes the comma after an escaped backslash for an escaped comma (`CATEGORIES:a\\,b` is two categories), so
 *   no generated category ends with a backslash.
 * - ical.js resolves escapes of texts in parameters, which have none (RFC 5545 3.2), so no generated parameter holds a
 *   backslash.
 * - ical.js loses count of a list of quoted parameters whose last value has a colon near its end, so the generated ones
 *   have none there.
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { Component } from '../../../src/feeds/icalendar/component.js';
import { parseCalendars } from '../../../src/feeds/icalendar/parse-calendars.js';
import { parseRuleText } from '../../../src/feeds/recurrence/rule.js';
import { listFixtures } from '../../support/commands.js';

type JCalComponent = readonly [name: string, properties: readonly JCalProperty[], components: readonly JCalComponent[]];
type JCalProperty = readonly [name: string, params: object, type: string, ...values: unknown[]];

/** How ical.js reads and writes the values of a type. */
interface ValueType {
  readonly fromICAL?: (value: string) => unknown;
  readonly toICAL?: (value: unknown) => string;
}

const TYPES = ICAL.design.icalendar.value as Readonly<Record<string, ValueType | undefined>>;

/** The same shape for both parsers. */
interface Outline {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, params: object, ...values: unknown[]])[];
  readonly components: readonly Outline[];
}

/** Rules are compared by their parts, since ical.js changes their order. */
const comparable = (property: string, value: string): unknown =>
  /^(?:rrule|exrule)$/.test(property) ? parseRuleText(value) : value;

const ours = ({ name, properties, components }: Component): Outline => ({
  name,
  properties: properties.map(({ name: property, params, values }) => [
    property,
    { ...params },
    ...values.map((value) => comparable(property, String(value))),
  ]),
  components: components.map(ours),
});

const theirs = ([name, properties, components]: JCalComponent): Outline => ({
  name,
  properties: properties.map(([property, params, type, ...values]) => [
    property,
    { ...params },
    ...values.map((value) => comparable(property, writtenValue(value, type))),
  ]),
  components: components.map(theirs),
});

function writtenValue(value: unknown, type: string): string {
  if (type === 'unknown') return String(TYPES.text?.fromICAL?.(String(value)));
  if (type === 'text' && !Array.isArray(value)) return String(value);
  if (Array.isArray(value) && type !== 'period') return value.join(';');
  return TYPES[type]?.toICAL?.(value) ?? String(value);
}

async function compare(text: string): Promise<void> {
  const warnings: string[] = [];
  const source = { warn: ({ detail }: { detail: string }) => warnings.push(detail) };
  const found = await parseCalendars(text, source);
  const parsed = ICAL.parse(text) as unknown as JCalComponent | readonly JCalComponent[];
  const calendars = typeof parsed[0] === 'string' ? [parsed as JCalComponent] : (parsed as readonly JCalComponent[]);
  expect(found.map(ours)).to.deep.equal(calendars.map(theirs));
  expect(warnings).to.deep.equal([]);
}

/** Text with everything that has a meaning somewhere in a content line. */
const characters = fc.constantFrom(...'abnN,;:=\\"^\' ', 'é', '”', '図', '📚', '\n', '\t');
const text = fc.string({ unit: characters, maxLength: 60 });
const category = text.filter((each) => !each.endsWith('\\'));
const bareParam = fc.string({ unit: fc.constantFrom(..."abnN=^' ", 'é', '📚', '\n'), minLength: 1, maxLength: 20 });
const quotedParam = fc.string({
  unit: fc.constantFrom(...'abnN,;:="^\' ', 'é', '📚', '\n'),
  minLength: 1,
  maxLength: 20,
});

const escaped = (value: string, newline = '\\n'): string =>
  value.replace(/[\\,;]/g, '\\$&').replaceAll('\n', () => newline);
const careted = (value: string): string =>
  value
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll('\n', () => '^n');

const zeroPadded = (max: number, min = 0): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((each) => String(each).padStart(2, '0'));
const day = fc
  .tuple(fc.integer({ min: 1970, max: 2100 }), zeroPadded(12, 1), zeroPadded(28, 1))
  .map((all) => all.join(''));
const clock = fc.tuple(zeroPadded(23), zeroPadded(59), zeroPadded(59)).map((all) => all.join(''));
const time = fc.tuple(day, clock, fc.constantFrom('', 'Z')).map(([date, hour, zone]) => `${date}T${hour}${zone}`);
const duration = fc.constantFrom('PT1H', 'P1DT30M', '-PT15M', 'P2W');
const address = fc.constantFrom(
  'https://www.example.org/a?b=c,d;e&f=1:2',
  'mailto:pat@example.org',
  'data:text/plain;charset=utf-8,a\\nb',
);
const mailbox = fc.constantFrom('mailto:pat@example.org', 'mailto:sam@example.org');
const rule = fc
  .tuple(
    fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    fc.subarray(['INTERVAL=2', 'BYDAY=MO,-1FR', 'BYMONTH=3,11', 'BYMONTHDAY=1,-1', 'BYSETPOS=1', 'WKST=SU']),
    fc.oneof(
      fc.constant([]),
      fc.constant(['COUNT=4']),
      time.map((until) => [`UNTIL=${until}`]),
    ),
  )
  .map(([frequency, parts, end]) => [`FREQ=${frequency}`, ...parts, ...end].join(';'));

const param = fc.oneof(
  fc.tuple(fc.constantFrom('X-BARE', 'language', 'Cn'), bareParam).map(([name, value]) => `;${name}=${careted(value)}`),
  fc
    .tuple(fc.constantFrom('ALTREP', 'X-QUOTED', 'Dir'), quotedParam)
    .map(([name, value]) => `;${name}="${careted(value)}"`),
  fc
    .tuple(fc.constantFrom('MEMBER', 'Delegated-To'), fc.array(mailbox, { minLength: 1, maxLength: 3 }))
    .map(([name, values]) => `;${name}=${values.map((value) => `"${value}"`).join()}`),
);
const params = fc
  .uniqueArray(param, { maxLength: 3, selector: (each) => /^;[^=]*/.exec(each)![0] })
  .map((all) => all.join(''));

const property = (names: readonly string[], value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...names, ...names.map((name) => name.toLowerCase())), params, value)
    .map(([name, more, written]) => {
      const [bare = name, ...own] = name.split(';');
      return `${[bare, ...own].join(';')}${more}:${written}`;
    });

const line = fc.oneof(
  property(
    ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'COMMENT', 'NAME', 'X-WR-CALNAME', 'X-ALT-DESC', 'X-OWN;VALUE=TEXT'],
    fc.tuple(text, fc.constantFrom('\\n', '\\N')).map(([value, newline]) => escaped(value, newline)),
  ),
  property(
    ['CATEGORIES', 'RESOURCES'],
    fc.array(category, { minLength: 1, maxLength: 4 }).map((values) => values.map((value) => escaped(value)).join()),
  ),
  property(
    ['URL', 'ATTACH', 'ATTENDEE', 'ORGANIZER', 'TZURL', 'IMAGE;VALUE=URI', 'CONFERENCE;VALUE=URI', 'X-OWN;VALUE=URI'],
    address,
  ),
  property(['DTSTART', 'DTEND', 'RECURRENCE-ID', 'DUE;TZID=America/Chicago'], time),
  property(['DTSTART;VALUE=DATE', 'DTEND;VALUE=DATE'], day),
  property(
    ['EXDATE', 'RDATE;TZID=Europe/Paris'],
    fc.array(time, { minLength: 1, maxLength: 4 }).map((times) => times.join()),
  ),
  property(
    ['FREEBUSY', 'RDATE;VALUE=PERIOD'],
    fc
      .array(fc.tuple(time, fc.oneof(time, fc.constant('PT1H'))), { minLength: 1, maxLength: 3 })
      .map((periods) => periods.map((period) => period.join('/')).join()),
  ),
  property(['RRULE', 'EXRULE'], rule),
  property(['DURATION', 'TRIGGER'], duration),
  property(['SEQUENCE', 'PRIORITY'], fc.nat({ max: 1000 }).map(String)),
  property(['TZOFFSETFROM', 'TZOFFSETTO'], fc.constantFrom('-0600', '+0530', '+053020')),
  property(['GEO'], fc.constant('41.5;-87.25')),
  property(['REQUEST-STATUS'], fc.constant('2.0;Success')),
);

const component = (
  name: string,
  ...inner: readonly fc.Arbitrary<readonly string[]>[]
): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(fc.array(line, { maxLength: 6 }), fc.array(fc.oneof(...inner, fc.constant([])), { maxLength: 2 }))
    .map(([lines, components]) => [`BEGIN:${name}`, ...lines, ...components.flat(), `END:${name}`]);

const calendar = component(
  'VCALENDAR',
  component('VEVENT', component('VALARM')),
  component('vevent'),
  component('VTIMEZONE', component('STANDARD'), component('DAYLIGHT')),
  component('VTODO'),
);

/** The lines as text, folded after so many characters. */
function fold(lines: readonly string[], size: number, newline: string, blank: string): string {
  const folded = lines.map((each) =>
    Array.from({ length: Math.ceil(each.length / size) }, (_, at) => each.slice(at * size, (at + 1) * size)).join(
      newline + blank,
    ),
  );
  return folded.join(newline) + newline;
}

describe('iCalendar compared with ical.js', () => {
  it('reads all fixtures alike', async () => {
    const paths = await listFixtures('.ics');
    expect(paths).to.include.members(['/demo/feeds/ce-webinars.ics', '/test/fixtures/calendars/outlook.ics']);
    for (const path of paths) await compare(await (await fetch(path)).text());
  });

  it('reads 500 generated files alike', function () {
    this.timeout(60_000);
    return fc.assert(
      fc.asyncProperty(
        fc.array(calendar, { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 5, max: 75 }),
        fc.constantFrom('\r\n', '\n'),
        fc.constantFrom(' ', '\t'),
        (calendars, size, newline, blank) => compare(fold(calendars.flat(), size, newline, blank)),
      ),
      { numRuns: 500 },
    );
  });
});
