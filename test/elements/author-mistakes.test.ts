import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import type { AlaSettings } from '../../src/elements/settings/settings.js';
import { RULES } from '../../src/ui/debug/attribute-rules.js';
import { isMixedContent } from '../../src/ui/debug/address-checks.js';
import { adviceForNetwork } from '../../src/ui/debug/network-cause.js';
import { findUnclosedTags } from '../../src/ui/debug/page-source.js';
import { books, calendar, fetch, LOADING, MISTAKES, news, NEWS, source } from '../support/author-mistakes.js';
import { NOW, frames, readable, stateOf, until } from '../support/page.js';

let holder = document.createElement('ala-settings');

/** The console says some of it too. */
const { warn } = console;
before(() => (console.warn = () => undefined));
after(() => (console.warn = warn));

/** Puts it on the page as a parser reads it. */
function write(content: string, more: Partial<AlaSettings> = {}): Element {
  holder = document.createElement('ala-settings');
  Object.assign(holder, { fetch, now: () => NOW, timeout: 0.9, ...more });
  holder.innerHTML = content;
  document.body.append(holder);
  return holder.querySelector('[debug]') ?? holder.firstElementChild!;
}

interface Line {
  readonly name: string;
  readonly text: string;
}

function linesOf(widget: Element): Line[] {
  const lines: Line[] = [];
  for (const { localName, textContent } of widget.shadowRoot?.querySelectorAll('[part=debug] dl > *') ?? []) {
    if (localName === 'dt') lines.push({ name: textContent, text: '' });
    else lines.push({ name: lines[lines.length - 1]!.name, text: textContent });
  }
  return lines.filter((line) => line.text);
}

async function panelOf(widget: Element): Promise<Line[]> {
  await until(() => linesOf(widget).length > 0, 'a panel');
  await until(() => stateOf(widget) !== 'loading', 'the end of the request');
  await frames();
  return linesOf(widget);
}

describe('debug answers mistakes of page authors', () => {
  afterEach(() => holder.remove());

  for (const [group, rows] of Object.entries(MISTAKES)) {
    describe(group.toLowerCase(), () => {
      for (const [written, problem, correct] of rows) {
        it(written.replace(/ ?debug|src="\/(news|events)\.json" ?/g, ''), async () => {
          const lines = await panelOf(write(written));
          const index = lines.findIndex((line, at) => line.text.includes(problem) && lines[at + 1]?.name === 'Write');
          const all = lines.map(({ name, text: line }) => `${name}: ${line}`).join('\n');
          expect(index, `${problem}\nin\n${all}`).to.be.at.least(0);
          expect(lines[index + 1]?.text).to.contain(correct);
        });
      }
    });
  }

  describe('what cannot be loaded', () => {
    for (const [written, answer] of LOADING) {
      it(written, async () => {
        const widget = write(written);
        const all = (): string =>
          linesOf(widget)
            .map((line) => line.text)
            .join('\n');
        await panelOf(widget);
        const end = performance.now() + 5000;
        while (!all().includes(answer) && performance.now() < end) await frames(1);
        expect(all()).to.contain(answer);
      });
    }
  });

  it('has an answer to at least 100 mistakes', () => {
    const count = Object.values(MISTAKES).flat().length + LOADING.length;
    expect(count).to.be.at.least(100);
  });

  it('tells that a service worker answers the requests of the page', async () => {
    const controller = { scriptURL: 'https://page.example/sw.js' };
    Object.defineProperty(navigator.serviceWorker, 'controller', { configurable: true, get: () => controller });
    try {
      const lines = await panelOf(write(source('https://a.example/dead.json')));
      expect(lines.map((line) => line.text).join('\n')).to.contain(
        'A service worker answers the requests of this page: https://page.example/sw.js',
      );
    } finally {
      Reflect.deleteProperty(navigator.serviceWorker, 'controller');
    }
  });

  it('tells mixed content, pages opened as files, and being offline', () => {
    expect(isMixedContent('http://a.example/x', 'https:')).to.equal(true);
    expect(isMixedContent('http://a.example/x', 'http:')).to.equal(false);
    expect(adviceForNetwork('http://a.example/x', { id: 'mixed' })).to.contain('Write src="https://a.example/x"');
    expect(adviceForNetwork('https://a.example/x', { id: 'file-page' })).to.contain('open it through a web server');
    expect(adviceForNetwork('https://a.example/x', { id: 'offline' })).to.contain('offline');
  });

  it('finds nothing in tags that are right', async () => {
    const right = [
      news(
        'limit="0" layout="cards" heading="News" heading-level="3" refresh="15" tag="awards, -events" tag-match="any"',
      ),
      calendar(
        'from="2025-02-01" days="60" month="2025-03" time-zone="America/Chicago" first-day="7" kind="webinar, course"',
      ),
      books('autoplay view="grid" view-switch loop more-href="/books" more-label="All books"'),
      books('autoplay="7" more-href="https://books.example/all?x=1" class="a" data-x="1" aria-label="Books"'),
      calendar('', 'src="/events.json?from={from}&amp;to={to}&amp;lang={lang}"'),
      '<ala-news-feed debug src="news.json https://a.example/news.json ../news.json"></ala-news-feed>',
      `<ala-news-feed debug ${NEWS}><a href="/news">News</a><p slot="empty">None</p></ala-news-feed>`,
    ];
    for (const written of right) {
      const lines = await panelOf(write(written));
      expect(lines.filter(({ name }) => name === 'Write').map((line) => line.text)).to.deep.equal([]);
      holder.remove();
    }
  });

  it('keeps what a tag that is not closed has swallowed', async () => {
    write(`<ala-news-feed debug ${NEWS} /><h2>Next part</h2>`);
    const widget = holder.firstElementChild as HTMLElement;
    await panelOf(widget);
    expect(widget.querySelector('h2')!.checkVisibility()).to.equal(true);
  });

  it('reads from the file of the page which tags are not closed', () => {
    const page = `<!-- <ala-news-feed> --><ala-news-feed map='{"a": ">"}'></ala-news-feed><ala-news-feed src="/a" />
      <p>Rest</p><ala-news-feed-x><script>"<ala-news-feed>"</script><ala-news-feed limit="2"></ala-news-feed>`;
    expect(findUnclosedTags(page, 'ala-news-feed')).to.deep.equal([1]);
    expect(findUnclosedTags('<ala-news-feed></ala-news-feed>', 'ala-news-feed')).to.deep.equal([]);
  });

  it('knows the attributes of every widget', () => {
    for (const [tag, rules] of Object.entries(RULES)) {
      const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: string[] };
      expect(Object.keys(rules).sort(), tag).to.deep.equal([...observedAttributes].sort());
    }
  });
});

/** The text once the lazy chunks have come: when it stays the same. */
async function textAtRest(widget: HTMLElement): Promise<string> {
  const text = readable(widget);
  await frames(10);
  return readable(widget) === text ? text : textAtRest(widget);
}

describe('without debug', () => {
  afterEach(() => holder.remove());

  // Of a tag that is not closed, debug shows what it hides.
  const { TAGS: _, ...others } = MISTAKES;
  for (const [written] of Object.values(others).flatMap((rows) => rows.slice(0, 12))) {
    const plain = written.replace(/ debug(?:="false")?/, ' data-here');
    it(`visitors see the same of ${plain}`, async () => {
      const withPanel = write(written) as HTMLElement;
      await panelOf(withPanel);
      await until(() => stateOf(withPanel) !== 'loading');
      await textAtRest(withPanel);
      withPanel.shadowRoot!.querySelector('[part=debug]')!.remove();
      const expected = readable(withPanel);
      holder.remove();
      write(plain);
      const widget = holder.querySelector<HTMLElement>('[data-here]')!;
      await until(() => stateOf(widget) !== 'loading');
      const text = await textAtRest(widget);
      expect(widget.shadowRoot!.querySelector('[part=debug]')).to.equal(null);
      expect(text).to.equal(expected);
    });
  }
});

it('an element that no script defines gets a panel of its own', async () => {
  const frame = document.createElement('iframe');
  const script = new URL('../../src/define/all.ts', import.meta.url).href;
  frame.srcdoc = `<script type="module" src="${script}"></script><ala-newsfeed debug><a href="/news">News</a></ala-newsfeed>`;
  document.body.append(frame);
  const told = (): string | undefined =>
    frame.contentDocument?.querySelector('ala-newsfeed')?.shadowRoot?.querySelector('[part=debug]')?.textContent;
  await until(told);
  expect(told())
    .to.contain('<ala-newsfeed> is unknown. Did you mean <ala-news-feed>?')
    .and.to.contain('<ala-news-feed …>');
  expect(frame.contentDocument!.querySelector('a')!.checkVisibility()).to.equal(true);
  frame.remove();
});
