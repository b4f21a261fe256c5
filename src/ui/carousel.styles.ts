import { css } from 'lit';

/** Cards in a row that scrolls, or in a grid; the buttons beside the heading. */
export const carouselStyles = css`
  /* Room around the cards for shadows and focus rings, which a box that scrolls would cut off. */
  .cards.as-row {
    display: grid;
    grid-auto-columns: calc((100% - (var(--_n) - 1) * var(--_gap)) / var(--_n));
    grid-auto-flow: column;
    column-gap: var(--_gap);
    margin: -6px;
    padding: 6px;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-padding-inline: 6px;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }
  /* Else that margin would move the box around it, and make a page scroll sideways where no padding takes it up. */
  .as-row:not(.cards, .reserve) {
    contain: layout;
  }
  .as-row > .item {
    position: relative;
    display: grid;
    min-inline-size: 0;
    scroll-snap-align: start;
  }
  .as-grid > .item {
    position: relative;
  }
  .slide {
    display: contents;
  }
  /* Of very many, what is far from the view is neither laid out nor drawn; it can be found and is read all the same. */
  .many > .item {
    content-visibility: auto;
    contain-intrinsic-size: auto 12em auto 24em;
  }

  .tools,
  .turn {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }
  .tools {
    align-self: center;
    gap: var(--_space-2) var(--_space-3);
  }
  .bar {
    display: flex;
    justify-content: flex-end;
    align-items: center;
    gap: var(--_space-3);
    margin-block-end: var(--_space-4);
  }
  .bar:not(:has(button:not([hidden] *))) {
    display: none;
  }
  .bar .autoplay {
    margin-inline-end: auto;
  }
  /* The height of the bar, where there is no head, in what is kept free until the items come. */
  .as-row {
    --_bar: 0em;
  }
  .ala:not(:has(.head)) .as-row {
    --_bar: 3.5em;
  }
  /* There from the start, so that the head does not grow when the items come. */
  .unseen {
    visibility: hidden;
  }
  .square {
    inline-size: var(--_target);
    padding: 0;
  }
  .autoplay {
    align-self: center;
    min-inline-size: 7em;
  }
  .square[aria-disabled='true'],
  .square[aria-disabled='true']:hover {
    border-color: var(--_rule);
    background: none;
    color: color-mix(in srgb, var(--_ink-muted) 60%, transparent);
    cursor: default;
  }
  .position {
    display: none;
    color: var(--_ink-muted);
    font-size: var(--_size-sm);
  }
  /* On a line of their own they take both of its ends. */
  @container ala (width < 26em) {
    .head .tools:has(.segments) {
      inline-size: 100%;
    }
    .tools .segments {
      margin-inline-start: auto;
    }
  }
  @container ala (width >= 34em) {
    .position {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .square[aria-disabled='true']:is(*, :hover) {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media print {
    .tools,
    .autoplay {
      display: none;
    }
    .cards.as-row {
      grid-auto-flow: row;
      grid-template-columns: repeat(3, 1fr);
      row-gap: var(--_space-5);
      overflow: visible;
    }
    .many > .item {
      content-visibility: visible;
    }
  }
`;
