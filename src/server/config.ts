import type { FormatId } from '../feeds/formats/descriptors.js';
import { FeedError } from '../feeds/error.js';
import type { KindId } from '../feeds/model.js';
import type { CustomFormat } from '../feeds/result.js';
import type { FeedCache } from './cache.js';
import { isPublicHost } from './public-address.js';
import { createRedactor, type Redact } from './redact.js';

/** One feed that may be read. */
export interface FeedConfig {
  /**
   * Its address. `{lang}`, `{from}` and `{to}` are filled in from the request, `${NAME}` from `env`.
   */
  readonly url: string;
  readonly kind: KindId;
  /** As the attributes of a widget: needed only where the format cannot be detected. */
  readonly format?: FormatId | (string & {}) | undefined;
  readonly map?: Readonly<Record<string, unknown>> | string | undefined;
  /** Request headers, such as `{ "authorization": "Bearer ${TOKEN}" }`. Sent to the feed's own origin only. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Seconds for which an answer is fresh. Default: 300. */
  readonly ttl?: number | undefined;
  /** IANA zone of times that have none. */
  readonly timeZone?: string | undefined;
  /** Formats of your own, tried before the built-in ones. */
  readonly formats?: readonly CustomFormat[] | undefined;
}

/** What `fetch` is called with. A response with a redirect is returned as it is. */
export type UpstreamFetch = (
  url: string,
  init: {
    readonly headers: Readonly<Record<string, string>>;
    readonly redirect: 'manual';
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

export interface FeedServerOptions {
  /** What may be read, by name: `news` is at `/news.json`. */
  readonly feeds: Readonly<Record<string, FeedConfig>>;
  /** Origins of the pages that may read the answers. Default: `*`, since feeds are public. */
  readonly origins?: '*' | readonly string[] | undefined;
  /** Path before the names. Default: `/`. */
  readonly base?: string | undefined;
  /** Values for `${NAME}`. In Node, Deno and Bun the environment by default. */
  readonly env?: Readonly<Record<string, unknown>> | undefined;
  /** Hosts in your own network that feeds may be on, with the port unless it is the usual one. */
  readonly privateHosts?: readonly string[] | undefined;
  /** Seconds that a feed may take, with its redirects. Default: 6, so that widgets get an old copy within their own 8. */
  readonly timeout?: number | undefined;
  /** Where feeds are kept besides the memory. */
  readonly cache?: FeedCache | undefined;
  readonly fetch?: UpstreamFetch | undefined;
  /** The clock, in ms since the epoch. */
  readonly now?: (() => number) | undefined;
  /** Called when a feed cannot be read, for a log. The sentence holds no secrets. */
  readonly onError?: ((name: string, message: string) => void) | undefined;
}

/** A feed whose config was checked, with the values of `env` in it. */
export interface Feed extends Pick<FeedConfig, 'url' | 'kind'> {
  readonly name: string;
  readonly ttl: number;
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly config: FeedConfig;
}

export interface Config {
  readonly feeds: ReadonlyMap<string, Feed>;
  readonly redact: Redact;
}

const KINDS: readonly string[] = ['news', 'announcements', 'events', 'books', 'sections'] satisfies KindId[];
const DEFAULT_TTL = 300;

const FEED_OPTIONS = ['url', 'kind', 'format', 'map', 'headers', 'ttl', 'timeZone', 'formats'];

/** Checks the options. Throws a FeedError of step `settings` that says what to correct. */
export function readConfig(options: FeedServerOptions): Config {
  const { base = '/', origins = '*', timeout = 1 } = options;
  if (!/^\/(?:.*\/)?$/.test(base)) throw new FeedError('settings', '"base" must begin and end with a slash');
  if (origins !== '*' && !Array.isArray(origins)) throw new FeedError('settings', '"origins" must be "*" or a list');
  if (!(timeout > 0)) throw new FeedError('settings', '"timeout" must be a number of seconds');
  const secrets = new Set<string>();
  const feeds = new Map(
    Object.entries(options.feeds).map(([name, config]) => [name, readFeedConfig(name, config, options, secrets)]),
  );
  return { feeds, redact: createRedactor(secrets) };
}

function readFeedConfig(
  name: string,
  config: FeedConfig,
  { env = {}, privateHosts = [] }: FeedServerOptions,
  secrets: Set<string>,
): Feed {
  const fail = (what: string): never => {
    throw new FeedError('settings', `The feed "${name}" ${what}`);
  };
  const fillIn = (text: string, encode = (value: string): string => value): string =>
    text.replace(/\$\{(\w+)\}/g, (_, variable: string) => {
      const value = env[variable];
      if (typeof value !== 'string' || !value) return fail(`needs the environment variable ${variable}`);
      secrets.add(value);
      return encode(value);
    });
  if (!/^[a-z\d][\w-]*$/i.test(name)) fail('must have a name of letters, digits and hyphens');
  for (const option of Object.keys(config)) {
    if (!FEED_OPTIONS.includes(option))
      fail(`has the unknown option "${option}": ${FEED_OPTIONS.join(', ')} are known`);
  }
  if (typeof (config as Partial<FeedConfig>).url !== 'string') fail('needs a url');
  if (!KINDS.includes(config.kind)) fail(`needs a kind: ${KINDS.join(', ')}`);
  const { ttl = DEFAULT_TTL } = config;
  if (typeof ttl !== 'number' || !(ttl > 0)) fail('has a ttl that is no number of seconds');

  const url = fillIn(config.url, encodeURIComponent);
  if (!URL.canParse(url)) fail('has a url that is none');
  const parsed = new URL(url);
  if (!/^https?:$/.test(parsed.protocol)) fail('has a url that is neither http nor https');
  if (parsed.username || parsed.password) fail('has a password in its url: use headers with an authorization');
  if (!isPublicHost(parsed) && !privateHosts.includes(parsed.host))
    fail(`is on ${parsed.host}, which is not public: list it in privateHosts if you trust it`);

  const headers = Object.entries(config.headers ?? {}).map(([header, value]) => {
    // A header that is written in the config is as secret as one from the environment.
    const filled = fillIn(value);
    if (filled.length >= 8) secrets.add(filled);
    return [header.toLowerCase(), filled] as const;
  });
  return { name, url, origin: parsed.origin, kind: config.kind, ttl, headers: Object.fromEntries(headers), config };
}
