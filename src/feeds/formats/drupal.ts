/**
 * Drupal JSON:API (jsonapi.org 1.0). The names of fields are each site's own: the usual ones are tried, and a `map`
 * beside `format="drupal"` names others. Pictures, terms and authors come with `include`.
 */
import { announcementsFrom } from '../announcement-item.js';
import type { Announcement } from '../announcements.js';
import { Unreadable } from '../kind.js';
import type { Listing, Place, Source } from '../kind.js';
import type { Image } from '../model.js';
import { newsItem } from '../news-item.js';
import type { NewsItem } from '../news.js';
import { flag, image, language, link, list, number, object, objects, people, plain, string, text } from '../pick.js';
import type { Json } from '../pick.js';
import { iconOf, kindNamed, sectionItem } from '../section-item.js';
import type { Section } from '../sections.js';
import { newsDateOrEpoch } from '../when-order.js';
import { opening } from '../wording.js';

/** A resource with what its document holds besides. */
export interface Resource {
  readonly id: unknown;
  /** `node--event` */
  readonly type: string;
  readonly attributes: Json;
  readonly relationships: Json;
  /** The included resources that a relationship names; [] for one that is not there or not included. */
  readonly related: (name: string) => readonly Resource[];
  /** Base of its path alias, with the language's prefix. */
  readonly base: string;
}

/** The document's resources, each read by `read`. For every kind. */
export function readResources<T>(
  document: unknown,
  source: Source,
  read: (resource: Resource, at: Place) => ReturnType<Listing<T>['read']>,
): Listing<T> {
  const root = object(document) ?? {};
  const links = object(root.links) ?? {};
  const origin = siteOf(links.self, source.url) ?? link('/', source.url) ?? source.url;
  let included: Map<string, Json> | undefined;
  for (const error of [root.errors, object(root.meta)?.errors].flatMap(objects).slice(0, 20)) {
    source.warn({
      code: 'errors',
      path: 'errors',
      detail: string(error.detail) ?? string(error.title) ?? 'an error without words',
    });
  }
  return {
    entries: list('data' in root ? root.data : document),
    path: 'data',
    read(entry, at) {
      if (!object(entry.attributes)) throw new Unreadable('attributes', 'has no attributes: ask for its fields');
      return read(resource(entry), at);
    },
    next: addressOf(links.next, source.url),
    total: number(object(root.meta)?.count),
  };

  function resource(entry: Json): Resource {
    const relationships = object(entry.relationships) ?? {};
    return {
      id: entry.id,
      type: string(entry.type) ?? '',
      attributes: object(entry.attributes) ?? {},
      relationships,
      related: (name) =>
        objects(object(relationships[name])?.data).flatMap((key) => {
          included ??= new Map(objects(root.included).map((each) => [keyOf(each), each]));
          const found = included.get(keyOf(key));
          // The reference's own meta (alt text of a picture) is laid over the resource's.
          return found
            ? [{ ...resource(found), attributes: { ...object(found.attributes), ...object(key.meta) } }]
            : [];
        }),
      base: siteOf(object(entry.links)?.self, source.url) ?? origin,
    };
  }
}

function keyOf({ type, id }: Json): string {
  return `${string(type) ?? ''} ${string(id) ?? ''}`;
}

/** A JSON:API link: a string, or an object with `href`. */
function addressOf(value: unknown, base: string): string | undefined {
  return link(object(value)?.href ?? value, base);
}

/** What stands before `/jsonapi`, with a slash at its end. */
function siteOf(self: unknown, base: string): string | undefined {
  return /^(.*?)\/jsonapi(?:[/?#]|$)/.exec(addressOf(self, base) ?? '')?.[1]?.concat('/');
}

/** Resources of any type as news. */
export function readNews(document: unknown, source: Source): Listing<NewsItem> {
  return readResources(document, source, (resource) => newsOf(resource, source));
}

/** Resources as announcements; each is labelled by its title. */
export function readAnnouncements(document: unknown, source: Source): Listing<Announcement> {
  return announcementsFrom(readNews(document, source));
}

function newsOf(resource: Resource, source: Source): NewsItem {
  const { attributes } = resource;
  const body = htmlOf(attributes.body) ?? htmlOf(attributes.field_body) ?? htmlOf(attributes.description);
  const summary =
    htmlOf(attributes.field_summary) ??
    string(object(list(attributes.body)[0])?.summary) ??
    htmlOf(attributes.field_teaser);
  return newsItem({
    id: resource.id,
    title: [
      [nameOf(resource), plain],
      [summary, text],
      [body, opening(text)],
    ],
    published: newsDateOrEpoch(first(attributes, 'created', 'createdAt', 'published_at'), source),
    pinned: flag(attributes.sticky),
    fields: {
      externalUrl: () => undefined,
      modified: () => newsDateOrEpoch(first(attributes, 'changed', 'updatedAt'), source),
      url: () => pageOf(resource),
      summary: () => text(summary),
      unsafeHtml: () => body,
      authors: () => authorsOf(resource),
      image: () => pictureOf(resource),
      tags: () => tagsOf(resource),
      language: () => language(attributes.langcode),
    },
  });
}

/** The first of the attributes that holds something. */
export function first(attributes: Json, ...names: readonly string[]): unknown {
  return names
    .map((name) => list(attributes[name])[0])
    .find((value) => value !== undefined && value !== null && value !== '');
}

/** Its title, by the names that nodes, terms and media use. */
export function nameOf({ attributes }: Resource): unknown {
  return first(attributes, 'title', 'name', 'label');
}

/** A text field: what the site's filters made of it, else as it was typed, else a plain string. */
export function htmlOf(value: unknown): string | undefined {
  const [one] = list(value);
  const field = object(one);
  return string(field ? (field.processed ?? field.value) : one);
}

/** Its page: an address of its own, the path alias, or /node/{nid}. */
export function pageOf({ attributes, base }: Resource): string | undefined {
  const node = string(attributes.drupal_internal__nid);
  const path = string(object(attributes.path)?.alias) ?? (node && `/node/${node}`);
  return link(attributes.absolute_url, base) ?? (path?.startsWith('/') ? link(`.${path}`, base) : link(path, base));
}

/** A link field: an address, or an object with its `uri`; a page of the site itself is `internal:/join`. */
export function addressIn(value: unknown, base: string): string | undefined {
  return link(string(object(value)?.uri ?? value)?.replace(/^internal:\//, './'), base);
}

const PICTURES = [
  'field_image',
  'field_media_image',
  'field_media',
  'field_featured_image',
  'field_hero_image',
  'field_thumbnail',
];

/** Its picture: a file, or a media item that holds one. */
export function pictureOf(resource: Resource): Image | undefined {
  for (const picture of PICTURES.flatMap((name) => resource.related(name))) {
    const files = [picture, ...['field_media_image', 'thumbnail'].flatMap((name) => picture.related(name))];
    for (const { attributes, base } of files) {
      const { uri, url, alt, width, height } = attributes;
      const found = image({ src: object(uri)?.url ?? url, alt, width, height }, link('/', base) ?? base);
      if (found) return found;
    }
  }
  return undefined;
}

/** Names of the taxonomy terms it refers to, by whatever field. */
export function tagsOf(resource: Resource): string[] {
  return Object.keys(resource.relationships)
    .flatMap((name) => resource.related(name))
    .filter(({ type }) => type.startsWith('taxonomy_term--'))
    .map((term) => plain(nameOf(term)))
    .filter((name) => name !== undefined);
}

function authorsOf(resource: Resource): NewsItem['authors'] {
  const named = people(resource.attributes.field_author, resource.base);
  if (named.length) return named;
  const found =
    ['field_author', 'field_authors', 'uid'].map((name) => resource.related(name)).find((authors) => authors.length) ??
    [];
  return people(
    found.map((author) => author.attributes.display_name ?? nameOf(author)),
    resource.base,
  );
}

/** Group nodes or taxonomy terms as sections. */
export function readSections(document: unknown, source: Source): Listing<Section> {
  return readResources(document, source, sectionOf);
}

function sectionOf(resource: Resource): Section {
  const { attributes, base, type } = resource;
  const bundle = type.split('--')[1]?.replaceAll('_', '-');
  const join = first(attributes, 'field_join_url', 'field_join_link');
  return sectionItem({
    id: resource.id,
    name: nameOf(resource),
    parents: parentsOf(resource),
    active: first(attributes, 'field_active', 'status'),
    order: first(attributes, 'field_order', 'weight'),
    fields: {
      kind: () => kindNamed(first(attributes, 'field_kind', 'field_group_type', 'field_type'), bundle),
      short: () => plain(first(attributes, 'field_short_name', 'field_abbreviation', 'field_acronym')),
      description: () =>
        text(htmlOf(attributes.field_summary) ?? htmlOf(attributes.description) ?? htmlOf(attributes.body)),
      url: () => pageOf(resource),
      joinUrl: () => addressIn(join, base),
      keywords: () => tagsOf(resource),
      icon: () => iconOf(first(attributes, 'field_icon'), base) ?? pictureOf(resource),
    },
  });
}

/** Ids of what it belongs to. Drupal gives top-level terms a parent called `virtual`. */
function parentsOf({ relationships }: Resource): readonly unknown[] {
  return ['parent', 'field_parent', 'field_parents', 'field_section', 'field_sections']
    .flatMap((name) => objects(object(relationships[name])?.data))
    .map(({ id }) => id)
    .filter((id) => id !== 'virtual');
}
