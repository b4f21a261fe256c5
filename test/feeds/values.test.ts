import { expect } from '@open-wc/testing';
import { asNumber, asString, toLanguageTag } from '../../src/feeds/values/coerce.js';
import { toImage } from '../../src/feeds/values/images.js';
import { toHttpUrl } from '../../src/feeds/values/links.js';
import {
  cleanText,
  hashText,
  hasTextWithoutParsing,
  htmlToText,
  textToHtml,
  truncateText,
} from '../../src/feeds/values/text.js';

const each = <I, O>(name: string, read: (value: I) => O, table: readonly (readonly [I, O])[]): void => {
  describe(name, () => {
    for (const [value, wanted] of table) {
      it(JSON.stringify(value).slice(0, 70), () => expect(read(value)).to.deep.equal(wanted));
    }
  });
};

each<unknown, string | undefined>('htmlToText', htmlToText, [
  ['Plain', 'Plain'],
  ['  a\n b ', 'a b'],
  ['AT&amp;T', 'AT&T'],
  ['&amp;amp; once', '&amp; once'],
  ['AT&T and &nope;', 'AT&T and &nope;'],
  ['<b>Bold</b> words', 'Bold words'],
  ['One<br>two<p>three</p>four', 'One two three four'],
  ['<script>alert(1)</script>Left<style>a{}</style>', 'Left'],
  ['<img src=x onerror=alert(1)>', undefined],
  ['<p>&nbsp;</p>', undefined],
  ['caf&eacute; &#8211; &#x1F4DA;', 'café – 📚'],
  [12, '12'],
  [true, undefined],
  [null, undefined],
  [{ a: 1 }, undefined],
  [['a'], undefined],
]);

each<unknown, string | undefined>('cleanText', cleanText, [
  ['Using the <dialog> element', 'Using the <dialog> element'],
  ['a < b && c > d', 'a < b && c > d'],
  ['AT&amp;T &lt;b&gt;', 'AT&T <b>'],
  ['<em>New</em> issue', 'New issue'],
  ['Two<br>lines', 'Two lines'],
  ['<foo>bar</foo>', '<foo>bar</foo>'],
  ['</b> only <b>', '</b> only <b>'],
  ['R&amp;D in <title>', 'R&D in <title>'],
  ['<script>x()</script>', undefined],
]);

each<unknown, string | undefined>('asString', asString, [
  [' a ', 'a'],
  [0, '0'],
  ['', undefined],
  ['half \ud83d', 'half \ufffd'],
  ['whole 📚', 'whole 📚'],
]);

each<string, string | undefined>('toHttpUrl', (value) => toHttpUrl(value, 'https://lib.example/news/feed.json'), [
  ['/a', 'https://lib.example/a'],
  ['b?c#d', 'https://lib.example/news/b?c#d'],
  [' https://x.example/y ', 'https://x.example/y'],
  ['//cdn.example/i.png', 'https://cdn.example/i.png'],
  ['page.html', 'https://lib.example/news/page.html'],
  ['', undefined],
  ['#top', undefined],
  ['www.ala.org', undefined],
  ['shop.example.com/book', undefined],
  ['javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['mailto:a@b.example', undefined],
  ['http://[', undefined],
]);

each<string, string | undefined>('textToHtml', textToHtml, [
  ['1 < 2 & <b>', '<p>1 &lt; 2 &amp; &lt;b></p>'],
  ['One\r\ntwo\n\nthree', '<p>One<br>two</p><p>three</p>'],
  [' ', undefined],
]);

each<unknown, number | undefined>('asNumber', asNumber, [
  ['36', 36],
  [3.5, 3.5],
  ['-1', -1],
  ['1e3', undefined],
  ['', undefined],
  [NaN, undefined],
  [true, undefined],
]);

each<unknown, string | undefined>('toLanguageTag', toLanguageTag, [
  ['en-US', 'en-US'],
  ['pt_BR', 'pt-BR'],
  ['und', undefined],
  ['English language', undefined],
]);

each<string, string>('truncateText', (words) => truncateText(words), [
  ['x'.repeat(80), 'x'.repeat(80)],
  [`${'word '.repeat(15)}words beyond`, `${'word '.repeat(15)}words…`],
  ['x'.repeat(81), `${'x'.repeat(80)}…`],
  [`${'x'.repeat(65)} ${'y'.repeat(30)}`, `${'x'.repeat(65)}…`],
  [`${'x'.repeat(50)} ${'y'.repeat(60)}`, `${'x'.repeat(50)} ${'y'.repeat(29)}…`],
  [`${'x'.repeat(79)}👩‍👩‍👧本本`, `${'x'.repeat(79)}…`],
  [`${'x'.repeat(78)} e\u0301e\u0301e\u0301`, `${'x'.repeat(78)}…`],
  ['e\u0301'.repeat(81), `${'e\u0301'.repeat(40)}…`],
]);

describe('toImage', () => {
  const base = 'https://a.example/';
  it('takes a string, an object or the first good one of a list', () => {
    expect(toImage('/i.png', base)).to.deep.equal({ src: 'https://a.example/i.png', alt: '' });
    expect(toImage({ url: 'i.png', alt: 'A &amp; B', width: '20px', height: 10 }, base)).to.deep.equal({
      src: 'https://a.example/i.png',
      alt: 'A & B',
      width: 20,
      height: 10,
    });
    expect(toImage([false, {}, 'x.png'], base)?.src).to.equal('https://a.example/x.png');
    expect(toImage(false, base)).to.equal(undefined);
    expect(toImage({ src: 'i.png', width: 0, height: 9 }, base)).to.not.have.property('width');
  });
});

describe('hashText', () => {
  it('is stable and tells texts apart', () => {
    expect(hashText('a')).to.equal(hashText('a'));
    expect(new Set(Array.from({ length: 1000 }, (_, index) => hashText(`t${index}`))).size).to.equal(1000);
  });
});

describe('long and hostile text', () => {
  it('is cut, and read in one go', () => {
    for (const bad of ['<', '<a ', '&', '<b><i>', 'a.', '</p>', '<!--', ' ']) {
      const long = bad.repeat(5_000_000 / bad.length);
      expect(asString(long)?.length ?? 0).to.be.at.most(100_000);
      cleanText(long);
      toHttpUrl(long, 'https://a.example/');
      hasTextWithoutParsing(long);
    }
  });
});
