/** The layout tests, for scripts/fonts.mjs, which says by FONTS what fonts the browser has. */
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import base from '../web-test-runner.config.mjs';
import { countReporter } from './count-reporter.mjs';

export default {
  ...base,
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: ['test/layout/**/*.test.ts'],
  reporters: [defaultReporter(), countReporter(`fonts-${process.env.FONTS}`)],
};
