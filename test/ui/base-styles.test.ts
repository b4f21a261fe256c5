import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../src/elements/ce-calendar/ce-calendar.js';
import type { CalendarEvent } from '../../src/feeds/model.js';
import { unreadable } from '../support/contrast.js';
import { onPage, settled, shadow } from '../support/page.js';

const EVENT: CalendarEvent = {
  id: '1',
  title: 'Authority work',
  start: { instant: '2025-02-20T19:00:00Z' },
  status: 'confirmed',
  prices: [],
  presenters: [],
  tags: [],
  kind: 'Webinars',
  section: 'Metadata and collections, and all that comes with them',
};

/** The edges of each line of a text. */
function lines(element: Element): { left: number; right: number }[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  const edges = new Map<number, { left: number; right: number }>();
  for (const { top, left, right } of range.getClientRects()) {
    const line = edges.get(Math.round(top));
    edges.set(Math.round(top), {
      left: Math.min(left, line?.left ?? left),
      right: Math.max(right, line?.right ?? right),
    });
  }
  return [...edges.values()];
}

describe('the styles all widgets share', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`a text that wraps stands on the page’s side, in whatever language it is (${dir})`, async () => {
      const page = await onPage(
        html`<div dir=${dir} .style=${'width: 260px'}><ala-ce-calendar></ala-ce-calendar></div>`,
      );
      const calendar = page.firstElementChild as AlaCeCalendar;
      calendar.items = [EVENT];
      await settled(calendar);
      const text = lines(shadow(calendar, '[part=kind]'));
      expect(text.length).to.be.above(1);
      const side = dir === 'ltr' ? 'left' : 'right';
      const edges = text.map((line) => line[side]);
      expect(Math.max(...edges) - Math.min(...edges)).to.be.below(1);
    });
  }

  it('a page’s rule for everything does not change how text is set', async () => {
    const hostile = Object.entries({
      'letter-spacing': '4px',
      'word-spacing': '9px',
      'text-indent': '30px',
      'text-transform': 'uppercase',
      'text-align': 'right',
      'white-space': 'nowrap',
      'line-height': '60px',
      'font-style': 'italic',
      'font-weight': '900',
      'font-variant': 'small-caps',
      'text-shadow': '1px 1px red',
      'word-break': 'break-all',
      hyphens: 'auto',
      '-webkit-text-fill-color': 'red',
      '-webkit-text-stroke-width': '2px',
      'text-emphasis-style': 'filled dot',
      'text-align-last': 'right',
      'line-break': 'anywhere',
    });
    const open = async (): Promise<Element> => {
      const calendar = await onPage<AlaCeCalendar>(html`<ala-ce-calendar .items=${[EVENT]}></ala-ce-calendar>`);
      await settled(calendar);
      return shadow(calendar, '[part=title]');
    };
    const set = (title: Element): string[] =>
      hostile.map(([name]) => `${name}: ${getComputedStyle(title).getPropertyValue(name)}`);
    const plain = set(await open());
    const rule = document.createElement('style');
    rule.textContent = `* { ${hostile.map((each) => each.join(': ')).join('; ')} }`;
    document.head.append(rule);
    try {
      expect(set(await open())).to.deep.equal(plain);
    } finally {
      rule.remove();
    }
  });

  it('an hour is read as it is written, also from right to left', async () => {
    const page = await onPage(html`<div dir="rtl" .style=${'width: 900px'}><ala-ce-calendar></ala-ce-calendar></div>`);
    const calendar = page.firstElementChild as AlaCeCalendar;
    Object.assign(calendar, { view: 'month', timeZone: 'America/Chicago', items: [EVENT] });
    await settled(calendar);
    const hour = shadow(calendar, '[data-day="2025-02-20"] b');
    expect(hour.textContent.replaceAll(/\s/g, ' ')).to.equal('1 PM');
    const text = [...hour.childNodes].find((node) => node instanceof Text)!;
    const left = (at: number): number => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    expect(left(0)).to.be.below(left(2));
  });

  for (const [theme, background] of [
    ['light', '#fff'],
    ['dark', '#142129'],
  ] as const) {
    it(`a visited link has a color of its own, readable in the ${theme} theme`, async () => {
      const calendar = await onPage<AlaCeCalendar>(
        html`<ala-ce-calendar
          theme=${theme}
          .style=${`background: ${background}`}
          .items=${[EVENT]}
        ></ala-ce-calendar>`,
      );
      await settled(calendar);
      // No script can see the color of a visited link, so a text is given the same.
      const [visited, link] = [document.createElement('p'), document.createElement('p')];
      visited.style.color = 'var(--_visited)';
      link.style.color = 'var(--_brand)';
      visited.append('Visited');
      shadow(calendar, '.ala').append(visited, link);
      expect(getComputedStyle(visited).color).to.not.equal(getComputedStyle(link).color);
      expect(unreadable(calendar, [background])).to.deep.equal([]);
    });
  }
});
