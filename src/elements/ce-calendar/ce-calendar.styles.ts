import { css } from 'lit';

/** The list: days, events, what unfolds under them; what stands beside the heading. */
export const ceCalendarStyles = css`
  .as-list {
    --_row: 5.75em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--_space-2) var(--_space-5);
    margin-block-end: var(--_space-4);
  }
  .tools:not(:has(button, a)) {
    display: none;
  }
  .segments,
  .subscribe,
  .head .more:has(~ .segments, ~ .subscribe) {
    align-self: center;
  }
  .subscribe {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_brand);
  }
  .subscribe:hover {
    color: var(--_brand-strong);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* As wide as the content and as high as the font is large; what follows takes its place (ui/fits). */
  .ruler {
    block-size: 1em;
    margin-block-end: -1em;
  }
  .month-name {
    padding-block-end: 0.45em;
    border-block-end: 1px solid var(--_rule-strong);
    font-size: var(--_size-lg);
  }
  .month-name,
  .pop-title {
    font-family: var(--_font-title, inherit);
    font-size-adjust: var(--_title-aspect);
    font-weight: 700;
    line-height: 1.4;
  }
  .day-list + .month-name {
    margin-block-start: 1.75em;
  }
  .day {
    display: grid;
    align-items: first baseline;
    gap: var(--_space-2) var(--_space-4);
    padding-block: var(--_space-4);
  }
  /* Of very many, what is far from the view is neither laid out nor drawn; it can be found and is read all the same. */
  .many > .day {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 12em;
    overflow-clip-margin: 0.5em;
  }
  .day + .day {
    border-block-start: var(--_hair);
  }
  .date {
    display: flex;
    align-items: baseline;
    gap: var(--_space-2);
    line-height: 1.1;
  }
  .date b {
    font-family: var(--_font-title, inherit);
    font-size: var(--_size-3xl);
    font-size-adjust: var(--_title-aspect);
    font-weight: 400;
    letter-spacing: -0.02em;
  }
  .date span {
    color: var(--_ink-muted);
    font-size: var(--_size-sm);
    line-height: 1.4;
  }
  .today.date [aria-hidden] {
    color: var(--_accent);
  }
  .today.date span {
    font-weight: 600;
  }

  .event {
    display: grid;
    align-items: first baseline;
    gap: var(--_space-1) var(--_space-5);
  }
  .event + .event {
    margin-block-start: var(--_space-4);
    padding-block-start: var(--_space-4);
    border-block-start: 1px dashed var(--_rule);
  }
  .time {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    align-items: baseline;
    gap: 0 var(--_space-3);
    line-height: 1.5;
  }
  .time time {
    font-weight: 600;
  }
  .other {
    color: var(--_ink-muted);
    font-size: var(--_size-sm);
    line-height: 1.7;
  }
  .title-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
  }
  .event .title {
    font-size: var(--_size-lg);
  }
  .event.off .title {
    font-weight: 400;
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  /* Said again: a line through the heading does not reach into a block in it. */
  .event.off .title a {
    text-decoration-line: line-through;
    text-decoration-color: currentColor;
  }
  .event.off .title a:hover {
    text-decoration-line: underline line-through;
  }
  .tag {
    padding: 0 0.6em;
    border: 1px solid currentColor;
    border-radius: var(--_radius-s);
    color: var(--_ink-muted);
    font-size: var(--_size-xs);
    font-weight: 600;
    line-height: 1.6;
  }
  .tag.positive {
    color: var(--_positive);
  }
  .tag.caution {
    color: var(--_caution);
  }
  .tag.critical {
    color: var(--_critical);
  }
  .event .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: first baseline;
    gap: 0.25em 1.15em;
    margin-block-start: 0.3em;
  }
  .event .meta > * {
    display: inline-flex;
    align-items: first baseline;
    gap: 0.4em;
  }
  /* The icon stands on the page's side, in whatever language the text is. */
  .ala:dir(ltr) .meta > :dir(rtl),
  .ala:dir(rtl) .meta > :dir(ltr) {
    flex-direction: row-reverse;
  }
  .event .meta .icon {
    align-self: center;
  }
  /* A taller target, the same line height. */
  .event .meta a {
    margin-block: calc((1.5em - var(--_target-small)) / 2);
    padding-block: calc((var(--_target-small) - 1.5em) / 2);
  }
  .disclose {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 0.3em;
    min-block-size: var(--_target-small);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_brand);
    font-size: var(--_size-sm);
    font-weight: 600;
  }
  .disclose:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .unfolded > p {
    margin-block-start: var(--_space-3);
  }
  .past {
    margin-block-end: var(--_space-3);
  }
  #past {
    margin-block-end: var(--_space-6);
  }
  .note {
    margin-block-start: var(--_space-3);
  }
  .date > .skeleton-bar {
    flex: auto;
  }
  .events > .skeleton-bar {
    inline-size: 40%;
  }
  .events > .tall {
    inline-size: 70%;
    block-size: 1em;
  }

  @container ala (width >= 18em) {
    .day {
      grid-template-columns: 3.5em minmax(0, 1fr);
    }
    .date {
      display: grid;
      gap: 2px;
    }
  }
  @container ala (width >= 44em) {
    .day {
      grid-template-columns: 6em minmax(0, 1fr);
      column-gap: var(--_space-5);
    }
    .event {
      grid-template-columns: 9.5em minmax(0, 1fr) auto;
    }
    .time {
      display: grid;
    }
    .disclose {
      grid-area: 1 / 3;
    }
    .unfolded {
      grid-column: 2 / -1;
    }
  }
  @media (forced-colors: active) {
    .swatch-before::before {
      forced-color-adjust: none;
    }
    .today.date b {
      text-decoration: underline 3px Highlight;
      text-underline-offset: 0.15em;
    }
  }
  @media print {
    .month-name {
      break-after: avoid;
    }
    .many > .day {
      content-visibility: visible;
    }
    .event {
      break-inside: avoid;
    }
    .tools,
    .head .segments,
    .subscribe,
    .disclose {
      display: none;
    }
    .unfolded[hidden] {
      content-visibility: visible;
    }
  }
`;
