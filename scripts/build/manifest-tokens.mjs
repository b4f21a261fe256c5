/** The `--ala-…` custom properties, for the manifest: what each is for and its default, read from the styles. */
import { readFileSync, readdirSync } from 'node:fs';
import { ROOT } from './paths.mjs';

const TOKENS = 'ui/tokens.ts';
const HOLDS_STYLES = /^(?:ui|elements)\/.*\.ts$/;

/** The tokens of the look, which every widget has: the first `var(--ala-…, default)` of each, and the comment above it. */
export function readTokens() {
  const source = readFileSync(`${ROOT}src/${TOKENS}`, 'utf8');
  const found = new Map();
  for (const { name, start, value } of defaultsIn(source)) {
    if (found.has(name)) continue;
    const description = /\/\* ([^*]*) \*\/\s*--_[\w-]+:\s*var\(\s*$/.exec(source.slice(0, start))?.[1];
    if (!description) throw new Error(`src/${TOKENS}: ${name} needs a comment that says what it is for`);
    found.set(name, { name, description, default: value });
  }
  return [...found.values()];
}

/** Default of each custom property that any style sheet of the widgets reads: name -> value. */
export function readDefaults() {
  const files = readdirSync(`${ROOT}src/`, { recursive: true }).map((file) => file.replaceAll('\\', '/'));
  const sources = files.filter((file) => HOLDS_STYLES.test(file)).sort();
  const found = sources.flatMap((file) => defaultsIn(readFileSync(`${ROOT}src/${file}`, 'utf8')));
  // What all widgets share is in ui/, which comes last and so wins.
  return new Map(found.map(({ name, value }) => [name, value]));
}

/** Every `var(--ala-…, default)`; `start` is where its name is. */
function defaultsIn(source) {
  return [...source.matchAll(/var\(\s*(--ala-[\w-]+),\s*/g)].map(({ 0: { length }, 1: name, index }) => ({
    name,
    start: source.indexOf(name, index),
    value: untilClosed(source, index + length),
  }));
}

/** The text from there to the parenthesis that closes it, in one line. */
function untilClosed(text, from) {
  for (let at = from, open = 1; ; at++) {
    if (text[at] === '(') open++;
    if (text[at] === ')' && --open === 0) return text.slice(from, at).replace(/\s+/g, ' ').trim();
  }
}
