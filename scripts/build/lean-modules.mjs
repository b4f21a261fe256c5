/**
 * The last step of the build: dist/'s modules as bundlers of npm users take them. Templates and styles are minified as
 * in the script-tag files, since no bundler does that, and properties are declared without a decorator's helper. One
 * statement per line tells a stack trace apart; names other than those of exports and members are short.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst } from 'rollup/parseAst';
import { minify } from 'terser';
import { leanTokens } from './lean-tokens.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { DIST, ROOT, pkg } from './paths.mjs';
import { plainProperties } from './plain-properties.mjs';

/** Files that are complete already; translators read the template. */
const BUILT = /^(?:(?:cdn|builder)\/|messages-template\.js$)/;

/**
 * Rewrites the modules, with these names of private tokens: those of the chunks. Deletes their source maps, which only the
 * other steps need, the modules that only chunks hold, and the types that no type of an entry point refers to.
 */
export async function leanModules(names) {
  const files = readdirSync(DIST, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !BUILT.test(file));
  const used = new Set([...usedFiles(files, '.js'), ...usedFiles(files, '.d.ts')]);
  const isOurs = (file) =>
    /\.(?:js|d\.ts)$/.test(file) && existsSync(`${ROOT}src/${file.replace(/\.(?:js|d\.ts)$/, '.ts')}`);
  for (const file of files) if (file.endsWith('.map') || (isOurs(file) && !used.has(file))) rmSync(DIST + file);
  const modules = files
    .filter((file) => file.endsWith('.js') && existsSync(DIST + file))
    .map((file) => ({ path: DIST + file, code: readFileSync(DIST + file, 'utf8') }));
  const steps = [plainProperties.transform, minifyTemplates().transform, leanTokens(names, () => true).renderChunk];
  for (const { path, code } of modules) {
    const context = { parse: parseAst, error: (text) => stopBuild(path, text) };
    const lean = steps.reduce((text, step) => step.call(context, text, path)?.code ?? text, code);
    writeFileSync(path, await tidy(lean));
  }
}

/** The files with that ending that are entry points, and those they import in turn. */
function usedFiles(files, ending) {
  const targets = [...targetsOf(pkg.exports), ...targetsOf(pkg.bin)].map((path) =>
    path.replace('./dist/', '').split('*'),
  );
  const isEntry = (file) => targets.some(([start, end = '']) => file.startsWith(start) && file.endsWith(end));
  const found = new Set(files.filter((file) => file.endsWith(ending) && isEntry(file)));
  for (const file of found)
    for (const [, specifier] of readFileSync(DIST + file, 'utf8').matchAll(/(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g))
      found.add(join(dirname(file), specifier.replace(/\.js$/, ending)).replaceAll('\\', '/'));
  return found;
}

/** The files that package.json names there, at any depth. */
const targetsOf = (target) => (typeof target === 'string' ? [target] : Object.values(target).flatMap(targetsOf));

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
