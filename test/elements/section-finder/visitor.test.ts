import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaSectionFinder } from '../../../src/elements/section-finder/section-finder.js';
import { useMovableClock } from '../../support/clock.js';
import { countPushes } from '../../support/history.js';
import { accessibilityTree, pressChord } from '../../support/commands.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';
import { box, button, finder, many, press, section, SECTIONS, type } from './sections.js';

/** Every text the live region gets. */
function said(element: AlaSectionFinder): string[] {
  const status = shadow(element, '[role=status]');
  const heard: string[] = [];
  new MutationObserver(() => heard.push(status.textContent.trim())).observe(status, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  return heard;
}

describe('ala-section-finder: keyboard', () => {
  it('Escape clears the box and stays in it; in an empty box it is left to the page', async () => {
    const element = await finder();
    box(element).focus();
    await type(element, 'data');
    const left: boolean[] = [];
    const hear = (event: Event): void => void left.push(!event.defaultPrevented);
    document.addEventListener('keydown', hear);
    await pressChord('Escape');
    await until(() => element.query === '');
    expect(box(element).value).to.equal('');
    expect(element.shadowRoot?.activeElement).to.equal(box(element));
    await pressChord('Escape');
    await until(() => left.length === 2);
    document.removeEventListener('keydown', hear);
    expect(left).to.deep.equal([false, true]);
  });

  it('Escape that ends an input method’s composition clears nothing', async () => {
    const element = await finder();
    await type(element, 'データ');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, isComposing: true });
    box(element).dispatchEvent(escape);
    expect([escape.defaultPrevented, element.query]).to.deep.equal([false, 'データ']);
  });

  it('the button in the box clears too, and leads back into it', async () => {
    const element = await finder();
    expect(element.shadowRoot?.querySelector('.clear')).to.equal(null);
    await type(element, 'data');
    shadow(element, '.clear').click();
    await element.updateComplete;
    expect([element.query, element.shadowRoot?.activeElement]).to.deep.equal(['', box(element)]);
  });

  it('focus stays in the box, and on the chip, while results come and go', async () => {
    const element = await finder();
    const input = box(element);
    input.focus();
    for (const text of ['d', 'da', 'zzz', '']) {
      await type(element, text);
      expect(element.shadowRoot?.activeElement, text).to.equal(input);
      expect(input.isConnected).to.equal(true);
    }
    const chip = button(element, 'Committees');
    chip.focus();
    await pressChord('Space');
    await until(() => chip.getAttribute('aria-pressed') === 'true');
    expect(element.shadowRoot?.activeElement).to.equal(chip);
  });

  it('a feed that comes again with few entries does not take the box from under the visitor', async () => {
    const element = await finder();
    const input = box(element);
    input.focus();
    await type(element, 'data');
    element.items = SECTIONS.slice(0, 5);
    await until(() => texts(element, '.chip')[0] === 'Everything 2');
    await element.updateComplete;
    expect([element.shadowRoot?.activeElement, input.value]).to.deep.equal([input, 'data']);
    await type(element, '');
    expect(element.shadowRoot?.activeElement).to.equal(input);
  });

  it('“Show everything” goes with what it shows: the focus comes to the first card where there is no control', async () => {
    const element = await finder([section('A'), section('B')], { search: 'never', query: 'zeppelin' });
    button(element, 'Show everything').focus();
    await press(element, 'Show everything');
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('A');
  });

  it('Tab goes from the box through the chips to the first result; Enter unfolds', async () => {
    const element = await finder(many(20, 1));
    const stops = (): HTMLElement[] =>
      [...(element.shadowRoot?.querySelectorAll<HTMLElement>('input, button, a') ?? [])].filter((stop) =>
        stop.checkVisibility({ contentVisibilityAuto: true }),
      );
    expect(stops().map((stop) => stop.className || stop.localName)).to.deep.equal([
      'input',
      'chip',
      'chip',
      'chip',
      'lone-link',
      'fold',
    ]);
    button(element, 'Section 0').focus();
    await pressChord('Enter');
    await until(() => button(element, 'Section 0').getAttribute('aria-expanded') === 'true');
    expect(stops().length).to.equal(26);
  });
});

describe('ala-section-finder: what is said', () => {
  const clock = useMovableClock();

  it('the number found, once per pause and not per key', async () => {
    const element = await finder();
    const heard = said(element);
    for (const text of ['d', 'da', 'dat', 'data']) {
      await type(element, text);
      await clock.advance(120);
    }
    expect(heard).to.deep.equal([]);
    await until(() => heard.length > 0);
    await clock.advance(700);
    expect(heard).to.deep.equal(['2 groups found for “data”']);
  });

  it('chips, nothing found, and everything again', async () => {
    const element = await finder();
    const heard = said(element);
    await press(element, 'Committees');
    await until(() => heard.length === 1);
    await type(element, 'zeppelin');
    await until(() => heard.length === 2);
    await press(element, 'Show everything');
    await until(() => heard.length === 3);
    expect(heard).to.deep.equal(['3 groups found', 'Nothing matches “zeppelin”.', 'Showing all 10 groups']);
  });

  it('nothing at the first drawing, nor for what a script searches', async () => {
    const element = await finder();
    const heard = said(element);
    element.query = 'data';
    element.items = [...SECTIONS];
    await clock.advance(700);
    expect(heard).to.deep.equal([]);
  });
});

/** What assistive technology is told, in Chromium; elsewhere the same from the markup. */
async function told(element: AlaSectionFinder, role: 'heading' | 'link'): Promise<string[]> {
  const tree = await accessibilityTree();
  if (tree) {
    return (
      tree
        .filter((node) => node.role === role)
        .map(({ name, level }) => (level ? `${level} ${name}` : name))
        // Chromium puts a space before text that is out of the flow, as what is visually hidden is.
        .map((name) => name.replace(' :', ':'))
    );
  }
  const found = element.shadowRoot?.querySelectorAll<HTMLElement>(role === 'link' ? 'a[href]' : 'h2, h3, h4, h5, h6');
  return [...(found ?? [])]
    .filter((node) => node.checkVisibility() && !node.closest('[hidden]'))
    .map((node) => ({ node, name: node.textContent.replace(/\s+/g, ' ').trim() }))
    .map(({ node, name }) => (role === 'heading' ? `${node.localName.slice(1)} ${name}` : name));
}

describe('ala-section-finder: what assistive technology is told', () => {
  const open = async (): Promise<AlaSectionFinder> => {
    const element = await onPage<AlaSectionFinder>(
      html`<ala-section-finder
        heading="Find your Core"
        .items=${SECTIONS.slice(0, 5)}
        search="always"
      ></ala-section-finder>`,
    );
    await settled(element);
    return element;
  };

  it('cards are headings with links, sections of groups are headings with buttons', async () => {
    const element = await open();
    expect(await told(element, 'heading')).to.deep.equal([
      '2 Find your Core',
      '3 Reading',
      '3 Metadata',
      '3 Interest groups',
      '4 Reading 1 group',
      '4 Metadata 3 groups',
    ]);
    expect(await told(element, 'link')).to.deep.equal(['Reading', 'Metadata']);
    await press(element, 'Reading');
    expect(await told(element, 'link')).to.deep.equal(['Reading', 'Metadata', 'Data & Maps', 'Join: Data & Maps']);
  });

  it('results are a named list of headings with links', async () => {
    const element = await open();
    await type(element, 'data');
    expect(await told(element, 'heading')).to.deep.equal(['2 Find your Core', '3 Data & Maps', '3 Authority Control']);
    const list = shadow(element, '.results');
    expect([list.localName, list.getAttribute('role'), list.getAttribute('aria-label')]).to.deep.equal([
      'ul',
      'list',
      'Sections and groups',
    ]);
    expect([...list.children].map((child) => child.localName)).to.deep.equal(['li', 'li']);
  });

  it('box, rows of chips and disclosures have names and states', async () => {
    const element = await finder();
    expect(box(element).labels?.[0]?.textContent).to.equal('Search sections and groups');
    for (const chips of element.shadowRoot?.querySelectorAll('.chips') ?? []) {
      const legend = shadow(element, `#${chips.getAttribute('aria-labelledby') ?? ''}`);
      expect(legend.textContent).to.match(/^(Show|Interests)$/);
    }
    expect(texts(element, '.chip[aria-pressed=true]')).to.deep.equal(['Everything 10']);
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const query of ['', 'catalg', 'zeppelin']) {
      it(`axe finds nothing: ${scheme}, ${query || 'cards and groups'}`, async () => {
        const ground = scheme === 'dark' ? '#0d1920' : '#ffffff';
        const box = await onPage<HTMLElement>(
          html`<div>
            <ala-section-finder
              heading="Find your Core"
              theme=${scheme}
              .items=${SECTIONS}
              .query=${query}
            ></ala-section-finder>
          </div>`,
        );
        const element = box.querySelector('ala-section-finder') as AlaSectionFinder;
        element.style.setProperty('--ala-background', ground);
        await settled(element);
        if (!query) await press(element, 'Metadata');
        await expect(element).to.be.accessible();
      });
    }
  }
});

describe('ala-section-finder: its address', () => {
  const start = location.href;
  const back = async (): Promise<void> => {
    const traveled = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await traveled;
  };
  afterEach(() => history.replaceState(null, '', start));

  it('is read, typed into, chosen into, and gone back in; two finders do not disturb each other', async () => {
    history.replaceState({ mine: 1 }, '', '?keep=1&f.q=data&f.kind=interest-group&f.kind=gone&f.tag=Data');
    const holder = await onPage<HTMLElement>(
      html`<div>
        <ala-section-finder url-state="f" .items=${SECTIONS}></ala-section-finder>
        <ala-section-finder url-state="g" .items=${SECTIONS}></ala-section-finder>
      </div>`,
    );
    const [one, two] = [...holder.children] as [AlaSectionFinder, AlaSectionFinder];
    await settled(one);
    await settled(two);
    const titles = (): string[] => texts(one, '.result .title');
    expect(titles()).to.deep.equal(['Data & Maps', 'Authority Control']);
    expect(box(one).value).to.equal('data');
    expect(texts(one, '[aria-pressed=true]')).to.deep.equal(['Interest groups 2', 'Data']);
    expect(two.query).to.equal('');

    await type(two, 'hours');
    await type(one, 'authority');
    await until(() => location.search.includes('f.q=authority') && location.search.includes('g.q=hours'));
    const pushes = countPushes();
    await press(one, 'Everything');
    expect(pushes()).to.equal(1);
    expect(location.search).to.equal(
      '?keep=1&g.q=hours&f.q=authority&f.kind=gone&f.tag=Data'.replace('&f.kind=gone', ''),
    );
    expect(history.state).to.deep.equal({ mine: 1 });
    await back();
    await one.updateComplete;
    expect(one.kinds).to.deep.equal(['interest-group', 'gone']);
    expect([one.query, two.query]).to.deep.equal(['authority', 'hours']);
    expect(texts(one, '[aria-pressed=true]')).to.deep.equal(['Interest groups 1', 'Data']);
  });

  it('is left alone without a name', async () => {
    history.replaceState(null, '', '?f.q=data');
    const element = await finder();
    await type(element, 'hours');
    await press(element, 'Committees');
    expect(location.search).to.equal('?f.q=data');
  });
});
