/** Where the focus is in a list of tabs and panels, by what the reader sees there and not by its place. */
export interface KeptFocus {
  readonly element: HTMLElement;
  /** Where it leads, before the drawing makes another link of it. */
  readonly href: string | null;
  /** Id of the item. */
  readonly id: string | undefined;
  readonly onTab: boolean;
  /** Whether it is in a part of an accordion; where that becomes tabs, this part is the one that is seen. */
  readonly inPart: boolean;
}

/** The focus before a drawing; `ids` are those of the items as they stand. */
export function focusIn(root: ShadowRoot, ids: readonly string[]): KeptFocus | undefined {
  const element = root.activeElement as HTMLElement | null;
  const tab = indexOf(root, '.tab', element);
  const panel = indexOf(root, '.wrap', element);
  if (!element || tab + panel === -2) return undefined;
  const [id, inPart] = [ids[Math.max(tab, panel)], Boolean(element.closest('.stacked .wrap'))];
  return { element, href: element.getAttribute('href'), id, onTab: tab >= 0, inPart };
}

/**
 * Brings it back after the drawing: to the same item's tab; to the same thing in its panel, or one that leads
 * where it did; else to the tab `fallback`, else to the widget. The page does not scroll.
 */
export function bringBack(root: ShadowRoot, kept: KeptFocus, ids: readonly string[], fallback: number): void {
  const index = kept.id === undefined ? -1 : ids.indexOf(kept.id);
  const at = index >= 0 ? index : fallback;
  const tab = root.querySelectorAll<HTMLElement>('.tab')[at];
  const wrap = index >= 0 ? root.querySelectorAll<HTMLElement>('.wrap')[index] : undefined;
  const base = root.querySelector<HTMLElement>('.ala');
  let target = tab ?? base;
  if (!kept.onTab && wrap && !wrap.hidden) target = sameIn(wrap, kept) ?? target;
  if (!target || target === root.activeElement) return;
  if (target === base) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** Panels and actions are drawn by their place; a text goes with its item. */
function sameIn(wrap: HTMLElement, { element, href }: KeptFocus): HTMLElement | undefined {
  const part = element.getAttribute('part');
  const same = part ? wrap.querySelector<HTMLElement>(`[part=${part}]:is([tabindex], [href])`) : element;
  if (same && wrap.contains(same)) return same;
  return [...wrap.querySelectorAll<HTMLElement>('a[href]')].find((link) => href === link.getAttribute('href'));
}

const indexOf = (root: ShadowRoot, selector: string, element: Element | null): number => {
  const holder = element?.closest(selector);
  return holder ? [...root.querySelectorAll(selector)].indexOf(holder) : -1;
};
