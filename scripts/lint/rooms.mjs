/**
 * Who may import whom. One table: the lint holds it, test/contract/rooms.test.mjs tries every arrow of it.
 */
import { existsSync, readdirSync } from 'node:fs';

/** Room of src/ -> the rooms it may import. What is not named here is forbidden. */
export const ROOMS = {
  define: ['elements', 'ui', 'data', 'feeds', 'time', 'page'],
  elements: ['ui', 'data', 'feeds', 'time', 'i18n', 'settings'],
  ui: ['data', 'feeds', 'time', 'i18n', 'settings', 'page'],
  data: ['feeds', 'time', 'settings', 'page'],
  feeds: ['time', 'page'],
  time: [],
  page: [],
  settings: [],
  i18n: [],
};

const I18N = new URL('../../src/i18n/', import.meta.url);

/** The files of src/i18n/ that hold one language each, named by its tag: `es.ts`, `pt-BR.ts`. */
const languages = existsSync(I18N) ? readdirSync(I18N).filter((file) => /^[a-z]{2,3}(-\w+)?\.ts$/.test(file)) : [];

function zone(room, target, except) {
  const allowed = ROOMS[room].join(', ') || 'no other room';
  return {
    target,
    from: './src',
    except,
    message: `${room}/ may import ${allowed}: see "The house plan" in CONTRIBUTING.md.`,
  };
}

/** Zones for `import-x/no-restricted-paths`. */
export const zones = [
  ...Object.keys(ROOMS)
    .filter((room) => room !== 'page')
    .map((room) =>
      zone(
        room,
        `./src/${room}`,
        [room, ...ROOMS[room]].map((name) => `./${name}`),
      ),
    ),
  zone('page', './src/page/!(parts).ts', ['./page']),
  // page/parts.ts alone names the files that become parts of their own, and a language is one of them.
  zone('page', './src/page/parts.ts', ['./page', ...languages.map((file) => `./i18n/${file}`)]),
];
