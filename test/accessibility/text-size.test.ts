/** Text that visitors make larger or space wider. The numbers are success criteria of WCAG 2.2. */
import { expect } from '@open-wc/testing';
import { resizeViewport } from '../support/commands.js';
import { frames } from '../support/page.js';
import { SCENES, show } from '../layout/scenes.js';

/** All that 1.4.12 lets visitors set. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

const hasText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

/** Visible texts in a box that cuts them; texts that a box with a scroll bar holds are not lost. */
function cutTexts(widget: HTMLElement): string[] {
  const outer = widget.shadowRoot!.querySelector('.ala')!;
  return [...outer.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const isRead = hasText(element) && element.checkVisibility({ visibilityProperty: true });
    // A drawn cover is a picture to the eye alone; test/elements/placeholder-pictures.test.ts measures it.
    if (!isRead || element.closest('.visually-hidden, .drawn, svg')) return [];
    for (let box: Element | null = element; box && box !== outer.parentNode; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const isWide = overflowX !== 'visible' && overflowX !== 'auto' && box.scrollWidth > box.clientWidth + 1;
      const isHigh = overflowY !== 'visible' && overflowY !== 'auto' && box.scrollHeight > box.clientHeight + 1;
      if (isWide || isHigh) return [`${element.localName}.${element.className} "${element.textContent.trim()}"`];
    }
    return [];
  });
}

/** An icon that turns reaches out of its box on its way. */
async function transitionsEnd(outer: Element): Promise<void> {
  await frames();
  const running = outer.getAnimations({ subtree: true }).filter((each) => each instanceof CSSTransition);
  await Promise.allSettled(running.map(({ finished }) => finished));
}

async function underSpacing(widget: HTMLElement): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TEXT_SPACING);
  widget.shadowRoot!.adoptedStyleSheets.push(sheet);
  await frames();
}

describe('text as visitors want it', () => {
  // The names that a month cuts have their own way to be read in full: month-access.test.ts.
  for (const scene of SCENES.filter(({ name }) => !name.startsWith('calendar, month, 900'))) {
    it(`1.4.12: no text is cut when it is spaced: ${scene.name}`, async () => {
      const widget = await show(scene);
      expect(cutTexts(widget), 'before').to.deep.equal([]);
      await underSpacing(widget);
      expect(cutTexts(widget)).to.deep.equal([]);
    });

    it(`1.4.4: no text is cut or pushed out at twice its size: ${scene.name}`, async () => {
      const widget = await show(scene);
      const outer = widget.shadowRoot!.querySelector('.ala')!;
      widget.style.setProperty('--ala-size-base', '32px');
      await transitionsEnd(outer);
      expect(cutTexts(widget)).to.deep.equal([]);
      expect(outer.scrollWidth).to.be.at.most(outer.clientWidth);
    });
  }

  for (const [width, height] of [
    [480, 900],
    [900, 480],
  ] as const) {
    it(`1.3.4: says the same upright and lying: ${width} x ${height}`, async () => {
      const news = SCENES.find(({ name }) => name === 'news, list')!;
      await resizeViewport(width, height);
      const widget = await show(news);
      expect(widget.shadowRoot!.querySelectorAll('.item')).to.have.length(3);
      await resizeViewport(800, 600);
    });
  }
});
