import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import remarkGfm from 'remark-gfm';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { writeStorybookPages } from '../scripts/build/storybook-pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = `${root}dist/custom-elements.json`;

/** The controls are made from the manifest, so it is written anew each time Storybook starts. */
execFileSync(
  process.execPath,
  [
    'node_modules/@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
    '--quiet',
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);

writeStorybookPages();

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/pages/**/*.mdx', '../.cache/storybook/*.mdx', '../stories/*.stories.ts'],
  addons: [
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-themes',
  ],
  staticDirs: [
    { from: '../demo/pictures', to: '/pictures' },
    './public',
    { from: '../docs/guides/pictures', to: '/guide-pictures' },
    // The builder and the files it loads, if they are built.
    ...(existsSync(`${root}dist/builder`)
      ? [
          { from: '../dist/builder', to: '/builder' },
          { from: '../dist/cdn', to: '/cdn' },
        ]
      : []),
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // The theme toolbar of addon-themes paints the page; toolbars for ground, grid and outline would only be in its way.
  features: { backgrounds: false, measure: false, outline: false, sidebarOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      alias: { ...vite.resolve?.alias, 'ala-core-widgets/custom-elements.json': manifest },
    },
    build: {
      ...vite.build,
      // Storybook's own files are larger than what a page's reader should get; readers never get these.
      chunkSizeWarningLimit: 4000,
      // Most of the time of the build goes into its plugins, which is nothing to warn of.
      rolldownOptions: { ...vite.build?.rolldownOptions, checks: { bundlerTimings: false } },
    },
  }),
};

export default config;
