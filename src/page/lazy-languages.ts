/**
 * The messages of each language besides English, by its tag: lazy chunks, as in page/lazy. This list is a chunk itself. It
 * holds their hashes, so that languages cost the other pages nothing.
 */

/** Arabic: `{ ar }`. */
export const ar = () => import('../i18n/ar.js');

/** Spanish: `{ es }`. */
export const es = () => import('../i18n/es.js');

/** French: `{ fr }`. */
export const fr = () => import('../i18n/fr.js');

/** Simplified Chinese: `{ zh }`. */
export const zh = () => import('../i18n/zh.js');
