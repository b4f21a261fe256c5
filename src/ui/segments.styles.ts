import { css } from 'lit';

/** A choice of few, side by side in one frame: `role="group"` with buttons that are `aria-pressed`. */
export const segmentStyles = css`
  .segments {
    display: inline-flex;
    flex-wrap: wrap;
    border: var(--_edge);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    overflow: clip;
    overflow-clip-margin: 8px;
  }
  .segments button {
    display: inline-flex;
    flex: auto;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: calc(var(--_target) - 2px);
    padding: 0 0.85em;
    border: 0;
    background: none;
    color: var(--_ink-muted);
    font-size: var(--_size-sm);
    white-space: nowrap;
  }
  .segments button + button {
    border-inline-start: var(--_edge);
  }
  .segments button:hover {
    color: var(--_ink);
  }
  .segments button[aria-pressed='true'] {
    box-shadow: inset 0 -3px 0 var(--_accent);
    background: var(--_brand-tint);
    color: var(--_ink);
    font-weight: 600;
  }

  @media (pointer: coarse) {
    .segments button {
      min-block-size: var(--_target);
    }
  }
  @media (forced-colors: active) {
    .segments [aria-pressed='true'] {
      text-decoration: underline 3px;
      text-underline-offset: 0.25em;
    }
    .segments [aria-pressed='true']:not(:focus-visible) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
