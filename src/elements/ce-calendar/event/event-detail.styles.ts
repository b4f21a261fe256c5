import { css } from 'lit';

/** What unfolds under an event. */
export const detailStyles = css`
  .detail {
    display: grid;
    align-items: start;
    gap: var(--_space-5) var(--_space-7);
    margin-block-start: var(--_space-3);
    padding-block-start: var(--_space-4);
    border-block-start: 3px solid var(--_hue);
  }
  .about {
    display: grid;
    justify-items: start;
    gap: var(--_space-3);
  }
  .about p {
    max-inline-size: 64ch;
    text-wrap: pretty;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
  }
  .address {
    flex: 1 1 16em;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding-inline: var(--_space-3);
    border: 1px solid var(--_rule-strong);
    border-radius: var(--_radius-s);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .ways {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: 0 var(--_space-5);
  }
  .ways a {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-block-size: var(--_target-small);
  }
  .facts {
    border-block-end: var(--_hair);
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(5em, min(30%, 8em)) 1fr;
    gap: 0 var(--_space-3);
    padding-block: var(--_space-2);
    border-block-start: var(--_hair);
  }
  .facts dt {
    color: var(--_ink-muted);
    font-size: var(--_size-sm);
    line-height: 1.8;
  }
  .facts dd {
    grid-column: 2;
  }
  .facts [part='add-sessions'] {
    margin-block-start: var(--_space-1);
  }
  .facts [part='add-sessions'] .icon {
    margin-inline-end: 0.3em;
    vertical-align: -0.15em;
  }
  .event .join {
    font-weight: 600;
  }
  .linked {
    margin-block-end: var(--_space-6);
    padding: var(--_space-4) var(--_space-5);
    border: var(--_hair);
    border-inline-start: 3px solid var(--_brand);
    border-radius: var(--_radius-s);
    background: var(--_surface);
  }
  .linked > p:first-child:not(:last-child) {
    margin-block-end: var(--_space-3);
    color: var(--_ink-muted);
    font-size: var(--_size-sm);
  }
  .linked .day {
    padding-block-end: 0;
  }

  @container ala (18em <= width < 44em) {
    .day .detail {
      margin-inline-start: calc(-3.5em - var(--_space-4));
    }
  }
  @container ala (width >= 60em) {
    .detail {
      grid-template-columns: minmax(0, 1fr) minmax(17em, 20em);
    }
  }
  @media print {
    .actions,
    .facts [part='add-sessions'] {
      display: none;
    }
  }
`;
