import { css, html, nothing, render } from 'lit';
import * as icons from './icons.js';
import { renderIcon } from './icon.js';

export interface NewTabNote {
  /** "(opens in a new tab)". */
  readonly text: string;
  /** Language of that text: the item's may be another. */
  readonly locale: string;
}

/**
 * Lets the links of a widget open a new tab, each with an icon and words that say so; without a note, undoes that. A lazy
 * chunk, since few pages ask for it. It works on the rendered tree and not in the templates, so that no link is
 * forgotten: those in rich text and in other chunks are included.
 */
export function markLinks(root: ParentNode, note: NewTabNote | false): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (note && leadsToPage(link)) mark(link, note);
    else unmark(link);
  }
}

/** Files, mail, calendar programs and places on the same page have no tab of their own. */
function leadsToPage({ protocol, download, hash, href }: HTMLAnchorElement): boolean {
  const isHere = hash !== '' && href.slice(0, -hash.length) === location.href.split('#', 1)[0];
  return /^https?:$/.test(protocol) && !download && !isHere;
}

function mark(link: HTMLAnchorElement, { text, locale }: NewTabNote): void {
  link.target = '_blank';
  link.relList.add('noopener');
  const box = noteOf(link) ?? link.appendChild(document.createElement('span'));
  box.className = 'new-tab';
  // The word joiner keeps the icon from standing on a line alone.
  render(
    html`⁠${renderIcon(icons.externalLink, true)}<span class="visually-hidden" lang=${locale}>&#32;${text}</span>`,
    box,
  );
}

function unmark(link: HTMLAnchorElement): void {
  const box = noteOf(link);
  if (!box) return;
  render(nothing, box);
  box.remove();
  link.removeAttribute('target');
}

const noteOf = (link: Element): HTMLElement | null => link.querySelector<HTMLElement>(':scope > .new-tab');

const newTabStyles = css`
  .new-tab {
    white-space: nowrap;
  }
  .new-tab .icon {
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-start: 0.2em;
    vertical-align: baseline;
  }
  /* In a month, an event of several days has one link per day: the last one has the icon, at its end. */
  .bar:not(.to) > .new-tab .icon {
    display: none;
  }
  .bar > .new-tab {
    position: absolute;
    inset-inline-end: 4px;
  }
  .bar:has(> .new-tab) > .label {
    inline-size: calc(var(--_days) * 100% - 8px - 1.2em);
  }
  /* An arrow that a link has already. */
  .icon.flip:has(~ .new-tab),
  .icon:has(+ .new-tab),
  .elsewhere:has(.new-tab)::after {
    display: none !important;
  }
  @media print {
    .new-tab {
      display: none;
    }
  }
`;

export const styles = [newTabStyles];
