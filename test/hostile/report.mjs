/** What docs/security.md says is tried, made of what is tried. */
import { FAULTS } from './chaos.mjs';
import { WIDGETS } from './feeds.mjs';
import { CLASSES, countClasses, makePayloads } from './payloads.mjs';
import { ITEMS } from './sizes.mjs';

const [BEGIN, END] = ['<!-- hostile:begin -->', '<!-- hostile:end -->'];

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
export function withReport(document) {
  const [before, rest] = document.split(BEGIN);
  return `${before}${BEGIN}\n\n${renderReport()}\n\n${END}${rest.split(END)[1]}`;
}
