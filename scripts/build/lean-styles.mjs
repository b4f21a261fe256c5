/**
 * Rollup plugin: `css` and `adoptStyles` for the browsers that we support, all of which adopt constructed sheets.
 * Lit's own module carries a second way for those that do not, and checks of what is typed into css`` that TypeScript
 * has made before. A third of a kilobyte less in every file. A sheet is parsed when the first element takes it. Equal
 * texts have one sheet: chunks bring copies of the styles that they share, and a second copy in an element would win
 * over what the first chunk put after it.
 */
const LEAN = `
export const supportsAdoptingStyleSheets = true;
const sheets = {};
export const css = ([cssText]) => ({
  cssText,
  get styleSheet() {
    if (!sheets[cssText]) (sheets[cssText] = new CSSStyleSheet()).replaceSync(cssText);
    return sheets[cssText];
  },
});
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};
// Lit hands these on; nothing of ours takes them.
export const CSSResult = undefined;
export const unsafeCSS = undefined;
`;

export const leanStyles = {
  name: 'lean-styles',
  load: (id) => (/@lit\/reactive-element\/css-tag\.js$/.test(id) ? { code: LEAN, map: { mappings: '' } } : null),
  transform(code, id) {
    if (!id.includes('node_modules') && /\bcss\s*`[^`]*\$\{/.test(code))
      this.error(
        `${id}: a value inside css\`\`; build the styles from several css\`\` instead (scripts/build/lean-styles)`,
      );
  },
};
