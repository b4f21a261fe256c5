/**
 * How the package's modules load the lazy chunks. Bundlers split by file: what an entry and a lazily imported module both
 * import is loaded at first, as a whole and often as a file of its own. So the package takes the chunks of the script-tag
 * files, which import nothing, and calls each with what the page has anyway. One module in dist/lazy/ does that per chunk,
 * in the place of a function of page/lazy: an app has the chunks of its own widgets and no others.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import MagicString from 'magic-string';
import { parseAst } from 'rollup/parseAst';
import { LIST, NESTED_LIST } from './lazy-chunks.mjs';
import { CDN, DIST } from './paths.mjs';

const FOLDER = `${DIST}lazy/`;
const USE_CHUNK = `${DIST}page/use-chunk.js`;
const LOADS = /export const (\w+) = \(\) => import\((['"])(.+?)\2\);/g;

/** Lit's internals, named differently in its build for development: helpers read them, but chunks use none. */
const INTERNALS = '_$LH';

/** What the modules of a library call by another name than its users. */
const PUBLIC_NAMES = { ContextRequestEvent: 'ContextEvent' };

/** Writes dist/lazy/ in the place of page/lazy. `chunks`: what buildChunks gives. */
export function writePackageChunks(chunks) {
  const loaders = new Map(
    loadsOf(LIST).map(({ name, specifier }) => [
      name,
      { file: `${FOLDER}${basename(specifier, '.js')}.js`, specifier },
    ]),
  );
  mkdirSync(FOLDER);
  for (const [name, { file, specifier }] of loaders) {
    const imports = [`import { useChunk } from ${specifierOf(USE_CHUNK, FOLDER)};\n`];
    const load = loadOf(specifier, chunks, (id, shared) => {
      if (shared === INTERNALS) return '{}';
      const [source, exported] = id === LIST ? [loaders.get(shared).file, shared] : publicExport(id, shared);
      const local = `_${imports.length}`;
      imports.push(`import { ${exported} as ${local} } from ${specifierOf(source, FOLDER)};\n`);
      return local;
    });
    writeFileSync(file, `${imports.join('')}export const ${name} = () => ${load};\n`);
  }
  for (const path of modulesOf(DIST)) redirectImports(path, loaders);
  for (const list of [LIST, NESTED_LIST]) rmSync(list);
}

/** The functions of a list of chunks, with what each loads. */
const loadsOf = (list) =>
  [...readFileSync(list, 'utf8').matchAll(LOADS)].map(([, name, , specifier]) => ({ name, specifier }));

/** The expression that loads a chunk. `nameOf(id, name)` gives the local name of an export. */
function loadOf(specifier, chunks, nameOf) {
  // A library that is a chunk stays with the app, which may have it already.
  if (!specifier.startsWith('.')) return `import(${JSON.stringify(specifier)})`;
  if (specifier === specifierOf(NESTED_LIST, dirname(LIST)).slice(1, -1)) {
    const members = loadsOf(NESTED_LIST).map((each) => `${each.name}: () => ${loadOf(each.specifier, chunks, nameOf)}`);
    return `Promise.resolve({ ${members.join(', ')} })`;
  }
  const { file, shared } = chunks.get(specifier);
  const values = shared.map(({ id, name }) => nameOf(id, name));
  return `useChunk(import(${specifierOf(CDN + file, FOLDER)}), () => [${values.join(', ')}])`;
}

/** An export as an app may import it, where it is one of a library. */
function publicExport(id, name) {
  const [, path] = id.split('/node_modules/');
  if (path === undefined) return [id, name];
  const source = path.startsWith('@lit/context/')
    ? '@lit/context'
    : /^(?:lit-html\/lit-html|@lit\/reactive-element\/reactive-element)\.js$/.test(path)
      ? 'lit'
      : path.replace(/^lit-html\//, 'lit/');
  return [source, PUBLIC_NAMES[name] ?? name];
}

/** What imports functions of page/lazy takes each from its own module. */
function redirectImports(path, loaders) {
  const code = readFileSync(path, 'utf8');
  const changed = new MagicString(code);
  for (const { type, source, specifiers, start, end } of parseAst(code).body) {
    if (type !== 'ImportDeclaration' || !source.value.startsWith('.')) continue;
    if (new URL(source.value, `file://${path}`).pathname !== LIST) continue;
    const lines = specifiers.map(({ imported }) => {
      const from = specifierOf(loaders.get(imported.name).file, dirname(path));
      return `import { ${imported.name} } from ${from};`;
    });
    changed.overwrite(start, end, lines.join(' '));
  }
  if (changed.hasChanged()) writeFileSync(path, changed.toString());
}

/** A file as a specifier relative to that folder, in quotes; the name of a library as it is. */
function specifierOf(source, folder) {
  if (!source.startsWith('/')) return JSON.stringify(source);
  const path = relative(folder, source).replaceAll('\\', '/');
  return JSON.stringify(path.startsWith('.') ? path : `./${path}`);
}

const modulesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => folder + file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js') && !/\/dist\/(?:cdn|builder)\//.test(file));
