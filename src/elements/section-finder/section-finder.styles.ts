import { css } from 'lit';

/** The form, and what was found. */
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

  .found {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-4);
    color: var(--_ink-muted);
    font-size: var(--_size-sm);
  }
  .results {
    border-block-start: 1px solid var(--_rule-strong);
  }
  .result {
    padding-block: var(--_space-3);
    border-block-end: var(--_hair);
  }
  .result .title {
    font-size: var(--_size-lg);
  }
  .result .meta {
    display: flex;
    align-items: baseline;
    gap: 0.6em;
  }
  .result .join {
    flex: none;
    margin-inline-start: auto;
  }
  .empty .button {
    margin-block-start: var(--_space-3);
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
    .result {
      break-inside: avoid;
    }
    .form,
    .found .text-button {
      display: none;
    }
  }
`;
