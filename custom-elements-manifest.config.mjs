/** The manifest of dist/custom-elements.json: what a page and its editor may know of the elements. */
import { publicApi } from './scripts/build/manifest-api.mjs';
import { spelledTypes } from './scripts/build/manifest-types.mjs';

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [spelledTypes, publicApi],
};
