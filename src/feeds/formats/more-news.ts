/**
 * The rarer formats of news and announcements, together a part of the script: most pages never need it.
 */
import * as drupal from './drupal.js';
import * as map from './map.js';
import * as schemaOrg from './schema-org.js';

export const news = { drupal: drupal.readNews, map: map.readNews, 'schema-org': schemaOrg.readNews };

export const announcements = {
  drupal: drupal.readAnnouncements,
  map: map.readAnnouncements,
  'schema-org': schemaOrg.readAnnouncements,
};
