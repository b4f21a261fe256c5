import { plural } from '../../i18n/shared-messages.js';

/** What was found at an address, and what to do. */
export const enFindings = {
  /** `format`: "WordPress", "JSON Feed". */
  feed: (format: string, count: number): string =>
    `${format} with ${plural(count, 'item', 'items')}. Your widget can show it.`,
  empty: 'This is a feed, and it has no items right now. The widget shows them as soon as there are some.',
  noneInDays: (count: number): string =>
    `This is a calendar, and nothing takes place in the next 90 days (${plural(count, 'event', 'events')} on other days).`,
  facts: {
    readable: 'Other websites may read it.',
    dates: (count: number, of: number): string => `${count} of ${of} have a date.`,
    images: (count: number, of: number): string => `${count} of ${of} have a picture.`,
    links: (count: number, of: number): string => `${count} of ${of} have a link.`,
    skipped: (count: number): string =>
      `${plural(count, 'entry was', 'entries were')} left out, because something is missing or wrong.`,
    first: (titles: string): string => `First: ${titles}`,
  },
  json: 'This is data in a form that no widget knows. Say which field is which:',
  page: 'This is a web page.',
  pageOf: (systems: string): string => `This is a web page made with ${systems}.`,
  signIn: 'This page asks visitors to sign in, so nobody else can read a feed there.',
  status: (status: number): string =>
    status === 401 || status === 403
      ? `The server doesn’t let anyone read this address without signing in (${status}).`
      : status === 404 || status === 410
        ? `There is nothing at this address (${status}).`
        : `The server answers with an error (${status}).`,
  address: 'This is not an address. It should look like https://www.example.org/news.',
  mixed: 'This address begins with http:, and browsers load only https: into a secure page.',
  cors: 'The server answers, but it doesn’t let other websites read this address.',
  unreachable: 'No server answers at this address.',
  offline: 'This browser is offline.',
  unreadable: 'This can’t be read as a feed.',
  detail: 'Details',
  blocked: (url: string): string => `The page names a feed that other websites may not read: ${url}`,
  tried: (count: number): string => `Tried ${plural(count, 'address', 'addresses')} where feeds usually are.`,
  secret: (name: string): string => `The address holds a secret (${name}). Everyone who opens your page can read it.`,
  removeSecret: 'Remove the secret and check again',
  advice: {
    secret: 'Ask for a public feed, or let your web team run the feed server, which keeps the secret: see below.',
    otherAddress: 'Check the address: open it in a new tab. Or give the address of the website’s start page.',
    publicPage: 'Give the address of a page that everyone may see, such as the start page.',
    https:
      'Write https: instead of http:. If that address doesn’t open in a new tab, the website needs a certificate first.',
    header:
      'Ask the person who looks after the feed’s server to send this header with it: Access-Control-Allow-Origin: *',
    savedCopy: 'Or use a saved copy of the feed, or let your web team run the feed server: see below.',
    feedServer: 'If you have a key for it, your web team can run the feed server: see below.',
    wait: 'Try again later, or ask the person who looks after the server.',
    online: 'Connect to the network, then check again.',
    host: 'Check the name of the website for typing mistakes.',
    noFeed:
      'No feed was found. Ask the person who looks after the website for “the address of the feed” (RSS, JSON, or iCal).',
    otherWidget: 'Look again at the first question: maybe another widget fits this feed.',
    systems: {
      wordpress:
        'WordPress: the feed is at /wp-json/wp/v2/posts. If it is blocked, a security plugin turned the REST API off; ask for it to be allowed for visitors.',
      tribe:
        'The Events Calendar: the feed is at /wp-json/tribe/events/v1/events. The REST API must be on for visitors.',
      drupal:
        'Drupal: turn on the core module JSON:API; the feed is then at /jsonapi/node/article. For another website also allow it under cors.config in services.yml.',
      localist: 'Localist: the feed is at /api/2/events. Ask Localist whether your contract needs a key.',
      libcal: 'LibCal: open the calendar, choose its iCal or RSS link, and copy that address.',
      shopify: 'Shopify: the feed is at /products.json. Shopify decides who may read it.',
      woocommerce: 'WooCommerce: the feed is at /wp-json/wc/store/v1/products.',
      squarespace: 'Squarespace: add ?format=json to the address of the blog or calendar page.',
      feed: '',
    },
  },
  systems: {
    wordpress: 'WordPress',
    tribe: 'The Events Calendar',
    drupal: 'Drupal',
    localist: 'Localist',
    libcal: 'LibCal',
    shopify: 'Shopify',
    woocommerce: 'WooCommerce',
    squarespace: 'Squarespace',
    feed: '',
  },
};

export type FindingMessages = typeof enFindings;
