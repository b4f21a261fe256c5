import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { KindId } from '../../feeds/model.js';

type Element = DefaultTreeAdapterTypes.Element;

/** A tag of a page whose feed can be read: what its attributes say, and where its contents are in the text. */
export interface PageTag {
  readonly name: string;
  readonly kind: KindId;
  readonly defaultLimit: number;
  readonly line: number;
  /** The attribute of the tag. */
  readonly attribute: (name: string) => string | undefined;
  /** The attribute of the tag, else of the nearest `<ala-settings>` around it. */
  readonly setting: (name: string) => string | undefined;
  readonly lang: string | undefined;
  /** Addresses of its feeds: of a calendar's sources, where it has some, else of `src`. */
  readonly addresses: readonly string[];
  readonly hasOwnHeading: boolean;
  /** Why nothing can be put between its tags. */
  readonly problem: string | undefined;
  /** Where its contents begin. */
  readonly start: number;
  /** What an earlier snapshot has put there: from, to. */
  readonly old: readonly (readonly [number, number])[];
}

/** What each tag shows, and how many items of it at first; 0 = all. */
const WIDGETS: Readonly<Record<string, Pick<PageTag, 'kind' | 'defaultLimit'>>> = {
  'ala-news-feed': { kind: 'news', defaultLimit: 5 },
  'ala-announcement-tabs': { kind: 'announcements', defaultLimit: 24 },
  'ala-section-finder': { kind: 'sections', defaultLimit: 0 },
  'ala-ce-calendar': { kind: 'events', defaultLimit: 20 },
  'ala-book-carousel': { kind: 'books', defaultLimit: 12 },
  'ala-promo-carousel': { kind: 'news', defaultLimit: 0 },
};

/** The mark of a snapshot on everything that it puts into a page. */
export const SNAPSHOT_MARK = { name: 'data-ala-fallback', value: 'snapshot' };

/** The tags of the library in a page, in their order, and what relative addresses count from. */
export function findTags(html: string): { readonly tags: readonly PageTag[]; readonly base: string | undefined } {
  const tags: PageTag[] = [];
  let base: string | undefined;
  // Without recursion: the elements of a page may be nested deeply.
  const open: DefaultTreeAdapterTypes.ParentNode[] = [parse(html, { sourceCodeLocationInfo: true })];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) {
      if (node.tagName === 'base') base ??= attributeOf(node, 'href');
      const widget = WIDGETS[node.tagName];
      if (widget) tags.push({ ...widget, ...readTag(node) });
    }
    open.push(...childElements(node).reverse());
  }
  return { tags, base };
}

function readTag(node: Element): Omit<PageTag, 'kind' | 'defaultLimit'> {
  const location = node.sourceCodeLocation;
  const around = ancestors(node);
  const settings = [node, ...around.filter(({ tagName }) => tagName === 'ala-settings')];
  const children = childElements(node);
  const feeds = readAddresses(node, children);
  return {
    name: node.tagName,
    line: location?.startLine ?? 0,
    attribute: (name) => attributeOf(node, name),
    setting: (name) => firstAttribute(settings, name),
    lang: firstAttribute([node, ...around], 'lang'),
    addresses: feeds.addresses,
    hasOwnHeading: children.some((child) => attributeOf(child, 'slot') === 'heading' && !isSnapshot(child)),
    problem: !location?.endTag
      ? 'has no end tag'
      : around.some(({ tagName }) => tagName === 'p')
        ? 'is inside a <p>, which cannot hold a list'
        : feeds.problem,
    start: location?.startTag?.endOffset ?? 0,
    old: children.filter(isSnapshot).map(({ sourceCodeLocation: at }) => [at?.startOffset ?? 0, at?.endOffset ?? 0]),
  };
}

/** The addresses that the widget would read, each once, and why there are none. */
function readAddresses(node: Element, children: readonly Element[]): Pick<PageTag, 'addresses' | 'problem'> {
  const written = node.tagName === 'ala-ce-calendar' ? attributeOf(node, 'sources') : undefined;
  const sources = children.filter(({ tagName }) => node.tagName === 'ala-ce-calendar' && tagName === 'ala-source');
  const [name, values] =
    written !== undefined
      ? ['sources', parseSources(written)]
      : sources.length > 0
        ? ['<ala-source>', sources.map((source) => attributeOf(source, 'src'))]
        : ['src', [attributeOf(node, 'src')]];
  if (!values) return { addresses: [], problem: 'sources is not a JSON list of objects with src, label, and color' };
  const addresses = [...new Set(values.flatMap((value) => (value ?? '').split(/\s+/).filter(Boolean)))];
  return { addresses, problem: addresses.length === 0 ? `${name} names no address` : undefined };
}

/** The `src` of each entry of that JSON list. */
function parseSources(text: string): (string | undefined)[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return undefined;
    return list.map((entry: { readonly src?: unknown } | null) =>
      typeof entry?.src === 'string' ? entry.src : undefined,
    );
  } catch {
    return undefined;
  }
}

const isSnapshot = (node: Element): boolean => attributeOf(node, SNAPSHOT_MARK.name) === SNAPSHOT_MARK.value;

const attributeOf = (node: Element, name: string): string | undefined =>
  node.attrs.find((attribute) => attribute.name === name)?.value;

const firstAttribute = (nodes: readonly Element[], name: string): string | undefined =>
  nodes.map((node) => attributeOf(node, name)).find((value) => value !== undefined);

const childElements = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  node.childNodes.filter((child): child is Element => 'tagName' in child);

function ancestors(node: Element): Element[] {
  const found: Element[] = [];
  for (let at = node.parentNode; at && 'tagName' in at; at = at.parentNode) found.push(at);
  return found;
}
