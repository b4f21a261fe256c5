/** What docs/security.md says is tried, made of what is tried. */
import { FAULTS } from './chaos.mjs';
import { WIDGETS } from './feeds.mjs';
import { CLASSES, countClasses, makePayloads } from './payloads.mjs';
import { ITEMS } from './sizes.mjs';

const [BEGIN, END] = ['<!-- hostile:begin -->', '<!-- hostile:end -->'];
const [RUNS_BEGIN, RUNS_END] = ['<!-- hostile-runs:begin -->', '<!-- hostile-runs:end -->'];
const RUNS_TABLE = new RegExp(`${RUNS_BEGIN}([^]*)${RUNS_END}`);

/** The tables, as Markdown. */
export function renderReport() {
  const counts = countClasses(makePayloads(ITEMS));
  const rows = Object.entries(CLASSES).map(
    ([name, { tries, texts }]) => `| ${name} | ${tries} | ${texts.length} | ${counts[name]} |`,
  );
  const mixed = `| mixtures | pieces of all of these, in any order | 0 | ${counts.mixtures} |`;
  return [
    `### ${ITEMS.toLocaleString('en')} hostile items in each of ${Object.keys(WIDGETS).length} widgets`,
    '',
    '| class | tries | own texts | items |',
    '| --- | --- | --- | --- |',
    ...rows,
    mixed,
    '',
    '### Servers that fail',
    '',
    'Alone and one after the other, 30 pages with every widget, which must come to an end, show all items or the',
    "author's link, and show all items once the server is well:",
    '',
    ...Object.keys(FAULTS).map((name) => `- ${name}`),
    '',
    '### A page that stays open',
    '',
    '500 refreshes of hostile feeds that change, and 200 moves of every widget. Nodes, styles, listeners, timers, and',
    'observers are as many at the end as at the beginning.',
  ].join('\n');
}

/** The document with the tables of today. */
export const withReport = (document) => replaceBetween(document, BEGIN, END, renderReport());

/**
 * The document with these runs in its last table, each in place of the one before.
 *
 * @param {{ part: string, date: string, browser: string, passed: number }[]} runs
 */
export function withRuns(document, runs) {
  const [, table] = RUNS_TABLE.exec(document);
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const byPart = new Map(rows.map((row) => [/`(.+?)`/.exec(row)[1], row]));
  for (const { part, date, browser, passed } of runs)
    byPart.set(part, `| \`${part}\` | ${date} | ${browser} | ${passed} | 0 |`);
  const head = ['| part | date | browser | tests passed | failed |', '| --- | --- | --- | --- | --- |'];
  const body = [...byPart].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return replaceBetween(document, RUNS_BEGIN, RUNS_END, [...head, ...body].join('\n'));
}

function replaceBetween(document, begin, end, text) {
  const [before, rest] = document.split(begin);
  return `${before}${begin}\n\n${text}\n\n${end}${rest.split(end)[1]}`;
}
