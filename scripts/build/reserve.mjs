/**
 * reserve.css: the room each widget keeps on the page until the script has run, so that nothing jumps when it comes.
 * Only the page can do that; from then on the element reserves for itself.
 */

/** Tag -> height. A widget that is not here stops the build. */
const HEIGHTS = {
  'ala-announcement-tabs': 'clamp(460px,1150px - 72vw,920px)',
  'ala-book-carousel': 'clamp(632px,840px - 27vw,760px)',
  'ala-ce-calendar': 'clamp(560px,1400px - 70vw,1120px)',
  'ala-news-feed': 'calc(92px + var(--_rows,5)*clamp(82px,187px - 13.6vw,142px))',
  'ala-promo-carousel': '440px',
  'ala-section-finder': 'clamp(1000px,2175px - 120vw,1800px)',
};

/** Tag -> values of `limit` for which more or less than usual is reserved, and the rows that they come to. */
const ROWS = {
  'ala-news-feed': { 0: 12, 1: 1, 2: 2, 3: 3, 4: 4, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 12: 12, 15: 15, 20: 20 },
};

/** Tags that draw nothing. */
const UNSEEN = new Set(['ala-settings']);

/** The style sheet, one rule per tag, and one per limit that it has a height for. */
export function reserveCss(tags) {
  const rules = tags.flatMap((tag) => {
    if (UNSEEN.has(tag)) return `${tag}:not(:defined){display:contents}`;
    if (!HEIGHTS[tag]) throw new Error(`${tag} has no height in scripts/build/reserve.mjs`);
    const limits = Object.entries(ROWS[tag] ?? {}).map(
      ([limit, rows]) => `${tag}[limit="${limit}"]:not(:defined){--_rows:${rows}}`,
    );
    return [
      `${tag}:not(:defined){display:block;margin-block-end:var(--ala-gap,2em);min-height:${HEIGHTS[tag]}}`,
      ...limits,
    ];
  });
  return `${[...rules, clipFallbacks(tags)].join('\n')}\n`;
}

/**
 * A fallback that holds all items is higher than the widget will be. It takes no more than what is reserved, except
 * where scripts are off, or the script has not come after five seconds.
 */
function clipFallbacks(tags) {
  const names = tags.filter((tag) => !UNSEEN.has(tag)).join();
  return (
    `@media (scripting:enabled){:is(${names}):not(:defined):has(>[data-ala-fallback])` +
    '{height:0;overflow:hidden;animation:ala-reveal 0s 5s forwards}}\n' +
    '@keyframes ala-reveal{to{height:auto;overflow:visible}}'
  );
}
