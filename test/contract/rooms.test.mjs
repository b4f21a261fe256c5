/**
 * The lint holds the house plan: made-up files, one forbidden thing each, must fail by the rule that forbids it.
 * A plugin that resolves nothing passes in silence, so every allowed arrow is tried too.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { ROOT } from '../../scripts/build/paths.mjs';
import { ROOMS } from '../../scripts/lint/rooms.mjs';

// A made-up file is in no TypeScript project, so the rules that need types are off here.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked },
});

/** Ids of the rules that speak against this text, as if it stood in that file. */
async function against(file, text) {
  const [result] = await eslint.lintText(text, { filePath: `${ROOT}${file}` });
  const fatal = result.messages.find((message) => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return result.messages.map((message) => message.ruleId);
}

/** The first real module of each room: the resolver finds only files that are there. */
const real = Object.fromEntries(
  Object.keys(ROOMS).map((room) => {
    const file = readdirSync(`${ROOT}src/${room}`).find((name) => /^(?!lazy\.)[a-z-]{3,}\.ts$/.test(name));
    return [room, `../${room}/${basename(file, '.ts')}.js`];
  }),
);

describe('who may import whom', () => {
  for (const [room, allowed] of Object.entries(ROOMS)) {
    for (const other of Object.keys(ROOMS).filter((name) => name !== room)) {
      const may = allowed.includes(other);
      it(`${room} ${may ? 'may' : 'may not'} import ${other}`, async () => {
        const rules = await against(`src/${room}/made-up.ts`, `import '${real[other]}';\n`);
        assert.equal(rules.includes('import-x/no-restricted-paths'), !may);
      });
    }
  }

  it('import() in page/lazy, of any room, and nowhere else', async () => {
    const text = "export const es = () => import('../i18n/es.js');\n";
    assert.deepEqual(await against('src/page/lazy.ts', text), []);
    for (const file of ['ui/made-up.ts', 'feeds/pick.ts', 'ui/rich-text.ts']) {
      assert.ok((await against(`src/${file}`, text)).includes('no-restricted-syntax'), file);
    }
    const rules = await against('src/page/lazy.ts', "import '../i18n/messages.js';\n");
    assert.deepEqual(rules, ['no-restricted-syntax']);
  });

  it('no circle', async () => {
    const [from, to] = firstImport();
    const rules = await against(`src/${to}`, `import './${basename(from, '.ts')}.js';\n`);
    assert.ok(rules.includes('import-x/no-cycle'), `${to} -> ${from} -> ${to} passed`);
  });

  for (const room of ['feeds', 'time', 'page']) {
    it(`no Lit in ${room}`, async () => {
      const rules = await against(`src/${room}/made-up.ts`, "import { html } from 'lit';\nexport const a = html;\n");
      assert.ok(rules.includes('no-restricted-imports'));
    });
  }
});

/** A value import between two real files of one room, as [from, to] in src/. */
function firstImport() {
  for (const room of Object.keys(ROOMS)) {
    for (const file of readdirSync(`${ROOT}src/${room}`).filter((name) => name.endsWith('.ts'))) {
      const found = /^import \{[^}]*\} from '\.\/([\w-]+)\.js';$/m.exec(
        readFileSync(`${ROOT}src/${room}/${file}`, 'utf8'),
      );
      if (found) return [`${room}/${file}`, `${room}/${found[1]}.ts`];
    }
  }
  throw new Error('no file of src imports its neighbour');
}

describe('what a template and a style sheet may hold', () => {
  const forbidden = {
    'a word': ['ala/messages', 'html`<p>Hello</p>`'],
    'a word beside an expression': ['ala/messages', 'html`<p>${1} items</p>`'],
    'a literal aria-label': ['ala/messages', 'html`<button aria-label="Close"></button>`'],
    'a literal title': ['ala/messages', 'html`<abbr title="one">${1}</abbr>`'],
    'a literal placeholder': ['ala/messages', 'html`<input placeholder="Search" />`'],
    'a literal alternative text': ['ala/messages', 'html`<img src=${1} alt="cover" />`'],
    'a word in SVG': ['ala/messages', 'svg`<text>Hello</text>`'],
    'a style attribute': ['ala/no-inline-style', 'html`<p style="color: red"></p>`'],
    'a bound style attribute': ['ala/no-inline-style', 'html`<p style=${1}></p>`'],
    'a bound innerHTML': ['ala/no-inline-style', 'html`<p .innerHTML=${1}></p>`'],
    'a size in rem': ['ala/no-rem', 'css`p { margin: 1.5rem }`'],
  };
  for (const [what, [rule, template]] of Object.entries(forbidden)) {
    it(`not ${what}`, async () => {
      const text = `import { css, html, svg } from 'lit';\nexport const a = [css, html, svg];\nexport const b = ${template};\n`;
      assert.ok((await against('src/elements/made-up.ts', text)).includes(rule));
    });
  }

  it('but expressions, signs and bound labels', async () => {
    const text =
      "import { html } from 'lit';\n" +
      'export const a = (x) => html`<p class="x" .style=${x} aria-label=${x} title=${x}>${x} · <!-- why --> &nbsp;›<slot name="a"></slot></p>`;\n';
    assert.deepEqual(await against('src/elements/made-up.ts', text), []);
  });

  it('not styleMap, unsafeHTML or a tag made of a string', async () => {
    for (const from of ['lit/directives/style-map.js', 'lit/directives/unsafe-html.js', 'lit/static-html.js']) {
      const rules = await against('src/ui/made-up.ts', `import * as all from '${from}';\nexport const a = all;\n`);
      assert.ok(rules.includes('no-restricted-imports'), from);
    }
  });
});

describe('where HTML may enter', () => {
  const ways = ['box.innerHTML = x', 'box.outerHTML = x', "box.insertAdjacentHTML('beforeend', x)", 'box.setHTML(x)'];
  const texts = [...ways, "new DOMParser().parseFromString(x, 'text/html')"].map(
    (way) => `export function enter(box: any, x: any): void {\n  ${way};\n}\n`,
  );

  it('not in an element, in ui, data or feeds', async () => {
    for (const text of texts) {
      for (const file of ['elements/made-up.ts', 'ui/made-up.ts', 'data/made-up.ts', 'feeds/made-up.ts']) {
        const rules = await against(`src/${file}`, text);
        assert.ok(rules.includes('no-restricted-syntax'), `${file}: ${text}`);
      }
    }
  });

  it('but in ui/rich-text and, inertly, in feeds/pick', async () => {
    for (const file of ['ui/rich-text.ts', 'feeds/pick.ts']) {
      for (const text of texts) assert.ok(!(await against(`src/${file}`, text)).includes('no-restricted-syntax'), file);
    }
  });
});

describe('how long a file may be', () => {
  it('300 lines in src, 500 in test', async () => {
    const lines = (count) => 'export {};\n'.repeat(count);
    assert.ok((await against('src/time/made-up.ts', lines(301))).includes('max-lines'));
    assert.ok(!(await against('src/time/made-up.ts', lines(300))).includes('max-lines'));
    assert.ok((await against('test/time/made-up.test.ts', lines(501))).includes('max-lines'));
    assert.ok(!(await against('test/time/made-up.test.ts', lines(500))).includes('max-lines'));
  });
});
