/**
 * `npm run test:zones`: what reads and writes time must not care where the reader sits. West and east of Greenwich,
 * with and without daylight saving, and across the date line.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ZONES = ['America/Chicago', 'Asia/Dubai', 'Pacific/Auckland', 'UTC'];

const root = fileURLToPath(new URL('..', import.meta.url));
const failed = ZONES.filter((zone) => {
  console.log(`\nThe browser's zone is ${zone}`);
  const run = spawnSync('npx', ['wtr', '--config', 'scripts/zones.config.mjs'], {
    cwd: root,
    env: { ...process.env, TZ: zone },
    stdio: 'inherit',
  });
  return run.status !== 0;
});

if (failed.length) {
  console.error(`\nFailed in ${failed.join(', ')}`);
  process.exit(1);
}
