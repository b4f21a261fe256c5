/**
 * How many tests a run really ran. Each run leaves one small file in .cache/tests/; scripts/tally.mjs adds them up,
 * so that the closing line of a full run is a count and not a claim.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './build/paths.mjs';

/** The folder of the counts, one `<run>.json` each: { passed, failed, failedIn?, again? }. */
export const COUNTS = fileURLToPath(new URL('../.cache/tests/', import.meta.url));

/**
 * Writes one run's count.
 *
 * @param {string} run its name
 * @param {{ passed: number, failed: number, failedIn?: string[], again?: string[] }} count `failedIn`: the files to
 *   look into; `again`: what passed only at the second try
 */
export function writeCount(run, count) {
  mkdirSync(COUNTS, { recursive: true });
  writeFileSync(`${COUNTS}${run}.json`, JSON.stringify(count) + '\n');
}

/** The count that a run left; undefined where it left none. */
export function readCount(run) {
  const file = `${COUNTS}${run}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * A reporter for @web/test-runner that writes the count of the run when it ends; a file that cannot load is one failure.
 *
 * @param {string} run its name
 * @param {(session: object) => boolean} includes which sessions count, where one run has several browsers
 */
export function countReporter(run, includes = () => true) {
  return {
    start() {
      rmSync(`${COUNTS}${run}.json`, { force: true });
    },
    stop({ sessions }) {
      let passed = 0;
      let failed = 0;
      const failedIn = [];
      for (const session of sessions) {
        if (!includes(session)) continue;
        const tests = session.testResults ? [...eachTest(session.testResults)] : [];
        passed += tests.filter((test) => test.passed && !test.skipped).length;
        const broken = tests.filter((test) => !test.passed && !test.skipped).length;
        failed += broken || (session.passed ? 0 : 1);
        if (broken || !session.passed) failedIn.push(relative(ROOT, session.testFile));
      }
      writeCount(run, { passed, failed, failedIn });
    },
  };
}

function* eachTest(suite) {
  yield* suite.tests;
  for (const inner of suite.suites) yield* eachTest(inner);
}
