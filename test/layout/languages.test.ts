/** Every element in every language on the smallest screen: no text leaves its box, and nobody scrolls sideways (WCAG 1.4.10). */
import { expect } from '@open-wc/testing';
import { loadLanguage } from '../../src/ui/language.js';
import { resizeViewport } from '../support/commands.js';
import { SCENES, show } from './scenes.js';

const LANGUAGES = ['en', 'es', 'fr', 'ar', 'zh'];

/** A month has no room for its grid, whose days can be opened. */
const scenes = SCENES.filter(({ state, name }) => !/loading|stale/.test(state ?? '') && !name.includes('a day opened'));

const hasText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

/** The box that scrolls, or cuts what is outside, around an element in the shadow tree. */
function clipOf(element: Element): Element | undefined {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (getComputedStyle(at).overflowX !== 'visible') return at;
  return undefined;
}

/** What sticks out of the widget, or of a button or select that is too small for its text. */
function overflowing(widget: HTMLElement): string[] {
  const box = widget.getBoundingClientRect();
  return [...widget.shadowRoot!.querySelectorAll('*')].flatMap((element) => {
    if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true }) || clipOf(element)) return [];
    const { left, right, width } = element.getBoundingClientRect();
    const isOut = width > 1 && (left < box.left - 1 || right > box.right + 1);
    const isCut = element.matches('button, select, a, label') && element.scrollWidth > element.clientWidth + 1;
    const isInline = getComputedStyle(element).display === 'inline';
    return isOut || (isCut && !isInline) ? [`${element.localName}: ${element.textContent.trim().slice(0, 60)}`] : [];
  });
}

for (const language of LANGUAGES) {
  describe(`at 320 px in "${language}"`, () => {
    const { lang, dir } = document.documentElement;
    before(async () => {
      await resizeViewport(320, 640);
      await loadLanguage(language);
      Object.assign(document.documentElement, { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
    });
    after(async () => {
      Object.assign(document.documentElement, { lang, dir });
      await resizeViewport(1100, 900);
    });

    for (const scene of scenes) {
      it(scene.name, async () => {
        // A scroll bar takes up to 15 px of the window.
        const widget = await show({ ...scene, width: 288 });
        expect(overflowing(widget)).to.deep.equal([]);
        const page = document.documentElement;
        expect(page.scrollWidth, 'the page').to.be.at.most(page.clientWidth);
        // Whatever is not in the language of the page says so.
        expect(widget.shadowRoot!.querySelector('[part=base]')?.hasAttribute('lang')).to.equal(false);
      });
    }
  });
}
