import { css } from 'lit';

/** Cards, and in every layout pictures and tags. They follow the styles that all news has. */
export const extraStyles = css`
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    margin-block-start: var(--_space-1);
    color: var(--_ink-muted);
    font-size: var(--_size-xs);
    font-weight: 600;
  }
  .picture {
    display: block;
    overflow: hidden;
    border-radius: var(--_radius-s);
    background: var(--_sunken);
    aspect-ratio: 3 / 2;
  }
  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .list .picture,
  .compact .picture {
    inline-size: 6em;
    justify-self: start;
  }

  /* Cards: as many columns of 14em as fit, 4 at most. What is left for the last row fills it, so no card is alone. */
  .cards {
    display: grid;
    gap: var(--_space-6) var(--_space-5);
  }
  .cards .item {
    grid-template-rows: auto 1fr;
    padding: 0;
    border: 0;
  }
  /* Without a picture a line says where a card begins. */
  .cards .item:not(:has(.picture:not([hidden]))) {
    grid-template-rows: 1fr;
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_rule-strong);
  }
  /* What is said about the news stands on one line in all cards of a row. */
  .cards .text {
    display: flex;
    flex-direction: column;
  }
  .cards .text > :is(.title, .summary) + .when {
    margin-block-start: auto;
    padding-block-start: var(--_space-2);
  }
  .cards .picture {
    margin-block-end: var(--_space-2);
  }
  /* A card alone in its row takes the row, its picture beside the text. */
  @container ala (width >= 29.5em) {
    .cards > :only-child {
      grid-column: 1 / -1 !important;
    }
    .cards > :only-child:has(.picture:not([hidden])) {
      grid-template: 1fr / 1fr 1fr;
    }
  }
  @container ala (29.5em <= width < 45em) {
    .cards {
      grid-template-columns: 1fr 1fr;
    }
    .cards > :last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
    .cards > :last-child:nth-child(odd):has(.picture:not([hidden])) {
      grid-template: 1fr / 1fr 1fr;
    }
  }
  /* Of 6 columns, 2 for each: the last 4 or 2 cards take 3 each, if one or two would be left over. */
  @container ala (45em <= width < 60.5em) {
    .cards {
      grid-template-columns: repeat(6, 1fr);
    }
    .cards > .item {
      grid-column: span 2;
    }
    .cards > :nth-child(3n + 1):is(:nth-last-child(4), :nth-last-child(2)),
    .cards > :nth-child(3n + 1):is(:nth-last-child(4), :nth-last-child(2)) ~ .item {
      grid-column: span 3;
    }
  }
  /* Of 12 columns, 3 for each: the last 5 cards stand 3 and 2, the last 6 stand 3 and 3, the last 3 side by side. */
  @container ala (width >= 60.5em) {
    .cards {
      grid-template-columns: repeat(12, 1fr);
    }
    .cards > .item {
      grid-column: span 3;
    }
    .cards > :nth-child(4n + 1):is(:nth-last-child(6), :nth-last-child(5), :nth-last-child(3)),
    .cards > :nth-child(4n + 1):is(:nth-last-child(6), :nth-last-child(5), :nth-last-child(3)) ~ .item {
      grid-column: span 4;
    }
    .cards > .item:nth-child(4n):nth-last-child(2),
    .cards > :nth-child(4n):nth-last-child(2) + .item,
    .cards > .item:first-child:nth-last-child(2),
    .cards > :first-child:nth-last-child(2) + .item {
      grid-column: span 6;
    }
  }
  @container ala (width >= 34em) {
    .list .item:has(.picture:not([hidden])) .text {
      grid-column: 2;
    }
    .compact .item:has(.picture:not([hidden])) {
      grid-template-columns: 1fr 6em;
    }
    .list .picture,
    .compact .picture {
      grid-row: 1 / span 2;
      grid-column: -2;
      align-self: start;
      justify-self: end;
    }
  }
`;
