/** What a file of dist/cdn/ is made of, told by its source map. */
import { readFileSync } from 'node:fs';
import { decode } from '@jridgewell/sourcemap-codec';
import { CDN } from './build/paths.mjs';

/**
 * Module -> its pieces of that file, each with its text and where it begins.
 *
 * @param {string} file its name
 * @returns {Map<string, { text: string, start: number }[]>}
 */
export function sourceModules(file) {
  const lines = readFileSync(`${CDN}${file}`, 'utf8').split('\n');
  const { sources, mappings } = JSON.parse(readFileSync(`${CDN}${file}.map`, 'utf8'));
  const modules = new Map();
  let start = 0;
  for (const [at, segments] of decode(mappings).entries()) {
    for (const [index, [from, source]] of segments.entries()) {
      const name = (sources[source] ?? 'no source').replace(/^.*?(node_modules|src)\//, (_, top) =>
        top === 'src' ? '' : top + '/',
      );
      if (!modules.has(name)) modules.set(name, []);
      modules.get(name).push({ text: lines[at].slice(from, segments[index + 1]?.[0]), start: start + from });
    }
    start += lines[at].length + 1;
  }
  return modules;
}
