import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { escapeHtml } from '../feeds/values/escape-html.js';
import { NON_TEXT_ELEMENTS } from '../feeds/values/text.js';
import { element, isWebAddress } from './markup.js';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What is kept of a feed's HTML, without attributes. Of everything else the text stays. */
const KEPT = new Set('p strong em b i blockquote'.split(' '));
/** Their text is not for reading. */
const DROPPED = new Set(`${NON_TEXT_ELEMENTS},math,head`.split(','));
/** Their text does not run into that before and after. */
const BLOCKS = new Set('div section article header footer figure dt dd td th tr pre li'.split(' '));
const HEADING = /^h[1-6]$/;
/** Deeper HTML is hostile. */
const MAX_DEPTH = 50;

/** Untrusted HTML reduced to paragraphs, lists, emphasis, and links to web pages. */
export function toPlainHtml(unsafeHtml: string): string {
  return writeNodes(parseFragment(unsafeHtml).childNodes, 0).trim();
}

const writeNodes = (nodes: readonly Node[], depth: number): string =>
  depth > MAX_DEPTH ? '' : nodes.map((node) => writeNode(node, depth + 1)).join('');

function writeNode(node: Node, depth: number): string {
  if ('value' in node) return escapeHtml(node.value);
  if (!('tagName' in node) || DROPPED.has(node.tagName)) return '';
  const { tagName, childNodes } = node;
  if (tagName === 'br') return '<br>';
  if (tagName === 'ul' || tagName === 'ol') return writeList(tagName, childNodes, depth);
  const content = writeNodes(childNodes, depth);
  if (!content.trim()) return content;
  if (HEADING.test(tagName)) return element('p', {}, element('strong', {}, content));
  if (tagName === 'a') return writeLink(node, content);
  if (KEPT.has(tagName)) return element(tagName, {}, content);
  return BLOCKS.has(tagName) ? ` ${content} ` : content;
}

/** A list holds nothing but its items. */
function writeList(name: string, nodes: readonly Node[], depth: number): string {
  const items = nodes.filter((node): node is DefaultTreeAdapterTypes.Element => node.nodeName === 'li');
  return items.length > 0
    ? element(name, {}, ...items.map(({ childNodes }) => element('li', {}, writeNodes(childNodes, depth))))
    : '';
}

function writeLink({ attrs }: DefaultTreeAdapterTypes.Element, content: string): string {
  const href = attrs.find(({ name }) => name === 'href')?.value;
  return href && isWebAddress(href) ? element('a', { href }, content) : content;
}
