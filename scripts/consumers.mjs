/**
 * `npm run test:consumers`: projects in each framework and bundler that use the packed package (run `npm run build`
 * first). Needs no network. Words after it choose projects: `npm run test:consumers -- vue`.
 */
import { runNodeTests } from './node-tests.mjs';
import { needBuild } from './steps.mjs';

needBuild();
const CONSUMERS = process.argv.slice(2).join(' ');
process.exit(runNodeTests('consumers', ['test/consumers/consumers.test.mjs'], { env: { CONSUMERS } }));
