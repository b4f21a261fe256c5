/** `npm run test:zones`: what reads and writes time must not care where the visitor is. */
import { runUnit } from './unit.mjs';
import { ZONE_COUNTS } from './zones.config.mjs';

if (!runUnit(ZONE_COUNTS, ['--config', 'scripts/zones.config.mjs'])) process.exit(1);
