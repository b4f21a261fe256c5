/**
 * A widget, and how it is read from a page in each of its three forms.
 */
import { isWidgetTag, type WidgetTag } from '../widgets.js';
import { decodeEntities, readTags } from './tags.js';

export interface Snippet {
  readonly tag: WidgetTag;
  /** In the order in which they are written. '' is an attribute without a value. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** What visitors see until there are items. */
  readonly link?: { readonly href: string; readonly text: string } | undefined;
}

/** The first widget in a piece of HTML, in any of its forms; `undefined` if there is none. */
export function readSnippet(html: string): Snippet | undefined {
  const straight = html.replace(/(?<==)\s*[“”„″]|[“”″](?=[\s>])/g, '"').replace(/(?<==)\s*[‘’′]|[‘’′](?=[\s>])/g, "'");
  for (const { name, attributes, end } of readTags(straight)) {
    const inside = straight.slice(end);
    if (isWidgetTag(name))
      return { tag: name, attributes: [...attributes], link: readLink(inside.split(`</${name}`)[0]!) };
    const marked = `ala-${attributes.get('data-ala')?.replace(/^ala-/, '')}`;
    if (isWidgetTag(marked)) return { tag: marked, attributes: readData(attributes), link: readLink(inside) };
    const [href = '', ...rest] = (attributes.get('href') ?? '').split('#');
    const fragment = rest.join('#');
    const tag = /^ala-[a-z-]+/.exec(fragment)?.[0];
    if (name === 'a' && tag && isWidgetTag(tag)) {
      const words = fragment.slice(tag.length).replace(/^\?/, '');
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
      .replace(/<[^>]*(?:>|$)/g, (tag) => (tag.endsWith('>') ? '' : tag))
      .replace(/\s+/g, ' ')
      .trim(),
  );
