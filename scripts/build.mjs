/**
 * Builds dist/: ES modules with types (tsc), the manifest, and the script-tag files (rollup.config.mjs).
 * `--prepare` is npm's own call after an install: quiet, and content to do nothing where the tools are not installed.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { designTokens } from './build/design-tokens.mjs';
import { MESSAGES_TEMPLATE_TYPES, messagesTemplate } from './build/messages-template.mjs';
import { CDN, DIST, ROOT, tags } from './build/paths.mjs';

const quiet = process.argv.includes('--prepare');
const step = (name) => quiet || console.log(`  ${name}`);

/** The command-line program of an installed package, run by this very Node. */
function run(file, ...args) {
  try {
    execFileSync(process.execPath, [`${ROOT}node_modules/${file}`, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    console.error(`${error.stdout}${error.stderr}`);
    console.error(`The build stopped at ${file}.`);
    process.exit(1);
  }
}

if (quiet && !existsSync(`${ROOT}node_modules/rollup`)) {
  console.log('The build tools are not installed (devDependencies): dist/ was not built.');
  process.exit(0);
}

rmSync(DIST, { recursive: true, force: true });

step('modules and types');
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
copyFileSync(`${ROOT}src/feeds/ala-core.schema.json`, `${DIST}feeds/ala-core.schema.json`);
writeFileSync(`${DIST}messages-template.js`, messagesTemplate());
writeFileSync(`${DIST}messages-template.d.ts`, MESSAGES_TEMPLATE_TYPES);

step('design tokens');
const tokens = designTokens(readFileSync(`${ROOT}src/ui/tokens.ts`, 'utf8'));
writeFileSync(`${DIST}tokens.json`, `${JSON.stringify(tokens, null, 2)}\n`);

step('manifest');
run(
  '@custom-elements-manifest/analyzer/cem.js',
  'analyze',
  '--config',
  'custom-elements-manifest.config.mjs',
  '--quiet',
);

step('types for frameworks and editors');
const { writeFrameworks } = await import('./build/frameworks/write.mjs');
writeFrameworks();

step('script-tag files');
await bundle();

async function bundle() {
  const { rollup } = await import('rollup');
  const { default: cdn, builderPlugins } = await import('../rollup.config.mjs');
  const { sha384 } = await import('./build/lazy-chunks.mjs');
  const { buildBuilder } = await import('./build/builder.mjs');
  const { leanModules } = await import('./build/lean-modules.mjs');
  const { writePackageChunks } = await import('./build/package-chunks.mjs');
  const { reserveCss } = await import('./build/reserve.mjs');
  const { snippetsText } = await import('./build/snippets.mjs');
  const { thirdPartyText } = await import('./build/third-party.mjs');

  const { builds, chunks, names } = await cdn();
  const modules = [];
  for (const { output, chunkModules, ...input } of builds) {
    const built = await rollup(input);
    const { output: files } = await built.write(output);
    await built.close();
    for (const file of files) if (file.type === 'chunk') modules.push(...Object.keys(file.modules));
    modules.push(...chunkModules);
  }

  mkdirSync(CDN, { recursive: true });
  writeFileSync(`${CDN}reserve.css`, reserveCss(tags));
  const served = readdirSync(CDN)
    .filter((file) => /\.(js|css)$/.test(file))
    .sort();
  const hashes = Object.fromEntries(served.map((file) => [file, sha384(readFileSync(`${CDN}${file}`))]));
  writeFileSync(`${CDN}snippets.txt`, snippetsText(hashes));
  writeFileSync(`${CDN}integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
  writeFileSync(`${CDN}THIRD-PARTY.txt`, thirdPartyText(modules));

  step('builder');
  await buildBuilder(builderPlugins, hashes);

  step('modules for bundlers');
  writePackageChunks(chunks);
  await leanModules(names);
}
