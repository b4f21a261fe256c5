import { expect } from '@open-wc/testing';
import { METRICS_NAMES, restoreFonts, useMetrics, type MetricsName } from '../support/font-metrics.js';
import { frames } from '../support/page.js';
import { SCENES, show, type Scene } from './scenes.js';

/** A list of what sticks out of the box of the widget, or of its own, to the side. */
function sticksOut(widget: HTMLElement): string[] {
  const outer = widget.shadowRoot!.querySelector<HTMLElement>('.ala')!;
  const { left, right } = outer.getBoundingClientRect();
  const found = outer.scrollWidth > outer.clientWidth ? [`.ala scrolls: ${outer.scrollWidth}`] : [];
  for (const target of outer.querySelectorAll<HTMLElement>('a, button, input, select, h2, h3, p')) {
    if (!target.checkVisibility() || target.closest('.visually-hidden, .cards.as-row, .strip > .list')) continue;
    const box = target.getBoundingClientRect();
    if (box.left < left - 1 || box.right > right + 1) found.push(`${target.localName} "${target.textContent.trim()}"`);
  }
  return found;
}

/** Boxes of a month's entries that are too low for their text or reach out of their cell. */
function cutEntries(widget: HTMLElement): string[] {
  return [...widget.shadowRoot!.querySelectorAll<HTMLElement>('td li > :is(a, button)')].flatMap((entry) => {
    const [own, cell] = [entry, entry.closest('td')!].map((each) => each.getBoundingClientRect());
    const isInside = own!.top >= cell!.top && own!.bottom <= cell!.bottom + 0.5;
    const lines = entry.scrollHeight - entry.clientHeight;
    return isInside && lines <= 1 ? [] : [`"${entry.textContent.trim()}" ${lines} px cut, inside ${isInside}`];
  });
}

/** The height once nothing changes it any more: chunks and fonts come when they come. */
async function heightOf(widget: HTMLElement): Promise<number> {
  let height;
  do {
    ({ height } = widget.getBoundingClientRect());
    await frames(8);
  } while (height !== widget.getBoundingClientRect().height);
  return height;
}

const narrow = (scene: Scene): Scene => ({ ...scene, width: 288 });

describe('layout with fonts of any metrics', () => {
  afterEach(restoreFonts);

  for (const scene of SCENES) {
    it(`has one height: ${scene.name}`, async () => {
      const heights = {} as Record<MetricsName, number>;
      for (const name of METRICS_NAMES) {
        await useMetrics(name);
        heights[name] = await heightOf(await show(scene));
        restoreFonts();
      }
      const { tight, normal, tall } = heights;
      // Texts of two sizes on one baseline make their line a little higher, by their ascents.
      const within = normal * 0.01 + 2;
      expect(tight, JSON.stringify(heights)).to.be.closeTo(normal, within);
      expect(tall, JSON.stringify(heights)).to.be.closeTo(normal, within);
    });
  }

  for (const name of METRICS_NAMES) {
    for (const scene of SCENES.filter(({ width = 0 }) => width < 900)) {
      it(`reflows at 320 px (WCAG 1.4.10), ${name}: ${scene.name}`, async () => {
        await useMetrics(name);
        // What has a button for what is opened in the wide layout may have none here.
        expect(sticksOut(await show({ ...narrow(scene), press: [] }))).to.deep.equal([]);
      });
    }

    for (const scene of SCENES.filter(({ name: what }) => what.startsWith('calendar, month, 900'))) {
      it(`cuts nothing in the cells of a month, ${name}: ${scene.name}`, async () => {
        await useMetrics(name);
        const calendar = await show(scene);
        expect(calendar.shadowRoot!.querySelectorAll('td li > a')).not.to.have.length(0);
        expect(cutEntries(calendar)).to.deep.equal([]);
      });
    }
  }
});
