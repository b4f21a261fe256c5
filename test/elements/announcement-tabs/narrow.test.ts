import { expect } from '@open-wc/testing';
import type { AlaChangeEvent } from '../../../src/ui/item-events.js';
import { accessibilityTree, emulateMediaFeatures, pressChord } from '../../support/commands.js';
import { frames, shadow, texts, until } from '../../support/page.js';
import { all, announcement, feedOf, focused, labels, place, seen, tab } from './announcements.js';

const isAccordion = (tabs: Element): boolean => all(tabs, '[aria-expanded]').length > 0;

describe('announcement tabs in a narrow place: the disclosure pattern', () => {
  it('buttons in headings, each with its state and what it opens; no tab, no panel role', async () => {
    const { tabs } = await place({ width: '320px', attributes: { heading: 'Announcements' } });
    for (const [index, each] of all(tabs, '.tab').entries()) {
      expect([each.localName, each.parentElement?.localName]).to.deep.equal(['button', 'h3']);
      expect(each.getAttribute('aria-expanded')).to.equal(String(index === 0));
      expect(shadow(tabs, `#${each.getAttribute('aria-controls') ?? ''}`).closest('.wrap')).to.equal(
        all(tabs, '.wrap')[index],
      );
    }
    expect(all(tabs, '[role=tab], [role=tablist], [role=tabpanel]')).to.deep.equal([]);
    const tree = await accessibilityTree();
    if (tree) {
      expect(tree.filter(({ role }) => role.startsWith('tab'))).to.deep.equal([]);
      expect(tree.filter(({ expanded }) => expanded).map(({ name }) => name)).to.deep.equal(['One']);
    }
  });

  it('Enter and Space open and close, several may be open, Tab goes through what is open', async () => {
    const { tabs, box } = await place({ width: '320px' });
    box.querySelector<HTMLElement>('.before')!.focus();
    const step = async (key: string): Promise<string> => {
      await pressChord(key);
      await tabs.updateComplete;
      return `${labels(tabs)} | ${focused(tabs)}`;
    };
    expect(await step('Tab')).to.equal('[One] Two Three | One');
    expect(await step('Enter')).to.equal('One Two Three | One');
    expect(await step('Tab')).to.equal('One Two Three | Two');
    expect(await step('Space')).to.equal('One [Two] Three | Two');
    expect(await step('Tab')).to.equal('One [Two] Three | link');
    expect(await step('Tab')).to.equal('One [Two] Three | Three');
    expect(await step('Enter')).to.equal('One [Two] [Three] | Three');
    expect(await step('ArrowUp')).to.equal('One [Two] [Three] | Three');
    expect(seen(tabs)).to.deep.equal(['About Two', 'About Three']);
    expect(await step('Tab')).to.equal('One [Two] [Three] | Go');
    expect(await step('Tab')).to.equal('One [Two] [Three] | after');
  });

  it('tells what is open', async () => {
    const { tabs } = await place({ width: '320px' });
    const heard: unknown[] = [];
    tabs.addEventListener('ala-change', ({ name, value }: AlaChangeEvent) => heard.push([name, value]));
    tab(tabs, 'Three').click();
    tab(tabs, 'One').click();
    expect(heard).to.deep.equal([
      ['tab', 'three'],
      ['expanded', ['one', 'three']],
      ['expanded', ['three']],
    ]);
  });

  it('find-in-page opens one more, and tells so', async () => {
    const { tabs } = await place({ width: '320px' });
    const heard: unknown[] = [];
    tabs.addEventListener('ala-change', ({ name, value }: AlaChangeEvent) => heard.push([name, value]));
    all(tabs, '.wrap')[1]!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await tabs.updateComplete;
    expect(labels(tabs)).to.equal('[One] [Two] Three');
    expect(heard).to.deep.equal([
      ['tab', 'two'],
      ['expanded', ['one', 'two']],
    ]);
  });

  it('choice, open panel and focus survive the change of width, both ways', async () => {
    const { tabs, box } = await place();
    tab(tabs, 'Two').click();
    tab(tabs, 'Two').focus();
    await tabs.updateComplete;
    const link = shadow(tabs, '.rich a');
    box.style.inlineSize = '320px';
    await until(() => isAccordion(tabs));
    expect([labels(tabs), focused(tabs)]).to.deep.equal(['One [Two] Three', 'Two']);
    expect(shadow(tabs, '.rich a')).to.equal(link);
    link.focus();
    box.style.inlineSize = '800px';
    await until(() => !isAccordion(tabs));
    expect([labels(tabs), seen(tabs), focused(tabs)]).to.deep.equal(['One [Two] Three', ['About Two'], 'link']);
    tab(tabs, 'Three').focus();
    tab(tabs, 'Three').click();
    box.style.inlineSize = '320px';
    await until(() => isAccordion(tabs));
    expect(focused(tabs)).to.equal('Three');
  });

  it('a panel that was a tab stop is none in the accordion: the focus comes to its button', async () => {
    const { tabs, box } = await place();
    shadow(tabs, '.panel').focus();
    box.style.inlineSize = '320px';
    await until(() => isAccordion(tabs));
    // The browser takes the focus from what cannot have it with its next frame.
    await new Promise(requestAnimationFrame);
    expect(focused(tabs)).to.equal('One');
  });

  it('tabs that were passed are no open parts; what was open in the accordion is again', async () => {
    const { tabs, box } = await place({ width: '320px' });
    tab(tabs, 'Two').click();
    await tabs.updateComplete;
    box.style.inlineSize = '800px';
    await until(() => !isAccordion(tabs));
    tab(tabs, 'Two').focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight']) await pressChord(key);
    await until(() => labels(tabs) === 'One Two [Three]');
    box.style.inlineSize = '320px';
    await until(() => isAccordion(tabs));
    expect(labels(tabs)).to.equal('[One] Two [Three]');
  });

  it('of several open parts, the one that the visitor is in becomes the panel', async () => {
    const { tabs, box } = await place({ width: '320px' });
    tab(tabs, 'Two').click();
    tab(tabs, 'Three').click();
    await tabs.updateComplete;
    shadow(tabs, '.rich a').focus();
    box.style.inlineSize = '800px';
    await until(() => !isAccordion(tabs));
    expect([labels(tabs), seen(tabs), focused(tabs)]).to.deep.equal(['One [Two] Three', ['About Two'], 'link']);
    all(tabs, '.wrap')[2]!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await tabs.updateComplete;
    expect(labels(tabs), 'found').to.equal('One Two [Three]');
  });

  it('is told of a width that comes back before the next frame', async () => {
    const { tabs, box } = await place();
    await frames();
    box.style.inlineSize = '320px';
    tabs.requestUpdate();
    while (!(await tabs.updateComplete));
    box.style.inlineSize = '800px';
    await frames();
    await until(() => !isAccordion(tabs));
  });

  it('30em of the widget’s own font, whatever the page’s is', async () => {
    const { tabs, box } = await place({ width: '490px' });
    expect(isAccordion(tabs)).to.equal(false);
    box.style.inlineSize = '470px';
    await until(() => isAccordion(tabs));
    tabs.style.setProperty('--ala-size-base', '12px');
    box.style.inlineSize = '471px';
    await until(() => !isAccordion(tabs));
  });

  it('more tabs than fit in their longest words are an accordion, too', async () => {
    const many = feedOf(...Array.from({ length: 9 }, (_, index) => announcement(`Announcements${index}`)));
    const { tabs, box } = await place({ feed: many, width: '700px' });
    await until(() => isAccordion(tabs));
    box.style.inlineSize = '2000px';
    await until(() => !isAccordion(tabs));
  });

  it('vertical tabs are upright, and an accordion when narrow', async () => {
    const { tabs, box } = await place({ attributes: { orientation: 'vertical' }, width: '500px' });
    const [one, two] = all(tabs, '.tab').map((each) => each.getBoundingClientRect());
    expect(two!.top >= one!.bottom).to.equal(true);
    box.style.inlineSize = '320px';
    await until(() => isAccordion(tabs));
  });
});

describe('announcement tabs in a narrow place: narrow="scroll"', () => {
  const attributes = { narrow: 'scroll', orientation: 'vertical' };
  const many = feedOf(
    ...['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'].map((label) => announcement(label)),
  );

  for (const dir of ['ltr', 'rtl']) {
    it(`a list that scrolls, its chosen tab in view, ${dir}`, async () => {
      const { tabs } = await place({ attributes, feed: many, width: '320px', dir });
      const list = shadow(tabs, '[role=tablist]');
      expect(list.hasAttribute('aria-orientation')).to.equal(false);
      expect(list.scrollWidth).to.be.above(list.clientWidth);
      tab(tabs, 'One').focus();
      for (const key of ['End', dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft']) {
        await pressChord(key);
        await tabs.updateComplete;
      }
      expect(labels(tabs)).to.contain('[Seven]');
      const [seven, view] = [tab(tabs, 'Seven').getBoundingClientRect(), list.getBoundingClientRect()];
      expect(seven.left >= view.left - 1 && seven.right <= view.right + 1).to.equal(true);
      expect(document.documentElement.scrollWidth <= innerWidth).to.equal(true);
    });
  }
});

describe('announcement tabs on paper', () => {
  afterEach(() => emulateMediaFeatures({}));

  for (const width of ['800px', '320px']) {
    it(`all panels with their titles, and no tabs, ${width}`, async () => {
      const feed = feedOf(announcement('One'), announcement('Two', { title: 'Two' }), announcement('Three'));
      const { tabs } = await place({ width, feed });
      expect(shadow(tabs, '.wrap:nth-of-type(2) .panel-title').checkVisibility()).to.equal(false);
      if (await emulateMediaFeatures({ media: 'print' })) {
        for (const panel of all(tabs, '.panel')) expect(panel.getBoundingClientRect().height).to.be.above(30);
        for (const title of all(tabs, '.panel-title')) expect(title.checkVisibility()).to.equal(true);
        for (const each of all(tabs, '.tab')) expect(each.checkVisibility()).to.equal(false);
        expect(texts(tabs, '.panel-title')).to.deep.equal(['About One', 'Two', 'About Three']);
      } else {
        const rules = tabs
          .shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])
          .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print')
          .map((rule) => rule.cssText)
          .join('');
        expect(rules).to.match(/\.panels > \.wrap\[hidden\] \{[^}]*content-visibility: visible/);
        expect(rules).to.match(/\.list, \.expand-all, \.fold \{[^}]*display: none/);
      }
    });
  }
});
