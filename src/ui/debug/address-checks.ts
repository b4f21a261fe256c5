import { MAX_FEEDS } from '../../data/feed-request.js';
import { parseUrl } from '../../page/parse-url.js';
import { closestMatch } from '../../feeds/values/suggestions.js';
import { withoutEnd } from '../../feeds/values/without-end.js';
import type { ValueCheck, ValueMistake } from './mistake.js';

/** What is wrong with addresses as authors write them. The first rule that applies is told. */

interface AddressRule {
  readonly test: RegExp | ((address: string) => boolean);
  readonly problem: string;
  /** The address to write; default: an example. */
  readonly fix?: (address: string) => string;
}

const EXAMPLE = 'https://www.example.org/feed.json';

const QUOTES = `["'“”„‘’«»\`]|%22|&quot;`;

const PUNCTUATION = /[.,;:!]/;

/** Endings of hosts that are no endings of files. */
const HOST = /^(?:www\.[^/]|(?:[\w-]+\.)+(?:com|org|net|edu|gov|mil|info|us|uk|ca|au|de|fr|es|mx)(?:[:/?#]|$))/i;

const PRIVATE_HOST =
  /^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\])|\.(?:local|test|internal)$/i;

const withHttps = (address: string): string => `https://${address.replace(/^[a-z]*[:;]?[/\\]*/i, '')}`;

/** The URL, unless it is none or of another scheme than http(s). */
function toUrl(address: string): URL | undefined {
  const url = parseUrl(address, document.baseURI);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

function isPrivate(address: string): boolean {
  const hostname = toUrl(address)?.hostname ?? '';
  return hostname !== location.hostname && PRIVATE_HOST.test(hostname);
}

const PLACEHOLDER = /\{\{|\}\}|<[%?]|\$\{|\[\[|^%\w+%$|^(?:undefined|null|#|TODO)$|\[object/i;

/** An address that a site's own pages have: of this page, or without a path. */
function isWebsite(address: string): boolean {
  const { href, pathname, search } = toUrl(address) ?? {};
  return href?.replace(/#.*/, '') === location.href.replace(/#.*/, '') || (pathname === '/' && !search);
}

const RULES: readonly AddressRule[] = [
  { test: PLACEHOLDER, problem: 'is a placeholder that nobody has filled in' },
  {
    test: /&(?:amp|#0*38);/i,
    problem: 'has &amp; where & is meant: an editor has escaped it twice',
    fix: (address) => address.replace(/&(?:(?:amp|#0*38);)+/gi, '&'),
  },
  {
    test: /^data:/i,
    problem: 'is a data: address: put the JSON between the tags, in a script of type application/json',
  },
  {
    test: /^(?:s?ftps?|javascript|mailto|tel|blob|about|wss?|s3):/i,
    problem: 'has a scheme other than http and https',
  },
  {
    test: new RegExp(`^(?:${QUOTES})|(?:${QUOTES})$`),
    problem: 'has quotes around it that belong to the address',
    fix: (address) => address.replace(new RegExp(`^(?:${QUOTES})+|(?:${QUOTES})+$`, 'g'), ''),
  },
  {
    test: /^\[[^\]]*\]\(.*\)$/,
    problem: 'is written in Markdown',
    fix: (address) => address.replace(/^.*\]\(|\)$/g, ''),
  },
  {
    test: /^[<([]|>$|^[^(]*\)$|^[^[]*\]$/,
    problem: 'has brackets around it',
    fix: (address) => withoutEnd(address.replace(/^[<([]+/, ''), /[>)\]]/),
  },
  {
    test: /.,(?=https?:)/i,
    problem: 'holds several addresses with commas between them: blanks separate them',
    fix: (address) => address.replace(/,(?=https?:)/gi, ' '),
  },
  {
    test: (address) => /[.,;:!]$/.test(address) && /[^./]$/.test(withoutEnd(address, PUNCTUATION)),
    problem: 'ends in a punctuation mark',
    fix: (address) => withoutEnd(address, PUNCTUATION),
  },
  {
    test: /^https?:?\/\/https?(?:[:/]|%3a)/i,
    problem: 'has its scheme twice',
    fix: (address) => withHttps(address.replace(/^https?:?\/\//i, '')),
  },
  {
    test: /^https?(?:;|\/\/|:\/(?!\/)|:(?!\/)|:?\\)/i,
    problem: 'has a broken scheme: https is followed by a colon and two slashes',
    fix: withHttps,
  },
  {
    test: /^(?:webcals?|feed|ical|ics):/i,
    problem: 'has a scheme for calendar and feed apps, which web pages cannot read',
    fix: (address) => withHttps(address.replace(/^feed:(?=https?:)/i, '')),
  },
  {
    test: /^(?:file:|[a-z]:[\\/]|\/?(?:Users|home)\/\w+\/|\\\\)/i,
    problem: 'is a file on your own computer, which nobody else can read: put it on the web server',
    fix: (address) => `/${address.replace(/^.*[\\/]/, '')}`,
  },
  {
    test: (address) => !/^https?:/i.test(address) && isMisspelledScheme(address),
    problem: 'has a misspelled scheme',
    fix: withHttps,
  },
  { test: /^(?!https?:)[a-z][a-z\d+.-]*:/i, problem: 'has a scheme other than http and https', fix: () => EXAMPLE },
  { test: /\\/, problem: 'has backslashes', fix: (address) => address.replaceAll('\\', '/') },
  {
    test: HOST,
    problem: 'has no scheme, so it counts as a file beside this page',
    fix: (address) => `https://${address}`,
  },
  {
    test: /^(?:https?:)?\/\/[^/@]+@/i,
    problem: 'holds a user name: browsers do not read it, and everyone can see it',
    fix: (address) => address.replace(/^((?:https?:)?\/\/)[^/@]+@/i, '$1'),
  },
  {
    test: isPrivate,
    problem: 'is on your own computer or network, where visitors cannot read it',
    fix: () => EXAMPLE,
  },
  {
    test: /^https?:\/\/calendar\.google\.com\/calendar\/(?:u\/\d\/)?(?:embed|r)\b/i,
    problem: 'is a web page of Google Calendar, not its data',
    fix: (address) => {
      const id = new URL(address).searchParams.get('src') ?? '(calendar id)';
      return `https://www.googleapis.com/calendar/v3/calendars/${encodeURIComponent(id)}/events?key=(your public API key)`;
    },
  },
  {
    test: /^https?:\/\/github\.com\/[^/]+\/[^/]+\/blob\//i,
    problem: 'is a web page about the file, not the file',
    fix: (address) => address.replace(/\/\/github\.com\/([^/]+\/[^/]+)\/blob\//i, '//raw.githubusercontent.com/$1/'),
  },
  {
    test: /^https?:\/\/www\.dropbox\.com\//i,
    problem: 'is a web page about the file, not the file',
    fix: (address) => address.replace(/www\.dropbox\.com/i, 'dl.dropboxusercontent.com').replace(/[?&]dl=\d/, ''),
  },
  {
    test: /\/(?:feed|rss|atom)\/?$|\.rss$/i,
    problem: 'is probably RSS, which no widget reads; WordPress also gives JSON',
    fix: (address) =>
      address.replace(/\/(?:feed|rss|atom)\/?$|\/[^/]*\.rss$/i, '/wp-json/wp/v2/posts?_embed=wp:featuredmedia,wp:term'),
  },
  { test: (address) => toUrl(address) === undefined, problem: 'is not an address' },
];

/** Only read of feeds: browsers do not load http feeds into https pages, but links may lead there. */
const MIXED: AddressRule = {
  test: (address) => isMixedContent(address, location.protocol),
  problem: 'is http, which browsers do not load into this https page',
  fix: (address) => address.replace(/^http:/i, 'https:'),
};

/** Where a link may lead, but no feed is. */
const WEBSITE: AddressRule = {
  test: isWebsite,
  problem: 'is the address of a website, not of its feed',
  fix: (address) => new URL('/wp-json/wp/v2/posts?_embed=wp:featuredmedia,wp:term', toUrl(address)).href,
};

/** Whether a page of that protocol may not load the address. */
export const isMixedContent = (address: string, pageProtocol: string): boolean =>
  pageProtocol === 'https:' && /^http:/i.test(address);

/** `htp:`, `htttps:`, `hhtp:` */
function isMisspelledScheme(address: string): boolean {
  const scheme = /^([a-z]{2,8}):/i.exec(address)?.[1];
  return scheme !== undefined && closestMatch(scheme, ['https', 'http'], 2) !== undefined && scheme.includes('t');
}

const applies = ({ test }: AddressRule, address: string): boolean =>
  typeof test === 'function' ? test(address) : test.test(address);

/** What is wrong with one address. */
function findAddressFault(
  address: string,
  rules: readonly AddressRule[] = [...RULES, MIXED, WEBSITE],
): ValueMistake | undefined {
  const rule = rules.find((each) => applies(each, address));
  if (!rule) return undefined;
  const fixed = rule.fix?.(address) ?? EXAMPLE;
  // What is left may be wrong in another way, as in "www.example.org/feed.json" with the quotes.
  return { problem: rule.problem, value: (fixed !== address && findAddressFault(fixed, rules)?.value) || fixed };
}

/** Names that are filled into addresses. */
const TEMPLATE = /\{(from|to|lang)\}/g;

/** Addresses of feeds, separated by blanks. */
export function checkFeedUrls(hasDays: boolean): ValueCheck {
  return (written) => {
    if (PLACEHOLDER.test(written)) return findAddressFault(written);
    const addresses = written.split(/\s+/).filter(Boolean);
    for (const address of addresses) {
      const template = templateFault(address, hasDays);
      const fault = template ?? findAddressFault(address.replace(TEMPLATE, 'x'));
      if (fault) return { ...fault, value: written.trim().replace(address, fault.value ?? '') };
    }
    if (addresses.length > MAX_FEEDS) {
      const problem = `holds ${addresses.length} addresses; only the first ${MAX_FEEDS} are read`;
      return { problem, value: addresses.slice(0, MAX_FEEDS).join(' ') };
    }
    const split = addresses.findIndex(
      (address, index) =>
        index > 0 && /^[^/.]/.test(address) && !/^https?:/i.test(address) && !hasEnding(addresses[index - 1]!),
    );
    if (split < 0) return undefined;
    const joined = addresses.flatMap((address, index) =>
      index === split ? [] : index === split - 1 ? [`${address}%20${addresses[split]!}`] : [address],
    );
    return { problem: 'has a blank inside an address, where a new address begins', value: joined.join(' ') };
  };
}

const hasEnding = (address: string): boolean =>
  /\.[\w-]+(?:[?#][^]*)?$|[?=]/.test(address.replace(/^https?:\/\/[^/]*/i, ''));

function templateFault(address: string, hasDays: boolean): ValueMistake | undefined {
  const unknown = /(?<![{$])\{([\w-]+)\}(?!\})/g;
  for (const [whole, name = ''] of address.matchAll(unknown)) {
    if (name === 'lang' || (hasDays && /^(?:from|to)$/.test(name))) continue;
    const meant = hasDays ? (closestMatch(name, ['from', 'to', 'lang']) ?? 'from') : undefined;
    const known = hasDays ? '{from}, {to} and {lang}' : 'only {lang}';
    return {
      problem: `holds ${whole}, which is not filled in; ${known} ${hasDays ? 'are' : 'is'}`,
      value: address.replace(whole, meant ? `{${meant}}` : 'value'),
    };
  }
  return undefined;
}

/** The address of a link. */
export const checkLink: ValueCheck = (written) =>
  written.trim() ? findAddressFault(written.trim(), RULES) : undefined;

/** An address that others are resolved against. */
export const checkBaseUrl: ValueCheck = (written) =>
  written.trim() ? findAddressFault(written.trim(), [...RULES, MIXED]) : undefined;

/** Values of a book that `book-href` can have. */
const BOOK_VALUES = ['isbn13', 'id', 'title', 'author'];

/** An address with values of each book in it. */
export const bookTemplate: ValueCheck = (written) => {
  const names = [...written.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const unknown = names.find((name) => !BOOK_VALUES.includes(name));
  if (unknown !== undefined) {
    const value = written.replaceAll(`{${unknown}}`, `{${closestMatch(unknown, BOOK_VALUES, Infinity)}}`);
    return { problem: `has {${unknown}}, which is none of {${BOOK_VALUES.join('}, {')}}`, value };
  }
  if (names.length)
    return checkLink(written.replaceAll(/\{\w+\}/g, 'x')) && { problem: 'is no address', value: EXAMPLE_CATALOG };
  return written.trim() ? { problem: 'is the same address for every book', value: EXAMPLE_CATALOG } : undefined;
};

const EXAMPLE_CATALOG = 'https://catalog.example.org/search?isbn={isbn13}';
