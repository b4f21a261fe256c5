/**
 * What only rare, long, or wrong feeds need: a lazy chunk.
 */
export { adviceForZone } from '../values/zone-advice.js';
export { decodeBytes } from './decode-bytes.js';
export { parseMarkup } from './detect.js';
export { FirstItems } from './first-items.js';
export { parseUncommon } from './parse-uncommon.js';
