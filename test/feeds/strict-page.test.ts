import { expect } from '@open-wc/testing';
import { until } from '../support/page.js';

type Words = Readonly<Record<'entities' | 'tags' | 'title' | 'none', string>>;

/** Reads text in a page of its own under a strict Content-Security-Policy. */
async function readUnder(policies: string): Promise<Words> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html><head>
    <meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types ${policies}">
    <script type="module">
      import { plain, text } from '${new URL('../../src/feeds/pick.ts', import.meta.url).href}';
      window.words = { entities: text('A &amp; B'), tags: text('<b>Bold</b>'), title: plain('R&amp;D in <title>'), none: text('A') };
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
    });
  });

  it('stays as it came when the page forbids our policy', async () => {
    expect(await readUnder("'none'")).to.deep.equal({
      entities: 'A &amp; B',
      tags: '<b>Bold</b>',
      title: 'R&amp;D in <title>',
      none: 'A',
    });
  });
});
