/** Pages with the strictest Content-Security-Policy that README promises to work under: not one violation. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { ROOT } from '../../scripts/build/paths.mjs';
import { sendFile } from '../../scripts/serve.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { FEED, RSS, TITLES, WIDGET, page, tag } from '../support/pages.mjs';
import { PROBE, isDrawn, linkTexts, seen } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const TYPES = "require-trusted-types-for 'script'; trusted-types lit-html ala-core-widgets 'allow-duplicates'";
const policy = (scripts, styles, types = TYPES) =>
  `default-src 'none'; script-src ${scripts}; style-src ${styles}; connect-src 'self'; img-src 'self' data:; ${types}`;

const browser = browserSuite();

/** A library origin and a page under `policyOf(library)`; opens the page. */
async function visit(pageOf, policyOf) {
  const library = await site();
  const headers = { 'content-security-policy': policyOf(library.url) };
  const place = await site({
    '/': { body: pageOf(library.url), headers },
    '/probe.js': script(PROBE),
    '/news.json': json(FEED),
    '/news.xml': { type: 'application/rss+xml', body: RSS },
  });
  browser.closeLater(library, place);
  return browser.visit(place.url);
}

const inSpanish = () =>
  document.querySelector('ala-news-feed')?.shadowRoot?.querySelector('[part~="time"]')?.textContent.startsWith('hace');

const byOrigin = (at) => policy(`'self' ${at}`, at);
const byNonce = () => policy("'nonce-abc'", "'none'");
const all = 'ala-widgets.min.js';

describe('under a strict policy, without a violation', () => {
  const cases = {
    'one file': [(at) => page({ head: tag(at, all), body: WIDGET }), byOrigin],
    'two one-element files': [
      (at) => page({ head: tag(at, 'ala-settings.min.js') + tag(at, 'ala-news-feed.min.js'), body: WIDGET }),
      byOrigin,
    ],
    'a nonce': [(at) => page({ nonce: 'abc', head: tag(at, all, 'nonce="abc"'), body: WIDGET }), byNonce],
  };
  for (const [what, [pageOf, policyOf]] of Object.entries(cases)) {
    it(`${what}: entities in titles are text`, async () => {
      const { run, until } = await visit(pageOf, policyOf);
      assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
      const { violations, errors } = await run(seen);
      assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
    });
  }

  it('a lazy chunk by the script’s origin', async () => {
    const { run, until } = await visit((at) => page({ lang: 'es', head: tag(at, all), body: WIDGET }), byOrigin);
    await until(inSpanish);
    assert.deepEqual((await run(seen)).violations, []);
  });

  it('a lazy chunk by the script’s nonce', async () => {
    const pageOf = (at) => page({ lang: 'es', nonce: 'abc', head: tag(at, all, 'nonce="abc"'), body: WIDGET });
    const { run, until } = await visit(pageOf, byNonce);
    await until(inSpanish);
    assert.deepEqual((await run(seen)).violations, []);
  });

  it('RSS, in lazy chunks', async () => {
    const pageOf = (at) => page({ head: tag(at, all), body: WIDGET.replace('news.json', 'news.xml') });
    const { run, until } = await visit(pageOf, byOrigin);
    assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
    const { violations, errors } = await run(seen);
    assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
  });

  it('the demo page demo/strict.html', async () => {
    assert.match(readFileSync(`${ROOT}demo/strict.html`, 'utf8'), /require-trusted-types-for 'script'/);
    const demo = await site({}, (request, response) => sendFile(ROOT, request, response));
    browser.closeLater(demo);
    const { run, until } = await browser.visit(`${demo.url}/demo/strict.html`);
    await until(linkTexts, 'ala-news-feed');
    assert.equal(await run(() => document.querySelector('#violations').value), '0');
  });
});

describe('where the page forbids our policy', () => {
  it('the feed is drawn all the same, and one line names the word to add', async () => {
    const without = (at) => policy(`'self' ${at}`, at, "require-trusted-types-for 'script'; trusted-types lit-html");
    const { run, until } = await visit((at) => page({ lang: 'es', head: tag(at, all), body: WIDGET }), without);
    const texts = await until(linkTexts, 'ala-news-feed');
    assert.equal(texts.length, TITLES.length);
    assert.equal(texts[1], TITLES[1]);
    await until(() => window.seen.said.some((line) => line.includes('Add ala-core-widgets')));
    const { said, errors } = await run(seen);
    assert.equal(said.filter((line) => line.includes('Add ala-core-widgets')).length, 1);
    assert.deepEqual(errors, []);
    assert.equal(await run(isDrawn, '#fallback'), false);
  });
});

describe('where the page forbids the policy of Lit', () => {
  const TWO = (at) =>
    page({ head: tag(at, 'ala-promo-carousel.min.js') + tag(at, 'ala-news-feed.min.js'), body: WIDGET });
  const pages = { 'one file': (at) => page({ head: tag(at, all), body: WIDGET }), 'two one-element files': TWO };
  const lists = {
    'a list without lit-html': "require-trusted-types-for 'script'; trusted-types ala-core-widgets 'allow-duplicates'",
    "'none'": "require-trusted-types-for 'script'; trusted-types 'none'",
  };
  for (const [what, types] of Object.entries(lists)) {
    for (const [files, pageOf] of Object.entries(pages)) {
      it(`${what}, ${files}: the fallback stays, and one line names the word to add`, async () => {
        const { run, until } = await visit(pageOf, (at) => policy(`'self' ${at}`, at, types));
        await until(() => document.readyState === 'complete');
        await until(() => window.seen.said.length > 0);
        assert.equal(await run(isDrawn, '#fallback'), true);
        assert.equal(await run(() => customElements.get('ala-news-feed') === undefined), true);
        const { said, errors } = await run(seen);
        assert.equal(said.filter((line) => line.includes('lit-html')).length, 1, said.join('\n'));
        assert.deepEqual([said.length, errors], [1, []]);
      });
    }
  }

  it('a list without duplicates: the first file draws, and the fallback stays in the tags of the second', async () => {
    const types = "require-trusted-types-for 'script'; trusted-types lit-html ala-core-widgets";
    const pageOf = (at) =>
      page({
        head: tag(at, 'ala-news-feed.min.js') + tag(at, 'ala-section-finder.min.js'),
        body: `${WIDGET}<ala-section-finder src="/news.json"><a id="second" href="/departments">Departments</a></ala-section-finder>`,
      });
    const { run, until } = await visit(pageOf, (at) => policy(`'self' ${at}`, at, types));
    await until(linkTexts, 'ala-news-feed');
    await until(() => window.seen.said.some((line) => line.includes('allow-duplicates')));
    assert.equal(await run(isDrawn, '#second'), true);
    assert.deepEqual((await run(seen)).errors, []);
  });

  it('a list that nothing enforces: the feed is drawn', async () => {
    const { run, until } = await visit(pages['one file'], (at) => policy(`'self' ${at}`, at, "trusted-types 'none'"));
    // The first one has entities, which stay as they are without our own policy.
    assert.deepEqual((await until(linkTexts, 'ala-news-feed')).slice(1), TITLES.slice(1));
    assert.equal(await run(isDrawn, '#fallback'), false);
  });
});
