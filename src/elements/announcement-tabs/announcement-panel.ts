import { html, nothing, type TemplateResult } from 'lit';
import type { Announcement } from '../../feeds/announcements.js';
import * as glyphs from '../../ui/glyphs.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { selects } from '../../ui/item-events.js';

/** What stands above and below the text in a panel. */

/**
 * A title that says no more than the label is for print only.
 *
 * @param level of the heading; `undefined` in the accordion, where the button is the heading
 */
export function panelTitle({ title, label }: Announcement, level: number | undefined): TemplateResult {
  const classes = title === label ? 'panel-title twice' : 'panel-title';
  const words = html`<bdi>${title}</bdi>`;
  return level === undefined
    ? html`<p class=${classes} part="title">${words}</p>`
    : heading(level, words, classes, 'title');
}

/** The action, else the link to the announcement's own page; `nothing` without either. */
export function panelAction(item: Announcement, readMore: string, locale: string): unknown {
  const { action, url, title } = item;
  if (action) {
    return html`<a class="button" part="action" href=${action.url} @click=${selects(item)}
      ><bdi>${action.label}</bdi> ${icon(glyphs.arrow, true)}</a
    >`;
  }
  if (!url) return nothing;
  return html`<a class="more" part="action" href=${url} @click=${selects(item)}
    ><span lang=${locale}>${readMore}</span
    ><span class="visually-hidden">: <bdi>${title}</bdi></span> ${icon(glyphs.arrow, true)}</a
  >`;
}
