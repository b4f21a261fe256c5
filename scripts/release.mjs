/**
 * `npm run release`: ala-core-widgets-<version>.zip from what the build left in dist/, for people who put files on a web
 * server. It holds one folder named after the version, so that two versions can stand side by side:
 *
 *   ala-core-widgets/HOSTING.md, LICENSE, <version>/ (what dist/cdn/ has), <version>/builder/
 *
 * With `--dry-run` the npm package is packed beside it, as .github/workflows/release.yml publishes it, and what is left
 * to do by hand is told. Nothing is published.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { moveBuilder } from './build/builder.mjs';
import { sha384 } from './build/lazy-chunks.mjs';
import { CDN, DIST, ROOT, pkg } from './build/paths.mjs';
import { needBuild, runNode, stop } from './steps.mjs';

needBuild();
const BUILDER = `${pkg.version}/builder`;
const file = `${pkg.name}-${pkg.version}.zip`;
writeFileSync(`${ROOT}${file}`, zipRelease());
const count = checkRelease(readFileSync(`${ROOT}${file}`));
console.log(`${file}: ${count} files, every hash of integrity.json is right.`);
if (process.argv.includes('--dry-run')) {
  packForNpm();
  tellWhatIsLeft();
}

function packForNpm() {
  // Not with npm's own scripts, which would build again.
  if (!runNode('scripts/pack-documents.mjs')) stop('The documents could not be prepared.');
  const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  runNode('scripts/pack-documents.mjs', ['--restore']);
  if (packed.status !== 0) stop(packed.stderr);
  const [{ filename, size, entryCount }] = JSON.parse(packed.stdout);
  console.log(`${filename}: ${entryCount} files, ${Math.round(size / 1000)} kB.`);
}

function tellWhatIsLeft() {
  const isDated = new RegExp(`^## ${pkg.version.replaceAll('.', '\\.')} \\(\\d{4}-`, 'm').test(
    readFileSync(`${ROOT}CHANGELOG.md`, 'utf8'),
  );
  const left = [
    /\/example\//.test(pkg.repository.url) && 'package.json: repository, bugs, and homepage are placeholders',
    !isDated && `CHANGELOG.md: ${pkg.version} has no date`,
  ].filter(Boolean);
  console.log(left.length > 0 ? `Before it is published:\n${left.map((line) => `  ${line}\n`).join('')}` : 'Ready.');
}

/** The same bytes for the same files: the entries have no time of their own. */
function zipRelease() {
  const files = {
    'HOSTING.md': `${ROOT}docs/hosting.md`,
    LICENSE: `${ROOT}LICENSE`,
    ...filesOf(CDN, pkg.version),
    ...filesOf(`${DIST}builder`, BUILDER),
  };
  const entries = Object.entries(files).map(([name, path]) => [`${pkg.name}/${name}`, readEntry(name, path)]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2000, 0, 1) });
}

/** In the archive the builder's folder lies in that of the files, so that each version has its own. */
function readEntry(name, path) {
  const isPage = name.startsWith(`${BUILDER}/`) && name.endsWith('.html');
  return isPage ? Buffer.from(moveBuilder(basename(path), readFileSync(path, 'utf8'), '..')) : readFileSync(path);
}

/** Name in that folder of the archive -> path. */
function filesOf(folder, name) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = found.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [`${name}/${relative(folder, path)}`, path]));
}

/** Reads the archive as a user unpacks it. Throws if something is missing or another file; gives how many there are. */
function checkRelease(bytes) {
  const files = unzipSync(bytes);
  const folder = `${pkg.name}/${pkg.version}/`;
  const read = (name) => {
    if (!files[name]) throw new Error(`${name} is not in the archive`);
    return files[name];
  };
  for (const name of [
    `${pkg.name}/HOSTING.md`,
    `${pkg.name}/LICENSE`,
    `${folder}THIRD-PARTY.txt`,
    `${folder}builder/index.html`,
  ])
    read(name);
  const snippets = Buffer.from(read(`${folder}snippets.txt`)).toString();
  const hashes = JSON.parse(Buffer.from(read(`${folder}integrity.json`)).toString());
  for (const [name, hash] of Object.entries(hashes))
    if (sha384(read(`${folder}${name}`)) !== hash) throw new Error(`${name} is not the file of integrity.json`);
  for (const [, hash] of snippets.matchAll(/integrity="([^"]*)"/g))
    if (!Object.values(hashes).includes(hash)) throw new Error(`snippets.txt has a hash of no file: ${hash}`);
  return Object.keys(files).length;
}
