import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { toSummary } from '../../src/feeds/values/summary.js';
import { cleanText, htmlToText } from '../../src/feeds/values/text.js';

describe('a summary', () => {
  for (const [text, expected] of [
    ['Send your paper by May […]', 'Send your paper by May…'],
    ['Send your paper by May [...]', 'Send your paper by May…'],
    ['Send your paper by May …', 'Send your paper by May…'],
    ['First words&#8230;', 'First words&#8230;'],
    ['Polls open. … Continue reading “Vote”', 'Polls open.'],
    ['Polls open… Continue reading →', 'Polls open…'],
    ['Polls open. Read more', 'Polls open.'],
    ['Polls open. Read more »', 'Polls open.'],
    ['Polls open. Read more about Vote', 'Polls open.'],
    ['Polls open […] Keep reading', 'Polls open…'],
    ['Please read more books.', 'Please read more books.'],
    ['We are open. Read more books this summer', 'We are open. Read more books this summer'],
    ['How to continue reading after an injury', 'How to continue reading after an injury'],
    ['[vc_row][vc_column width=”1/2″]Real text here[/vc_column][/vc_row]', 'Real text here'],
    ['[et_pb_section fb_built="1" _builder_version="4.9"]Real[/et_pb_section]', 'Real'],
    ['[caption id="1" align="left"]A cat[/caption] sat', 'A cat sat'],
    ['Text [gallery ids="1,2"] more', 'Text more'],
    ['Text [vc_row css=".a{margin:0', 'Text'],
    ['[fusion_builder_container][/fusion_builder_container]', undefined],
    ['See note [1] and [PDF].', 'See note [1] and [PDF].'],
    ['[Sold out] Story time [RSVP]', '[Sold out] Story time [RSVP]'],
    ['', undefined],
    ['Continue reading', undefined],
  ] as const) {
    it(`${JSON.stringify(text)} is ${JSON.stringify(expected)}`, () => expect(toSummary(text)).to.equal(expected));
  }

  it('of a long text is about 300 characters, cut at a word', () => {
    const text = 'Send your paper to the committee. '.repeat(40);
    const summary = toSummary(text)!;
    expect(summary.length).to.be.within(240, 301);
    expect(text.startsWith(summary.slice(0, -1))).to.equal(true);
    expect(text[summary.length - 1]).to.equal(' ');
  });

  it('of a long Japanese text is cut between two words', () => {
    const sentence = '図書館では毎週火曜日に読書会を開催しています';
    const summary = toSummary(sentence.repeat(30))!;
    expect(summary.length).to.be.within(240, 301);
    const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(sentence.repeat(30))];
    expect(words.map(({ index }) => index)).to.include(summary.length - 1);
  });

  it('is short work, whatever the text', () => {
    for (const piece of ['[a ', '[a_b ', '[', 'continue reading ', '… ', '. read more about ', 'a=[', '<a'])
      toSummary(piece.repeat(30_000));
  });
});

describe('brackets in text', () => {
  for (const [html, expected] of [
    ['Write to Ana <ana@maple.example>.', 'Write to Ana <ana@maple.example>.'],
    ['Score x<y and y>z.', 'Score x<y and y>z.'],
    ['Join <https://maple.example/join>.', 'Join <https://maple.example/join>.'],
    ['<p>Write to <ana@maple.example></p>', 'Write to <ana@maple.example>'],
    ['<p>1 <2 and 3> 2 <b>here</b></p>', '1 <2 and 3> 2 here'],
    ['<p>Use the <isbn> field</p>', 'Use the <isbn> field'],
    ['<p>I <3 books</p>', 'I <3 books'],
    ['<p>A<!-- hidden --> b</p>', 'A b'],
    ['<p>From <o:p>Word</o:p></p>', 'From Word'],
    ['<my-card>Card</my-card>', 'Card'],
    ['<p>A <svg viewBox="0 0 1 1"><path d="M0"></path></svg>b</p>', 'A b'],
    ['A <i>b</I> c', 'A b c'],
  ] as const) {
    it(html, () => expect(htmlToText(html)).to.equal(expected));
  }

  it('stay in text without elements of HTML', () => {
    const word = fc.constantFrom(
      'a',
      '<',
      '>',
      'x<y',
      '<ana@x.example>',
      '<https://x.example/?a=b>',
      '1<2',
      '<3',
      '<>',
      'b>',
      '"',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(' ');
        expect(htmlToText(text)).to.equal(text);
        expect(cleanText(text)).to.equal(text);
      }),
    );
  });
});

describe('HTML that was escaped', () => {
  for (const [html, expected] of [
    ['&lt;p&gt;A &lt;i&gt;clear&lt;/i&gt; guide.&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;', 'A clear guide. Second.'],
    ['&amp;lt;p&amp;gt;A &amp;lt;i&amp;gt;clear&amp;lt;/i&amp;gt; guide.&amp;lt;/p&amp;gt;', 'A clear guide.'],
    ['&lt;p&gt;Tom &amp;amp; Ann&lt;/p&gt;', 'Tom & Ann'],
    ['One&lt;br /&gt;two', 'One two'],
    ['&lt;a href="https://x.example/"&gt;Here&lt;/a&gt;', 'Here'],
    // No whole HTML: text about it.
    ['The &lt;table&gt; element', 'The <table> element'],
    ['<p>Use &lt;b&gt;bold&lt;/b&gt;</p>', 'Use <b>bold</b>'],
    ['Use &amp;lt; &amp;amp; go', 'Use &lt; &amp; go'],
    ['x &lt; y &amp; y &gt; z', 'x < y & y > z'],
  ] as const) {
    it(html, () => {
      expect(htmlToText(html)).to.equal(expected);
      expect(cleanText(html)).to.equal(expected);
    });
  }
});
