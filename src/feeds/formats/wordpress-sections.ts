/**
 * WordPress terms (wp/v2/categories, wp/v2/tags, any taxonomy) and pages (wp/v2/pages) as sections: children lie under
 * their parents.
 */
import { createSection } from '../items/section-item.js';
import type { Section } from '../model.js';
import { type JsonObject, OtherItemType, type ParsedFeed, type Source } from '../parser.js';
import { asList, asNumber, asString } from '../values/coerce.js';
import { toHttpUrl } from '../values/links.js';
import { htmlToText } from '../values/text.js';
import { nextPageUrl, renderedOf } from './wordpress.js';

export function parseSections(document: unknown, source: Source): ParsedFeed<Section> {
  return {
    entries: asList(document),
    path: '',
    readItem: (entry) => (asString(entry.type) === 'post' ? new OtherItemType('post') : sectionOf(entry, source.url)),
    next: nextPageUrl(source),
    total: asNumber(source.options.headers?.total),
  };
}

function sectionOf(entry: JsonObject, base: string): Section {
  const parent = asNumber(entry.parent);
  return createSection({
    id: entry.id,
    name: renderedOf(entry.title) ?? entry.name,
    parents: parent ? [parent] : [],
    active: true,
    // All pages have 0 where nobody gave them an order.
    order: entry.menu_order === 0 ? undefined : entry.menu_order,
    fields: {
      description: () => htmlToText(entry.description) ?? htmlToText(renderedOf(entry.excerpt)),
      url: () => toHttpUrl(entry.link, base),
    },
  });
}
