/**
 * `npm run bench`: our widgets beside hand-written DOM and the best library of each job, on the same feeds. Rewrites the
 * tables of docs/performance.md. `npm run bench -- homepage list-30 --runs 3` measures these scenarios only and prints
 * their tables; `npm run bench -- homepage --profile` prints where our page spends its time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { ROOT } from '../build/paths.mjs';
import { CHROME_FLAGS, findBrowser } from '../find-browser.mjs';
import { formatText } from '../format-text.mjs';
import { needBuild, stop } from '../steps.mjs';
import { measureHeap, measureLarge, measureProfile, measureWait, measureWork } from './measure.mjs';
import { reportTables } from './report.mjs';
import { LARGE, SCENARIOS } from './scenarios.mjs';
import { openSite } from './site.mjs';

const NOTE = `${ROOT}docs/performance.md`;
const MARKERS = /(<!-- tables of npm run bench -->\n)[^]*(<!-- end of the tables -->)/;
const REFRESHES = 50;

needBuild();
const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, profile: { type: 'boolean', default: false } },
});
const runs = Number(options.runs);
const known = [...SCENARIOS, LARGE].map(({ name }) => name);
const unknown = names.find((name) => !known.includes(name));
if (unknown) stop(`There is no scenario "${unknown}". There are: ${known.join(', ')}.`);
if (!(runs >= 1)) stop('--runs takes the number of loads of each page, 1 or more.');
const isWanted = ({ name }) => names.length === 0 || names.includes(name);
const scenarios = SCENARIOS.filter(isWanted);
const largePages = isWanted(LARGE) ? LARGE.pages : [];

const site = await openSite([...scenarios, LARGE]);
const browser = await launch({ executablePath: findBrowser('chrome'), args: CHROME_FLAGS });
try {
  // The browser's own pages load beside the first page.
  await measureWait(browser, site, LARGE.pages[0]);
  if (options.profile) await printProfiles();
  else await measureAll();
} finally {
  await browser.close();
  await site.close();
}

async function measureAll() {
  const measured = [];
  const start = performance.now();
  for (const scenario of scenarios) {
    console.log(`${scenario.title} …`);
    measured.push(await measureScenario(scenario));
  }
  const large = [];
  for (const page of largePages) {
    console.log(`${page.label} …`);
    const results = [];
    for (let run = 0; run < runs; run++) results.push(await measureLarge(browser, site, page));
    large.push({ label: page.label, runs: results });
  }
  const minutes = ((performance.now() - start) / 60_000).toFixed(0);
  const machine = `${availableParallelism()} processors (${cpus()[0].model}), load ${loadavg()[1].toFixed(1)}`;
  const intro = `Medians of ${runs} runs in ${await browser.version()} on ${machine}, in ${minutes} minutes.`;
  const report = `${intro}\n\n${reportTables(measured, large)}\n`;
  console.log(`\n${report}`);
  if (names.length) return;
  const note = readFileSync(NOTE, 'utf8').replace(MARKERS, (_, start, end) => `${start}\n${report}\n${end}`);
  writeFileSync(NOTE, await formatText(note, NOTE));
  console.log('The tables of docs/performance.md are new.');
}

/** Measures the pages in turns, so that a busy moment of the machine does not meet one of them only. */
async function measureScenario({ name, title, pages }) {
  const isHomepage = name === 'homepage';
  const measured = pages.map(({ label }) => ({ label, work: [], wait: [], slow: [], heap: undefined }));
  for (let run = 0; run < runs; run++) {
    for (const n of turns(pages.length, run)) {
      const [page, results] = [pages[n], measured[n]];
      results.work[run] = await measureWork(browser, site, page);
      results.wait[run] = await measureWait(browser, site, page);
      if (isHomepage) results.slow[run] = await measureWait(browser, site, page, { isSlowNetwork: true });
    }
  }
  if (isHomepage)
    for (const [n, page] of pages.entries()) measured[n].heap = await measureHeap(browser, site, page, REFRESHES);
  return { title, pages: measured };
}

/** The numbers from 0 to below `count`, beginning with another one in each run. */
function turns(count, run) {
  return Array.from({ length: count }, (_, n) => (n + run) % count);
}

async function printProfiles() {
  for (const { title, pages } of [...scenarios, ...largePages.map((page) => ({ title: LARGE.title, pages: [page] }))]) {
    const page = pages.at(-1);
    const times = new Map();
    for (let run = 0; run < runs; run++) await measureProfile(browser, site, page, times);
    const rows = [...times].filter(([name]) => name !== '(idle)').sort((a, b) => b[1] - a[1]);
    const total = rows.reduce((sum, [, time]) => sum + time, 0);
    console.log(`\n${title}, ${page.label}: ${(total / runs).toFixed(0)} ms, of that in`);
    for (const [name, time] of rows.slice(0, 40))
      console.log(`${((time / total) * 100).toFixed(1).padStart(6)} % ${name}`);
  }
}
