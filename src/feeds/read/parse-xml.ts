/**
 * XML as a JSON value, so that formats, maps and detection see one kind of document. An element is its text if it has
 * no attributes and no elements in it, else an object: `@name` for an attribute, `#text` for the text, the name of the
 * element for those in it, a list where there are several. Names of other namespaces than the root's have the usual
 * prefix: `dc:creator`, `media:content`.
 *
 * The browser's parser does the work. A document type is cut out before, so that there is no entity to expand or load.
 */
import { getPageSingleton } from '../../page/shared.js';
import { trustedPolicy } from '../../page/policy.js';
import { yieldEvery } from '../../page/yield-every.js';
import { FeedError } from '../error.js';

/** Usual prefixes, by a part of the namespace's name. Other namespaces keep the prefix of the document. */
const PREFIXES: readonly (readonly [part: string, prefix: string])[] = [
  ['/2005/Atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/dc/elements', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['rss/1.0/modules/content', 'content'],
  ['bibliocommons.com/rss', 'bc'],
  ['/modules/event', 'ev'],
  ['search.yahoo.com/mrss', 'media'],
  ['ns:xcal', 'xcal'],
  ['purl.org/rss/1.0/', ''],
  ['rdf/simple/0.9', ''],
  ['22-rdf-syntax-ns', 'rdf'],
];

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Elements that hold HTML, which some feeds forget to escape. */
const HTML_FIELDS = /^(?:content:)?(?:title|description|summary|content|encoded)$/;

/** Deeper elements are only text: no feed has them, and the stack has an end. */
const MAX_DEPTH = 40;

/** Parses XML where there is no DOM, into objects with the properties of DOM nodes that are read here. */
export interface XmlParser {
  /** The root element, or `undefined` if the text is not well-formed. */
  parse(xml: string): Element | undefined;
  /** What `XMLSerializer` gives. */
  readonly serialize: (node: Node) => string;
}

/** The parser of a server. All copies of this module share it, because each lazy chunk of the package has its own. */
const parserOfServer = (): { current?: XmlParser } => getPageSingleton('xmlParser', () => ({}));

/** Reads XML with this parser from now on. For servers: in a page nothing calls it. */
export function setXmlParser(parser: XmlParser): void {
  parserOfServer().current = parser;
}

/** The document as a JSON value, or `undefined` if it is not XML. */
export async function parseXml(text: string): Promise<Record<string, unknown> | undefined> {
  const root = parseDocument(repair(withoutDoctype(text)));
  if (!root) return undefined;
  const key = nameOf(root, root.namespaceURI);
  return toRecord([[key, await toValue(root, root.namespaceURI)]]);
}

function parseDocument(xml: string): Element | undefined {
  const { current } = parserOfServer();
  if (current) return current.parse(xml);
  if (typeof DOMParser === 'undefined')
    throw new FeedError(
      'format',
      'This is XML, which only a browser can parse; here only JSON and iCalendar are read.',
    );
  const policy = trustedPolicy();
  if (!policy)
    throw new FeedError(
      'format',
      "This is XML, which this page's Content-Security-Policy forbids to parse: add ala-core-widgets 'allow-duplicates' " +
        'to its trusted-types list.',
    );
  const parsed = new DOMParser().parseFromString(policy.createHTML(xml), 'application/xml');
  return parsed.getElementsByTagName('parsererror').length ? undefined : parsed.documentElement;
}

/**
 * The text without its document type. What comes before the root element may be a declaration, comments and processing
 * instructions; a document type after it is an error for the parser.
 */
function withoutDoctype(text: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    const start = text.slice(at, at + 4);
    const end = start.startsWith('<?')
      ? text.indexOf('?>', at) + 2
      : start === '<!--'
        ? text.indexOf('-->', at) + 3
        : 0;
    if (end <= at) break;
    at = end;
  }
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return text;
  let depth = 0;
  let quote = '';
  for (let end = at + 9; end < text.length; end++) {
    const letter = text.charAt(end);
    if (quote) {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '[') depth++;
    else if (letter === ']') depth--;
    else if (letter === '>' && depth <= 0) return text.slice(0, at) + text.slice(end + 1);
  }
  return text;
}

/**
 * Text with the two mistakes corrected that feeds have most: `&` that begins none of the five entities of XML, as in
 * `&nbsp;` or `?a=1&b=2`, and control characters. In CDATA sections `&` is a letter like others. Not only after an error:
 * for that, Chromium makes an element with a style attribute, which a strict policy reports.
 */
function repair(xml: string): string {
  return xml
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .split(/(<!\[CDATA\[|\]\]>)/)
    .map((part, index, parts) =>
      parts[index - 1] === '<![CDATA['
        ? part
        : part.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi, '&amp;'),
    )
    .join('');
}

/** Yields to the page between the elements of the upper levels, where the items are. */
async function toValue(element: Element, root: string | null): Promise<unknown> {
  const yieldIfDue = yieldEvery(8);
  const visit = async (each: Element, depth: number): Promise<unknown> => {
    await yieldIfDue();
    const members: Member[] = [];
    if (depth === 2 || isText(each)) return convert(each, root, depth);
    for (const child of each.children) members.push([nameOf(child, root), await visit(child, depth + 1)]);
    return toRecord([...attributesOf(each), ...members]);
  };
  return visit(element, 0);
}

type Member = readonly [name: string, value: unknown];

function convert(element: Element, root: string | null, depth: number): unknown {
  const attributes = attributesOf(element);
  const name = nameOf(element, root);
  if (isText(element) || depth > MAX_DEPTH) {
    const text = element.textContent.trim();
    return attributes.length ? toRecord(text ? [...attributes, ['#text', text]] : attributes) : text;
  }
  if (HTML_FIELDS.test(name) || element.firstElementChild?.namespaceURI === XHTML)
    return toRecord([...attributes, ['#text', markupIn(element)]]);
  const members = [...element.children].map((child): Member => [nameOf(child, root), convert(child, root, depth + 1)]);
  return toRecord([...attributes, ...members]);
}

function markupIn(element: Element): string {
  const serialize = parserOfServer().current?.serialize ?? serializeNode;
  return [...element.childNodes]
    .map((node) => serialize(node))
    .join('')
    .trim();
}

const serializeNode = (node: Node): string => new XMLSerializer().serializeToString(node);

const isText = (element: Element): boolean => element.childElementCount === 0;

function attributesOf(element: Element): Member[] {
  return [...element.attributes]
    .filter(({ name }) => !/^xmlns(?::|$)/.test(name))
    .map(({ name, value }) => [`@${name}`, value]);
}

/** The local name, with the usual prefix unless the namespace is the root's or none. */
function nameOf({ namespaceURI: namespace, prefix, localName }: Element, root: string | null): string {
  const usual = PREFIXES.find(([part]) => namespace?.includes(part))?.[1];
  const isRdf = usual === 'rdf';
  const known = !namespace || (namespace === root && !isRdf) ? '' : (usual ?? prefix?.toLowerCase() ?? '');
  return known ? `${known}:${localName}` : localName;
}

/** Several members of one name become a list. Without a prototype, so that no name can reach one. */
function toRecord(members: readonly Member[]): Record<string, unknown> {
  const record = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of members) {
    const known = record[name];
    if (known === undefined) record[name] = value;
    else if (Array.isArray(known)) known.push(value);
    else record[name] = [known, value];
  }
  return record;
}
