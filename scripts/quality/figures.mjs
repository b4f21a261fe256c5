/** The figures of docs/quality.md, each from the file that holds it. */
import { readFileSync } from 'node:fs';
import { makeReport } from '../acr/report.mjs';
import { ROOT, pkg } from '../build/paths.mjs';
import { readCount } from '../count-reporter.mjs';

const read = (file) => readFileSync(`${ROOT}${file}`, 'utf8');

/** What each file with a tag of its own is for; the others are for several widgets. */
const FILES = {
  'ala-widgets.min.js': 'all widgets',
  'ala-news-feed.min.js': 'news alone',
  'ala-announcement-tabs.min.js': 'announcements alone',
  'ala-section-finder.min.js': 'the section finder alone',
  'ala-book-carousel.min.js': 'books alone',
  'ala-promo-carousel.min.js': 'promos alone',
  'ala-ce-calendar.min.js': 'the calendar alone',
};

/** The runs of .ci/run, as scripts/tally.mjs counts them. */
const RUNS = {
  'unit-chromium': 'unit tests in Chromium',
  'unit-firefox': 'unit tests in Firefox',
  'unit-webkit': 'unit tests in WebKit',
  'contract-chromium': 'tests of the built package',
  stories: 'stories and pages of Storybook, with axe',
};

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} value
 * @property {string} command what makes or checks it
 */

/** @returns {Record<string, Figure[]>} by the section of the page; what nobody has measured yet is left out */
export const figures = () => ({
  size: sizes(),
  speed: speed(),
  accessibility: accessibility(),
  security: security(),
  feeds: feeds(),
});

function sizes() {
  const gates = JSON.parse(read('scripts/sizes.json'));
  return Object.entries(FILES).map(([file, what]) => ({
    name: `${what} (\`${file}\`), gzip, at most`,
    value: `${gates[file]} kB`,
    command: '`npm run build && npm run sizes`',
  }));
}

/** The homepage of docs/performance.md, one row per page. */
function speed() {
  const tables = /<!-- tables of npm run bench -->([\s\S]*?)<!-- end of the tables -->/.exec(
    read('docs/performance.md'),
  );
  const rows = (tables?.[1] ?? '').split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const start = rows.findIndex(([, title]) => /^\*\*homepage/i.test(title ?? ''));
  const pages = start < 0 ? [] : rows.slice(start + 1);
  const end = pages.findIndex(([, title]) => !title || title.startsWith('**'));
  return pages.slice(0, end < 0 ? undefined : end).map(([, page, content, ratio, main]) => ({
    name: `homepage, ${page}: first screen; main thread`,
    value: `${content} ms (× ${ratio}); ${main} ms`,
    command: '`npm run build && npm run bench`',
  }));
}

function accessibility() {
  return makeReport().counts.map(([verdict, count]) => ({
    name: `criteria of WCAG 2.2 A and AA: ${verdict}`,
    value: String(count),
    command: '`npm run acr`',
  }));
}

function security() {
  return [
    {
      name: 'packages it depends on directly',
      value: Object.keys(pkg.dependencies).length.toString(),
      command: '`npm ls --omit=dev --depth=0`',
    },
  ];
}

function feeds() {
  const files = ['descriptors', 'presets', 'event-presets'].map((name) => read(`src/feeds/formats/${name}.ts`));
  const ids = files.flatMap((text) => [...text.matchAll(/\bid: '([\w-]+)'/g)].map(([, id]) => id));
  return [
    { name: 'formats and systems that are detected', value: String(new Set(ids).size), command: '`npm run quality`' },
  ];
}

/** How many tests the last run of .ci/run had. The runs of single files leave counts, too, so this is asked for. */
export function testCounts() {
  return Object.entries(RUNS).map(([run, name]) => ({
    name,
    value: String(readCount(run)?.passed ?? 'not run'),
    command: '`.ci/run`',
  }));
}
