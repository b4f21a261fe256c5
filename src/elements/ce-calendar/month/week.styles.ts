import { css } from 'lit';

/** The grid of a week: every title is whole, and below it is where the event is. */
export const weekStyles = css`
  .week td {
    block-size: 18em;
    padding-block-end: var(--_space-3);
  }
  .week .entry:not(.bar) {
    margin-block: var(--_space-1);
    padding-block: var(--_space-1);
  }
  .week .entry:not(.bar) .label {
    display: block;
    white-space: normal;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .week :is(b, .where) {
    display: block;
  }
  .where {
    color: var(--_ink-muted);
  }
  .week .bar .where {
    display: none;
  }
`;
