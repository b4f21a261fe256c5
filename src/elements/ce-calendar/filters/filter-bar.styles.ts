import { css } from 'lit';

/** Search box and filters: folded, in two rows, or in one. */
export const filterStyles = css`
  .filters,
  .selects {
    display: grid;
    align-items: end;
    gap: var(--_space-3);
  }
  .filters {
    margin-block-end: var(--_space-3);
  }
  .fold {
    justify-content: space-between;
    min-block-size: 44px;
  }
  .fold .count {
    margin-inline-start: auto;
    color: var(--_ink-muted);
    font-weight: 400;
  }
  .applied {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    margin-block-end: var(--_space-5);
  }
  .applied .text-button {
    font-size: var(--_size-sm);
  }

  @container ala (width < 36em) {
    .fold[aria-expanded='false'] + .selects {
      display: none;
    }
  }
  @container ala (width >= 36em) {
    .fold {
      display: none;
    }
    .selects {
      grid-template-columns: repeat(auto-fit, minmax(12em, 1fr));
    }
  }
  @container ala (width >= 60em) {
    .filters:has(.selects) {
      grid-template-columns: minmax(14em, 1fr) minmax(0, 2.4fr);
      gap: var(--_space-4);
    }
    .selects {
      grid-template-columns: none;
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      gap: var(--_space-4);
    }
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;
