/**
 * On a server: every entry point loads, and @lit-labs/ssr renders each element as a declarative shadow tree around its
 * fallback. In the browser the element takes over without an error, with Lit's support for hydration and without.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html, unsafeStatic } from 'lit/static-html.js';
import { DIST, ROOT, tags } from '../../scripts/build/paths.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { FEED, page, TITLES } from '../support/pages.mjs';
import { PROBE } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

await import(`${DIST}define/all.js`);

const FALLBACK = '<a href="https://library.example/news">All news</a>';

/** The HTML that a server sends for an element, without the comments by which Lit finds its parts. */
async function renderOnServer(name) {
  const element = unsafeStatic(name);
  const result = html`<${element} src="/news.json" heading="Core News">${unsafeStatic(FALLBACK)}</${element}>`;
  return collectResult(render(result));
}

const withoutMarks = (text) => text.replace(/<!--.*?-->/gs, '').replace(/\s+/g, ' ');

describe('a server renders', () => {
  for (const name of tags) {
    it(`<${name}> around its fallback`, async () => {
      const text = withoutMarks(await renderOnServer(name));
      const [, shadow, light] = /<template shadowroot="open" shadowrootmode="open">(.*)<\/template>(.*)<\/ala-/.exec(
        text,
      );
      assert.equal(light, FALLBACK);
      assert.match(shadow, /<slot><\/slot>/);
      if (name !== 'ala-settings')
        assert.match(shadow, /<h2 class="head-title" part="heading" id="heading"><slot name="heading"><bdi>Core News</);
    });
  }
});

describe('in the browser', () => {
  const browser = browserSuite();
  const start = `import '${DIST}define/all.js';`;
  let scripts;

  before(async () => {
    const bundle = async (contents) => {
      const options = { bundle: true, format: 'esm', write: false, logLevel: 'error', minify: true };
      const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: ROOT } });
      return outputFiles[0].text;
    };
    scripts = {
      'without support for hydration': await bundle(start),
      'with support for hydration': await bundle(
        `import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; ${start}`,
      ),
    };
  });

  for (const name of ['without support for hydration', 'with support for hydration']) {
    it(`the widgets render once, ${name}`, async () => {
      const rendered = await Promise.all(tags.filter((tag) => tag !== 'ala-settings').map(renderOnServer));
      const place = await site({
        '/': page({ head: '<script type="module" src="/start.js"></script>', body: rendered.join('\n') }),
        '/probe.js': script(PROBE),
        '/start.js': script(scripts[name]),
        '/news.json': json(FEED),
      });
      browser.closeLater(place);
      const { run, until } = await browser.visit(place.url);
      await until(() => document.querySelector('ala-news-feed').shadowRoot.querySelector('[part~="item"]'));
      const found = await run(() => ({
        frames: [...document.querySelectorAll('[heading]')].map(
          ({ shadowRoot }) => shadowRoot.querySelectorAll('.frame').length,
        ),
        headings: [...document.querySelectorAll('[heading]')].map(
          ({ shadowRoot }) => shadowRoot.querySelectorAll('[part~="heading"]').length,
        ),
        titles: [...document.querySelector('ala-news-feed').shadowRoot.querySelectorAll('[part~="title"]')].map(
          ({ textContent }) => textContent.trim(),
        ),
        errors: window.seen.errors,
      }));
      const once = tags.slice(1).map(() => 1);
      assert.deepEqual(found, { frames: once, headings: once, titles: TITLES, errors: [] });
    });
  }
});
