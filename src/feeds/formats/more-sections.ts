/**
 * The formats of sections beside JSON Feed, together a part of the script: most pages never need it.
 */
import { readSections as drupal } from './drupal.js';
import { readSections as map } from './map.js';
import { readSections as schemaOrg } from './schema-org-sections.js';

/** Readers of sections, by the ids of their formats. */
export const sections = { drupal, map, 'schema-org': schemaOrg };
