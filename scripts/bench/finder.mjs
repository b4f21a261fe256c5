/**
 * What a letter costs in the section finder, with feeds of 50, 500 and 5,000 entries that hold the same few matches.
 * Reports ratios, since times differ from machine to machine; exits with 1 where a letter costs more in a larger feed.
 *
 *     node scripts/bench/finder.mjs
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { CHROME_FLAGS, findBrowser } from '../find-browser.mjs';

const SIZES = [50, 500, 5000];
/** Most that a letter may cost in the largest feed, in those of the smallest. Ten times the entries twice is 100. */
const MOST = 3;
const root = fileURLToPath(new URL('../..', import.meta.url));

const { outputFiles } = await build({
  stdin: {
    contents: `import './src/define/ala-section-finder.js';
      export { indexSections, matchSections } from './src/elements/section-finder/match-sections.js';`,
    resolveDir: root,
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'finder',
  target: 'es2022',
  conditions: ['production'],
  tsconfig: `${root}tsconfig.json`,
});

const browser = await launch({ executablePath: findBrowser('chrome'), headless: true, args: CHROME_FLAGS });
let slower = false;
try {
  const page = await browser.newPage();
  await page.addScriptTag({ content: `${outputFiles[0].text};globalThis.finder = finder;` });
  const measured = [];
  for (const size of SIZES) measured.push(await page.evaluate(measure, size));
  const [first] = measured;
  console.log('entries   index    match    letter until drawn    letter x smallest feed');
  for (const [at, { index, match, letter, found }] of measured.entries()) {
    const ratio = letter / first.letter;
    slower ||= ratio > MOST;
    console.log(
      `${String(SIZES[at]).padStart(7)} ${ms(index)} ${ms(match)} ${ms(letter).padStart(15)} ${ratio.toFixed(2).padStart(20)}    (${found} found)`,
    );
  }
} finally {
  await browser.close();
}
if (slower) console.error(`A letter costs more than ${MOST} times as much in a larger feed.`);
process.exit(slower ? 1 : 0);

function ms(value) {
  return `${value.toFixed(3)} ms`;
}

/** Runs in the page. Medians of ms: making the index, matching, and a letter from the event until it is laid out. */
async function measure(size) {
  const syllables = ['ba', 'co', 'di', 'fu', 'ge', 'la', 'mo', 'ni', 'pu', 're', 'sa', 'to', 'vi'];
  const word = (n) => [0, 1, 2, 3].map((place) => syllables[Math.floor(n / 13 ** place) % 13]).join('');
  const items = Array.from({ length: size }, (_, n) => ({
    id: String(n),
    name: n % 50 && n < 6 ? `Zebra ${word(n * 7)}` : `${word(n * 31)} ${word(n * 17 + 5)}`,
    kind: n % 50 ? 'interest-group' : 'section',
    parentIds: n % 50 ? [String(n - (n % 50))] : [],
    keywords: [word(n % 40)],
    description: `Meets about ${word(n * 3)} and ${word(n * 11)}, ${word(n * 5)}.`,
    url: `https://www.example.org/${n}`,
    active: true,
  }));
  const texts = (item) => ({ ...item, forms: item.kind, keywords: item.keywords.join(' '), parents: '' });
  const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  const timed = (work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const queries = ['z', 'ze', 'zeb', 'zebr', 'zebra', 'zebrx', 'zbra', 'ezbra', 'zebra q'];
  const index = globalThis.finder.indexSections(items, texts);
  const matchAll = () => {
    for (let run = 0; run < 200; run++) for (const query of queries) globalThis.finder.matchSections(index, query);
  };
  matchAll();

  const element = document.createElement('ala-section-finder');
  element.items = items;
  document.body.replaceChildren(element);
  while (!element.matches(':state(ready)')) await new Promise((done) => setTimeout(done, 10));
  const input = element.shadowRoot.querySelector('input');
  input.focus();
  const type = async (text) => {
    input.value = text;
    const start = performance.now();
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    element.shadowRoot.querySelector('.search-results')?.getBoundingClientRect();
    return performance.now() - start;
  };
  const letters = [];
  for (let run = 0; run < 40; run++) for (const query of queries) letters.push(await type(query));
  return {
    index: median(Array.from({ length: 9 }, () => timed(() => globalThis.finder.indexSections(items, texts)))),
    match: median(Array.from({ length: 9 }, () => timed(matchAll))) / (200 * queries.length),
    letter: median(letters),
    found: element.shadowRoot.querySelectorAll('.result').length,
  };
}
