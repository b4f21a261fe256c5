import { leftIn } from '../../ui/scroll-controller.js';

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
export function scrollIntoStrip(tab: HTMLElement): void {
  const strip = tab.closest<HTMLElement>('.strip .list');
  if (!strip) return;
  const left = leftIn(strip, tab) - strip.scrollLeft;
  strip.scrollLeft += Math.min(0, left) + Math.max(0, left + tab.offsetWidth - strip.clientWidth);
}
