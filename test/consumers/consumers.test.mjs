/**
 * Projects that use the packed package, in each framework and bundler: what is right compiles, builds, shows items, and
 * hears events; what is wrong does not compile; what a server renders holds the fallback and works after hydration.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { sendFile } from '../../scripts/serve.mjs';
import { openBrowser } from '../support/browser.mjs';
import { FEED, TITLES } from '../support/pages.mjs';
import { json, site } from '../support/server.mjs';
import { buildWithEsbuild, buildWithVite, buildWithWebpack } from './builders.mjs';
import { createWorkspace, linesMarkedWrong, linesWithErrors, runTool } from './support.mjs';

const TSC = ['typescript/bin/tsc', '--pretty', 'false'];
const VUE_TSC = ['vue-tsc/bin/vue-tsc.js', '--pretty', 'false'];
const SVELTE_CHECK = ['svelte-check/bin/svelte-check', '--output', 'machine-verbose'];

const CONSUMERS = [
  { name: 'react', check: TSC, build: buildWithVite, client: 'client.tsx', server: 'server.tsx' },
  { name: 'vue', check: VUE_TSC, build: buildWithVite, client: 'client.ts', server: 'server.ts' },
  { name: 'svelte', check: SVELTE_CHECK, build: buildWithVite, client: 'client.ts', server: 'server.ts' },
  { name: 'solid', check: TSC, build: buildWithVite, client: 'client.tsx', server: 'server.tsx' },
  { name: 'preact', check: TSC, build: buildWithEsbuild, client: 'client.tsx', server: 'server.tsx' },
  { name: 'lit', check: TSC, build: buildWithEsbuild, client: 'client.ts', server: 'server.ts' },
  { name: 'esbuild', check: TSC, build: buildWithEsbuild, client: 'main.ts' },
  { name: 'webpack', check: TSC, build: buildWithWebpack, client: 'main.js' },
];

/** The names asked for, of `npm run test:consumers -- NAME`. */
const asked = process.env.CONSUMERS?.split(' ').filter(Boolean) ?? [];

/** Keeps what goes wrong on the page: errors, and what frameworks report as one. */
const PROBLEMS = `<script>
  window.problems = [];
  addEventListener('error', ({ message }) => problems.push(message));
  addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
  for (const level of ['error', 'warn']) console[level] = (...all) => problems.push(all.join(' '));
</script>`;

let workspace;
let browser;

before(async () => {
  workspace = createWorkspace();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  workspace?.remove();
});

for (const { name, check, build, ...entries } of CONSUMERS.filter(isAsked)) {
  describe(name, () => {
    let folder;

    before(async () => {
      folder = workspace.project(name);
      await build(folder, { framework: name, ...entries });
    });

    it('compiles what is right, and nothing that is wrong', async () => {
      const { output } = await runTool(folder, ...check);
      assert.deepEqual(linesWithErrors(folder, output), linesMarkedWrong(folder), output);
    });

    it('shows items and hears events', () => use(folder, ''));

    if (entries.server)
      it('is rendered on a server with its fallback, and works after hydration', async () => {
        const { html } = await import(pathToFileURL(join(folder, 'dist/server.js')));
        const [tag] = /<ala-news-feed[^>]*>/.exec(html);
        for (const part of [
          'src="/news.json"',
          'heading="News"',
          'heading-level="3"',
          'layout="compact"',
          'show-summaries',
          'lang="en"',
        ])
          assert.ok(tag.includes(part), `${tag} lacks ${part}`);
        assert.match(html, /<a href="\/all-news">All news<\/a>/);
        await use(folder, html);
      });

    if (name === 'react')
      it('components take properties, lists, and JSON, and refs are the elements', () =>
        open(folder, '', async ({ run, until }) => {
          await until(showsText, '#loaded', String(FEED.items.length));
          const shown = await run(() => {
            const [settings, news, promo] = ['ala-settings', 'ala-news-feed', 'ala-promo-carousel'].map((tag) =>
              document.querySelector(tag),
            );
            return [settings.imageHosts, news.showImages, promo.items?.[0].title, JSON.parse(promo.map), promo.shuffle];
          });
          assert.deepEqual(shown, [['images.example', 'covers.example'], false, 'First', { title: 'headline' }, true]);
          await run(() => document.querySelector('#reload').click());
          await until(showsText, '#runs', '2');
          const unused = ['ala-ce-calendar', 'ala-section-finder', 'ala-book-carousel', 'ala-announcement-tabs'];
          assert.deepEqual(await run(definedOf, unused), [], 'elements that the page does not use');
        }));
  });
}

function isAsked({ name }) {
  return asked.length === 0 || asked.includes(name);
}

/** Opens the built project around that HTML, and does what a visitor does. */
const use = (folder, html) =>
  open(folder, html, async ({ run, until }) => {
    await until(showsText, '#loaded', String(FEED.items.length));
    assert.deepEqual(await run(titles), TITLES);
    assert.equal(await run(() => document.querySelector('ala-news-feed').headingLevel), 3);
    await run(() => document.querySelector('ala-news-feed').shadowRoot.querySelector('[part~="link"]').click());
    await until(showsText, '#selected', `News: ${TITLES[0]}`);
    assert.deepEqual(await run(() => window.problems), []);
    assert.ok(await run(() => !window.served || window.served.isConnected), 'the tag of the server was replaced');
    assert.equal(await run(() => document.querySelectorAll('ala-news-feed').length), 1);
  });

async function open(folder, html, look) {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
    <link rel="icon" href="data:,">${PROBLEMS}</head>
    <body><div id="root">${html}</div>
    <script>window.served = document.querySelector('ala-news-feed')</script>
    <script type="module" src="/client.js"></script></body></html>`;
  const place = await site({ '/': page, '/news.json': json(FEED) }, (request, response) =>
    sendFile(join(folder, 'dist'), request, response),
  );
  try {
    await look(await browser.visit(place.url));
  } finally {
    await place.close();
  }
}

function definedOf(tags) {
  return tags.filter((tag) => customElements.get(tag));
}

function showsText(selector, text) {
  return document.querySelector(selector)?.textContent === text;
}

function titles() {
  const { shadowRoot } = document.querySelector('ala-news-feed');
  return [...shadowRoot.querySelectorAll('[part~="title"]')].map((title) => title.textContent.trim());
}
