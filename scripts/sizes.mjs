/**
 * `npm run sizes`: what a reader downloads, in kB (1,000 bytes) after gzip -9, against the gates of sizes.json.
 * A part is loaded on demand and only reported.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { CDN, ROOT } from './build/paths.mjs';

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
  const isPart = file.startsWith('ala-part-');
  console.log(
    `${file.padEnd(36)} ${(bytes.length / 1000).toFixed(1).padStart(6)} kB  ${size.toFixed(2).padStart(6)} kB gz` +
      (gate ? `  gate ${gate}` : isPart ? '  part' : ''),
  );
  if (!gate && !isPart) {
    problems.push(`${file} has no gate: add "${file}": ${(size * 1.03).toFixed(1)} to scripts/sizes.json.`);
  } else if (size > gate) {
    problems.push(
      `${file} is ${(size - gate).toFixed(2)} kB over its gate of ${gate} kB. See in its source map what came in; ` +
        'make it shorter, or move rare code to a part (src/page/parts.ts). A gate rises only with a line in CHANGELOG.md.',
    );
  }
}

for (const problem of problems) console.error(`\n${problem}`);
process.exit(problems.length ? 1 : 0);
