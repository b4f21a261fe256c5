/**
 * Plugin of the manifest: names of types become the words they stand for, so that editors and the stories' controls
 * can offer them. `(typeof LAYOUTS)[number]` and `Settings['theme']` -> `'list' | 'cards' | 'compact'`; the base's
 * `T` -> the model of the element's items.
 */
import { readFileSync } from 'node:fs';
import { ROOT } from './paths.mjs';

const SETTINGS = `${ROOT}src/settings/settings.ts`;
/** The lists of words of the module that is read, and the types named after them: name -> union. */
let words = new Map();
/** Class -> the class it extends, and what stands for the `T` of that. */
const bases = new Map();
/** Member of `Settings` -> its type. */
const settings = new Map();

export const spelledTypes = {
  name: 'spelled-types',
  initialize({ ts }) {
    const source = ts.createSourceFile(SETTINGS, readFileSync(SETTINGS, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!ts.isInterfaceDeclaration(statement) || statement.name.text !== 'Settings') continue;
      for (const member of statement.members) settings.set(member.name.getText(), member.type.getText());
    }
  },
  analyzePhase({ ts, node }) {
    if (ts.isSourceFile(node)) words = new Map();
    if (ts.isClassDeclaration(node)) {
      const [{ expression, typeArguments } = {}] = node.heritageClauses?.[0].types ?? [];
      bases.set(node.name.getText(), { base: expression?.getText(), model: typeArguments?.[0].getText() ?? 'T' });
    }
    if (ts.isTypeAliasDeclaration(node)) {
      const union = spelled(node.type.getText());
      if (union !== node.type.getText()) words.set(node.name.getText(), union);
    }
    if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isAsExpression(node.initializer)) return;
    const { expression } = node.initializer;
    if (!ts.isArrayLiteralExpression(expression) || !expression.elements.every(ts.isStringLiteral)) return;
    words.set(node.name.getText(), expression.elements.map(({ text }) => `'${text}'`).join(' | '));
  },
  // Before what a class inherits is added: a list of words is its module's own.
  moduleLinkPhase({ moduleDoc: { declarations = [] } }) {
    for (const { attributes = [], members = [] } of declarations)
      for (const { type } of [...attributes, ...members]) if (type) type.text = spelled(type.text);
  },
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const { name, members = [] } of modules.flatMap(({ declarations = [] }) => declarations))
      for (const member of members)
        if (member.type) member.type = { text: member.type.text.replace(/\bT\b/, modelOf(name)) };
  },
};

function modelOf(name) {
  const { base, model } = bases.get(name) ?? { model: 'T' };
  return model === 'T' && base ? modelOf(base) : model;
}

function spelled(text) {
  return text
    .replace(/\(typeof (\w+)\)\[number\]/g, (whole, name) => words.get(name) ?? whole)
    .replace(/\bSettings\['(\w+)'\]/g, (whole, name) => settings.get(name) ?? whole)
    .replace(/^\w+$/, (name) => words.get(name) ?? name)
    .replace(/( \| undefined)+$/, ' | undefined');
}
