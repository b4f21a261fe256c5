import { expect } from '@open-wc/testing';
import { until } from '../support/page.js';

type Words = Readonly<Record<'entities' | 'tags' | 'title' | 'none' | 'xml', string>>;

/** Reads text in a page of its own under a strict Content-Security-Policy. */
async function readUnder(policies: string): Promise<Words> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html><head>
    <meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types ${policies}">
    <script type="module">
      import { cleanText, htmlToText } from '${new URL('../../src/feeds/values/text.ts', import.meta.url).href}';
      import { parseXml } from '${new URL('../../src/feeds/read/parse-xml.ts', import.meta.url).href}';
      const xml = await parseXml('<rss>A</rss>').then(({ rss }) => rss, ({ message }) => message);
      window.words = { entities: htmlToText('A &amp; B'), tags: htmlToText('<b>Bold</b>'), title: cleanText('R&amp;D in <title>'), none: htmlToText('A'), xml };
    </script></head><body></body></html>`;
  document.body.append(frame);
  try {
    const words = (): Words | undefined => (frame.contentWindow as unknown as { words?: Words }).words;
    await until(words, 'the frame to load');
    return { ...words()! };
  } finally {
    frame.remove();
  }
}

describe('feed text on a page that asks for Trusted Types', () => {
  it('is parsed through our own policy', async () => {
    expect(await readUnder('ala-core-widgets')).to.deep.equal({
      entities: 'A & B',
      tags: 'Bold',
      title: 'R&D in <title>',
      none: 'A',
      xml: 'A',
    });
  });

  it('stays as it came when the page forbids our policy', async () => {
    const { xml, ...words } = await readUnder("'none'");
    expect(xml).to.contain("forbids to parse: add ala-core-widgets 'allow-duplicates' to its trusted-types list");
    expect(words).to.deep.equal({
      entities: 'A &amp; B',
      tags: '<b>Bold</b>',
      title: 'R&amp;D in <title>',
      none: 'A',
    });
  });
});
