/**
 * The unit suite. `npx wtr` runs it in Chromium; scripts/engines.mjs runs the same suite in Firefox and WebKit by
 * ENGINE=firefox or ENGINE=webkit (with WEBKIT_PORT, the port of the driver it started).
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { engineLauncher } from './scripts/engine-launcher.mjs';
import { countReporter } from './scripts/count-reporter.mjs';
import { freePort } from './scripts/free-port.mjs';
import { engineCommands } from './test/support/commands.mjs';

const engine = process.env.ENGINE ?? 'chromium';

export default {
  files: [
    'test/**/*.test.ts',
    '!test/contract/**',
    // WebKitGTK loads some lazy pictures never while it is driven, and these tests wait for pictures.
    ...(engine === 'webkit' ? ['!test/elements/placeholder-pictures.test.ts'] : []),
  ],
  // Two runs that start at once would both take the runner's own first choice.
  port: await freePort(),
  // What visitors get is Lit's production build, so that is what is tested.
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      json: false,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    a11ySnapshotPlugin(),
    engineCommands(),
  ],
  browsers: [engineLauncher(engine)],
  // Only Chromium can give two pages the keyboard at once.
  concurrency: engine === 'chromium' ? 2 : 1,
  // Limits end what hangs. They are far above what a test takes, because a busy machine can be ten times slower.
  testsFinishTimeout: 600_000,
  testsStartTimeout: 120_000,
  browserStartTimeout: 120_000,
  testFramework: { config: { timeout: 60_000 } },
  reporters: [defaultReporter(), countReporter(`unit-${engine}`)],
};
