import type { KindId } from '../model.js';
import type { FormatId, JsonObject } from '../parser.js';
import { asList, asObject, asString, valueAt } from '../values/coerce.js';

/** What each format is called in messages, and the kinds it can give. */
const LABELS: Readonly<Record<FormatId, string>> = {
  'json-feed': 'a JSON Feed',
  wordpress: 'a WordPress list of posts: news announcements',
  drupal: 'a Drupal JSON:API list: news announcements events sections',
  'schema-org': 'schema.org data',
  map: 'JSON read by a map',
  opds: 'an OPDS catalogue: books',
  'open-library': 'an Open Library list: books',
  'google-books': 'a Google Books list: books',
  shopify: 'a Shopify list of products: books',
  woocommerce: 'a WooCommerce list of products: books',
  'tribe-events': 'a list of The Events Calendar: events',
  icalendar: 'an iCalendar file: events',
  jcal: 'a jCal file: events',
  'google-calendar': 'a Google Calendar list: events',
  libcal: 'a LibCal list: events',
  localist: 'a Localist list: events',
  fullcalendar: 'a FullCalendar list: events',
  jscalendar: 'a JSCalendar file: events',
};

/** Ids of all built-in formats, also of those that this build cannot read. */
export const FORMATS = Object.keys(LABELS) as readonly FormatId[];

/** The format's name with its article, and the kinds it gives. */
export function describeFormat(format: FormatId): { readonly name: string; readonly gives: readonly KindId[] } {
  const [name = '', gives = 'news announcements events books sections'] = LABELS[format].split(': ');
  return { name, gives: gives.split(' ') as KindId[] };
}

/**
 * The table of forms: the first row that fits decides. A test is a list of alternatives, each a list of paths that
 * must all be there: `path` present, `path[]` a list, `path!` a list without objects, `path~text` contains the text,
 * `path=text` is the text.
 * They begin with what {@link probe} knows. `?name` refuses, with a reason.
 */
const TESTS = `
empty: rows! none
jcal: rows.0~vcalendar, rows.0.0~vcalendar
wordpress: rows one.title.rendered
woocommerce: one.prices.currency_minor_unit
schema-org: root.@context~schema.org, one.@context~schema.org
jscalendar: one.@type=Event, one.@type=Group, one.@type=jsevent, one.@type=jsgroup
fullcalendar: rows one.title one.start
json-feed: root.version~jsonfeed.org/version
google-calendar: root.kind~calendar#event
google-books: root.kind~books#volume
drupal: root.jsonapi root.data, datum.type~--
opds: root.metadata root.publications[], root.metadata root.groups[], root.metadata root.navigation[]
?readium: root.metadata root.links
?popolo: organization, root.memberships[], root.other_names root.identifiers
?eventbrite: event.resource_uri, event.name.html, root.resource_uri root.name.html
?libcal: event.url.public
localist: event.event, root.events! root.page.size
tribe-events: root.events[] root.rest_url, event.utc_start_date
libcal: root.total_results result.startdt, root.total_results root.results!
shopify: product.variants[]
open-library: root.docs[] root.numFound, root.entries[] root.size, key~ISBN:, key~OLID:, key~OCLC:, key~LCCN:
json-feed: item.content_html, item.content_text, item.date_published, item.external_url, item._ala_core
?error: error
?trumba: one.eventID one.startDateTime
?woocommerce: one.permalink one.regular_price
?rss: root.rss, root.channel
empty: rows!, vacant
wordpress: root.title.rendered
drupal: root.type~--
fullcalendar: root.title root.start
tribe-events: root.utc_start_date
open-library: root.key~/books/, root.key~/works/
`;

const NEEDS_KEY = 'needs a secret key, which no web page can keep: let a proxy of your own fetch and publish it.';
const MAP_CAN_READ = 'which no widget reads by itself; `map` can read it.';
const WORDPRESS_HINT = 'On a WordPress site use /wp-json/wp/v2/posts?_embed=wp:featuredmedia,wp:term instead.';

/** Why a form is refused: the rows with a question mark. */
const REFUSALS: Readonly<Record<string, string>> = {
  readium: 'This is a Readium manifest, one book for a reading app; use the OPDS catalogue that lists it.',
  popolo: `This is Popolo data, ${MAP_CAN_READ}`,
  eventbrite: `This is an Eventbrite list, which ${NEEDS_KEY}`,
  libcal: `This is a LibCal 1.1 list, which ${NEEDS_KEY}`,
  woocommerce: `This is a WooCommerce v3 list, which ${NEEDS_KEY} Or use the Store API, /wp-json/wc/store/v1/products.`,
  trumba: `This is a Trumba list, ${MAP_CAN_READ} Or use Trumba's iCalendar address.`,
  rss: `This is RSS turned into JSON. ${WORDPRESS_HINT}`,
};

/** Why text that begins with `<` is no feed. */
export function refuseMarkup(markup: string): string {
  const start = markup.slice(0, 2_000);
  const isFeed = /<(?:rss|feed|rdf:RDF)\b/i.test(start) && !/<html\b/i.test(start);
  return `This address is ${isFeed ? 'an RSS feed' : 'a web page'}, not JSON. ${WORDPRESS_HINT}`;
}

/** What a document is; or why it cannot be read, in words for the page's author. */
export type Detection = { readonly format: FormatId | 'empty' } | { readonly refusal: string };

/** Tells what parsed JSON is. */
export function detect(document: unknown): Detection {
  const probed = probe(document);
  for (const row of TESTS.trim().split('\n')) {
    const [is = '', tests = ''] = row.split(/:\s(.*)/);
    if (!tests.split(', ').some((test) => test.split(' ').every((part) => passes(probed, part)))) continue;
    if (!is.startsWith('?')) return { format: is as FormatId | 'empty' };
    return { refusal: REFUSALS[is.slice(1)] ?? `The feed's server answers with an error: ${String(probed.error)}` };
  }
  const keys = Object.keys(asObject(probed.one) ?? {})
    .slice(0, 8)
    .join(', ')
    .slice(0, 200);
  const seen = keys && `Its ${probed.rows ? 'items have' : 'top level has'} ${keys}; `;
  return { refusal: `This JSON has no form that is known here. ${seen}\`map\` can read it.` };
}

/** Members in which feeds keep their list. */
const LIST_MEMBERS = 'events results items products docs data publications entries organizations @graph'.split(' ');

/** What the tests look at. "The first of a list" is its first object. */
function probe(document: unknown): JsonObject {
  const root = asObject(document);
  const rows = Array.isArray(document) ? document : undefined;
  return {
    root,
    rows,
    /** Set for a list without any entry. */
    none: rows?.length === 0 || undefined,
    one: root ?? firstObject(rows),
    event: firstObject(root?.events),
    result: firstObject(root?.results),
    item: firstObject(root?.items),
    product: firstObject(root?.products),
    datum: firstObject(root?.data),
    organization: firstObject(root?.organizations),
    key: Object.keys(root ?? {})[0],
    error: root && errorMessageIn(root),
    /** Set when known lists are there, and none holds an object. */
    vacant:
      (LIST_MEMBERS.some((name) => hasNoObjects(root?.[name])) &&
        !LIST_MEMBERS.some((name) => Array.isArray(root?.[name]) && firstObject(root[name]))) ||
      undefined,
  };
}

function passes(probed: JsonObject, test: string): boolean {
  const [, path = '', sign, text = ''] = /^(.*?)(?:(\[\]|!)|([~=].*))?$/.exec(test) ?? [];
  const value = valueAt(probed, path);
  if (sign) return Array.isArray(value) && (sign === '[]' || hasNoObjects(value));
  return text ? contains(value, text.slice(1), text.startsWith('=')) : value !== undefined;
}

/** Of a string, of a string in a list, or of a value of an object in it (JSON-LD's `@vocab`). */
function contains(value: unknown, text: string, whole: boolean): boolean {
  return asList(value)
    .flatMap((each) => Object.values(asObject(each) ?? { each }))
    .some((each) => (whole ? each === text : asString(each)?.includes(text)));
}

function firstObject(value: unknown): JsonObject | undefined {
  return asList(value).find((each): each is JsonObject => asObject(each) !== undefined);
}

function hasNoObjects(value: unknown): boolean {
  return Array.isArray(value) && !firstObject(value);
}

/** The message of an error document, quoted; `undefined` for any other document. */
function errorMessageIn(root: JsonObject): string | undefined {
  const error = 'code' in root && 'message' in root ? root : asObject(root.error);
  const listed = 'data' in root ? undefined : firstObject(root.errors ?? error?.errors);
  const message =
    asString(error?.message) ?? ['detail', 'title', 'message'].map((name) => asString(listed?.[name])).find(Boolean);
  if (message) return `"${message.slice(0, 300)}"`;
  return listed ? 'it gives no reason.' : undefined;
}
