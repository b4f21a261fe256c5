import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { createRichText, RichText, type RichTextOptions } from '../../../src/ui/rich-text.js';
import { htmlToParagraphs } from '../../../src/ui/rich-text/paragraphs.js';

const options: RichTextOptions = {
  base: 'https://core.example/feed.json',
  headingLevel: 3,
  imageHosts: undefined,
  otherSite: '(other site)',
};

/** Its updates are the test's own. */
const HOST = document.createElement('div') as never;

/** As an element would use it. */
function drawn(): (html: string, more?: Partial<RichTextOptions>) => HTMLElement {
  const rich = new RichText(HOST);
  const box = document.createElement('div');
  return (html, more = {}) => {
    render(rich.render('one', html, { ...options, ...more }), box);
    return box;
  };
}

const native = Object.getOwnPropertyDescriptor(Element.prototype, 'setHTML');
const withoutNative = (): void => void Reflect.deleteProperty(Element.prototype, 'setHTML');

describe('rich text, before and without a sanitizer', () => {
  afterEach(() => {
    if (native) Object.defineProperty(Element.prototype, 'setHTML', native);
  });

  it('plain paragraphs without a sanitizer, rich text once there is one', async () => {
    withoutNative();
    const draw = drawn();
    const html = '<h2>Head</h2><p>One <b>two</b> &amp; three</p><script>ran()</script><ul><li>a<li>b</ul>';
    const first = draw(html);
    expect([...first.querySelectorAll('p')].map(({ textContent }) => textContent)).to.deep.equal([
      'Head',
      'One two & three',
      'a',
      'b',
    ]);
    expect(first.querySelector('h2, h3, b, script')).to.equal(null);
    await RichText.prepare();
    const then = draw(html);
    expect([then.querySelector('h3')?.textContent, then.querySelectorAll('li').length]).to.deep.equal(['Head', 2]);
  });

  it('the same element as long as text and options stay; a new tree in it when one changes', async () => {
    await RichText.prepare();
    const draw = drawn();
    const box = draw('<p>a <a href="/x">x</a></p>').querySelector('.rich');
    const paragraph = box?.querySelector('p');
    expect(draw('<p>a <a href="/x">x</a></p>').querySelector('p')).to.equal(paragraph);
    expect(draw('<p>a <a href="/x">x</a></p>', { otherSite: '(otro)' }).querySelector('p')).not.to.equal(paragraph);
    expect(box?.textContent).to.equal('a x (otro)');
    expect(draw('<p>b</p>').querySelector('.rich')).to.equal(box);
  });

  for (const [what, html, lines] of [
    ['blocks', '<div>a</div><div>b</div>', ['a', 'b']],
    ['line breaks', 'a<br>b<br/>c', ['a', 'b', 'c']],
    ['inline', 'a<b>b</b><a href="x">c</a>', ['abc']],
    ['unseen', 'a<style>b{}</style><script>if (x < 1) c()</script><template>d</template>e', ['ae']],
    ['entities', 'R&amp;D &lt;b&gt;', ['R&D <b>']],
    ['no tag', 'a < b and b > a', ['a < b and b > a']],
    ['comments', 'a<!-- b -->', ['a']],
    ['never closed', '<p>a<script>b', ['a']],
    ['nothing', '', []],
  ] as const) {
    it(`plain: ${what}`, () => expect(htmlToParagraphs(html)).to.deep.equal(lines));
  }

  it('plain: time grows with the length only', () => {
    const time = (html: string): number => {
      const from = performance.now();
      htmlToParagraphs(html);
      return performance.now() - from;
    };
    for (const unit of ['<', '<a', '<script', '<!--', '</', '<a '])
      expect(time(unit.repeat(100_000 / unit.length)), unit).to.be.below(2000);
  });
});

describe('rich text: limits', () => {
  before(RichText.prepare);

  const tree = (html: string, more: Partial<RichTextOptions> = {}): HTMLElement => {
    const box = document.createElement('div');
    box.append(createRichText(html, { ...options, ...more })!);
    return box;
  };

  it('is cut at 100,000 characters', () => {
    expect(tree('x'.repeat(150_000)).textContent.length).to.equal(100_000);
  });

  it('keeps 100 levels, and all of the text', () => {
    const deep = tree(`${'<div>'.repeat(400)}deep`);
    expect([deep.textContent, deep.querySelectorAll('div').length]).to.deep.equal(['deep', 100]);
  });

  it('pictures by image-hosts', () => {
    const html =
      '<img src="https://a.example/1.png" alt="A"><img src="https://b.example/1.png" alt="B"><img src="http://a.example/" alt="C">';
    expect([...tree(html).querySelectorAll('img')].map((img) => img.alt)).to.deep.equal(['A', 'B']);
    const limited = tree(html, { imageHosts: ['b.example'] });
    expect([...limited.querySelectorAll('img')].map((img) => img.alt)).to.deep.equal(['B']);
    expect(limited.textContent).to.equal('AC');
    expect(tree(html, { imageHosts: [] }).querySelector('img')).to.equal(null);
  });

  for (const [href, marked] of [
    ['https://other.example/', true],
    ['/about', false],
    ['mailto:a@other.example', false],
    [`${location.protocol}//www.${location.hostname}/`, false],
    [`${location.protocol}//sub.${location.hostname}:8080/`, false],
    [`${location.protocol}//not${location.hostname}/`, true],
  ] as const) {
    it(`${href} is ${marked ? '' : 'not '}marked as another site`, () => {
      const link = tree(`<a href="${href}">x</a>`, { base: document.baseURI }).querySelector('a')!;
      expect(link.textContent).to.equal(marked ? 'x (other site)' : 'x');
      expect(link.rel).to.equal('noopener noreferrer');
    });
  }

  it('headings begin at the level asked for and end at 6', () => {
    const levels = (html: string, headingLevel: number): string[] =>
      [...tree(html, { headingLevel }).querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => localName);
    expect(levels('<h3>a</h3><h2>b</h2><h4>c</h4>', 3)).to.deep.equal(['h4', 'h3', 'h5']);
    expect(levels('<h1>a</h1><h5>b</h5>', 5)).to.deep.equal(['h5', 'h6']);
    expect(levels('<h6>a</h6>', 7)).to.deep.equal(['h6']);
  });
});
