/** Smallest distance of a popover from the edges of the window, in CSS pixels. */
const MARGIN = 8;

/**
 * Puts an open popover over a box from its start downward, or upward where there is more room, and within the window;
 * with `isOutside` below or above the box. Its style
 * places it in the document, so that it stays with the box when the page is scrolled.
 *
 * Under `zoom` a pixel of a style is not a pixel of a rectangle, and engines differ in which of the two the size of the
 * window is told in. So everything is measured on the popover itself: first as large as the window, then at 0, 0.
 */
export function positionBeside(popover: HTMLElement, box: HTMLElement, isOutside = false): void {
  const { style } = popover;
  style.cssText = 'position: fixed; inset: 0; inline-size: auto; block-size: auto; max-block-size: none';
  const view = popover.getBoundingClientRect();
  const scale = view.width / popover.offsetWidth || 1;
  const toStyle = (length: number): string => `${length / scale}px`;

  const at = box.getBoundingClientRect();
  const [top, bottom] = isOutside ? [at.bottom, at.top] : [at.top, at.bottom];
  const [below, above] = [view.bottom - top, bottom - view.top];
  const most = Math.max(below, above, Math.min(240, view.height)) - 2 * MARGIN;
  style.cssText = `left: 0; top: 0; max-inline-size: ${toStyle(view.width - 2 * MARGIN)}; max-block-size: ${toStyle(most)}`;
  const origin = popover.getBoundingClientRect();
  const { width, height } = origin;

  const start = getComputedStyle(box).direction === 'rtl' ? at.right - width : at.left;
  const fits = height <= below - MARGIN || below >= above;
  const wanted = fits ? top : bottom - height;
  style.left = toStyle(Math.max(view.left + MARGIN, Math.min(start, view.right - width - MARGIN)) - origin.left);
  style.top = toStyle(Math.max(view.top + MARGIN, wanted) - origin.top);
}
