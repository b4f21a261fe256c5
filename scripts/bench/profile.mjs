/** Where the main thread of a page spends its time: by module of our files, from CPU profiles and source maps. */
import { existsSync, readFileSync } from 'node:fs';
import { decode } from '@jridgewell/sourcemap-codec';
import { CDN } from '../build/paths.mjs';

const SAMPLING_MICROSECONDS = 200;

export async function startProfile(session) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING_MICROSECONDS });
  await session.send('Profiler.start');
}

/** Adds the milliseconds of each function to `times`, a map from "module: function". */
export async function stopProfile(session, times) {
  const { profile } = await session.send('Profiler.stop');
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  for (const [n, id] of profile.samples.entries()) {
    const { callFrame } = nodes.get(id);
    const name = nameOf(callFrame);
    times.set(name, (times.get(name) ?? 0) + profile.timeDeltas[n] / 1000);
  }
}

function nameOf({ url, functionName, lineNumber, columnNumber }) {
  if (!url) return functionName;
  const file = url.split('/').at(-1);
  const place = /\/dist\//.test(url) ? originalPlace(file, lineNumber, columnNumber) : undefined;
  return place
    ? `${place.module}: ${place.name || functionName || 'top level'}`
    : `${file}: ${functionName || 'top level'}`;
}

const maps = new Map();

/** The module and the name at that place of one of our files. */
function originalPlace(file, line, column) {
  if (!maps.has(file) && existsSync(`${CDN}${file}.map`)) {
    const { sources, names, mappings } = JSON.parse(readFileSync(`${CDN}${file}.map`, 'utf8'));
    maps.set(file, { sources, names, lines: decode(mappings) });
  }
  const { sources, names, lines } = maps.get(file) ?? {};
  const segment = lines?.[line]?.findLast(([from]) => from <= column);
  if (!segment || segment.length === 1) return undefined;
  const [, source, originalLine, , name] = segment;
  const module = sources[source].replace(/^.*?(node_modules|src)\//, (_, top) => (top === 'src' ? '' : `${top}/`));
  return { module: `${module}:${originalLine + 1}`, name: names[name] };
}
