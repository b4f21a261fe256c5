/**
 * The rows of the ARIA Authoring Practices (tabs, carousel, grid, disclosure), each checked on a widget, and the rows of a
 * search that is no combobox. docs/accessibility.md says what is done otherwise, and why.
 */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { FeedElement } from '../../src/elements/base/feed-element.js';
import type { Item } from '../../src/feeds/model.js';
import { bookRange } from '../support/books.js';
import { pressChord, resizeViewport } from '../support/commands.js';
import { json, network } from '../support/network.js';
import { onPage, settled, shadow, texts, until } from '../support/page.js';
import { atRest } from '../support/rest.js';
import { feedOf, announcement } from './announcement-tabs/announcements.js';
import { eventFeed } from './ce-calendar/events.js';
import { SECTIONS } from './section-finder/sections.js';

type Widget = FeedElement<Item>;

const all = (widget: Widget, selector: string): HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const active = (widget: Widget): Element | null => widget.shadowRoot!.activeElement;
const labelOf = (widget: Widget, element: Element): string =>
  element.ariaLabel ?? shadow(widget, `#${element.getAttribute('aria-labelledby')!}`).textContent.trim();
const controlled = (widget: Widget, element: Element): HTMLElement =>
  shadow(widget, `#${element.getAttribute('aria-controls')!}`);
const press = async (widget: Widget, target: HTMLElement, ...chords: string[]): Promise<void> => {
  target.focus();
  for (const chord of chords) {
    await pressChord(chord);
    await widget.updateComplete;
  }
};

async function open(tag: string, attributes: Record<string, string>, feed: object): Promise<Widget> {
  const widget = document.createElement(tag) as unknown as Widget;
  for (const [name, value] of Object.entries({ src: '/feed.json', ...attributes })) widget.setAttribute(name, value);
  const { fetch } = network({ '/feed.json': json(feed) });
  await onPage(html`<div .style=${'inline-size: 900px'}>${widget}<button class="after">after</button></div>`, {
    fetch,
  });
  await settled(widget, 'ready');
  return widget;
}

type Rows = Readonly<Record<string, (widget: Widget) => unknown>>;

function check(pattern: string, make: () => Promise<Widget>, rows: Rows): void {
  describe(`APG ${pattern}`, () => {
    before(() => resizeViewport(1100, 900));
    for (const [row, verify] of Object.entries(rows)) it(row, async () => verify(await make()));
  });
}

const tabs = (more: Record<string, string> = {}): Promise<Widget> =>
  open(
    'ala-announcement-tabs',
    { heading: 'Announcements', ...more },
    feedOf(
      announcement('One'),
      announcement('Two', { content_html: '<p>A <a href="/two">link</a>.</p>' }),
      announcement('Three'),
    ),
  );
const tabsOf = (widget: Widget): HTMLElement[] => all(widget, '[role=tab]');
const isOnlyOpen = (widget: Widget, index: number): void => {
  expect(tabsOf(widget).map(({ ariaSelected }) => ariaSelected === 'true')).to.deep.equal(
    [0, 1, 2].map((n) => n === index),
  );
  expect(all(widget, '.wrap').map(({ hidden }) => !hidden)).to.deep.equal([0, 1, 2].map((n) => n === index));
};

check('tabs', tabs, {
  'the tabs are in an element with role tablist': (widget) =>
    expect(shadow(widget, '[role=tablist]').querySelectorAll('[role=tab]').length).to.equal(3),
  'the tablist is labelled by the visible heading': (widget) =>
    expect(
      shadow(widget, `#${shadow(widget, '[role=tablist]').getAttribute('aria-labelledby')!}`).textContent,
    ).to.equal('Announcements'),
  'each tab is a button with role tab': (widget) =>
    expect(tabsOf(widget).map(({ localName }) => localName)).to.deep.equal(['button', 'button', 'button']),
  'aria-selected is true on the active tab alone, whose panel alone is shown': async (widget) => {
    for (const [index, tab] of tabsOf(widget).entries()) {
      tab.click();
      await widget.updateComplete;
      isOnlyOpen(widget, index);
    }
  },
  'the active tab has no tabindex, the others have -1': (widget) =>
    expect(tabsOf(widget).map((tab) => tab.getAttribute('tabindex'))).to.deep.equal([null, '-1', '-1']),
  'aria-controls of a tab refers to its panel': (widget) =>
    tabsOf(widget).forEach((tab) => expect(controlled(widget, tab).role).to.equal('tabpanel')),
  'each panel has role tabpanel': (widget) => expect(all(widget, '[role=tabpanel]').length).to.equal(3),
  'aria-labelledby of a panel refers to its tab': (widget) =>
    expect(all(widget, '[role=tabpanel]').map((panel) => labelOf(widget, panel))).to.deep.equal([
      'One',
      'Two',
      'Three',
    ]),
  'each panel is a tab stop': (widget) =>
    expect(all(widget, '[role=tabpanel]').map((panel) => panel.getAttribute('tabindex'))).to.deep.equal([
      '0',
      '0',
      '0',
    ]),
  'Tab leads to the active tab, then to its panel': async (widget) => {
    await press(widget, tabsOf(widget)[0]!, 'Tab');
    expect(active(widget)).to.equal(all(widget, '[role=tabpanel]')[0]);
  },
  'Right Arrow leads to the next tab and around, and activates it': async (widget) => {
    for (const index of [1, 2, 0]) {
      await press(widget, tabsOf(widget)[(index + 2) % 3]!, 'ArrowRight');
      expect(active(widget)).to.equal(tabsOf(widget)[index]);
      isOnlyOpen(widget, index);
    }
  },
  'Left Arrow leads to the tab before and around, and activates it': async (widget) => {
    for (const index of [2, 1, 0]) {
      await press(widget, tabsOf(widget)[(index + 1) % 3]!, 'ArrowLeft');
      expect(active(widget)).to.equal(tabsOf(widget)[index]);
      isOnlyOpen(widget, index);
    }
  },
  'Home leads to the first tab and activates it': async (widget) => {
    tabsOf(widget)[2]!.click();
    await press(widget, tabsOf(widget)[2]!, 'Home');
    isOnlyOpen(widget, 0);
  },
  'End leads to the last tab and activates it': async (widget) => {
    await press(widget, tabsOf(widget)[0]!, 'End');
    isOnlyOpen(widget, 2);
  },
});

check('tabs with manual activation', () => tabs({ activation: 'manual' }), {
  'arrows move the focus alone': async (widget) => {
    await press(widget, tabsOf(widget)[0]!, 'ArrowRight');
    expect(active(widget)).to.equal(tabsOf(widget)[1]);
    isOnlyOpen(widget, 0);
  },
  'Enter and Space activate the tab with the focus': async (widget) => {
    await press(widget, tabsOf(widget)[0]!, 'ArrowRight', 'Enter');
    isOnlyOpen(widget, 1);
    await press(widget, tabsOf(widget)[1]!, 'ArrowRight', 'Space');
    isOnlyOpen(widget, 2);
  },
});

async function carousel(): Promise<Widget> {
  const books = { version: 'https://jsonfeed.org/version/1.1', items: bookRange(1, 12) };
  const widget = await open('ala-book-carousel', { heading: 'Books', autoplay: '30' }, books);
  await until(() => position(widget) !== '' && live(widget) === 'off');
  return widget;
}
const position = (widget: Widget): string => texts(widget, '[part=position]').join();
const button = (widget: Widget, name: string): HTMLElement => shadow(widget, `button[part=${name}]`);
const live = (widget: Widget): string => shadow(widget, '[role=status]').ariaLive ?? 'polite';
const isAt = async (widget: Widget, first: number): Promise<void> => {
  await until(() => position(widget).startsWith(`Books ${first} `), `book ${first}, it is ${position(widget)}`);
  await atRest(shadow(widget, '.cards'));
};

check('carousel', carousel, {
  'the carousel is a region': (widget) => expect(shadow(widget, '[part=base]').role).to.equal('region'),
  'its role description is carousel': (widget) =>
    expect(shadow(widget, '[part=base]').ariaRoleDescription).to.equal('carousel'),
  'it has a name': (widget) => expect(labelOf(widget, shadow(widget, '[part=base]'))).to.equal('Books'),
  'live text is off while it rotates, polite with the focus inside and while it is paused': async (widget) => {
    expect(live(widget)).to.equal('off');
    await press(widget, button(widget, 'next'), 'Enter');
    expect(live(widget)).to.equal('polite');
    (active(widget) as HTMLElement).blur();
    await widget.updateComplete;
    expect(live(widget)).to.equal('off');
    button(widget, 'autoplay').click();
    await widget.updateComplete;
    expect(live(widget)).to.equal('polite');
  },
  'pause, previous and next have names': (widget) =>
    expect(
      ['autoplay', 'previous', 'next'].map((name) => {
        const { ariaLabel, textContent } = button(widget, name);
        return ariaLabel ?? textContent.trim();
      }),
    ).to.deep.equal(['Pause', 'Previous books', 'Next books']),
  'aria-controls of previous and next refers to the slides': (widget) =>
    ['previous', 'next'].forEach((name) =>
      expect(controlled(widget, button(widget, name)).querySelectorAll('[role=group]').length).to.equal(12),
    ),
  'each slide is a group': (widget) => expect(all(widget, '.item > [role=group]').length).to.equal(12),
  'each slide has a name with its position': (widget) =>
    expect(all(widget, '.item > [role=group]').map(({ ariaLabel }) => ariaLabel)).to.deep.equal(
      bookRange(1, 12).map((_, index) => `${index + 1} of 12`),
    ),
  'the role description of each slide is slide': (widget) =>
    expect(all(widget, '.item > [aria-roledescription=slide]').length).to.equal(12),
  'Tab leads through pause, previous and next into the slides': async (widget) => {
    await press(widget, button(widget, 'autoplay'), 'Tab');
    expect(active(widget)).to.equal(button(widget, 'previous'));
    await press(widget, button(widget, 'next'), 'Tab');
    expect(active(widget)).to.equal(shadow(widget, '.item a'));
  },
  'the rotation control comes first and its label says what it does': async (widget) => {
    expect(shadow(widget, 'a[href], button')).to.equal(button(widget, 'autoplay'));
    await press(widget, button(widget, 'autoplay'), 'Enter');
    expect(button(widget, 'autoplay').textContent.trim()).to.equal('Play');
    await press(widget, button(widget, 'autoplay'), 'Space');
    expect(button(widget, 'autoplay').textContent.trim()).to.equal('Pause');
  },
  'the focus on any control leaves the rotation control as it is': async (widget) => {
    for (const name of ['autoplay', 'previous', 'next']) {
      button(widget, name).focus();
      await widget.updateComplete;
      expect(button(widget, 'autoplay').textContent.trim()).to.equal('Pause');
    }
  },
  'Enter on previous and next moves the slides': async (widget) => {
    await press(widget, button(widget, 'next'), 'Enter');
    await isAt(widget, 5);
    await press(widget, button(widget, 'previous'), 'Enter');
    await isAt(widget, 1);
  },
  'Space on previous and next moves the slides and keeps the focus': async (widget) => {
    await press(widget, button(widget, 'next'), 'Space');
    await isAt(widget, 5);
    expect(active(widget)).to.equal(button(widget, 'next'));
  },
});

const month = (): Promise<Widget> =>
  open(
    'ala-ce-calendar',
    { view: 'month', month: '2025-01', 'first-day': '7', heading: 'CE' },
    eventFeed([{ title: 'Course', url: '/course', start: '2025-01-15' }]),
  );
const day = (widget: Widget, name: string): HTMLElement => shadow(widget, `td[data-day="${name}"]`);
const leads = (from: string, chord: string, to: string) => async (widget: Widget) => {
  await press(widget, day(widget, from), chord);
  await until(() => (active(widget) as HTMLElement | null)?.dataset.day === to, `${chord} to ${to}`);
};

check('grid', month, {
  'the table has role grid and a name': (widget) => {
    const grid = shadow(widget, 'table');
    expect([grid.role, grid.ariaLabel]).to.deep.equal(['grid', 'January 2025']);
  },
  'each weekday heads its column': (widget) => expect(all(widget, 'th[scope=col]').length).to.equal(7),
  'one cell alone is a tab stop': (widget) => expect(all(widget, 'td[tabindex="0"]').length).to.equal(1),
  'Right Arrow leads to the next cell': leads('2025-01-15', 'ArrowRight', '2025-01-16'),
  'Left Arrow leads to the cell before': leads('2025-01-15', 'ArrowLeft', '2025-01-14'),
  'Down Arrow leads one row down': leads('2025-01-15', 'ArrowDown', '2025-01-22'),
  'Up Arrow leads one row up': leads('2025-01-15', 'ArrowUp', '2025-01-08'),
  'Home leads to the first cell of the row': leads('2025-01-15', 'Home', '2025-01-12'),
  'End leads to the last cell of the row': leads('2025-01-15', 'End', '2025-01-18'),
  'Control + Home leads to the first day': leads('2025-01-15', 'Control+Home', '2025-01-01'),
  'Control + End leads to the last day': leads('2025-01-15', 'Control+End', '2025-01-31'),
  'Page Down leads to the same day of the next month, or its last': leads('2025-01-31', 'PageDown', '2025-02-28'),
  'Page Up leads to the same day of the month before': leads('2025-01-31', 'PageUp', '2024-12-31'),
  'Shift + Page Down leads to the next year': leads('2025-01-15', 'Shift+PageDown', '2026-01-15'),
  'Shift + Page Up leads to the year before': leads('2025-01-15', 'Shift+PageUp', '2024-01-15'),
  'Enter leads into a cell, Escape back to it': async (widget) => {
    await press(widget, day(widget, '2025-01-15'), 'Enter');
    expect(active(widget)).to.equal(shadow(widget, '.entry'));
    await pressChord('Escape');
    expect(active(widget)).to.equal(day(widget, '2025-01-15'));
  },
});

const list = (): Promise<Widget> =>
  open('ala-ce-calendar', { heading: 'CE' }, eventFeed([{ title: 'Course', summary: 'About', start: '2025-02-20' }]));
const disclosure = (widget: Widget): HTMLElement => shadow(widget, '.disclose');
const isOpen = (widget: Widget): boolean =>
  disclosure(widget).ariaExpanded === 'true' && !controlled(widget, disclosure(widget)).hidden;

check('disclosure', list, {
  'what shows and hides is a button': (widget) => expect(disclosure(widget).localName).to.equal('button'),
  'aria-expanded is false while it is hidden': (widget) => {
    expect(disclosure(widget).ariaExpanded).to.equal('false');
    expect(controlled(widget, disclosure(widget)).hidden).to.not.equal(false);
  },
  'aria-controls refers to what it shows': (widget) =>
    expect(controlled(widget, disclosure(widget)).textContent).to.contain('About'),
  'Enter shows and hides': async (widget) => {
    await press(widget, disclosure(widget), 'Enter');
    expect(isOpen(widget)).to.equal(true);
    await press(widget, disclosure(widget), 'Enter');
    expect(isOpen(widget)).to.equal(false);
  },
  'Space shows and hides': async (widget) => {
    await press(widget, disclosure(widget), 'Space');
    expect(isOpen(widget)).to.equal(true);
  },
});

async function finder(): Promise<Widget> {
  const widget = await open(
    'ala-section-finder',
    { heading: 'Find' },
    { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'x' }] },
  );
  Object.assign(widget, { items: SECTIONS });
  await widget.updateComplete;
  return widget;
}
const box = (widget: Widget): HTMLInputElement => shadow(widget, 'input[type=search]');
const type = async (widget: Widget, text: string): Promise<void> => {
  box(widget).focus();
  box(widget).value = text;
  box(widget).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await until(() => texts(widget, '[part=count], [part=no-results]').length > 0);
};

check('search without a combobox', finder, {
  'it is a search box': (widget) => expect([box(widget).type, box(widget).role ?? '']).to.deep.equal(['search', '']),
  'the box has a visible label': (widget) => expect(box(widget).labels?.[0]?.checkVisibility()).to.equal(true),
  'it claims no popup, since results replace the list below': (widget) =>
    ['role', 'aria-expanded', 'aria-haspopup', 'aria-autocomplete'].forEach((name) =>
      expect(box(widget).hasAttribute(name), name).to.equal(false),
    ),
  'the number of results is announced while the focus stays in the box': async (widget) => {
    await type(widget, 'data');
    await until(() => texts(widget, '[role=status]')[0] !== '');
    expect(active(widget)).to.equal(box(widget));
  },
  'Escape clears the box': async (widget) => {
    await type(widget, 'data');
    await pressChord('Escape');
    await until(() => box(widget).value === '');
  },
});
