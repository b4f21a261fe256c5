/** What the manifest keeps: the public face of the elements, under the paths that are published, with the tokens of the look. */
import { readFileSync } from 'node:fs';
import { spelledTypes } from './scripts/build/manifest-types.mjs';

const published = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

/** What a token is for, by the first word of its name. */
const PURPOSE = {
  color: 'A color.',
  font: 'Typeface, or its shape.',
  space: 'A step of the scale of spaces.',
  radius: 'Roundness of corners.',
  rule: 'Thickness of a line.',
  target: 'Least size of what can be pressed.',
  motion: 'Time a change takes; none under reduced motion.',
  focus: 'Shape of the focus ring.',
};

/** Every `var(--ala-…, default)` of ui/tokens.ts, the first of each name: the look `ala`. */
function tokens() {
  const source = readFileSync(new URL('src/ui/tokens.ts', import.meta.url), 'utf8').replace(/\s+/g, ' ');
  const found = new Map();
  for (const { 1: name, index, 0: start } of source.matchAll(/var\(\s*(--ala-([\w-]+)),\s*/g)) {
    if (found.has(name)) continue;
    const purpose = PURPOSE[name.split('-')[3]];
    if (!purpose) throw new Error(`custom-elements-manifest.config.mjs does not know what ${name} is for`);
    found.set(name, { name, description: purpose, default: untilClosed(source, index + start.length) });
  }
  return [...found.values()];
}

/** The text from there to the parenthesis that closes it. */
function untilClosed(text, from) {
  for (let at = from, open = 1; ; at++) {
    if (text[at] === '(') open++;
    if (text[at] === ')' && --open === 0) return text.slice(from, at).trim();
  }
}

const publicFace = {
  name: 'public-face',
  /** The analyzer takes a static member and a property of one name for the same; the tag is told by `@tag`. */
  collectPhase({ ts, node }) {
    if (!ts.isClassDeclaration(node)) return;
    const isStaticTag = (member) =>
      member.name?.getText() === 'tag' && member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
    node.members = ts.factory.createNodeArray(node.members.filter((member) => !isStaticTag(member)));
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = published(module.path);
      for (const declaration of module.declarations ?? []) {
        const { tagName, members } = declaration;
        declaration.members = members?.filter((member) => !member.privacy || member.privacy === 'public');
        for (const entry of Object.values(declaration).flat()) delete entry?.inheritedFrom;
        // The analyzer takes the first word given to an event's constructor for its name; the documented ones are right.
        declaration.events = declaration.events?.filter(({ description }) => description);
        if (tagName && tagName !== 'ala-settings') {
          declaration.cssProperties = [...(declaration.cssProperties ?? []), ...tokens()];
        }
      }
      for (const exported of module.exports ?? []) {
        if (exported.declaration?.module) exported.declaration.module = published(exported.declaration.module);
      }
    }
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [spelledTypes, publicFace],
};
