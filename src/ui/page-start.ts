import { loadUpgrade } from '../page/lazy.js';
import { getPageSingleton } from '../page/shared.js';
import { reportUnknownTags } from './debug-panel.js';

/** What the library does once on a page, as soon as its first element is defined. */
export function startPage(): void {
  if (!('document' in globalThis)) return;
  void getPageSingleton('started', () => {
    reportUnknownTags();
    return (
      !document.querySelector('[data-upgrade]') || loadUpgrade().then((chunk) => chunk.upgradePage(), console.warn)
    );
  });
}
