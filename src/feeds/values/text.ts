/**
 * Text from HTML, and from fields that may contain it.
 */
import { trustedPolicy } from '../../page/policy.js';
import { getShared } from '../../page/shared.js';
import { asList, asString, MAX_LIST_LENGTH } from './coerce.js';

/**
 * The text of HTML: without tags, entities decoded once, white space collapsed. Ends of blocks and `<br>` count as a
 * space.
 */
export function htmlToText(value: unknown): string | undefined {
  const html = asString(value);
  return html && foldWhitespace(/[&<]/.test(html) ? (parseHtmlText(html) ?? html) : html);
}

/**
 * A field that should be plain text but often contains entities or markup. Entities are decoded. Tags are removed only
 * if the string has a start and end tag of an HTML element or a `<br>`; otherwise `<` stays, because a title may be
 * about HTML.
 */
export function cleanText(value: unknown): string | undefined {
  const raw = asString(value);
  if (!raw?.includes('<') || hasMarkup(raw)) return htmlToText(raw);
  return foldWhitespace((raw.includes('&') ? parseHtmlText(raw.replaceAll('<', '&lt;')) : undefined) ?? raw);
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
const NON_TEXT_ELEMENTS = 'script,style,template,noscript,iframe,object,title,textarea,select,svg';

const NEEDS_PARSING = new RegExp(`<(?![a-z/])|</?(?:${NON_TEXT_ELEMENTS.replaceAll(',', '|')})`, 'i');

const BLOCK_ELEMENTS =
  'br,hr,p,div,li,dt,dd,h1,h2,h3,h4,h5,h6,td,th,tr,blockquote,pre,figure,figcaption,section,article,header,footer,ul,ol,dl,table';

let inertDocument: Document | undefined;

/**
 * The text of HTML. All copies of this module on a page share the parser of the first one, because Trusted Types may
 * allow the policy to be created only once.
 */
function parseHtmlText(html: string): string | undefined {
  return getShared('textOfHtml', () => extractText)(html);
}

/**
 * Parses in an inert document, which runs and loads nothing. `undefined` if the page forbids our Trusted Types policy,
 * or there is no DOM.
 */
function extractText(html: string): string | undefined {
  const policy = typeof document === 'undefined' ? undefined : trustedPolicy();
  if (!policy) return undefined;
  const box = getInertDocument().createElement('div');
  box.innerHTML = policy.createHTML(html);
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

function isHtmlElement(name: string): boolean {
  return (
    typeof document !== 'undefined' &&
    Object.prototype.toString.call(getInertDocument().createElement(name)) !== '[object HTMLUnknownElement]'
  );
}

/** Whether the HTML clearly contains a letter or digit, without parsing it. False means that only parsing can tell. */
export function clearlyHasText(html: string): boolean {
  const start = html.slice(0, 2_000);
  return !NEEDS_PARSING.test(start) && /[\p{L}\p{N}]/u.test(start.replace(/<[^<>]*>|<[^<>]*$|&[#\w]*;?/g, ''));
}

/** Text as HTML that shows the same text: paragraphs at blank lines, with line breaks. */
export function textToHtml(value: unknown): string | undefined {
  const raw = asString(value)?.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '');
  return raw && `<p>${raw.replace(/\n\s*\n/g, '</p><p>').replaceAll('\n', '<br>')}</p>`;
}
