/**
 * What the build makes of the manifest for frameworks and editors names every tag and all that it has. That the types
 * compile, and what they refuse, is tried by `npm run test:consumers`.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DIST, pkg, tags } from '../../scripts/build/paths.mjs';

const read = (file) => readFileSync(`${DIST}${file}`, 'utf8');
const readJson = (file) => JSON.parse(read(file));

const elements = readJson('custom-elements.json')
  .modules.flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);
const names = (list = []) => list.map(({ name }) => name).sort();
const unique = (list) => [...new Set(list)].sort();
/** Every tag that authors write: the calendar reads its sources from children. */
const written = [...tags, 'ala-source'].sort();

describe('types of frameworks', () => {
  for (const framework of ['react', 'preact', 'solid', 'svelte', 'vue']) {
    it(`${framework} knows every tag`, () => {
      const found = [...read(`types/${framework}.d.ts`).matchAll(/^ +'([\w-]+)': /gm)].map(([, tag]) => tag);
      assert.deepEqual(found.sort(), written);
    });
  }

  it('name every attribute and event, with what the manifest says of it', () => {
    const text = read('types/elements.d.ts');
    for (const { name, attributes, events = [] } of elements) {
      const of = (what) => new RegExp(`export interface ${name}${what} \\{\n([^]*?)^\\}`, 'm').exec(text)[1];
      const members = (body) => [...body.matchAll(/^ {2}'([\w-]+)'\??: /gm)].map(([, member]) => member).sort();
      assert.deepEqual(members(of('Attributes')), names(attributes), name);
      assert.deepEqual(members(of('Events')), names(events), name);
      for (const { description } of attributes) {
        const comment = `/** ${description.replace(/\s+/g, ' ')} */`;
        assert.ok(of('Attributes').includes(comment), comment);
      }
    }
  });
});

describe('React components', () => {
  it('there is one for each element, for the client', () => {
    for (const { name, tagName } of elements) {
      const exported = new RegExp(`export ?\\{ ?${name} ?\\} ?from ?['"]\\./${tagName}\\.js['"]`);
      assert.match(read('react/index.js'), exported);
      assert.match(read('react/index.d.ts'), new RegExp(`\\b${name}, type ${name}Props\\b`));
    }
    for (const file of readdirSync(`${DIST}react`).filter((name) => name.endsWith('.js')))
      assert.match(read(`react/${file}`), /^(['"])use client\1;?\n/, file);
  });
});

describe('data for editors', () => {
  const webTypes = readJson('web-types.json');
  const htmlData = readJson('html-custom-data.json');
  const cssData = readJson('css-custom-data.json');

  it('package.json says where the web types are, and their version is the version of the package', () => {
    assert.equal(pkg['web-types'], './dist/web-types.json');
    assert.equal(webTypes.version, pkg.version);
  });

  it('both name every tag and attribute, and explain them', () => {
    for (const data of [webTypes.contributions.html.elements, htmlData.tags]) {
      assert.deepEqual(names(data), written);
      for (const { tagName, attributes } of elements) {
        const tag = data.find(({ name }) => name === tagName);
        assert.deepEqual(names(tag.attributes), names(attributes), tagName);
        for (const { name, description } of [tag, ...tag.attributes]) assert.ok(description, `${tagName} ${name}`);
      }
    }
  });

  it('they offer the words of an attribute', () => {
    const layout = ({ attributes }) => attributes.find(({ name }) => name === 'layout');
    const tag = ({ name }) => name === 'ala-news-feed';
    assert.deepEqual(names(layout(htmlData.tags.find(tag)).values), ['cards', 'compact', 'list']);
    const { value, default: usual } = layout(webTypes.contributions.html.elements.find(tag));
    assert.deepEqual([value.type, usual], ["'list' | 'cards' | 'compact'", 'list']);
  });

  it('they name every custom property and part', () => {
    const properties = unique(elements.flatMap(({ cssProperties }) => names(cssProperties)));
    const parts = unique(elements.flatMap(({ cssParts }) => names(cssParts)));
    const { css } = webTypes.contributions;
    assert.deepEqual([names(css.properties), names(cssData.properties)], [properties, properties]);
    assert.deepEqual(names(css['pseudo-elements']), parts.map((part) => `part(${part})`).sort());
    assert.deepEqual(names(cssData.pseudoElements), parts.map((part) => `::part(${part})`).sort());
  });
});

describe('llms.txt', () => {
  const text = read('llms.txt');

  it('has a heading for every tag, and names all that it has', () => {
    for (const tag of written) assert.match(text, new RegExp(`^## <${tag}>$`, 'm'));
    const all = elements.flatMap(({ attributes, events, cssParts, cssProperties, cssStates, slots }) =>
      [attributes, events, cssParts, cssProperties, cssStates, slots].flatMap(names),
    );
    for (const name of unique(all).filter(Boolean)) assert.match(text, new RegExp(`^- ${name}\\b`, 'm'));
  });

  it('is short enough to be read whole', () => assert.ok(text.length < 30_000, `${text.length} characters`));

  it('names only entry points that exist', () => {
    const entries = [...text.matchAll(/`?ala-core-widgets(\/[\w-]+)/g)].map(([, entry]) => `.${entry}`);
    assert.ok(entries.length > 0);
    const roots = Object.keys(pkg.exports).map((entry) => entry.replace('/*', ''));
    for (const entry of entries) assert.ok(roots.includes(entry), entry);
  });
});
