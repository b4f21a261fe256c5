/**
 * How many bytes of each file really run: on the demo homepage, and once its finder has searched and its calendar has
 * shown a month. What has not run could be in a lazy chunk at best, so the gzip of the rest is the least that a file can
 * weigh while the homepage loads no chunk; `npm run bench:bytes -- ala-news-feed` lists by module what did not run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { launch } from 'puppeteer-core';
import { CDN, ROOT, tags } from '../build/paths.mjs';
import { CHROME_FLAGS, findBrowser } from '../find-browser.mjs';
import { listen, sendFile } from '../serve.mjs';
import { sourceModules } from '../source-modules.mjs';
import { needBuild, stop } from '../steps.mjs';

needBuild();
const [asked] = process.argv.slice(2);
const ALL = 'ala-widgets';
const files = asked ? [asked] : [...tags, ALL];
if (!existsSync(`${CDN}${files[0]}.min.js`)) stop(`The build makes no ${asked}.min.js: name one like ${ALL}.`);
const homepage = readFileSync(`${ROOT}demo/index.html`, 'utf8').replace(/ integrity="[^"]*"/g, '');
/** What a reader does, besides looking, per tag. */
const USES = {
  'ala-section-finder': (finder) => {
    const box = finder.shadowRoot.querySelector('input');
    box.focus();
    box.value = 'IG metadata';
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  },
  'ala-ce-calendar': (calendar) => {
    calendar.view = 'month';
  },
};

const server = await listen((request, response) => {
  const [, file] = /^\/demo\/with-([\w-]+)$/.exec(request.url) ?? [];
  if (file) response.setHeader('content-type', 'text/html').end(homepage.replaceAll(ALL, file));
  else if (!sendFile(ROOT, request, response)) response.writeHead(404).end();
});
const browser = await launch({ executablePath: findBrowser('chrome'), args: CHROME_FLAGS });
try {
  console.log(`${'gzip -9, kB'.padEnd(24)}   whole   run at first   run in use`);
  for (const file of files) await measure(file);
} finally {
  await browser.close();
  await server.close();
}

async function measure(file) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 8000 });
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await page.goto(`${server.url}/demo/with-${file}`, { waitUntil: 'networkidle0' });
  const code = readFileSync(`${CDN}${file}.min.js`, 'utf8');
  const ran = new Uint8Array(code.length);
  await addRun(session, file, ran);
  const atFirst = gzip(withoutIdle(code, ran));
  for (const [tag, use] of Object.entries(USES)) if (file === tag || file === ALL) await page.$eval(tag, use);
  await page.waitForNetworkIdle({ idleTime: 1500 });
  await addRun(session, file, ran);
  const inUse = gzip(withoutIdle(code, ran));
  console.log(`${file.padEnd(24)} ${gzip(code).padStart(7)} ${atFirst.padStart(14)} ${inUse.padStart(12)}`);
  if (asked) printIdle(file, ran);
  await page.close();
}

/** Marks what has run since it was last asked. The inner ranges of a function come after it and overrule it. */
async function addRun(session, file, ran) {
  const { result } = await session.send('Profiler.takePreciseCoverage');
  const script = result.find(({ url }) => url.endsWith(`/${file}.min.js`));
  const now = new Uint8Array(ran.length);
  for (const { ranges } of script?.functions ?? [])
    for (const { startOffset, endOffset, count } of ranges) now.fill(count ? 1 : 0, startOffset, endOffset);
  now.forEach((did, at) => (ran[at] |= did));
}

/** Lists by module how many bytes have not run, most first. */
function printIdle(file, ran) {
  const idle = ({ text, start }) => ran.subarray(start, start + text.length).filter((did) => !did).length;
  const modules = [...sourceModules(`${file}.min.js`)]
    .map(([module, pieces]) => [pieces.reduce((sum, piece) => sum + idle(piece), 0), module])
    .filter(([bytes]) => bytes > 0)
    .sort((a, b) => b[0] - a[0]);
  for (const [bytes, module] of modules) console.log(String(bytes).padStart(7), module);
}

function withoutIdle(code, ran) {
  return [...code].filter((_, at) => ran[at]).join('');
}

function gzip(text) {
  return (gzipSync(text, { level: 9 }).length / 1000).toFixed(1);
}
