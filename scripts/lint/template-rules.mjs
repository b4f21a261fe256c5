/**
 * Two house rules for Lit templates that no plugin has:
 * `messages`: every word a reader meets comes from i18n, so a template holds no text and no literal label;
 * `no-inline-style`: a strict Content-Security-Policy blocks the style attribute, and markup set as a string is unsafe.
 */

const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'placeholder',
  'title',
  'label',
]);
const UNSAFE = new Set(['style', '.innerhtml', '.outerhtml', 'srcdoc', '.srcdoc']);

/** Stands for `${…}` while a template is read; no template would contain it. */
const HOLE = '\uFFFC';
const WORD = /[\p{L}\p{N}]/u;

/** Text, and start tags with their attributes, of an html`` or svg`` template. Comments and end tags are passed over. */
function* pieces(template) {
  const source = template.quasis.map((quasi) => quasi.value.cooked ?? quasi.value.raw).join(HOLE);
  for (const [, comment, tag, text] of source.matchAll(
    /(<!--[\s\S]*?(?:-->|$))|(<(?:"[^"]*"|'[^']*'|[^'">])*>)|([^<]+)/g,
  )) {
    if (comment || tag?.startsWith('</')) continue;
    if (text) yield { text: text.replace(/&#?\w+;/g, '') };
    for (const [, name, , double, single, bare] of tag?.matchAll(/\s([^\s=>"']+)(=("([^"]*)"|'([^']*)'|[^\s>]*))?/g) ??
      []) {
      yield { name: name.toLowerCase(), value: double ?? single ?? bare ?? '' };
    }
  }
}

const isMarkup = ({ tag }) => tag.type === 'Identifier' && (tag.name === 'html' || tag.name === 'svg');

function templateRule(description, check) {
  return {
    meta: { type: 'problem', docs: { description }, schema: [] },
    create: (context) => ({
      TaggedTemplateExpression(node) {
        if (!isMarkup(node)) return;
        for (const piece of pieces(node.quasi)) {
          const message = check(piece);
          if (message) context.report({ node, message });
        }
      },
    }),
  };
}

const messages = templateRule('words come from i18n', ({ text, name, value }) => {
  if (text && WORD.test(text))
    return `"${text.replaceAll(HOLE, '…').trim()}" is text in a template: take it from the messages (i18n)`;
  if (SPOKEN.has(name) && WORD.test(value))
    return `${name}="${value.replaceAll(HOLE, '…')}" is a literal: take it from the messages (i18n)`;
  return undefined;
});

const noInlineStyle = templateRule('no style attribute and no markup as a string', ({ name }) =>
  UNSAFE.has(name)
    ? name === 'style'
      ? 'style= is blocked by a strict Content-Security-Policy: use a class, :host, or .style=${…} as a property'
      : `${name} takes markup as a string: ui/rich-text is the one place where HTML enters`
    : undefined,
);

/** rem follows the page's root, which host pages set to 62.5 %: sizes are em of --ala-size-base. */
const noRem = {
  meta: { type: 'problem', docs: { description: 'no rem in styles' }, schema: [] },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (node.tag.type !== 'Identifier' || node.tag.name !== 'css') return;
      if (node.quasi.quasis.some((quasi) => /[\d.]rem\b/.test(quasi.value.raw.replace(/\/\*[\s\S]*?\*\//g, '')))) {
        context.report({ node, message: 'rem follows the host page: write em of --ala-size-base' });
      }
    },
  }),
};

export default { rules: { messages, 'no-inline-style': noInlineStyle, 'no-rem': noRem } };
