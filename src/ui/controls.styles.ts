import { css } from 'lit';

/** Fields: a search box, a list to choose from. */
export const controlStyles = css`
  .legend,
  .field label {
    font-size: var(--_size-sm);
    font-weight: 600;
    line-height: 1.5;
  }

  .field {
    display: grid;
    gap: var(--_space-1);
    min-inline-size: 0;
  }
  .box {
    position: relative;
    display: grid;
  }
  .box > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_space-3);
    margin-block: auto;
    color: var(--_ink-muted);
    pointer-events: none;
  }
  .box > .chevron {
    inset-inline: auto var(--_space-3);
  }
  .box :is(input, select) {
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding-block: 0;
    padding-inline: 2.75em var(--_space-3);
    border: var(--_edge);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    appearance: none;
  }
  .box select {
    padding-inline: var(--_space-3) 2.5em;
    text-overflow: ellipsis;
  }
  .box :is(input, select):hover {
    border-color: var(--_ink);
  }
  .box ::placeholder {
    color: var(--_ink-muted);
    opacity: 1;
  }
  /* The clearing button is ours, so that it is there in every browser and large enough. */
  .box ::-webkit-search-cancel-button {
    display: none;
  }
  .box input:has(+ .clear) {
    padding-inline-end: 44px;
  }
  .box .clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 44px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_ink-muted);
  }
  .box .clear:hover {
    color: var(--_ink);
  }

  mark {
    background: var(--_mark);
    color: var(--_ink);
    font-weight: 700;
  }

  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;

/** Chips: each a choice that is set, or can be. */
export const chipStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(36px, var(--_target-small));
    padding: 0.25em 0.8em;
    border: var(--_edge);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    font-size: var(--_size-sm);
    line-height: 1.25;
    text-align: start;
    transition: var(--_motion);
    transition-property: background-color, border-color;
  }
  .chip:hover {
    border-color: var(--_ink);
    background: var(--_brand-tint);
  }
  .chip .count {
    color: var(--_ink-muted);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_brand);
    background: var(--_brand);
    color: var(--_on-brand);
    font-weight: 600;
  }
  .chip[aria-pressed='true'] .count {
    color: inherit;
    font-weight: 400;
  }
  .inherit .chip[aria-pressed='true'] {
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      text-decoration: underline 3px;
      text-underline-offset: 0.25em;
    }
    .chip[aria-pressed='true']:not(:focus-visible) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
