/**
 * Plugin of the manifest: leaves what a package's users may rely on. That is the entry point of the library, with the
 * elements, their public members and the types these name, and one module per tag that registers it. Everything else
 * that the analyzer found is internal.
 */
import { readFileSync } from 'node:fs';
import { readDefaults, readTokens } from './manifest-tokens.mjs';
import { ROOT, pkg } from './paths.mjs';

const ENTRY = 'dist/index.js';
/** What the entry point exports: name -> whether it is only a type. */
let exported;

export const publicApi = {
  name: 'public-api',
  initialize({ ts }) {
    exported = namesExportedBy(ts, 'src/index.ts');
  },
  /** The analyzer takes a static member and a property of one name for the same; `@tag` says what the tag is. */
  collectPhase({ ts, node }) {
    if (!ts.isClassDeclaration(node)) return;
    const isStaticTag = (member) =>
      member.name?.getText() === 'tag' && member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
    node.members = ts.factory.createNodeArray(node.members.filter((member) => !isStaticTag(member)));
  },
  packageLinkPhase({ customElementsManifest: manifest }) {
    const elements = manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName)
      .map(publicElement)
      .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
    manifest.schemaVersion = '2.1.0';
    manifest.modules = [
      {
        kind: 'javascript-module',
        path: ENTRY,
        declarations: elements,
        exports: [...exported].map(({ 0: name, 1: isType }) => ({
          kind: 'js',
          name,
          // A type is declared where the entry point's types are.
          declaration: { name, module: isType ? pkg.types.slice(2) : ENTRY },
        })),
      },
      ...elements.map(({ name, tagName }) => ({
        kind: 'javascript-module',
        path: `dist/define/${tagName}.js`,
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: ENTRY } }],
      })),
    ];
  },
};

function namesExportedBy(ts, file) {
  const source = ts.createSourceFile(file, readFileSync(`${ROOT}${file}`, 'utf8'), ts.ScriptTarget.Latest);
  const exports = source.statements.filter(ts.isExportDeclaration);
  return new Map(
    exports.flatMap(({ isTypeOnly, exportClause: { elements } }) =>
      elements.map((specifier) => [specifier.name.text, isTypeOnly || specifier.isTypeOnly]),
    ),
  );
}

function publicElement(declaration) {
  const element = { ...declaration, superclass: { name: 'LitElement', package: 'lit' } };
  element.members = declaration.members
    ?.filter(isPublic)
    .map((member) => (member.name === 'define' ? describeDefine(member, declaration.name) : member));
  // The analyzer takes the first word given to an event's constructor for its name; the documented ones are right.
  element.events = declaration.events?.filter(({ description }) => description);
  element.cssProperties = cssPropertiesOf(declaration);
  const { members = [], attributes = [], events = [] } = element;
  for (const entry of members) if (/^(?!true|false)[A-Z_]\w*$/i.test(entry.default)) delete entry.default;
  for (const entry of Object.values(element).flat()) delete entry?.inheritedFrom;
  for (const entry of [...members, ...attributes, ...events])
    for (const { type } of [entry, ...(entry.parameters ?? [])]) if (type) addReferences(type);
  return element;
}

/** A field without a type is an assignment in a constructor, which the analyzer takes for one. */
const isPublic = ({ kind, type, privacy = 'public' }) => privacy === 'public' && (kind !== 'field' || Boolean(type));

/** Its type parameter stands for the class it is called on. */
function describeDefine({ parameters, ...method }, className) {
  return {
    ...method,
    parameters: parameters.filter(({ name }) => name !== 'this'),
    return: { type: { text: `typeof ${className}` } },
  };
}

let tokens;
let defaults;

function cssPropertiesOf({ tagName, cssProperties: own = [] }) {
  // It draws nothing.
  if (tagName === 'ala-settings') return own;
  tokens ??= readTokens();
  defaults ??= readDefaults();
  return [...own.map((property) => ({ default: defaults.get(property.name), ...property })), ...tokens];
}

/** Where the types are that a text names. */
function addReferences(type) {
  const references = [...type.text.matchAll(/(?<!['\w])[A-Z]\w+/g)]
    .filter(([name]) => exported.has(name))
    .map(({ 0: name, index }) => ({
      ...{ name, package: pkg.name, module: pkg.types.slice(2) },
      ...{ start: index, end: index + name.length },
    }));
  if (references.length) type.references = references;
}
