/**
 * What only documents need that no format claims: a lazy chunk.
 */
export { PRESETS } from '../formats/presets.js';
export { suggestMap } from './suggest-map.js';
