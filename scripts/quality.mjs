/**
 * `npm run quality`: writes the tables of docs/quality.md from the files that hold the figures. After a full run of
 * .ci/run, `npm run quality -- --tests` also records how many tests there were.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from './build/paths.mjs';
import { figures, testCounts } from './quality/figures.mjs';
import { withFigures } from './quality/page.mjs';

const PAGE = `${ROOT}docs/quality.md`;
const today = new Date().toISOString().slice(0, 10);
const all = process.argv.includes('--tests') ? { ...figures(), tests: testCounts() } : figures();
writeFileSync(PAGE, await withFigures(readFileSync(PAGE, 'utf8'), all, today));
console.log('The tables of docs/quality.md are new.');
