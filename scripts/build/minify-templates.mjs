/**
 * Rollup plugin: html``, svg`` and css`` lose their comments and the white space that is never drawn.
 *
 * Markup follows one rule, however its source is wrapped into lines: white space between tags and expressions is
 * dropped; beside a text it is one space. A space between two elements that is drawn is written `&#32;`. The contract
 * test "white space" holds the source to it: the widgets have the same layout and the same text with and without it.
 * In styles it goes only next to `{ } ; ,`. Nothing is parsed, so new CSS is not in danger.
 */
import MagicString from 'magic-string';

/** Stands for the expressions of a template while its strings are one text. */
const EXPRESSION = '\0';
const TAG = /<!--[^]*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const SPACE = /[ \t\r\n\f]+/g;

/** The strings of a template: comments out, white space as the rule above has it. */
export function minifyMarkup(strings) {
  const markup = strings.join(EXPRESSION);
  let minified = '';
  let end = 0;
  for (const { 0: tag, index } of markup.matchAll(TAG)) {
    minified += minifyText(markup.slice(end, index)) + (tag.startsWith('<!--') ? '' : minifyTag(tag));
    end = index + tag.length;
  }
  return (minified + minifyText(markup.slice(end))).split(EXPRESSION);
}

/** The slash at the end of a tag keeps its distance from a value without quotes. */
const minifyTag = (tag) => tag.replace(SPACE, ' ').replace(/ >$/, '>');

const minifyText = (text) =>
  text
    .replace(SPACE, (_, at) => (isText(text[at - 1]) || isText(text.slice(at).trimStart()[0]) ? ' ' : ''))
    .replaceAll('&#32;', ' ');

const isText = (character) => character !== undefined && character !== EXPRESSION;

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

const MINIFIERS = { html: minifyMarkup, svg: minifyMarkup, css: (strings) => strings.map(minifyStyles) };

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
        const { quasis } = node.quasi;
        for (const [index, short] of minify(quasis.map(({ value }) => value.raw)).entries()) {
          const { start, end, value } = quasis[index];
          if (short !== value.raw) changed.overwrite(start, end, short, { contentOnly: true });
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
