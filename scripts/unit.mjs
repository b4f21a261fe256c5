/**
 * The unit suite as CI runs it: `node scripts/unit.mjs` in Chromium; engines.mjs and test-zones.mjs run it elsewhere.
 * Browsers on a busy machine now and then lose a frame or a window, and one such loss among some thousand tests tells
 * nothing of a change. So a file that failed is run once more by itself: what fails twice is a failure, and what
 * passes then is named here and in the closing line of the run, to be looked into. Several such files at once are no accident.
 */
import { fileURLToPath } from 'node:url';
import { readCount, writeCount } from './count-reporter.mjs';
import { runNode } from './steps.mjs';

const RUNNER = 'node_modules/@web/test-runner/dist/bin.js';
/** More failures than this are not tried again. */
export const ACCIDENTS = 2;

/**
 * Runs the suite. True when it ended well.
 *
 * @param {string} run the name under which the run's reporter counts
 * @param {string[]} args what @web/test-runner is told
 * @param {Record<string, string>} env what the environment has besides
 */
export function runUnit(run, args = [], env = {}) {
  if (runNode(RUNNER, args, env)) return true;
  const first = readCount(run);
  const files = first?.failedIn ?? [];
  if (files.length === 0 || files.length > ACCIDENTS) return false;
  console.log(`\n> once more, alone: ${files.join(' ')}`);
  const passed = runNode(RUNNER, [...args, '--files', ...files], env);
  if (!passed) writeCount(run, first);
  else writeCount(run, { passed: first.passed + first.failed, failed: 0, again: files });
  return passed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(runUnit('unit-chromium') ? 0 : 1);
