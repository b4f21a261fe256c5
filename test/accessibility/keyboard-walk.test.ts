/** Walks with Tab through every widget in every view. The numbers are success criteria of WCAG 2.2. */
import { expect } from '@open-wc/testing';
import { pressChord, resizeViewport } from '../support/commands.js';
import { frames } from '../support/page.js';
import { SCENES, show } from '../layout/scenes.js';

/** More stops than any scene has. */
const LONGEST_WALK = 80;

/** A button before and after the page's content, where a walk begins and ends. */
function addEnds(): readonly [HTMLButtonElement, HTMLButtonElement] {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  const content = document.querySelector('ala-settings')!;
  content.before(before);
  content.after(after);
  return [before, after];
}

const focused = (): Element => document.activeElement?.shadowRoot?.activeElement ?? document.activeElement!;

const nameOf = (element: Element): string =>
  `${element.localName} "${(element.ariaLabel ?? element.textContent).replace(/\s+/g, ' ').trim().slice(0, 40)}"`;

/** The stops from where the focus is, until `end` has it. */
async function walk(chord: string, end: Element, look: (stop: Element) => unknown): Promise<void> {
  for (let count = 0; count < LONGEST_WALK; count++) {
    await pressChord(chord);
    const stop = focused();
    if (stop === end) return;
    await look(stop);
  }
  throw new Error(`${chord} does not lead out: it comes to ${nameOf(focused())}`);
}

/** The browser's own ring, an outline, or the one that a link draws around its whole card. */
function hasFocusRing(element: Element): boolean {
  return [undefined, '::after'].some((box) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, box);
    return outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  });
}

/** Some of its boxes has its middle in the window, with nothing else over it. */
function isUncovered(element: Element): boolean {
  const root = element.getRootNode() as ShadowRoot | Document;
  return [...element.getClientRects()].some(({ left, top, width, height }) => {
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = root.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
}

/** Browsers scroll to what gets the focus in a frame of their own. */
async function comesIntoView(element: Element): Promise<boolean> {
  for (let frame = 0; frame < 300 && !isUncovered(element); frame++) await frames(1);
  return isUncovered(element);
}

const follows = (earlier: Element, later: Element): boolean =>
  earlier.getRootNode() !== later.getRootNode() ||
  Boolean(earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING);

describe('a walk with the keyboard', () => {
  before(() => resizeViewport(1000, 700));
  after(() => resizeViewport(800, 600));
  const address = location.href.replace(location.hash, '');

  for (const scene of SCENES.filter(({ state }) => state === undefined || state === 'error')) {
    it(`2.1.2, 2.4.3, 2.4.7, 2.4.11, 3.2.1: Tab leads through in order, is seen, changes nothing, and leads out: ${scene.name}`, async () => {
      const widget = await show(scene);
      const [before, after] = addEnds();
      try {
        before.focus();
        const problems: string[] = [];
        const stops: Element[] = [];
        await walk('Tab', after, async (stop) => {
          if (stops.length > 0 && !follows(stops.at(-1)!, stop)) problems.push(`${nameOf(stop)} is out of order`);
          if (!hasFocusRing(stop)) problems.push(`${nameOf(stop)} does not show the focus`);
          if (!(await comesIntoView(stop))) problems.push(`${nameOf(stop)} is covered`);
          stops.push(stop);
        });
        expect(problems).to.deep.equal([]);
        expect(stops).not.to.have.length(0);
        await walk('Shift+Tab', before, () => undefined);
        await frames();
        expect(location.href.replace(location.hash, ''), 'the address').to.equal(address);
        expect(widget.shadowRoot!.querySelectorAll('dialog[open], [role=dialog]:popover-open').length).to.equal(0);
      } finally {
        before.remove();
        after.remove();
      }
    });
  }
});
