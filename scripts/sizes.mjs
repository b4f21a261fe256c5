/**
 * `npm run sizes`: what a reader downloads, in kB (1,000 bytes) after gzip -9, against the gates of sizes.json.
 * A lazy chunk is loaded on demand and only reported. `npm run sizes -- ala-news-feed` lists what that file is made of.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { CDN, CHUNK, ROOT } from './build/paths.mjs';
import { sourceModules } from './source-modules.mjs';
import { needBuild, stop } from './steps.mjs';

needBuild();
const [asked] = process.argv.slice(2);
if (asked) {
  if (!existsSync(`${CDN}${asked}.min.js`)) stop(`The build makes no ${asked}.min.js: name a file as the list does.`);
  for (const [bytes, source] of sourceModules(`${asked}.min.js`, (text) => Buffer.byteLength(text)))
    console.log(String(bytes).padStart(7), source);
  process.exit(0);
}

const gates = JSON.parse(readFileSync(`${ROOT}scripts/sizes.json`, 'utf8'));
const files = readdirSync(CDN)
  .filter((file) => file.endsWith('.js'))
  .sort();
const problems = Object.keys(gates)
  .filter((file) => !files.includes(file))
  .map((file) => `scripts/sizes.json has a gate for ${file}, which the build no longer makes: take the line out.`);

for (const file of files) {
  const bytes = readFileSync(`${CDN}${file}`);
  const size = gzipSync(bytes, { level: 9 }).length / 1000;
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
      `${file} is ${(size - gate).toFixed(2)} kB over its gate of ${gate} kB. See in its source map what came in; ` +
        'make it shorter, or move rare code to a lazy chunk (src/page/lazy.ts). A gate rises only with a line in CHANGELOG.md.',
    );
  }
}

for (const problem of problems) console.error(`\n${problem}`);
process.exit(problems.length ? 1 : 0);
