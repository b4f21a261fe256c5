/** Smallest distance of a popover from the edges of the window, in CSS pixels. */
const MARGIN = 8;

/**
 * Puts an open popover below the start of a box, or above it where there is more room, and within the window. In
 * coordinates of the document, so that it stays with the box when the page scrolls.
 */
export function placeBeside(popover: HTMLElement, box: HTMLElement): void {
  const at = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - at.top;
  popover.style.setProperty('max-block-size', `${Math.max(below, at.bottom, 240) - 2 * MARGIN}px`);
  const { width, height } = popover.getBoundingClientRect();
  const start = getComputedStyle(box).direction === 'rtl' ? at.right - width : at.left;
  const left = Math.max(MARGIN, Math.min(start, clientWidth - width - MARGIN));
  const fits = height <= below - MARGIN || below >= at.bottom;
  const top = fits ? at.top : at.bottom - height;
  popover.style.setProperty('left', `${left + scrollX}px`);
  popover.style.setProperty('top', `${Math.max(MARGIN, top) + scrollY}px`);
}
