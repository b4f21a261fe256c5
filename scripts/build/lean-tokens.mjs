/**
 * Rollup plugin: of the private tokens of the styles, `--_…`, those that nothing reads are left out of a file, and the
 * others get short names, the same in every file: the styles of a lazy chunk use the tokens of its bundle. Only the
 * widget's own styles know them. It runs when the styles are minified.
 */
import MagicString from 'magic-string';

const TOKEN = /--_[\w-]+/g;
const DECLARATION = /(--_[\w-]+):[^;{}`$]*(?:;|(?=\}))/g;
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Short names for all tokens in these texts, the shortest for those that are used most: token -> name. */
export function shortNames(texts) {
  const counts = new Map();
  for (const [token] of texts.join().matchAll(TOKEN)) counts.set(token, (counts.get(token) ?? 0) + 1);
  const tokens = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  return new Map(tokens.map((token, index) => [token, `--_${shortNumber(index)}`]));
}

const shortNumber = (value) =>
  (value < DIGITS.length ? '' : shortNumber(Math.floor(value / DIGITS.length) - 1)) + DIGITS[value % DIGITS.length];

/** The tokens that something in this text reads. */
export const readTokens = (code) => new Set([...code.matchAll(/--_[\w-]+(?![\w-]*:)/g)].map(([token]) => token));

/** Where the declarations are whose tokens nothing reads, or only declarations that go as well. */
export function unreadTokens(code, isReadElsewhere = () => false) {
  const found = [];
  for (let left = code, before; left !== before;) {
    before = left;
    const read = readTokens(before);
    left = before.replace(DECLARATION, (declaration, token, start) => {
      if (read.has(token) || isReadElsewhere(token)) return declaration;
      found.push({ start, end: start + declaration.length });
      return ' '.repeat(declaration.length);
    });
  }
  return found;
}

/** The plugin, with the names that {@link shortNames} gives. */
export const leanTokens = (names, isReadElsewhere) => ({
  name: 'lean-tokens',
  renderChunk(code) {
    // `--_${token}` would keep its long name.
    if (/--_(?:\$\{|["'`])/.test(code))
      this.error('Write the names of private tokens in full: the build shortens them.');
    const changed = new MagicString(code);
    const unread = unreadTokens(code, isReadElsewhere);
    for (const { start, end } of unread) changed.remove(start, end);
    for (const { 0: token, index } of code.matchAll(TOKEN)) {
      if (unread.some(({ start, end }) => start <= index && index < end)) continue;
      changed.overwrite(index, index + token.length, names.get(token), { contentOnly: true });
    }
    return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
  },
});
