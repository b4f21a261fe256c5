/** Folders and names the build, the sizes and the contract tests agree on. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const DIST = `${ROOT}dist/`;
export const CDN = `${DIST}cdn/`;
/** How the names of the files of lazy chunks begin. */
export const CHUNK = 'ala-chunk-';

export const pkg = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));

/** Every tag, found by its file in src/define/: `ala-news-feed`, ... */
export const tags = readdirSync(`${ROOT}src/define/`)
  .filter((file) => /^ala-.*\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();
