/**
 * Reads the feeds named in the arguments, writes each of their events as an iCalendar file, and checks that three
 * libraries read the same times from it. test/contract/calendar-files runs it in several time zones, which Node takes
 * from the environment. Prints how many events there were.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
import { ROOT } from '../../scripts/build/paths.mjs';
import { readFeed } from '../../dist/feeds/index.js';

// No module of the package exports them.
const links = await build({
  entryPoints: [`${ROOT}src/elements/ce-calendar/event/calendar-links.ts`],
  ...{ bundle: true, format: 'esm', write: false, logLevel: 'error' },
});
const [{ text: code }] = links.outputFiles;
const { googleHref, icsOf, outlookHref } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

const NOW = new Date('2025-02-16T18:00:00Z');

/** A time as all three libraries can be asked for it: a day, or ms since the epoch. Floating times are in Node's zone. */
const expected = (when) => (when.date ? when.date : Date.parse(when.instant ?? when.local));

const localDay = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const fromIcalJs = (time) => time && (time.isDate ? String(time) : time.toJSDate().getTime());
const fromTsIcs = (time) => time && (time.type === 'DATE' ? time.date.toISOString().slice(0, 10) : time.date.getTime());
const fromNodeIcal = (time) => time && (time.dateOnly ? localDay(time) : time.getTime());

function check(event) {
  const file = icsOf(event, NOW);
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `${event.title}: ${line}`);
  const vevent = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
  const [own] = convertIcsCalendar(undefined, file).events;
  const [other] = Object.values(nodeIcal.sync.parseICS(file)).filter(({ type }) => type === 'VEVENT');
  const isFloating = 'local' in event.start;
  const start = expected(event.start);
  assert.equal(fromIcalJs(vevent.getFirstPropertyValue('dtstart')), start, `${event.title}: start, ical.js`);
  // ts-ics reads floating times as UTC.
  if (!isFloating) assert.equal(fromTsIcs(own.start), start, `${event.title}: start, ts-ics`);
  assert.equal(fromNodeIcal(other.start), start, `${event.title}: start, node-ical`);
  if (event.end) {
    const end = expected(event.end);
    assert.equal(fromIcalJs(vevent.getFirstPropertyValue('dtend')), end, `${event.title}: end, ical.js`);
    if (!isFloating) assert.equal(fromTsIcs(own.end), end, `${event.title}: end, ts-ics`);
    assert.equal(fromNodeIcal(other.end), end, `${event.title}: end, node-ical`);
  }
  for (const href of [googleHref(event), outlookHref(event)]) {
    assert.ok(href.length <= 2000, `${event.title}: ${href.length} characters`);
    const { searchParams } = new URL(href);
    const note = searchParams.get('details') ?? searchParams.get('body') ?? '';
    assert.ok(!event.url || note.includes(event.url), `${event.title}: the address of the event`);
  }
}

let count = 0;
for (const path of process.argv.slice(2)) {
  const options = { url: `https://feeds.example/${path}`, now: NOW, window: { from: '2024-01-01', to: '2027-01-01' } };
  const { items } = await readFeed('events', readFileSync(path, 'utf8'), options);
  assert.ok(items.length > 0, path);
  for (const event of items) check(event);
  count += items.length;
}
console.log(count);
