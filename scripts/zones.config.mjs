/**
 * The time and events suites with the browser in one zone: `TZ=Asia/Dubai npx wtr --config scripts/zones.config.mjs`.
 * test-zones.mjs runs it for each zone.
 */
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import base from '../web-test-runner.config.mjs';
import { countReporter } from './count-reporter.mjs';

const zone = process.env.TZ ?? '';

export default {
  ...base,
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: [
    'test/time/**/*.test.ts',
    'test/feeds/events/**/*.test.ts',
    'test/elements/ce-calendar/{group-by-day,month-grid,calendar-links,list}.test.ts',
    'test/time/zones/browser-zone.ts',
  ],
  plugins: [
    ...base.plugins,
    {
      name: 'ala-expected-zone',
      executeCommand: ({ command }) => (command === 'ala:expected-zone' ? zone : undefined),
    },
  ],
  reporters: [defaultReporter(), countReporter(`zone-${zone.replace('/', '-')}`)],
};
