import { loadSectionFormats } from '../../page/lazy.js';
import { forEachInTurns } from '../../page/yield-every.js';
import { isJsonFeed, parseSections as parseJsonFeed } from '../formats/json-feed.js';
import type { Section } from '../model.js';
import type { Kind } from './kind.js';

/** Sections and their groups: by their order, then by name. */
export const sections: Kind<Section> = {
  id: 'sections',
  compare: (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || a.name.localeCompare(b.name),
  defaults: { name: '', kind: 'section', parentIds: [], keywords: [], active: true },
  dedupeKey: (section) => section.name,
  formats: [{ id: 'json-feed', matches: isJsonFeed, parse: parseJsonFeed }],
  loadParsers: async () => (await loadSectionFormats()).sections,
  arrange: readSharedFields,
};

/** All entries are sorted and counted before the first is shown: the fields that this needs are read in turns. */
async function readSharedFields(items: readonly Section[]): Promise<readonly Section[]> {
  await forEachInTurns(items, ({ name, kind, keywords }) => [name, kind, keywords]);
  return items;
}
