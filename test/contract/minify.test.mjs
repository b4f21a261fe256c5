/** Templates are cut only where it can never be seen. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leanStyles } from '../../scripts/build/lean-styles.mjs';
import { leanTokens, unreadTokens } from '../../scripts/build/lean-tokens.mjs';
import { minifyMarkup, minifyStyles } from '../../scripts/build/minify-templates.mjs';
import { stylesLast } from '../../scripts/build/styles-last.mjs';
import { parseAst } from 'rollup/parseAst';

describe('minified templates', () => {
  const markup = {
    'white space between tags goes': ['<ul>\n      <li></li>\n\n    </ul> <b></b>', '<ul><li></li></ul><b></b>'],
    'white space between tags and expressions goes': ['<p>\n  ${} ${}\n  <b></b> ${}\n</p>', '<p>${}${}<b></b>${}</p>'],
    'white space at an edge goes': [' <b>a</b>\n', '<b>a</b>'],
    'a space that is written as such stays': ['<b>a</b>&#32;<i>b</i>', '<b>a</b> <i>b</i>'],
    'white space beside a text becomes one space': ['<p>\n  a:  ${},\n ${}</p>', '<p> a: ${}, ${}</p>'],
    'a no-break space is a text': ['<b></b>\u00a0<i></i>', '<b></b>\u00a0<i></i>'],
    'comments go': ['<a><!-- why\n --><b></b></a>', '<a><b></b></a>'],
    'attributes on lines of their own': ['<a\n  href=${}\n  b="c  d"\n>', '<a href=${} b="c d">'],
    'a value without quotes keeps its distance from a slash': ['<img\n  src=${}\n/>', '<img src=${} />'],
    'a sign in a value ends no tag': ['<a b="c > d"> <b></b></a>', '<a b="c > d"><b></b></a>'],
  };
  for (const [what, [from, to]] of Object.entries(markup)) {
    it(what, () => assert.equal(minifyMarkup(from.split('${}')).join('${}'), to));
  }

  const styles = {
    'white space beside signs goes': ['a , b {\n  color : red ;\n}\n', 'a,b{color:red}'],
    'comments go, and what they part stays parted': ['a/* x */b /* ; } */ { c: d /* * / */ }', 'a b{c:d}'],
    'strings stay': [`a::after { content: "a  ;  } /* b */" ; }`, `a::after{content:"a  ;  } /* b */"}`],
    'escaped quotes do not end a string': [String.raw`a { content: '\'  ;' }`, String.raw`a{content:'\'  ;'}`],
    'a descendant and a calculation keep their spaces': [
      'a  b > c :hover { width: calc(1em  +  2px) }',
      'a b > c :hover{width:calc(1em + 2px)}',
    ],
    'a pseudo-class of a nested rule is no declaration': [
      'a { & :hover { b: c } b:not(d) { e: f } }',
      'a{& :hover{b:c}b:not(d){e:f}}',
    ],
    'new rules pass': [
      '@container x (width >= 34em) { a { color: light-dark(#fff , #000) } }',
      '@container x (width >= 34em){a{color:light-dark(#fff,#000)}}',
    ],
    'a space beside an expression stays': [' 1px  ', ' 1px '],
  };
  for (const [what, [from, to]] of Object.entries(styles)) {
    it(what, () => assert.equal(minifyStyles(from), to));
  }
});

const unread = (styles) => {
  let left = styles;
  for (const { start, end } of unreadTokens(styles).sort((a, b) => b.start - a.start))
    left = left.slice(0, start) + left.slice(end);
  return left;
};

describe('a value inside css``', () => {
  // What tsc writes has a space between the tag and the template.
  for (const code of ['const a = css`${b} .c{}`;', 'const a = css `\n  ${b}\n  ${c}\n`;'])
    it(`stops the build: ${JSON.stringify(code)}`, () => {
      const errors = [];
      leanStyles.transform.call({ error: (text) => errors.push(text) }, code, '/dist/ui/a.js');
      assert.equal(errors.length, 1);
    });
});

describe('the name of a private token that is put together', () => {
  for (const code of ['style.setProperty(`--_${name}`, 1);', "name.replace('--_', '');"])
    it(`stops the build: ${JSON.stringify(code)}`, () => {
      const errors = [];
      leanTokens(new Map()).renderChunk.call({ error: (text) => errors.push(text) }, code);
      assert.equal(errors.length, 1);
    });
});

describe('private tokens that nothing reads', () => {
  for (const [what, from, to] of [
    ['go', '.a{--_x:1px;--_y:2px}b{top:var(--_y)}', '.a{--_y:2px}b{top:var(--_y)}'],
    ['go, the last one too', '.a{--_y:2px;--_x:1px}b{top:var(--_y)}', '.a{--_y:2px;}b{top:var(--_y)}'],
    ['go with those that only they read', '.a{--_x:1px;--_y:var(--_x);c:d}', '.a{c:d}'],
    ['go everywhere', '.a{--_x:1px;c:d}@media print{.a{--_x:0;}}', '.a{c:d}@media print{.a{}}'],
    ['are not those that a longer name begins with', '.a{--_x:1;--_x-y:2;c:var(--_x-y)}', '.a{--_x-y:2;c:var(--_x-y)}'],
    ['are not public ones', '.a{--ala-x:1}', '.a{--ala-x:1}'],
    ['stay where their value is code', '`--_x:${value}`', '`--_x:${value}`'],
  ])
    it(what, () => assert.equal(unread(from), to));
});

describe('styles at the end of a file', () => {
  const css = 'css = ([cssText]) => ({ get styleSheet() { new CSSStyleSheet().replaceSync(cssText); } , cssText })';
  const move = (code) => stylesLast.renderChunk.call({ parse: parseAst, error: assert.fail }, code).code;
  const styles = `const ${css}; const a = css\`a{}\`, b = css\`b{c:d}\`, other = String.raw\`e{}\`;`;

  it('are the same, in the same order, and stand after all other code', () => {
    const moved = move(`${styles} export const texts = [a.cssText, b.cssText, other];`);
    assert.ok(moved.indexOf('a{}') > moved.indexOf('texts'), moved);
    assert.ok(moved.indexOf('e{}') < moved.indexOf('texts'), moved);
    const run = new Function(`${moved.replace('export const', 'const')}; return texts;`);
    assert.deepEqual(run(), ['a{}', 'b{c:d}', 'e{}']);
  });

  it('stay in the function of a classic script', () => {
    const moved = move(`;(() => { ${styles} globalThis.movedStyles = [a.cssText, b.cssText] })();`);
    assert.match(moved, /}\s*\)\(\);$/);
    new Function(moved)();
    assert.deepEqual(globalThis.movedStyles, ['a{}', 'b{c:d}']);
    assert.equal(globalThis.css0, undefined);
  });
});
