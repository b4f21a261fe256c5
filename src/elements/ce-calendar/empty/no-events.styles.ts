import { css } from 'lit';

/** The notice in a list, a month or a week without events. */
export const noEventsStyles = css`
  .next-event {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }
  .empty > p + .next-event {
    margin-block-start: var(--_space-3);
  }
`;
