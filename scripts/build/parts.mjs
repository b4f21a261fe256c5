/**
 * Parts of the script-tag build: heavy or rare code in files of its own, loaded on first need and only with the right
 * hash. src/page/parts.ts is their list. They are built first, so that their hashes can be written into the bundles.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { rollup } from 'rollup';
import { DIST } from './paths.mjs';

const LIST = `${DIST}page/parts.js`;
const LOADER = `${DIST}page/load-part.js`;
const IMPORT = /\bimport\((['"])(.+?)\1\)/g;

/** Value of `integrity` for that text: what a script tag or our own loader compares. */
export const sha384 = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * Builds every part. Returns `table` (specifier -> { file, integrity }), the `files` to write (name -> { code, map })
 * and the `modules` that went into them.
 */
export async function buildParts(plugins, output) {
  const table = {};
  const files = {};
  const modules = [];
  const specifiers = [...readFileSync(LIST, 'utf8').matchAll(IMPORT)].map((match) => match[2]);
  for (const specifier of specifiers) {
    const bundle = await rollup({
      input: specifier.startsWith('.') ? new URL(specifier, `file://${LIST}`).pathname : specifier,
      plugins,
    });
    const { output: chunks } = await bundle.generate(output);
    if (chunks.filter((chunk) => chunk.type === 'chunk').length > 1)
      throw new Error(`the part ${specifier} is more than one file`);
    const { code, map, modules: used } = chunks[0];
    const lit = Object.keys(used).find((id) => /node_modules\/(?:@lit|lit)/.test(id));
    if (lit) throw new Error(`the part ${specifier} would bring a second Lit (${lit}): let it give plain data`);
    const name = `ala-part-${basename(specifier, '.js')}`;
    const file = `${name}.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.min.js`;
    const text = `${code.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')}//# sourceMappingURL=${file}.map\n`;
    table[specifier] = { file, integrity: sha384(text) };
    files[file] = { code: text, map: map.toString() };
    modules.push(...Object.keys(used));
  }
  return { table, files, modules };
}

/** Rollup plugin: in page/parts, `import('x')` becomes a load of the built part by its hash. Elsewhere import() is an error. */
export function swapParts(table) {
  return {
    name: 'swap-parts',
    transform(code, id) {
      if (id === LOADER) return null;
      if (id !== LIST) {
        if (!id.includes('node_modules') && IMPORT.test(code))
          this.error(`${id}: import() belongs in src/page/parts.ts`);
        return null;
      }
      const swapped = code.replace(IMPORT, (_, _quote, specifier) => {
        const { file, integrity } = table[specifier];
        return `loadPart(new URL(${JSON.stringify(`./${file}`)}, import.meta.url).href, ${JSON.stringify(integrity)})`;
      });
      return { code: `import { loadPart } from './load-part.js';\n${swapped}`, map: null };
    },
  };
}
