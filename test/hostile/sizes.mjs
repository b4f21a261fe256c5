/** How much is tried: all of it by `npm run test:hostile -- --whole`, a slice of it in CI. */

export const isSlice = process.env.HOSTILE !== 'whole';

/** Firefox and WebKit take less than that. */
export const isOtherEngine = (process.env.ENGINE ?? 'chromium') !== 'chromium';

/** Hostile items that are made. */
export const ITEMS = 5_000;
/** Items on one page. */
export const PER_PAGE = isSlice ? 110 : 250;
/** Pages whose feeds' servers fail, each with every widget. */
export const CHAOTIC_PAGES = isSlice ? 4 : 30;
export const REFRESHES = isSlice ? 40 : 500;
export const MOVES = isSlice ? 20 : 200;

/** Of a whole list, as much as fits one page, from all of it. */
export const sliceOf = (list) =>
  isSlice ? list.filter((_, index) => index % Math.ceil(list.length / PER_PAGE) === 0) : list;
