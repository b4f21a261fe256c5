/**
 * `npm run test:hostile`: test/hostile/ on what the build left in dist/ (run `npm run build` first): hostile items,
 * servers that fail, and a page that stays open. It takes a slice of each; `-- --whole` takes all of it and writes into
 * docs/security.md what that is, and when it passed. ENGINE says which browser opens the pages (scripts/engines.mjs), and
 * words choose files: `npm run test:hostile -- chaos`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { withReport, withRuns } from '../test/hostile/report.mjs';
import { ROOT } from './build/paths.mjs';
import { readCount } from './count-reporter.mjs';
import { findBrowser } from './find-browser.mjs';
import { formatText } from './format-text.mjs';
import { runNodeTests } from './node-tests.mjs';
import { needBuild } from './steps.mjs';

needBuild();
const words = process.argv.slice(2);
const isWhole = words.includes('--whole');
const asked = words.filter((word) => !word.startsWith('--'));
const engine = process.env.ENGINE ?? 'chromium';
const parts = readdirSync(`${ROOT}test/hostile`)
  .filter((file) => file.endsWith('.test.mjs'))
  .map((file) => file.replace('.test.mjs', ''))
  .filter((part) => asked.length === 0 || asked.some((name) => part.includes(name)));

/** The exit code. */
function run(name, chosen, size) {
  const files = chosen.map((part) => `test/hostile/${part}.test.mjs`);
  // WebKit's driver takes one session at a time.
  return runNodeTests(name, files, { concurrency: engine === 'webkit' ? 1 : 3, env: { HOSTILE: size } });
}

/** One part after the other, so that each that passes is noted. Gives the exit code. */
async function runWhole() {
  const browser = /^\w+ [\d.]+/.exec(execFileSync(findBrowser('chrome'), ['--version'], { encoding: 'utf8' }))[0];
  let status = 0;
  for (const part of parts) {
    const name = `hostile-${engine}-${part}`;
    const failed = run(name, [part], 'whole');
    status ||= failed;
    if (failed || engine !== 'chromium') continue;
    const file = `${ROOT}docs/security.md`;
    const result = { part, date: new Date().toISOString().slice(0, 10), browser, passed: readCount(name).passed };
    const document = withRuns(withReport(readFileSync(file, 'utf8')), [result]);
    writeFileSync(file, await formatText(document, file));
  }
  return status;
}

process.exit(isWhole ? await runWhole() : run(`hostile-${engine}`, parts, 'slice'));
