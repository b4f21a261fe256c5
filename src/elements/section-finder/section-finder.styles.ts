import { css } from 'lit';

/** The form. */
export const sectionFinderStyles = css`
  .form {
    display: grid;
    align-items: start;
    gap: var(--_space-4) var(--_space-7);
    margin-block-end: var(--_space-5);
  }
  .refine {
    display: grid;
    gap: var(--_space-3);
  }
  .refine-row {
    display: grid;
    gap: var(--_space-1) var(--_space-3);
  }

  @container ala (width >= 36em) {
    .refine {
      gap: var(--_space-2);
    }
    .refine-row {
      grid-template-columns: 4.5em 1fr;
    }
    .refine-row .legend {
      padding-block-start: 0.55em;
    }
  }
  @container ala (width >= 60em) {
    .form:has(.field + .refine) {
      grid-template-columns: 22em 1fr;
    }
  }
  @media print {
    .form {
      display: none;
    }
  }
`;
