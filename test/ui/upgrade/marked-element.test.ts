// cspell:ignore Ffeeds Fnews
import { expect } from '@open-wc/testing';
import { markedAddress } from '../../../scripts/snippet.mjs';
import { readLink } from '../../../src/ui/upgrade/marked-element.js';

const PAGE = 'https://example.org/news';
const SRC = 'https://feeds.example.org/news.json';

/** What a link is read as, in one line. */
function read(href: string): string | undefined {
  const mark = readLink(href);
  return mark && [mark.tag, ...[...mark.attributes].map(([name, value]) => `${name}=${value}`)].join(' ');
}

describe('the address of a marked link', () => {
  it('is read as it is written by the snippet, whatever the values hold', () => {
    const attributes = {
      src: `${SRC}?a=1&b={from} ${SRC}#x`,
      heading: `“News” & 'more' = 100 %, 1+1 <b>`,
      limit: '5',
      map: '{"items": "data.posts", "url": ["link", "https://x.org/{slug}"]}',
    };
    const mark = readLink(markedAddress('ala-news-feed', { ...attributes, 'show-more': true }, `${PAGE}#part`));
    expect(mark?.tag).to.equal('ala-news-feed');
    expect(Object.fromEntries(mark?.attributes ?? [])).to.deep.equal({
      ...attributes,
      // Quotes at the ends of a value are what an editor has added.
      heading: `News” & 'more' = 100 %, 1+1 <b>`,
      'show-more': '',
    });
  });

  const wanted = `ala-news-feed src=${SRC} limit=5`;
  for (const [name, href] of [
    ['as it is documented', `${PAGE}#ala-news-feed?src=${SRC}&limit=5`],
    ['encoded', `${PAGE}#ala-news-feed?src=https%3A%2F%2Ffeeds.example.org%2Fnews.json&limit=5`],
    ['with a doubled &amp;', `${PAGE}#ala-news-feed?src=${SRC}&amp;limit=5`],
    ['with a tripled &amp;', `${PAGE}#ala-news-feed?src=${SRC}&amp;amp;limit=5`],
    ['with &#038; of WordPress', `${PAGE}#ala-news-feed?src=${SRC}&#038;limit=5`],
    ['in curly quotes', `”${PAGE}#ala-news-feed?src=${SRC}&limit=5″`],
    ['in encoded curly quotes', `%E2%80%9D${PAGE}#ala-news-feed?src=${SRC}&limit=5%E2%80%B3`],
    ['with curly quotes around the values', `${PAGE}#ala-news-feed?src=“${SRC}”&limit=“5”`],
    ['with blanks around it', ` ${PAGE}#ala-news-feed?src=${SRC}&limit=5\n`],
    ['relative to the page', `/news#ala-news-feed?src=${SRC}&limit=5`],
    ['on the page itself', `#ala-news-feed?src=${SRC}&limit=5`],
  ] as const) {
    it(`is read ${name}`, () => expect(read(href)).to.equal(wanted));
  }

  for (const [name, href] of [
    ['without a fragment', `${PAGE}?ala-news-feed?src=${SRC}`],
    ['with the fragment of a page', `${PAGE}#news`],
    ['with a tag of others', `${PAGE}#x-news-feed?src=${SRC}`],
    ['with another scheme', `javascript:alert(1)#ala-news-feed?src=${SRC}`],
    ['with a user name', `https://me@example.org/#ala-news-feed?src=${SRC}`],
    ['with a broken encoding', `${PAGE}#ala-news-feed?src=${SRC}&heading=100%`],
    ['with an encoded fragment sign', `${PAGE}%23ala-news-feed?src=${SRC}`],
  ] as const) {
    it(`marks nothing ${name}`, () => expect(read(href)).to.equal(undefined));
  }
});
