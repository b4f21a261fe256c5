/** The `--ala-…` custom properties, for the manifest: what each is for and its default, read from the styles. */
import { readFileSync, readdirSync } from 'node:fs';
import { readTokens as tokensIn, untilClosed } from './design-tokens.mjs';
import { ROOT } from './paths.mjs';

const TOKENS = 'ui/tokens.ts';
const HOLDS_STYLES = /^(?:ui|elements)\/.*\.ts$/;

/** The tokens of the look, which every widget has, each with its default and the comment above it. */
export function readTokens() {
  const source = readFileSync(`${ROOT}src/${TOKENS}`, 'utf8');
  return tokensIn(source).flatMap(({ name, property, value, description }) => {
    if (!description) throw new Error(`src/${TOKENS}: ${property ?? name} needs a comment that says what it is for`);
    return property ? [{ name: property, description, default: value }] : [];
  });
}

/** Default of each custom property that any style sheet of the widgets reads: name -> value. */
export function readDefaults() {
  const files = readdirSync(`${ROOT}src/`, { recursive: true }).map((file) => file.replaceAll('\\', '/'));
  const sources = files.filter((file) => HOLDS_STYLES.test(file)).sort();
  const found = sources.flatMap((file) => defaultsIn(readFileSync(`${ROOT}src/${file}`, 'utf8')));
  // What all widgets share is in ui/, which comes last and so wins.
  return new Map(found.map(({ name, value }) => [name, value]));
}

/** Every `var(--ala-…, default)`. */
function defaultsIn(source) {
  return [...source.matchAll(/var\(\s*(--ala-[\w-]+),\s*/g)].map(({ 0: { length }, 1: name, index }) => ({
    name,
    value: untilClosed(source, index + length)
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}
