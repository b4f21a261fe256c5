/** What follows an ordinary first run: a longer list, more items, more pages, several sources, another attempt. */
export { mergePages } from '../data/merge-items.js';
export { retryRequest } from '../data/retry-request.js';
export { growInIdleTime, showMoreItems } from './more-items.js';
