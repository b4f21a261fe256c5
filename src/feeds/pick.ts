/**
 * Takes plain values out of JSON of unknown shape. Nothing here throws: what has the wrong type is `undefined`
 * or an empty list.
 */
import { trustedPolicy } from '../page/policy.js';
import { shared } from '../page/shared.js';
import type { Image, Person } from './model.js';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** Longer text is cut before it is looked at: no field of a widget shows more, and time must stay bounded. */
const LONGEST = 100_000;

/** Of tags, people and the like no more are looked at, for the same reason. */
const MOST = 200;

/** The value as an object, if it is one and no list. */
export function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** The value as a list: nothing is an empty one, a single value a list of one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The objects of a list, or the one that stands alone. */
export function objects(value: unknown): readonly Json[] {
  return list(value).filter((each): each is Json => object(each) !== undefined);
}

/** The value at a dotted path; '' is the value itself, `\.` a dot in a name. `undefined`: not there. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  return segments(path).reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' &&
      inner !== null &&
      Object.hasOwn(inner, name) &&
      !(Array.isArray(inner) && name === 'length')
        ? (inner as Json)[name]
        : undefined,
    value,
  );
}

/** The names of a dotted path. */
export function segments(path: string): string[] {
  return path.split(/(?<!\\)\./).map((name) => name.replaceAll('\\.', '.'));
}

/**
 * A string or number as a trimmed string; `undefined` when nothing is left. Half a character becomes U+FFFD: an
 * address made of it would throw.
 */
export function string(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value !== 'string') return undefined;
  return (
    value
      .slice(0, LONGEST)
      .trim()
      .replace(/\p{Cs}/gu, '\uFFFD') || undefined
  );
}

/** A finite number, also when it is written as a string. */
export function number(value: unknown): number | undefined {
  const text = string(value);
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** True for `true` and for the ways in which feeds write it. */
export function flag(value: unknown): boolean {
  return value === true || value === 1 || value === 'true' || value === '1';
}

/** The text of HTML: tags gone, entities decoded once, white space folded. Block ends and `<br>` count as a space. */
export function text(value: unknown): string | undefined {
  const html = string(value);
  return html && fold(/[&<]/.test(html) ? (parsed(html) ?? html) : html);
}

/**
 * A field that should be plain text but often holds entities or markup. Entities are decoded; tags
 * go only when the string holds a closed pair of an HTML element or a `<br>`. Else `<` stays: a title may be about HTML.
 */
export function plain(value: unknown): string | undefined {
  const raw = string(value);
  if (!raw?.includes('<') || hasMarkup(raw)) return text(raw);
  return fold((raw.includes('&') ? parsed(raw.replaceAll('<', '&lt;')) : undefined) ?? raw);
}

/** Text that is taken as it is, but for its white space. */
export function verbatim(value: unknown): string | undefined {
  const raw = string(value);
  return raw && fold(raw);
}

/** Plain text of each value, empty ones dropped. */
export function words(value: unknown, read: (value: unknown) => string | undefined = plain): string[] {
  return list(value)
    .slice(0, MOST)
    .map((each) => read(each))
    .filter((each) => each !== undefined);
}

function fold(value: string): string | undefined {
  return value.replace(/\s+/g, ' ').trim() || undefined;
}

/** Elements whose contents are no text of the page. */
const HIDDEN = 'script,style,template,noscript,iframe,object,title,textarea,select,svg';
const UNSURE = new RegExp(`<(?![a-z/])|</?(?:${HIDDEN.replaceAll(',', '|')})`, 'i');
const BLOCKS =
  'br,hr,p,div,li,dt,dd,h1,h2,h3,h4,h5,h6,td,th,tr,blockquote,pre,figure,figcaption,section,article,header,footer,ul,ol,dl,table';

let inert: Document | undefined;

/**
 * The text of HTML. All copies of this module on a page, in parts or other files of the script, share the first
 * one's parser: a page's Trusted Types may let the policy be made only once.
 */
function parsed(html: string): string | undefined {
  return shared('textOfHtml', () => textOfHtml)(html);
}

/**
 * Parses in a document of its own, which runs and fetches nothing. `undefined` where the page forbids our Trusted
 * Types policy, or there is no DOM.
 */
function textOfHtml(html: string): string | undefined {
  const policy = typeof document === 'undefined' ? undefined : trustedPolicy();
  if (!policy) return undefined;
  const box = inertDocument().createElement('div');
  box.innerHTML = policy.createHTML(html);
  for (const element of box.querySelectorAll(HIDDEN)) element.remove();
  for (const element of box.querySelectorAll(BLOCKS)) {
    element.before(' ');
    element.after(' ');
  }
  return box.textContent;
}

function inertDocument(): Document {
  return (inert ??= document.implementation.createHTMLDocument(''));
}

/** True when the string holds a closed pair of an HTML element, or a `<br>`. */
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
    Object.prototype.toString.call(inertDocument().createElement(name)) !== '[object HTMLUnknownElement]'
  );
}

/**
 * Whether {@link text} of the HTML surely has a letter or digit, told without parsing it. False means: parse to know.
 */
export function surelyHasText(html: string): boolean {
  const start = html.slice(0, 2_000);
  return !UNSURE.test(start) && /[\p{L}\p{N}]/u.test(start.replace(/<[^<>]*>|<[^<>]*$|&[#\w]*;?/g, ''));
}

/** Text as HTML that shows just that text: paragraphs at blank lines, line breaks kept. */
export function htmlOfText(value: unknown): string | undefined {
  const raw = string(value)?.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '');
  return raw && `<p>${raw.replace(/\n\s*\n/g, '</p><p>').replaceAll('\n', '<br>')}</p>`;
}

/**
 * An absolute http(s) address. What would resolve to a wrong one is dropped: an empty reference, a bare fragment,
 * a host without a scheme.
 */
export function link(value: unknown, base = ''): string | undefined {
  const reference = typeof value === 'string' ? value.slice(0, LONGEST).trim() : '';
  if (!reference || /^(?:#|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/)/i.test(reference)) return undefined;
  const url = URL.canParse(reference, base || undefined) ? new URL(reference, base || undefined) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** A picture: its address, or an object that has one. */
export function image(value: unknown, base: string, alt?: unknown): Image | undefined {
  for (const each of list(value).slice(0, MOST)) {
    const from = object(each);
    const src = link(from ? (from.src ?? from.url ?? from.href) : each, base);
    if (src) return { src, alt: plain(from?.alt ?? alt) ?? '', ...size(from?.width, from?.height) };
  }
  return undefined;
}

/** Width and height in CSS pixels, both or none: one alone cannot reserve room. */
export function size(width: unknown, height: unknown): Pick<Image, 'width' | 'height'> {
  const [w, h] = [pixels(width), pixels(height)];
  return w && h ? { width: w, height: h } : {};
}

function pixels(value: unknown): number | undefined {
  const count = number(typeof value === 'string' ? value.replace(/px$/, '') : value);
  return count && count > 0 ? Math.round(count) : undefined;
}

/** People: names, objects with a name and perhaps an address, or a list of both. */
export function people(value: unknown, base: string, read = plain): Person[] {
  return list(value)
    .slice(0, MOST)
    .flatMap((each) => {
      const from = object(each);
      const name = read(from ? from.name : each);
      return name ? [{ name, url: link(from?.url, base) }] : [];
    });
}

/** A language tag (BCP 47) of usual form. */
export function language(value: unknown): string | undefined {
  const tag = string(value)?.replaceAll('_', '-');
  return tag && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) && !/^(und|zxx)/i.test(tag) ? tag : undefined;
}
