import { css } from 'lit';

/** The grid of a month, and the dialog of a day. */
export const monthStyles = css`
  .month {
    inline-size: 100%;
    border-block-start: 1px solid var(--_rule-strong);
    border-collapse: collapse;
    table-layout: fixed;
  }
  .month th {
    padding: var(--_space-2);
    color: var(--_ink-muted);
    font-size: var(--_size-sm);
    font-weight: 600;
    text-align: start;
  }
  .month td {
    position: relative;
    block-size: 8.5em;
    padding: var(--_space-1) 0;
    border: var(--_hair);
    vertical-align: top;
  }
  .month td:first-child {
    border-inline-start: 0;
  }
  .month td:last-child {
    border-inline-end: 0;
  }
  .month td:focus-visible,
  .entry:focus-visible {
    outline-offset: -3px;
  }
  .number {
    display: inline-grid;
    place-items: center start;
    min-inline-size: 1.75em;
    block-size: 1.75em;
    padding-inline: var(--_space-2);
    font-family: var(--_font-title, inherit);
    font-size-adjust: var(--_title-aspect);
    line-height: 1;
  }
  .out {
    background: var(--_sunken);
  }
  .out .number {
    color: var(--_ink-muted);
  }
  .now .number {
    place-items: center;
    margin-inline-start: var(--_space-1);
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }
  /* Its ink is the page's, so it is told by a line: what would be written on it is not known. */
  .inherit .now .number {
    border-color: currentColor;
    background: none;
    color: inherit;
  }
  .entry,
  .gap {
    display: flex;
    min-block-size: 24px;
    margin: 2px;
  }
  .entry {
    position: relative;
    align-items: center;
    inline-size: calc(100% - 8px);
    margin-inline: 4px;
    padding: 1px 4px;
    border: 0;
    border-inline-start: 3px solid var(--_hue);
    background: none;
    color: var(--_ink);
    font-size: var(--_size-xs);
    line-height: 1.6;
    text-align: start;
    text-decoration: none;
  }
  .entry:hover {
    background: var(--_brand-tint);
    color: var(--_ink);
  }
  .label {
    display: flex;
    gap: 0.3em;
    min-inline-size: 0;
    white-space: nowrap;
  }
  /* A box of its own, so that a title is cut at its own end, whatever the direction of the page. */
  .name {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* As high as its own line and its share of the free ones. The title begins beside the time and goes on below it. */
  .tall .label {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    white-space: normal;
    hyphens: auto;
    overflow: hidden;
  }
  .label b {
    font-weight: 600;
  }
  .entry.off .label {
    text-decoration: line-through;
  }
  .entry.past {
    color: var(--_ink-muted);
  }
  .bar.entry {
    inline-size: 100%;
    margin-inline: 0;
    border: 0 solid var(--_hue);
    border-block-width: 1px;
    background: color-mix(in srgb, var(--_hue) 12%, var(--_surface));
  }
  .from.entry {
    inline-size: calc(100% - 4px);
    margin-inline-start: 4px;
    border-inline-start-width: 3px;
  }
  .to.entry {
    inline-size: calc(100% - 4px);
    border-inline-end-width: 1px;
  }
  .from.to.entry {
    inline-size: calc(100% - 8px);
  }
  /* The title of a span is written over all of its days of the week; in the cells after the first it is only heard. */
  .bar .label {
    position: absolute;
    z-index: 1;
    inset-inline-start: 4px;
    inline-size: calc(var(--_days) * 100% - 8px);
    pointer-events: none;
  }
  .further .label {
    opacity: 0;
  }
  .rest {
    border-color: transparent;
    color: var(--_brand);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .pop,
  .event-name-tooltip {
    position: absolute;
    inset: auto;
    margin: 0;
    border: 1px solid var(--_rule-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--ala-shadow-raised, 0 1px 2px rgb(19 36 46 / 12%), 0 12px 32px -8px rgb(19 36 46 / 32%));
    overflow: auto;
  }
  .pop {
    inline-size: 24em;
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
  }
  .event-name-tooltip {
    max-inline-size: 20em;
    padding: var(--_space-1) var(--_space-2);
    font-size: var(--_size-sm);
    line-height: 1.5;
  }
  .event-name-tooltip .label {
    white-space: normal;
  }
  .inherit :is(.pop, .event-name-tooltip) {
    background: Canvas;
    color: CanvasText;
  }
  .pop-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
    margin-block-end: var(--_space-3);
  }
  .pop-title {
    font-size: var(--_size-lg);
  }
  /* The events in it are as wide as the dialog, not as the widget. */
  .pop-body {
    container: ala / inline-size;
  }

  @media (pointer: coarse) {
    .entry,
    .gap {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .now .number {
      border: 3px solid Highlight;
    }
    .entry {
      border-color: LinkText;
    }
  }
  @media print {
    .entry:not(.bar) .label {
      display: block;
      white-space: normal;
    }
  }
`;
