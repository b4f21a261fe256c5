/**
 * `npm run test:hostile`: test/hostile/ on what the build left in dist/ (run `npm run build` first): hostile items,
 * servers that fail, and a page that stays open. It takes a slice of each; `-- --whole` takes all of it and writes into
 * docs/security.md what that is. ENGINE says which browser opens the pages (scripts/engines.mjs), and words choose files:
 * `npm run test:hostile -- chaos`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { withReport } from '../test/hostile/report.mjs';
import { ROOT } from './build/paths.mjs';
import { COUNTS, writeCount } from './count-reporter.mjs';
import { needBuild } from './steps.mjs';

needBuild();
const words = process.argv.slice(2);
const isWhole = words.includes('--whole');
const asked = words.filter((word) => !word.startsWith('--'));
const engine = process.env.ENGINE ?? 'chromium';
const files = readdirSync(`${ROOT}test/hostile`)
  .filter((file) => file.endsWith('.test.mjs') && (asked.length === 0 || asked.some((name) => file.includes(name))))
  .map((file) => `test/hostile/${file}`);

mkdirSync(COUNTS, { recursive: true });
const tap = `${COUNTS}hostile-${engine}.tap`;
const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    // WebKit's driver takes one session at a time.
    `--test-concurrency=${engine === 'webkit' ? 1 : 3}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
    ...files,
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, HOSTILE: isWhole ? 'whole' : 'slice' } },
);

const total = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(readFileSync(tap, 'utf8'))?.[1] ?? 0);
if (isWhole && status === 0 && asked.length === 0) {
  const file = `${ROOT}docs/security.md`;
  const options = { ...(await resolveConfig(file)), parser: 'markdown' };
  writeFileSync(file, await format(withReport(readFileSync(file, 'utf8')), options));
}
writeCount(`hostile-${engine}`, { passed: total('pass'), failed: total('fail') + total('cancelled') });
process.exit(status ?? 1);
