import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { type HtmlParser, TEXT_RULES } from '../feeds/values/text.js';

/** Reads HTML as browsers do: parse5 follows the parsing rules of the HTML standard. */
export const htmlParser: HtmlParser = { textOf, isElement: (name) => HTML_ELEMENTS.has(name) };

const NON_TEXT = new Set(TEXT_RULES.nonText.split(','));
const BLOCK = new Set(TEXT_RULES.block.split(','));

/** Elements for which browsers have an interface of their own; all others are `HTMLUnknownElement`. */
const HTML_ELEMENTS = new Set(
  (
    'a abbr acronym address area article aside audio b base basefont bdi bdo big blockquote body br button canvas ' +
    'caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset ' +
    'figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img ' +
    'input ins kbd label legend li link listing main map mark marquee menu meta meter nav nobr noembed noframes ' +
    'noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp ' +
    'script search section select slot small source span strike strong style sub summary sup table tbody td ' +
    'template textarea tfoot th thead time title tr track tt u ul var video wbr xmp'
  ).split(' '),
);

function textOf(html: string): string {
  const pieces: string[] = [];
  // Without recursion: elements of hostile HTML may be nested thousands deep.
  const open: (DefaultTreeAdapterTypes.ChildNode | string)[] = parseFragment(html).childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') pieces.push(node);
    else if (node.nodeName === '#text') pieces.push((node as DefaultTreeAdapterTypes.TextNode).value);
    else if ('childNodes' in node && !NON_TEXT.has(node.nodeName)) {
      const children = node.childNodes.toReversed();
      const space = BLOCK.has(node.nodeName) ? [' '] : [];
      open.push(...space, ...children, ...space);
    }
  }
  return pieces.join('');
}
