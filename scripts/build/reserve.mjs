/**
 * reserve.css: the room each widget keeps on the page until the script has run, so that nothing jumps when it comes.
 * Only the page can do that; from then on the element reserves for itself.
 */

/** Tag -> height at the default limit. A widget that is not here stops the build. */
const HEIGHTS = {
  'ala-announcement-tabs': 'clamp(460px,1150px - 72vw,920px)',
  'ala-book-carousel': 'clamp(632px,840px - 27vw,760px)',
  'ala-ce-calendar': 'clamp(560px,1400px - 70vw,1120px)',
  'ala-news-feed': 'clamp(496px,1024px - 68vw,800px)',
  'ala-promo-carousel': '440px',
  'ala-section-finder': 'clamp(1000px,2175px - 120vw,1800px)',
};

/** Tags that draw nothing. */
const UNSEEN = new Set(['ala-settings']);

/** The style sheet, one rule per tag. */
export function reserveCss(tags) {
  const rules = tags.map((tag) => {
    if (UNSEEN.has(tag)) return `${tag}:not(:defined){display:contents}`;
    if (!HEIGHTS[tag]) throw new Error(`${tag} has no height in scripts/build/reserve.mjs`);
    return `${tag}:not(:defined){display:block;margin-block-end:var(--ala-gap,2em);min-height:${HEIGHTS[tag]}}`;
  });
  return `${rules.join('\n')}\n`;
}
