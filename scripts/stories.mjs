/**
 * `npm run test:stories`: builds Storybook and opens every story and page of it in Chromium. A story passes when it is
 * drawn without a console error or a request to the network, its play function ends well, its widgets are in the state
 * it names (`parameters.state`, else ready), and axe finds nothing. Words choose stories by their id:
 * `npm run test:stories -- news-feed--dark`; `--built` takes the Storybook that is there.
 */
import { existsSync, readFileSync } from 'node:fs';
import axe from 'axe-core';
import puppeteer from 'puppeteer-core';
import { ROOT } from './build/paths.mjs';
import { writeCount } from './count-reporter.mjs';
import { CHROME_FLAGS, findBrowser } from './find-browser.mjs';
import { listen, sendFile } from './serve.mjs';
import { runNode, stop } from './steps.mjs';
import { ACCIDENTS } from './unit.mjs';

const BOOK = `${ROOT}storybook-static`;
/** How long a story may take to be drawn and played, in ms. */
const PATIENCE = 30_000;
/** Stories opened at the same time. */
const PAGES = 2;

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const executablePath = findBrowser('chrome');
if (!executablePath) stop('No Chrome or Chromium was found: "npm test" says how to install one.');

const build = ['build', '--quiet', '--loglevel', 'warn', '--disable-telemetry', '--output-dir', BOOK];
if (!process.argv.includes('--built') && !runNode('node_modules/storybook/dist/bin/dispatcher.js', build))
  stop('Storybook could not be built; what it says is above.');
if (!existsSync(`${BOOK}/index.json`)) stop('There is no built Storybook: leave out --built.');

const { entries } = JSON.parse(readFileSync(`${BOOK}/index.json`, 'utf8'));
const chosen = Object.values(entries).filter(({ id }) => words.length === 0 || words.some((word) => id.includes(word)));
if (chosen.length === 0) stop(`No story has ${words.join(' or ')} in its id.`);

const start = performance.now();
const server = await listen((request, response) => {
  if (!sendFile(BOOK, request, response, { 'cache-control': 'max-age=3600' })) response.writeHead(404).end();
});
const browser = await puppeteer.launch({ executablePath, args: CHROME_FLAGS });
const failures = [];
const again = [];
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
console.log(`${chosen.length - failures.length} passed, ${failures.length} failed`);
writeCount('stories', { passed: chosen.length - failures.length, failed: failures.length, again });
process.exit(failures.length ? 1 : 0);

/** Takes one after the other from the list. Each gets a page of its own, so that none inherits what another left. */
async function openAll(waiting) {
  for (let entry; (entry = waiting.shift());) {
    const problems = await openAlone(entry);
    if (problems.length === 0) continue;
    console.error(`\n${entry.title} / ${entry.name} (${entry.id})`);
    for (const problem of problems) console.error(`  ${problem.replaceAll('\n', '\n  ')}`);
    // As in unit.mjs: once more, and named if it passes then.
    const passes = again.length < ACCIDENTS && (await openAlone(entry)).length === 0;
    (passes ? again : failures).push(entry.id);
    console.error(passes ? '  It passes when opened again.' : '  It fails.');
  }
}

async function openAlone(entry) {
  const context = await browser.createBrowserContext();
  const problems = await open(await context.newPage(), entry);
  await context.close();
  return problems;
}

/** Opens a story or a docs page. Gives what is wrong with it. */
async function open(page, { id, type }) {
  const problems = [];
  await watch(page, problems);
  await page.setViewport({ width: 1000, height: 800 });
  // axe runs here, once and with every rule; the addon would run it a second time.
  const query = `id=${id}&viewMode=${type}&globals=a11y.manual:!true`;
  try {
    await page.goto(`${server.url}/iframe.html?${query}`, { waitUntil: 'load' });
    await page.waitForFunction(isShown, { timeout: PATIENCE, polling: 50 });
    if (type === 'story') problems.push(...(await judge(page)));
    else await page.waitForFunction(allStoriesShown, { timeout: PATIENCE, polling: 100 });
  } catch (error) {
    problems.push(`${error.message}: ${await page.evaluate(() => document.body.innerText.slice(0, 800))}`);
  }
  return problems;
}

/** Errors of the page, and requests that would leave this machine: those are stopped. */
async function watch(page, problems) {
  page.on('pageerror', (error) => problems.push(`Page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`Console error: ${message.text()} ${message.location().url ?? ''}`);
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin === server.url || protocol === 'data:' || protocol === 'blob:') void request.continue();
    else {
      problems.push(`Asked the network for ${request.url()}`);
      void request.abort();
    }
  });
}

/** In the page: the story has been drawn and played, or the docs page drawn, or Storybook shows an error instead. */
function isShown() {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const failed = document.body.matches('.sb-show-errordisplay, .sb-show-nopreview');
  return failed || channel?.last('storyFinished') || channel?.last('docsRendered');
}

/** In the page: every story of a docs page stands on its stage. */
function allStoriesShown() {
  return [...document.querySelectorAll('.sb-story')].every((story) => story.querySelector('.stage ala-settings'));
}

/** A story at its end: how the play function went, which state the widgets are in, what axe says. */
async function judge(page) {
  const problems = [];
  const failed = await page.evaluate(failure);
  if (failed) return [failed];
  const unsettled = await page.waitForFunction(settledAs, { timeout: 10_000, polling: 50 }).then(
    () => undefined,
    () => page.evaluate(settledAs, true),
  );
  if (unsettled) problems.push(unsettled);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => (await window.axe.run('#storybook-root')).violations);
  for (const { id, help, nodes } of violations)
    problems.push(
      `axe ${id}: ${help}\n${nodes.map(({ target, html }) => `${target.flat().join(' ')}  ${html}`).join('\n')}`,
    );
  return problems;
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
