/**
 * schema.org as JSON-LD. Any value may be a string, an object or a list; objects may be in lists, in `@graph`, in an
 * ItemList, or referred to by `@id`.
 */
import { newsAsAnnouncements } from '../items/announcement-item.js';
import { createNewsItem, parseNewsDate } from '../items/news-item.js';
import type { Announcement, Image, NewsItem } from '../model.js';
import { type ItemLocation, type JsonObject, OtherItemType, type ParsedFeed, type Source } from '../parser.js';
import { asList, asObject, asString, toLanguageTag } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { toHttpUrl } from '../values/links.js';
import { toPeople } from '../values/people.js';
import { cleanText, cleanTexts, hasMarkup, textToHtml, withTitleLength } from '../values/text.js';

/** One object of the document. */
export interface Thing {
  readonly node: JsonObject;
  /** Its types, without the URL of the vocabulary. */
  readonly types: readonly string[];
  /** The object it was found in through `nestedIn`. */
  readonly parent: JsonObject | undefined;
  /** The object that a reference (`{"@id": …}`) points to, else the value itself. */
  readonly resolve: (value: unknown) => unknown;
  readonly source: Source;
}

/** Which objects a kind accepts. */
export interface ThingFilter {
  readonly types: RegExp;
  /** Whether an object without a type is accepted. */
  readonly untyped: (node: JsonObject) => boolean;
  /** Members of an accepted object that may hold more of them. */
  readonly nestedIn?: readonly string[];
}

/** The accepted objects of the document, each parsed by `read`. For every kind. */
export function parseThings<T>(
  document: unknown,
  source: Source,
  wanted: ThingFilter,
  read: (thing: Thing, at: ItemLocation) => ReturnType<ParsedFeed<T>['readItem']>,
): ParsedFeed<T> {
  const found = findThings(document, source, wanted.nestedIn ?? []);
  let named: Map<unknown, JsonObject> | undefined;
  return {
    entries: found.map(({ node }) => node),
    path: (index) => found[index]?.path ?? '',
    readItem(node, at) {
      const types = typesOf(node);
      if (types.length ? !types.some((type) => wanted.types.test(type)) : !wanted.untyped(node)) {
        return new OtherItemType(types[0] ?? 'objects without @type');
      }
      return read({ node, types, parent: found[at.index]?.parent, resolve, source }, at);
    },
  };

  function resolve(value: unknown): unknown {
    const reference = asObject(value);
    if (!reference || !isReference(reference)) return value;
    named ??= new Map(found.map(({ node }) => [node['@id'], node]));
    return named.get(reference['@id']) ?? value;
  }
}

interface FoundThing {
  readonly node: JsonObject;
  readonly path: string;
  readonly parent?: JsonObject | undefined;
}

/** Members that hold items in any object. */
const CONTAINERS = ['@graph', 'itemListElement', 'dataFeedElement', 'blogPost', 'blogPosts'];

/** All objects that can be items, in document order. Uses a stack, because recursion could overflow on deep nesting. */
function findThings(document: unknown, source: Source, inside: readonly string[]): readonly FoundThing[] {
  const found: FoundThing[] = [];
  const stack: { value: unknown; path: string; parent?: JsonObject | undefined }[] = [{ value: document, path: '' }];
  const parents = new Map<unknown, JsonObject>();
  let bare = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, path, parent } = next;
    const push = (more: unknown, name: string, from?: JsonObject): void => {
      stack.push({ value: more, path: path && name ? `${path}.${name}` : path || name, parent: from });
    };
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--)
        stack.push({ value: value[index], path: `${path}[${index}]`, parent });
      continue;
    }
    const node = asObject(value);
    if (!node) {
      const name = asString(value);
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
    else if (asObject(node.mainEntity) && types.some((type) => type.endsWith('Page')))
      push(node.mainEntity, 'mainEntity');
    else if (!isReference(node)) {
      found.push({ node, path, parent });
      for (const name of inside.toReversed()) if (name in node) push(node[name], name, node);
    } else if (parent) parents.set(node['@id'], parent);
  }
  if (bare) source.warn({ code: 'bare-url', detail: `${bare} entries are only URLs: there is nothing to show` });
  return found.map((each) => ({ ...each, parent: each.parent ?? parents.get(each.node['@id']) }));
}

function isReference(node: JsonObject): boolean {
  return '@id' in node && Object.keys(node).every((name) => name === '@id' || name === '@type');
}

/** Its types, without the URL of the vocabulary. */
export function typesOf(node: JsonObject): string[] {
  return cleanTexts(node['@type'], (type) => asString(type)?.replace(/^.*[/#:]/, ''));
}

/** A literal value: the first of a list, the `@value`, or the name of an object. */
export function literalValueOf(value: unknown): unknown {
  const [one] = asList(value);
  const from = asObject(one);
  return from ? (from['@value'] ?? from.name) : one;
}

/** The name of an enumeration member, such as `InStock`, without the URL of the vocabulary. */
export function enumerationMemberName(value: unknown): string | undefined {
  const [one] = asList(value);
  return asString(asObject(one)?.['@id'] ?? literalValueOf(one))?.replace(/^.*[/#:]/, '');
}

/** Its page. */
export function pageUrlOf({ node, source }: Thing): string | undefined {
  return address(node.url) ?? address(node.mainEntityOfPage) ?? toHttpUrl(node['@id']);

  function address(value: unknown): string | undefined {
    const [one] = asList(value);
    const from = asObject(one);
    return toHttpUrl(from ? (from['@id'] ?? from.url) : one, source.url);
  }
}

/** The first image that has a URL. */
export function imageOf({ node, resolve, source }: Thing): Image | undefined {
  for (const value of asList(node.image)) {
    const one = resolve(value);
    const { url, contentUrl, '@id': id, width, height } = asObject(one) ?? { url: one };
    const found = toImage(
      {
        src: literalValueOf(contentUrl) ?? literalValueOf(url) ?? id,
        width: quantityValue(width),
        height: quantityValue(height),
      },
      source.url,
    );
    if (found) return found;
  }
  return undefined;
}

/** A number of pixels, or a QuantitativeValue of them. */
function quantityValue(value: unknown): unknown {
  return asObject(value)?.value ?? value;
}

/** Keywords: a list, or one string separated by commas. */
export function splitKeywords(value: unknown): string[] {
  return asList(value).flatMap((each) => cleanTexts(asString(literalValueOf(each))?.split(',')));
}

/** People and organizations: names, objects, references. */
export function peopleOf({ resolve, source }: Thing, value: unknown): NewsItem['authors'] {
  return toPeople(
    asList(value).map((each) => {
      const one = asObject(resolve(each));
      if (one) return { name: literalValueOf(one.name), url: literalValueOf(one.url) };
      // An address is no name.
      return /^(?:https?:|www\.|\.{0,2}\/)\S*$/i.test(asString(each) ?? '') ? undefined : each;
    }),
    source.url,
  );
}

const ARTICLES: ThingFilter = {
  types: /Article$|BlogPosting$/,
  untyped: (node) => 'headline' in node || 'name' in node,
};

/** Articles and blog postings. */
export function parseNews(document: unknown, source: Source): ParsedFeed<NewsItem> {
  return parseThings(document, source, ARTICLES, newsOf);
}

/** Articles as announcements; the headline is the label. */
export function parseAnnouncements(document: unknown, source: Source): ParsedFeed<Announcement> {
  return newsAsAnnouncements(parseNews(document, source));
}

function newsOf(thing: Thing): NewsItem {
  const { node, source } = thing;
  const body = literalValueOf(node.articleBody);
  return createNewsItem({
    id: node['@id'] ?? literalValueOf(node.identifier),
    title: [
      [literalValueOf(node.headline), cleanText],
      [literalValueOf(node.name), cleanText],
      [literalValueOf(node.description), cleanText],
      [body, withTitleLength(cleanText)],
    ],
    published: parseNewsDate(literalValueOf(node.datePublished) ?? literalValueOf(node.dateCreated), source),
    pinned: false,
    fields: {
      modified: () => parseNewsDate(literalValueOf(node.dateModified), source),
      url: () => pageUrlOf(thing),
      summary: () => cleanText(literalValueOf(node.description)),
      unsafeHtml: () => (hasMarkup(asString(body) ?? '') ? asString(body) : textToHtml(body)),
      authors: () => peopleOf(thing, node.author),
      image: () => imageOf(thing),
      tags: () => [...splitKeywords(node.articleSection), ...splitKeywords(node.keywords)],
      language: () => toLanguageTag(literalValueOf(node.inLanguage)),
    },
  });
}
