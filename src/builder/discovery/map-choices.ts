/**
 * Choices for reading unknown JSON: its lists, and the fields of a list's first item.
 */
import { listPaths, listsIn } from '../../feeds/formats/map-paths.js';
import type { KindId } from '../../feeds/model.js';
import { asObject, valueAt } from '../../feeds/values/coerce.js';
import { cleanText } from '../../feeds/values/text.js';

/** The fields that an author chooses, by kind; the first is needed. */
export const MAP_FIELDS = {
  news: ['title', 'url', 'published', 'summary', 'image'],
  announcements: ['title', 'url', 'published', 'summary'],
  events: ['title', 'start', 'end', 'url', 'location.name', 'summary'],
  books: ['title', 'authors', 'url', 'cover', 'isbn13'],
  sections: ['name', 'url', 'description', 'id', 'parentIds'],
} as const satisfies Readonly<Record<KindId, readonly string[]>>;

export interface ListChoice {
  /** '' is the document itself. */
  readonly path: string;
  readonly count: number;
}

/** The lists of objects in a document, the longest first. */
export function listChoices(document: unknown): readonly ListChoice[] {
  const paths = [...(Array.isArray(document) ? [''] : []), ...listsIn(document)];
  return paths
    .filter((path) => !/(?:^|\.)\d+(?:\.|$)/.test(path))
    .map((path) => ({ path, count: (valueAt(document, path) as readonly unknown[]).length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, 8);
}

export interface FieldChoice {
  readonly path: string;
  /** The value in the first item that has one, cut to a line. */
  readonly sample: string;
}

/** The fields of the items of a list that hold a text or a number. */
export function fieldChoices(document: unknown, list: string): readonly FieldChoice[] {
  const listed = valueAt(document, list);
  const items = Array.isArray(listed) ? listed.slice(0, 5).filter((item) => asObject(item)) : [];
  const samples = new Map<string, string>();
  for (const item of items) {
    for (const path of listPaths(item)) {
      const value = valueAt(item, path);
      if (samples.has(path) || (typeof value !== 'string' && typeof value !== 'number') || value === '') continue;
      samples.set(path, cut(String(value)));
    }
  }
  return [...samples].slice(0, 60).map(([path, sample]) => ({ path, sample }));
}

const cut = (text: string): string => {
  const line = cleanText(text) ?? '';
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
};

/** A map as the author sees it: where the list is, and which field is which. */
export type MapChoice = Readonly<Record<string, string>>;

export function readMap(text: string): MapChoice {
  try {
    const entries = Object.entries(asObject(JSON.parse(text)) ?? {});
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}

/** As JSON text; fields without a choice are left out. */
export const writeMap = (map: MapChoice): string =>
  JSON.stringify(Object.fromEntries(Object.entries(map).filter(([name, path]) => path !== '' || name === 'items')));
