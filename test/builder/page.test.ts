import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { WidgetBuilder } from '../../src/builder/app.js';
import { es } from '../../src/builder/messages/es.js';
import type { Library } from '../../src/builder/library.js';
import { accessibilityTree } from '../support/commands.js';
import { until } from '../support/page.js';

const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: [{ id: '1', title: 'One', url: 'https://x.org/1' }],
});

const NEWS = [
  { name: 'heading', type: 'text' },
  { name: 'layout', type: 'choice', values: ['list', 'cards'], standard: 'list' },
  { name: 'show-images', type: 'boolean' },
] as const;

const LIBRARY = {
  version: '1.0.0',
  folder: '../cdn',
  hashes: { 'ala-widgets.min.js': 'sha384-abc' },
  options: { 'ala-news-feed': NEWS, 'ala-ce-calendar': [{ name: 'days', type: 'number', standard: '90' }] },
} as unknown as Library;

customElements.define('widget-builder', WidgetBuilder);

const pageFetch = window.fetch;
let builder: WidgetBuilder;

/** What is written after the labels of the fields that have the focus, one Tab after the other, up to that one. */
async function tabTo(name: string): Promise<void> {
  const nameOfFocus = (): string => {
    const focused = document.activeElement as HTMLInputElement;
    return (focused.labels?.[0] ?? focused).textContent.replace(/\s+/g, ' ').trim();
  };
  for (let presses = 0; presses < 60; presses++) {
    await sendKeys({ press: 'Tab' });
    if (nameOfFocus().startsWith(name)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

const ROLES: Readonly<Record<string, string>> = {
  heading: 'h1, h2, h3',
  radio: '[type="radio"]',
  button: 'button',
  textbox: 'textarea, input:not([type="radio"], [type="checkbox"], [type="number"], [type="color"])',
  checkbox: '[type="checkbox"]',
  combobox: 'select',
};

/** The names of all that has these roles: as assistive technology is told in Chromium, elsewhere from the markup. */
async function namesOf(...roles: readonly string[]): Promise<string[]> {
  const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const tree = await accessibilityTree();
  if (tree) return tree.filter(({ role }) => roles.includes(role)).map(({ name }) => clean(name));
  const found = builder.querySelectorAll<HTMLElement>(roles.map((role) => ROLES[role]!).join());
  return [...found]
    .filter((node) => node.checkVisibility())
    .map((node) => {
      const named = ((node as HTMLInputElement).labels?.[0] ?? node).cloneNode(true) as HTMLElement;
      for (const hidden of named.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return clean(named.textContent);
    });
}

const code = (): string => builder.querySelector<HTMLTextAreaElement>('#code-code')?.value ?? '';

describe('the page of the builder', () => {
  beforeEach(async () => {
    const library = Object.assign(document.createElement('script'), { type: 'application/json', id: 'library' });
    library.textContent = JSON.stringify(LIBRARY);
    document.head.append(library);
    window.fetch = (input) =>
      input === 'https://x.org/feed.json'
        ? Promise.resolve(new Response(FEED))
        : Promise.reject(new TypeError('Failed to fetch'));
    builder = document.createElement('widget-builder') as WidgetBuilder;
    document.body.append(builder);
    await builder.updateComplete;
  });

  afterEach(() => {
    builder.remove();
    document.querySelector('#library')!.remove();
    window.fetch = pageFetch;
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is done by keyboard alone, from the first question to the code', async () => {
    await tabTo('News');
    await sendKeys({ press: ' ' });
    await tabTo('Address of your website');
    // WebKit loses keys that come fast.
    const address = document.activeElement as HTMLInputElement;
    address.value = 'x.org/feed.json';
    address.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await sendKeys({ press: 'Enter' });
    await until(() => code().includes('src="https://x.org/feed.json"'));
    await tabTo('Show pictures');
    await sendKeys({ press: ' ' });
    await tabTo('WordPress');
    await sendKeys({ press: 'ArrowRight' });
    await builder.updateComplete;
    expect(code()).to.include('show-images').and.to.include('heading="News"');
    expect(builder.choices.place).to.equal('drupal');
    await tabTo('Copy the code');
  });

  it('tells what was found in a live region', async () => {
    const status = builder.querySelector('[role="status"].result')!;
    builder.chooseWidget('ala-news-feed');
    builder.change({ asked: 'x.org/feed.json' });
    builder.check();
    await until(() => status.textContent.includes('JSON Feed with 1 item.'));
    builder.change({ asked: 'y.org' });
    builder.check();
    await until(() => status.textContent.includes('No server answers'));
  });

  for (const [what, widget, asked, error] of [
    ['no widget', undefined, 'x.org/feed.json', 'First choose'],
    ['no address', 'ala-news-feed', 'our news', 'This is not an address.'],
  ] as const) {
    it(`ties the error to its field: ${what}`, async () => {
      if (widget) builder.chooseWidget(widget);
      builder.change({ asked });
      builder.check();
      await until(() => document.activeElement?.id === 'address');
      const field = document.activeElement!;
      const described = field.getAttribute('aria-describedby')!.split(' ');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(described.map((id) => document.getElementById(id)?.textContent).join()).to.include(error);
    });
  }

  it('has one heading per step, and names every field', async () => {
    builder.chooseWidget('ala-news-feed');
    await builder.updateComplete;
    const headings = [...builder.querySelectorAll('h1, h2')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(headings).to.deep.equal([
      'Widget builder',
      '1 Step 1: What do you want to show?',
      '2 Step 2: Where does it come from?',
      '3 Step 3: How should it look?',
      'Preview',
      '4 Step 4: Where will you paste it?',
      '5 Step 5: Copy it',
    ]);
    for (const field of builder.querySelectorAll('input, select, textarea')) {
      expect((field as HTMLInputElement).labels, field.outerHTML).to.have.lengthOf(1);
    }
  });

  it('tells assistive technology its steps, its questions, and what was found, in this order', async () => {
    builder.chooseWidget('ala-news-feed');
    builder.change({ asked: 'x.org/feed.json' });
    builder.check();
    await until(() => code().includes('src="https://x.org/feed.json"'));
    const told = await namesOf('heading', 'radio', 'button', 'textbox', 'checkbox', 'combobox');
    const inOrder = [
      'Widget builder',
      'Step 1: What do you want to show?',
      'News The newest posts of a site or a blog',
      'Step 2: Where does it come from?',
      'Address of your website or feed',
      'Check this address',
      'Step 3: How should it look?',
      'Heading above it',
      'Layout',
      'Show pictures',
      'Preview',
      'Phone',
      'Step 4: Where will you paste it?',
      'My editor removes code',
      'Step 5: Copy it',
      'Your code',
      'Copy the code',
    ];
    expect(told.filter((name) => inOrder.includes(name))).to.deep.equal(inOrder);
    expect(told.filter((name) => name === '')).to.deep.equal([]);
  });

  it('offers a feed that no page can read to the web team, in parts that have names', async () => {
    window.fetch = (_, init) =>
      init?.mode === 'no-cors' ? Promise.resolve(new Response()) : Promise.reject(new TypeError('Failed to fetch'));
    builder.chooseWidget('ala-news-feed');
    builder.change({ asked: 'x.org/feed.json' });
    builder.check();
    await until(() => builder.querySelector('#code-config') !== null);
    const told = await namesOf('heading', 'textbox');
    for (const name of ['Your web team can run this', 'The file feeds.config.json', 'The command that starts it']) {
      expect(told).to.include(name);
    }
  });

  it('keeps only the attributes that the next widget has', () => {
    builder.chooseWidget('ala-news-feed');
    builder.changeOption('layout', 'cards');
    builder.chooseWidget('ala-ce-calendar');
    expect(builder.choices.options).to.deep.equal({});
  });

  it('leaves out attributes that are as usual', async () => {
    builder.chooseWidget('ala-news-feed');
    await builder.updateComplete;
    const select = builder.querySelector<HTMLSelectElement>('#option-layout')!;
    select.value = 'cards';
    select.dispatchEvent(new Event('change'));
    expect(builder.choices.options).to.deep.equal({ layout: 'cards' });
    select.value = 'list';
    select.dispatchEvent(new Event('change'));
    expect(builder.choices.options).to.deep.equal({});
  });

  it('follows the address, as when a link to it is opened', async () => {
    location.hash = '#widget=ala-news-feed&src=/feed.json&o.layout=cards';
    await until(() => code().includes('layout="cards"'));
  });

  it('speaks Spanish', async () => {
    builder.language = 'es';
    await builder.updateComplete;
    expect(document.documentElement.lang).to.equal('es');
    expect(builder.querySelector('h1')!.textContent).to.equal(es.title);
    builder.language = 'en';
    await builder.updateComplete;
  });
});
