/**
 * `npm run test:stories`: builds Storybook and opens every story and page of it in Chromium. A story passes when it is
 * drawn without a console error or a request to the network, its play function ends well, its widgets are in the state
 * it names (`parameters.state`, else ready), and axe finds nothing, as it is and in one more combination of width,
 * direction and color scheme. It needs a caption, too. A page passes when all of it is drawn, its links lead to pages and
 * stories that exist, it has a table of contents, and it is not too long. Words choose stories by their id: `npm run test:stories -- news-feed--dark`; `--built` takes
 * the Storybook that is there; `--matrix` checks each story in all combinations and lists what axe could not decide.
 */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import axe from 'axe-core';
import puppeteer from 'puppeteer-core';
import { checkBlocks, checkWithAxe, combinationsOf, endEmulation, summarize } from './axe-matrix.mjs';
import { ROOT } from './build/paths.mjs';
import { writeCount } from './count-reporter.mjs';
import { CHROME_FLAGS, findBrowser } from './find-browser.mjs';
import { listen, sendFile } from './serve.mjs';
import { runNode, stop } from './steps.mjs';
import { ACCIDENTS } from './unit.mjs';

const BOOK = `${ROOT}storybook-static`;
/** How long a story may take to be drawn and played, in ms. */
const PATIENCE = 60_000;
/** How high a page of docs may be at a width of 1280 px; what is longer belongs on a page of its own. */
const HIGHEST_PAGE = 8000;
/** Stories open at the same time: one more than there are processors, because now and then a story only waits. */
const PAGES = availableParallelism() + 1;
/** No name leads anywhere but to this machine, so a request that a story must not make never leaves it. */
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

/** What the server gives besides the files of the built Storybook. */
const SERVED = {
  '/axe.js': { type: 'text/javascript', body: axe.source },
  '/empty.html': { type: 'text/html', body: '<!doctype html><title>Empty</title><link rel="icon" href="data:,">' },
};

const isMatrix = process.argv.includes('--matrix');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const build = ['build', '--quiet', '--loglevel', 'warn', '--disable-telemetry', '--output-dir', BOOK];
if (!process.argv.includes('--built') && !runNode('node_modules/storybook/dist/bin/dispatcher.js', build))
  stop('Storybook could not be built; what it says is above.');
if (!existsSync(`${BOOK}/index.json`)) stop('There is no built Storybook: leave out --built.');

const executablePath = findBrowser('chrome');
if (!executablePath) stop('No Chrome or Chromium was found: "npm test" says how to install one.');

const { entries } = JSON.parse(readFileSync(`${BOOK}/index.json`, 'utf8'));
const chosen = Object.values(entries)
  .filter(({ id }) => words.length === 0 || words.some((word) => id.includes(word)))
  // Docs pages take longest, so none of them comes last and alone.
  .sort((a, b) => Number(b.type === 'docs') - Number(a.type === 'docs'));
if (chosen.length === 0) stop(`No story has ${words.join(' or ')} in its id.`);

const start = performance.now();
const server = await listen((request, response) => {
  const { type, body } = SERVED[request.url] ?? {};
  if (body) response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body);
  else if (!sendFile(BOOK, request, response, { 'cache-control': 'max-age=3600' })) response.writeHead(404).end();
});
const browser = await puppeteer.launch({ executablePath, args: [...CHROME_FLAGS, NO_NETWORK] });
const failures = [];
const again = [];
const incomplete = [];
try {
  const waiting = [...chosen];
  await Promise.all(Array.from({ length: PAGES }, () => openAll(waiting)));
} finally {
  await browser.close();
  await server.close();
}

const seconds = ((performance.now() - start) / 1000).toFixed(0);
const count = (type) => chosen.filter((entry) => entry.type === type).length;
console.log(`\n${count('story')} stories and ${count('docs')} pages opened in ${seconds} s`);
if (isMatrix) console.log(`axe left to judge:\n${summarize(incomplete).join('\n')}`);
console.log(`${chosen.length - failures.length} passed, ${failures.length} failed`);
writeCount('stories', { passed: chosen.length - failures.length, failed: failures.length, again });
process.exit(failures.length ? 1 : 0);

/**
 * Takes one after the other from the list, all in the same tab: there the HTTP cache and compiled scripts stay warm,
 * which is most of what opening a story costs.
 */
async function openAll(waiting) {
  const tab = await openTab();
  for (let entry; (entry = waiting.shift());) {
    const problems = await open(tab, entry);
    if (problems.length === 0) continue;
    console.error(`\n${entry.title} / ${entry.name} (${entry.id})`);
    for (const problem of problems) console.error(`  ${problem.replaceAll('\n', '\n  ')}`);
    // As in unit.mjs: CI opens it once more, and the closing line names it if it passes then.
    const canRetry = process.env.CI && again.length < ACCIDENTS;
    const passes = canRetry && (await open(await openTab(), entry)).length === 0;
    (passes ? again : failures).push(entry.id);
    console.error(passes ? '  It passes when opened again.' : '  It fails.');
  }
}

/** A tab in a window of its own, so that each has the focus. Errors and forbidden requests go to its `problems`. */
async function openTab() {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const tab = { page, session: await page.createCDPSession(), problems: [] };
  page.on('pageerror', (error) => tab.problems.push(`Page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    tab.problems.push(`Console error: ${message.text()} ${message.location().url ?? ''}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin === server.url || protocol === 'data:' || protocol === 'blob:') return;
    tab.problems.push(`Asked the network for ${request.url()}`);
  });
  return tab;
}

/** Opens a story or a docs page. Gives what is wrong with it. */
async function open(tab, { id, type }) {
  const { page, session } = tab;
  // axe runs here, once and with every rule; the addon would run it a second time.
  const query = `id=${id}&viewMode=${type}&globals=a11y.manual:!true`;
  try {
    // A story inherits nothing: the document before is gone, with all it could still report, and so is its storage.
    await page.goto(`${server.url}/empty.html`);
    await page.setViewport({ width: 1000, height: 800 });
    await endEmulation(session);
    await page.evaluate(() => [window.sessionStorage, window.localStorage].forEach((storage) => storage.clear()));
    tab.problems = [];
    await page.goto(`${server.url}/iframe.html?${query}`, { waitUntil: 'load' });
    await page.waitForFunction(isShown, { polling: 20 });
    tab.problems.push(...(type === 'story' ? await judge(tab, id) : await judgePage(tab)));
  } catch (error) {
    const shown = await page.evaluate(() => document.body.innerText.slice(0, 800)).catch(() => 'The page is gone.');
    tab.problems.push(`${error.message}: ${shown}`);
  }
  return tab.problems;
}

/** In the page: the story has been drawn and played, or the docs page drawn, or Storybook shows an error instead. */
function isShown() {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const failed = document.body.matches('.sb-show-errordisplay, .sb-show-nopreview');
  return failed || channel?.last('storyFinished') || channel?.last('docsRendered');
}

/** In the page: every story of a docs page stands on its stage, its widgets have read their feeds, the contents are listed. */
function isWholePageShown() {
  const stories = [...document.querySelectorAll('.sb-story')];
  const widgets = [...document.querySelectorAll('.stage *')].filter((element) => 'reload' in element);
  const areFed = widgets.every((widget) => !widget.matches(':state(initial)'));
  const isListed = !document.querySelector('.sbdocs-content h2') || document.querySelector('.toc-wrapper a');
  return stories.every((story) => story.querySelector('.stage ala-settings')) && areFed && isListed;
}

/** A page of docs at the width of a desktop: whether all of it is shown, how high it is, where its links lead. */
async function judgePage({ page }) {
  await page.setViewport({ width: 1280, height: 900 });
  await page.waitForFunction(isWholePageShown, { polling: 50 });
  const { height, links, brokenPictures, hasContents, hasBlocks } = await page.evaluate(lookOver);
  const missing = links.filter((link) => !entries[link]);
  if (hasBlocks) await page.addScriptTag({ url: '/axe.js' });
  return [
    ...(hasBlocks ? await checkBlocks(page) : []),
    ...(height > HIGHEST_PAGE ? [`It is ${height} px high, and ${HIGHEST_PAGE} px is the most`] : []),
    ...missing.map((link) => `A link leads to ${link}, which is no page or story`),
    ...brokenPictures.map((picture) => `The picture ${picture} is not there`),
    ...(hasContents ? [] : ['It has sections, and no table of contents']),
  ];
}

/** In the page: its height, the ids that its links name, pictures that could not be loaded, the table of contents. */
function lookOver() {
  const content = document.querySelector('.sbdocs-content');
  const targets = [...content.querySelectorAll('a[href*="path=/"]')].map((link) => link.getAttribute('href'));
  const pictures = [...content.querySelectorAll('img')].filter((image) => image.complete && !image.naturalWidth);
  return {
    height: document.documentElement.scrollHeight,
    links: targets.map((target) => /path=\/(?:docs|story)\/([^#&]*)/.exec(target)[1]),
    brokenPictures: pictures.map((picture) => picture.src),
    hasBlocks: [...content.querySelectorAll('*')].some(({ localName }) => localName.startsWith('docs-')),
    hasContents: !content.querySelector('h2') || document.querySelector('.toc-wrapper a') !== null,
  };
}

/** A story at its end: how the play function went, which state the widgets are in, what axe says. */
async function judge({ page, session }, id) {
  const problems = [];
  const failed = await page.evaluate(failure);
  if (failed) return [failed];
  if (!(await page.evaluate(caption)))
    problems.push('It has no caption: a comment of one line above it says what it shows');
  const unsettled = await page.waitForFunction(settledAs, { polling: 20 }).then(
    () => undefined,
    () => page.evaluate(settledAs, true),
  );
  if (unsettled) problems.push(unsettled);
  // As a file, so that the browser keeps it compiled.
  await page.addScriptTag({ url: '/axe.js' });
  for (const combination of combinationsOf(id, isMatrix)) {
    const found = await checkWithAxe(page, session, combination);
    problems.push(...found.violations);
    incomplete.push(...found.incomplete);
  }
  return problems;
}

/** In the page: what Storybook says about the story. */
function caption() {
  return window.__STORYBOOK_PREVIEW__.currentRender.story.parameters.docs?.description?.story;
}

/** In the page: what went wrong in drawing or playing. */
function failure() {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const thrown = ['playFunctionThrewException', 'storyThrewException', 'unhandledErrorsWhilePlaying']
    .flatMap((name) => channel.last(name) ?? [])
    .flat()
    .map(({ message }) => message);
  if (channel.last('storyFinished')?.[0].status !== 'success') thrown.push(document.body.innerText.slice(0, 800));
  return thrown.join('\n');
}

/** In the page: whether every widget is defined and, when it reads a feed, in the story's state; with `tell`, what is wrong. */
function settledAs(tell) {
  const { state = 'ready' } = window.__STORYBOOK_PREVIEW__.currentRender.story.parameters;
  const widgets = [...document.querySelectorAll('#storybook-root *')].filter(({ localName }) =>
    /^ala-/.test(localName),
  );
  const wrong = widgets.filter(
    (widget) => !('reload' in widget ? widget.matches(`:state(${state})`) : widget.shadowRoot),
  );
  if (!tell) return widgets.length > 1 && wrong.length === 0;
  return wrong.length ? wrong.map(({ localName }) => `${localName} is not ${state}`).join(', ') : 'There is no widget';
}
