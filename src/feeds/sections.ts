import { loadSectionFormats } from '../page/lazy.js';
import { readSections as jsonFeed } from './formats/json-feed.js';
import { lazyFormats } from './lazy-formats.js';
import type { Kind } from './kind.js';
import type { Image, Item } from './model.js';

/** One section, interest group or committee. */
export interface Section extends Item {
  readonly name: string;
  /** `section`, `interest-group`, `committee`, or the feed's own word. */
  readonly kind: string;
  readonly short?: string | undefined;
  /** Ids of the entries it belongs to; a joint group has two. */
  readonly parentIds: readonly string[];
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly joinUrl?: string | undefined;
  readonly keywords: readonly string[];
  readonly active: boolean;
  /** Place among its siblings, lowest first. */
  readonly order?: number | undefined;
  /** A picture, or the name of one of our own: access buildings leadership metadata preservation technology. */
  readonly icon?: Image | string | undefined;
}

/** Sections and their groups: by their order, then by name. */
export const sections: Kind<Section> = {
  id: 'sections',
  compare: (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || a.name.localeCompare(b.name),
  blank: { name: '', kind: 'section', parentIds: [], keywords: [], active: true },
  likeness: (section) => section.name,
  formats: [
    { id: 'json-feed', read: jsonFeed },
    ...lazyFormats(async () => (await loadSectionFormats()).sections, 'drupal', 'schema-org', 'map'),
  ],
};
