import { expect } from '@open-wc/testing';
import type { AlaChangeEvent } from '../../../src/ui/item-events.js';
import { accessibilityTree, pressChord } from '../../support/commands.js';
import { shadow, texts, until } from '../../support/page.js';
import { all, announcement, feedOf, focused, labels, place, seen, tab } from './announcements.js';

/** Presses the keys one after the other; what stands between: the labels, then what has the focus. */
async function press(tabs: HTMLElement & { updateComplete: Promise<boolean> }, ...keys: string[]): Promise<string[]> {
  const after: string[] = [];
  for (const key of keys) {
    await pressChord(key);
    await tabs.updateComplete;
    after.push(`${labels(tabs)} | ${focused(tabs)}`);
  }
  return after;
}

describe('announcement tabs: the APG pattern', () => {
  it('roles, names and relations', async () => {
    const { tabs } = await place({ attributes: { heading: 'Announcements' } });
    const list = shadow(tabs, '[role=tablist]');
    expect(list.getAttribute('aria-labelledby')).to.equal(shadow(tabs, '[part=heading]').id);
    expect(list.hasAttribute('aria-orientation')).to.equal(false);
    for (const [index, each] of all(tabs, '[role=tab]').entries()) {
      const panel = shadow(tabs, `#${each.getAttribute('aria-controls')!}`);
      expect(panel.getAttribute('role')).to.equal('tabpanel');
      expect(panel.getAttribute('aria-labelledby')).to.equal(each.id);
      expect(each.getAttribute('aria-selected')).to.equal(String(index === 0));
      expect(each.tabIndex).to.equal(index === 0 ? 0 : -1);
    }
    expect(all(tabs, '.panel').map((panel) => panel.getAttribute('tabindex'))).to.deep.equal(['0', '0', '0']);
  });

  for (const [attributes, name] of [
    [{}, 'Announcements'],
    [{ label: 'From Core' }, 'From Core'],
    [{ heading: 'News of Core' }, 'News of Core'],
    [{ heading: '', label: '' }, 'Announcements'],
  ] as const) {
    it(`the list is named "${name}" by ${JSON.stringify(attributes)}`, async () => {
      const { tabs } = await place({ attributes });
      const list = shadow(tabs, '[role=tablist]');
      const label = list.getAttribute('aria-labelledby');
      expect(label ? shadow(tabs, `#${label}`).textContent : list.ariaLabel).to.equal(name);
    });
  }

  it('the accessibility tree holds one panel, that of the chosen tab', async () => {
    const { tabs } = await place();
    tab(tabs, 'Two').click();
    await tabs.updateComplete;
    const tree = await accessibilityTree();
    if (tree) {
      expect(tree.filter(({ role }) => role === 'tabpanel').map(({ name }) => name)).to.deep.equal(['Two']);
      expect(tree.filter(({ role }) => role === 'tab').map(({ name, selected }) => [name, selected])).to.deep.equal([
        ['One', false],
        ['Two', true],
        ['Three', false],
      ]);
      expect(tree.some(({ name }) => name.includes('Text of One'))).to.equal(false);
    }
    const drawn = all(tabs, '.panel').filter((panel) => panel.checkVisibility({ contentVisibilityAuto: true }));
    expect(drawn.length).to.equal(1);
  });

  it('hidden panels take no room', async () => {
    const { tabs } = await place();
    for (const wrap of all(tabs, '.wrap[hidden]')) expect(wrap.getBoundingClientRect().height).to.equal(0);
    expect(shadow(tabs, '.panels').getBoundingClientRect().height).to.equal(
      shadow(tabs, '.wrap:not([hidden])').getBoundingClientRect().height,
    );
  });

  it('automatic: arrows go round and choose, Home and End', async () => {
    const { tabs } = await place();
    tab(tabs, 'One').focus();
    expect(
      await press(tabs, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'ArrowDown'),
    ).to.deep.equal([
      'One [Two] Three | Two',
      'One Two [Three] | Three',
      '[One] Two Three | One',
      'One Two [Three] | Three',
      '[One] Two Three | One',
      'One Two [Three] | Three',
      'One Two [Three] | Three',
    ]);
    expect(seen(tabs)).to.deep.equal(['About Three']);
  });

  it('manual: arrows move the focus only, Enter and Space choose', async () => {
    const { tabs } = await place({ attributes: { activation: 'manual' } });
    tab(tabs, 'One').focus();
    expect(await press(tabs, 'ArrowRight', 'Enter', 'End', 'Space', 'ArrowRight', 'ArrowLeft')).to.deep.equal([
      '[One] Two Three | Two',
      'One [Two] Three | Two',
      'One [Two] Three | Three',
      'One Two [Three] | Three',
      'One Two [Three] | One',
      'One Two [Three] | Three',
    ]);
  });

  it('manual: Tab leads out of the list from a tab that is not chosen, and back to the chosen one', async () => {
    const { tabs } = await place({ attributes: { activation: 'manual' } });
    tab(tabs, 'Two').click();
    tab(tabs, 'Two').focus();
    expect(await press(tabs, 'ArrowLeft', 'Tab', 'Shift+Tab')).to.deep.equal([
      'One [Two] Three | One',
      'One [Two] Three | panel',
      'One [Two] Three | Two',
    ]);
    expect(await press(tabs, 'End', 'Shift+Tab', 'Tab')).to.deep.equal([
      'One [Two] Three | Three',
      'One [Two] Three | before',
      'One [Two] Three | Two',
    ]);
  });

  it('vertical: up and down, said to assistive technology; left and right are the page’s', async () => {
    const { tabs } = await place({ attributes: { orientation: 'vertical' } });
    expect(shadow(tabs, '[role=tablist]').getAttribute('aria-orientation')).to.equal('vertical');
    tab(tabs, 'One').focus();
    expect(await press(tabs, 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowUp')).to.deep.equal([
      'One [Two] Three | Two',
      'One [Two] Three | Two',
      '[One] Two Three | One',
      'One Two [Three] | Three',
    ]);
  });

  it('right to left: the arrows follow the eye', async () => {
    const { tabs } = await place({ dir: 'rtl' });
    tab(tabs, 'One').focus();
    expect(await press(tabs, 'ArrowLeft', 'ArrowRight', 'ArrowRight')).to.deep.equal([
      'One [Two] Three | Two',
      '[One] Two Three | One',
      'One Two [Three] | Three',
    ]);
    const [one, two] = all(tabs, '.tab').map((each) => each.getBoundingClientRect().left);
    expect(one! > two!).to.equal(true);
  });

  it('keys with a modifier are the browser’s', async () => {
    const { tabs } = await place();
    tab(tabs, 'One').focus();
    const event = new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, cancelable: true });
    tab(tabs, 'One').dispatchEvent(event);
    await tabs.updateComplete;
    expect([event.defaultPrevented, labels(tabs)]).to.deep.equal([false, '[One] Two Three']);
  });

  it('Tab: the chosen tab, its panel, what can be focused in it; then out', async () => {
    const { tabs, box } = await place();
    const way = async (): Promise<string[]> => {
      box.querySelector<HTMLElement>('.before')!.focus();
      return (await press(tabs, 'Tab', 'Tab', 'Tab', 'Tab')).map((line) => line.split(' | ')[1]!);
    };
    expect((await way()).slice(0, 3)).to.deep.equal(['One', 'panel', 'after']);
    tab(tabs, 'Two').click();
    expect(await way()).to.deep.equal(['Two', 'panel', 'link', 'after']);
    tab(tabs, 'Three').click();
    expect(await way()).to.deep.equal(['Three', 'panel', 'Go', 'after']);
    expect(await press(tabs, 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab')).to.deep.equal([
      'One Two [Three] | Go',
      'One Two [Three] | panel',
      'One Two [Three] | Three',
      'One Two [Three] | before',
    ]);
  });

  it('ala-change tells a visitor’s choice, and only a visitor’s', async () => {
    const { tabs } = await place();
    const heard: unknown[] = [];
    tabs.addEventListener('ala-change', (event: AlaChangeEvent) => heard.push([event.name, event.value]));
    tab(tabs, 'Two').click();
    tab(tabs, 'Two').click();
    tab(tabs, 'Three').focus();
    expect(heard).to.deep.equal([['tab', 'two']]);
  });

  for (const [label, selector] of [
    ['Three', '[part=action]'],
    ['Two', '.rich a'],
  ] as const) {
    it(`ala-select before ${selector} is followed; preventDefault stops it`, async () => {
      const { tabs } = await place();
      tab(tabs, label).click();
      await tabs.updateComplete;
      let item: unknown;
      tabs.addEventListener('ala-select', (event) => {
        ({ item } = event);
        event.preventDefault();
      });
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      shadow(tabs, `.wrap:not([hidden]) ${selector}`).dispatchEvent(click);
      expect([(item as { id: string }).id, click.defaultPrevented]).to.deep.equal([label, true]);
    });
  }
});

describe('announcement tabs: panels and finding', () => {
  it('find-in-page opens the panel and leaves the focus alone', async () => {
    const { tabs, box } = await place();
    box.querySelector<HTMLElement>('.before')!.focus();
    const wrap = all(tabs, '.wrap')[1]!;
    const expected = 'onbeforematch' in HTMLElement.prototype ? 'until-found' : '';
    expect(wrap.getAttribute('hidden')).to.equal(expected);
    wrap.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await tabs.updateComplete;
    expect(labels(tabs)).to.equal('One [Two] Three');
    expect(wrap.hasAttribute('hidden')).to.equal(false);
    expect(focused(tabs)).to.equal('before');
    tab(tabs, 'One').click();
    await tabs.updateComplete;
    expect(wrap.getAttribute('hidden')).to.equal(expected);
  });

  it('without until-found a hidden panel is plainly hidden', async () => {
    const handler = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'onbeforematch');
    if (handler) Reflect.deleteProperty(HTMLElement.prototype, 'onbeforematch');
    try {
      const { tabs } = await place();
      expect(all(tabs, '.wrap').map((wrap) => wrap.getAttribute('hidden'))).to.deep.equal([null, '', '']);
      expect(all(tabs, '.wrap').map((wrap) => getComputedStyle(wrap).display)).to.deep.equal(['block', 'none', 'none']);
      tab(tabs, 'Two').click();
      await tabs.updateComplete;
      expect(seen(tabs)).to.deep.equal(['About Two']);
    } finally {
      if (handler) Object.defineProperty(HTMLElement.prototype, 'onbeforematch', handler);
    }
  });

  it('headings: the title below the widget’s, the text’s below the title', async () => {
    const feed = feedOf(announcement('One', { content_html: '<h1>A</h1><h2>B</h2>' }));
    const { tabs } = await place({ feed, attributes: { heading: 'All', 'heading-level': '3' } });
    const found = all(tabs, 'h1, h2, h3, h4, h5, h6').map((each) => `${each.localName} ${each.textContent.trim()}`);
    expect(found).to.deep.equal(['h3 All', 'h4 About One', 'h5 A', 'h6 B']);
  });

  it('plain text as paragraphs; without an action the page it stands on; relative addresses are the feed’s', async () => {
    const feed = feedOf(
      { id: '1', title: 'Post', url: 'https://core.example/post', content_text: 'First.\n\nSecond <b>.' },
      { id: '2', title: 'Short', summary: 'Only a summary.' },
      { id: '3', title: 'Link', content_html: '<a href="page">x</a>' },
    );
    const { tabs } = await place({ feed });
    expect(texts(tabs, '.wrap:nth-child(1) .rich p')).to.deep.equal(['First.', 'Second <b>.']);
    expect(texts(tabs, '.wrap:nth-child(2) .rich p')).to.deep.equal(['Only a summary.']);
    expect(shadow(tabs, '.wrap:nth-child(1) [part=action]').getAttribute('href')).to.equal('https://core.example/post');
    expect(texts(tabs, '.wrap:nth-child(1) [part=action]')).to.deep.equal(['Read more: Post']);
    expect(shadow(tabs, '.wrap:nth-child(3) a').getAttribute('href')).to.equal(`${location.origin}/page`);
  });

  it('relative addresses are those of the address that the feed says it has', async () => {
    const feed = feedOf(announcement('One', { content_html: '<a href="page">x</a>' }));
    const { tabs } = await place({ feed: { ...feed, feed_url: 'https://core.example/news/feed.json' } });
    expect(shadow(tabs, '.rich a').getAttribute('href')).to.equal('https://core.example/news/page');
  });

  it('words of ours in a text of another language say which they are of', async () => {
    const content_html = '<p>Un <a href="https://other.example/">enlace</a></p>';
    const { tabs } = await place({ feed: feedOf(announcement('Uno', { language: 'es', content_html })) });
    expect(shadow(tabs, '.panel').lang).to.equal('es');
    expect(shadow(tabs, '.rich .visually-hidden').lang).to.equal('en');
  });

  it('long labels wrap and are never cut', async () => {
    const long = 'The call for proposals of the next Core Forum and its open house';
    const { tabs } = await place({
      feed: feedOf(announcement(long), announcement('Two'), announcement('Three')),
      width: '600px',
    });
    await until(() => all(tabs, '.tab').length === 3);
    for (const each of all(tabs, '.tab')) {
      expect(each.scrollWidth <= each.clientWidth, each.textContent).to.equal(true);
      expect(each.scrollHeight <= each.clientHeight + 1, each.textContent).to.equal(true);
    }
    expect(tab(tabs, long).getBoundingClientRect().height).to.be.above(60);
  });
});
