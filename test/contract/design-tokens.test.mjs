/** dist/tokens.json holds the values that the built widgets really have, in the format of the Design Tokens Community Group. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { DIST } from '../../scripts/build/paths.mjs';
import { openBrowser } from '../support/browser.mjs';
import { page, tag } from '../support/pages.mjs';
import { PROBE } from '../support/probe.mjs';
import { script, site } from '../support/server.mjs';

const json = JSON.parse(readFileSync(`${DIST}tokens.json`, 'utf8'));
const OWN = 'org.ala.core-widgets';

/** Every token with its path and its type, which it may have from its group. */
function tokensIn(group, path = [], inherited) {
  const type = group.$type ?? inherited;
  if ('$value' in group) return [{ path: path.join('.'), type, ...group }];
  return Object.entries(group)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, member]) => tokensIn(member, [...path, name], type));
}

const tokens = tokensIn(json);
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);
const VALID = {
  color: ({ colorSpace, components, hex }) =>
    colorSpace === 'srgb' &&
    components.length === 3 &&
    components.every((channel) => channel >= 0 && channel <= 1) &&
    /^#[\da-f]{6}$/.test(hex),
  dimension: ({ value, unit }) => isNumber(value) && ['px', 'rem'].includes(unit),
  duration: ({ value, unit }) => isNumber(value) && ['ms', 's'].includes(unit),
  fontFamily: (fonts) => fonts.length > 0 && fonts.every((font) => font && !/["',]/.test(font)),
  number: isNumber,
};

describe('tokens.json', () => {
  it('holds tokens of known types with valid values, names, and descriptions', () => {
    assert.ok(tokens.length > 60, `${tokens.length} tokens`);
    for (const { path, type, $value, $description } of tokens) {
      assert.ok(VALID[type]?.($value), `${path}: ${type} ${JSON.stringify($value)}`);
      assert.ok(!/[{}$]/.test(path), path);
      assert.ok($description, `${path} has no description`);
    }
  });

  it('has every color in a light and a dark scheme', () => {
    assert.deepEqual(Object.keys(json.color.dark), Object.keys(json.color.light));
  });

  describe('beside the widgets', () => {
    let browser;
    let place;
    before(async () => (browser = await openBrowser()));
    after(async () => {
      await browser.close();
      await place?.close();
    });

    it('has their values in both schemes', async () => {
      const body = ['light', 'dark']
        .map((theme) => `<ala-ce-calendar id="${theme}" theme="${theme}" heading="Events"></ala-ce-calendar>`)
        .join('');
      const head = tag('', 'ala-widgets.min.js');
      place = await site({ '/probe.js': script(PROBE), '/': page({ head, body }) });
      const { until, run } = await browser.visit(place.url);
      await until(() =>
        [...document.querySelectorAll('ala-ce-calendar')].every((widget) => widget.shadowRoot?.querySelector('h2')),
      );
      for (const scheme of ['light', 'dark']) {
        const named = tokens.filter(({ path, $extensions }) => {
          const other = scheme === 'light' ? 'color.dark.' : 'color.light.';
          return $extensions[OWN].property && !path.startsWith(other);
        });
        const asked = named.map(({ type, $extensions }) => ({ type, property: $extensions[OWN].property }));
        const found = await run(measure, scheme, asked);
        const expected = Object.fromEntries(named.map((token) => [token.$extensions[OWN].property, asCss(token)]));
        assert.deepEqual(found, expected);
      }
      assert.equal(await run(headingSize), `${json.size['3xl'].$value.value}px`);
    });
  });
});

/** A value as `getComputedStyle` gives it. */
function asCss({ type, $value }) {
  if (type === 'color') {
    const channels = $value.hex.match(/[\da-f]{2}/g).map((pair) => parseInt(pair, 16));
    return `rgb(${channels.join(', ')})`;
  }
  if (type === 'dimension') return `${$value.value}px`;
  if (type === 'duration') return `${$value.value / 1000}s`;
  return type === 'fontFamily' ? $value.join() : String($value);
}

/** In the page: the computed value of the private token that takes its value from each custom property. */
function measure(id, asked) {
  const { shadowRoot } = document.getElementById(id);
  const privateNames = new Map();
  for (const sheet of shadowRoot.adoptedStyleSheets)
    for (const rule of sheet.cssRules) {
      if (rule.selectorText !== '.ala') continue;
      for (const name of rule.style) {
        const [, property] = /^\s*var\(\s*(--ala-[\w-]+)/.exec(rule.style.getPropertyValue(name)) ?? [];
        if (property && !privateNames.has(property)) privateNames.set(property, name);
      }
    }
  const probe = document.createElement('div');
  // A width that is not limited by what is around it.
  probe.style.cssText = 'position: absolute; font-size: 16px;';
  shadowRoot.querySelector('.ala').append(probe);
  const computed = ({ type, property }) => {
    const name = privateNames.get(property);
    if (!name) return 'no token reads it';
    const isRing = property === '--ala-focus-width';
    const [target, value, read] = {
      color: ['color', `var(${name})`, 'color'],
      dimension: isRing ? ['outline', `var(${name})`, 'outlineWidth'] : ['width', `var(${name})`, 'width'],
      duration: ['transition', `color var(${name})`, 'transitionDuration'],
      fontFamily: ['fontFamily', `var(${name})`, 'fontFamily'],
      number: ['fontSizeAdjust', `var(${name})`, 'fontSizeAdjust'],
    }[type];
    probe.style[target] = value;
    const result = getComputedStyle(probe)[read];
    return type === 'fontFamily' ? result.replaceAll('"', '').split(', ').join() : result;
  };
  const found = Object.fromEntries(asked.map((one) => [one.property, computed(one)]));
  probe.remove();
  return found;
}

/** In the page: the text size of a widget's heading. */
function headingSize() {
  return getComputedStyle(document.querySelector('ala-ce-calendar').shadowRoot.querySelector('h2')).fontSize;
}
