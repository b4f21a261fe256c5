/**
 * The formats of sections other than JSON Feed, together a lazy chunk: most pages never need it.
 */
import { readSections as drupal } from './drupal.js';
import { readSections as map } from './map.js';
import { readSections as schemaOrg } from './schema-org-sections.js';

/** Parsers of sections, by the ids of their formats. */
export const sections = { drupal, map, 'schema-org': schemaOrg };
