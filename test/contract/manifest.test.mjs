/** dist/custom-elements.json says what the elements really have: attributes, slots, parts, custom properties, states, events. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { DIST, ROOT, tags } from '../../scripts/build/paths.mjs';
import { openBrowser } from '../support/browser.mjs';
import { page, tag } from '../support/pages.mjs';
import { PROBE } from '../support/probe.mjs';
import { FEEDS, LATE_PARTS, SCENES } from '../support/scenes.mjs';
import { script, site } from '../support/server.mjs';

const manifest = JSON.parse(readFileSync(`${DIST}custom-elements.json`, 'utf8'));
const readme = readFileSync(`${ROOT}README.md`, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
const modules = Object.fromEntries(manifest.modules.map((module) => [module.path, module]));
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

it('its paths are published modules', () => {
  for (const path of Object.keys(modules)) readFileSync(`${DIST}${path.replace(/^dist\//, '')}`);
});

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
