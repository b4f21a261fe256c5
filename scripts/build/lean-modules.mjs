/**
 * The last step of the build: dist/'s modules as bundlers of npm users take them. Templates and styles are minified as
 * in the script-tag files, since no bundler does that, and properties are declared without a decorator's helper. One
 * statement per line tells a stack trace apart; names other than those of exports and members are short.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst } from 'rollup/parseAst';
import { minify } from 'terser';
import { leanTokens, shortNames } from './lean-tokens.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { DIST, ROOT, pkg } from './paths.mjs';
import { plainProperties } from './plain-properties.mjs';

/** Files that are complete already; translators read the template. */
const BUILT = /^(?:(?:cdn|builder)\/|messages-template\.js$)/;

/**
 * Rewrites the modules. Deletes their source maps, which only the other steps need, and the types of modules that no
 * type of an entry point refers to.
 */
export async function leanModules() {
  const files = readdirSync(DIST, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !BUILT.test(file));
  const types = publicTypes(files);
  const isInternalType = (file) =>
    file.endsWith('.d.ts') && !types.has(file) && existsSync(`${ROOT}src/${file.replace(/d\.ts$/, 'ts')}`);
  for (const file of files) if (file.endsWith('.map') || isInternalType(file)) rmSync(DIST + file);
  const modules = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ path: DIST + file, code: readFileSync(DIST + file, 'utf8') }));
  const names = shortNames(modules.map(({ code }) => code));
  const steps = [plainProperties.transform, minifyTemplates().transform, leanTokens(names, () => true).renderChunk];
  for (const { path, code } of modules) {
    const context = { parse: parseAst, error: (text) => stopBuild(path, text) };
    const lean = steps.reduce((text, step) => step.call(context, text, path)?.code ?? text, code);
    writeFileSync(path, await tidy(lean));
  }
}

/** The files of types of the entry points, and those they import in turn. */
function publicTypes(files) {
  const patterns = typesOf(pkg.exports).map((path) => path.replace('./dist/', '').split('*'));
  const isEntry = (file) => patterns.some(([start, end = '']) => file.startsWith(start) && file.endsWith(end));
  const found = new Set(files.filter((file) => file.endsWith('.d.ts') && isEntry(file)));
  for (const file of found)
    for (const [, specifier] of readFileSync(DIST + file, 'utf8').matchAll(/(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g))
      found.add(join(dirname(file), specifier.replace(/\.js$/, '.d.ts')).replaceAll('\\', '/'));
  return found;
}

/** The values of the conditions `types`, at any depth. */
const typesOf = (target) =>
  typeof target === 'string'
    ? []
    : Object.entries(target).flatMap(([key, value]) => (key === 'types' ? [value] : typesOf(value)));

function stopBuild(path, text) {
  throw new Error(`${path}: ${text}`);
}

/** Without comments, except those that tools read. */
async function tidy(code) {
  const { code: text } = await minify(code, {
    module: true,
    ecma: 2022,
    compress: false,
    // Lines instead of semicolons.
    format: { semicolons: false, comments: /[@#]__(?:PURE|NO_SIDE_EFFECTS)__|@vite-ignore/ },
  });
  return `${text}\n`;
}
