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
  return {
    name: node.tagName,
    line: location?.startLine ?? 0,
    attribute: (name) => attributeOf(node, name),
    setting: (name) => firstAttribute(settings, name),
    lang: firstAttribute([node, ...around], 'lang'),
    hasOwnHeading: children.some((child) => attributeOf(child, 'slot') === 'heading' && !isSnapshot(child)),
    problem: !location?.endTag
      ? 'has no end tag'
      : around.some(({ tagName }) => tagName === 'p')
        ? 'is inside a <p>, which cannot hold a list'
        : undefined,
    start: location?.startTag?.endOffset ?? 0,
    old: children.filter(isSnapshot).map(({ sourceCodeLocation: at }) => [at?.startOffset ?? 0, at?.endOffset ?? 0]),
  };
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
