/**
 * Text from HTML, and from fields that may contain it.
 */
import { trustedPolicy } from '../../page/policy.js';
import { getPageSingleton } from '../../page/shared.js';
import { asList, asString, MAX_LIST_LENGTH, splitCodePoints } from './coerce.js';

/**
 * The text of HTML: without tags, entities decoded once, white space collapsed. Ends of blocks and `<br>` count as a
 * space.
 */
export function htmlToText(value: unknown): string | undefined {
  const html = unescapeHtml(asString(value));
  return (
    html && foldWhitespace(html.includes('<') ? (parseHtmlText(escapeOtherBrackets(html)) ?? html) : decodeText(html))
  );
}

/** HTML that was escaped as a whole, perhaps more than once, as HTML again. Everything else stays as it is. */
export function unescapeHtml(html: string | undefined): string | undefined {
  if (!html?.includes('&') || html.includes('<')) return html;
  const tags = html
    .replace(/&(?:amp;)+(?=#?\w{1,9};)/g, '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return hasMarkup(tags) ? tags : html;
}

/** `<` as text where no tag begins, as in `<pat@example.org>` or `x<y`: a parser would remove it with what follows. */
export function escapeOtherBrackets(html: string): string {
  return html.replace(/<(?:\/?([a-z][^\s<>/]*)|[!?])?/gi, (start, name: string | undefined, at: number) => {
    const isTag =
      name === undefined
        ? start.length > 1
        : isHtmlElement(name) || html.slice(at, at + 2_000).includes(`</${name}`) || start[1] === '/';
    return isTag ? start : `&lt;${start.slice(1)}`;
  });
}

/**
 * A field that should be plain text but often contains entities or markup. Entities are decoded. Tags are removed only
 * if the string has a start and end tag of an HTML element or a `<br>`; otherwise `<` stays, because a title may be
 * about HTML.
 */
export function cleanText(value: unknown): string | undefined {
  const raw = asString(value);
  if (!raw?.includes('<') || hasMarkup(raw)) return htmlToText(raw);
  return foldWhitespace(decodeText(raw));
}

/** What may be a character reference (HTML, 13.2.5.72): any other ampersand is text. */
const REFERENCE = /&[#a-z\d]/i;

/** Plain text with its entities decoded; white space stays. */
export function decodeText(text: string): string {
  return REFERENCE.test(text) ? (parseHtmlText(text.replaceAll('<', '&lt;')) ?? text) : text;
}

/** Text as it is, with white space collapsed. */
export function rawText(value: unknown): string | undefined {
  const raw = asString(value);
  return raw && foldWhitespace(raw);
}

/** The plain text of each value, without empty ones. */
export function cleanTexts(value: unknown, read: (value: unknown) => string | undefined = cleanText): string[] {
  return asList(value)
    .slice(0, MAX_LIST_LENGTH)
    .map((each) => read(each))
    .filter((each) => each !== undefined);
}

function foldWhitespace(value: string): string | undefined {
  return value.replace(/\s+/g, ' ').trim() || undefined;
}

/** Elements whose contents are not text of the page. */
export const NON_TEXT_ELEMENTS = 'script,style,template,noscript,iframe,object,title,textarea,select,svg';

const NEEDS_PARSING = new RegExp(`<(?![a-z/])|</?(?:${NON_TEXT_ELEMENTS.replaceAll(',', '|')})`, 'i');

/** Elements whose ends count as a space. */
export const BLOCK_ELEMENTS =
  'br,hr,p,div,li,dt,dd,h1,h2,h3,h4,h5,h6,td,th,tr,blockquote,pre,figure,figcaption,section,article,header,footer,nav,aside,address,summary,caption,ul,ol,dl,table';

/** The elements that are not text, and those whose ends count as a space, for parsers without selectors. */
export const TEXT_RULES = { nonText: NON_TEXT_ELEMENTS, block: BLOCK_ELEMENTS };

/** Parses HTML where there is no DOM. */
export interface HtmlParser {
  /** The text of HTML as {@link TEXT_RULES} describes it. */
  textOf(html: string): string;
  /** Whether HTML has an element of that name, in lowercase. */
  isElement(name: string): boolean;
}

let otherParser: HtmlParser | undefined;

/** Reads HTML with this parser from now on. For servers: in a page nothing calls it, and its build leaves it out. */
export function setHtmlParser(parser: HtmlParser): void {
  otherParser = parser;
  htmlElements.clear();
}

let inertDocument: Document | undefined;

/**
 * The text of HTML. All copies of this module on a page share the parser of the first one, because Trusted Types may
 * allow the policy to be created only once.
 */
function parseHtmlText(html: string): string | undefined {
  if (otherParser) return otherParser.textOf(html);
  return getPageSingleton('textOfHtml', () => extractText)(html);
}

/**
 * Parses in an inert document, which runs and loads nothing. `undefined` if the page forbids our Trusted Types policy,
 * or there is no DOM.
 */
function extractText(html: string): string | undefined {
  const policy = typeof document === 'undefined' ? undefined : trustedPolicy();
  if (!policy) return undefined;
  const parts = html.split('<');
  const size = parts.length > MANY_TAGS ? FEW_TAGS : parts.length;
  let text = '';
  for (let at = 0; at < parts.length; at += size) {
    const piece = parts.slice(at, at + size).join('<');
    text += textOfTree(policy.createHTML(at > 0 ? `<${piece}` : piece));
  }
  return text;
}

/** More are parsed in pieces, because a parser repeats formatting elements that are not closed, and searches deep nesting. */
const MANY_TAGS = 300;
const FEW_TAGS = 60;

function textOfTree(html: string): string {
  const box = getInertDocument().createElement('div');
  box.innerHTML = html;
  for (const element of box.querySelectorAll(NON_TEXT_ELEMENTS)) element.remove();
  for (const element of box.querySelectorAll(BLOCK_ELEMENTS)) {
    element.before(' ');
    element.after(' ');
  }
  return box.textContent;
}

function getInertDocument(): Document {
  return (inertDocument ??= document.implementation.createHTMLDocument(''));
}

/** Whether the string has a start and end tag of an HTML element, or a `<br>`. */
export function hasMarkup(html: string): boolean {
  const open = new Set<string>();
  for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi)) {
    const name = tag.toLowerCase();
    if (name === 'br' || (slash && open.has(name) && isHtmlElement(name))) return true;
    if (!slash) open.add(name);
  }
  return false;
}

const htmlElements = new Map<string, boolean>();

function isHtmlElement(name: string): boolean {
  let isKnown = htmlElements.get(name);
  if (isKnown === undefined) {
    isKnown = otherParser
      ? otherParser.isElement(name.toLowerCase())
      : typeof document !== 'undefined' &&
        /^[a-z][a-z0-9]*$/i.test(name) &&
        !(getInertDocument().createElement(name) instanceof HTMLUnknownElement);
    if (htmlElements.size < 1_000) htmlElements.set(name, isKnown);
  }
  return isKnown;
}

/** Whether the HTML clearly contains a letter or digit, without parsing it. False means that only parsing can tell. */
export function hasTextWithoutParsing(html: string): boolean {
  const start = html.slice(0, 2_000);
  return !NEEDS_PARSING.test(start) && /[\p{L}\p{N}]/u.test(start.replace(/<[^<>]*>|<[^<>]*$|&[#\w]*;?/g, ''));
}

/** Text as HTML that shows the same text: paragraphs at blank lines, with line breaks. */
export function textToHtml(value: unknown): string | undefined {
  const raw = asString(value)?.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '');
  return raw && `<p>${raw.replace(/\n\s*\n/g, '</p><p>').replaceAll('\n', '<br>')}</p>`;
}

/** A value that may hold the title of an item, and how to read it. */
export type TextSource = readonly [value: unknown, read: (value: unknown) => string | undefined];

/**
 * The first source that has text, as a function that reads it; `undefined` if none has. Most items of a long feed are
 * never shown, so HTML is parsed here only if that is needed to know whether it has text.
 */
export function firstText(sources: readonly TextSource[]): (() => string) | undefined {
  for (const [value, read] of sources) {
    const raw = asString(value);
    if (raw === undefined) continue;
    if (!/[&<]/.test(raw) || hasTextWithoutParsing(raw)) return () => toTitle(read(raw) ?? raw);
    const text = read(raw);
    if (text !== undefined) return () => toTitle(text);
  }
  return undefined;
}

/** The text, unless it is longer than any title: then its beginning. */
const toTitle = (text: string): string => (text.length > 500 ? `${text.slice(0, 499).replace(/\p{Cs}$/u, '')}…` : text);

/** `read`, with the result cut to the length of a title. */
export function withTitleLength(read: (value: unknown) => string | undefined): (value: unknown) => string | undefined {
  return (value) => {
    const text = read(value);
    return text && truncateText(text);
  };
}

/**
 * The first 80 code points, cut at the last space after 60, and "…". Without a space there, as in Japanese, the cut is
 * between two words, else between two graphemes, never inside one.
 */
export function truncateText(text: string, longest = 80, shortest = 60): string {
  // Most texts are short, and taking one apart is slow.
  if (text.length <= longest) return text;
  let [points, end, wordEnd] = [0, 0, 0];
  for (const { index, segment } of new Intl.Segmenter().segment(text.slice(0, 1_000))) {
    if (segment === ' ' && points >= shortest) wordEnd = index;
    points += splitCodePoints(segment).length;
    if (points > longest) {
      const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.slice(0, 1_000));
      const word = words.containing(end)?.index ?? 0;
      return `${text.slice(0, wordEnd || (word > shortest ? word : end))}…`;
    }
    end = index + segment.length;
  }
  return text;
}

/** A short, stable hash of text, for items without an id (FNV-1a). */
export function hashText(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return sum.toString(36);
}
