import { css } from 'lit';

/** What "Subscribe" discloses: a popover below its button; in its place where the browser has no popovers. */
export const subscriptionStyles = css`
  .subscribe-menu {
    box-sizing: border-box;
    inline-size: 22em;
    max-inline-size: 100%;
    margin: 0;
    padding: var(--_space-4);
    border: 1px solid var(--_rule-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--ala-shadow-raised, 0 1px 2px rgb(19 36 46 / 12%), 0 12px 32px -8px rgb(19 36 46 / 32%));
    font-size: var(--_size-sm);
    text-align: start;
    overflow: auto;
  }
  @supports selector(:popover-open) {
    .subscription {
      position: absolute;
    }
    .subscribe-menu {
      position: absolute;
      inset: auto;
    }
  }
  .inherit .subscribe-menu {
    background: Canvas;
    color: CanvasText;
  }
  .subscribe-ways {
    margin-block: var(--_space-2);
  }
  .subscribe-ways li + li {
    border-block-start: var(--_hair);
  }
  .subscribe-ways a {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    font-weight: 600;
    text-decoration: none;
  }
  .subscribe-ways a:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .copy-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }
  .address {
    flex: 1 1 10em;
    color: var(--_ink-muted);
    overflow-wrap: anywhere;
  }
  .copy-line :is(.done .before, .button:not(.done) .after) {
    display: none;
  }
`;
