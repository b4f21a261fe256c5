import { expect } from '@open-wc/testing';
import { emulateCoarsePointer } from '../support/commands.js';
import { METRICS_NAMES, restoreFonts, useMetrics } from '../support/font-metrics.js';
import { SCENES, show } from './scenes.js';

/** Everything that can be pressed, of the shadow tree and of the fallback, but links in the middle of a sentence. */
function targets(widget: HTMLElement): HTMLElement[] {
  const all = [widget.shadowRoot!, widget].flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>('a[href], button, summary, select, input'),
  ]);
  return all.filter((target) => target.checkVisibility({ visibilityProperty: true }) && !isInSentence(target));
}

/** WCAG 2.5.8 excepts a target in a sentence: its size is the line's. */
function isInSentence(target: HTMLElement): boolean {
  const block = target.closest('.rich :is(p, li, dd, td)');
  return block !== null && textOf(block) !== textOf(target);
}

const textOf = (node: Element): string => node.textContent.replace(/\s+/g, ' ').trim();

function tooSmall(widget: HTMLElement, least: number): string[] {
  return targets(widget).flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    // Layout rounds to 1/64 px.
    if (Math.min(width, height) > least - 0.02) return [];
    const name = target.getAttribute('aria-label') ?? textOf(target);
    return [`${target.localName} "${name.slice(0, 40)}" is ${width.toFixed(1)} x ${height.toFixed(1)}`];
  });
}

for (const metrics of METRICS_NAMES) {
  describe(`targets with ${metrics} fonts (WCAG 2.5.8, 2.5.5)`, () => {
    before(() => useMetrics(metrics));
    after(restoreFonts);
    afterEach(() => emulateCoarsePointer(false));

    for (const scene of SCENES) {
      it(`are 24 px and, for fingers, 44 px: ${scene.name}`, async () => {
        const widget = await show(scene);
        expect(targets(widget)).not.to.have.length(0);
        expect(tooSmall(widget, 24)).to.deep.equal([]);
        if (!(await emulateCoarsePointer(true))) return;
        expect(matchMedia('(pointer: coarse)').matches).to.equal(true);
        expect(tooSmall(widget, 44)).to.deep.equal([]);
      });
    }
  });
}
