/**
 * The time and events suites in one browser per zone, in one run: test-zones.mjs starts it. A browser takes its zone
 * from the environment variable TZ, so every zone has a browser of its own; server and compiled files are shared.
 */
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import base from '../web-test-runner.config.mjs';
import { countReporter } from './count-reporter.mjs';
import { engineLauncher } from './engine-launcher.mjs';

/** West and east of Greenwich, with and without daylight saving, and across the date line. */
const ZONES = ['America/Chicago', 'Asia/Dubai', 'Pacific/Auckland', 'UTC'];

/** The names under which the zones are counted. */
export const ZONE_COUNTS = ZONES.map(countName);

const launchers = ZONES.map((zone) => {
  const launcher = engineLauncher('chromium', { TZ: zone });
  launcher.name = `Chromium in ${zone}`;
  return launcher;
});

export default {
  ...base,
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: [
    'test/time/**/*.test.ts',
    'test/feeds/events/**/*.test.ts',
    'test/elements/ce-calendar/{group-by-day,month-grid,calendar-links,list}.test.ts',
    'test/time/zones/browser-zone.ts',
  ],
  browsers: launchers,
  concurrentBrowsers: 1,
  plugins: [
    ...base.plugins,
    {
      name: 'ala-expected-zone',
      executeCommand: ({ command, session }) =>
        command === 'ala:expected-zone' ? ZONES[launchers.indexOf(session.browser)] : undefined,
    },
  ],
  reporters: [
    defaultReporter(),
    ...ZONES.map((zone, index) => countReporter(countName(zone), (session) => session.browser === launchers[index])),
  ],
};

function countName(zone) {
  return `zone-${zone.replace('/', '-')}`;
}
