import { css } from 'lit';

/** The name of the month or week, and its controls. */
export const periodBarStyles = css`
  .month-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    margin-block-end: var(--_space-3);
  }
  .month-title {
    margin-inline-end: auto;
    font-family: var(--_font-title, inherit);
    font-size: var(--_size-2xl);
    font-size-adjust: var(--_title-aspect);
    line-height: 1.3;
  }
  .square {
    inline-size: var(--_target);
    padding: 0;
  }
  .picker select {
    min-block-size: var(--_target);
  }
  @media print {
    .month-bar > :not(.month-title) {
      display: none;
    }
  }
`;
