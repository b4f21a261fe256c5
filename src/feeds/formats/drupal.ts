/**
 * Drupal JSON:API (jsonapi.org 1.0). Each site names its fields itself: the usual names are tried, and a `map` together
 * with `format="drupal"` names others. Images, terms and authors are there with `include`.
 */
import { InvalidItemError } from '../error.js';
import { newsAsAnnouncements } from '../items/announcement-item.js';
import { createNewsItem, parseNewsDateOrEpoch } from '../items/news-item.js';
import { createSection, parseSectionType, toIcon } from '../items/section-item.js';
import type { Announcement, Image, NewsItem, Section } from '../model.js';
import type { ItemLocation, JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asNumber, asObject, asObjects, asString, isTrue, toLanguageTag } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { toHttpUrl } from '../values/links.js';
import { toPeople } from '../values/people.js';
import { cleanText, htmlToText, withTitleLength } from '../values/text.js';

/** A resource and what its document says about it. */
export interface Resource {
  readonly id: unknown;
  /** `node--event` */
  readonly type: string;
  readonly attributes: JsonObject;
  readonly relationships: JsonObject;
  /** The included resources of a relationship; [] if it is missing or not included. */
  readonly related: (name: string) => readonly Resource[];
  /** Base of its path alias, with the language prefix. */
  readonly base: string;
}

/** The resources of the document, each parsed by `read`. For every kind. */
export function parseResources<T>(
  document: unknown,
  source: Source,
  read: (resource: Resource, at: ItemLocation) => ReturnType<ParsedFeed<T>['readItem']>,
): ParsedFeed<T> {
  const root = asObject(document) ?? {};
  const links = asObject(root.links) ?? {};
  const origin = siteBase(links.self, source.url) ?? toHttpUrl('/', source.url) ?? source.url;
  let included: Map<string, JsonObject> | undefined;
  for (const error of [root.errors, asObject(root.meta)?.errors].flatMap(asObjects).slice(0, 20)) {
    source.warn({
      code: 'errors',
      path: 'errors',
      detail: asString(error.detail) ?? asString(error.title) ?? 'an error without a message',
    });
  }
  return {
    entries: asList('data' in root ? root.data : document),
    path: 'data',
    readItem(entry, at) {
      if (!asObject(entry.attributes))
        throw new InvalidItemError('attributes', 'has no attributes: request its fields');
      return read(resource(entry), at);
    },
    next: linkHref(links.next, source.url),
    total: asNumber(asObject(root.meta)?.count),
  };

  function resource(entry: JsonObject): Resource {
    const relationships = asObject(entry.relationships) ?? {};
    return {
      id: entry.id,
      type: asString(entry.type) ?? '',
      attributes: asObject(entry.attributes) ?? {},
      relationships,
      related: (name) =>
        asObjects(asObject(relationships[name])?.data).flatMap((key) => {
          included ??= new Map(asObjects(root.included).map((each) => [keyOf(each), each]));
          const found = included.get(keyOf(key));
          // The reference's own meta (the alt text of an image) overrides the resource's attributes.
          return found
            ? [{ ...resource(found), attributes: { ...asObject(found.attributes), ...asObject(key.meta) } }]
            : [];
        }),
      base: siteBase(asObject(entry.links)?.self, source.url) ?? origin,
    };
  }
}

function keyOf({ type, id }: JsonObject): string {
  return `${asString(type) ?? ''} ${asString(id) ?? ''}`;
}

/** A JSON:API link: a string, or an object with `href`. */
function linkHref(value: unknown, base: string): string | undefined {
  return toHttpUrl(asObject(value)?.href ?? value, base);
}

/** What comes before `/jsonapi`, with a trailing slash. */
function siteBase(self: unknown, base: string): string | undefined {
  return /^(.*?)\/jsonapi(?:[/?#]|$)/.exec(linkHref(self, base) ?? '')?.[1]?.concat('/');
}

/** Resources of any type as news. */
export function parseNews(document: unknown, source: Source): ParsedFeed<NewsItem> {
  return parseResources(document, source, (resource) => newsOf(resource, source));
}

/** Resources as announcements; the title is the label. */
export function parseAnnouncements(document: unknown, source: Source): ParsedFeed<Announcement> {
  return newsAsAnnouncements(parseNews(document, source));
}

function newsOf(resource: Resource, source: Source): NewsItem {
  const { attributes } = resource;
  const body =
    htmlOfField(attributes.body) ?? htmlOfField(attributes.field_body) ?? htmlOfField(attributes.description);
  const summary =
    htmlOfField(attributes.field_summary) ??
    asString(asObject(asList(attributes.body)[0])?.summary) ??
    htmlOfField(attributes.field_teaser);
  return createNewsItem({
    id: resource.id,
    title: [
      [nameOf(resource), cleanText],
      [summary, htmlToText],
      [body, withTitleLength(htmlToText)],
    ],
    published: parseNewsDateOrEpoch(firstAttribute(attributes, 'created', 'createdAt', 'published_at'), source),
    pinned: isTrue(attributes.sticky),
    fields: {
      modified: () => parseNewsDateOrEpoch(firstAttribute(attributes, 'changed', 'updatedAt'), source),
      url: () => pageUrlOf(resource),
      summary: () => htmlToText(summary),
      unsafeHtml: () => body,
      authors: () => authorsOf(resource),
      image: () => imageOf(resource),
      tags: () => tagsOf(resource),
      language: () => toLanguageTag(attributes.langcode),
    },
  });
}

/** The first of the attributes that is not empty. */
export function firstAttribute(attributes: JsonObject, ...names: readonly string[]): unknown {
  return names
    .map((name) => asList(attributes[name])[0])
    .find((value) => value !== undefined && value !== null && value !== '');
}

/** Its title, under the names that nodes, terms and media use. */
export function nameOf({ attributes }: Resource): unknown {
  return firstAttribute(attributes, 'title', 'name', 'label');
}

/** A text field: as processed by the site's filters, else as typed, else a plain string. */
export function htmlOfField(value: unknown): string | undefined {
  const [one] = asList(value);
  const field = asObject(one);
  return asString(field ? (field.processed ?? field.value) : one);
}

/** Its page: an absolute URL, the path alias, or /node/{nid}. */
export function pageUrlOf({ attributes, base }: Resource): string | undefined {
  const node = asString(attributes.drupal_internal__nid);
  const path = asString(asObject(attributes.path)?.alias) ?? (node && `/node/${node}`);
  return (
    toHttpUrl(attributes.absolute_url, base) ??
    (path?.startsWith('/') ? toHttpUrl(`.${path}`, base) : toHttpUrl(path, base))
  );
}

/** A link field: a URL, or an object with a `uri`. A page of the site itself is `internal:/join`. */
export function linkFieldUrl(value: unknown, base: string): string | undefined {
  return toHttpUrl(asString(asObject(value)?.uri ?? value)?.replace(/^internal:\//, './'), base);
}

const IMAGE_FIELDS = [
  'field_image',
  'field_media_image',
  'field_media',
  'field_featured_image',
  'field_hero_image',
  'field_thumbnail',
];

/**
 * Its image: a file, or a media item that has one, from any field. A usual name of a field counts most, then any name
 * that speaks of images, then the size.
 */
export function imageOf(resource: Resource): Image | undefined {
  const found = Object.keys(resource.relationships).flatMap((field) =>
    resource
      .related(field)
      .filter(({ type }) => /^(?:media|file)--/.test(type))
      .flatMap((media) => imagesOf(media).map((image) => ({ image, rank: rankOfField(field) }))),
  );
  found.sort((a, b) => a.rank - b.rank || areaOf(b.image) - areaOf(a.image));
  return found[0]?.image;
}

function rankOfField(field: string): number {
  const known = IMAGE_FIELDS.indexOf(field);
  if (known >= 0) return known;
  return IMAGE_FIELDS.length + (/image|photo|picture|hero|banner|cover|thumbnail|media/.test(field) ? 0 : 1);
}

const areaOf = ({ width = 0, height = 0 }: Image): number => width * height;

/** The image of a file, or of a media item: its own before the thumbnail that stands for a video. */
function imagesOf(media: Resource): Image[] {
  const names = Object.keys(media.relationships).filter((name) => name !== 'thumbnail');
  const files = [media, ...[...names, 'thumbnail'].flatMap((name) => media.related(name))];
  for (const { attributes, base, type } of files) {
    const { uri, url, alt, width, height, filemime } = attributes;
    const src = asString(asObject(uri)?.url ?? url) ?? '';
    const isImage =
      filemime === undefined
        ? /image|\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?|$)/i.test(type + src)
        : (asString(filemime) ?? '').startsWith('image/');
    const found =
      isImage || media.type.includes('image')
        ? toImage({ src, alt, width, height }, toHttpUrl('/', base) ?? base)
        : undefined;
    if (found) return [found];
  }
  return [];
}

/** Names of the taxonomy terms that any of its fields refers to. */
export function tagsOf(resource: Resource): string[] {
  return Object.keys(resource.relationships)
    .flatMap((name) => resource.related(name))
    .filter(({ type }) => type.startsWith('taxonomy_term--'))
    .map((term) => cleanText(nameOf(term)))
    .filter((name) => name !== undefined);
}

function authorsOf(resource: Resource): NewsItem['authors'] {
  const named = toPeople(resource.attributes.field_author, resource.base);
  if (named.length) return named;
  const found =
    ['field_author', 'field_authors', 'uid'].map((name) => resource.related(name)).find((authors) => authors.length) ??
    [];
  return toPeople(
    found.map((author) => author.attributes.display_name ?? nameOf(author)),
    resource.base,
  );
}

/** Group nodes or taxonomy terms as sections. */
export function parseSections(document: unknown, source: Source): ParsedFeed<Section> {
  return parseResources(document, source, sectionOf);
}

function sectionOf(resource: Resource): Section {
  const { attributes, base, type } = resource;
  const bundle = type.split('--')[1]?.replaceAll('_', '-');
  const join = firstAttribute(attributes, 'field_join_url', 'field_join_link');
  return createSection({
    id: resource.id,
    name: nameOf(resource),
    parents: parentsOf(resource),
    active: firstAttribute(attributes, 'field_active', 'status'),
    order: firstAttribute(attributes, 'field_order', 'weight'),
    fields: {
      kind: () => parseSectionType(firstAttribute(attributes, 'field_kind', 'field_group_type', 'field_type'), bundle),
      short: () => cleanText(firstAttribute(attributes, 'field_short_name', 'field_abbreviation', 'field_acronym')),
      description: () =>
        htmlToText(
          htmlOfField(attributes.field_summary) ?? htmlOfField(attributes.description) ?? htmlOfField(attributes.body),
        ),
      url: () => pageUrlOf(resource),
      joinUrl: () => linkFieldUrl(join, base),
      keywords: () => tagsOf(resource),
      icon: () => toIcon(firstAttribute(attributes, 'field_icon'), base) ?? imageOf(resource),
    },
  });
}

/** Ids of its parents. Drupal gives top-level terms a parent called `virtual`. */
function parentsOf({ relationships }: Resource): readonly unknown[] {
  return ['parent', 'field_parent', 'field_parents', 'field_section', 'field_sections']
    .flatMap((name) => asObjects(asObject(relationships[name])?.data))
    .map(({ id }) => id)
    .filter((id) => id !== 'virtual');
}
