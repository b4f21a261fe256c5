import { expect } from '@open-wc/testing';
import { until } from '../support/page.js';
import { WIDGETS } from '../support/widgets.js';
import { HOST_LAYOUTS, type HostLayout } from './hosts.js';

const WIDTHS = [320, 375, 900, 1200];

/** What a column of plain text would hold; no word is so long that a narrow column would have to grow. */
const TEXT = `<p>${'The spring series opens on Monday. Bring a friend. '.repeat(4)}</p>`;

/** One feed for every kind of widget. */
const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Library',
  items: [1, 2, 3, 4, 5].map((n) => ({
    id: String(n),
    url: `https://library.example/${n}`,
    title: `Registration opens for the spring series on preservation, part ${n}`,
    summary: 'What twelve libraries learned from water.',
    content_html: '<p>What twelve libraries learned from water.</p>',
    date_published: '2025-02-14T10:00:00Z',
    _ala_core: { label: `Series ${n}`, start: new Date(Date.now() + n * 86_400_000).toISOString(), authors: ['Ada'] },
  })),
};

const openTag = (tag: string): string => `${tag} view-switch filters heading="Library news"`;
const INNER = `<script type="application/json">${JSON.stringify(FEED)}</script>`;

/** A window of its own, so that its media queries and viewport units follow its width. */
async function openWindow(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  // Pages are of different lengths: the bar of a longer one may not take width from it.
  frame.srcdoc = `<!doctype html><html lang="en" style="scrollbar-width: none"><title>A page</title><body></body></html>`;
  // Not drawn, since the backdrop of a dialog takes an engine without a graphics card seconds.
  frame.style.cssText = 'position: absolute; inset: 0 auto auto 0; border: 0; block-size: 600px; opacity: 0';
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame;
}

const documentOf = (frame: HTMLIFrameElement): Document => frame.contentDocument!;

describe('widgets in the layouts of pages', () => {
  let withWidgets: HTMLIFrameElement;
  let withText: HTMLIFrameElement;
  const frameworks = new Map<string, string>();

  before(async () => {
    [withWidgets, withText] = [await openWindow(), await openWindow()];
    const script = documentOf(withWidgets).createElement('script');
    script.type = 'module';
    script.src = new URL('../../src/define/all.ts', import.meta.url).href;
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    documentOf(withWidgets).head.append(script);
    await loaded;
    const files = new Set(HOST_LAYOUTS.flatMap(({ framework }) => framework ?? []));
    for (const file of files) {
      const answer = await fetch(`/node_modules/${file}`);
      expect(answer.ok, file).to.equal(true);
      frameworks.set(file, await answer.text());
    }
  });
  after(() => {
    withWidgets.remove();
    withText.remove();
  });

  /** Lays the page out in a window, with what `place` gives in its places. */
  function layOut(frame: HTMLIFrameElement, { framework, style = '', body }: HostLayout, place: string[]): void {
    const page = documentOf(frame);
    for (const old of page.querySelectorAll('head style')) old.remove();
    const selector = `:is(${place.map((open) => open.split(' ')[0]).join()})`;
    for (const rules of [framework ? frameworks.get(framework)! : '', style.replaceAll(/\bplace\b(?!-)/g, selector)]) {
      const sheet = page.createElement('style');
      sheet.textContent = rules;
      page.head.append(sheet);
    }
    let count = 0;
    page.body.innerHTML = body.replaceAll('<place></place>', () => {
      const open = place[count++ % place.length]!;
      const tag = open.split(' ')[0]!;
      return `<${open}>${tag.includes('-') ? INNER : TEXT}</${tag}>`;
    });
  }

  const drawn = (): boolean =>
    [...documentOf(withWidgets).body.querySelectorAll('*')].every(
      (element) =>
        !element.localName.includes('-') ||
        // A widget may have items and still wait for code that shows them.
        (element.matches(':state(has-items)') && !element.shadowRoot?.querySelector('.skeleton')),
    );

  HOST_LAYOUTS.forEach((host, index) => {
    it(`scrolls no further sideways than text, and columns keep their share: ${host.name}`, async () => {
      // Every layout has other widgets.
      const tags = WIDGETS.map((_, at) => openTag(WIDGETS[(index + at) % WIDGETS.length]!.tag));
      layOut(withText, host, ['section']);
      layOut(withWidgets, host, tags);
      await until(drawn, 'all widgets with their items');
      const problems: string[] = [];
      for (const width of WIDTHS) {
        for (const frame of [withText, withWidgets]) frame.style.inlineSize = `${width}px`;
        await nextFrames(withWidgets);
        problems.push(...compare(host, width));
      }
      expect(problems).to.deep.equal([]);
    });
  });

  /** What is worse with widgets than with text, at that width. */
  function compare({ columns }: HostLayout, width: number): string[] {
    const [text, widgets] = [documentOf(withText), documentOf(withWidgets)];
    const [plain, beyond] = [overflow(text), overflow(widgets)];
    const problems = beyond > plain + 1 ? [`${width}: ${beyond} px too wide, text ${plain} px`] : [];
    const bars = [...widgets.body.querySelectorAll('*')]
      .filter((box) => getsBar(box))
      .map(({ localName }) => localName);
    if (bars.length > 0) problems.push(`${width}: ${bars.join(', ')} can be scrolled down`);
    for (const { localName, shadowRoot } of widgets.body.querySelectorAll('*')) {
      const base = shadowRoot?.querySelector('.ala');
      if (base && base.scrollWidth > base.clientWidth + 1)
        problems.push(`${width}: ${localName} is ${base.clientWidth} px wide, its content ${base.scrollWidth} px`);
    }
    if (columns === undefined) return problems;
    const [expected, shares] = [sharesOf(text, columns), sharesOf(widgets, columns)];
    if (expected !== shares) problems.push(`${width}: columns are ${shares}, with text ${expected}`);
    return problems;
  }
});

/** How far the page, and the boxes in it that scroll, can be scrolled sideways. */
function overflow(page: Document): number {
  const scrollers = [...page.body.querySelectorAll('*')].filter(
    (element) => page.defaultView!.getComputedStyle(element).overflowX !== 'visible',
  );
  return [page.documentElement, ...scrollers].reduce((sum, box) => sum + box.scrollWidth - box.clientWidth, 0);
}

/** Whether a box that may scroll has more in it than its height, which nothing limits here. */
function getsBar(box: Element): boolean {
  return getComputedStyle(box).overflowY === 'auto' && box.scrollHeight > box.clientHeight;
}

/** Left edge and width of each column. */
function sharesOf(page: Document, selector: string): string {
  const boxes = [...page.querySelectorAll(selector)].map((column) => column.getBoundingClientRect());
  return boxes.map(({ left, width }) => `${Math.round(left)}+${Math.round(width)}`).join(' ');
}

/** Time for observers of size, and for what they have drawn anew. */
async function nextFrames({ contentWindow }: HTMLIFrameElement): Promise<void> {
  for (let count = 0; count < 2; count++) await new Promise((resolve) => contentWindow!.requestAnimationFrame(resolve));
}
