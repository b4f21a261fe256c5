/**
 * How many tests a run really ran. Each run leaves one small file in .cache/tests/; scripts/tally.mjs adds them up,
 * so that the closing line of a full run is a count and not a claim.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the counts, one `<run>.json` each: { passed, failed }. */
export const COUNTS = fileURLToPath(new URL('../.cache/tests/', import.meta.url));

/** Writes one run's count. */
export function writeCount(run, passed, failed) {
  mkdirSync(COUNTS, { recursive: true });
  writeFileSync(`${COUNTS}${run}.json`, JSON.stringify({ passed, failed }) + '\n');
}

/** A reporter for @web/test-runner that writes the count of the run when it ends; a file that cannot load is one failure. */
export function countReporter(run) {
  return {
    start() {
      rmSync(`${COUNTS}${run}.json`, { force: true });
    },
    stop({ sessions }) {
      let passed = 0;
      let failed = 0;
      for (const session of sessions) {
        const tests = session.testResults ? [...eachTest(session.testResults)] : [];
        passed += tests.filter((test) => test.passed && !test.skipped).length;
        const broken = tests.filter((test) => !test.passed && !test.skipped).length;
        failed += broken || (session.passed ? 0 : 1);
      }
      writeCount(run, passed, failed);
    },
  };
}

function* eachTest(suite) {
  yield* suite.tests;
  for (const inner of suite.suites) yield* eachTest(inner);
}
