import { css } from 'lit';

export const newsStyles = css`
  .item {
    display: grid;
    gap: var(--_space-1) var(--_space-5);
    padding-block: var(--_space-4);
  }
  /* Of very many, what is far from the view is neither laid out nor drawn; it can be found and is read all the same. */
  .many:not(.cards) > .item {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 3.5em;
    overflow-clip-margin: 0.5em;
  }
  .item + .item {
    border-block-start: var(--_hair);
  }
  .item:first-child {
    padding-block-start: 0;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    color: var(--_ink-muted);
    font-size: var(--_size-sm);
    line-height: 1.7;
  }
  .when:empty {
    display: none;
  }
  .when time {
    overflow-wrap: normal;
  }
  .pinned {
    color: var(--_accent);
    font-weight: 600;
  }
  .summary {
    max-inline-size: 60ch;
    margin-block-start: var(--_space-1);
    display: -webkit-box;
    overflow: hidden;
    color: var(--_ink-muted);
    text-wrap: pretty;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
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
  .compact .item {
    gap: 0;
    padding-block: var(--_space-3);
  }
  .compact .title {
    font-family: inherit;
    font-size: 1em;
    font-size-adjust: none;
    font-weight: 600;
    line-height: 1.4;
  }

  /* What a row takes, measured on titles of usual length, so that nothing moves when the items come. */
  .as-list {
    --_row: 8.7em;
  }
  .as-compact {
    --_row: 6.2em;
  }
  .as-cards {
    --_row: 9em;
  }
  .as-list.summaries,
  .as-cards.summaries {
    --_row: 14.6em;
  }
  .as-cards.pictures {
    --_row: 24em;
  }
  .skeleton .when .skeleton-bar {
    inline-size: 5em;
  }
  .skeleton-bar.tall {
    block-size: 1.1em;
  }
  .skeleton-bar.wide {
    inline-size: 92%;
  }
  .skeleton-bar.narrow {
    inline-size: 64%;
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
    /* The column of times is as wide as the longest date. */
    .list {
      display: grid;
      grid-template-columns: fit-content(10em) minmax(0, 1fr) auto;
      column-gap: var(--_space-5);
    }
    .list .item {
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      align-items: first baseline;
    }
    .list .when {
      min-inline-size: 8em;
    }
    .list .text {
      grid-column: 2 / -1;
    }
    .list .item:has(.picture:not([hidden])) .text {
      grid-column: 2;
    }
    .skeleton .item {
      grid-template-columns: 7em 1fr;
      align-items: first baseline;
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
    .list .when {
      display: grid;
    }
    .list .when:empty {
      display: block;
    }
    .as-list {
      --_row: 5.1em;
    }
    .as-compact {
      --_row: 4.4em;
    }
    .as-list.summaries {
      --_row: 8.4em;
    }
    .as-cards {
      --_row: 5em;
    }
    .as-cards.summaries {
      --_row: 8em;
    }
    .as-cards.pictures {
      --_row: 13em;
    }
  }
  @container ala (width >= 60em) {
    .as-list.summaries {
      --_row: 7.5em;
    }
    .as-cards,
    .as-cards.summaries {
      --_row: 4em;
    }
    .as-cards.pictures {
      --_row: 7em;
    }
  }
  @media print {
    .many > .item {
      content-visibility: visible;
    }
    .relative,
    .exact {
      display: none;
    }
    .when time[title]::before {
      content: attr(title);
      white-space: nowrap;
    }
  }
`;
