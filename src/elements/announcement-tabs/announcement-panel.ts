import type { Announcement } from '../../feeds/model.js';
import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../../ui/icons.js';
import { renderHeading } from '../../ui/heading.js';
import { renderIcon } from '../../ui/icon.js';
import { selects } from '../../ui/item-events.js';
import type { RichText, RichTextOptions } from '../../ui/rich-text.js';
import { renderPlainText, renderWithoutMarkup } from '../../ui/rich-text/plain.js';

export interface PanelModel {
  readonly item: Announcement;
  readonly index: number;
  readonly isOpen: boolean;
  readonly isAccordion: boolean;
  readonly text: unknown;
  /** Level of the title. */
  readonly level: number;
  readonly readMore: string;
  readonly locale: string;
  /** Find-in-page has found something in a closed panel. */
  readonly onFound: () => void;
}

/**
 * The panel of a tab. It is a tab stop of its own even if it has a link: before the link there is a title and text, which
 * the keyboard would skip. `hidden="until-found"` is on a bare wrapper: it keeps its own padding, role and tab stop.
 */
export function renderAnnouncementPanel(model: PanelModel): TemplateResult {
  const { item, index, isOpen, isAccordion, text, onFound } = model;
  const hidden = 'onbeforematch' in HTMLElement.prototype ? 'until-found' : '';
  const action = renderPanelAction(model);
  return html`<div class="wrap" data-id=${item.id} hidden=${isOpen ? nothing : hidden} @beforematch=${onFound}>
    <div
      class="panel"
      part="panel"
      id="panel-${index}"
      role=${isAccordion ? nothing : 'tabpanel'}
      aria-labelledby=${isAccordion ? nothing : `tab-${index}`}
      tabindex=${isAccordion ? nothing : '0'}
      lang=${item.language ?? nothing}
    >
      ${renderPanelTitle(model)}
      <div class="text" part="text">${text}</div>
      ${action}
    </div>
  </div>`;
}

/** In an accordion the button is the heading. A title that equals the label is for print only. */
function renderPanelTitle({ item: { title, label }, isAccordion, level }: PanelModel): TemplateResult {
  const classes = title === label ? 'panel-title twice' : 'panel-title';
  const content = html`<bdi>${title}</bdi>`;
  return isAccordion
    ? html`<p class=${classes} part="title">${content}</p>`
    : renderHeading(level, content, classes, 'title');
}

/** The action, else the link to the announcement's own page; `nothing` without either. */
function renderPanelAction({ item, readMore, locale }: PanelModel): unknown {
  const { action, url, title } = item;
  if (action) {
    return html`<a class="button" part="action" href=${action.url} @click=${selects(item)}
      ><bdi>${action.label}</bdi> ${renderIcon(icons.arrow, true)}</a
    >`;
  }
  if (!url) return nothing;
  return html`<a class="more" part="action" href=${url} @click=${selects(item)}
    ><span lang=${locale}>${readMore}</span
    ><span class="visually-hidden">: ${title}</span> ${renderIcon(icons.arrow, true)}</a
  >`;
}

/**
 * The text of an announcement: rich if it came as HTML, plain if the code for that could not be loaded. Without a
 * `base`, its addresses belong to its own page.
 */
export function announcementText(
  { id, unsafeHtml, summary, url }: Announcement,
  richText: RichText | undefined,
  options: Omit<RichTextOptions, 'base'> & { readonly base: string | undefined },
): unknown {
  if (unsafeHtml === undefined) return summary === undefined ? nothing : renderPlainText(summary);
  if (!richText) return renderWithoutMarkup(unsafeHtml);
  return richText.render(id, unsafeHtml, { ...options, base: options.base ?? url ?? document.baseURI });
}

/** Index of the panel whose text contains the link that was clicked, else -1: links in the text belong to the item. */
export function linkedPanel(event: Event, root: HTMLElement | DocumentFragment): number {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  const panel = link?.closest('.rich') ? link.closest('.wrap') : undefined;
  return panel ? [...root.querySelectorAll('.wrap')].indexOf(panel) : -1;
}
