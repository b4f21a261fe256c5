import { BLOCK_ELEMENTS, htmlToText, NON_TEXT_ELEMENTS } from '../../feeds/values/text.js';

/** Elements whose contents are not text of the page. */
const HIDDEN = new Set(`${NON_TEXT_ELEMENTS},math`.split(','));
/** Elements that begin a new line. */
const BLOCKS = new Set(BLOCK_ELEMENTS.split(','));
/** The most paragraphs; what follows is in the last. */
const MOST_PARAGRAPHS = 500;

/**
 * HTML as plain text, one entry per paragraph, without a parser: for browsers that have no sanitizer of their own
 * until the lazy chunk is loaded, or if it cannot be. Markup is removed; entities stay as they are if the page forbids
 * our Trusted Types policy.
 */
export function htmlToParagraphs(html: string): readonly string[] {
  const lines = [''];
  let hidden: string | undefined;
  // Odd entries are what is between `<` and `>`. One character class per tag keeps the time linear.
  html.split(/<([!/a-z][^<>]*)>/i).forEach((piece, index) => {
    if (index % 2 === 0) {
      if (!hidden) lines.push(`${lines.pop() ?? ''}${piece}`);
      return;
    }
    const name = /^\/?[\w-]*/.exec(piece)![0].toLowerCase();
    if (hidden) {
      if (name === `/${hidden}`) hidden = undefined;
    } else if (HIDDEN.has(name)) hidden = name;
    else if (BLOCKS.has(name.replace('/', ''))) lines.push('');
  });
  const rest = lines.splice(MOST_PARAGRAPHS - 1);
  return [...lines, rest.join(' ')].map((line) => htmlToText(line)).filter((line) => line !== undefined);
}
