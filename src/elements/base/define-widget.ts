import { loadSettings } from '../../page/lazy.js';
import { warnOnce } from '../../page/warn-once.js';
import { ancestorsInFlatTree } from '../../ui/page-colors.js';
import { startPage } from '../../ui/page-start.js';
import { AlaElement } from './ala-element.js';

const SETTINGS = 'ala-settings';

/**
 * Registers a widget. Few pages have `<ala-settings>`, so its code is loaded only for those: before the widget is
 * registered if the page has one already, and before the widget's first update if it is inserted around one later.
 */
export function defineWidget(widget: { define(): unknown }): void {
  AlaElement.whenSettingsDefined = (element) =>
    customElements.get(SETTINGS) || ancestorsInFlatTree(element).every(({ localName }) => localName !== SETTINGS)
      ? undefined
      : defineSettings();
  const define = (): void => {
    widget.define();
    startPage();
  };
  if ('document' in globalThis && document.querySelector(`${SETTINGS}:not(:defined)`))
    void defineSettings().then(define);
  else define();
}

/** Without the code, widgets go on with their own attributes. */
async function defineSettings(): Promise<void> {
  try {
    const { AlaSettings } = await loadSettings();
    // Another file may have been faster.
    if (!customElements.get(SETTINGS)) AlaSettings.define();
  } catch (cause) {
    warnOnce(`<${SETTINGS}> has no effect, because its code could not be loaded`, cause);
  }
}
