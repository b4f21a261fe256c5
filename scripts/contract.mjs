/**
 * `npm run test:contract`: test/contract/ and test/server/ on what the build left in dist/ (run `npm run build` first).
 * Words after it choose files: `npm run test:contract -- package-exports`. ENGINE says which browser opens the pages
 * (scripts/engines.mjs), and COUNT_AS under which name the run is counted.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { ROOT } from './build/paths.mjs';
import { findBrowser } from './find-browser.mjs';
import { COUNTS, writeCount } from './count-reporter.mjs';
import { needBuild, stop } from './steps.mjs';

needBuild();
const engine = process.env.ENGINE ?? 'chromium';
if (engine === 'chromium' && !findBrowser('chrome'))
  stop('No Chrome or Chromium was found: "npm test" says how to install one.');

mkdirSync(COUNTS, { recursive: true });
const run = process.env.COUNT_AS ?? `contract-${engine}`;
const tap = `${COUNTS}${run}.tap`;
const asked = process.argv.slice(2);
const files = ['test/contract', 'test/server']
  .flatMap((folder) => readdirSync(`${ROOT}${folder}`).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.test.mjs') && (asked.length === 0 || asked.some((name) => file.includes(name))));

const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    // WebKit's driver takes one session at a time.
    `--test-concurrency=${engine === 'webkit' ? 1 : 2}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
    ...files,
  ],
  { cwd: ROOT, stdio: 'inherit' },
);

const said = readFileSync(tap, 'utf8');
const total = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(said)?.[1] ?? 0);
writeCount(run, {
  passed: total('pass'),
  failed: total('fail') + total('cancelled'),
  failedIn: [...said.matchAll(/^ *not ok \d+ - (.+)$/gm)].map(([, title]) => title),
});
process.exit(status ?? 1);
