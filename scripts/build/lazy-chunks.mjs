/**
 * Lazy chunks of the script-tag build: rare code in files of its own, loaded on first use and only with the right hash.
 * src/page/lazy.ts is their list. A chunk's file exports a function. Each bundle that loads it calls the function with
 * its own copies of what they share (shared-exports.mjs), so the chunk carries only what the bundles lack. The package's
 * modules load the same files (package-chunks.mjs).
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import MagicString from 'magic-string';
import { rollup } from 'rollup';
import { CHUNK, DIST } from './paths.mjs';
import { asFunction, shareWith } from './shared-exports.mjs';

export const LIST = `${DIST}page/lazy.js`;
/** A chunk that is a list itself: it holds the hashes of its chunks, so that no bundle has to. */
export const NESTED_LIST = `${DIST}page/lazy-languages.js`;
const LISTS = [LIST, NESTED_LIST];
const LOADER = `${DIST}page/load-chunk.js`;
/** Beginning of the id of a module with the values that a bundle gives to a chunk. */
export const VALUES = '\0values:';
const LAZY = 'lazy:';
const NESTED = 'nested:';

/** Value of `integrity` for these bytes: what a script tag compares. */
export const sha384 = (bytes) => hashOf(bytes, 'sha384');

/** For a chunk, a hash that is as safe and shorter: every bundle holds one per chunk. */
const sha256 = (bytes) => hashOf(bytes, 'sha256');

const hashOf = (bytes, name) => `${name}-${createHash(name).update(bytes).digest('base64')}`;

/**
 * What each entry, and each chunk that it can load, is made of before any chunk is built: from `inputs` (name -> module)
 * `{ code, held, chunks, loads }`. `held`: module -> the exports that are used; `chunks`: the specifiers of the chunks
 * it names; `loads`: those and the ones they name in turn; `hasOwnList`: whether it holds the hashes of its chunks.
 *
 * @returns {Promise<{ bundles: Map<string, object>, chunks: Map<string, object> }>}
 */
export async function surveyBundles(inputs, plugins, onLog) {
  const survey = async (input) => {
    const built = await rollup({ input, plugins: [keepChunksOut, ...plugins], onLog });
    const [{ code, modules, dynamicImports }] = (await built.generate({ format: 'es' })).output;
    const used = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0);
    const held = new Map(used.map(([id, { renderedExports }]) => [id, new Set(renderedExports)]));
    // What names chunks will load them.
    if (dynamicImports.length > 0) held.set(LOADER, new Set(['loadChunk']));
    return {
      ...{ code, held },
      chunks: dynamicImports.map((id) => id.slice(id.indexOf(':') + 1)),
      hasOwnList: dynamicImports.some((id) => id.startsWith(NESTED)),
    };
  };
  const bundles = new Map();
  for (const [name, input] of Object.entries(inputs)) bundles.set(name, await survey(input));
  const chunks = new Map();
  for (const bundle of bundles.values()) {
    bundle.loads = new Set(bundle.chunks);
    for (const specifier of bundle.loads) {
      if (!chunks.has(specifier)) chunks.set(specifier, await survey(inputOf(specifier)));
      for (const next of chunks.get(specifier).chunks) bundle.loads.add(next);
    }
  }
  return { bundles, chunks };
}

/**
 * Builds every chunk. Gives, by specifier, `{ file, integrity, code, map, modules, shared }`: the name of the file and
 * what it holds, and the exports (`{ id, name }`) with whose values a bundle calls it, in that order.
 */
export async function buildChunks({ bundles, chunks }, { plugins, renderers, output, onLog }) {
  const built = new Map();
  const [lists, others] = [true, false].map((hasOwnList) =>
    [...chunks.keys()].filter((specifier) => chunks.get(specifier).hasOwnList === hasOwnList),
  );
  // A list holds the hashes of the others.
  for (const specifier of [...others, ...lists]) {
    const loaders = [...bundles.values()].filter(({ loads }) => loads.has(specifier)).map(({ held }) => held);
    const shared = [];
    const bundle = await rollup({
      input: inputOf(specifier),
      plugins: [
        loadBuiltChunks(built, [NESTED_LIST]),
        shareWith(loaders),
        ...plugins,
        asFunction(shared),
        ...renderers,
      ],
      onLog,
    });
    const files = (await bundle.generate(output)).output.filter(({ type }) => type === 'chunk');
    if (files.length > 1) throw new Error(`the chunk ${specifier} is more than one file`);
    const [{ code, map, modules }] = files;
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
    const file = `${CHUNK}${basename(specifier, '.js')}.${hash}.min.js`;
    const text = `${code.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')}//# sourceMappingURL=${file}.map\n`;
    built.set(specifier, {
      file,
      integrity: sha256(text),
      code: text,
      map: map.toString(),
      modules: Object.keys(modules),
      shared,
    });
  }
  return built;
}

const inputOf = (specifier) => (specifier.startsWith('.') ? new URL(specifier, `file://${LIST}`).pathname : specifier);

const keepChunksOut = {
  name: 'keep-chunks-out',
  resolveDynamicImport: (specifier, importer) =>
    LISTS.includes(importer) ? { id: `${importer === LIST ? LAZY : NESTED}${specifier}`, external: true } : null,
};

/**
 * Rollup plugin: in these lists, `import('x')` becomes a load of the built chunk by its hash. In what is no list import()
 * is an error.
 */
export function loadBuiltChunks(built, lists = LISTS) {
  return {
    name: 'load-built-chunks',
    resolveId: (id) => (id.startsWith(VALUES) ? { id, moduleSideEffects: false } : null),
    load(id) {
      if (!id.startsWith(VALUES)) return null;
      const { shared } = built.get(id.slice(VALUES.length));
      const imports = shared.map(
        ({ id, name }, index) => `import { ${name} as _${index} } from ${JSON.stringify(id)};`,
      );
      return `${imports.join('\n')}\nexport const values = () => [${shared.map((_, index) => `_${index}`).join()}];`;
    },
    transform(code, id) {
      if (id === LOADER || id.includes('node_modules')) return null;
      const imports = [...code.matchAll(/\bimport\((['"])(.+?)\1\)/g)];
      if (imports.length && !LISTS.includes(id)) this.error(`${id}: import() belongs in src/page/lazy.ts`);
      if (!lists.includes(id)) return null;
      const swapped = new MagicString(code);
      let head = "import { loadChunk } from './load-chunk.js';\n";
      for (const [index, { 0: call, 2: specifier, index: start }] of imports.entries()) {
        if (!built.has(specifier)) this.error(`${id}: no bundle loads ${specifier}`);
        const { file, integrity } = built.get(specifier);
        head += `import { values as values${index} } from ${JSON.stringify(VALUES + specifier)};\n`;
        swapped.overwrite(start, start + call.length, `loadChunk("./${file}", "${integrity}", values${index})`);
      }
      swapped.prepend(head);
      return { code: swapped.toString(), map: swapped.generateMap({ hires: true }) };
    },
  };
}
