/**
 * Where systems publish their feeds. Data only: what docs/feed-cookbook.md says in words.
 */
import type { KindId } from '../../feeds/model.js';

export type SystemId =
  'wordpress' | 'tribe' | 'drupal' | 'localist' | 'libcal' | 'shopify' | 'woocommerce' | 'squarespace' | 'feed';

/** A feed that a system has at a known address. */
interface KnownFeed {
  readonly system: SystemId;
  readonly kinds: readonly KindId[];
  /** From the root of the site; `./` from the address that was asked for. `{cid}` is that parameter of it. */
  readonly path: string;
}

const POSTS = '/wp-json/wp/v2/posts?_embed=author,wp:featuredmedia,wp:term';

/** The best first: of two that answer, the first is chosen. */
const KNOWN_FEEDS: readonly KnownFeed[] = [
  {
    system: 'tribe',
    kinds: ['events'],
    path: '/wp-json/tribe/events/v1/events?start_date={from}&end_date={to}&per_page=50',
  },
  { system: 'localist', kinds: ['events'], path: '/api/2/events?days=90&pp=100' },
  { system: 'libcal', kinds: ['events'], path: '/ical_subscribe.php?src=p&cid={cid}' },
  { system: 'libcal', kinds: ['events'], path: '/rss.php?m=month&cid={cid}' },
  { system: 'squarespace', kinds: ['events'], path: './?format=json' },
  { system: 'wordpress', kinds: ['news', 'announcements'], path: POSTS },
  { system: 'wordpress', kinds: ['sections'], path: '/wp-json/wp/v2/pages?per_page=100' },
  { system: 'drupal', kinds: ['news', 'announcements'], path: '/jsonapi/node/article?sort=-created' },
  { system: 'drupal', kinds: ['events'], path: '/jsonapi/node/event' },
  { system: 'shopify', kinds: ['books'], path: '/products.json?limit=250' },
  { system: 'woocommerce', kinds: ['books'], path: '/wp-json/wc/store/v1/products?per_page=100' },
  { system: 'squarespace', kinds: ['news', 'announcements'], path: './?format=json' },
  { system: 'feed', kinds: ['news', 'announcements'], path: '/feed.json' },
  { system: 'feed', kinds: ['news', 'announcements'], path: '/feed/' },
  { system: 'feed', kinds: ['news', 'announcements'], path: '/rss.xml' },
];

/** Words in a page that give its system away. */
const TRACES: readonly (readonly [SystemId, RegExp])[] = [
  ['tribe', /\/wp-content\/plugins\/the-events-calendar\//i],
  ['woocommerce', /\/wp-content\/plugins\/woocommerce\//i],
  ['wordpress', /\/wp-(?:content|includes|json)\/|content="WordPress/i],
  ['drupal', /content="Drupal|data-drupal-|\/sites\/default\/files\//i],
  ['localist', /localist\.com|localist-/i],
  ['libcal', /libcal\.com|springshare/i],
  ['shopify', /cdn\.shopify\.com|Shopify\.theme/i],
  ['squarespace', /static1\.squarespace\.com|content="Squarespace/i],
];

/** The systems that a page's HTML names, the most specific first. */
export const findSystems = (html: string): readonly SystemId[] =>
  TRACES.filter(([, trace]) => trace.test(html)).map(([system]) => system);

/** A feed to try. */
export interface Candidate {
  readonly url: string;
  /** Whether a page names it; else it is a guess. */
  readonly named: boolean;
  readonly system?: SystemId | undefined;
}

/**
 * The well-known feeds of that kind on the site of an address. Of a page whose system is known, only those of the system
 * and those that every system may have.
 */
export function knownFeeds(site: URL, kind: KindId, systems: readonly SystemId[] = []): readonly Candidate[] {
  return KNOWN_FEEDS.filter(
    ({ kinds, system }) =>
      kinds.includes(kind) && (systems.length === 0 || system === 'feed' || systems.includes(system)),
  ).flatMap(({ path, system }) => {
    const calendar = site.searchParams.get('cid') ?? '';
    if (path.includes('{cid}') && !/^\d+$/.test(calendar)) return [];
    return [{ url: join(site, path.replace('{cid}', calendar)), named: false, system }];
  });
}

/** Not `new URL(path, site)` alone, which would escape the braces of `{from}`. */
const join = ({ origin, pathname }: URL, path: string): string =>
  path.startsWith('./') ? origin + pathname + path.slice(2) : origin + path;
