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
    /* Each is as wide as its longest choice, or wider, so that none is cut. */
    .selects {
      display: flex;
      flex-wrap: wrap;
    }
    .selects > .field {
      flex: 1 0 auto;
      min-inline-size: min(12em, 100%);
      max-inline-size: 100%;
    }
  }
  @container ala (width >= 60em) {
    .filters:has(.selects) {
      grid-template-columns: minmax(14em, 1fr) minmax(0, 2.4fr);
      align-items: start;
      gap: var(--_space-4);
    }
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;
