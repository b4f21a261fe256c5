/** What a file of dist/cdn/ is made of, told by its source map. */
import { readFileSync } from 'node:fs';
import { decode } from '@jridgewell/sourcemap-codec';
import { CDN } from './build/paths.mjs';

/**
 * [weight, module][], heaviest first, without modules that weigh nothing.
 *
 * @param {string} file its name
 * @param {(text: string, start: number) => number} weigh a piece of the file that came from one module, and where it
 *   begins in the file
 */
export function sourceModules(file, weigh) {
  const lines = readFileSync(`${CDN}${file}`, 'utf8').split('\n');
  const { sources, mappings } = JSON.parse(readFileSync(`${CDN}${file}.map`, 'utf8'));
  const weights = {};
  let start = 0;
  for (const [at, segments] of decode(mappings).entries()) {
    for (const [index, [from, source]] of segments.entries()) {
      const name = (sources[source] ?? 'no source').replace(/^.*?(node_modules|src)\//, (_, top) =>
        top === 'src' ? '' : top + '/',
      );
      const piece = lines[at].slice(from, segments[index + 1]?.[0]);
      weights[name] = (weights[name] ?? 0) + weigh(piece, start + from);
    }
    start += lines[at].length + 1;
  }
  return Object.entries(weights)
    .map(([name, weight]) => [weight, name])
    .filter(([weight]) => weight > 0)
    .sort((a, b) => b[0] - a[0]);
}
