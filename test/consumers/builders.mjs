/** How each project is built: with the tools that its users have. All write dist/client.js, some dist/server.js too. */
import { ROOT } from '../../scripts/build/paths.mjs';
import { join } from 'node:path';

const vitePlugins = {
  vue: async () => {
    const { default: vue } = await import('@vitejs/plugin-vue');
    return vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('ala-') } } });
  },
  svelte: async () => (await import('@sveltejs/vite-plugin-svelte')).svelte(),
  solid: async () => (await import('vite-plugin-solid')).default({ ssr: true }),
};

/** Builds for the browser, and for the server where `server` names an entry. */
export async function buildWithVite(folder, { framework, client, server }) {
  const { build } = await import('vite');
  const run = async (entry, ssr) =>
    build({
      ...{ root: folder, configFile: false, logLevel: 'error' },
      plugins: framework in vitePlugins ? [await vitePlugins[framework]()] : [],
      build: {
        ...{ outDir: 'dist', emptyOutDir: false, ssr, minify: !ssr },
        rollupOptions: {
          input: { [ssr ? 'server' : 'client']: join(folder, entry) },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
        },
      },
    });
  await run(client, false);
  if (server) await run(server, true);
}

export async function buildWithEsbuild(folder, { client, server }) {
  const { build } = await import('esbuild');
  const run = (entryPoints, options) =>
    build({
      ...{ absWorkingDir: folder, entryPoints, outdir: 'dist', bundle: true, format: 'esm', logLevel: 'silent' },
      ...options,
    });
  await run({ client: join(folder, client) }, { splitting: true, minify: true });
  if (server) await run({ server: join(folder, server) }, { platform: 'node', packages: 'external' });
}

export async function buildWithWebpack(folder, { client }) {
  const { default: webpack } = await import('webpack');
  const compiler = webpack({
    ...{ context: folder, mode: 'production', entry: { client: join(folder, client) } },
    output: { path: join(folder, 'dist'), filename: '[name].js', publicPath: 'auto' },
    resolve: { symlinks: true, modules: [join(folder, '../node_modules'), `${ROOT}node_modules`] },
    performance: false,
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString('errors-warnings'));
}
