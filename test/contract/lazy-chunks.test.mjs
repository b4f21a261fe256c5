/**
 * Lazy chunks share the modules of the bundle that loads them: nothing is carried twice, bundles and versions on one
 * page do not mix, and a chunk may hold Lit templates.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CDN, CHUNK } from '../../scripts/build/paths.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { FEED, WIDGET, page, tag } from '../support/pages.mjs';
import { PROBE, seen } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const chunks = readdirSync(CDN).filter((file) => file.startsWith(CHUNK) && file.endsWith('.js'));
const source = (file) => readFileSync(`${CDN}${file}`, 'utf8');
const fileOf = (name) => chunks.find((file) => file.startsWith(`${CHUNK}${name}.`));

describe('the file of every chunk', () => {
  for (const file of chunks) {
    it(`${file.split('.')[0]} is a function and imports nothing`, async () => {
      const code = source(file);
      assert.match(code, /^\/\*! .*\nexport default(\(| \w+=>)/);
      assert.doesNotMatch(code, /\bimport\b[\s({*"']|import\.meta/);
    });

    it(`${file.split('.')[0]} carries no copy of Lit or of a class that bundles hold`, () => {
      for (const mark of ['litHtmlVersions', 'reactiveElementVersions', '"FeedError"', '"InvalidItemError"']) {
        assert.ok(source('ala-widgets.min.js').includes(mark), `${mark} marks what bundles hold`);
        assert.ok(!source(file).includes(mark), mark);
      }
    });
  }

  it('has a source map with the TypeScript of src/', () => {
    for (const file of chunks) {
      const { sources, mappings } = JSON.parse(readFileSync(`${CDN}${file}.map`, 'utf8'));
      assert.ok(mappings.length > 100, file);
      assert.ok(
        sources.some((name) => /\/src\/.*\.ts$|\/node_modules\//.test(name)),
        file,
      );
      assert.ok(source(file).endsWith(`//# sourceMappingURL=${file}.map\n`), file);
    }
  });
});

const browser = browserSuite();

/** A library origin and a page origin; opens the page. */
async function visit(pageOf, { answers = {}, feed = json(FEED), policyOf } = {}) {
  const library = await site(answers);
  const place = await site({
    '/': {
      body: pageOf(library.url),
      headers: policyOf ? { 'content-security-policy': policyOf(library.url) } : {},
    },
    '/probe.js': script(PROBE),
    '/news.json': feed,
  });
  browser.closeLater(library, place);
  return { library, place, ...(await browser.visit(place.url)) };
}

const requestsOf = ({ requests }, name) => requests.filter((url) => url.includes(name));

const TABS = '<ala-announcement-tabs src="/news.json" debug></ala-announcement-tabs>';
const DEBUG = WIDGET.replace('<ala-news-feed', '<ala-news-feed debug');
const twoFiles = (at) =>
  page({ head: tag(at, 'ala-news-feed.min.js') + tag(at, 'ala-announcement-tabs.min.js'), body: DEBUG + TABS });

/** In the page: the debug panels of these widgets, once all have items, and whether their styles have come. */
const panels = (...tags) => {
  const all = tags.map((name) => document.querySelector(name)?.shadowRoot?.querySelector('.debug'));
  return (
    all.every((panel) => /[1-9] items/.test(panel?.textContent)) &&
    all.map((panel) => ({
      text: panel.textContent.replace(/\s+/g, ' '),
      border: getComputedStyle(panel).borderTopStyle,
      drawsIcon: panel.querySelector('svg.icon path') !== null,
    }))
  );
};

describe('a chunk with Lit templates (the debug panel)', () => {
  it('draws in two files on one page, from one request, each with its own Lit', async () => {
    const at = await visit(twoFiles);
    for (const { text, border, drawsIcon } of await at.until(panels, 'ala-news-feed', 'ala-announcement-tabs')) {
      assert.match(text, /For page authors.*3 items/);
      assert.deepEqual({ border, drawsIcon }, { border: 'dashed', drawsIcon: true });
    }
    assert.equal(requestsOf(at.library, fileOf('debug-report')).length, 1);
    assert.deepEqual((await at.run(seen)).errors, []);
  });

  it('draws under a strict policy without a violation', async () => {
    const types = "require-trusted-types-for 'script'; trusted-types lit-html ala-core-widgets";
    const policyOf = (at) =>
      `default-src 'none'; script-src 'self' ${at}; style-src 'none'; connect-src 'self'; img-src data:; ${types}`;
    const pageOf = (at) => page({ head: tag(at, 'ala-news-feed.min.js'), body: DEBUG });
    const { run, until } = await visit(pageOf, { policyOf });
    const [{ text, border }] = await until(panels, 'ala-news-feed');
    assert.match(text, /For page authors/);
    assert.equal(border, 'dashed');
    const { violations, errors } = await run(seen);
    assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
  });

  it('is not run when one byte of it was changed: the widget goes on without it', async () => {
    const file = fileOf('debug-report');
    const changed = script(source(file).replace('For page authors', 'for page authors'));
    const answers = { [`/dist/cdn/${file}`]: changed };
    const pageOf = (at) => page({ head: tag(at, 'ala-news-feed.min.js'), body: DEBUG });
    const { run, until } = await visit(pageOf, { answers });
    await until(() => window.seen.said.some((line) => line.includes('debug panel could not be loaded')));
    assert.equal(await run(panels, 'ala-news-feed'), false);
    assert.deepEqual((await run(seen)).errors, []);
  });
});

describe('an error of a request that two files share', () => {
  it('keeps its step in both', async () => {
    const pageOf = (at) =>
      page({
        head: tag(at, 'ala-news-feed.min.js') + tag(at, 'ala-announcement-tabs.min.js'),
        body: `<ala-settings>${DEBUG}${TABS}</ala-settings>`,
      });
    const { run, until } = await visit(pageOf);
    await until(panels, 'ala-news-feed', 'ala-announcement-tabs');
    await run(() => {
      window.calls = 0;
      document.querySelector('ala-settings').fetch = async () => {
        window.calls++;
        await new Promise((done) => setTimeout(done, 1000));
        return new window.Response('', { status: 404 });
      };
    });
    const failed = (...tags) =>
      tags.every((name) => /Step\s*http/.test(document.querySelector(name).shadowRoot.textContent));
    await until(failed, 'ala-news-feed', 'ala-announcement-tabs');
    assert.equal(await run(() => window.calls), 1);
  });
});

describe('the address of the script with a query, as content systems add it', () => {
  it('changes nothing: the bundle is requested once, and the chunk by its own address', async () => {
    const pageOf = (at) => page({ lang: 'es', head: tag(at, 'ala-widgets.min.js?ver=1'), body: DEBUG });
    const at = await visit(pageOf);
    await at.until(panels, 'ala-news-feed');
    await at.until(() => /hace\s/.test(document.querySelector('ala-news-feed').shadowRoot.textContent));
    assert.deepEqual(requestsOf(at.library, 'ala-widgets'), ['/dist/cdn/ala-widgets.min.js?ver=1']);
    for (const name of ['debug-report', 'es'])
      assert.deepEqual(requestsOf(at.library, `${CHUNK}${name}`), [`/dist/cdn/${fileOf(name)}`]);
    assert.deepEqual(await at.run(seen), { errors: [], said: [], violations: [] });
  });
});

describe('a chunk that could not be loaded', () => {
  it('is loaded by "Try again", from an address that has not failed', async () => {
    const file = fileOf('month-view');
    let requests = 0;
    const fails = () => (++requests <= 2 ? { status: 503 } : script(source(file)));
    const event = { id: '1', title: 'Webinar', _ala_core: { start: '2025-03-04T19:00:00Z' } };
    const body = '<ala-ce-calendar src="/news.json" view="month" month="2025-03"></ala-ce-calendar>';
    const at = await visit((url) => page({ head: tag(url, 'ala-ce-calendar.min.js'), body }), {
      answers: { [`/dist/cdn/${file}`]: fails },
      feed: { version: FEED.version, title: 'Events', items: [event] },
    });
    const find = (part) => document.querySelector('ala-ce-calendar')?.shadowRoot?.querySelector(part) != null;
    await at.until(find, '[part=retry]');
    await at.run(() => document.querySelector('ala-ce-calendar').shadowRoot.querySelector('[part=retry]').click());
    await at.until(find, 'table td');
    const path = `/dist/cdn/${file}`;
    assert.deepEqual(requestsOf(at.library, file), [path, `${path}?again=1`, `${path}?again=2`]);
  });
});

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1',
  'SUMMARY:Without a start',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:2',
  'SUMMARY:Webinar',
  'DTSTART:20250304T190000Z',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\n');

/** In the page: per file, the titles and the warnings; read at the same time. */
const readWith = (origin, files, text) =>
  Promise.all(
    files.map(async (file) => {
      const { readFeed } = await import(`${origin}/dist/cdn/${file}`);
      const options = { url: 'https://feeds.example/', window: { from: '2025-03-01', to: '2025-04-01' } };
      const { items, warnings } = await readFeed('events', text, options);
      return [...items.map(({ title }) => title), ...warnings.map(({ detail }) => detail)];
    }),
  );

describe('two versions on one page', () => {
  it('do not mix: one file of a chunk works with the classes and functions of each', async () => {
    const older = source('feeds.min.js').replace('"has no start"', '"lacks a start"');
    assert.notEqual(older, source('feeds.min.js'));
    const at = await visit(() => page({ body: '' }), { answers: { '/dist/cdn/older.js': script(older) } });
    assert.deepEqual(await at.run(readWith, at.library.url, ['feeds.min.js', 'older.js'], CALENDAR), [
      ['Webinar', 'item 0 has no start'],
      ['Webinar', 'item 0 lacks a start'],
    ]);
    assert.equal(requestsOf(at.library, fileOf('icalendar')).length, 1);
  });
});
