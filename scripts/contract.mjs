/**
 * `npm run test:contract`: test/contract/ and test/server/ on what the build left in dist/ (run `npm run build` first).
 * Words after it choose files: `npm run test:contract -- package-exports`. ENGINE says which browser opens the pages
 * (scripts/engines.mjs), and COUNT_AS under which name the run is counted.
 */
import { readdirSync } from 'node:fs';
import { ROOT } from './build/paths.mjs';
import { findBrowser } from './find-browser.mjs';
import { runNodeTests } from './node-tests.mjs';
import { needBuild, stop } from './steps.mjs';

needBuild();
const engine = process.env.ENGINE ?? 'chromium';
if (engine === 'chromium' && !findBrowser('chrome'))
  stop('No Chrome or Chromium was found: "npm test" says how to install one.');

const asked = process.argv.slice(2);
const files = ['test/contract', 'test/server']
  .flatMap((folder) => readdirSync(`${ROOT}${folder}`).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.test.mjs') && (asked.length === 0 || asked.some((name) => file.includes(name))));

// WebKit's driver takes one session at a time.
process.exit(
  runNodeTests(process.env.COUNT_AS ?? `contract-${engine}`, files, { concurrency: engine === 'webkit' ? 1 : 2 }),
);
