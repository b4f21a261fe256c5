import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { PRESETS } from '../../src/feeds/formats/presets.js';
import { RECIPES } from '../support/cookbook-feeds.js';
import { onPage, settled, until } from '../support/page.js';

interface Snippet {
  readonly heading: string;
  readonly html: string;
}

/** The tags in the file, each with the heading above it. */
function snippetsOf(markdown: string): Snippet[] {
  let heading = '';
  return [...markdown.matchAll(/^## (.+)$|^```html\n([^]*?)^```/gm)].flatMap(([, title, html]) => {
    heading = title ?? heading;
    return html ? [{ heading, html }] : [];
  });
}

/** What a visitor reads first: an item's title, wherever the widget puts it. */
const titles = (widget: Element): Element[] => [
  ...(widget.shadowRoot?.querySelectorAll('[part~=title], [part~=name], [part~=event-title], [part~=link]') ?? []),
];

describe('the feed cookbook', () => {
  let markdown = '';
  let snippets: readonly Snippet[] = [];

  before(async () => {
    markdown = await (await fetch(new URL('../../docs/feed-cookbook.md', import.meta.url))).text();
    snippets = snippetsOf(markdown);
  });

  it('has a feed here for each of its tags', () => {
    expect(snippets.map(({ heading }) => heading)).to.deep.equal(RECIPES.map(({ heading }) => heading));
  });

  RECIPES.forEach(({ heading, body, shows, href }, index) => {
    it(`${heading}: the tag shows ${shows}`, async () => {
      const settings = document.createElement('ala-settings');
      const asked: string[] = [];
      settings.now = () => new Date('2025-03-01T12:00:00Z');
      settings.fetch = (input) => {
        const url = input instanceof Request ? input.url : input.toString();
        asked.push(url);
        const response = new Response(typeof body === 'string' ? body : JSON.stringify(body));
        Object.defineProperty(response, 'url', { value: url });
        return Promise.resolve(response);
      };
      settings.innerHTML = snippets[index]!.html;
      const widget = settings.firstElementChild!;
      await onPage(settings);
      await settled(widget, 'ready');
      await until(() => widget.shadowRoot?.textContent.includes(shows), `"${shows}" to be shown`);
      expect(asked[0]).to.match(/^https?:/);
      expect(asked[0]).to.not.match(/[{}]/);
      const links = titles(widget).flatMap((title) => [title, ...title.querySelectorAll('a')]);
      if (href) expect(links.map((link) => link.getAttribute('href'))).to.include(href);
    });
  });

  it('names every system that has a preset', () => {
    for (const { label } of PRESETS) {
      const [, name = ''] = /^an? (.+?)(?: list| collection|$)/.exec(label) ?? [];
      const system = name.replace('RSS feed converted by ', '').replace(/ (?:1\.1|Graph)$/, '');
      expect(markdown, label).to.contain(system.replace('Microsoft', 'Microsoft Graph'));
    }
  });

  it('says of each system whether another site may read it', () => {
    const sections = markdown.split(/^## /m).filter((section) => section.includes('**Address:**'));
    expect(sections.length).to.be.at.least(17);
    for (const section of sections)
      expect(section, section.slice(0, 40)).to.match(/\*\*CORS:\*\* (?:yes|no|off|depends)/);
  });
});
