import { css } from 'lit';

export const bookStyles = css`
  .books {
    --_n: 1;
    --_gap: var(--_space-5);
    --_column: calc((100cqi - (var(--_n) - 1) * var(--_gap)) / var(--_n));
    --_stand: calc(1.5 * min(0.84 * var(--_column), 11em));
  }
  /* Covers stand on one shelf, whose height is known: so it is a ground of the whole row, which does not scroll. */
  .cards.books.as-row {
    grid-template-rows: auto auto auto;
    background: linear-gradient(var(--_rule-strong) 0 0) 0 calc(6px + var(--_stand)) / 100% 3px no-repeat;
  }
  .books.as-row > .item {
    grid-row: 1 / -1;
    grid-template-rows: subgrid;
  }
  .books.many.as-row > .item {
    grid-template-rows: auto auto 1fr;
  }
  .stand {
    display: grid;
    align-items: end;
    justify-items: center;
    block-size: var(--_stand);
  }
  .cover {
    inline-size: min(84%, 11em);
  }
  .blank {
    aspect-ratio: 2 / 3;
    background: var(--_sunken);
  }
  :is(.drawn, .blank) {
    box-shadow:
      0 1px 1px rgb(19 36 46 / 0.18),
      0 6px 12px -6px rgb(19 36 46 / 0.45);
  }
  img.cover {
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
    object-position: bottom;
    filter: drop-shadow(0 1px 1px rgb(19 36 46 / 0.25)) drop-shadow(0 2px 4px rgb(19 36 46 / 0.25));
  }
  .as-row .text {
    padding-block-start: calc(3px + var(--_space-4));
  }
  .title {
    font-size: 1.0625em;
  }
  /* The cover belongs to the link. */
  .title a::after {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: var(--_stand);
  }
  .text > .meta {
    margin-block-start: var(--_space-1);
  }
  .text .meta {
    text-wrap: pretty;
  }
  .expand {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    font-size: var(--_size-sm);
  }
  .expand .icon {
    inline-size: 1em;
  }
  .price {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-2);
    padding-block-start: var(--_space-2);
  }
  .price b {
    font-weight: 600;
  }
  .price span {
    color: var(--_ink-muted);
    font-size: var(--_size-sm);
  }

  .books.as-grid {
    --_stand: 9em;
  }
  .cards.books.as-grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: var(--_space-5);
  }
  .books.as-grid > .item {
    display: grid;
    grid-template-columns: 6em 1fr;
    grid-template-rows: auto 1fr;
    column-gap: var(--_space-4);
    contain-intrinsic-size: auto 15em auto 11em;
  }
  .as-grid .stand {
    grid-row: 1 / span 2;
    align-items: start;
  }
  .as-grid .cover {
    inline-size: 6em;
    object-position: top;
  }
  .as-grid .title a::after {
    inset-inline: 0 auto;
    inline-size: 6em;
  }
  @container ala (width < 17.5em) {
    .books.as-grid > .item {
      grid-template-columns: 4em 1fr;
    }
    .books.as-grid {
      --_stand: 6em;
    }
    .as-grid :is(.cover, .title a::after) {
      inline-size: 4em;
    }
  }

  /* What a row takes, measured on titles of usual length, so that nothing moves when the items come. */
  .as-row {
    --_row: calc((var(--_stand) + var(--_bar) + var(--_words)) / var(--_rows));
    --_words: 18.5em;
  }
  .as-grid {
    --_row: 17.5em;
  }
  .skeleton {
    display: grid;
    grid-template-columns: repeat(var(--_n), 1fr);
    gap: var(--_gap);
  }
  .skeleton-bar.cover {
    block-size: 100%;
    margin: 0;
  }
  .skeleton-bar.tall {
    block-size: 1.1em;
  }

  @container ala (width >= 17.5em) {
    .books {
      --_n: 2;
      --_gap: var(--_space-4);
    }
    .as-row {
      --_words: 26em;
    }
  }
  @container ala (width >= 24em) {
    .as-row {
      --_words: 19em;
    }
    .as-grid {
      --_row: 12.5em;
    }
  }
  @container ala (width >= 34em) {
    .books {
      --_n: 3;
      --_gap: var(--_space-5);
    }
    .as-row {
      --_words: 17em;
    }
    .as-grid {
      --_row: 9.5em;
    }
  }
  @container ala (width >= 48em) {
    .books {
      --_n: 4;
      --_gap: var(--_space-6);
    }
    .as-grid {
      --_row: 6.5em;
    }
  }
  @container ala (width >= 66em) {
    .books {
      --_n: 5;
    }
    .as-grid {
      --_row: 4.8em;
    }
  }
  @media print {
    /* On paper nothing can be opened. */
    .expand,
    [data-whole] > bdi {
      display: none;
    }
    [data-whole]::after {
      content: attr(data-whole);
      unicode-bidi: plaintext;
    }
    .cards.books.as-row {
      grid-template-rows: none;
      background: none;
    }
    .cards.books.as-row > .item {
      grid-row: auto / span 3;
    }
  }
`;
