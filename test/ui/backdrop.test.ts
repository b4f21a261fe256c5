import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { SCENES, TABLE, visit } from '../layout/scenes.js';
import { emulateMediaFeatures } from '../support/commands.js';
import { unreadable } from '../support/contrast.js';
import { network } from '../support/network.js';
import { onPage, settled, shadow, until } from '../support/page.js';

interface Ground {
  readonly name: string;
  /** What a visitor sees behind the widgets. */
  readonly seen: readonly string[] | { readonly light: string; readonly dark: string };
  /** Styles of the element around the widgets. */
  readonly style?: string;
  /** Styles of the page's root element. */
  readonly root?: string;
  /** Styles of a box in the shadow tree of the element around the widgets. */
  readonly shadow?: string;
}

const picture = (color: string): string =>
  `url("data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9' fill='${color}'/></svg>`)}")`;

const GROUNDS: readonly Ground[] = [
  { name: 'white canvas', seen: ['#fff'] },
  {
    name: 'canvas of a page for both schemes',
    root: 'color-scheme: light dark',
    seen: { light: '#fff', dark: '#121212' },
  },
  { name: 'Bootstrap’s dark band', style: 'background: #212529; color: #fff', seen: ['#212529'] },
  { name: 'dark band without a text color', style: 'background: #1a1d20', seen: ['#1a1d20'] },
  { name: 'Bootstrap’s primary', style: 'background: #0d6efd; color: #fff', seen: ['#0d6efd'] },
  { name: 'Bootstrap’s success', style: 'background: #198754; color: #fff', seen: ['#198754'] },
  { name: 'Bootstrap’s secondary', style: 'background: #6c757d; color: #fff', seen: ['#6c757d'] },
  { name: 'Bootstrap’s warning', style: 'background: #ffc107; color: #000', seen: ['#ffc107'] },
  { name: 'mid gray', style: 'background: #808080', seen: ['#808080'] },
  { name: 'light gray', style: 'background: #dee2e6; color: #212529', seen: ['#dee2e6'] },
  { name: 'dark page that declares nothing', root: 'background: #111; color: #ddd', seen: ['#111'] },
  {
    name: 'white card on a dark page',
    root: 'color-scheme: dark; background: #111',
    style: 'background: #fff; color: #222',
    seen: ['#fff'],
  },
  {
    name: 'shade over a color',
    root: 'background: #0b7285',
    style: 'background: rgb(0 0 0 / 60%); color: #fff',
    seen: ['#042e35'],
  },
  { name: 'oklch', style: 'background: oklch(0.3 0.1 280); color: oklch(0.95 0.02 280)', seen: ['oklch(0.3 0.1 280)'] },
  {
    name: 'gradient',
    style: 'background: linear-gradient(90deg, #1e3a8a, #0d6efd); color: #fff',
    seen: ['#1e3a8a', '#0d6efd'],
  },
  { name: 'dark picture', style: `background: ${picture('#27314a')}; color: #fff`, seen: ['#27314a'] },
  {
    name: 'light picture',
    root: 'color-scheme: dark',
    style: `background: ${picture('#f3e9d2')}; color: #222`,
    seen: ['#f3e9d2'],
  },
  { name: 'dark box in a shadow tree', shadow: 'background: #1b2a41; color: #eee', seen: ['#1b2a41'] },
  { name: 'color of the widget itself', style: '--ala-background: #10243a', seen: ['#10243a'] },
];

const WIDE = SCENES.filter(
  ({ name, width = 900, state }) => width >= 900 && (!state || /^ala-(?:news-feed|ce-calendar)/.test(name)),
);

const ownStyle = document.documentElement.style.cssText;

/** Puts an element on the page, with a shadow tree around what is in it. */
async function stageWith(content: unknown): Promise<HTMLElement> {
  const stage = await onPage<HTMLElement>(html`<div .style=${'inline-size: 900px'}>${content}</div>`, network(TABLE));
  const box = document.createElement('div');
  box.append(document.createElement('slot'));
  stage.attachShadow({ mode: 'open' }).append(box);
  return stage;
}

/** Paints the page, the element and its shadow tree like that. */
function paint(stage: HTMLElement, { root = '', style = '', shadow = '' }: Partial<Ground>): void {
  document.documentElement.style.cssText = root;
  stage.style.cssText = `inline-size: 900px; ${style}`;
  (stage.shadowRoot!.firstElementChild as HTMLElement).style.cssText = shadow;
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits until the colors have been checked and have faded to what they become. */
async function colorsAtRest(widgets: readonly HTMLElement[]): Promise<void> {
  await nextFrame();
  await nextFrame();
  for (const animation of widgets.flatMap((widget) => widget.shadowRoot!.getAnimations())) {
    if (animation instanceof CSSTransition) animation.finish();
  }
}

const box = (widget: HTMLElement): HTMLElement => shadow(widget, '.ala');
const schemeOf = (widget: HTMLElement): string => getComputedStyle(box(widget)).colorScheme;

describe('colors on any background', () => {
  let stage: HTMLElement;
  let widgets: HTMLElement[];

  before(async () => {
    stage = await stageWith(WIDE.map(({ markup }) => markup));
    widgets = [...stage.children] as HTMLElement[];
    for (const [index, widget] of widgets.entries()) await visit(widget, WIDE[index]!);
    // From here on the part that adapts colors is there.
    paint(stage, { style: 'background: #000' });
    await until(() => schemeOf(widgets[0]!) === 'dark', 'the dark scheme');
    // The fixture would go after the first test.
    document.body.append(stage.parentElement!);
  });
  after(() => stage.parentElement!.remove());
  afterEach(async () => {
    document.documentElement.style.cssText = ownStyle;
    await emulateMediaFeatures({});
  });

  for (const system of ['light', 'dark'] as const) {
    for (const look of ['ala', 'inherit'] as const) {
      for (const ground of GROUNDS) {
        it(`can be read, ${system} system, look="${look}": ${ground.name}`, async () => {
          await emulateMediaFeatures({ 'prefers-color-scheme': system });
          for (const widget of widgets) widget.setAttribute('look', look);
          paint(stage, ground);
          await colorsAtRest(widgets);
          const { seen } = ground;
          const actual = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
          const colors = 'light' in seen ? [seen[actual]] : seen;
          expect(widgets.flatMap((widget) => unreadable(widget, colors))).to.deep.equal([]);
        });
      }
    }
  }

  /** The news feed on that background, at rest. */
  async function newsOn(ground: Partial<Ground>, attributes: Record<string, string> = {}): Promise<HTMLElement> {
    const news = document.createElement('ala-news-feed');
    for (const [name, value] of Object.entries({ src: '/news.json', heading: 'News', ...attributes }))
      news.setAttribute(name, value);
    paint(await stageWith(news), ground);
    await settled(news);
    await colorsAtRest([news]);
    return news;
  }

  const DARK = { style: 'background: #212529; color: #fff' };
  const linkColor = (widget: HTMLElement): string => getComputedStyle(shadow(widget, '[part=link]')).color;

  for (const theme of ['light', 'dark', 'auto'] as const) {
    it(`keeps an explicit theme="${theme}" on any background`, async () => {
      const widget = await newsOn(DARK, { theme });
      expect(schemeOf(widget)).to.equal(theme === 'auto' ? 'light dark' : theme);
      expect(box(widget).style.getPropertyValue('--_ink')).to.equal('');
      expect(box(widget).style.getPropertyValue('--_brand')).to.equal('');
    });
  }

  it('keeps the scheme of the page where it can be read', async () => {
    const widget = await newsOn({ style: 'background: #f8f9fa' });
    expect(box(widget).style.colorScheme).to.equal('');
    expect(box(widget).style.getPropertyValue('--_accent')).to.equal('');
  });

  it('follows a class of an ancestor, a moved widget and a background that fades', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.night { background: #101418 !important; transition: background-color 50ms }');
    document.adoptedStyleSheets.push(sheet);
    const widget = await newsOn({ style: 'background: #fff' });
    const stage = widget.parentElement!;
    stage.classList.add('night');
    await until(() => schemeOf(widget) === 'dark', 'the dark scheme');
    const day = document.createElement('div');
    day.style.background = '#fff';
    stage.append(day);
    day.append(widget);
    await until(() => schemeOf(widget) !== 'dark', 'the light scheme');
    document.adoptedStyleSheets.pop();
  });

  it('follows the color scheme of the system', async () => {
    const widget = await newsOn({ root: 'color-scheme: light dark', style: 'background: light-dark(#111, #fff)' });
    expect(schemeOf(widget)).to.equal('dark');
    if (!(await emulateMediaFeatures({ 'prefers-color-scheme': 'dark' }))) return;
    await until(() => schemeOf(widget) === 'light', 'the light scheme');
  });

  it('gives the text color to an accent that cannot be read, with look="inherit"', async () => {
    const readable = await newsOn(DARK, { look: 'inherit', style: '--ala-color-brand: #94d2e8' });
    expect(linkColor(readable)).to.equal('rgb(148, 210, 232)');
    const unreadableBrand = await newsOn(DARK, { look: 'inherit', style: '--ala-color-brand: #0c4f67' });
    expect(linkColor(unreadableBrand)).to.equal('rgb(255, 255, 255)');
    const explicit = await newsOn(DARK, { look: 'inherit', theme: 'dark', style: '--ala-color-brand: #0c4f67' });
    expect(linkColor(explicit)).to.equal('rgb(255, 255, 255)');
  });

  it('tells page authors what it has found', async () => {
    const widget = await newsOn(DARK, { debug: '', look: 'inherit', style: '--ala-color-brand: #0c4f67' });
    await until(() => widget.shadowRoot!.textContent.includes('#212529'), 'the report');
    const report = shadow(widget, '[part=debug]').textContent.replace(/\s+/g, ' ');
    expect(report).to.include('Background #212529, painted by <div>: only the dark colors can be read on it');
    expect(report).to.include('--ala-color-brand');
  });
});
