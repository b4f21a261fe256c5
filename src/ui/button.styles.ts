import { css } from 'lit';

/** Buttons that fill their box, quiet ones with an edge, and those that look like a link. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    padding: var(--_space-1) var(--_space-4);
    border: 1px solid var(--_brand);
    border-radius: var(--_radius-m);
    background: var(--_brand);
    color: var(--_on-brand);
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    transition: var(--_motion);
    transition-property: background-color, border-color;
  }
  .button:hover {
    border-color: var(--_brand-strong);
    background: var(--_brand-strong);
    color: var(--_on-brand);
  }
  .button.quiet {
    border-color: var(--_control);
    background: transparent;
    color: var(--_ink);
  }
  .button.quiet:hover {
    border-color: var(--_ink);
    background: var(--_brand-tint);
  }
  .inherit .button {
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }
  .text-button {
    min-block-size: var(--_target-small);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_brand);
    font-weight: 600;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
`;
