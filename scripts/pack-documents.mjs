/**
 * What npm runs before it packs, and with `--restore` after it: links of the packed documents to files that are not in
 * the package become addresses in the repository, which package.json names, so that they work on npm and on CDNs.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ROOT, pkg } from './build/paths.mjs';

const DOCUMENTS = pkg.files.filter((file) => file.endsWith('.md')).concat('README.md');
/** Where the documents of the project are in the meantime. */
const ORIGINALS = `${ROOT}node_modules/.cache/ala-documents/`;

if (existsSync(ORIGINALS)) {
  cpSync(ORIGINALS, ROOT, { recursive: true });
  rmSync(ORIGINALS, { recursive: true });
}
if (!process.argv.includes('--restore')) {
  mkdirSync(ORIGINALS, { recursive: true });
  for (const file of DOCUMENTS) {
    const text = readFileSync(ROOT + file, 'utf8');
    writeFileSync(ORIGINALS + file, text);
    writeFileSync(ROOT + file, text.replace(/(?<=\]\()[^)\s]+/g, wholeAddress));
  }
}

function wholeAddress(target) {
  if (/^(?:https?:|#)/.test(target) || DOCUMENTS.includes(target.split('#')[0])) return target;
  return `${pkg.repository.url.replace(/^git\+|\.git$/g, '')}/blob/main/${target}`;
}
