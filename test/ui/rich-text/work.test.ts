import { expect } from '@open-wc/testing';
import { htmlToText } from '../../../src/feeds/values/text.js';
import { createRichText, RichText, type RichTextOptions } from '../../../src/ui/rich-text.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, until } from '../../support/page.js';

const options: RichTextOptions = {
  base: 'https://core.example/feed.json',
  headingLevel: 3,
  imageHosts: undefined,
  otherSite: '(other site)',
};

/** Text, or an object of Trusted Types. */
interface TrustedText {
  toString(): string;
}

const fill = (piece: string, length = 100_000): string => piece.repeat(Math.ceil(length / piece.length));
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

/** HTML of 100,000 characters for which a parser alone needs a second or more, or makes tens of thousands of elements. */
const SLOW: Readonly<Record<string, string>> = {
  'deep nesting': fill('<div>'),
  'deep nesting with end tags of other elements': fill('<span>', 50_000) + fill('</i>', 50_000),
  'formatting elements that are not closed': fill('<b>'),
  'formatting elements that are repeated in each paragraph': many(3_000, (index) => `<font color="${index}"><p>x</p>`),
  'misnested formatting elements': fill('<b><div></b>'),
  'text in tables that moves out of them': `<table>${fill('<b>x')}`,
  'tables in tables': fill('<table><tr><td>'),
  'thousands of attributes': `<p ${many(14_000, (index) => `a${index} `)}>`,
  'groups of options': fill('<select><optgroup>'),
  templates: fill('<template><div>'),
  'framesets and ruby': fill('<frameset><ruby><rt>'),
  'SVG and MathML': fill('<svg><foreignObject><math><mi>'),
  'links in links': fill('<a href="https://a.example/">'),
  'list items': fill('<ul><li>'),
  'end tags that make elements': fill('</p></br>'),
  'tags in what looks like an attribute': fill('<p a"></div><div title=">'),
  'tags in what looks like a comment': fill('<div><!-- </div> --><!--><div>-->'),
  'tags in what looks like a style': `<svg><style><a b="</style><p x='">${fill('<div>')}'>`,
};

/** Long HTML as content systems write it. */
const USUAL: Readonly<Record<string, [html: string, selector: string]>> = {
  'a long article': [
    `<div><section>${fill('<p>Some <b>words</b> and a <a href="https://a.example/">link</a>, and a line of text.</p>\n')}</section></div>`,
    'p',
  ],
  'paragraphs and items that are not closed': [
    `${fill('<p>A line of text, and another. ', 50_000)}<ul>${fill('<li>One thing or another ', 45_000)}`,
    'li',
  ],
  'a table': [
    `<table>${many(600, (index) => `<tr><td>${index}</td><td><p>Monday</td><td>9 to 5</td><td>Main hall</td></tr>`)}</table>`,
    'td',
  ],
  'cells and rows that are not closed': [
    `<table>${many(800, (index) => `<tr><td>${index}<td>Main hall<td>9`)}</table>`,
    'td',
  ],
  'a style, a comment and a frame before the text': [
    `<style>p > b { color: red }</style><!-- <div> --><iframe src="https://a.example/"></iframe>${fill('<p>Some <i>words</i>, a line of text.</p>')}`,
    'i',
  ],
};

const treeOf = (html: string): DocumentFragment => createRichText(html, options)!;

describe('rich text: work', () => {
  before(RichText.prepare);

  for (const [what, html] of Object.entries(SLOW)) {
    it(`no parser gets ${what}: plain paragraphs, with all of the words`, () => {
      const tree = treeOf(`first ${html}`);
      const elements = [...tree.querySelectorAll('*')];
      expect(new Set(elements.map(({ localName }) => localName))).to.deep.equal(new Set(['p']));
      expect(elements.length).to.be.below(501);
      expect(tree.textContent).to.match(/^first/);
    });
  }

  for (const [what, [html, selector]] of Object.entries(USUAL)) {
    it(`stays formatted: ${what}`, () => {
      expect(treeOf(html).querySelectorAll(selector).length).to.be.above(500);
    });
  }

  it('for its text alone, no parser gets more than 300 tags at once, and no word is lost', () => {
    const words = many(2_000, (index) => `<p>word${index} <b><font color="${index}">`);
    const setter = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!;
    let most = 0;
    Object.defineProperty(Element.prototype, 'innerHTML', {
      ...setter,
      set(this: Element, html: TrustedText) {
        most = Math.max(most, String(html).split('<').length - 1);
        setter.set!.call(this, html);
      },
    });
    try {
      for (const html of Object.values(SLOW)) htmlToText(html);
      const text = htmlToText(words)!;
      expect(text.split(' ').filter((word) => word.startsWith('word')).length).to.equal(2_000);
    } finally {
      Object.defineProperty(Element.prototype, 'innerHTML', setter);
    }
    expect(most).to.be.within(1, 300);
  });

  it('of many long texts, some are made in each task, and all in the end', async () => {
    const items = Array.from({ length: 20 }, (_, index) => ({
      id: String(index),
      title: `Title ${index}`,
      content_html: fill(`<p>Some <b>words</b> of text ${index}.</p>`, 40_000),
    }));
    const feed = { version: 'https://jsonfeed.org/version/1.1', items };
    const { fetch } = network({ '/feed.json': json(feed) });
    const tabs = document.createElement('ala-announcement-tabs');
    tabs.src = '/feed.json';
    await onPage(tabs, { fetch });
    const made = (): number => tabs.shadowRoot!.querySelectorAll('.rich').length;
    const counts = new Set<number>();
    new MutationObserver(() => counts.add(made())).observe(tabs.shadowRoot!, { childList: true, subtree: true });
    await settled(tabs, 'ready');
    await until(() => made() === 20);
    expect(counts.size).to.be.above(10);
  });
});
