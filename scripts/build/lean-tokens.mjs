/**
 * Rollup plugin: of the private tokens of the styles, `--_…`, those that nothing in a file reads are left out of it, and
 * the others get short names. Only the widget's own styles know them. It runs when the styles are minified.
 */
import MagicString from 'magic-string';

const TOKEN = /--_[\w-]+/g;
const DECLARATION = /(--_[\w-]+):[^;{}`$]*(?:;|(?=\}))/g;

/** Where the declarations stand whose tokens nothing reads, or only declarations that go as well. */
export function unreadTokens(code) {
  const found = [];
  for (let left = code, before; left !== before;) {
    before = left;
    const read = new Set([...before.matchAll(/--_[\w-]+(?![\w-]*:)/g)].map(([token]) => token));
    left = before.replace(DECLARATION, (declaration, token, start) => {
      if (read.has(token)) return declaration;
      found.push({ start, end: start + declaration.length });
      return ' '.repeat(declaration.length);
    });
  }
  return found;
}

export const leanTokens = {
  name: 'lean-tokens',
  renderChunk(code) {
    const changed = new MagicString(code);
    const unread = unreadTokens(code);
    for (const { start, end } of unread) changed.remove(start, end);
    const names = new Map();
    for (const { 0: token, index } of code.matchAll(TOKEN)) {
      if (unread.some(({ start, end }) => start <= index && index < end)) continue;
      if (!names.has(token)) names.set(token, `--_${names.size.toString(36)}`);
      changed.overwrite(index, index + token.length, names.get(token), { contentOnly: true });
    }
    return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
  },
};
