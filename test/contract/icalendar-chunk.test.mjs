/** iCalendar is a lazy chunk with its parser: no other file holds it, it runs only with the right hash, and without it a feed ends in an error. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CDN } from '../../scripts/build/paths.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { page } from '../support/pages.mjs';
import { PROBE, seen } from '../support/probe.mjs';
import { script, site } from '../support/server.mjs';

const CHUNK = readdirSync(CDN).find((file) => /^ala-chunk-icalendar\.\w+\.min\.js$/.test(file));
const path = `/dist/cdn/${CHUNK}`;
const source = readFileSync(`${CDN}${CHUNK}`, 'utf8');

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1',
  'SUMMARY:Webinar',
  'DTSTART:20250304T190000Z',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\n');

const JCAL = JSON.stringify([
  'vcalendar',
  [],
  [
    [
      'vevent',
      [
        ['summary', {}, 'text', 'Webinar'],
        ['dtstart', {}, 'date', '2025-03-04'],
      ],
      [],
    ],
  ],
]);

/** In the page: the titles, or why there are none. */
const read = async (library, text) => {
  const { readFeed } = await import(`${library}/dist/cdn/feeds.min.js`);
  const options = { url: 'https://feeds.example/', window: { from: '2025-03-01', to: '2025-04-01' } };
  try {
    return (await readFeed('events', text, options)).items.map(({ title }) => title);
  } catch (error) {
    return [error.name, error.step, error.message];
  }
};

const browser = browserSuite();

async function visit(answers = {}) {
  const library = await site(answers);
  const place = await site({ '/': { body: page({}) }, '/probe.js': script(PROBE) });
  browser.closeLater(library, place);
  return { library, ...(await browser.visit(place.url)) };
}

const asked = ({ requests }) => requests.filter((url) => url.startsWith(path));

describe('the parser of iCalendar', () => {
  it('is in no file but its own', () => {
    const words = 'is not a line of iCalendar';
    assert.ok(source.includes(words), 'these words show where the parser is');
    const others = readdirSync(CDN).filter((file) => file.endsWith('.js') && file !== CHUNK);
    assert.ok(others.length > 1);
    assert.deepEqual(
      others.filter((file) => readFileSync(`${CDN}${file}`, 'utf8').includes(words)),
      [],
    );
  });

  it('is loaded once for all calendars of a page, and not for jCal', async () => {
    const { library, run } = await visit();
    assert.deepEqual(await run(read, library.url, JCAL), ['Webinar']);
    assert.deepEqual(asked(library), []);
    assert.deepEqual(await run(read, library.url, CALENDAR), ['Webinar']);
    assert.deepEqual(await run(read, library.url, CALENDAR), ['Webinar']);
    assert.deepEqual(asked(library), [path]);
    assert.deepEqual(await run(seen), { errors: [], said: [], violations: [] });
  });

  it('is not run when one byte of it was changed: the feed ends in an error', async () => {
    const changed = `globalThis.chunkRan = true;${source.slice(1)}`;
    const { library, run } = await visit({ [path]: script(changed) });
    const [name, step, message] = await run(read, library.url, CALENDAR);
    assert.deepEqual([name, step], ['FeedError', 'network']);
    assert.match(message, /reads icalendar could not be loaded, or was changed/);
    assert.equal(await run(() => globalThis.chunkRan === undefined), true);
    assert.deepEqual(asked(library), [path, `${path}?again=1`]);
  });

  it('that is missing ends the same way', async () => {
    const { library, run } = await visit({ [path]: { status: 404 } });
    assert.deepEqual((await run(read, library.url, CALENDAR)).slice(0, 2), ['FeedError', 'network']);
  });
});
