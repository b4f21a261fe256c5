/**
 * `npm run test:zones`: what reads and writes time must not care where the reader sits. West and east of Greenwich,
 * with and without daylight saving, and across the date line.
 */
import { runUnit } from './unit.mjs';

const ZONES = ['America/Chicago', 'Asia/Dubai', 'Pacific/Auckland', 'UTC'];

const failed = ZONES.filter((zone) => {
  console.log(`\nThe browser's zone is ${zone}`);
  return !runUnit(`zone-${zone.replace('/', '-')}`, ['--config', 'scripts/zones.config.mjs'], { TZ: zone });
});

if (failed.length) {
  console.error(`\nFailed in ${failed.join(', ')}`);
  process.exit(1);
}
