/**
 * `npm run acr`: writes the Accessibility Conformance Report, docs/acr.md and docs/acr.html, from the evidence in
 * scripts/acr/evidence.json, and lists what has no verdict and why.
 */
import { writeFileSync } from 'node:fs';
import { reportFiles } from './acr/files.mjs';
import { makeReport } from './acr/report.mjs';
import { ROOT } from './build/paths.mjs';

const report = makeReport();
for (const [path, text] of Object.entries(await reportFiles(report))) {
  writeFileSync(`${ROOT}${path}`, text);
  console.log(`${path} is new.`);
}
console.log(report.counts.map(([verdict, count]) => `${verdict}: ${count}`).join(', '));

const open = report.rows.filter(({ missing }) => missing.length > 0);
for (const { number, name, missing } of open) {
  console.log(`\n${number} ${name} is not evaluated:`);
  for (const what of missing) console.log(`  ${what}`);
}
