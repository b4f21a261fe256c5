import { css } from 'lit';

/** Guide cards over a panel, a list beside it, a strip that scrolls, or an accordion. */
export const tabsStyles = css`
  /* As wide as the content and as high as the font is large; what follows takes its place (ui/fits). */
  .ruler {
    block-size: 1em;
    margin-block-end: -1em;
  }
  .tab {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: max(3.25em, var(--_target));
    /* A label is never cut: it is the padding that makes a short one wide enough to press. */
    min-inline-size: auto;
    margin: 0;
    padding: var(--_space-2) max(var(--_space-4), var(--_target-small) / 2 - 0.0625em);
    border: 0 solid transparent;
    border-radius: 0;
    background: none;
    color: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
    overflow-wrap: break-word;
    transition: color var(--_motion);
  }
  .tab:hover {
    color: var(--_brand);
  }
  .tab:focus-visible {
    position: relative;
    z-index: 2;
    outline-offset: calc(0px - var(--ala-focus-width, 3px));
  }
  .tab .icon {
    margin-inline-start: auto;
    color: var(--_ink-muted);
  }
  .panel-title {
    margin-block-end: 0.46em;
    font-family: var(--_font-title, inherit);
    font-size: var(--_size-2xl);
    font-size-adjust: var(--_title-aspect);
    line-height: 1.25;
    text-wrap: balance;
  }
  .twice {
    display: none;
  }
  .text + a {
    margin-block-start: var(--_space-5);
  }
  .text:empty + a {
    margin-block-start: 0;
  }

  /* Guide cards: the chosen one is part of its panel. */
  .across > .list {
    display: flex;
  }
  .across .tab {
    border-width: 3px 1px;
    color: var(--_ink-muted);
  }
  .across .tab:hover {
    color: var(--_ink);
  }
  .across .tab[aria-selected='true'] {
    position: relative;
    margin-block-end: -1px;
    border-color: var(--_accent) var(--_rule) transparent;
    border-start-start-radius: var(--_radius-m);
    border-start-end-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_ink);
  }
  .across .panel {
    padding: var(--_space-6);
    border: var(--_hair);
    border-radius: 0 0 var(--_radius-m) var(--_radius-m);
    background: var(--_surface);
  }

  /* The list at the start, its accent on the edge. */
  .aside {
    display: grid;
    grid-template-columns: clamp(10em, 28%, 18em) minmax(0, 1fr);
    column-gap: var(--_space-5);
    align-items: start;
  }
  .aside .tab {
    inline-size: 100%;
    min-block-size: 3.5em;
    border-block-end: var(--_hair);
    border-inline-start: 3px solid transparent;
  }
  .aside .tab > bdi {
    font-family: var(--_font-title, inherit);
    font-size: var(--_size-lg);
    font-size-adjust: var(--_title-aspect);
    font-weight: 400;
  }
  .aside .tab[aria-selected='true'] {
    border-inline-start-color: var(--_accent);
  }
  .aside .tab[aria-selected='true'] > bdi {
    font-weight: 700;
  }

  /* The strip: the edge that cuts a label, or the bar, says that there is more. */
  .strip > .list {
    display: flex;
    margin-block-end: var(--_space-4);
    border-block-end: var(--_hair);
    overflow-x: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--_control) transparent;
  }
  .strip .tab {
    flex: none;
    min-inline-size: var(--_target-small);
    max-inline-size: 15em;
    padding-inline: max(var(--_space-3), var(--_target-small) / 2 - 0.125em);
    border-block-width: 3px;
    color: var(--_ink-muted);
  }
  .strip .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_ink);
  }

  .expand-all {
    display: flex;
    justify-content: end;
    padding-block-end: var(--_space-2);
  }
  .stacked {
    border-block-start: var(--_hair);
  }
  .stacked .tab {
    inline-size: 100%;
    padding-inline: 0;
    border-block: 3px solid transparent;
  }
  .stacked .tab > bdi {
    min-inline-size: 0;
  }
  .stacked .tab[aria-expanded='true'] {
    border-block-start-color: var(--_accent);
  }
  .stacked .fold {
    position: relative;
    border-block-end: var(--_hair);
  }
  .stacked .fold:has([aria-expanded='true']) {
    margin-block-start: -1px;
    border-block-end-color: transparent;
  }
  .stacked .panel {
    padding-block-end: var(--_space-5);
    border-block-end: var(--_hair);
  }

  .reserve.as-tabs {
    min-block-size: var(--ala-reserved-size, 51em);
  }
  .skeleton-bar.labels {
    max-inline-size: 44em;
    block-size: 2.5em;
    margin-block-end: 2em;
  }
  .skeleton-bar.tall {
    inline-size: 60%;
    block-size: 1.6em;
    margin-block-end: 1em;
  }
  .skeleton-bar.wide {
    max-inline-size: 36em;
  }
  .skeleton-bar.narrow {
    max-inline-size: 24em;
  }

  @container ala (width >= 30em) {
    .reserve.as-tabs {
      min-block-size: var(--ala-reserved-size, 31em);
    }
  }
  @container ala (width >= 42em) {
    .aside {
      column-gap: var(--_space-7);
    }
  }
  /* Facts at the end of a text stand beside it. */
  @container ala (width >= 52em) {
    .reserve.as-tabs {
      min-block-size: var(--ala-reserved-size, 24em);
    }
    .across .rich:has(> dl:last-child:not(:first-child)) {
      display: grid;
      grid-template: repeat(12, auto) 1fr / minmax(0, 1fr) minmax(16em, 24em);
      column-gap: var(--_space-7);
    }
    .across .rich > dl:last-child:not(:first-child) {
      grid-area: 1 / 2 / -1;
      align-self: start;
      margin-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    /* Borders that are not seen would all be drawn. */
    .tab:not([aria-selected='true'], [aria-expanded='true']) {
      border-color: Canvas;
    }
    .tab:is([aria-selected='true'], [aria-expanded='true']) {
      border-color: Highlight;
    }
    .tab:is([aria-selected='true'], [aria-expanded='true']) > bdi {
      text-decoration: underline 3px;
      text-underline-offset: 0.25em;
    }
    .across .panel {
      border-color: CanvasText;
    }
  }
  @media print {
    .tabs {
      display: block;
      border: 0;
    }
    .list,
    .expand-all,
    .fold {
      display: none !important;
    }
    .panels > .wrap[hidden] {
      display: block !important;
      content-visibility: visible;
    }
    .tabs .panel {
      padding: 0 0 var(--_space-5);
      border: 0;
      break-inside: avoid;
    }
    .twice {
      display: block;
    }
  }
`;
