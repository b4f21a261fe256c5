import { expect, fixture, html } from '@open-wc/testing';
import { positionBeside } from '../../../src/ui/position-beside.js';

/** Where the box stands, in px of its page, and what the page does to it. */
interface Case {
  readonly page?: string;
  readonly parent?: string;
  readonly left?: string;
  readonly top?: string;
}

const CASES: Readonly<Record<string, Case>> = {
  'a plain page': {},
  'a zoomed page': { page: 'zoom: 1.25' },
  'a page zoomed out': { page: 'zoom: 0.8' },
  'a zoomed box': { parent: 'zoom: 1.5' },
  'a box zoomed out in a zoomed page': { page: 'zoom: 1.25', parent: 'zoom: 0.6' },
  'a scaled box': { parent: 'transform: scale(0.5)' },
  'a scaled page': { page: 'transform: scale(0.8); transform-origin: 0 0' },
  'a zoomed page, at its end side': { page: 'zoom: 1.25', left: '90vw' },
  'a zoomed page, far down': { page: 'zoom: 1.25', top: '140vh' },
  'a zoomed page from right to left': { page: 'zoom: 1.25; direction: rtl' },
};

/** Whether the element is wholly in the window; no engine has another idea of that, whatever a pixel is. */
function isInWindow(element: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve(entry!.intersectionRatio > 0.99);
    });
    observer.observe(element);
  });
}

describe('placeBeside', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('style');
    scrollTo(0, 0);
  });

  for (const [name, { page = '', parent = '', left = '40px', top = '60vh' }] of Object.entries(CASES)) {
    it(`puts the popover at its box and into the window: ${name}`, async () => {
      const place = await fixture(
        html`<div style="block-size: 300vh; ${parent}">
          <div style="position: absolute; left: ${left}; top: ${top}; inline-size: 60px; block-size: 40px"></div>
          <div popover>${'A line of the list. '.repeat(60)}</div>
          <style>
            [popover] {
              position: absolute;
              inset: auto;
              box-sizing: border-box;
              inline-size: 240px;
              margin: 0;
              overflow: auto;
            }
          </style>
        </div>`,
      );
      document.documentElement.style.cssText = page;
      const [box, popover] = place.children as unknown as [HTMLElement, HTMLElement];
      box.scrollIntoView({ block: 'center', behavior: 'instant' });
      popover.showPopover();
      positionBeside(popover, box);
      expect(await isInWindow(popover), 'in the window').to.equal(true);
      const [own, at] = [popover, box].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
      const isBeside = Math.min(Math.abs(own.top - at.top), Math.abs(own.bottom - at.bottom)) < 2;
      expect(isBeside, `popover ${own.top} to ${own.bottom}, box ${at.top} to ${at.bottom}`).to.equal(true);
      expect(own.left, 'its left').to.be.below(at.right);
      expect(own.right, 'its right').to.be.above(at.left);
    });
  }
});
