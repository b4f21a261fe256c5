import { loadSectionFormats } from '../../page/lazy.js';
import { parseSections as jsonFeed } from '../formats/json-feed.js';
import type { Section } from '../model.js';
import type { Kind } from './kind.js';
import { lazyFormats } from './lazy-formats.js';

/** Sections and their groups: by their order, then by name. */
export const sections: Kind<Section> = {
  id: 'sections',
  compare: (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || a.name.localeCompare(b.name),
  defaults: { name: '', kind: 'section', parentIds: [], keywords: [], active: true },
  dedupeKey: (section) => section.name,
  formats: [
    { id: 'json-feed', read: jsonFeed },
    ...lazyFormats(async () => (await loadSectionFormats()).sections, 'drupal', 'schema-org', 'map'),
  ],
};
