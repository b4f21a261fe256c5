import { expect } from '@open-wc/testing';
import { fromSnippet, toSnippet } from '../../src/builder/snippet/choices.js';
import { writeCode } from '../../src/builder/snippet/code.js';
import { readSnippet, type Snippet } from '../../src/builder/snippet/snippet.js';
import { NO_CHOICES, type Choices } from '../../src/builder/state.js';

const SNIPPET: Snippet = {
  tag: 'ala-news-feed',
  attributes: [
    ['src', 'https://x.org/feed?a=1&b=2'],
    ['map', '{"items":"d","title":"it\'s"}'],
    ['heading', 'News & <more>'],
    ['show-images', ''],
  ],
  link: { href: 'https://x.org/?p=1&q=2', text: 'All <news> & "more"' },
};

const LIBRARY = {
  version: '1',
  folder: '../cdn',
  hashes: { 'ala-widgets.min.js': 'sha384-abc' },
  options: {} as never,
};
const PAGE = 'https://www.example.org/ala/1.0.0/builder/index.html';
const write = (snippet: Snippet, form: 'tag' | 'link' = 'tag') => writeCode(snippet, LIBRARY, { form, page: PAGE });

describe('a snippet', () => {
  it('comes back from a tag', () => expect(readSnippet(write(SNIPPET).widget)).to.deep.equal(SNIPPET));

  it('comes back from a marked link', () => expect(readSnippet(write(SNIPPET, 'link').widget)).to.deep.equal(SNIPPET));

  it('is one line if it is short', () => {
    const short: Snippet = { tag: 'ala-ce-calendar', attributes: [['src', '/a.ics']] };
    expect(write(short).widget).to.equal('<ala-ce-calendar src="/a.ics"></ala-ce-calendar>');
  });

  const read = { tag: 'ala-news-feed', attributes: [['src', 'https://x.org/f?a=1&b=2']] };
  for (const [what, html] of [
    [
      'the script before it',
      '<script type="module" src="a.js"></script>\n<ala-news-feed src="https://x.org/f?a=1&b=2">',
    ],
    ['escaped ampersands', '<ala-news-feed src="https://x.org/f?a=1&#038;b=2"></ala-news-feed>'],
    ['single quotes and line breaks', "<ala-news-feed\n  src='https://x.org/f?a=1&amp;b=2'\n></ala-news-feed>"],
    [
      'no quotes',
      '<ALA-NEWS-FEED SRC=https://x.org/f?a=1&amp;b=2></ALA-NEWS-FEED>'.replace('?a=1&amp;b=2', '?a&#61;1&amp;b&#61;2'),
    ],
    ['curly quotes', '<p><ala-news-feed src=“https://x.org/f?a=1&b=2”></ala-news-feed></p>'],
    ['data attributes', '<div data-ala="news-feed" data-src="https://x.org/f?a=1&b=2"></div>'],
    [
      'a tag before it that does not end',
      `<a${'\t'.repeat(50)}"<ala-news-feed src="https://x.org/f?a=1&b=2"></ala-news-feed>`,
    ],
    [
      'a comment with another before it',
      '<!-- <ala-ce-calendar> --><ala-news-feed src="https://x.org/f?a=1&b=2"></ala-news-feed>',
    ],
  ] as const) {
    it(`is read with ${what}`, () => {
      const { tag, attributes } = readSnippet(html) ?? {};
      expect({ tag, attributes }).to.deep.equal(read);
    });
  }

  for (const html of [
    '',
    'text',
    '<ala-settings></ala-settings>',
    '<a href="https://x.org/#top">x</a>',
    '<ala-news-feed',
  ]) {
    it(`is not in ${html || 'nothing'}`, () => expect(readSnippet(html)).to.equal(undefined));
  }
});

describe('the choices of a snippet', () => {
  const choices: Choices = {
    ...NO_CHOICES,
    widget: 'ala-book-carousel',
    asked: 'https://x.org/books.json',
    src: 'https://x.org/books.json',
    options: { heading: 'Books', loop: '' },
    linkHref: 'https://x.org/books',
    linkText: 'All books',
    brand: '#8a1538',
    width: '720',
  };

  it('come back', () => {
    const html = write(toSnippet(choices)!).widget;
    expect(fromSnippet(readSnippet(html)!)).to.deep.equal(choices);
  });

  it('have no snippet without a widget or a feed', () => {
    expect(toSnippet({ ...choices, src: '' })).to.equal(undefined);
    expect(toSnippet({ ...choices, widget: undefined })).to.equal(undefined);
  });

  it('lead the link to the feed’s site if nothing else is known', () => {
    const { link } = toSnippet({ ...choices, linkHref: '', linkText: '', options: {} })!;
    expect(link).to.deep.equal({ href: 'https://x.org/', text: 'https://x.org' });
  });
});

describe('what is pasted once', () => {
  const { attributes } = SNIPPET;

  it('has the address of the file beside the builder, and its hash', () => {
    expect(write(SNIPPET).site).to.include(
      '<script type="module" src="https://www.example.org/ala/1.0.0/cdn/ala-widgets.min.js" referrerpolicy="no-referrer" integrity="sha384-abc" crossorigin="anonymous"></script>',
    );
  });

  it('names the origins of feeds that links may show', () => {
    expect(write(SNIPPET, 'link').site).to.include('data-upgrade="self https://x.org"');
    const own: Snippet = { ...SNIPPET, attributes: [['src', '/a.json'], ...attributes.slice(1)] };
    expect(write(own, 'link').site).to.include('data-upgrade="self"');
  });
});
