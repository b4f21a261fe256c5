import { text } from '../../feeds/pick.js';

/** Elements whose contents are no text of the page. */
const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'title',
  'textarea',
  'svg',
  'math',
]);
/** Elements that stand within a line; all others begin a new one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * HTML as plain text, one entry per paragraph, without a parser: for browsers that have no sanitizer of their own
 * until the part is there, or when it cannot come. Its markup goes; entities stay as they came where the page forbids
 * our Trusted Types policy.
 */
export function paragraphs(html: string): readonly string[] {
  const lines = [''];
  let unseen: string | undefined;
  // Odd entries are what stands between `<` and `>`. One character class per tag keeps the time linear.
  html.split(/<([!/a-z][^<>]*)>/i).forEach((piece, index) => {
    if (index % 2 === 0) {
      if (!unseen) lines.push(`${lines.pop() ?? ''}${piece}`);
      return;
    }
    const name = /^\/?[\w-]*/.exec(piece)![0].toLowerCase();
    if (unseen) {
      if (name === `/${unseen}`) unseen = undefined;
    } else if (UNSEEN.has(name)) unseen = name;
    else if (!INLINE.has(name.replace('/', ''))) lines.push('');
  });
  return lines.map((line) => text(line)).filter((line) => line !== undefined);
}
