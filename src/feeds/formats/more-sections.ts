/**
 * The formats of sections other than JSON Feed, together a lazy chunk: most pages never need it.
 */
import { parseSections as drupal } from './drupal.js';
import { parseSections as map } from './map.js';
import { parseSections as schemaOrg } from './schema-org-sections.js';
import { parseSections as wordpress } from './wordpress-sections.js';

/** Parsers of sections, by the ids of their formats. */
export const sections = { drupal, map, 'schema-org': schemaOrg, wordpress };
