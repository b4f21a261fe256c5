import { parseUrl } from '../../page/parse-url.js';
import { isHttp } from './feed-origins.js';

/** A link or div that stands for a widget, as its author wrote it. */
export interface Mark {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What may be marked; `readMark` decides. */
export const MARKED = 'a[href*="#ala-"], div[data-ala]';

const TAG = /^ala-[a-z]+(?:-[a-z]+)*$/;

/** `undefined` if the element is not marked. */
export function readMark(element: Element): Mark | undefined {
  if (element instanceof HTMLAnchorElement) return readLink(element.getAttribute('href') ?? '');
  return element instanceof HTMLDivElement ? readDiv(element.dataset) : undefined;
}

/** `https://example.org/news#ala-news-feed?src=https://example.org/feed.json&limit=5` */
export function readLink(href: string): Mark | undefined {
  const address = withoutQuotes(href);
  const at = address.indexOf('#');
  const [tag, query] = splitAt(address.slice(at + 1), '?');
  if (at < 0 || !TAG.test(tag) || !isHttp(parseUrl(address.slice(0, at), document.baseURI))) return undefined;
  const attributes = new Map<string, string>();
  for (const pair of singleAmpersands(query).split('&')) {
    const [name, value] = splitAt(pair, '=');
    const decoded = decode(value);
    // A value that cannot be decoded was cut or changed on its way: nobody can say what was meant.
    if (decoded === undefined) return undefined;
    if (name) attributes.set(name.toLowerCase(), withoutQuotes(decoded));
  }
  return { tag, attributes };
}

/** `<div data-ala="news-feed" data-src="https://example.org/feed.json" data-limit="5">` */
function readDiv(dataset: DOMStringMap): Mark | undefined {
  const name = withoutQuotes(dataset.ala ?? '').toLowerCase();
  const tag = name.startsWith('ala-') ? name : `ala-${name}`;
  if (!TAG.test(tag)) return undefined;
  const attributes = new Map<string, string>();
  for (const [key, value] of Object.entries(dataset as Record<string, string>)) {
    const attribute = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (attribute !== 'ala') attributes.set(attribute, withoutQuotes(singleAmpersands(value)));
  }
  return { tag, attributes };
}

function splitAt(text: string, separator: string): [before: string, after: string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Content management systems escape ampersands a second time, so that `&amp;` or `&#038;` is left of one. */
const singleAmpersands = (text: string): string => text.replace(/&(?:amp;|#0*38;)+/gi, '&');

const QUOTES = String.raw`["'“”„‟″‘’‚′«»]|%22|%E2%80%(?:9[89A-F]|B[23])`;
const EDGES = new RegExp(`^(?:${QUOTES}|\\s)+|(?:${QUOTES}|\\s)+$`, 'gi');

/** Curly quotes, which editors make of straight ones, become part of the value. */
const withoutQuotes = (text: string): string => text.replace(EDGES, '');
