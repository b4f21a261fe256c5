import { css } from 'lit';

/** What is shown before a month or a week has been loaded. */
export const skeletonStyles = css`
  .as-month {
    --_row: 4em;
  }
  .skeleton-week {
    block-size: 8.5em;
    border-block-start: var(--_hair);
  }
`;
