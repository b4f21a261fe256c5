/** Focuses the link of the item at that place, else the item itself. */
export function focusItem(root: ParentNode, index: number): void {
  const item = root.querySelectorAll<HTMLElement>('.item')[index];
  const target = item?.querySelector<HTMLElement>('a[href], button') ?? item;
  if (target === item) item?.setAttribute('tabindex', '-1');
  target?.focus();
}
