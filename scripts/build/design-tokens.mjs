/**
 * The design tokens, read from the style sheet in src/ui/tokens.ts: for dist/tokens.json, in the format of the Design
 * Tokens Community Group (2025.10), which Figma and Style Dictionary read, and for the pages of Storybook. Pure functions
 * of text, which run in Node and in a page.
 */

/** What `--ala-size-base: medium` is in a browser whose settings nobody has changed, in px. */
const BASE_SIZE = 16;
/** A private token with the comment above it and its value. */
const DECLARATION = /(?:\/\* ([^*]*) \*\/\s*)?(--_[\w-]+):\s*([^;{}]+);/g;

/**
 * Every token of `look="ala"`: `{ name, property, value, description }`. `property` is the custom property that a page
 * sets; the text sizes have none, because they all follow `--ala-size-base`.
 */
export function readTokens(source) {
  const look = source.slice(source.indexOf('.ala {'), source.indexOf('.ala.inherit'));
  return [...look.matchAll(DECLARATION)].flatMap(([, description = '', name, written]) => {
    const value = written.replace(/\s+/g, ' ').replace(/\( | \)/g, (space) => space.trim());
    const found = propertyOf(value);
    if (found) return [{ ...found, name: found.property.slice('--ala-'.length), description }];
    return name.startsWith('--_size-') ? [{ name: name.slice('--_'.length), value, description }] : [];
  });
}

/** `var(--ala-…, default)` at the start of a value, as property and default. */
function propertyOf(value) {
  const [start, property] = /^var\((--ala-[\w-]+), /.exec(value) ?? [];
  return property && { property, value: untilClosed(value, start.length) };
}

/** The text from there to the parenthesis that closes it. */
export function untilClosed(text, from) {
  let end = from;
  for (let open = 1; open > 0; end++) open += { '(': 1, ')': -1 }[text[end]] ?? 0;
  return text.slice(from, end - 1);
}

/** Light and dark of `light-dark(#fff, #142129)`. */
export function schemesOf(value) {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
  return { light, dark };
}

/** Length in px at the usual base size. */
export const pixelsOf = (value) => parseFloat(value) * (value.endsWith('em') ? BASE_SIZE : 1);

/** All tokens in the format of the Design Tokens Community Group. */
export function designTokens(source) {
  const root = {
    $description: 'The look of ala-core-widgets. Lengths in em are given in px at a base size of 16 px.',
    color: { light: { $type: 'color' }, dark: { $type: 'color' } },
  };
  for (const token of readTokens(source)) {
    const [group, ...rest] = token.name.split('-');
    const name = rest.join('-') || 'default';
    if (group === 'color') {
      for (const [scheme, color] of Object.entries(schemesOf(token.value)))
        root.color[scheme][name] = describe(token, { $value: colorValue(color) });
    } else {
      root[group] ??= {};
      root[group][name] = describe(token, typedValue(token));
    }
  }
  return root;
}

const describe = ({ property, value, description }, typed) => ({
  ...typed,
  ...(description && { $description: description }),
  $extensions: { 'org.ala.core-widgets': { ...(property && { property }), css: value } },
});

function colorValue(written) {
  const digits = written.length === 4 ? written.replace(/\w/g, '$&$&') : written;
  const channels = digits.match(/\w\w/g).map((pair) => Number((parseInt(pair, 16) / 255).toFixed(4)));
  return { colorSpace: 'srgb', components: channels, hex: digits };
}

function typedValue({ name, value }) {
  if (name.startsWith('motion')) return { $type: 'duration', $value: { value: parseFloat(value), unit: 'ms' } };
  if (name === 'font-title-aspect') return { $type: 'number', $value: Number(value) };
  if (name.startsWith('font'))
    return { $type: 'fontFamily', $value: value.split(', ').map((font) => font.replaceAll("'", '')) };
  return { $type: 'dimension', $value: { value: pixelsOf(value), unit: 'px' } };
}
