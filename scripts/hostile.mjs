/**
 * `npm run test:hostile`: test/hostile/ on what the build left in dist/ (run `npm run build` first): hostile items,
 * servers that fail, and a page that stays open. It takes a slice of each; `-- --whole` takes all of it and writes into
 * docs/security.md what that is. ENGINE says which browser opens the pages (scripts/engines.mjs), and words choose files:
 * `npm run test:hostile -- chaos`.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { withReport } from '../test/hostile/report.mjs';
import { ROOT } from './build/paths.mjs';
import { formatText } from './format-text.mjs';
import { runNodeTests } from './node-tests.mjs';
import { needBuild } from './steps.mjs';

needBuild();
const words = process.argv.slice(2);
const isWhole = words.includes('--whole');
const asked = words.filter((word) => !word.startsWith('--'));
const engine = process.env.ENGINE ?? 'chromium';
const files = readdirSync(`${ROOT}test/hostile`)
  .filter((file) => file.endsWith('.test.mjs') && (asked.length === 0 || asked.some((name) => file.includes(name))))
  .map((file) => `test/hostile/${file}`);

const status = runNodeTests(`hostile-${engine}`, files, {
  // WebKit's driver takes one session at a time.
  concurrency: engine === 'webkit' ? 1 : 3,
  env: { HOSTILE: isWhole ? 'whole' : 'slice' },
});
if (isWhole && status === 0 && asked.length === 0) {
  const file = `${ROOT}docs/security.md`;
  writeFileSync(file, await formatText(withReport(readFileSync(file, 'utf8')), file));
}
process.exit(status);
