/** `npm run verify`: everything a change must pass, in the order that fails fastest. */
import { runSteps } from './steps.mjs';

runSteps([
  ['types', 'node_modules/typescript/bin/tsc'],
  ['lint', 'node_modules/eslint/bin/eslint.js', '.'],
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['dead code', 'node_modules/knip/bin/knip.js', '--no-progress'],
  ['unit tests', 'scripts/unit.mjs'],
  ['time zones', 'scripts/test-zones.mjs'],
  ['build', 'scripts/build.mjs'],
  ['contract tests', 'scripts/contract.mjs'],
  ['sizes', 'scripts/sizes.mjs'],
]);
