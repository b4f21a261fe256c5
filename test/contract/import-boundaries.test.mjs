/**
 * ESLint enforces the architecture: made-up files with one forbidden thing each must fail by the rule that forbids it.
 * A plugin that resolves nothing passes silently, so every allowed import is tried too.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { ROOT } from '../../scripts/build/paths.mjs';
import { FEEDS_LAYERS, FEEDS_TYPES, MODULES } from '../../scripts/lint/import-boundaries.mjs';

// A made-up file is in no TypeScript project, so the rules that need types are off here.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked },
});

/** Ids of the rules that this text breaks when it is the content of that file. */
async function against(file, text) {
  const [result] = await eslint.lintText(text, { filePath: `${ROOT}${file}` });
  const fatal = result.messages.find((message) => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return result.messages.map((message) => message.ruleId);
}

/** The first file of a folder of src/: the resolver finds only files that exist. */
const fileIn = (folder) =>
  readdirSync(`${ROOT}src/${folder}`).find((name) => /^(?!lazy\.|index\.)[a-z-]{3,}\.ts$/.test(name));

/** Whether a made-up file of one folder may import a file of another, by value and by type alike. */
async function mayImport(file, other) {
  const verdicts = [];
  for (const statement of [`import '${other}';\n`, `import type { A } from '${other}';\nexport type B = A;\n`])
    verdicts.push(!(await against(`src/${file}`, statement)).includes('import-x/no-restricted-paths'));
  assert.equal(verdicts[0], verdicts[1], 'a type import is judged like any other');
  return verdicts[0];
}

describe('which module may import which', () => {
  for (const [module, allowed] of Object.entries(MODULES)) {
    for (const other of Object.keys(MODULES).filter((name) => name !== module)) {
      const may = allowed.includes(other);
      it(`${module} ${may ? 'may' : 'may not'} import ${other}`, async () => {
        const target = `../${other}/${basename(fileIn(other), '.ts')}.js`;
        assert.equal(await mayImport(`${module}/made-up.ts`, target), may);
      });
    }
  }

  for (const [index, layer] of FEEDS_LAYERS.entries()) {
    for (const [at, other] of FEEDS_LAYERS.entries()) {
      if (at === index) continue;
      it(`feeds/${layer} ${at > index ? 'may' : 'may not'} import feeds/${other}`, async () => {
        const target = `../${other}/${basename(fileIn(`feeds/${other}`), '.ts')}.js`;
        assert.equal(await mayImport(`feeds/${layer}/made-up.ts`, target), at > index);
      });
    }

    it(`feeds/${layer} may import the types of feeds/, which may not import it`, async () => {
      for (const file of FEEDS_TYPES) {
        assert.ok(await mayImport(`feeds/${layer}/made-up.ts`, `../${basename(file, '.ts')}.js`));
        const target = `./${layer}/${basename(fileIn(`feeds/${layer}`), '.ts')}.js`;
        assert.ok(!(await mayImport(`feeds/${file.slice(2)}`, target)), file);
      }
    });
  }

  it('import() in page/lazy, of any module, and nowhere else', async () => {
    const text = "export const es = () => import('../i18n/es.js');\n";
    assert.deepEqual(await against('src/page/lazy.ts', text), []);
    for (const file of ['ui/made-up.ts', 'feeds/values/text.ts', 'ui/rich-text.ts']) {
      assert.ok((await against(`src/${file}`, text)).includes('no-restricted-syntax'), file);
    }
    const rules = await against('src/page/lazy.ts', "import '../i18n/messages.js';\n");
    assert.deepEqual(rules, ['no-restricted-syntax']);
  });

  it('no import cycle, type imports included', async () => {
    // feeds/model.ts imports time/when.ts, by type alone; time/zone.ts imports time/days.ts.
    for (const [file, back] of [
      ['time/when.ts', '../feeds/model.js'],
      ['time/days.ts', './zone.js'],
    ]) {
      for (const text of [
        `import { a } from '${back}';\nexport const b = a;\n`,
        `import type { A } from '${back}';\nexport type B = A;\n`,
        `export type { A } from '${back}';\n`,
        `export * from '${back}';\n`,
      ])
        assert.ok((await against(`src/${file}`, text)).includes('imports/no-cycle'), `${file}: ${text}`);
    }
  });

  it('no import cycle over several files', async () => {
    // kinds/news.ts -> items/… -> values/text.ts -> values/coerce.ts
    const text = "import type { A } from '../kinds/news.js';\nexport type B = A;\n";
    assert.ok((await against('src/feeds/values/coerce.ts', text)).includes('imports/no-cycle'));
    assert.ok(!(await against('src/feeds/values/made-up.ts', text)).includes('imports/no-cycle'));
  });

  for (const module of ['feeds', 'time', 'page']) {
    it(`no Lit in ${module}`, async () => {
      const rules = await against(`src/${module}/made-up.ts`, "import { html } from 'lit';\nexport const a = html;\n");
      assert.ok(rules.includes('no-restricted-imports'));
    });
  }
});

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

  it('but in ui/rich-text and, inertly, in feeds/values/text', async () => {
    for (const file of ['ui/rich-text.ts', 'feeds/values/text.ts']) {
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
