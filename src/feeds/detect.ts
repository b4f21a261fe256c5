import type { FormatId, KindId } from './kind.js';
import { list, object, string } from './pick.js';
import type { Json } from './pick.js';

/** What each format is called in messages, and the kinds it can give. */
export const FORMATS: Readonly<Record<FormatId, readonly [name: string, gives: string]>> = {
  'json-feed': ['a JSON Feed', 'news announcements events books sections'],
  wordpress: ['a WordPress list of posts', 'news announcements'],
  drupal: ['a Drupal JSON:API list', 'news announcements events sections'],
  opds: ['an OPDS catalogue', 'books'],
  'schema-org': ['schema.org data', 'news announcements events books sections'],
  'tribe-events': ['a list of The Events Calendar', 'events'],
  icalendar: ['an iCalendar file', 'events'],
  jcal: ['a jCal file', 'events'],
  'google-calendar': ['a Google Calendar list', 'events'],
  libcal: ['a LibCal list', 'events'],
  localist: ['a Localist list', 'events'],
  fullcalendar: ['a FullCalendar list', 'events'],
  jscalendar: ['a JSCalendar file', 'events'],
  'open-library': ['an Open Library list', 'books'],
  'google-books': ['a Google Books list', 'books'],
  shopify: ['a Shopify list of products', 'books'],
  woocommerce: ['a WooCommerce list of products', 'books'],
  map: ['JSON read by a map', 'news announcements events books sections'],
};

/** What a document is. */
export type Detected =
  | { readonly format: FormatId | 'empty' }
  /** It cannot be read, and why, in words for the page's author. */
  | { readonly refusal: string };

/** Parsed JSON, looked at. */
interface Sight {
  /** The root, when it is an object. */
  readonly root: Json;
  /** The root, when it is a list. */
  readonly rows: readonly unknown[] | undefined;
  /** The root object, or the first object of the root list. */
  readonly one: Json;
}

type Test = (sight: Sight) => unknown;
type Row =
  readonly [is: FormatId | 'empty', test: Test] | readonly [is: 'refuse', test: Test, why: (sight: Sight) => string];

/** Members in which feeds keep their list. */
const LISTS = [
  'events',
  'results',
  'items',
  'products',
  'docs',
  'data',
  'publications',
  'entries',
  'organizations',
  '@graph',
];

const KEY_NEEDED = 'A web page cannot keep a key secret: let a proxy of your own fetch it and publish the result.';

/** The first row that fits decides. */
const ROWS: readonly Row[] = [
  ['empty', ({ rows }) => rows?.length === 0],
  ['jcal', ({ rows }) => rows?.[0] === 'vcalendar' || list(rows?.[0])[0] === 'vcalendar'],
  ['wordpress', ({ rows, one }) => rows && isPost(one)],
  ['woocommerce', ({ one }) => 'currency_minor_unit' in (object(one.prices) ?? {})],
  ['schema-org', ({ root, one }) => speaksSchema(root) || speaksSchema(one)],
  ['jscalendar', ({ one }) => /^(?:event|group|jsevent|jsgroup)$/i.test(string(one['@type']) ?? '')],
  ['fullcalendar', ({ rows, one }) => rows && isCalendarEntry(one)],
  ['json-feed', ({ root }) => string(root.version)?.includes('jsonfeed.org/version')],
  ['google-calendar', ({ root }) => string(root.kind)?.startsWith('calendar#event')],
  ['google-books', ({ root }) => string(root.kind)?.startsWith('books#volume')],
  ['drupal', ({ root }) => 'data' in root && ('jsonapi' in root || isResource(first(root.data)))],
  [
    'opds',
    ({ root }) =>
      object(root.metadata) && ['publications', 'groups', 'navigation'].some((name) => Array.isArray(root[name])),
  ],
  [
    'refuse',
    ({ root }) => object(root.metadata) && 'links' in root,
    () => 'This is a Readium manifest: one book for a reading app. A widget needs the OPDS catalogue that lists books.',
  ],
  [
    'refuse',
    ({ root }) => Array.isArray(root.organizations) || Array.isArray(root.memberships) || isPopolo(root),
    () => 'This is Popolo data, which no widget reads by itself; `map` can read it.',
  ],
  [
    'refuse',
    ({ root }) => isEventbrite(first(root.events)) || isEventbrite(root),
    () => `This is an Eventbrite list, which needs a secret token. ${KEY_NEEDED}`,
  ],
  [
    'refuse',
    ({ root }) => 'public' in (object(first(root.events).url) ?? {}),
    () => `This is a LibCal 1.1 list, which needs a secret key. ${KEY_NEEDED}`,
  ],
  [
    'localist',
    ({ root }) => object(first(root.events).event) ?? (isEmpty(root.events) && 'size' in (object(root.page) ?? {})),
  ],
  [
    'tribe-events',
    ({ root }) => Array.isArray(root.events) && ('rest_url' in root || 'utc_start_date' in first(root.events)),
  ],
  ['libcal', ({ root }) => 'total_results' in root && (isEmpty(root.results) || 'startdt' in first(root.results))],
  ['shopify', ({ root }) => Array.isArray(first(root.products).variants)],
  [
    'open-library',
    ({ root }) =>
      (Array.isArray(root.docs) && ('numFound' in root || 'num_found' in root)) ||
      (Array.isArray(root.entries) && 'size' in root) ||
      /^(?:ISBN|OLID|OCLC|LCCN):/.test(Object.keys(root)[0] ?? ''),
  ],
  [
    'json-feed',
    ({ root }) =>
      ['content_html', 'content_text', 'date_published', 'external_url', '_ala_core'].some(
        (name) => name in first(root.items),
      ),
  ],
  [
    'refuse',
    ({ root }) => errorIn(root),
    ({ root }) => `The feed's server answers with an error: ${errorIn(root) ?? ''}`,
  ],
  [
    'refuse',
    ({ one }) => 'eventID' in one && 'startDateTime' in one,
    () =>
      'This is a Trumba feed, which no widget reads by itself; `map` can read it, or use the iCalendar address of Trumba.',
  ],
  [
    'refuse',
    ({ one }) => 'permalink' in one && 'regular_price' in one,
    () => `This is WooCommerce's v3 API, which needs a secret key. Use the Store API: /wp-json/wc/store/v1/products`,
  ],
  [
    'refuse',
    ({ root }) => object(root.rss) ?? object(root.channel),
    () => `This is RSS turned into JSON. ${rssHint()}`,
  ],
  ['empty', ({ root, rows }) => (rows ? !rows.some(object) : hasEmptyList(root))],
  // Lone objects: lists of one.
  ['wordpress', ({ root }) => isPost(root)],
  ['drupal', ({ root }) => isResource(root)],
  ['fullcalendar', ({ root }) => isCalendarEntry(root)],
  ['tribe-events', ({ root }) => 'utc_start_date' in root],
  ['open-library', ({ root }) => /^\/(?:books|works)\//.test(string(root.key) ?? '')],
];

/** Tells what parsed JSON is: the first row of the table that fits. */
export function detect(document: unknown): Detected {
  const rows = Array.isArray(document) ? (document as readonly unknown[]) : undefined;
  const root = object(document) ?? {};
  const sight: Sight = { root, rows, one: rows ? first(rows) : root };
  for (const [is, test, why] of ROWS) {
    if (test(sight)) return is === 'refuse' ? { refusal: why(sight) } : { format: is };
  }
  const keys = Object.keys(sight.one).slice(0, 8);
  const seen = keys.length ? `Its ${rows ? 'items have' : 'top level has'} ${keys.join(', ').slice(0, 200)}; ` : '';
  return { refusal: `This JSON has no form that is known here. ${seen}\`map\` can read it.` };
}

/** Why text that begins with `<` is no feed. */
export function refuseMarkup(markup: string): string {
  const start = markup.slice(0, 2_000);
  const isFeed = /<(?:rss|feed|rdf:RDF)\b/i.test(start) && !/<html\b/i.test(start);
  return `This address is ${isFeed ? 'an RSS feed' : 'a web page'}, not JSON. ${rssHint()}`;
}

function rssHint(): string {
  return 'On a WordPress site use /wp-json/wp/v2/posts?_embed=wp:featuredmedia,wp:term instead.';
}

function first(value: unknown): Json {
  return list(value).find((each): each is Json => object(each) !== undefined) ?? {};
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && !value.some(object);
}

function isPost(value: Json): boolean {
  return 'rendered' in (object(value.title) ?? {});
}

function isCalendarEntry(value: Json): boolean {
  return typeof value.title === 'string' && 'start' in value;
}

function isResource(value: Json): boolean {
  return string(value.type)?.includes('--') ?? false;
}

function isPopolo(value: Json): boolean {
  return 'other_names' in value && ('identifiers' in value || 'contact_details' in value);
}

function isEventbrite(value: Json): boolean {
  return 'resource_uri' in value || ('html' in (object(value.name) ?? {}) && 'start' in value);
}

function speaksSchema(value: Json): boolean {
  return [value['@context']]
    .flat()
    .some((each) =>
      (object(each) ? Object.values(each as Json) : [each]).some((text) => string(text)?.includes('schema.org')),
    );
}

function hasEmptyList(root: Json): boolean {
  return (
    LISTS.some((name) => Array.isArray(root[name])) &&
    LISTS.every((name) => !Array.isArray(root[name]) || isEmpty(root[name]))
  );
}

/** The message of an error document, quoted. */
function errorIn(root: Json): string | undefined {
  const error = object(root.error);
  const inner =
    'code' in root && 'message' in root ? root : error && ('message' in error || 'errors' in error) ? error : undefined;
  const listed = 'data' in root ? undefined : first(root.errors ?? inner?.errors);
  const found = [inner?.message, listed?.detail, listed?.title, listed?.message].map(string).find(Boolean);
  if (found) return `"${found.slice(0, 300)}"`;
  return inner || (Array.isArray(root.errors) && listed && Object.keys(listed).length)
    ? 'it gives no reason.'
    : undefined;
}

/** The kinds a format gives, as a list. */
export function kindsOf(format: FormatId): readonly KindId[] {
  return FORMATS[format][1].split(' ') as KindId[];
}
