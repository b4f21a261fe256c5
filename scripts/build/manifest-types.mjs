/**
 * Plugin of the manifest: names of types become the words they stand for, so that editors and the stories' controls
 * can offer them. `(typeof LAYOUTS)[number]` and `Settings['theme']` -> `'list' | 'cards' | 'compact'`.
 */
import { readFileSync } from 'node:fs';
import { ROOT } from './paths.mjs';

const SETTINGS = `${ROOT}src/settings/settings.ts`;
/** Constants of one name in two files would take each other's words. */
const words = new Map();
const settings = new Map();

export const spelledTypes = {
  name: 'spelled-types',
  collectPhase({ ts, node }) {
    if (!ts.isVariableDeclaration(node) || !ts.isAsExpression(node.initializer ?? node)) return;
    const { expression } = node.initializer;
    if (!ts.isArrayLiteralExpression(expression) || !expression.elements.every(ts.isStringLiteral)) return;
    const union = expression.elements.map(({ text }) => `'${text}'`).join(' | ');
    const name = node.name.getText();
    if ((words.get(name) ?? union) !== union)
      throw new Error(`Two lists of words are called ${name}: the manifest cannot tell them apart`);
    words.set(name, union);
  },
  initialize({ ts }) {
    const source = ts.createSourceFile(SETTINGS, readFileSync(SETTINGS, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!ts.isInterfaceDeclaration(statement) || statement.name.text !== 'Settings') continue;
      for (const member of statement.members) settings.set(member.name.getText(), member.type.getText());
    }
  },
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const { tagName, attributes = [], members = [] } of modules.flatMap(({ declarations = [] }) => declarations))
      if (tagName) for (const { type } of [...attributes, ...members]) if (type) type.text = spelled(type.text);
  },
};

function spelled(text) {
  return text
    .replace(/\(typeof (\w+)\)\[number\]/g, (whole, name) => words.get(name) ?? whole)
    .replace(/\bSettings\['(\w+)'\]/g, (whole, name) => settings.get(name) ?? whole)
    .replace(/( \| undefined)+$/, ' | undefined');
}
