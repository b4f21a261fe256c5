/**
 * `npm run sizes`: what a reader downloads, in kB (1,000 bytes) after gzip -9, against the gates of sizes.json.
 * A lazy chunk is loaded on demand and only reported. `npm run sizes -- --why ala-news-feed` lists what that file is made
 * of: per module its bytes, what they weigh on their own after gzip, and their share. Modules repeat each other, so these
 * weights add up to more than the file.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { CDN, CHUNK, ROOT } from './build/paths.mjs';
import { sourceModules } from './source-modules.mjs';
import { needBuild, stop } from './steps.mjs';

needBuild();
const { why } = parseArgs({ options: { why: { type: 'string' } } }).values;
const files = readdirSync(CDN)
  .filter((file) => file.endsWith('.js'))
  .sort();
if (why) {
  printModules(why);
  process.exit(0);
}

const gates = JSON.parse(readFileSync(`${ROOT}scripts/sizes.json`, 'utf8'));
const problems = Object.keys(gates)
  .filter((file) => !files.includes(file))
  .map((file) => `scripts/sizes.json has a gate for ${file}, which the build no longer makes: take the line out.`);

for (const file of files) {
  const bytes = readFileSync(`${CDN}${file}`);
  const size = gzip(bytes) / 1000;
  const gate = gates[file];
  const isChunk = file.startsWith(CHUNK);
  console.log(
    `${file.padEnd(36)} ${(bytes.length / 1000).toFixed(1).padStart(6)} kB  ${size.toFixed(2).padStart(6)} kB gz` +
      (gate ? `  gate ${gate}` : isChunk ? '  lazy chunk' : ''),
  );
  if (!gate && !isChunk) {
    problems.push(`${file} has no gate: add "${file}": ${(size * 1.03).toFixed(1)} to scripts/sizes.json.`);
  } else if (size > gate) {
    problems.push(
      `${file} is ${(size - gate).toFixed(2)} kB over its gate of ${gate} kB. See with "npm run sizes -- --why" and its name what came in; ` +
        'make it shorter, or move rare code to a lazy chunk (src/page/lazy.ts). A gate rises only with a line in CHANGELOG.md.',
    );
  }
}

for (const problem of problems) console.error(`\n${problem}`);
process.exit(problems.length ? 1 : 0);

/** Lists the modules of a file, heaviest first. The name may lack the hash of a lazy chunk and `.min.js`. */
function printModules(name) {
  const file = files.find((each) => [each, each.replace(/(\.[0-9a-f]{8})?\.min\.js$/, '')].includes(name));
  if (!file) stop(`The build makes no file called ${name}. It makes:\n  ${files.join('\n  ')}`);
  const modules = [...sourceModules(file)].map(([module, pieces]) => {
    const text = pieces.map((piece) => piece.text).join('');
    return { module, bytes: Buffer.byteLength(text), packed: gzip(text) };
  });
  modules.sort((a, b) => b.packed - a.packed);
  const sum = modules.reduce((total, { packed }) => total + packed, 0);
  console.log(`${file}: ${gzip(readFileSync(`${CDN}${file}`))} bytes after gzip\n`);
  console.log('  bytes     gzip   share  module');
  for (const { module, bytes, packed } of modules) {
    const share = `${((packed / sum) * 100).toFixed(1)} %`;
    console.log(`${String(bytes).padStart(7)}  ${String(packed).padStart(7)} ${share.padStart(7)}  ${module}`);
  }
}

function gzip(bytes) {
  return gzipSync(bytes, { level: 9 }).length;
}
