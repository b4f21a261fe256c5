/**
 * One widget of the npm package, bundled with each of the usual tools, costs a page at most 5 % more than its script-tag
 * file: all scripts that a browser asks for until an ordinary feed is shown, compressed, lazy chunks included.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { CDN, CHUNK, DIST, ROOT, pkg } from '../../scripts/build/paths.mjs';
import { sendFile } from '../../scripts/serve.mjs';
import { buildWithEsbuild, buildWithVite, buildWithWebpack } from '../consumers/builders.mjs';
import { createWorkspace } from '../consumers/support.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { page } from '../support/pages.mjs';
import { PROBE, seen } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const MAX_SHARE = 1.05;
const BUILDERS = { esbuild: buildWithEsbuild, Vite: buildWithVite, webpack: buildWithWebpack };

/** The feed of the demo that each shows, and the lazy chunks that this takes. */
const WIDGETS = {
  'ala-announcement-tabs': { feed: 'announcements', chunks: ['rich-text'] },
  'ala-book-carousel': { feed: 'books', chunks: ['generated-cover'] },
  'ala-ce-calendar': { feed: 'ce-events', chunks: ['event-detail'] },
  'ala-news-feed': { feed: 'news', chunks: [] },
  'ala-promo-carousel': { feed: 'promos', chunks: [] },
  'ala-section-finder': { feed: 'sections', chunks: [] },
};

/** The feed, with its events tomorrow. */
function feedOf(name) {
  const feed = JSON.parse(readFileSync(`${ROOT}demo/feeds/${name}.json`, 'utf8'));
  const start = new Date(Date.now() + 86_400_000).toISOString();
  for (const { _ala_core: core } of feed.items) if (core?.start) Object.assign(core, { start, end: undefined });
  return feed;
}

const sizeOf = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/** These scripts of the folder, and those that they import before anything runs. */
function withImports(folder, names) {
  const files = new Set(names);
  for (const file of files) {
    const code = readFileSync(`${folder}/${file}`, 'utf8');
    for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+)["']/g)) files.add(name);
  }
  return [...files];
}

/** In the page: whether the widget shows one of these titles, and as many scripts as that have come. */
const isComplete = (tag, titles, count) =>
  titles.some((title) => document.querySelector(tag)?.shadowRoot?.textContent.includes(title)) &&
  performance.getEntriesByType('resource').filter(({ name }) => /(?<!probe)\.js$/.test(name)).length >= count;

describe('what a page with one widget of the package loads first', () => {
  const browser = browserSuite();
  let workspace;

  before(() => (workspace = createWorkspace()));
  after(() => workspace.remove());

  /** The scripts of that folder that the page asks for, from `entry` on. */
  async function firstScripts(tag, folder, entry) {
    const { feed: name, chunks } = WIDGETS[tag];
    const feed = feedOf(name);
    const place = await site(
      {
        '/': page({
          head: `<script type="module" src="/${entry}"></script>`,
          body: `<${tag} src="/feed.json"></${tag}>`,
        }),
        '/probe.js': script(PROBE),
        '/feed.json': json(feed),
      },
      (request, response) => sendFile(folder, request, response) || sendFile(`${ROOT}demo`, request, response),
    );
    browser.closeLater(place);
    const { run, until } = await browser.visit(place.url);
    const titles = feed.items.map(({ title }) => title);
    await until(isComplete, tag, titles, withImports(folder, [entry]).length + chunks.length);
    assert.deepEqual((await run(seen)).errors, []);
    const asked = place.requests.filter((path) => path.endsWith('.js') && path !== '/probe.js');
    return withImports(
      folder,
      asked.map((path) => path.slice(1)),
    );
  }

  /** Bundles an app with that widget; gives the folder of its scripts. */
  async function bundle(tag, builder) {
    const folder = workspace.project(`${tag}-${builder}`);
    mkdirSync(folder);
    writeFileSync(`${folder}/main.js`, `import '${pkg.name}/define/${tag}';\n`);
    await BUILDERS[builder](folder, { client: 'main.js' });
    return `${folder}/dist`;
  }

  const sum = (folder, names) => names.reduce((total, name) => total + sizeOf(`${folder}/${name}`), 0);

  for (const [tag, { chunks }] of Object.entries(WIDGETS)) {
    it(`is as small for <${tag}> with ${Object.keys(BUILDERS).join(', ')} as with a script tag`, async (test) => {
      const files = await firstScripts(tag, CDN.slice(0, -1), `${tag}.min.js`);
      assert.deepEqual(
        files.slice(1).map((file) => file.split('.')[0]),
        chunks.map((name) => CHUNK + name),
      );
      const wanted = sum(CDN, files);
      for (const builder of Object.keys(BUILDERS)) {
        const folder = await bundle(tag, builder);
        const bundled = sum(folder, await firstScripts(tag, folder, 'client.js'));
        const verdict = `${bundled} bytes with ${builder}, ${wanted} with a script tag: ${((bundled / wanted - 1) * 100).toFixed(1)} %`;
        test.diagnostic(verdict);
        assert.ok(bundled <= wanted * MAX_SHARE, verdict);
      }
    });
  }

  it('comes without a chunk of another widget', () => {
    const files = readdirSync(workspace.project('ala-news-feed-esbuild/dist')).join();
    assert.match(files, /news-extras/);
    assert.doesNotMatch(files, /month-view|section-search|event/);
  });
});

describe('the modules of the package', () => {
  it('import each other without a cycle, also through what loads the chunks', async () => {
    const cycles = [];
    const bundle = await rollup({
      input: [`${DIST}index.js`, `${DIST}define/all.js`],
      external: (id) => /^[@\w]/.test(id),
      onLog: (level, { code, message }) => code === 'CIRCULAR_DEPENDENCY' && cycles.push(message),
    });
    await bundle.close();
    assert.deepEqual(cycles, []);
    assert.ok(bundle.watchFiles.includes(`${DIST}lazy/settings.js`));
  });
});
