import { bookTemplate, checkBaseUrl, checkFeedUrls, checkLink } from './address-checks.js';
import type { ValueCheck } from './mistake.js';
import {
  checkBoolean,
  checkCurrency,
  checkDay,
  checkHosts,
  checkJson,
  checkKeyword,
  checkMonth,
  checkSeconds,
  checkText,
  checkTimeOfDay,
  checkTimeout,
  checkTimeZone,
  checkUrlKey,
  checkWeekday,
  checkWholeNumber,
  checkWords,
} from './value-rules.js';

/** What each attribute of each widget may hold. */
export type Rules = Readonly<Record<string, ValueCheck>>;

const FORMATS = [
  ...[
    'json-feed',
    'wordpress',
    'icalendar',
    'tribe-events',
    'tec-events',
    'rss',
    'atom',
    'schema-org',
    'drupal',
    'jcal',
    'jscalendar',
    'fullcalendar',
  ],
  ...['google-calendar', 'google-books', 'opds', 'localist', 'libcal', 'shopify', 'woocommerce', 'open-library', 'map'],
  // Presets.
  ...['communico', 'librarymarket', 'livewhale', 'trumba', 'bibliocommons', 'libcal-1.1', 'wild-apricot'],
  ...['microsoft-graph', 'meetup', 'legistar', 'wordpress.com', 'ghost', 'squarespace', 'blogger', 'rss2json'],
  ...['overdrive', 'strapi', 'airtable'],
];

const LOOKS: Rules = {
  theme: checkKeyword(['host', 'light', 'dark', 'auto'], {
    ...{ black: 'dark', night: 'dark', white: 'light', day: 'light', system: 'auto', page: 'host', default: 'host' },
  }),
  links: checkKeyword(['same-tab', 'new-tab'], {
    _blank: 'new-tab',
    blank: 'new-tab',
    new: 'new-tab',
    _self: 'same-tab',
  }),
  look: checkKeyword(['ala', 'inherit'], { page: 'inherit', host: 'inherit', none: 'inherit', default: 'ala' }),
};

const FEED: Rules = {
  ...LOOKS,
  src: checkFeedUrls(false),
  map: checkJson,
  format: checkKeyword(FORMATS, {
    ...{
      ical: 'icalendar',
      ics: 'icalendar',
      wp: 'wordpress',
      json: 'json-feed',
      gcal: 'google-calendar',
    },
    ...{ google: 'google-calendar', schema: 'schema-org', 'json-ld': 'schema-org', tribe: 'tribe-events' },
    ...{ 'the-events-calendar': 'tribe-events', woo: 'woocommerce', 'json-api': 'drupal' },
  }),
  limit: checkWholeNumber({ min: 0, usual: 5, meanings: { all: '0', none: '0', unlimited: '0' } }),
  'show-more': checkBoolean,
  debug: checkBoolean,
  sort: checkKeyword(['kind', 'feed'], {
    ...{ date: 'kind', newest: 'kind', time: 'kind', title: 'kind', name: 'kind', desc: 'kind', asc: 'kind' },
    ...{ none: 'feed', manual: 'feed', order: 'feed' },
  }),
  heading: checkText,
  'heading-level': checkWholeNumber({ min: 2, max: 6, usual: 2 }),
  label: checkText,
  'more-href': checkLink,
  'more-label': checkText,
  refresh: checkWholeNumber({
    ...{
      min: 5,
      unit: 'minutes',
      zero: 'off',
      usual: 15,
      meanings: { off: '0', never: '0', hourly: '60', daily: '1440' },
    },
    suspicious: {
      from: 1441,
      meant: 'did you mean seconds or milliseconds',
      convert: (value) => (value >= 60_000 ? value / 60_000 : value / 60),
    },
  }),
  loading: checkKeyword(['eager', 'lazy'], { auto: 'eager', true: 'lazy' }),
};

const TIMES: Rules = {
  'time-zone': checkTimeZone(['event', 'reader']),
  'feed-time-zone': checkTimeZone([]),
  'hour-cycle': checkKeyword(['h12', 'h23'], {
    '12': 'h12',
    '12h': 'h12',
    '24': 'h23',
    '24h': 'h23',
    h24: 'h23',
    h11: 'h12',
  }),
  'first-day': checkWeekday,
};

const TAGS: Rules = {
  tag: checkText,
  'tag-match': checkKeyword(['any', 'all'], { or: 'any', and: 'all', every: 'all', some: 'any' }),
};

const CAROUSEL: Rules = {
  view: checkKeyword(['carousel', 'grid'], { list: 'grid', cards: 'grid', slider: 'carousel', row: 'carousel' }),
  'view-switch': checkBoolean,
  loop: checkBoolean,
  shuffle: checkBoolean,
  autoplay: checkSeconds,
};

/** The settings element: its values reach the widgets inside it. */
export const SETTINGS_TAG = 'ala-settings';

const SETTINGS: Rules = {
  ...LOOKS,
  ...TIMES,
  'base-url': checkBaseUrl,
  timeout: checkTimeout,
  'image-hosts': checkHosts,
  currency: checkCurrency,
};

/** Own attributes of each tag. */
export const RULES: Readonly<Record<string, Rules>> = {
  'ala-news-feed': {
    ...FEED,
    ...TAGS,
    layout: checkKeyword(['list', 'cards', 'compact'], { card: 'cards', grid: 'cards', tiles: 'cards', rows: 'list' }),
    'show-summaries': checkBoolean,
    'show-images': checkBoolean,
    'show-authors': checkBoolean,
    'show-tags': checkBoolean,
    shuffle: checkBoolean,
    dates: checkKeyword(['relative', 'absolute', 'both'], {
      ...{ short: 'absolute', long: 'absolute', full: 'absolute', date: 'absolute', ago: 'relative', all: 'both' },
    }),
  },
  'ala-announcement-tabs': {
    ...FEED,
    activation: checkKeyword(['auto', 'manual'], { automatic: 'auto', click: 'manual' }),
    orientation: checkKeyword(['horizontal', 'vertical'], { row: 'horizontal', column: 'vertical', left: 'vertical' }),
    open: checkKeyword(['first', 'none', 'all'], { closed: 'none', true: 'all', false: 'none' }),
    exclusive: checkBoolean,
    'expand-all': checkBoolean,
    narrow: checkKeyword(['accordion', 'scroll'], { tabs: 'scroll', strip: 'scroll' }),
    'deep-link': checkBoolean,
  },
  'ala-section-finder': {
    ...FEED,
    search: checkKeyword(['auto', 'always', 'never'], { true: 'always', on: 'always', false: 'never', off: 'never' }),
    'url-state': checkUrlKey,
  },
  'ala-book-carousel': { ...FEED, ...CAROUSEL, 'book-href': bookTemplate },
  'ala-promo-carousel': { ...FEED, ...CAROUSEL },
  'ala-ce-calendar': {
    ...FEED,
    ...TIMES,
    ...TAGS,
    src: checkFeedUrls(true),
    sources: checkJson,
    view: checkKeyword(['list', 'month', 'week'], {
      grid: 'month',
      calendar: 'month',
      agenda: 'list',
      day: 'list',
    }),
    'view-switch': checkBoolean,
    from: checkDay,
    days: checkWholeNumber({
      min: 1,
      max: 731,
      usual: 90,
      meanings: { week: '7', month: '31', year: '365', all: '731' },
    }),
    past: checkWholeNumber({
      min: 0,
      max: 36_500,
      usual: 0,
      meanings: { week: '7', month: '31', year: '365', all: '365' },
    }),
    month: checkMonth,
    week: checkDay,
    kind: checkText,
    section: checkText,
    filters: checkBoolean,
    'structured-data': checkBoolean,
    'next-day-from': checkTimeOfDay,
    hide: checkWords(['cancelled', 'past'], { canceled: 'cancelled', over: 'past', old: 'past', ended: 'past' }),
    'subscribe-href': checkLink,
    'url-state': checkUrlKey,
  },
  [SETTINGS_TAG]: SETTINGS,
};

/** The widgets that show a feed. */
export const FEED_TAGS = Object.keys(RULES).filter((tag) => tag !== SETTINGS_TAG);

/** Names that authors bring from elsewhere. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{ href: 'src', url: 'src', feed: 'src', source: 'src', endpoint: 'src', api: 'src', file: 'src' },
  ...{ count: 'limit', max: 'limit', number: 'limit', 'per-page': 'limit', size: 'limit', show: 'limit' },
  ...{ header: 'heading', headline: 'heading', name: 'heading', level: 'heading-level' },
  ...{ interval: 'refresh', reload: 'refresh', lazy: 'loading', order: 'sort', 'sort-by': 'sort', type: 'format' },
  ...{ tags: 'tag', category: 'tag', categories: 'tag', start: 'from', 'start-date': 'from', date: 'from' },
  ...{ color: 'theme', colors: 'theme', mode: 'theme', 'dark-mode': 'theme', style: 'look', auto: 'autoplay' },
  ...{ images: 'show-images', pictures: 'show-images', summaries: 'show-summaries', authors: 'show-authors' },
  ...{ link: 'more-href', 'more-link': 'more-href', 'more-text': 'more-label', timezone: 'time-zone', tz: 'time-zone' },
  ...{ speed: 'autoplay', delay: 'autoplay', duration: 'autoplay', infinite: 'loop', direction: 'orientation' },
};
