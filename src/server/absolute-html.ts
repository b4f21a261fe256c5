import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** What may hold a relative URL: if none is there, the HTML need not be parsed. */
const MAY_BE_RELATIVE = /\b(?:href|src|poster)\s*=\s*(?:["']\s*)?(?!https?:|mailto:|tel:|#)[^\s"'>]/i;
const URL_ATTRIBUTES = ['href', 'src', 'poster'];

type Element = DefaultTreeAdapterTypes.Element;

/**
 * HTML with the URLs in its attributes made absolute, since the reader of a JSON Feed does not know the address that they
 * count from. Nothing else in it changes.
 */
export function toAbsoluteHtml(html: string | undefined, base: string): string | undefined {
  if (html === undefined || !MAY_BE_RELATIVE.test(html)) return html;
  let changed = html;
  for (const { start, end, text } of findRelativeUrls(html, base).sort((a, b) => b.start - a.start)) {
    changed = changed.slice(0, start) + text + changed.slice(end);
  }
  return changed;
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function findRelativeUrls(html: string, base: string): Replacement[] {
  const found: Replacement[] = [];
  const nodes: DefaultTreeAdapterTypes.Node[] = [parseFragment(html, { sourceCodeLocationInfo: true })];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ('childNodes' in node) nodes.push(...node.childNodes);
    if ('attrs' in node) for (const name of URL_ATTRIBUTES) found.push(...replaceAttribute(node, name, base));
  }
  return found;
}

function replaceAttribute({ attrs, sourceCodeLocation }: Element, name: string, base: string): Replacement[] {
  const value = attrs.find((attribute) => attribute.name === name)?.value;
  const at = sourceCodeLocation?.attrs?.[name];
  if (value === undefined || !at || /^\s*(?:#|[a-z][a-z\d+.-]*:)/i.test(value) || !URL.canParse(value, base)) return [];
  const url = new URL(value, base).href.replaceAll('&', '&amp;').replaceAll('"', '%22');
  return [{ start: at.startOffset, end: at.endOffset, text: `${name}="${url}"` }];
}
