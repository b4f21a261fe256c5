import { css } from 'lit';

export const newsStyles = css`
  .item {
    display: grid;
    gap: var(--_space-1) var(--_space-5);
    padding-block: var(--_space-4);
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
  .pinned {
    color: var(--_accent);
    font-weight: 600;
  }
  .summary {
    max-inline-size: 60ch;
    margin-block-start: var(--_space-1);
    color: var(--_ink-muted);
    text-wrap: pretty;
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

  /* Cards: as many columns of 14em as fit. */
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: var(--_space-6) var(--_space-5);
  }
  .cards .item {
    align-content: start;
    padding: 0;
    border: 0;
  }
  .cards .picture {
    margin-block-end: var(--_space-2);
  }
  .cards .when {
    margin-block-start: var(--_space-1);
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
    .list .item,
    .skeleton .item {
      grid-template-columns: 7em 1fr;
      align-items: first baseline;
    }
    .list .item:has(.picture:not([hidden])) {
      grid-template-columns: 7em 1fr 6em;
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
    .relative {
      display: none;
    }
    .when .exact {
      all: unset;
    }
  }
`;
