import { css } from 'lit';

export const promoStyles = css`
  .promos {
    --_n: 1;
    --_gap: var(--_space-5);
    --_column: calc((100cqi - (var(--_n) - 1) * var(--_gap)) / var(--_n));
  }
  .promos .item {
    display: grid;
    align-content: start;
    gap: var(--_space-1);
  }
  .picture {
    display: block;
    overflow: hidden;
    margin-block-end: var(--_space-2);
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
  /* The arrow takes no width of its own, so that it never stands on a line alone. */
  .title {
    padding-inline-end: 1.25em;
  }
  .title .icon {
    inline-size: 0.9em;
    block-size: 0.9em;
    margin-inline: 0.35em -1.25em;
    vertical-align: -0.05em;
  }
  /* The picture belongs to the link. */
  .title a::after {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    aspect-ratio: 3 / 2;
  }
  .item:not(:has(.picture:not([hidden]))) .title a::after {
    content: none;
  }
  .summary {
    display: -webkit-box;
    overflow: hidden;
    color: var(--_ink-muted);
    text-wrap: pretty;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
  .cards.promos.as-grid {
    display: grid;
    grid-template-columns: repeat(var(--_n), 1fr);
    gap: var(--_space-6) var(--_gap);
  }

  /* What a row takes: picture, two lines of title, two of text. */
  .as-row {
    --_words: 7em;
    --_row: calc((var(--_column) / 1.5 + var(--_bar) + var(--_words)) / var(--_rows));
  }
  .as-grid {
    --_row: calc((var(--_column) / 1.5 + 9em) / var(--_n));
  }
  .skeleton {
    display: grid;
    grid-template-columns: repeat(var(--_n), 1fr);
    gap: var(--_gap);
  }
  .skeleton-bar.tall {
    block-size: 1.1em;
  }

  @container ala (width >= 24em) {
    .as-row {
      --_words: 5em;
    }
  }
  @container ala (width >= 34em) {
    .promos {
      --_n: 2;
    }
    .as-row {
      --_words: 7em;
    }
  }
  @container ala (width >= 54em) {
    .promos {
      --_n: 3;
    }
    .as-row {
      --_words: 5em;
    }
  }
`;
