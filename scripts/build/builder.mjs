/**
 * dist/builder/: the page with which authors make a tag. tsc left its modules there; they become one script, and the
 * page gets what it needs to know about the files in dist/cdn/.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rollup } from 'rollup';
import { DIST, ROOT, pkg, tags } from './paths.mjs';

const SOURCE = `${ROOT}src/builder/page/`;
const BUILDER = `${DIST}builder/`;
/** What the builder looks like is what the demo looks like. */
const THEME = `${ROOT}demo/theme.css`;
/** Where the script-tag files are, from there. */
const FOLDER = '../cdn';

/** Writes the page. `plugins` make a script of modules; `hashes`: file in dist/cdn/ -> its integrity value. */
export async function buildBuilder(plugins, hashes) {
  const built = await rollup({ input: `${BUILDER}main.js`, plugins });
  const { output } = await built.generate({ format: 'es', inlineDynamicImports: true });
  await built.close();
  rmSync(BUILDER, { recursive: true });
  mkdirSync(BUILDER, { recursive: true });
  writeFileSync(`${BUILDER}builder.min.js`, output[0].code);
  writeFileSync(
    `${BUILDER}builder.css`,
    [THEME, `${SOURCE}builder.css`].map((file) => readFileSync(file, 'utf8')).join('\n'),
  );
  for (const file of ['preview.html', 'preview.css', 'icon.svg']) copyFileSync(SOURCE + file, BUILDER + file);
  const library = { version: pkg.version, folder: FOLDER, hashes, options: readOptions() };
  // A data block ends at the first `</script`, and JSON may escape any character.
  const text = JSON.stringify(library).replaceAll('<', '\\u003c');
  const page = readFileSync(`${SOURCE}index.html`, 'utf8');
  writeFileSync(
    `${BUILDER}index.html`,
    page.replace('id="library">', () => `id="library">${text}`),
  );
}

/** A file of the builder for another place: the script-tag files are in that folder, seen from the builder's. */
export function moveBuilder(file, text, folder) {
  const [from, to] = {
    'index.html': [`"folder":"${FOLDER}"`, `"folder":"${folder}"`],
    'preview.html': [`src="${FOLDER}/`, `src="${folder}/`],
  }[file] ?? ['', ''];
  if (!text.includes(from)) throw new Error(`${file} does not say where the script-tag files are`);
  return text.replace(from, to);
}

/** The attributes of each widget, from the manifest. */
function readOptions() {
  const { modules } = JSON.parse(readFileSync(`${DIST}custom-elements.json`, 'utf8'));
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return Object.fromEntries(
    tags.map((tag) => [tag, elements.find(({ tagName }) => tagName === tag).attributes.map(toOption)]),
  );
}

function toOption({ name, type: { text } = { text: 'string' }, default: standard = 'undefined' }) {
  const values = [...text.matchAll(/'([^']+)'/g)].map(([, value]) => value);
  const isKnown = standard !== 'undefined';
  const type =
    values.length > 1 ? 'choice' : /^boolean/.test(text) ? 'boolean' : /^number/.test(text) ? 'number' : 'text';
  return {
    name,
    type,
    ...(type === 'choice' && { values }),
    ...(isKnown && type !== 'boolean' && { standard: standard.replaceAll("'", '') }),
  };
}
