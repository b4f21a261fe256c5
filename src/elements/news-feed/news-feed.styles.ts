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
    .skeleton .item {
      grid-template-columns: 7em 1fr;
      align-items: first baseline;
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
