/**
 * The closing lines of a full run: how many tests the runners really counted, over all engines, and what failed.
 * `--clear` forgets the counts of earlier runs.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { COUNTS } from './count-reporter.mjs';

if (process.argv.includes('--clear')) {
  rmSync(COUNTS, { recursive: true, force: true });
} else {
  const files = existsSync(COUNTS) ? readdirSync(COUNTS).filter((file) => file.endsWith('.json')) : [];
  const runs = files.map((file) => ({ file, ...JSON.parse(readFileSync(`${COUNTS}${file}`, 'utf8')) }));
  for (const { file, passed, failed, failedIn = [], again = [] } of runs) {
    console.log(`${file.replace('.json', '')}: ${passed} and ${failed} failed`);
    for (const where of failed ? failedIn : []) console.log(`  failed: ${where}`);
    for (const what of again) console.log(`  passed only when run again: ${what}`);
  }
  const sum = (of) => runs.reduce((total, run) => total + run[of], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}
