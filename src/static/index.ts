/**
 * Entry point `ala-core-widgets/static`: items as plain HTML, for servers and generators of static sites.
 */
export { fallbackHtml, type FallbackOptions } from './fallback-html.js';
