import { html, nothing, type TemplateResult } from 'lit';
import type { Announcement } from '../../feeds/model.js';
import { offsetLeftIn } from '../../ui/scroll-controller.js';

/** How the tabs are laid out, and the direction of the text. */
export interface TabsDirection {
  readonly vertical: boolean;
  readonly rtl: boolean;
}

/**
 * The tab to which a key leads (ARIA APG, Tabs): arrows along the list, around its ends, Home, End. `undefined` for any
 * other key, such as the arrows across the list, which scroll the page.
 */
export function nextTab(
  key: string,
  index: number,
  count: number,
  { vertical, rtl }: TabsDirection,
): number | undefined {
  const forward = vertical ? 'ArrowDown' : rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = vertical ? 'ArrowUp' : rtl ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return (index + 1) % count;
    case back:
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Scrolls the strip of tabs, and nothing else, until all of this tab is visible. */
export function scrollTabIntoView(tab: HTMLElement): void {
  const strip = tab.closest<HTMLElement>('.strip .list');
  if (!strip) return;
  const left = offsetLeftIn(strip, tab) - strip.scrollLeft;
  strip.scrollLeft += Math.min(0, left) + Math.max(0, left + tab.offsetWidth - strip.clientWidth);
}

export interface TabListModel {
  readonly items: readonly Announcement[];
  /** Id of the selected tab, and of the one that is the tab stop. */
  readonly selected: string | undefined;
  readonly tabStop: string | undefined;
  readonly isVertical: boolean;
  /** Name of the list; without it the heading names it. */
  readonly label: string | undefined;
  readonly moveTabStop: () => void;
  readonly select: (item: Announcement) => void;
  readonly onKeydown: (event: KeyboardEvent, index: number) => void;
}

export function renderTabList(model: TabListModel): TemplateResult {
  const { items, isVertical, label, moveTabStop } = model;
  return html`<div
    class="list"
    part="tabs"
    role="tablist"
    aria-labelledby=${label === undefined ? 'heading' : nothing}
    aria-label=${label ?? nothing}
    aria-orientation=${isVertical ? 'vertical' : nothing}
    @focusin=${moveTabStop}
    @focusout=${moveTabStop}
  >
    ${items.map((item, index) => renderTab(item, index, model))}
  </div>`;
}

function renderTab(item: Announcement, index: number, model: TabListModel): TemplateResult {
  const { selected, tabStop, select, onKeydown } = model;
  return html`<button
    class="tab"
    part="tab"
    role="tab"
    type="button"
    id="tab-${index}"
    data-id=${item.id}
    lang=${item.language ?? nothing}
    aria-selected=${item.id === selected ? 'true' : 'false'}
    aria-controls="panel-${index}"
    tabindex=${item.id === tabStop ? nothing : '-1'}
    @click=${() => select(item)}
    @keydown=${(event: KeyboardEvent) => onKeydown(event, index)}
  >
    <bdi>${item.label || item.title}</bdi>
  </button>`;
}
