/**
 * The unit suite: `node scripts/unit.mjs` in Chromium; engines.mjs and test-zones.mjs run it elsewhere.
 * A file that fails is a failure. Only in CI, where the environment variable CI is set, a failing file is run once
 * more by itself: a browser on a shared machine now and then loses a frame or a window. What passes then is named here
 * and in the closing line of the run, and its cause is looked for.
 */
import { fileURLToPath } from 'node:url';
import { readCount, writeCount } from './count-reporter.mjs';
import { runNode } from './steps.mjs';

const RUNNER = 'node_modules/@web/test-runner/dist/bin.js';
/** More failing files than this are not run again: they are no accident. */
export const ACCIDENTS = 2;

/**
 * Runs the suite. True when it passed.
 *
 * @param {string[]} counts the names under which the run's reporters count
 * @param {string[]} args arguments for @web/test-runner
 * @param {Record<string, string>} env additions to the environment
 */
export function runUnit(counts, args = [], env = {}) {
  if (runNode(RUNNER, args, env)) return true;
  if (!process.env.CI) return false;
  const first = counts.map((name) => [name, readCount(name)]);
  const files = [...new Set(first.flatMap(([, count]) => count?.failedIn ?? []))];
  if (files.length === 0 || files.length > ACCIDENTS) return false;
  console.log(`\n> once more, alone: ${files.join(' ')}`);
  const passed = runNode(RUNNER, [...args, '--files', ...files], env);
  for (const [name, count] of first) {
    if (!count) continue;
    const { failedIn: again, ...rest } = count;
    writeCount(name, passed ? { passed: rest.passed + rest.failed, failed: 0, again } : count);
  }
  return passed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(runUnit(['unit-chromium']) ? 0 : 1);
