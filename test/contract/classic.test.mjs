/** The classic build, and scripts that plugins of the site move, combine, or load without type="module". */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CDN, CHUNK } from '../../scripts/build/paths.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { FEED, TITLES, WIDGET, page, tag } from '../support/pages.mjs';
import { PROBE, linkTexts, seen } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const CLASSIC = 'ala-widgets.classic.min.js';
const ALL = 'ala-widgets.min.js';
const hashes = JSON.parse(readFileSync(`${CDN}integrity.json`, 'utf8'));
const source = (file) => readFileSync(`${CDN}${file}`, 'utf8');
const fileOf = (name) => readdirSync(CDN).find((file) => file.startsWith(`${CHUNK}${name}.`) && file.endsWith('.js'));
const classic = (src, attributes = 'defer') =>
  `<script src="${src}" integrity="${hashes[CLASSIC]}" crossorigin="anonymous" ${attributes}></script>`;

const browser = browserSuite();

async function visit(pageOf, answers = {}) {
  const library = await site(answers);
  const place = await site({
    '/': { body: pageOf(library.url) },
    '/probe.js': script(PROBE),
    '/news.json': json(FEED),
    '/a.ics': { type: 'text/calendar', body: CALENDAR },
  });
  browser.closeLater(library, place);
  return { library, ...(await browser.visit(place.url)) };
}

const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
const CALENDAR = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Webinar\r\nDTSTART:${soon}T190000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const EVENTS = '<ala-ce-calendar src="/a.ics" debug><a href="/x">Calendar</a></ala-ce-calendar>';
const shows = (selector, wanted) => document.querySelector(selector)?.shadowRoot?.textContent.includes(wanted);
const clean = { errors: [], said: [], violations: [] };

describe('the classic build', () => {
  it('has a line of its own in integrity.json and snippets.txt', () => {
    const line = source('snippets.txt')
      .split('\n')
      .find((text) => text.includes(CLASSIC));
    assert.ok(line.includes(`integrity="${hashes[CLASSIC]}"`) && line.includes('<script defer ') && hashes[CLASSIC]);
  });

  it('makes no global name, and is no module', () => {
    const code = source(CLASSIC)
      .split('\n')
      .find((line) => !line.startsWith('/'));
    assert.equal(code[0], ';');
    assert.ok(!/import\.meta|^export |\/\/# sourceMappingURL/m.test(source(CLASSIC)));
    assert.ok(source(CLASSIC).endsWith('\n'));
  });

  for (const attributes of ['', 'defer', 'async', 'type="module"']) {
    it(`draws feeds and finds its chunks with "${attributes}"`, async () => {
      const { library, run, until } = await visit((at) =>
        page({ lang: 'es', head: classic(`${at}/dist/cdn/${CLASSIC}`, attributes), body: WIDGET + EVENTS }),
      );
      assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
      await until(shows, 'ala-ce-calendar', 'Webinar');
      await until(shows, 'ala-ce-calendar', 'For page authors');
      await until(shows, 'ala-news-feed', 'hace');
      assert.ok(library.requests.includes(`/dist/cdn/${fileOf('icalendar')}`));
      assert.deepEqual(await run(seen), clean);
    });
  }

  it('reads inline JSON that stands below it', async () => {
    const inline = `<ala-news-feed><script type="application/json">${JSON.stringify(FEED)}</script></ala-news-feed>`;
    const { until } = await visit((at) => page({ head: classic(`${at}/dist/cdn/${CLASSIC}`, ''), body: inline }));
    assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
  });

  for (const [name, first, second] of [
    ['twice', CLASSIC, CLASSIC],
    ['before the module', CLASSIC, ALL],
    ['after the module', ALL, CLASSIC],
  ]) {
    it(`draws ${name}, and says so in one line`, async () => {
      const tagOf = (at, file) => (file === CLASSIC ? classic(`${at}/dist/cdn/${file}`) : tag(at, file));
      const { run, until } = await visit((at) => page({ head: tagOf(at, first) + tagOf(at, second), body: WIDGET }));
      assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
      await until(() => window.seen.said.length > 0);
      const { said, errors } = await run(seen);
      assert.deepEqual([said.length, errors], [1, []]);
      assert.match(said[0], /is already defined/);
    });
  }

  it('works in one file with other scripts before and after it, trimmed', async () => {
    const combined = `window.before = function () { return 1 }\n${source(CLASSIC).trim()};window.after = window.before()`;
    const { run, until } = await visit(
      (at) => page({ head: `<script src="${at}/cache/all.js"></script>`, body: WIDGET }),
      { '/cache/all.js': script(combined) },
    );
    assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
    assert.equal(await run(() => window.after), 1);
    assert.deepEqual(await run(seen), clean);
  });

  it('finds its chunks from a combined file when the page names the folder', async () => {
    const { run, until } = await visit(
      (at) =>
        page({
          head: `<script src="${at}/cache/all.js"></script>`,
          body: `<div data-ala-folder="${at}/dist/cdn"></div>${EVENTS}`,
        }),
      { '/cache/all.js': script(source(CLASSIC)) },
    );
    await until(shows, 'ala-ce-calendar', 'Webinar');
    assert.deepEqual(await run(seen), clean);
  });
});

for (const [name, file, tagOf] of [
  ['the module', ALL, (src) => `<script type="module" src="${src}" crossorigin></script>`],
  ['the classic build', CLASSIC, (src) => `<script src="${src}" crossorigin></script>`],
]) {
  describe(`${name}, moved away from its chunks`, () => {
    it('draws what needs none, and names each missing file once, with the way out', async () => {
      const pageOf = (at) =>
        page({
          head: tagOf(`${at}/cache/min/all.js`),
          body: WIDGET + WIDGET.replace('/news.json', '/news.json?2') + EVENTS,
        });
      const at = await visit(pageOf, { '/cache/min/all.js': script(source(file)) });
      assert.deepEqual(await at.until(linkTexts, 'ala-news-feed'), TITLES);
      const missing = `${at.library.url}/cache/min/${fileOf('icalendar')}`;
      await at.until(shows, 'ala-ce-calendar', missing);
      await at.until(shows, 'ala-ce-calendar', 'exclude this file from optimization');
      const { said, errors } = await at.run(seen);
      const ours = said.filter((line) => line.includes('[ala-core-widgets]'));
      assert.equal(ours.filter((line) => line.includes(missing)).length, 1);
      assert.equal(ours.filter((line) => line.includes(fileOf('debug-report'))).length, 1);
      assert.ok(ours.every((line) => line.includes('exclude this file from optimization')));
      assert.deepEqual(errors, []);
    });
  });
}
