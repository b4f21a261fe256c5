/** dist/custom-elements.json says what the elements really have: attributes, slots, parts, custom properties, states, events. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { validateCem } from '@wc-toolkit/cem-validator';
import ts from 'typescript';
import { DIST, ROOT, tags } from '../../scripts/build/paths.mjs';
import { openBrowser } from '../support/browser.mjs';
import { page, tag } from '../support/pages.mjs';
import { PROBE } from '../support/probe.mjs';
import { FEEDS, LATE_PARTS, SCENES } from '../support/scenes.mjs';
import { script, site } from '../support/server.mjs';

const manifest = JSON.parse(readFileSync(`${DIST}custom-elements.json`, 'utf8'));
const readme = readFileSync(`${ROOT}README.md`, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
const elements = Object.fromEntries(
  manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .filter((declaration) => declaration.tagName)
    .map((declaration) => [declaration.tagName, declaration]),
);

const names = (list) => (list ?? []).map(({ name }) => name).sort();
const sorted = (set) => [...set].sort();

it('the manifest holds every tag', () => {
  assert.deepEqual(Object.keys(elements).sort(), tags);
  assert.deepEqual(Object.keys(SCENES).sort(), tags, 'SCENES of this test');
});

it('its modules can be imported from the package', async () => {
  const paths = manifest.modules.map(({ path }) => path);
  assert.deepEqual(paths, ['dist/index.js', ...tags.map((tag) => `dist/define/${tag}.js`)]);
  for (const path of paths) await import(ROOT + path);
});

it('it holds elements, their public members and nothing else', () => {
  const declarations = manifest.modules.flatMap(({ declarations }) => declarations);
  assert.deepEqual(declarations.map(({ tagName }) => tagName).sort(), tags);
  for (const { name, members } of declarations)
    for (const member of members)
      assert.ok(member.description && member.privacy === undefined, `${name}.${member.name} is not documented`);
});

it('it satisfies the validator, whose every rule is an error here', async () => {
  const rule = (names) => Object.fromEntries(names.map((name) => [name, 'error']));
  await validateCem(manifest, {
    packageJsonPath: './package.json',
    rules: {
      packageJson: rule([
        'packageType',
        'main',
        'module',
        'types',
        'exports',
        'customElementsProperty',
        'publishedCem',
      ]),
      manifest: rule([
        ...['schemaVersion', 'modulePath', 'definitionPath', 'typeDefinitionPath', 'exportTypes', 'tagName'],
      ]),
    },
  });
});

it('its types are exported by the types of the package', () => {
  const exported = exportsOf(`${DIST}index.d.ts`);
  for (const { name, declaration } of manifest.modules[0].exports) {
    assert.ok(exported.includes(name), name);
    readFileSync(ROOT + declaration.module);
  }
  const fields = ({ members }) => members.filter(({ kind }) => kind === 'field');
  const described = Object.values(elements).flatMap((element) => [...fields(element), ...(element.events ?? [])]);
  for (const { name, type } of described) {
    const named = (type?.text.replace(/'[^']*'/g, '').match(/\b[A-Z]\w+/g) ?? []).filter(
      (word) => !['Readonly', 'Record', 'Date', 'Promise'].includes(word),
    );
    assert.deepEqual(
      (type?.references ?? []).map((reference) => reference.name),
      named,
      name,
    );
    for (const word of named) assert.ok(exported.includes(word), `${name}: ${word}`);
  }
});

/** The names that a file of types exports. */
function exportsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements
    .filter(ts.isExportDeclaration)
    .flatMap(({ exportClause }) => exportClause.elements.map(({ name }) => name.text));
}

for (const [name, declaration] of Object.entries(elements)) {
  describe(`<${name}>`, () => {
    let found;

    before(async () => (found = await draw(SCENES[name])));

    it('attributes, each with a property and a word on it', async () => {
      const { observedAttributes } = await classOf(name);
      assert.deepEqual(names(declaration.attributes), [...observedAttributes].sort());
      for (const attribute of declaration.attributes) {
        assert.ok(attribute.description, `${attribute.name} has no description`);
        assert.ok(
          declaration.members.some((member) => member.name === attribute.fieldName),
          attribute.name,
        );
      }
    });

    it('attributes that README tells of', () => {
      const spans = readme.match(/`[^`\n]+(?:\n[^`\n]+)?`/g).flatMap((span) => span.slice(1, -1).split(/\s+/));
      assert.deepEqual(
        names(declaration.attributes).filter((attribute) => !spans.includes(attribute)),
        [],
      );
    });

    it('types told by the words they allow, not by a name of ours', () => {
      const known = /^(?:'[\w-]+'|string|number|boolean|undefined|unknown|readonly|Readonly|Record)$/;
      for (const attribute of declaration.attributes) {
        const unknown = attribute.type.text.match(/'[^']*'|\w+/g).filter((word) => !known.test(word));
        assert.deepEqual(unknown, [], attribute.name);
      }
      const items = declaration.members.find((member) => member.name === 'items');
      if (items) assert.match(items.type.text, /^readonly [A-Z]\w+\[\] \| undefined$/);
    });

    it('the class is tagged as the manifest says', async () => {
      assert.equal((await classOf(name)).tag, name);
    });

    it('slots', () => {
      assert.deepEqual(names(declaration.slots), sorted(found.slots));
    });

    it('parts', () => {
      assert.deepEqual(names(declaration.cssParts), sorted(found.parts));
    });

    it('custom properties', () => {
      assert.deepEqual(names(declaration.cssProperties), sorted(found.properties));
    });

    it('custom properties each with a description of their own and a default', () => {
      const properties = declaration.cssProperties ?? [];
      for (const property of properties) assert.ok(property.description && property.default, property.name);
      assert.equal(new Set(properties.map(({ description }) => description)).size, properties.length);
    });

    it('states', () => {
      assert.deepEqual(found.missed, [], 'scenes that did not come to their state');
      const states = SCENES[name].map(([, state]) => state).filter(Boolean);
      if (states.length) assert.deepEqual(names(declaration.cssStates), sorted(new Set([...states, 'has-items'])));
    });

    it('events are classes of the library, under their own names', async () => {
      const library = await import(`${DIST}index.js`);
      for (const { name: event, type } of declaration.events ?? []) {
        assert.equal(library[type?.text]?.type, event);
      }
    });
  });
}

async function classOf(name) {
  const module = await import(`${DIST}elements/${name.slice(4)}/${name.slice(4)}.js`);
  return Object.values(module).find((value) => value?.tag === name);
}

let browser;
let place;

before(async () => {
  browser = await openBrowser();
  place = await site({ ...FEEDS, '/probe.js': script(PROBE) });
});
after(async () => {
  await browser.close();
  await place.close();
});

/** Draws the scenes on one page, and collects what is in their shadow trees. */
async function draw(scenes) {
  const body = scenes.map(([markup]) => markup).join('\n');
  const own = await site({
    ...FEEDS,
    '/probe.js': script(PROBE),
    '/': page({ head: tag(place.url, 'ala-widgets.min.js'), body }),
  });
  try {
    const { until, run } = await browser.visit(own.url);
    const states = scenes.map(([, state]) => state ?? null);
    const widgets = scenes.map(([markup]) => /<(ala-[\w-]+)/.exec(markup)[1])[0];
    await until(allIn, widgets, states).catch(() => undefined);
    if (await run(unfold, widgets)) await until(hasDetails, widgets);
    await until(hasParts, widgets, LATE_PARTS[widgets] ?? []);
    return await run(collect, widgets, states);
  } finally {
    await own.close();
  }
}

function allIn(name, states) {
  const all = [...document.querySelectorAll(name)];
  return (
    all.length === states.length &&
    all.every((widget, index) => widget.shadowRoot && (!states[index] || widget.matches(`:state(${states[index]})`)))
  );
}

/** Opens the events, whose details are in a lazy chunk, and the ways to subscribe. */
function unfold(name) {
  const roots = [...document.querySelectorAll(name)].map(({ shadowRoot }) => shadowRoot);
  const buttons = roots.flatMap((root) => [...root.querySelectorAll('.event [part~="disclosure"]')]);
  for (const button of buttons) button.click();
  for (const root of roots) root.querySelector('[part~="subscribe"]')?.click();
  return buttons.length > 0;
}

function hasDetails(name) {
  const roots = [...document.querySelectorAll(name)].map(({ shadowRoot }) => shadowRoot);
  const opened = roots.flatMap((root) => [...root.querySelectorAll('.unfolded:not([hidden])')]);
  if (opened.length === 0 || !opened.every((detail) => detail.querySelector('[part~="detail"]'))) return false;
  // A link that cannot be copied is shown.
  const copies = roots.flatMap((root) => [...root.querySelectorAll('[part~="copy"]')]);
  if (copies.length === 0 || roots.some((root) => root.querySelector('[part~="address"]'))) return true;
  copies[0].click();
  return false;
}

function hasParts(name, parts) {
  const roots = [...document.querySelectorAll(name)].map(({ shadowRoot }) => shadowRoot);
  return parts.every((part) => roots.some((root) => root.querySelector(`[part~="${part}"]`)));
}

function collect(name, states) {
  const found = { slots: new Set(), parts: new Set(), properties: new Set(), missed: [] };
  [...document.querySelectorAll(name)].forEach((widget, index) => {
    if (states[index] && !widget.matches(`:state(${states[index]})`)) found.missed.push(states[index]);
    for (const slot of widget.shadowRoot.querySelectorAll('slot')) found.slots.add(slot.name);
    for (const element of widget.shadowRoot.querySelectorAll('[part]'))
      for (const part of element.part) found.parts.add(part);
    for (const sheet of widget.shadowRoot.adoptedStyleSheets) {
      for (const rule of sheet.cssRules) {
        for (const [, property] of rule.cssText.matchAll(/var\(\s*(--ala-[\w-]+)/g)) found.properties.add(property);
      }
    }
  });
  return { slots: [...found.slots], parts: [...found.parts], properties: [...found.properties], missed: found.missed };
}
