// Misspelled on purpose. cspell:disable
import { json, network, status, text, unreachable, type Answer } from './network.js';
import { jsonFeed, sampleNews } from './news.js';

/** What page authors write wrong, and what the panel of `debug` answers to each. */

const entry = (id: string, more: object): object => ({ id, title: id, url: `https://core.example/${id}`, ...more });

const event = (day: string, type: string, section: string): object =>
  entry(`${type} ${day}`, {
    tags: [section],
    _ala_core: { start: `${day}T18:00:00Z`, end: `${day}T19:00:00Z`, kind: type, section },
  });

/** Rejects where the page reads the answer; a request whose answer stays unread (no-cors) succeeds. */
const withoutCors: Answer = ({ init }) => {
  if (init.mode !== 'no-cors') throw new TypeError('Failed to fetch');
  return new Response('');
};

const blockedByPolicy: Answer = ({ url }) => {
  const policy = { blockedURI: url, effectiveDirective: 'connect-src', violatedDirective: 'connect-src' };
  const rest = {
    documentURI: location.href,
    originalPolicy: "connect-src 'self'",
    disposition: 'enforce',
    statusCode: 200,
  } as const;
  document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', { ...policy, ...rest }));
  throw new TypeError('Failed to fetch');
};

export const { fetch } = network({
  '/news.json': json(jsonFeed([sampleNews(1, { tags: ['Awards'] }), sampleNews(2, { tags: ['Events', 'Awards'] })])),
  '/pictures.json': json(jsonFeed([sampleNews(1, { image: 'http://img.example/1.jpg' })])),
  '/covers.json': json(jsonFeed([entry('Book', { image: 'https://covers.example/1.jpg' })])),
  '/events.json': json(
    jsonFeed([event('2025-02-20', 'webinar', 'Access'), event('2025-03-04', 'course', 'Technology')]),
  ),
  '/old.json': json(jsonFeed([event('2019-02-20', 'webinar', 'Access')])),
  '/over.json': json(
    jsonFeed([entry('Vote now', { content_text: 'x', _ala_core: { label: 'Vote', expires: '2024-12-31' } })]),
  ),
  '/links.json': json(jsonFeed([sampleNews(1), { id: 'x', title: 'No scheme', url: 'www.ala.org/x' }])),
  '/own.json': json({ posts: [{ headline: 'One' }] }),
  '/page.html': text('<!doctype html><title>x</title>'),
  '/rss.xml': text('<?xml version="1.0"?><rss version="2.0">'),
  '/dead.json': unreachable,
  '/cors.json': withoutCors,
  '/policy.json': blockedByPolicy,
  '/banner.json': unreachable,
  '/': withoutCors,
  '/missing.json': status(404),
  '/private.json': status(401),
  '/empty.json': text(''),
});

export const NEWS = 'src="/news.json"';
const EVENTS = 'src="/events.json"';

/** What is written, what the panel says, and what it tells to write. */
type Row = readonly [written: string, problem: string, write: string];

export const news = (attributes: string): string => `<ala-news-feed debug ${NEWS} ${attributes}></ala-news-feed>`;
export const source = (src: string): string => `<ala-news-feed debug src="${src}"></ala-news-feed>`;
export const calendar = (attributes: string, src = EVENTS): string =>
  `<ala-ce-calendar debug ${src} ${attributes}></ala-ce-calendar>`;
export const books = (attributes: string): string =>
  `<ala-book-carousel debug ${NEWS} ${attributes}></ala-book-carousel>`;
const inSettings = (attributes: string): string => `<ala-settings ${attributes}>${news('')}</ala-settings>`;

const VALUES: readonly Row[] = [
  [news('limit="five"'), 'limit="five" is not a whole number', '<ala-news-feed limit="5">'],
  [news('limit="all"'), 'limit="all" is not a whole number', '<ala-news-feed limit="0">'],
  [news('limit="10px"'), 'limit="10px" is not', '<ala-news-feed limit="10">'],
  [news('limit="-1"'), 'limit="-1" is not', '<ala-news-feed limit="0">'],
  [news('limit="2.5"'), 'limit="2.5" is not', '<ala-news-feed limit="3">'],
  [news('limit=""'), 'limit="" is empty and counts as 0', '<ala-news-feed limit="5">'],
  [news('limit="”5”"'), 'limit="”5”" is not', '<ala-news-feed limit="5">'],
  [news('layout="Cards"'), 'layout="Cards" is not one of list, cards, compact', '<ala-news-feed layout="cards">'],
  [news('layout="grid"'), 'layout="grid" is not one of', '<ala-news-feed layout="cards">'],
  [news('layout="compcat"'), 'layout="compcat" is not one of', '<ala-news-feed layout="compact">'],
  [news('theme="Dark"'), 'theme="Dark" is not one of host, light, dark, auto', '<ala-news-feed theme="dark">'],
  [news('look="inherited"'), 'look="inherited" is not one of', '<ala-news-feed look="inherit">'],
  [
    news('heading-level="h2"'),
    'heading-level="h2" is not a whole number of 2 to 6',
    '<ala-news-feed heading-level="2">',
  ],
  [news('heading-level="7"'), 'heading-level="7" is not', '<ala-news-feed heading-level="6">'],
  [news('heading-level="1"'), 'heading-level="1" is not', '<ala-news-feed heading-level="2">'],
  [news('heading="“News”"'), 'heading="“News”" has curly quotes', '<ala-news-feed heading="News">'],
  [news('refresh="1"'), 'refresh="1" is not a whole number of minutes, 5 or more', '<ala-news-feed refresh="5">'],
  [news('refresh="3600"'), 'refresh="3600" is 3600 minutes; did you mean seconds', '<ala-news-feed refresh="60">'],
  [news('refresh="600000"'), 'refresh="600000" is 600000 minutes', '<ala-news-feed refresh="10">'],
  [news('loading="Lazy"'), 'loading="Lazy" is not one of eager, lazy', '<ala-news-feed loading="lazy">'],
  [news('dates="short"'), 'dates="short" is not one of', '<ala-news-feed dates="absolute">'],
  [news('sort="date"'), 'sort="date" is not one of kind, feed', '<ala-news-feed sort="kind">'],
  [news('tag="Awards" tag-match="and"'), 'tag-match="and" is not one of any, all', '<ala-news-feed tag-match="all">'],
  [news('show-images="none"'), 'show-images="none" turns it on', '<ala-news-feed> without show-images'],
  [news('show-more="never"'), 'show-more="never" turns it on', '<ala-news-feed> without show-more'],
  [`<ala-news-feed debug="null" ${NEWS}></ala-news-feed>`, 'debug="null" turns it on', 'without debug'],
  [news('format="ical"'), 'format="ical" is not one of', '<ala-news-feed format="icalendar">'],
  [books('autoplay="3000"'), 'autoplay="3000" is 3000 seconds; did you mean milliseconds', 'autoplay="5"'],
  [books('autoplay="7000"'), 'autoplay="7000" is 7000 seconds', '<ala-book-carousel autoplay="7">'],
  [books('autoplay="3"'), 'autoplay="3" is not', '<ala-book-carousel autoplay="5">'],
  [books('autoplay="true"'), 'autoplay="true" is not', '<ala-book-carousel autoplay="7">'],
  [books('autoplay="false"'), 'autoplay="false" is not', '<ala-book-carousel> without autoplay'],
  [books('view="slider"'), 'view="slider" is not one of carousel, grid', '<ala-book-carousel view="carousel">'],
  [
    '<ala-announcement-tabs debug src="/news.json" orientation="column"></ala-announcement-tabs>',
    'orientation="column" is not one of horizontal, vertical',
    '<ala-announcement-tabs orientation="vertical">',
  ],
  [
    '<ala-section-finder debug src="/news.json" search="true"></ala-section-finder>',
    'search="true" is not one of auto, always, never',
    '<ala-section-finder search="always">',
  ],
];

const DATES: readonly Row[] = [
  [calendar('first-day="0"'), 'first-day="0" is not 1 (Monday) to 7 (Sunday)', '<ala-ce-calendar first-day="7">'],
  [calendar('first-day="monday"'), 'first-day="monday" is not', '<ala-ce-calendar first-day="1">'],
  [calendar('month="March 2025"'), 'month="March 2025" is not a month like', '<ala-ce-calendar month="2025-03">'],
  [calendar('month="March"'), 'month="March" is not a month like', '-03">'],
  [calendar('month="3/2025"'), 'month="3/2025" is not', '<ala-ce-calendar month="2025-03">'],
  [calendar('from="2/16/2025"'), 'from="2/16/2025" is neither today nor a day', '<ala-ce-calendar from="2025-02-16">'],
  [calendar('from="16.2.2025"'), 'from="16.2.2025" is neither', '<ala-ce-calendar from="2025-02-16">'],
  [calendar('from="now"'), 'from="now" is neither', '<ala-ce-calendar from="today">'],
  [calendar('days="1000"'), 'days="1000" is not a whole number of 1 to 731', '<ala-ce-calendar days="731">'],
  [calendar('days="week"'), 'days="week" is not', '<ala-ce-calendar days="7">'],
  [calendar('hour-cycle="24"'), 'hour-cycle="24" is not one of h12, h23', '<ala-ce-calendar hour-cycle="h23">'],
  [calendar('time-zone="Central"'), 'time-zone="Central" is not', '<ala-ce-calendar time-zone="America/Chicago">'],
  [calendar('time-zone="New York"'), 'time-zone="New York" is not', 'time-zone="America/New_York"'],
  [calendar('time-zone="America/Chicgo"'), 'time-zone="America/Chicgo" is not', 'time-zone="America/Chicago"'],
  [
    calendar('feed-time-zone="EST"'),
    'feed-time-zone="EST" is a zone without daylight',
    'feed-time-zone="America/New_York"',
  ],
  [calendar('time-zone="local"'), 'time-zone="local" is not', '<ala-ce-calendar time-zone="reader">'],
  [calendar('url-state="my events"'), 'url-state="my events" makes', '<ala-ce-calendar url-state="my-events">'],
  [
    calendar('subscribe-href="webcal://x.example/ce.ics"'),
    'subscribe-href="webcal:',
    'subscribe-href="https://x.example/ce.ics"',
  ],
];

const SETTINGS: readonly Row[] = [
  [inSettings('timeout="8000"'), 'timeout="8000" on <ala-settings> is 8000 seconds', '<ala-settings timeout="8">'],
  [inSettings('timeout="soon"'), 'timeout="soon" on <ala-settings> is not', '<ala-settings timeout="8">'],
  [
    inSettings('image-hosts="https://img.example/covers/, cdn.example"'),
    'image-hosts="https://img.example/covers/, cdn.example" on <ala-settings> holds more than names of hosts',
    '<ala-settings image-hosts="img.example cdn.example">',
  ],
  [
    inSettings('image-hosts="*.img.example"'),
    'image-hosts="*.img.example"',
    '<ala-settings image-hosts="img.example">',
  ],
  [inSettings('currency="$"'), 'currency="$" on <ala-settings> is not a code', '<ala-settings currency="USD">'],
  [
    inSettings('base-url="www.example.org"'),
    'base-url="www.example.org"',
    '<ala-settings base-url="https://www.example.org">',
  ],
  [inSettings('timezone="UTC"'), 'timezone is unknown. Did you mean time-zone?', '<ala-settings time-zone="UTC">'],
  [`<ala-settings theme="dark"></ala-settings>${news('')}`, '<ala-settings> has no widget inside', 'after them'],
];

const NAMES: readonly Row[] = [
  [
    news('headingLevel="3"'),
    'headinglevel is unknown. Did you mean heading-level?',
    '<ala-news-feed heading-level="3">',
  ],
  [news('show_images'), 'show_images is unknown. Did you mean show-images?', '<ala-news-feed show-images>'],
  [news('lable="News"'), 'lable is unknown. Did you mean label?', '<ala-news-feed label="News">'],
  ['<ala-news-feed debug href="/news.json"></ala-news-feed>', 'Did you mean src?', '<ala-news-feed src="/news.json">'],
  [
    '<ala-news-feed debug data-src="/news.json"></ala-news-feed>',
    'data-src is unknown. Did you mean src?',
    'src="/news.json"',
  ],
  ['<ala-news-feed debug :src="/news.json"></ala-news-feed>', ':src is unknown. Did you mean src?', 'src="/news.json"'],
  [books('layout="cards"'), 'layout="cards" is an attribute of <ala-news-feed>', '<ala-book-carousel> without layout'],
  [
    news('image-hosts="a.example"'),
    'is an attribute of <ala-settings>',
    '<ala-settings image-hosts="a.example"> around',
  ],
  [news('heading=“Core News”'), 'news” is what is left of a value', 'straight quotes'],
  [news('more-label="All"'), 'more-label="All" does nothing without more-href', 'more-href="https://'],
];

const ADDRESSES: readonly Row[] = [
  [source("'/news.json'"), 'has quotes around it', '<ala-news-feed src="/news.json">'],
  [source('“https://a.example/news.json”'), 'has quotes around it', 'src="https://a.example/news.json"'],
  [source('&lt;https://a.example/x&gt;'), 'has brackets around it', 'src="https://a.example/x"'],
  [source('[feed](https://a.example/x)'), 'is written in Markdown', 'src="https://a.example/x"'],
  [source('https://a.example/news.json.'), 'ends in a punctuation mark', 'src="https://a.example/news.json"'],
  [source('/a.json, /b.json'), 'ends in a punctuation mark', 'src="/a.json /b.json"'],
  [
    source('https://a.example/a,https://a.example/b'),
    'commas between them',
    'src="https://a.example/a https://a.example/b"',
  ],
  [source('www.a.example/news.json'), 'has no scheme', 'src="https://www.a.example/news.json"'],
  [source('core.ala.org/news.json'), 'has no scheme', 'src="https://core.ala.org/news.json"'],
  [source('https://https://a.example/x'), 'has its scheme twice', 'src="https://a.example/x"'],
  [source('http//a.example/x'), 'has a broken scheme', 'src="https://a.example/x"'],
  [source('https:/a.example/x'), 'has a broken scheme', 'src="https://a.example/x"'],
  [source('htp://a.example/x'), 'has a misspelled scheme', 'src="https://a.example/x"'],
  [source('ftp://a.example/x'), 'has a scheme other than http', 'src="https://www.example.org/feed.json"'],
  [
    calendar('', 'src="webcal://a.example/ce.ics"'),
    'has a scheme for calendar and feed apps',
    'src="https://a.example/ce.ics"',
  ],
  [source('file:///C:/feeds/news.json'), 'is a file on your own computer', 'src="/news.json"'],
  [source('C:\\feeds\\news.json'), 'is a file on your own computer', 'src="/news.json"'],
  [source('http://192.168.1.20/news.json'), 'is on your own computer or network', 'src="https://www.example.org'],
  [source('\\feeds\\news.json'), 'has backslashes', 'src="/feeds/news.json"'],
  [source('/my feeds/news.json'), 'has a blank inside an address', 'src="/my%20feeds/news.json"'],
  [source('{{ feed_url }}'), 'is a placeholder', 'src="https://www.example.org/feed.json"'],
  [source('/news.json?from={from}'), 'holds {from}, which is not filled in', 'src="/news.json?from=value"'],
  [
    calendar('', 'src="/events.json?from={start}"'),
    'holds {start}, which is not filled in',
    'src="/events.json?from={',
  ],
  [source('https://me:pw@a.example/x'), 'holds a user name', 'src="https://a.example/x"'],
  [
    source('https://github.com/a/b/blob/main/news.json'),
    'is a web page about the file',
    'raw.githubusercontent.com/a/b/main/news.json',
  ],
  [
    calendar('', 'src="https://calendar.google.com/calendar/embed?src=ce%40ala.org"'),
    'is a web page of Google Calendar',
    'https://www.googleapis.com/calendar/v3/calendars/ce%40ala.org/events',
  ],
  [source('/news.json?a=1&amp;amp;b=2'), 'has &amp; where & is meant', 'src="/news.json?a=1&b=2"'],
  [source('/news.json?a=1&amp;#038;b=2'), 'has &amp; where & is meant', 'src="/news.json?a=1&b=2"'],
  [
    source('https://www.a.example/'),
    'is the address of a website, not of its feed',
    'src="https://www.a.example/wp-json/wp/v2/posts',
  ],
  [source('#news'), 'is the address of a website, not of its feed', '/wp-json/wp/v2/posts'],
  [source('https://a.example/feed/'), 'is probably RSS', 'src="https://a.example/wp-json/wp/v2/posts'],
  [
    news('more-href="www.ala.org/news"'),
    'more-href="www.ala.org/news" has no scheme',
    'more-href="https://www.ala.org/news"',
  ],
  [news('more-href="javascript:void(0)"'), 'has a scheme other than http', 'more-href="https://'],
];

const FILTERS: readonly Row[] = [
  [
    news('tag="awrds"'),
    'tag="awrds": none of the 2 items has "awrds"; the feed has Awards, Events',
    '<ala-news-feed tag="Awards">',
  ],
  [news('tag="Awards, conference"'), 'none of the 2 items has "conference"', '<ala-news-feed tag="Awards">'],
  [news('tag="-awards, -evnts"'), 'none of the 2 items has "evnts"', '<ala-news-feed tag="-awards, -Events">'],
  [
    '<ala-news-feed debug src="/links.json"></ala-news-feed>',
    '<ala-news-feed> shows 1 of 2 items without a link, such as "No scheme"',
    '"url": "https://',
  ],
  [calendar('kind="webinars"'), 'none of the 2 items has "webinars"; the feed has webinar, course', 'kind="webinar"'],
  [calendar('section="Tech"'), 'none of the 2 items has "Tech"; the feed has Access, Technology', 'section="Access"'],
  [
    calendar('from="2025-06-01"'),
    'none of the 2 events is on these days; the feed has events from 2025-02-20 to 2025-03-04',
    'from="2025-03-04"',
  ],
  [calendar('days="2"'), 'days="2": none of the 2 events is on these days', '<ala-ce-calendar from="2025-02-20">'],
  [
    calendar('view="month" month="2025-05"'),
    'month="2025-05": none of the 2 events',
    '<ala-ce-calendar month="2025-03">',
  ],
  [calendar('', 'src="/old.json"'), 'the feed has no event from', '<ala-ce-calendar from="YYYY-MM-DD">'],
  [
    '<ala-announcement-tabs debug src="/over.json"></ala-announcement-tabs>',
    'today is in none: "Vote now" until 2024-12-31',
    'later dates in the feed',
  ],
  [
    '<ala-news-feed debug show-images src="/pictures.json"></ala-news-feed>',
    'does not show 1 of 1 pictures, such as http://img.example/1.jpg: its address is http',
    'https://img.example/1.jpg in the feed',
  ],
  [
    '<ala-settings image-hosts="img.example"><ala-book-carousel debug src="/covers.json"></ala-book-carousel></ala-settings>',
    'image-hosts="img.example" does not name the host',
    '<ala-settings image-hosts="img.example covers.example">',
  ],
];

const TAGS: readonly Row[] = [
  [
    `<ala-news-feed debug ${NEWS} /><h2>Next part</h2><p>Rest</p>`,
    '<ala-news-feed> is not closed ("/>" does not close it), so it holds <h2>, <p>',
    '</ala-news-feed> before <h2>',
  ],
  [
    `<ala-news-feed debug ${NEWS}><a href="/news">News</a><ala-book-carousel ${NEWS}></ala-book-carousel>`,
    'so it holds <a>, <ala-book-carousel>',
    '</ala-news-feed> before <ala-book-carousel>',
  ],
  [
    `<ala-news-feed ${NEWS}><ala-book-carousel debug ${NEWS}></ala-book-carousel></ala-news-feed>`,
    '<ala-book-carousel> is inside <ala-news-feed>, whose tag is not closed',
    '</ala-news-feed> before <ala-book-carousel>',
  ],
  [`<a href="/x">${news('')}</a>`, '<ala-news-feed> is inside <a>', '</a> before <ala-news-feed>'],
  [
    `${news('')}<ala-newsfeed></ala-newsfeed>`,
    '<ala-newsfeed> is unknown. Did you mean <ala-news-feed>?',
    '<ala-news-feed …>',
  ],
  [
    `${news('')}<ala-calendar></ala-calendar>`,
    '<ala-calendar> is unknown. Did you mean <ala-ce-calendar>?',
    '<ala-ce-calendar …>',
  ],
  [`${news('')}<book-carousel></book-carousel>`, '<book-carousel> is unknown.', '<ala-book-carousel …>'],
  [
    `<ala-news-feed debug ${NEWS}><h2 slot="header">News</h2></ala-news-feed>`,
    'slot="header" of <h2>',
    '<h2 slot="heading">',
  ],
  [
    '<ala-news-feed debug><script type="text/json">{}</script></ala-news-feed>',
    '<script type="text/json"> in <ala-news-feed> is not read as inline JSON',
    '<script type="application/json">',
  ],
  [`${news('id="news"')}<p id="news"></p>`, 'id="news" of <ala-news-feed> is on several elements', 'id="news-2"'],
  [
    `${calendar('url-state="c"')}<ala-section-finder url-state="c"></ala-section-finder>`,
    'url-state="c" of <ala-ce-calendar> is on several widgets',
    'url-state="c-2"',
  ],
  [`<div lang="es_MX">${news('')}</div>`, 'lang="es_MX" of <div> is not a language tag', '<div lang="es-MX">'],
  [news('lang="Spanish"'), 'lang="Spanish" of <ala-news-feed>', '<ala-news-feed lang="es">'],
  [
    `${news('')}<script src="https://a.invalid/1/ala-widgets.min.js" type="x"></script><script src="https://b.invalid/2/ala-news-feed.min.js" type="x"></script>`,
    '<script src="https://b.invalid/2/ala-news-feed.min.js"> loads what',
    'one <script type="module" src="https://a.invalid/1/ala-widgets.min.js">',
  ],
];

/** Answers that stand beside the error: there is no attribute to write in another way, or the message has it. */
export const LOADING: readonly (readonly [written: string, answer: string])[] = [
  [
    source('https://a.example/cors.json'),
    `The server answers, but does not let this page read the feed (CORS): it must send the header "Access-Control-Allow-Origin: ${location.origin}"`,
  ],
  [
    source('https://a.example/policy.json'),
    'The Content-Security-Policy of this page blocks https://a.example (connect-src). Write connect-src https://a.example',
  ],
  [
    source('https://a.example/banner.json'),
    'The server of https://a.example answers, but not at this address: an ad blocker',
  ],
  [source('/missing.json'), 'Nothing is at this address: check src'],
  [source('/private.json'), 'The feed must be readable without a login or a key'],
  [source('/page.html'), 'This address is a web page, not JSON'],
  [source('/rss.xml'), 'This is not valid XML, or it is cut off'],
  ['<ala-news-feed debug></ala-news-feed>', 'Neither src, items nor inline JSON is given: add src='],
  [
    `<ala-news-feed debug src="/own.json" map='{"items":"post","title":"headline"}'></ala-news-feed>`,
    'did you mean "posts"?',
  ],
  [
    `<ala-news-feed debug src="/own.json" map='{"items":"posts","title":"heading"}'></ala-news-feed>`,
    'no item has "heading", needed for title; did you mean "headline"?',
  ],
  [
    `<ala-news-feed debug src="/own.json" map="{title: 'headline'}"></ala-news-feed>`,
    `<ala-news-feed map='{"title": "headline"}'>`,
  ],
  ['<ala-news-feed debug src="/own.json" map="{"title":"headline"}"></ala-news-feed>', 'put JSON in single quotes'],
  [
    '<ala-news-feed debug src="/news.json?api_key=1&access_token=2"></ala-news-feed>',
    'everyone who opens the page can read it',
  ],
];

/** Each answer says what is wrong and what to write. */
export const MISTAKES = { VALUES, DATES, SETTINGS, NAMES, ADDRESSES, FILTERS, TAGS };
