import type { Book } from '../../feeds/model.js';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { chooseCoverLook, chooseTitleSize, splitTitle } from './cover-look.js';

/** A longer main title leaves no room for a subtitle. */
const MAX_WITH_SUBTITLE = 72;

/**
 * The cover of a book that has none, or whose image cannot be loaded: patterned paper with title and author, without
 * any request. Decorative, since title and authors are beside it.
 *
 * @param id unique in its shadow tree
 */
export function renderGeneratedCover({ title, subtitle, authors, publisher }: Book, id: string): TemplateResult {
  const { palette, pattern, layout, scale, turn } = chooseCoverLook(title);
  const { width, height, path, line } = pattern;
  const [main, rest] = splitTitle(title, subtitle);
  const by = authors.join(', ') || publisher;
  return html`<div
    class="cover drawn ${palette} ${layout}"
    part="cover"
    dir="auto"
    aria-hidden="true"
    .style=${`--_size:${chooseTitleSize(main)}`}
  >
    ${svg`<svg><pattern id=${id} width=${width} height=${height} patternUnits="userSpaceOnUse"
      patternTransform=${`scale(${scale}) rotate(${turn})`}><path class=${line ? 'line' : ''} d=${path}
      stroke-width=${line ?? nothing} /></pattern><rect width="100%" height="100%" fill=${`url(#${id})`} /></svg>`}
    <div class="words">
      <b>${main}</b>${rest && main.length <= MAX_WITH_SUBTITLE ? html`<i>${rest}</i>` : nothing}
      ${by ? html`<small>${by}</small>` : nothing}
    </div>
  </div>`;
}

export const coverStyles = css`
  .drawn {
    --_paper: #f9f6f1;
    --_print: #13242e;
    --_text: var(--_paper);
    position: relative;
    display: grid;
    overflow: hidden;
    container-type: inline-size;
    aspect-ratio: 2 / 3;
    border-radius: 1px 2px 2px 1px;
    background: var(--_ground);
    color: var(--_text);
    font-family: var(--_font-title, inherit);
    font-size-adjust: var(--_title-aspect);
    line-height: 1.14;
    text-align: start;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .drawn svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    fill: var(--_figure);
  }
  .drawn .line {
    fill: none;
    stroke: var(--_figure);
  }
  /* The hinge. */
  .drawn::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 4.5cqi;
    border-inline-start: 1px solid rgb(0 0 0 / 0.25);
  }
  /* Where a visitor's text spacing makes it too long, the title is cut, and the author stays. */
  .words {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 3cqi;
    max-block-size: 150cqi;
    min-inline-size: 0;
    padding: 8cqi;
    padding-inline-start: 11cqi;
  }
  .words b,
  .words i,
  .words small {
    display: -webkit-box;
    min-block-size: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }
  .words b {
    font-size: calc(var(--_size) * 1cqi);
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .words i {
    flex-shrink: 9;
    font-size: 6.2cqi;
    line-height: 1.25;
    -webkit-line-clamp: 3;
  }
  .words small {
    flex: none;
    font-family: var(--_font-text, inherit);
    font-size: 6cqi;
    font-size-adjust: none;
    font-weight: 600;
    line-height: 1.25;
    -webkit-line-clamp: 2;
  }
  .plate .words {
    place-self: start center;
    inline-size: 74cqi;
    max-block-size: 126cqi;
    margin-block-start: 16cqi;
    margin-inline-start: 4cqi;
    padding: 7cqi 5cqi;
    border: 1px solid var(--_print);
    outline: 1px solid var(--_print);
    outline-offset: -2.6cqi;
    background: var(--_paper);
    color: var(--_print);
    text-align: center;
  }
  .plate b {
    font-size: calc(var(--_size) * 0.8cqi);
  }
  .plate i,
  .plate small {
    font-size: 5.4cqi;
  }
  .upper {
    grid-template-rows: 44% 1fr;
  }
  .upper .words {
    grid-row: 2;
    max-block-size: 84cqi;
    border-block-start: 2px solid var(--_figure);
    background: var(--_ground);
  }
  .upper b {
    -webkit-line-clamp: 4;
  }
  .upper small {
    margin-block-start: auto;
  }
  .lower .words {
    align-self: start;
    min-block-size: 64cqi;
    border-block-end: 2px solid var(--_figure);
    background: var(--_ground);
  }
  .petrol {
    --_ground: #09495f;
    --_figure: #64abbc;
  }
  .brick {
    --_ground: #883324;
    --_figure: #e1a07f;
  }
  .plum {
    --_ground: #5d2f54;
    --_figure: #ba8eb5;
  }
  .ochre {
    --_ground: #e6be72;
    --_figure: #9e6630;
    --_text: var(--_print);
  }
  .navy {
    --_ground: #233c69;
    --_figure: #82a3d4;
  }
  .green {
    --_ground: #1d5438;
    --_figure: #8bb98c;
  }
  .rose {
    --_ground: #f1ceca;
    --_figure: #b96462;
    --_text: var(--_print);
  }
  .aqua {
    --_ground: #c1e2e4;
    --_figure: #2e828b;
    --_text: var(--_print);
  }
`;
