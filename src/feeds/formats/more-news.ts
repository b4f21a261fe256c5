/**
 * The rarer formats of news and announcements, together a lazy chunk: most pages never need it.
 */
import * as atom from './atom.js';
import * as drupal from './drupal.js';
import * as map from './map.js';
import * as rss from './rss.js';
import * as schemaOrg from './schema-org.js';

/** Parsers of news, by the ids of their formats. */
export const news = {
  atom: atom.parseNews,
  drupal: drupal.parseNews,
  map: map.parseNews,
  rss: rss.parseNews,
  'schema-org': schemaOrg.parseNews,
};

/** Parsers of announcements, by the ids of their formats. */
export const announcements = {
  atom: atom.parseAnnouncements,
  drupal: drupal.parseAnnouncements,
  map: map.parseAnnouncements,
  rss: rss.parseAnnouncements,
  'schema-org': schemaOrg.parseAnnouncements,
};
