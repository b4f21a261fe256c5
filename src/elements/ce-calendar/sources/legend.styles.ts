import { css } from 'lit';

/** The legend of several calendars. A mark is filled while its calendar is on; its button says so as well. */
export const legendStyles = css`
  .legend {
    margin-block-end: var(--_space-4);
  }
  .legend .chip {
    border-color: var(--_control);
    background: var(--_surface);
    color: var(--_ink);
    font-weight: 600;
  }
  .legend .chip:hover {
    background: var(--_brand-tint);
  }
  .legend .chip[aria-pressed='false'] {
    border-style: dashed;
    color: var(--_ink-muted);
    font-weight: 400;
    text-decoration: line-through;
  }
  .legend .switch {
    flex: none;
    box-sizing: border-box;
    inline-size: 0.9em;
    block-size: 0.9em;
    border: 2px solid var(--_hue);
    border-radius: 2px;
    background: var(--_hue);
    forced-color-adjust: none;
  }
  .legend [aria-pressed='false'] .switch {
    background: none;
  }
  @media print {
    .legend [aria-pressed='false'] {
      display: none;
    }
  }
`;
