/**
 * Rollup plugin: html``, svg`` and css`` lose their comments and most of their white space.
 * It cuts only what can never be seen. A run of white space in markup stays one character, since a space between
 * inline elements is drawn; in styles it goes only next to `{ } ; ,`. Nothing is parsed, so new CSS is not in danger.
 */
import MagicString from 'magic-string';

/** Markup: comments out, runs of white space to one character (a line break if there was one: it compresses better). */
export function minifyMarkup(raw) {
  return raw.replace(/<!--[^]*?-->/g, '').replace(/\s+/g, (run) => (run.includes('\n') ? '\n' : ' '));
}

const STRING = String.raw`("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')`;
const GAP = String.raw`(?:\s|/\*(?:[^*]|\*(?!/))*\*/)`;
const STYLE_TOKEN = new RegExp(String.raw`${STRING}|(?:${GAP}|;)*(\})${GAP}*|${GAP}*([{;,])${GAP}*|${GAP}+`, 'g');

/** A property and its colon; in a selector a space before the colon would mean something, after it none can. */
const DECLARATION = new RegExp(String.raw`${STRING}|([{;])([-\w]+) ?: `, 'g');

/** Styles: comments out, white space out where CSS cannot mean anything by it; strings stay as they are. */
export function minifyStyles(raw) {
  return raw
    .replace(STYLE_TOKEN, (_, string, close, mark) => string ?? close ?? mark ?? ' ')
    .replace(DECLARATION, (_, string, start, property) => string ?? `${start}${property}:`);
}

const MINIFIERS = { html: minifyMarkup, svg: minifyMarkup, css: minifyStyles };

/** The plugin. It runs on the project's own modules; libraries come minified. */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:html|svg|css)\s*`/.test(code)) return null;
      const changed = new MagicString(code);
      for (const node of nodes(this.parse(code))) {
        const minify =
          node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier' && MINIFIERS[node.tag.name];
        if (!minify) continue;
        for (const quasi of node.quasi.quasis) {
          const short = minify(quasi.value.raw);
          if (short !== quasi.value.raw) changed.overwrite(quasi.start, quasi.end, short, { contentOnly: true });
        }
      }
      return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
    },
  };
}

function* nodes(node) {
  if (typeof node?.type === 'string') yield node;
  for (const value of Object.values(node ?? {})) if (value && typeof value === 'object') yield* nodes(value);
}
