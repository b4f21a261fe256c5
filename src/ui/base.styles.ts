import { css } from 'lit';
import { buttonStyles } from './button.styles.js';
import { tokens } from './tokens.js';

/** What every widget shares: the host, text, head, links, buttons. */
export const baseStyles = [
  tokens,
  css`
    :host {
      display: block;
      margin-block-end: var(--ala-gap, 2em);
    }
    :host([hidden]) {
      display: none;
    }
    /* Not for ::before and ::after of everything, which browsers would then make a style for, whether there is one or not. */
    *,
    .head::before {
      box-sizing: border-box;
    }
    /* What the page makes of the host (a flex box, a grid, contents) applies to this box, which behaves like a block. */
    .frame {
      /* What is visually hidden stays with the widget where the page scrolls it in a box. */
      position: relative;
      flex: auto;
      min-inline-size: 0;
      block-size: 100%;
    }
    /*
     * The widget's own content says nothing about its width, because container queries need size containment. This says
     * it: an empty grid is as narrow as the first width and as wide as the second, and in between as its place is.
     * The first is no more than a fifth of the window, so that three columns and their gaps fit on a phone.
     */
    .frame::before {
      content: '';
      display: grid;
      grid-template-columns: minmax(min(10em, 20vw), 40em);
      font-size: var(--ala-size-base, medium);
    }
    /* Here and not on the host, whose own properties any rule of the page ("* { … }") would overrule. */
    .ala {
      container: ala / inline-size;
      background: var(--ala-background, none);
      color: var(--_ink);
      font-family: var(--_font-text, inherit);
      font-size: var(--ala-size-base, medium);
      font-style: normal;
      font-weight: 400;
      font-variant: tabular-nums lining-nums;
      line-height: 1.6;
      letter-spacing: normal;
      word-spacing: normal;
      text-align: start;
      text-align-last: auto;
      text-emphasis: none;
      text-indent: 0;
      text-shadow: none;
      text-transform: none;
      white-space: normal;
      -webkit-text-fill-color: currentcolor;
      -webkit-text-stroke: 0;
      word-break: normal;
      line-break: auto;
      hyphens: manual;
      overflow-wrap: anywhere;
      cursor: auto;
    }
    [hidden]:not([hidden='until-found']) {
      display: none !important;
    }
    /* Where its text wraps it stands on the page's side; a flex item would take that of its own language. */
    bdi,
    [dir='auto'] {
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    h2,
    h3,
    h4,
    h5,
    h6,
    p,
    ul,
    ol,
    dl,
    dd {
      margin: 0;
      padding: 0;
      font-size: inherit;
      font-weight: inherit;
    }
    ul,
    ol {
      list-style: none;
    }
    a {
      color: var(--_brand);
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
      transition: text-decoration-color var(--_motion);
    }
    /* No more specific than a link, so that buttons and names with a color of their own keep it. */
    a:where(:visited) {
      color: var(--_visited);
    }
    a:hover {
      color: var(--_brand-strong);
      text-decoration-thickness: 2px;
    }
    /*
     * A link that is alone on its line gets a box for a target: an inline box is as high as its font says, which can be
     * less than 24 px. What the box needs beyond the line is taken back by the margin, so the layout stays as it is.
     */
    .title a,
    .lone-link,
    ::slotted(a) {
      --_beyond: max(0px, (var(--_target-small) - 1lh) / 2);
      display: inline-block;
      min-inline-size: var(--_target-small);
      margin-block: calc(0px - var(--_beyond));
      padding-block: var(--_beyond);
    }
    /* A block, since the baseline of an inline block is its last line's. */
    .title a {
      display: block;
      inline-size: fit-content;
    }
    button,
    .button,
    .more {
      min-inline-size: var(--_target-small);
    }
    button {
      font: inherit;
      color: inherit;
      cursor: pointer;
    }
    :focus-visible {
      outline: var(--_focus-ring);
      outline-offset: var(--_focus-gap);
    }
    .icon {
      inline-size: 1.25em;
      block-size: 1.25em;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
      vertical-align: -0.25em;
    }
    .flip:dir(rtl) {
      scale: -1 1;
    }
    .visually-hidden:not(:focus, :active) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      /* Else the last one would reach out of the widget, and a box around it that scrolls would get a scroll bar. */
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    /* The head: a thick-and-thin rule, the name, what leads on. */
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--_space-2) var(--_space-5);
      margin-block-end: var(--_space-5);
    }
    .head::before {
      content: '';
      flex: 1 0 100%;
      block-size: calc(var(--_rule-head) + 4px);
      border-block: solid var(--_rule-strong);
      border-block-width: var(--_rule-head) 1px;
      margin-block-end: var(--_space-2);
    }
    .head-title {
      margin-inline-end: auto;
      font-family: var(--_font-title, inherit);
      font-size: var(--_size-3xl);
      font-size-adjust: var(--_title-aspect);
      line-height: 1.2;
      letter-spacing: -0.012em;
      text-wrap: balance;
    }
    .head-title ::slotted(*) {
      margin: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      background: none !important;
      color: inherit !important;
      font: inherit !important;
      letter-spacing: inherit !important;
      text-transform: none !important;
    }
    .more {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
      min-block-size: var(--_target-small);
      font-weight: 600;
      text-decoration-color: transparent;
    }
    .more:hover {
      text-decoration-color: currentColor;
    }
    .inherit .more,
    .inherit .title a {
      text-decoration-color: color-mix(in srgb, currentColor 50%, transparent);
    }

    /* An item's title: underlined when pointed at. */
    .title {
      display: block;
      font-family: var(--_font-title, inherit);
      font-size: var(--_size-xl);
      font-size-adjust: var(--_title-aspect);
      font-weight: 700;
      line-height: 1.3;
      text-wrap: pretty;
    }
    .title a {
      text-decoration-color: transparent;
    }
    .title a:hover {
      text-decoration-color: currentColor;
    }
    .meta {
      color: var(--_ink-muted);
      font-size: var(--_size-sm);
      line-height: 1.5;
    }

    @container ala (width < 26em) {
      .head {
        margin-block-end: var(--_space-4);
      }
      .head-title {
        font-size: 1.75em;
      }
    }
    @media print {
      .ala {
        content-visibility: visible !important;
      }
      .head .more {
        display: none;
      }
      .head,
      .title,
      h2,
      h3,
      h4,
      h5,
      h6 {
        break-after: avoid;
      }
      .item {
        break-inside: avoid;
      }
    }
  `,
  buttonStyles,
];
