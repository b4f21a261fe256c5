import { html, nothing, type TemplateResult } from 'lit';
import type { Announcement } from '../../feeds/model.js';
import type { AnnouncementsMessages } from '../../i18n/messages.js';
import { renderHeading } from '../../ui/heading.js';
import { renderChevron } from '../../ui/icon.js';
import type { TabSelection } from './tab-selection.js';

/** The parts that tabs have only where they are an accordion. */

export interface AccordionButton {
  readonly item: Announcement;
  readonly index: number;
  readonly level: number;
  readonly isOpen: boolean;
  /** Opens or closes the panel; resolves when that is rendered. */
  readonly toggle: () => Promise<unknown>;
}

/** The button that opens a panel, in its heading. */
export function renderAccordionButton({ item, index, level, isOpen, toggle }: AccordionButton): TemplateResult {
  return renderHeading(
    level,
    html`<button
      class="tab"
      part="tab"
      type="button"
      id="tab-${index}"
      data-id=${item.id}
      lang=${item.language ?? nothing}
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="panel-${index}"
      @click=${({ currentTarget }: Event) => void keepInPlace(currentTarget as Element, toggle)}
    >
      <bdi>${item.label || item.title}</bdi> ${renderChevron()}
    </button>`,
    'fold',
    '',
  );
}

/**
 * Scrolls so far that the element stays where it is in the window while `change` is rendered: where only one panel is
 * open at a time, the one that closes may be above the button that was pressed.
 */
async function keepInPlace(element: Element, change: () => Promise<unknown>): Promise<void> {
  const { top } = element.getBoundingClientRect();
  await change();
  const moved = element.getBoundingClientRect().top - top;
  if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
}

/** The button that opens all panels, or closes them when all are open. */
export function renderExpandAllButton(
  selection: TabSelection,
  ids: readonly string[],
  { expandAll, collapseAll }: AnnouncementsMessages,
  onChange: () => void,
): unknown {
  if (ids.length < 2) return nothing;
  const isAllOpen = ids.every((id) => selection.open.has(id));
  const press = (): void => {
    selection.openOnly(ids, isAllOpen ? 'none' : 'all');
    onChange();
  };
  return html`<div class="expand-all">
    <button class="text-button" part="expand-all" type="button" @click=${press}>
      ${isAllOpen ? collapseAll : expandAll}
    </button>
  </div>`;
}
