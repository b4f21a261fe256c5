/**
 * Which module may import which. ESLint enforces these tables; test/contract/import-boundaries.test.mjs tries every
 * pair of them.
 */

/** Folder of src/ -> the folders it may import. Everything else is forbidden. */
export const MODULES = {
  builder: ['ui', 'feeds', 'time', 'i18n', 'page'],
  react: [],
  define: ['elements', 'ui', 'data', 'feeds', 'time', 'page'],
  elements: ['ui', 'data', 'feeds', 'time', 'i18n', 'settings', 'page'],
  ui: ['data', 'feeds', 'time', 'i18n', 'settings', 'page'],
  data: ['feeds', 'time', 'settings', 'page'],
  feeds: ['time', 'page'],
  server: ['static', 'feeds', 'time'],
  static: ['feeds', 'time', 'i18n'],
  time: [],
  page: [],
  settings: [],
  i18n: [],
};

/** Folders of src/feeds/, from the entry point down: each may import those after it, and the files of FEEDS_TYPES. */
export const FEEDS_LAYERS = ['read', 'kinds', 'formats', 'icalendar', 'recurrence', 'items', 'values'];

/** Files of src/feeds/ that every folder there may import. They import only each other. */
export const FEEDS_TYPES = ['error', 'model', 'parser', 'result'].map((name) => `./${name}.ts`);

function zone(target, from, except, allowed) {
  const message = `Only ${allowed.join(', ') || 'its own module'} may be imported here: see "Architecture" in CONTRIBUTING.md.`;
  return { target, from, except, message };
}

const folders = (names) => names.map((name) => `./${name}`);

/** Zones for `import-x/no-restricted-paths`. */
export const zones = [
  ...Object.entries(MODULES)
    .filter(([name]) => name !== 'page')
    .map(([name, allowed]) => zone(`./src/${name}`, './src', folders([name, ...allowed]), allowed)),
  // page/lazy.ts and its list of languages name the entry files of the lazy chunks; they may only `import()` them.
  zone('./src/page/!(lazy|lazy-languages).ts', './src', ['./page'], []),
  ...FEEDS_LAYERS.map((name, index) => {
    const below = FEEDS_LAYERS.slice(index + 1);
    return zone(`./src/feeds/${name}`, './src/feeds', [...folders([name, ...below]), ...FEEDS_TYPES], below);
  }),
  ...FEEDS_TYPES.map((file) => zone(`./src/feeds/${file.slice(2)}`, './src/feeds', FEEDS_TYPES, FEEDS_TYPES)),
];
