/**
 * Systems whose JSON a map reads: how each is detected, and its maps. Data only. Like the maps of page authors they are
 * read by formats/field-map; unlike them, a path that no item has is no mistake. They are tried after the formats with a
 * parser, so none matches a document that a parser takes.
 */
import { EVENT_PRESETS } from './event-presets.js';
import type { Preset } from './preset.js';

/** The paths of fields that Strapi has had in `attributes`. */
const strapi = (...names: readonly string[]): string[] => names.flatMap((name) => [name, `attributes.${name}`]);

/** The paths of the columns of a table in Airtable. */
const airtable = (...names: readonly string[]): string[] => names.map((name) => `fields.${name}`);

const STRAPI_COMMON = {
  items: 'data',
  id: ['documentId', 'id'],
  title: strapi('title', 'name', 'headline', 'heading'),
  url: strapi('url', 'link'),
  summary: strapi('summary', 'excerpt', 'description', 'teaser'),
  image: [...strapi('image.url', 'cover.url', 'thumbnail.url'), 'attributes.image.data.attributes.url'],
};

const AIRTABLE_COMMON = {
  items: 'records',
  id: 'id',
  url: airtable('URL', 'Url', 'url', 'Link', 'link', 'Website'),
};

/** In the order in which they are tried. */
export const PRESETS: readonly Preset[] = [
  ...EVENT_PRESETS,
  {
    id: 'wordpress.com',
    label: 'a WordPress.com list of posts',
    detect: 'root.found root.posts.0.ID, root.found root.posts!',
    maps: {
      news: {
        items: 'posts',
        id: 'ID',
        title: 'title',
        url: 'URL',
        summary: 'excerpt',
        unsafeHtml: 'content',
        published: 'date',
        modified: 'modified',
        authors: 'author',
        'image.src': ['featured_image', 'post_thumbnail.URL'],
        tags: ['categories.*.name', 'tags.*.name'],
        pinned: 'sticky',
      },
    },
  },
  {
    id: 'ghost',
    label: 'a Ghost list of posts',
    detect: 'root.posts[] root.meta.pagination',
    maps: {
      news: {
        items: 'posts',
        id: 'id',
        title: 'title',
        url: 'url',
        summary: ['custom_excerpt', 'excerpt'],
        unsafeHtml: 'html',
        published: 'published_at',
        modified: 'updated_at',
        authors: ['authors', 'primary_author'],
        'image.src': 'feature_image',
        'image.alt': 'feature_image_alt',
        tags: ['tags.*.name', 'primary_tag.name'],
      },
    },
  },
  {
    id: 'squarespace',
    label: 'a Squarespace collection',
    detect: 'root.website root.collection',
    maps: {
      news: {
        items: 'items',
        next: 'pagination.nextPageUrl',
        id: 'id',
        title: 'title',
        url: 'fullUrl',
        summary: 'excerpt',
        unsafeHtml: 'body',
        published: 'publishOn',
        modified: 'updatedOn',
        authors: 'author.displayName',
        image: 'assetUrl',
        tags: ['categories', 'tags'],
      },
      events: {
        items: ['upcoming', 'items'],
        next: 'pagination.nextPageUrl',
        id: 'id',
        title: 'title',
        start: 'startDate',
        end: 'endDate',
        url: 'fullUrl',
        summary: ['excerpt', 'body'],
        unsafeHtml: 'body',
        'location.name': 'location.addressTitle',
        'location.address': { join: ['location.addressLine1', 'location.addressLine2'], with: ', ' },
        image: 'assetUrl',
        tags: ['categories', 'tags'],
      },
    },
  },
  {
    id: 'blogger',
    label: 'a Blogger list of posts',
    detect: 'root.kind~blogger#post',
    maps: {
      news: {
        items: ['items', ''],
        id: 'id',
        title: 'title',
        url: 'url',
        unsafeHtml: 'content',
        published: 'published',
        modified: 'updated',
        authors: 'author.displayName',
        image: 'images.0.url',
        tags: 'labels',
      },
    },
  },
  {
    id: 'rss2json',
    label: 'an RSS feed converted by rss2json',
    detect: 'root.status=ok root.feed.url root.items[]',
    maps: {
      news: {
        items: 'items',
        id: 'guid',
        title: 'title',
        url: 'link',
        summary: 'description',
        unsafeHtml: 'content',
        published: 'pubDate',
        authors: 'author',
        image: ['thumbnail', 'enclosure.link'],
        tags: 'categories',
      },
    },
  },
  {
    id: 'overdrive',
    label: 'an OverDrive list of titles',
    detect:
      'item.title item.covers item.reserveId, item.title item.firstCreatorName, root.totalItems root.items! root.links',
    library: String.raw`thunder\.api\.overdrive\.com/v2/libraries/([\w-]+)/`,
    maps: {
      books: {
        items: 'items',
        id: 'id',
        title: 'title',
        subtitle: 'subtitle',
        authors: ['firstCreatorName', 'creators.*.name'],
        isbn13: ['formats.0.isbn', 'formats.1.isbn', 'formats.2.isbn'],
        'cover.src': ['covers.cover300Wide.href', 'covers.cover510Wide.href', 'covers.cover150Wide.href'],
        'cover.width': ['covers.cover300Wide.width', 'covers.cover510Wide.width', 'covers.cover150Wide.width'],
        'cover.height': ['covers.cover300Wide.height', 'covers.cover510Wide.height', 'covers.cover150Wide.height'],
        url: 'https://{$library}.overdrive.com/media/{id}',
        publisher: 'publisher.name',
        published: 'publishDate',
        description: ['description', 'fullDescription'],
        formats: 'type.name',
        series: ['detailedSeries.seriesName', 'series'],
        language: 'languages.0.id',
      },
    },
  },
  {
    id: 'strapi',
    label: 'a Strapi collection',
    detect:
      'root.data[] resource.attributes root.meta.pagination, root.data[] resource.documentId, ' +
      'root.data! root.meta.pagination',
    maps: {
      news: {
        ...STRAPI_COMMON,
        published: strapi('date', 'publishedAt', 'createdAt'),
        modified: strapi('updatedAt'),
        unsafeHtml: strapi('content', 'body'),
        authors: strapi('author.name', 'author'),
        tags: strapi('tags', 'categories'),
      },
      events: {
        ...STRAPI_COMMON,
        start: strapi('start', 'startDate', 'start_date', 'startsAt', 'date', 'dateDebut'),
        end: strapi('end', 'endDate', 'end_date', 'endsAt', 'dateFin'),
        allDay: strapi('allDay', 'all_day'),
        'location.name': strapi('location.name', 'location', 'venue.name', 'venue', 'place'),
        tags: strapi('tags', 'categories'),
      },
    },
  },
  {
    id: 'airtable',
    label: 'an Airtable list of records',
    detect: 'root.records.0.fields root.records.0.createdTime, root.records!',
    maps: {
      news: {
        ...AIRTABLE_COMMON,
        title: airtable('Title', 'Headline', 'Name'),
        summary: airtable('Summary', 'Notes', 'Description'),
        published: [...airtable('Date', 'Published', 'Publish Date'), 'createdTime'],
        authors: airtable('Author', 'Authors'),
        image: airtable('Image', 'Photo', 'Attachments'),
        tags: airtable('Tags', 'Category'),
      },
      events: {
        ...AIRTABLE_COMMON,
        title: airtable('Title', 'Event', 'Name'),
        start: airtable('Start', 'Start Date', 'Start date', 'Starts', 'Date'),
        end: airtable('End', 'End Date', 'End date', 'Ends'),
        summary: airtable('Summary', 'Description', 'Notes'),
        'location.name': airtable('Location', 'Venue', 'Place'),
        tags: airtable('Tags', 'Type', 'Category'),
        image: airtable('Image', 'Photo', 'Attachments'),
      },
      books: {
        ...AIRTABLE_COMMON,
        title: airtable('Title', 'Name'),
        authors: airtable('Author', 'Authors'),
        isbn13: airtable('ISBN', 'ISBN-13', 'ISBN13'),
        cover: airtable('Cover', 'Image', 'Attachments'),
        publisher: airtable('Publisher'),
        published: airtable('Published', 'Year', 'Date'),
        description: airtable('Description', 'Notes'),
      },
      sections: {
        ...AIRTABLE_COMMON,
        name: airtable('Name', 'Title'),
        description: airtable('Description', 'Notes'),
        parentIds: airtable('Parent', 'Section', 'Parents'),
        keywords: airtable('Tags', 'Keywords'),
      },
    },
  },
];
