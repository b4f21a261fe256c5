/**
 * Who may import whom. One table: the lint holds it, test/contract/rooms.test.mjs tries every arrow of it.
 */
/** Room of src/ -> the rooms it may import. What is not named here is forbidden. */
export const ROOMS = {
  define: ['elements', 'ui', 'data', 'feeds', 'time', 'page'],
  elements: ['ui', 'data', 'feeds', 'time', 'i18n', 'settings', 'page'],
  ui: ['data', 'feeds', 'time', 'i18n', 'settings', 'page'],
  data: ['feeds', 'time', 'settings', 'page'],
  feeds: ['time', 'page'],
  time: [],
  page: [],
  settings: [],
  i18n: [],
};

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
  // page/lazy.ts names the files that become lazy chunks, wherever they are; it may only `import()` them.
  zone('page', './src/page/!(lazy).ts', ['./page']),
];
