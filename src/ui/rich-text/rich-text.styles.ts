import { css } from 'lit';

/** Rich text: bullets in the rubric's red, facts in two columns, everything within the measure. */
export const richTextStyles = css`
  .rich {
    text-align: left;
  }
  .rich:dir(rtl) {
    text-align: right;
  }
  /* Punctuation by each block's own words, alignment by the page. */
  .rich :is(p, li, dt, dd, h2, h3, h4, h5, h6, th, td, caption, figcaption, blockquote, summary, pre, address, div) {
    unicode-bidi: plaintext;
  }
  .rich :where(blockquote, figure, pre) {
    margin: 0;
  }
  .rich > * + *,
  .rich :is(li, dd, blockquote, td, details, div, figure) > * + :is(p, ul, ol, dl, pre, .table-scroller, blockquote) {
    margin-block-start: var(--_space-3);
  }
  .rich :is(p, blockquote, pre, address) {
    max-inline-size: 64ch;
    font-style: normal;
    text-wrap: pretty;
  }
  .rich :is(h2, h3, h4, h5, h6) {
    font-weight: 700;
    line-height: 1.3;
  }
  .rich > * + :is(h2, h3, h4, h5, h6) {
    margin-block-start: var(--_space-5);
  }
  .rich :is(ul, ol) {
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  .rich ol {
    padding-inline-start: 1.6em;
    list-style: decimal;
  }
  .rich ol[type='a'] {
    list-style: lower-alpha;
  }
  .rich ol[type='A'] {
    list-style: upper-alpha;
  }
  .rich ol[type='i'] {
    list-style: lower-roman;
  }
  .rich ol[type='I'] {
    list-style: upper-roman;
  }
  .rich > ul {
    columns: 15em;
    column-gap: var(--_space-6);
  }
  .rich li {
    padding-block: 2px;
    break-inside: avoid;
  }
  .rich ::marker {
    color: var(--_accent);
  }
  .rich summary::marker {
    color: inherit;
  }
  .rich dl {
    display: grid;
    grid-template-columns: fit-content(40%) 1fr;
    border-block-end: var(--_hair);
  }
  .rich dt {
    grid-column: 1;
    padding-block: 0.57em;
    padding-inline-end: 1.71em;
    border-block-start: var(--_hair);
    color: var(--_ink-muted);
    font-size: var(--_size-sm);
    line-height: 1.8;
  }
  .rich dd {
    grid-column: 2;
    padding-block: var(--_space-2);
    border-block-start: var(--_hair);
  }
  .rich dd + dd {
    padding-block-start: 0;
    border-block-start: 0;
  }
  .rich blockquote {
    padding-inline-start: var(--_space-4);
    border-inline-start: 3px solid var(--_rule);
  }
  .rich img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius-s);
    vertical-align: middle;
  }
  .rich :is(figcaption, caption, small) {
    color: var(--_ink-muted);
    text-align: start;
  }
  .rich :is(code, kbd, samp, pre) {
    font-family: var(--_font-code);
    font-size: var(--_size-sm);
  }
  .rich pre {
    padding: 0.85em 1.15em;
    border-radius: var(--_radius-m);
    background: var(--_sunken);
    white-space: pre-wrap;
    tab-size: 2;
  }
  .rich pre * {
    font-size: inherit;
  }
  .rich mark {
    background: var(--_mark);
    color: inherit;
  }
  /* A wide table scrolls in its own box, and its words stay whole. */
  .rich .table-scroller {
    overflow-x: auto;
  }
  .rich table {
    overflow-wrap: break-word;
    border-collapse: collapse;
    font: inherit;
    color: inherit;
  }
  .rich :is(th, td) {
    padding: var(--_space-2) var(--_space-4) var(--_space-2) 0;
    border-block: var(--_hair);
    font-weight: 400;
    text-align: inherit;
    vertical-align: baseline;
  }
  .rich th {
    font-weight: 600;
  }
  .rich hr {
    margin-inline: 0;
    border: 0;
    border-block-start: var(--_hair);
  }
  .rich summary {
    min-block-size: var(--_target-small);
    font-weight: 600;
    cursor: pointer;
  }
  /* A link to another site: an arrow beside the hidden words, drawn without a picture or a font. */
  .rich .elsewhere::after {
    content: '';
    display: inline-block;
    box-sizing: border-box;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 0.15em;
    border: solid currentColor;
    border-width: 1.5px 1.5px 0 0;
    background: linear-gradient(
      to top left,
      transparent calc(50% - 0.75px),
      currentColor 0 calc(50% + 0.75px),
      transparent 0
    );
    vertical-align: 0.2em;
  }
  @media (pointer: coarse) {
    .rich :is(p, li, dd) a {
      padding-block: 0.6em;
    }
  }
  @media print {
    .rich .table-scroller {
      overflow: visible;
    }
    .rich details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;
