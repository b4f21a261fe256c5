import { toHttpUrl } from '../../feeds/values/links.js';
import { isAllowedHost } from '../picture.js';
import { allowedAttributesOf, UNWRAPPED_ELEMENTS } from './allowed.js';
import { parseUrl } from '../../page/parse-url.js';

/** The surroundings of the text. */
export interface RichTextOptions {
  /** Absolute address against which addresses in the text are resolved: the feed's. */
  readonly base: string;
  /** Level of its highest heading; deeper headings follow, at most 6. */
  readonly headingLevel: number;
  /** Allowed hosts of images; `undefined`: any https address. */
  readonly imageHosts: readonly string[] | undefined;
  /** Text after a link that leaves the page's site. */
  readonly otherSite: string;
  /** Language of that text: the feed's may be another. */
  readonly locale?: string | undefined;
}

const HTML = 'http://www.w3.org/1999/xhtml';
/** Deepest nesting that is kept; deeper contents move up. Parsers stop at 512. */
const MAX_DEPTH = 100;
/** What a value must match; other attributes take any text. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  lang: /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i,
  dir: /^(ltr|rtl|auto)$/i,
  width: /^\d{1,5}$/,
  height: /^\d{1,5}$/,
  start: /^-?\d{1,7}$/,
  value: /^-?\d{1,7}$/,
  type: /^[1aAiI]$/,
  // The layout of thousands of cells that span hundreds of columns each takes seconds.
  colspan: /^\d{1,2}$/,
  rowspan: /^\d{1,3}$/,
  scope: /^(row|col|rowgroup|colgroup)$/i,
};

/**
 * The second layer: builds the tree again from the table of what is allowed. It takes only text, names in the table and
 * values that match, so nodes that only look like HTML, hidden shadow roots and clobbered properties are left behind.
 *
 * @param from a node of a document without a window
 * @returns a fragment of the same document: images in it are requested when the caller adopts it
 */
export function rebuildAllowed(from: ParentNode & Node, options: RichTextOptions): DocumentFragment {
  const maker = from.ownerDocument ?? (from as Document);
  const highest = [1, 2, 3, 4, 5, 6].find((level) => from.querySelector(`h${level}`)) ?? 1;
  const fragment = maker.createDocumentFragment();
  copyInto(fragment, from, 0);
  for (const link of fragment.querySelectorAll('a')) {
    if (isAlone(link)) link.classList.add('lone-link');
    nameSite(link);
  }
  return fragment;

  function copyInto(target: Node, source: Node, depth: number): void {
    for (const node of source.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) target.appendChild(maker.createTextNode(node.nodeValue ?? ''));
      else if (node.nodeType === Node.ELEMENT_NODE) copyElement(target, node as Element, depth);
    }
  }

  function copyElement(target: Node, source: Element, depth: number): void {
    if (source.namespaceURI !== HTML) return;
    const { localName: name } = source;
    const allowed = allowedAttributesOf(name);
    if (!allowed) {
      if (UNWRAPPED_ELEMENTS.has(name)) copyInto(target, source, depth);
      return;
    }
    if (name === 'img') {
      target.appendChild(picture(source));
      return;
    }
    const href = name === 'a' ? address(source.getAttribute('href')) : undefined;
    if (depth >= MAX_DEPTH || (name === 'a' && !href)) {
      copyInto(target, source, depth);
      return;
    }
    const made = maker.createElement(name === 'strike' ? 's' : shifted(name));
    for (const attribute of allowed) {
      const value = source.getAttribute(attribute);
      if (value !== null && (PATTERNS[attribute]?.test(value) ?? true) && attribute !== 'href')
        made.setAttribute(attribute, value);
    }
    copyInto(made, source, depth + 1);
    if (href) {
      made.setAttribute('rel', 'noopener noreferrer');
      made.setAttribute('href', href.href);
    }
    target.appendChild(made);
  }

  function shifted(name: string): string {
    const level = /^h([1-6])$/.exec(name)?.[1];
    return level ? `h${Math.min(6, options.headingLevel + Number(level) - highest)}` : name;
  }

  /** Says after a link that it leaves the page's site. */
  function nameSite(link: HTMLAnchorElement): void {
    const { protocol, hostname } = new URL(link.getAttribute('href')!);
    if (!protocol.startsWith('http') || isSameSite(hostname)) return;
    const note = maker.createElement('span');
    note.className = 'visually-hidden';
    if (options.locale) note.setAttribute('lang', options.locale);
    note.textContent = ` ${options.otherSite}`;
    link.classList.add('elsewhere');
    link.append(note);
  }

  /** An image that is not allowed becomes its alternative text. */
  function picture(source: Element): Node {
    const alt = source.getAttribute('alt') ?? '';
    const src = webAddress(source.getAttribute('src'));
    if (!src || !isAllowedHost(src.href, options.imageHosts)) return maker.createTextNode(alt);
    const made = maker.createElement('img');
    // `src` last: an engine may request it at once, and then the attributes that limit the request must be there.
    const attributes = { alt, loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' };
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    for (const name of ['width', 'height']) {
      const value = source.getAttribute(name);
      if (value && PATTERNS[name]?.test(value)) made.setAttribute(name, value);
    }
    made.setAttribute('src', src.href);
    return made;
  }

  /** An absolute http(s) address without user name and password. */
  function webAddress(reference: string | null): URL | undefined {
    const href = toHttpUrl(reference, options.base);
    const url = href ? new URL(href) : undefined;
    return url?.username || url?.password ? undefined : url;
  }

  function address(reference: string | null): URL | undefined {
    const other = reference && /^\s*(mailto|tel):/i.test(reference) && parseUrl(reference);
    return other || webAddress(reference);
  }
}

/** Whether a link is all that its paragraph, list item or cell holds. */
function isAlone(link: Element): boolean {
  const { parentNode, previousElementSibling, nextElementSibling } = link;
  if (previousElementSibling || nextElementSibling) return false;
  return parentNode?.textContent?.trim() === link.textContent.trim();
}

/** The page's host, its parent domains and its subdomains are one site. */
function isSameSite(host: string): boolean {
  const [there, here] = [bare(host), bare(location.hostname)];
  return there === here || there.endsWith(`.${here}`) || here.endsWith(`.${there}`);
}

const bare = (host: string): string => host.replace(/^www\./, '');
