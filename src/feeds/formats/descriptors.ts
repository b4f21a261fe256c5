/**
 * What every format is: its name, the kinds it gives, and how a document of it is recognized. One list in a lazy chunk
 * of its own: only documents that the common formats do not claim need it, and with a descriptor in the parser's file
 * the chunk would carry every parser, or the first bundle every descriptor.
 */
import type { KindId } from '../model.js';

/** One format. Its parser is the file of the same name. */
export interface FormatDescriptor {
  readonly id: string;
  /** Its name in messages, with the article. */
  readonly label: string;
  readonly kinds: readonly KindId[];
  /**
   * Alternatives with commas between them; each is a list of tests that must all pass. A test is a path:
   * `path` exists, `path[]` is a list, `path!` is a list without objects, `path~text` contains the text, `path=text` is
   * the text. Paths begin with a name that `probe` in read/detect gives. Absent: never detected.
   */
  readonly detect?: string;
  /** The same for a single item without a list, tried when nothing else matches. */
  readonly detectItem?: string;
}

/** Documents that look like a feed and cannot be read. */
interface Refusal {
  readonly detect: string;
  /** Why, for the page's author. `{error}` stands for the document's own message. */
  readonly refusal: string;
}

const NEEDS_KEY = 'needs a secret key, which a web page cannot keep: fetch it through your own proxy.';
const MAP_CAN_READ = 'which no widget reads on its own; `map` can read it.';

/** What to use instead of a web page. */
export const WORDPRESS_HINT = 'On a WordPress site use /wp-json/wp/v2/posts?_embed=wp:featuredmedia,wp:term instead.';

const ALL_KINDS = ['news', 'announcements', 'events', 'books', 'sections'] as const;

/** In the order in which they are tried: the first match decides. */
export const DESCRIPTORS = [
  { id: 'icalendar', label: 'an iCalendar file', kinds: ['events'] },
  { id: 'jcal', label: 'a jCal file', kinds: ['events'], detect: 'list.0~vcalendar, list.0.0~vcalendar' },
  {
    id: 'tec-events',
    label: 'a list of The Events Calendar (tec/v1)',
    kinds: ['events'],
    detect: 'list first.start_date first.venues[], list first.start_date first.organizers[], list first.start_date_utc',
    detectItem: 'root.start_date root.venues[], root.start_date root.organizers[], root.start_date_utc',
  },
  {
    id: 'wordpress',
    label: 'a WordPress list of posts',
    kinds: ['news', 'announcements', 'sections'],
    detect: 'list first.title.rendered, list first.taxonomy first.slug first.count',
    detectItem: 'root.title.rendered',
  },
  {
    id: 'woocommerce',
    label: 'a WooCommerce list of products',
    kinds: ['books'],
    detect: 'first.prices.currency_minor_unit',
  },
  {
    detect: 'first.@context~activitystreams, first.@context~w3id.org/security',
    refusal:
      'This is an account or a post of ActivityPub, which no widget reads; use the RSS feed or JSON Feed of the site.',
  },
  {
    id: 'schema-org',
    label: 'schema.org data',
    kinds: ALL_KINDS,
    detect: 'first.@context~schema.org',
  },
  {
    id: 'jscalendar',
    label: 'a JSCalendar file',
    kinds: ['events'],
    detect: 'first.@type=Event, first.@type=Group, first.@type=jsevent, first.@type=jsgroup',
  },
  {
    id: 'fullcalendar',
    label: 'a FullCalendar list',
    kinds: ['events'],
    detect:
      'list first.title first.start, list first.title first.rrule, list first.title first.daysOfWeek, list first.title first.startRecur',
    detectItem: 'root.title root.start',
  },
  {
    id: 'json-feed',
    label: 'a JSON Feed',
    kinds: ALL_KINDS,
    detect:
      'root.version~jsonfeed.org/version, ' +
      'item.content_html, item.content_text, item.date_published, item.external_url, item._ala_core',
  },
  { id: 'google-calendar', label: 'a Google Calendar list', kinds: ['events'], detect: 'root.kind~calendar#event' },
  { id: 'google-books', label: 'a Google Books list', kinds: ['books'], detect: 'root.kind~books#volume' },
  {
    id: 'drupal',
    label: 'a Drupal JSON:API list',
    kinds: ['news', 'announcements', 'events', 'sections'],
    detect: 'root.jsonapi root.data, resource.type~--',
    detectItem: 'root.type~--',
  },
  {
    id: 'rss',
    label: 'an RSS feed',
    kinds: ['news', 'announcements', 'events'],
    detect: 'root.rss, root.rdf:RDF',
  },
  {
    id: 'atom',
    label: 'an Atom feed',
    kinds: ['news', 'announcements', 'events'],
    detect: 'root.feed.entry, root.feed.updated',
  },
  {
    id: 'opds',
    label: 'an OPDS catalog',
    kinds: ['books'],
    detect:
      'root.metadata root.publications[], root.metadata root.groups[], root.metadata root.navigation[], ' +
      'root.metadata root.catalogs[]',
  },
  {
    detect: 'root.metadata root.readingOrder[], root.metadata root.spine[], root.metadata root.links[]',
    refusal: 'This is a Readium manifest, one book for a reading app; use the OPDS catalog that lists it.',
  },
  {
    detect: 'organization, root.memberships[], root.other_names root.identifiers',
    refusal: `This is Popolo data, ${MAP_CAN_READ}`,
  },
  {
    detect: 'event.resource_uri, event.name.html, root.resource_uri root.name.html',
    refusal: `This is an Eventbrite list, which ${NEEDS_KEY}`,
  },
  { id: 'localist', label: 'a Localist list', kinds: ['events'], detect: 'event.event, root.events! root.page.size' },
  {
    id: 'tribe-events',
    label: 'a list of The Events Calendar',
    kinds: ['events'],
    detect: 'root.events[] root.rest_url, event.utc_start_date',
    detectItem: 'root.utc_start_date',
  },
  {
    id: 'libcal',
    label: 'a LibCal list',
    kinds: ['events'],
    detect: 'root.total_results result.startdt, root.total_results root.results!',
  },
  { id: 'shopify', label: 'a Shopify list of products', kinds: ['books'], detect: 'product.variants[]' },
  {
    id: 'open-library',
    label: 'an Open Library list',
    kinds: ['books'],
    detect:
      'root.docs[] root.numFound, root.entries[] root.size, ' +
      'root.works.0.key~/works/, root.works! root.key~/subjects/, root.works! root.query~/trending/, ' +
      'firstKey~ISBN:, firstKey~OLID:, firstKey~OCLC:, firstKey~LCCN:',
    detectItem: 'root.key~/books/, root.key~/works/',
  },
  { detect: 'error', refusal: "The feed's server answers with an error: {error}" },
  {
    detect: 'first.permalink first.regular_price',
    refusal: `This is a WooCommerce v3 list, which ${NEEDS_KEY} Or use the Store API, /wp-json/wc/store/v1/products.`,
  },
  { detect: 'root.channel', refusal: `This is RSS turned into JSON. ${WORDPRESS_HINT}` },
  { id: 'map', label: 'JSON read by a map', kinds: ALL_KINDS },
] as const satisfies readonly (FormatDescriptor | Refusal)[];

/** Ids of the built-in formats. */
export type FormatId = Extract<(typeof DESCRIPTORS)[number], { readonly id: string }>['id'];
