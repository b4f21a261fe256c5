/** The built files on a page of another origin: right and wrong hash, loaded twice, two files, two versions, lazy chunks. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CDN, DIST, pkg } from '../../scripts/build/paths.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { FEED, TITLES, WIDGET, page, tag } from '../support/pages.mjs';
import { PROBE, isDrawn, linkTexts, seen } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const hashes = JSON.parse(readFileSync(`${CDN}integrity.json`, 'utf8'));
const ALL = 'ala-widgets.min.js';
const SPANISH = readdirSync(CDN).find((file) => /^ala-chunk-es\.\w+\.min\.js$/.test(file));
const source = (file) => readFileSync(`${CDN}${file}`, 'utf8');

const browser = browserSuite();

/** A library origin (with answers of its own before the built files) and a page origin; opens the page. */
async function visit(pageOf, { answers = {}, headers = {} } = {}) {
  const library = await site(answers);
  const place = await site({
    '/': { body: pageOf(library.url), headers },
    '/probe.js': script(PROBE),
    '/news.json': json(FEED),
    '/deep/news.json': json(FEED),
  });
  browser.closeLater(library, place);
  return { library, place, ...(await browser.visit(place.url)) };
}

describe('a script tag with a hash', () => {
  it('draws the feed when the hash is right', async () => {
    const { run, until } = await visit((at) =>
      page({ head: tag(at, ALL, `integrity="${hashes[ALL]}"`), body: WIDGET }),
    );
    assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
    assert.equal(await run(isDrawn, '#fallback'), false);
    assert.deepEqual(await run(seen), { errors: [], said: [], violations: [] });
  });

  it('leaves the fallback link when the hash is wrong', async () => {
    const wrong = hashes['feeds.min.js'];
    const { library, run, until } = await visit((at) =>
      page({ head: tag(at, ALL, `integrity="${wrong}"`), body: WIDGET }),
    );
    await until(() => document.readyState === 'complete');
    assert.ok(library.requests.includes(`/dist/cdn/${ALL}`), 'the script was asked for');
    assert.equal(await run(() => customElements.get('ala-news-feed') === undefined), true);
    assert.equal(await run(isDrawn, '#fallback'), true);
    assert.deepEqual((await run(seen)).errors, []);
  });

  it('exports all that the library entry point exports', async () => {
    const { until } = await visit((at) => page({ head: tag(at, ALL), body: WIDGET }));
    const found = await until((file) => {
      const [own] = [...document.scripts].filter((one) => one.src.endsWith(file));
      import(own.src).then((module) => (window.names = Object.keys(module).sort()));
      return window.names;
    }, ALL);
    assert.deepEqual(found, Object.keys(await import(`${DIST}index.js`)).sort());
  });
});

describe('the file of one widget', () => {
  const SETTINGS = readdirSync(CDN).find((file) => /^ala-chunk-settings\.\w+\.min\.js$/.test(file));
  const FED = WIDGET.replace('/news.json', 'news.json');

  it('does not ask for the settings element on a page without it', async () => {
    const { library, until } = await visit((at) => page({ head: tag(at, 'ala-news-feed.min.js'), body: WIDGET }));
    assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
    assert.deepEqual(
      library.requests.filter((url) => url.endsWith('.js')),
      ['/dist/cdn/ala-news-feed.min.js'],
    );
  });

  it('asks for it on a page that has it, and requests the feed once, with its settings', async () => {
    const { library, place, run, until } = await visit((at) =>
      page({
        head: tag(at, 'ala-news-feed.min.js'),
        body: `<ala-settings base-url="/deep/"><ala-settings theme="dark">${FED}</ala-settings></ala-settings>`,
      }),
    );
    assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
    assert.equal(library.requests.filter((url) => url.endsWith(SETTINGS)).length, 1);
    assert.deepEqual(
      place.requests.filter((url) => url.endsWith('.json')),
      ['/deep/news.json'],
    );
    assert.ok(await run(() => document.querySelector('ala-news-feed').shadowRoot.querySelector('.ala.dark') !== null));
    assert.deepEqual(await run(seen), { errors: [], said: [], violations: [] });
  });
});

describe('more than one script', () => {
  const said = async (run) => (await run(seen)).said.filter((line) => line.includes('already defined'));

  it('the same address twice is one module', async () => {
    const { run, until } = await visit((at) => page({ head: tag(at, ALL) + tag(at, ALL), body: WIDGET }));
    await until(linkTexts, 'ala-news-feed');
    assert.deepEqual(await run(seen), { errors: [], said: [], violations: [] });
  });

  it('a second copy stays silent but for one line', async () => {
    const { run, until } = await visit((at) => page({ head: tag(at, ALL) + tag(at, `${ALL}?copy=2`), body: WIDGET }));
    await until(linkTexts, 'ala-news-feed');
    await until(() => window.seen.said.length > 0);
    assert.equal((await said(run)).length, 1);
    assert.deepEqual((await run(seen)).errors, []);
  });

  it('two one-element files live together', async () => {
    const { run, until } = await visit((at) =>
      page({ head: tag(at, 'ala-news-feed.min.js') + tag(at, 'ala-settings.min.js'), body: WIDGET }),
    );
    assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
    assert.deepEqual(await run(seen), { errors: [], said: [], violations: [] });
  });

  it('of two versions the first stays and the second names it', async () => {
    const older = script(source(ALL).replaceAll(`"${pkg.version}"`, '"0.0.9"'));
    const { run, until } = await visit((at) => page({ head: tag(at, 'older.js') + tag(at, ALL), body: WIDGET }), {
      answers: { '/dist/cdn/older.js': older },
    });
    assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
    await until(() => window.seen.said.length > 0);
    assert.equal(await run(() => customElements.get('ala-news-feed').version), '0.0.9');
    assert.match((await said(run))[0], /by version 0\.0\.9/);
    assert.deepEqual((await run(seen)).errors, []);
  });
});

describe('a lazy chunk (the Spanish messages)', () => {
  const path = `/dist/cdn/${SPANISH}`;
  const spanishPage = (at) => page({ lang: 'es', head: tag(at, ALL), body: WIDGET });
  const language = () =>
    document.querySelector('ala-news-feed')?.shadowRoot?.querySelector('[part~="time"]')?.textContent;
  const inSpanish = () =>
    document
      .querySelector('ala-news-feed')
      ?.shadowRoot?.querySelector('[part~="time"]')
      ?.textContent.startsWith('hace');
  const asked = ({ requests }) => requests.filter((url) => url.startsWith(path));

  it('is not asked for on an English page', async () => {
    const { library, until } = await visit((at) => page({ head: tag(at, ALL), body: WIDGET }));
    await until(linkTexts, 'ala-news-feed');
    assert.deepEqual(asked(library), []);
  });

  it('is loaded once, when a page needs it', async () => {
    const { library, run, until } = await visit(spanishPage);
    await until(inSpanish);
    assert.deepEqual(asked(library), [path]);
    assert.deepEqual(await run(seen), { errors: [], said: [], violations: [] });
  });

  it('is asked for once more when the server stumbles', async () => {
    let times = 0;
    const stumbles = () => (++times === 1 ? { status: 503 } : script(source(SPANISH)));
    const { library, until } = await visit(spanishPage, { answers: { [path]: stumbles } });
    await until(inSpanish);
    assert.deepEqual(asked(library), [path, `${path}?again=1`]);
  });

  it('is not run when one byte of it was changed; English stays', async () => {
    const changed = script(`globalThis.chunkRan = true;${source(SPANISH).slice(1)}`);
    const oneByte = script(source(SPANISH).replace('Noticias', 'noticias'));
    for (const answer of [changed, oneByte]) {
      const { library, run, until } = await visit(spanishPage, { answers: { [path]: answer } });
      await until(linkTexts, 'ala-news-feed');
      await until(() => window.seen.said.some((line) => line.includes('"es" could not be loaded')));
      assert.deepEqual(asked(library), [path, `${path}?again=1`]);
      assert.equal(await run(() => globalThis.chunkRan === undefined), true);
      assert.match(await run(language), /\sago/);
      assert.deepEqual((await run(seen)).errors, []);
    }
  });
});
