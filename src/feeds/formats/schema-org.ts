/**
 * schema.org as JSON-LD. A value may be a string, an object or a list anywhere; objects may stand in lists, in
 * `@graph`, in an ItemList, or be named by `@id`.
 */
import { announcementsFrom } from '../announcement-item.js';
import type { Announcement } from '../announcements.js';
import { Foreign } from '../kind.js';
import type { Listing, Place, Source } from '../kind.js';
import type { Image } from '../model.js';
import { newsItem } from '../news-item.js';
import type { NewsItem } from '../news.js';
import { hasMarkup, htmlOfText, image, language, link, list, object, people, plain, string, words } from '../pick.js';
import type { Json } from '../pick.js';
import { newsDate } from '../when-order.js';
import { opening } from '../wording.js';

/** One object of the document. */
export interface Thing {
  readonly node: Json;
  /** Its types, without the vocabulary's address. */
  readonly types: readonly string[];
  /** The object it stands in, when `inside` led to it. */
  readonly parent: Json | undefined;
  /** The object that a reference (`{"@id": …}`) names, else the value itself. */
  readonly resolve: (value: unknown) => unknown;
  readonly source: Source;
}

/** Which objects a kind reads. */
export interface Wanted {
  readonly types: RegExp;
  /** Whether an object without a type can be one. */
  readonly untyped: (node: Json) => boolean;
  /** Members of a wanted object in which more of them stand. */
  readonly inside?: readonly string[];
}

/** The document's objects of the wanted types, each read by `read`. For every kind. */
export function readThings<T>(
  document: unknown,
  source: Source,
  wanted: Wanted,
  read: (thing: Thing, at: Place) => ReturnType<Listing<T>['read']>,
): Listing<T> {
  const found = thingsIn(document, source, wanted.inside ?? []);
  let named: Map<unknown, Json> | undefined;
  return {
    entries: found.map(({ node }) => node),
    path: (index) => found[index]?.path ?? '',
    read(node, at) {
      const types = typesOf(node);
      if (types.length ? !types.some((type) => wanted.types.test(type)) : !wanted.untyped(node)) {
        return new Foreign(types[0] ?? 'objects without @type');
      }
      return read({ node, types, parent: found[at.index]?.parent, resolve, source }, at);
    },
  };

  function resolve(value: unknown): unknown {
    const reference = object(value);
    if (!reference || !isReference(reference)) return value;
    named ??= new Map(found.map(({ node }) => [node['@id'], node]));
    return named.get(reference['@id']) ?? value;
  }
}

interface Found {
  readonly node: Json;
  readonly path: string;
  readonly parent?: Json | undefined;
}

/** Members that hold items, whatever the object around them is. */
const CONTAINERS = ['@graph', 'itemListElement', 'dataFeedElement', 'blogPost', 'blogPosts'];

/** All objects that can be items, in the document's order. A stack instead of recursion: nesting may be deep. */
function thingsIn(document: unknown, source: Source, inside: readonly string[]): readonly Found[] {
  const found: Found[] = [];
  const stack: { value: unknown; path: string; parent?: Json | undefined }[] = [{ value: document, path: '' }];
  const parents = new Map<unknown, Json>();
  let bare = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, path, parent } = next;
    const push = (more: unknown, name: string, from?: Json): void => {
      stack.push({ value: more, path: path && name ? `${path}.${name}` : path || name, parent: from });
    };
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--)
        stack.push({ value: value[index], path: `${path}[${index}]`, parent });
      continue;
    }
    const node = object(value);
    if (!node) {
      const name = string(value);
      if (name && /^(?:https?:)?\/\//.test(name)) bare++;
      else if (name) found.push({ node: { name }, path });
      continue;
    }
    const types = typesOf(node);
    const container = types.includes('BreadcrumbList') ? undefined : CONTAINERS.find((name) => name in node);
    const isPlace = types.includes('ListItem') || types.includes('DataFeedItem');
    if (container) push(node[container], container);
    else if (isPlace && 'item' in node) push(node.item, 'item');
    else if (isPlace) stack.push({ value: 'name' in node ? { ...node, '@type': [] } : node.url, path });
    else if (object(node.mainEntity) && types.some((type) => type.endsWith('Page')))
      push(node.mainEntity, 'mainEntity');
    else if (!isReference(node)) {
      found.push({ node, path, parent });
      for (const name of inside.toReversed()) if (name in node) push(node[name], name, node);
    } else if (parent) parents.set(node['@id'], parent);
  }
  if (bare) source.warn({ code: 'bare-url', detail: `${bare} entries are only addresses: there is nothing to show` });
  return found.map((each) => ({ ...each, parent: each.parent ?? parents.get(each.node['@id']) }));
}

function isReference(node: Json): boolean {
  return '@id' in node && Object.keys(node).every((name) => name === '@id' || name === '@type');
}

/** Its types, without the vocabulary's address. */
export function typesOf(node: Json): string[] {
  return words(node['@type'], (type) => string(type)?.replace(/^.*[/#:]/, ''));
}

/** A text value: the first of a list, the `@value` of a literal, or the name of an object. */
export function said(value: unknown): unknown {
  const [one] = list(value);
  const from = object(one);
  return from ? (from['@value'] ?? from.name) : one;
}

/** The name of an enumeration's member, such as `InStock`, with or without the vocabulary's address. */
export function memberOf(value: unknown): string | undefined {
  const [one] = list(value);
  return string(object(one)?.['@id'] ?? said(one))?.replace(/^.*[/#:]/, '');
}

/** Its page. */
export function pageOf({ node, source }: Thing): string | undefined {
  return address(node.url) ?? address(node.mainEntityOfPage) ?? link(node['@id']);

  function address(value: unknown): string | undefined {
    const [one] = list(value);
    const from = object(one);
    return link(from ? (from['@id'] ?? from.url) : one, source.url);
  }
}

/** The first picture that has an address. */
export function pictureOf({ node, resolve, source }: Thing): Image | undefined {
  for (const value of list(node.image)) {
    const one = resolve(value);
    const { url, contentUrl, '@id': id, width, height } = object(one) ?? { url: one };
    const found = image(
      { src: said(contentUrl) ?? said(url) ?? id, width: measure(width), height: measure(height) },
      source.url,
    );
    if (found) return found;
  }
  return undefined;
}

/** A number of pixels, or a QuantitativeValue of them. */
function measure(value: unknown): unknown {
  return object(value)?.value ?? value;
}

/** Keywords: a list, or one string with commas between them. */
export function keywordsOf(value: unknown): string[] {
  return list(value).flatMap((each) => words(string(said(each))?.split(',')));
}

/** People and organisations: names, objects, references. */
export function peopleOf({ resolve, source }: Thing, value: unknown): NewsItem['authors'] {
  return people(
    list(value).map((each) => {
      const one = object(resolve(each));
      return one ? { name: said(one.name), url: said(one.url) } : each;
    }),
    source.url,
  );
}

const ARTICLES: Wanted = {
  types: /Article$|BlogPosting$/,
  untyped: (node) => 'headline' in node || 'name' in node,
};

/** Articles and blog postings. */
export function readNews(document: unknown, source: Source): Listing<NewsItem> {
  return readThings(document, source, ARTICLES, newsOf);
}

/** Articles as announcements; each is labelled by its headline. */
export function readAnnouncements(document: unknown, source: Source): Listing<Announcement> {
  return announcementsFrom(readNews(document, source));
}

function newsOf(thing: Thing): NewsItem {
  const { node, source } = thing;
  const body = said(node.articleBody);
  return newsItem({
    id: node['@id'] ?? said(node.identifier),
    title: [
      [said(node.headline), plain],
      [said(node.name), plain],
      [said(node.description), plain],
      [body, opening(plain)],
    ],
    published: newsDate(said(node.datePublished) ?? said(node.dateCreated), source),
    pinned: false,
    fields: {
      externalUrl: () => undefined,
      modified: () => newsDate(said(node.dateModified), source),
      url: () => pageOf(thing),
      summary: () => plain(said(node.description)),
      unsafeHtml: () => (hasMarkup(string(body) ?? '') ? string(body) : htmlOfText(body)),
      authors: () => peopleOf(thing, node.author),
      image: () => pictureOf(thing),
      tags: () => [...keywordsOf(node.articleSection), ...keywordsOf(node.keywords)],
      language: () => language(said(node.inLanguage)),
    },
  });
}
