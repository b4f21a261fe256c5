/** What follows an ordinary first run: a longer list, more items, more pages. Or replaces it: several sources, another
 * attempt after a failure, a `fetch` of the page that gives no stream. */
export { mergePages } from '../data/merge-items.js';
export { readWhole } from '../data/read-whole.js';
export { retryRequest } from '../data/retry-request.js';
export { growInIdleTime, showMoreItems } from './more-items.js';
