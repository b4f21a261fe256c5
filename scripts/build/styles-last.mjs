/**
 * Rollup plugin: the texts of all css`` stand at the end of a file, in functions that are there before anything runs.
 * Code and styles each repeat themselves more than each other, and gzip looks back only 32 kB and adapts to one kind of
 * text at a time. Up to 2 % less in every file. It runs last, since a minifier would put the texts back.
 */
import MagicString from 'magic-string';

export const stylesLast = {
  name: 'styles-last',
  renderChunk(code) {
    const styles = findStyles(this.parse(code));
    if (!styles) this.error('css`` looks different now: see scripts/build/lean-styles');
    const moved = new MagicString(code);
    for (const [index, { start, end }] of styles.texts.entries()) {
      moved.appendLeft(start, `([css${index}()])`);
      moved.prependRight(start, `;function css${index}(){return`);
      moved.appendLeft(end, '}');
      moved.move(start, end, styles.end);
    }
    return { code: moved.toString(), map: moved.generateMap({ hires: true }) };
  },
};

/** The template literals of css``, and the end of the block that css is declared in. */
function findStyles(program) {
  const texts = [];
  let css;
  visit(program, program, (node, block) => {
    // Made by lean-styles: const css = ([cssText]) => …
    if (node.type === 'VariableDeclarator' && hasReplaceSync(node)) css = { name: node.id.name, block };
    if (node.type === 'TaggedTemplateExpression' && node.quasi.expressions.length === 0) texts.push(node);
  });
  if (!css) return undefined;
  const { name, block } = css;
  return {
    texts: texts.filter(({ tag }) => tag.name === name).map(({ quasi }) => quasi),
    end: block.type === 'Program' ? block.end : block.end - 1,
  };
}

function visit(node, block, look) {
  look(node, block);
  const inner = node.type === 'BlockStatement' ? node : block;
  for (const child of Object.values(node).flat()) if (typeof child?.type === 'string') visit(child, inner, look);
}

function hasReplaceSync({ init }) {
  if (init?.type !== 'ArrowFunctionExpression' || init.params[0]?.type !== 'ArrayPattern') return false;
  let found = false;
  visit(init, init, ({ type, name }) => (found ||= type === 'Identifier' && name === 'replaceSync'));
  return found;
}
