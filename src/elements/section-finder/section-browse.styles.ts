import { css } from 'lit';

/** The cabinet, and the index of groups. */
export const sectionBrowseStyles = css`
  /* The cabinet: drawers parted by hairlines. */
  .cabinet,
  .skeleton {
    display: grid;
    border: var(--_hair);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    overflow: clip;
  }
  /* Its lines stand before and above it; the outer ones lie under the cabinet's edge. */
  .card {
    --_pad: var(--_space-4);
    position: relative;
    display: grid;
    align-content: start;
    gap: var(--_space-1) var(--_space-4);
    margin-block-start: -1px;
    margin-inline-start: -1px;
    padding: var(--_pad);
    border: solid var(--_rule);
    border-width: 1px 0 0;
    border-inline-start-width: 1px;
  }
  .card:hover {
    background: color-mix(in srgb, var(--_hue) 8%, var(--_surface));
  }
  .drawing,
  .card > .picture {
    inline-size: 3.5em;
    block-size: 3.5em;
    margin-block-end: var(--_space-3);
    margin-inline-start: -4px;
  }
  .drawing {
    fill: none;
    stroke: var(--_hue);
    stroke-width: 1.3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .drawing .tint {
    fill: color-mix(in srgb, var(--_hue) 20%, var(--_surface));
  }
  .card > .picture img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  /* Room for the arrow, where it stands beside the name and not beside the picture. */
  .card:has(.go):not(:has(> .drawing, > .picture:not([hidden]))) .title {
    padding-inline-end: 1.6em;
  }
  .card .title a {
    color: var(--_ink);
  }
  /* The whole drawer is the target. */
  .card .title a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .card .title a:focus-visible {
    outline: none;
  }
  .card .title a:focus-visible::after {
    outline: var(--_focus-ring);
    outline-offset: -6px;
  }
  .go {
    position: absolute;
    inset-block-start: calc(var(--_pad) + 0.15em);
    inset-inline-end: var(--_pad);
    color: var(--_ink-muted);
    pointer-events: none;
  }
  .card:hover .go {
    color: var(--_hue);
  }
  .line {
    max-inline-size: 60ch;
    color: var(--_ink-muted);
    line-height: 1.5;
    text-wrap: pretty;
  }

  /* The index of groups. */
  .index {
    margin-block-start: var(--_space-6);
  }
  .index-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_space-4);
    padding-block-end: var(--_space-2);
    border-block-end: 1px solid var(--_rule-strong);
  }
  .row {
    border-block-end: var(--_hair);
  }
  .fold {
    display: grid;
    grid-template-columns: auto 1fr auto auto;
    align-items: center;
    gap: 0 var(--_space-3);
    inline-size: 100%;
    min-block-size: 3.25em;
    padding: var(--_space-2) 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .fold-name {
    font-family: var(--_font-title, inherit);
    font-size: var(--_size-lg);
    font-size-adjust: var(--_title-aspect);
    line-height: 1.3;
  }
  .fold:hover .fold-name {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .fold[aria-expanded='true'] .fold-name {
    font-weight: 700;
  }
  .fold .icon {
    color: var(--_ink-muted);
  }
  .groups {
    columns: 17em;
    column-gap: var(--_space-6);
    padding-block-end: var(--_space-5);
    padding-inline-start: calc(0.625em + var(--_space-3));
  }
  .groups > li {
    break-inside: avoid;
    padding-block: var(--_space-2);
  }
  .name {
    display: block;
    font-weight: 600;
  }
  .groups .meta {
    display: block;
  }
  .join {
    margin-inline-start: var(--_space-3);
  }

  .skeleton-bar.tall {
    block-size: 1.1em;
    inline-size: 60%;
  }
  /* Of a form, six cards and the index of their groups, a twelfth. */
  .reserve {
    --_row: 8.8em;
  }

  /* The count goes under the name, before a word of it would be cut. */
  @container ala (width < 22em) {
    .fold {
      grid-template-columns: auto 1fr auto;
    }
    .fold .meta {
      grid-area: 2 / 2;
    }
    .fold .icon {
      grid-area: 1 / 3 / span 2;
    }
    .fold .swatch {
      grid-row: 1 / span 2;
    }
  }
  @container ala (17em <= width < 36em) {
    .card:has(> .drawing, > .picture:not([hidden])) {
      grid-template-columns: 3.5em 1fr;
      row-gap: 0;
    }
    .card > :is(.drawing, .picture) {
      grid-row: 1 / span 2;
      margin: 0;
    }
  }
  /* Where it is narrow, a long word of a name needs the room of the arrow. */
  @container ala (width < 19em) {
    .go {
      display: none;
    }
  }
  @container ala (19em <= width < 36em) {
    .card:has(.go) .title {
      padding-inline-end: 1.6em;
    }
  }
  @container ala (width >= 36em) {
    .cabinet,
    .skeleton {
      grid-template-columns: 1fr 1fr;
    }
    .card {
      --_pad: var(--_space-5);
    }
    /* A last drawer alone in its row takes the row. */
    .cabinet > :last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
    .reserve {
      --_row: 6em;
    }
  }
  @container ala (width >= 60em) {
    .cabinet,
    .skeleton {
      grid-template-columns: repeat(3, 1fr);
    }
    .cabinet > :last-child:nth-child(odd) {
      grid-column: auto;
    }
    .cabinet > :last-child:nth-child(3n + 1) {
      grid-column: 1 / -1;
    }
    .cabinet > :last-child:nth-child(3n + 2) {
      grid-column: span 2;
    }
    .card {
      --_pad: var(--_space-6);
    }
    .reserve {
      --_row: 4.5em;
    }
  }
  /* Room between the targets of two groups. */
  @media (pointer: coarse) {
    .groups > li {
      padding-block: max(var(--_space-2), (var(--_target-small) - 1lh) / 2);
    }
  }
  @media (forced-colors: active) {
    .drawing {
      stroke: CanvasText;
    }
    .drawing .tint {
      fill: Canvas;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    .fold .icon {
      display: none;
    }
    .folded[hidden='until-found'] {
      display: block;
      content-visibility: visible;
    }
  }
`;
