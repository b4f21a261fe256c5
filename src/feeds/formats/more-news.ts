/**
 * The rarer formats of news and announcements, together a lazy chunk: most pages never need it.
 */
import * as drupal from './drupal.js';
import * as map from './map.js';
import * as schemaOrg from './schema-org.js';

/** Parsers of news, by the ids of their formats. */
export const news = { drupal: drupal.readNews, map: map.readNews, 'schema-org': schemaOrg.readNews };

/** Parsers of announcements, by the ids of their formats. */
export const announcements = {
  drupal: drupal.readAnnouncements,
  map: map.readAnnouncements,
  'schema-org': schemaOrg.readAnnouncements,
};
