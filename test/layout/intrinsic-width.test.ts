import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { json, network } from '../support/network.js';
import { onPage, settled, until } from '../support/page.js';
import { WIDGETS, type Widget } from '../support/widgets.js';

const EM = 16;
const MIN = Math.min(10 * EM, innerWidth / 5);
const PREFERRED = 40 * EM;

/** A widget in a box with that style, itself with another. */
async function place({ tag, feed }: Widget, boxStyle: string, ownStyle = ''): Promise<HTMLElement> {
  const { fetch } = network({ '/feed.json': json(feed()) });
  const widget = document.createElement(tag);
  widget.setAttribute('src', '/feed.json');
  widget.style.cssText = ownStyle;
  await onPage(html`<div .style=${boxStyle}>${widget}</div>`, { fetch });
  await settled(widget);
  return widget;
}

/** Style of the box around a widget, style of the widget, and the width to be had. */
const WIDTHS: readonly (readonly [box: string, own: string, width: number])[] = [
  ['width: 1000px', '', 1000],
  ['width: 60px', '', 60],
  ['width: 1000px', 'width: 50%', 500],
  ['width: 1000px', 'width: min-content', MIN],
  ['width: 1000px', 'width: max-content', PREFERRED],
  ['width: 1000px', 'width: fit-content', PREFERRED],
  ['width: 300px', 'width: fit-content', 300],
  ['width: 1000px', 'float: left', PREFERRED],
  ['width: 300px', 'float: left', 300],
  ['width: 1000px', 'display: inline-block', PREFERRED],
  ['width: 1000px; display: flex', '', PREFERRED],
  ['width: 1000px; display: flex', 'flex: 1', 1000],
  ['width: 60px; display: flex', '', MIN],
  ['width: 60px; display: flex', 'min-width: 0', 60],
  ['width: 1000px; display: grid', '', 1000],
  ['width: 60px; display: grid', '', MIN],
  ['width: 1000px', 'display: flex', 1000],
  ['width: 60px', 'display: grid', 60],
  ['width: 1000px; font-size: 40px', 'width: max-content', PREFERRED],
  ['--ala-size-base: 20px', 'width: max-content', 40 * 20],
];

describe('the width a widget asks for', () => {
  WIDTHS.forEach(([box, own, width], index) => {
    it(`is ${width} px in a box with ${box}${own && `, where it has ${own}`}`, async () => {
      const widget = await place(WIDGETS[index % WIDGETS.length]!, box, own);
      expect(widget.getBoundingClientRect().width).to.be.closeTo(width, 0.5);
      const base = widget.shadowRoot!.querySelector('.ala')!;
      expect(base.getBoundingClientRect().width, 'the box inside').to.be.closeTo(width, 0.5);
    });
  });

  for (const widget of WIDGETS) {
    it(`is the same for every kind, and no rule of the page for everything changes it: ${widget.tag}`, async () => {
      const rules = document.createElement('style');
      rules.textContent = '*, ::before, ::after { content: none; display: revert; contain: none; float: none }';
      document.head.append(rules);
      try {
        for (const [own, width] of [
          ['min-content', MIN],
          ['max-content', PREFERRED],
        ] as const) {
          const { offsetWidth } = await place(widget, '', `display: block; width: ${own}`);
          expect(offsetWidth, own).to.be.closeTo(width, 0.5);
        }
      } finally {
        rules.remove();
      }
    });
  }

  it('takes no height, and nothing that could be read or copied', async () => {
    const widget = await place(WIDGETS[0]!, 'width: 400px');
    const frame = widget.shadowRoot!.querySelector<HTMLElement>('.frame')!;
    expect(frame.offsetHeight).to.equal(frame.querySelector<HTMLElement>('.ala')!.offsetHeight);
    expect(getComputedStyle(frame, '::before').content).to.equal('""');
  });

  it('lets a page make the outer element as high as the place', async () => {
    const style = document.createElement('style');
    style.textContent = 'ala-news-feed { --ala-gap: 0px } ala-news-feed::part(base) { block-size: 100% }';
    document.head.append(style);
    try {
      const widget = await place(WIDGETS[0]!, 'display: grid; block-size: 700px');
      expect(widget.shadowRoot!.querySelector<HTMLElement>('.ala')!.offsetHeight).to.equal(700);
    } finally {
      style.remove();
    }
  });
});

describe('what fits, in a place as narrow or wide as the layout makes it', () => {
  const kinds: readonly [tag: string, attribute: string, wide: string][] = [
    ['ala-ce-calendar', 'view="month"', 'table'],
    ['ala-announcement-tabs', '', '[role="tablist"]'],
  ];
  for (const [tag, attribute, wide] of kinds) {
    it(`is decided by the width there is: ${tag}`, async () => {
      const [name, value] = attribute.replaceAll('"', '').split('=');
      const widget = await place(
        WIDGETS.find((each) => each.tag === tag)!,
        'display: grid; width: 360px',
      );
      if (name) widget.setAttribute(name, value ?? '');
      const box = widget.parentElement!;
      const isWide = (): boolean => Boolean(widget.shadowRoot!.querySelector(wide));
      await until(() => !isWide(), 'the narrow form');
      box.style.width = '1100px';
      await until(isWide, 'the wide form');
      box.style.width = '360px';
      await until(() => !isWide(), 'the narrow form again');
    });
  }
});
