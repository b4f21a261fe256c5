import { css } from 'lit';

export const sectionFinderStyles = css`
  .form {
    display: grid;
    gap: var(--_space-4) var(--_space-7);
    margin-block-end: var(--_space-5);
  }
  .refine {
    display: grid;
    gap: var(--_space-2);
  }
  .refine-row {
    display: grid;
    gap: var(--_space-1) var(--_space-3);
  }
  .refine-row .legend {
    padding-block-start: 0.45em;
  }

  /* The cabinet: drawers parted by hairlines. */
  .cabinet,
  .skeleton {
    display: grid;
    border: var(--_hair);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  .card {
    --_pad: var(--_space-4);
    position: relative;
    display: grid;
    grid-template-columns: 1fr;
    align-content: start;
    gap: 0 var(--_space-4);
    padding: var(--_pad);
  }
  .card:has(> .drawing, > .picture:not([hidden])) {
    grid-template-columns: 3.5em 1fr;
  }
  .card + .card {
    border-block-start: var(--_hair);
  }
  .card:hover {
    background: color-mix(in srgb, var(--_hue) 8%, var(--_surface));
  }
  .drawing,
  .card > .picture {
    grid-row: 1 / span 2;
    inline-size: 3.5em;
    block-size: 3.5em;
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
  .card:has(.go) .title {
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
    inset-block-start: var(--_pad);
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
    display: flex;
    align-items: center;
    gap: var(--_space-3);
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
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .fold[aria-expanded='true'] .fold-name {
    font-weight: 700;
  }
  .fold .meta {
    flex: none;
    margin-inline-start: auto;
  }
  .fold .icon {
    color: var(--_ink-muted);
    transition: rotate var(--_motion);
  }
  .fold[aria-expanded='true'] .icon {
    rotate: 180deg;
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

  /* What was found. */
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
  .search-results .empty .button {
    margin-block-start: var(--_space-3);
  }

  .reserve {
    --_row: 4.6em;
  }
  .bone.drawing {
    block-size: 3.5em;
    margin: 0;
  }
  .bone.tall {
    block-size: 1.1em;
    inline-size: 60%;
  }

  @container ala (width < 17em) {
    .card.card {
      grid-template-columns: 1fr;
      gap: var(--_space-1);
    }
    .card > :is(.drawing, .picture) {
      grid-row: auto;
    }
  }
  @container ala (width >= 36em) {
    .refine-row {
      grid-template-columns: 4.5em 1fr;
    }
    .cabinet,
    .skeleton {
      grid-template-columns: 1fr 1fr;
      gap: 1px;
      background: var(--_rule);
      overflow: clip;
    }
    .card.card {
      --_pad: var(--_space-5);
      grid-template-columns: 1fr;
      gap: var(--_space-1);
      background: var(--_surface);
    }
    .card.card:hover {
      background: color-mix(in srgb, var(--_hue) 8%, var(--_surface));
    }
    .card + .card {
      border: 0;
    }
    .card > :is(.drawing, .picture) {
      grid-row: auto;
      margin-block-end: var(--_space-3);
      margin-inline-start: -4px;
    }
    /* A last drawer alone in its row takes the row. */
    .cabinet > :last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
    .reserve {
      --_row: 4.2em;
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
    .card.card {
      --_pad: var(--_space-6);
    }
    .form:has(.field + .refine) {
      grid-template-columns: 22em 1fr;
      align-items: end;
    }
    .reserve {
      --_row: 3em;
    }
  }
  @media (pointer: coarse) {
    .name a {
      padding-block: 0.55em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .fold .icon {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
    .drawing {
      stroke: CanvasText;
    }
    .drawing .tint {
      fill: Canvas;
    }
  }
  @media print {
    .form,
    .found .text-button,
    .fold .icon {
      display: none;
    }
    .folded[hidden='until-found'] {
      display: block;
      content-visibility: visible;
    }
  }
`;
