/** Marked links and divs in the built files, on a page as strict as README promises. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scriptMarkup, widgetMarkup } from '../../scripts/snippet.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { FEED, TITLES, page } from '../support/pages.mjs';
import { PROBE, linkTexts, seen } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const browser = browserSuite();

/** Opens a page with the script and the forms of one widget. `origins`: see scriptMarkup. */
async function visit({ file, forms, origins }) {
  const library = await site({ '/news.json': json(FEED) });
  const widget = {
    element: 'ala-news-feed',
    attributes: { src: `${library.url}/news.json`, limit: 3 },
    link: { href: '/news', text: 'All news' },
  };
  const head = scriptMarkup({ folder: `${library.url}/dist/cdn`, file, origins: origins?.(library.url) });
  const body = `<main>${forms.map((form) => `<p>${widgetMarkup({ ...widget, form })}</p>`).join('')}</main>`;
  const policy =
    `default-src 'none'; script-src 'self' ${library.url}; connect-src ${library.url}; img-src data:; ` +
    `require-trusted-types-for 'script'; trusted-types lit-html ala-core-widgets 'allow-duplicates'`;
  const place = await site({
    '/': { body: page({ head, body }), headers: { 'content-security-policy': policy } },
    '/probe.js': script(PROBE),
  });
  browser.closeLater(library, place);
  return { library, ...(await browser.visit(place.url)) };
}

const asksForChunk = ({ requests }) => requests.some((path) => path.includes('ala-chunk-upgrade'));
const widgets = () => document.querySelectorAll('ala-news-feed').length;

for (const file of ['ala-widgets.min.js', 'ala-widgets.classic.min.js', 'ala-news-feed.min.js']) {
  describe(`${file} with data-upgrade`, () => {
    it('turns a marked link and a marked div into widgets, with no violation', async () => {
      const { run, until } = await visit({ file, forms: ['link', 'div'], origins: (at) => ['self', at] });
      await until(() => document.querySelectorAll('ala-news-feed').length === 2);
      assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
      assert.deepEqual(await until(linkTexts, '[data-ala] ala-news-feed'), TITLES);
      assert.deepEqual(await run(seen), { errors: [], said: [], violations: [] });
    });
  });
}

describe('marked links', () => {
  it('stay links without data-upgrade, and no code for them is loaded', async () => {
    const { library, run, until } = await visit({ forms: ['tag', 'link', 'div'] });
    assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
    assert.equal(await run(widgets), 1);
    assert.ok(!asksForChunk(library));
  });

  it('stay links where the origin of their feed is not allowed', async () => {
    const { library, run, until } = await visit({ forms: ['link', 'div'], origins: () => ['self'] });
    await until(() => window.seen.said.length === 2);
    const { said } = await run(seen);
    assert.ok(said.every((line) => line.includes('stays as it is') && line.includes(library.url)));
    assert.equal(await run(widgets), 0);
    assert.ok(asksForChunk(library) && !library.requests.includes('/news.json'));
  });
});
