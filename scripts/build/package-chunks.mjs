/**
 * Lazy chunks of the package's modules, in dist/lazy/. Bundlers split by file: whatever an entry and a lazily imported
 * module both import is loaded at first, as a whole and often as a file of its own. So a chunk's file here imports no
 * module of ours, as in the script-tag build. `load-NAME.js` calls it with what the page has anyway; that module
 * replaces the function in page/lazy, so that an app has the chunks of its own widgets and no others.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import MagicString from 'magic-string';
import { parseAst } from 'rollup/parseAst';
import { BY_IMPORT, LIST, NESTED_LIST, buildChunks } from './lazy-chunks.mjs';
import { DIST } from './paths.mjs';

const FOLDER = `${DIST}lazy/`;
const LOADS = /export const (\w+) = \(\) => import\((['"])(.+?)\2\);/g;

/** Lit's internals, named differently in its build for development: helpers read them, but chunks carry none that needs one. */
const INTERNALS = '_$LH';

/** Writes the chunks and what loads them. `survey`: of the script-tag files (surveyBundles); `plugins`: theirs. */
export async function writePackageChunks(survey, { plugins, onLog }) {
  // A library that is a chunk stays with the app, which may have it already.
  const ours = new Map([...survey.chunks].filter(([specifier]) => specifier.startsWith('.')));
  const chunks = await buildChunks(
    { bundles: survey.bundles, chunks: ours },
    { plugins, output: { format: 'es' }, onLog, way: BY_IMPORT },
  );
  mkdirSync(FOLDER);
  for (const { file, code } of chunks.values()) writeFileSync(FOLDER + file, code);
  const loaders = new Map();
  for (const [, name, , specifier] of readFileSync(LIST, 'utf8').matchAll(LOADS))
    loaders.set(name, { file: `${FOLDER}load-${basename(specifier, '.js')}.js`, chunk: chunks.get(specifier), specifier });
  for (const [name, { file, chunk, specifier }] of loaders)
    writeFileSync(
      file,
      chunk ? loaderOf(name, chunk, loaders) : `export const ${name} = () => import(${JSON.stringify(specifier)});\n`,
    );
  for (const list of [LIST, NESTED_LIST]) rmSync(list);
  for (const path of modulesOf(DIST)) redirectImports(path, loaders);
}

/** The module with the function that loads the chunk. */
function loaderOf(name, chunk, loaders) {
  const { module, name: call } = BY_IMPORT.loader;
  const imports = new Map([[module, [call]]]);
  const values = chunk.shared.map(({ id, name: shared }, index) => {
    if (shared === INTERNALS) return '{}';
    const source = id === LIST ? loaders.get(shared).file : publicSource(id);
    imports.set(source, [...(imports.get(source) ?? []), `${shared} as _${index}`]);
    return `_${index}`;
  });
  const lines = [...imports].map(([source, names]) => `import { ${names.join(', ')} } from ${specifierOf(source, FOLDER)};`);
  return `${lines.join('\n')}\nexport const ${name} = () => ${BY_IMPORT.load(chunk, `() => [${values.join(', ')}]`)};\n`;
}

/** A module of a library as an app may import it. */
function publicSource(id) {
  const [, path] = id.split('/node_modules/');
  if (path === undefined) return id;
  if (path.startsWith('@lit/context/')) return '@lit/context';
  return /^(?:lit-html\/lit-html|@lit\/reactive-element\/reactive-element)\.js$/.test(path)
    ? 'lit'
    : path.replace(/^lit-html\//, 'lit/');
}

/** What imports functions of page/lazy takes each from its own module. */
function redirectImports(path, loaders) {
  const code = readFileSync(path, 'utf8');
  const changed = new MagicString(code);
  for (const { type, source, specifiers, start, end } of parseAst(code).body) {
    if (type !== 'ImportDeclaration' || !source.value.startsWith('.')) continue;
    if (new URL(source.value, `file://${path}`).pathname !== LIST) continue;
    const lines = specifiers.map(
      ({ imported, local }) =>
        `import { ${imported.name} as ${local.name} } from ${specifierOf(loaders.get(imported.name).file, dirname(path))};`,
    );
    changed.overwrite(start, end, lines.join(' '));
  }
  if (changed.hasChanged()) writeFileSync(path, changed.toString());
}

/** A file as a specifier relative to that folder; the name of a library as it is. */
function specifierOf(source, folder) {
  if (!source.startsWith('/')) return JSON.stringify(source);
  const path = relative(folder, source).replaceAll('\\', '/');
  return JSON.stringify(path.startsWith('.') ? path : `./${path}`);
}

const modulesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => folder + file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js') && !/\/dist\/(?:cdn|builder)\//.test(file));
