/** What the report says, apart from its form: markdown.mjs and html.mjs write it. */
import { existsSync, readFileSync } from 'node:fs';
import { ROOT, pkg } from '../build/paths.mjs';
import { storyIds, titlesOf } from './sources.mjs';
import { countVerdicts, evaluate } from './verdicts.mjs';

const readJson = (file) => JSON.parse(readFileSync(`${ROOT}scripts/acr/${file}`, 'utf8'));

/** Where people write down what they checked by hand. */
const MANUAL = 'docs/accessibility-manual.md';

export const LEVELS = { A: 'Table 1: Success Criteria, Level A', AA: 'Table 2: Success Criteria, Level AA' };

export const TERMS = [
  ['Supports', 'The widgets meet the criterion, and tests prove each sentence of the remarks.'],
  ['Partially Supports', 'The widgets meet the criterion, but for what the remarks name.'],
  ['Does Not Support', 'Most of the widgets do not meet the criterion.'],
  ['Not Applicable', 'The widgets have nothing that the criterion is about; tests prove that, too.'],
  ['Not Evaluated', 'There is not enough evidence for a verdict.'],
];

/** Everything the report says, from the files of this folder, the tests, and the stories. */
export function makeReport(evidence = readJson('evidence.json')) {
  const sources = { titlesOf, storyIds: storyIds() };
  const rows = evaluate(readJson('criteria.json'), evidence.criteria, sources);
  return {
    title: `${pkg.name} Accessibility Conformance Report`,
    edition: 'WCAG edition, in the form of VPAT® version 2.5',
    facts: [
      ['Name of product', `${pkg.name} ${pkg.version}`],
      ['Report date', evidence.reviewed],
      ['Product description', pkg.description],
      ['Contact', 'The maintainers, through the issues of the repository.'],
      ['Scope', SCOPE],
    ],
    methods: METHODS,
    standards: [
      ['Web Content Accessibility Guidelines 2.2, level A', 'Yes'],
      ['Web Content Accessibility Guidelines 2.2, level AA', 'Yes'],
      ['Web Content Accessibility Guidelines 2.2, level AAA', 'No'],
    ],
    counts: countVerdicts(rows),
    handChecks: handChecks(),
    rows,
  };
}

const SCOPE =
  'The custom elements of this package in the languages English and Spanish, on a page that loads them as README says. ' +
  'The page around them, the text and pictures of feeds, and the builder (a page for authors, not for visitors) are not ' +
  'part of this report.';

const METHODS = [
  'Tests in Chromium, Firefox, and WebKit drive the widgets as visitors do, by keyboard, pointer, and assistive ' +
    'technology’s tree. Every sentence of the remarks names the tests that prove it.',
  'Every story of Storybook is checked with axe, with all rules of WCAG 2.0 to 2.2, in two widths, both text directions, ' +
    'light and dark color schemes, and forced colors.',
  'Checks by hand, with screen readers, speech input, and real devices, are listed below. A verdict never rests on them ' +
    'alone.',
];

/** The rows of the table of hand checks, without its head. */
function handChecks() {
  if (!existsSync(`${ROOT}${MANUAL}`)) return [];
  const table = /<!-- checks -->\n([\s\S]*?)<!-- end of the checks -->/.exec(readFileSync(`${ROOT}${MANUAL}`, 'utf8'));
  const lines = (table?.[1] ?? '').split('\n').filter((line) => line.startsWith('|'));
  const cells = (line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  return lines.slice(2).map(cells);
}

/** The head of that table. */
export const CHECK_COLUMNS = ['date', 'who', 'with', 'widgets and tasks', 'result'];

/** A title as a reader wants it: without the numbers that tie it to criteria, and with dots for what varies. */
export const readableTitle = (title) => title.replace(/^(\d\.\d\.\d+(, )?)+: /, '').replaceAll(/\$\{[^}]*\}/g, '…');
