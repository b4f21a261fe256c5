import { positionBeside } from '../../../ui/position-beside.js';

/**
 * Shows a popover below the button before it, and calls `close` on Escape, a press outside, or when the focus leaves.
 * It is `manual`: an automatic one would be closed by the press of its own button, and opened again by the click.
 * Browsers without popovers show it in place.
 */
export function openPopover(popover: HTMLElement, button: HTMLElement, close: () => void): void {
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
    close();
  };
  const { signal } = ending;
  const isInside = (event: Event): boolean =>
    event.composedPath().some((target) => target === popover || target === button);
  const onPress = (event: Event): void => {
    if (!popover.isConnected) ending.abort();
    else if (!isInside(event)) end();
  };
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    button.focus();
    end();
  };
  document.addEventListener('pointerdown', onPress, { signal });
  popover.addEventListener('keydown', onEscape, { signal });
  button.addEventListener('keydown', onEscape, { signal });
  popover.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (relatedTarget && relatedTarget !== button && !popover.contains(relatedTarget as Node)) end();
    },
    { signal },
  );
  if (!('showPopover' in popover)) return;
  popover.showPopover();
  positionBeside(popover, button, true);
}
