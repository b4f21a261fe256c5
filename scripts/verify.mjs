/** `npm run verify`: everything a change must pass, in the order that fails fastest. */
import { runSteps } from './steps.mjs';

const title = process.argv[1].endsWith('test.mjs') ? 'npm test' : 'npm run verify';

await runSteps(title, [
  // Each of these keeps one processor busy.
  [
    { name: 'lint', seconds: 40, run: ['node_modules/eslint/bin/eslint.js', '.'] },
    { name: 'types', seconds: 25, run: ['node_modules/typescript/bin/tsc'] },
    {
      name: 'format',
      seconds: 25,
      run: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    },
    {
      name: 'spelling',
      seconds: 20,
      run: ['node_modules/cspell/bin.mjs', '--config', 'scripts/lint/cspell.json', '--dot', '--no-progress'],
    },
    { name: 'dead code', seconds: 10, run: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  ],
  [{ name: 'unit tests', seconds: 200, run: ['scripts/unit.mjs'] }],
  [{ name: 'time zones', seconds: 80, run: ['scripts/test-zones.mjs'] }],
  [{ name: 'build', seconds: 40, run: ['scripts/build.mjs'] }],
  [{ name: 'contract tests', seconds: 125, run: ['scripts/contract.mjs'] }],
  [{ name: 'sizes', seconds: 1, run: ['scripts/sizes.mjs'] }],
]);
