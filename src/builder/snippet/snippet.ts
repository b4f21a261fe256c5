/**
 * A widget as it is written into a page, in its three forms, and back.
 */
import { isWidgetTag, type WidgetTag } from '../widgets.js';
import { decodeEntities, escapeHtml, readTags } from './tags.js';

export interface Snippet {
  readonly tag: WidgetTag;
  /** In the order in which they are written. '' is an attribute without a value. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** What visitors see until there are items. */
  readonly link?: { readonly href: string; readonly text: string } | undefined;
}

/** The tag with its link inside. */
export function writeTag({ tag, attributes, link }: Snippet): string {
  const words = attributes.map(([name, value]) => (value === '' ? name : `${name}=${quote(value)}`));
  const start = [tag, ...words].join(' ');
  const isShort = start.length < 72;
  const opening = isShort ? `<${start}>` : `<${[tag, ...words].join('\n  ')}\n>`;
  const inside = link ? `\n  ${writeLink(link.href, link.text)}\n` : '';
  return `${opening}${inside}</${tag}>`;
}

/** The address of a plain link that the script turns into the widget: what editors leave alone. */
export function markedAddress({ tag, attributes, link }: Snippet): string {
  const words = new URLSearchParams(
    attributes.filter(([name]) => name !== 'style').map(([name, value]) => [name, value]),
  );
  return `${link?.href ?? ''}#${tag}?${words.toString().replace(/=(?=&|$)/g, '')}`;
}

export const writeMarkedLink = (snippet: Snippet): string =>
  writeLink(markedAddress(snippet), snippet.link?.text ?? '');

const writeLink = (href: string, text: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;

/** In single quotes if the value is JSON, which is full of double ones. */
const quote = (value: string): string =>
  value.includes('"')
    ? `'${value.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}'`
    : `"${value.replaceAll('&', '&amp;')}"`;

/** The first widget in a piece of HTML, in any of its forms; `undefined` if there is none. */
export function readSnippet(html: string): Snippet | undefined {
  const straight = html.replace(/(?<==)\s*[“”„″]|[“”″](?=[\s>])/g, '"').replace(/(?<==)\s*[‘’′]|[‘’′](?=[\s>])/g, "'");
  for (const { name, attributes, end } of readTags(straight)) {
    const inside = straight.slice(end);
    if (isWidgetTag(name))
      return { tag: name, attributes: [...attributes], link: readLink(inside.split(`</${name}`)[0]!) };
    const marked = `ala-${attributes.get('data-ala')?.replace(/^ala-/, '')}`;
    if (isWidgetTag(marked)) return { tag: marked, attributes: readData(attributes), link: readLink(inside) };
    const [, href = '', tag = '', words = ''] =
      /^([^#]*)#(ala-[a-z-]+)\??(.*)$/.exec(attributes.get('href') ?? '') ?? [];
    if (name === 'a' && isWidgetTag(tag)) {
      return { tag, attributes: [...new URLSearchParams(words)], link: { href, text: textBefore(inside) } };
    }
  }
  return undefined;
}

const readData = (attributes: ReadonlyMap<string, string>): Snippet['attributes'] =>
  [...attributes].flatMap(([name, value]) =>
    name.startsWith('data-') && name !== 'data-ala' ? [[name.slice('data-'.length), value] as const] : [],
  );

function readLink(html: string): Snippet['link'] {
  const link = readTags(html).find(({ name }) => name === 'a');
  return link && { href: link.attributes.get('href') ?? '', text: textBefore(html.slice(link.end)) };
}

const textBefore = (html: string): string =>
  decodeEntities(
    html
      .split(/<\/a\b/i)[0]!
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
