/** Runs files of node:test, prints what they report, and leaves their count for the closing line (scripts/tally.mjs). */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { ROOT } from './build/paths.mjs';
import { COUNTS, writeCount } from './count-reporter.mjs';

/**
 * @param {string} run the name under which it is counted
 * @param {string[]} files in the project
 * @param {{ concurrency?: number, env?: Record<string, string> }} [options] how many files run at a time
 * @returns {number} the exit code
 */
export function runNodeTests(run, files, { concurrency = 2, env = {} } = {}) {
  mkdirSync(COUNTS, { recursive: true });
  const tap = `${COUNTS}${run}.tap`;
  const { status } = spawnSync(
    process.execPath,
    [
      '--test',
      `--test-concurrency=${concurrency}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${tap}`,
      ...files,
    ],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  const said = readFileSync(tap, 'utf8');
  const total = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(said)?.[1] ?? 0);
  writeCount(run, {
    passed: total('pass'),
    failed: total('fail') + total('cancelled'),
    failedIn: [...said.matchAll(/^ *not ok \d+ - (.+)$/gm)].map(([, title]) => title),
  });
  return status ?? 1;
}
