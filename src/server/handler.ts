import { type FeedError, toFeedError } from '../feeds/error.js';
import { setXmlParser } from '../feeds/read/parse-xml.js';
import { setHtmlParser } from '../feeds/values/text.js';
import { AnswerCache, type Answer } from './answer-cache.js';
import type { StoredFeed } from './cache.js';
import { type Feed, type FeedServerOptions, readConfig } from './config.js';
import { FeedStore, type FoundFeed } from './feed-store.js';
import { fetchUpstream } from './fetch-upstream.js';
import { htmlParser } from './html-parser.js';
import { createCacheHeaders, createResponse, createSharedHeaders, isKnownTag, PREFLIGHT, RETRY_AFTER } from './http.js';
import { createProblem, statusOf } from './problem.js';
import { defaultWindow, type FeedRequest, InvalidRequestError, readRequest } from './read-request.js';
import { writeAnswer } from './write-answer.js';
import { xmlParser } from './xml-parser.js';

/** What a platform gives beside the request, if it ends work that outlives the answer, as Cloudflare Workers do. */
export interface HandlerContext {
  readonly waitUntil?: (work: Promise<unknown>) => void;
}

/** Answers requests for feeds. Never rejects. */
export type FeedHandler = (request: Request, context?: HandlerContext) => Promise<Response>;

const CONTENT_TYPES = {
  json: 'application/feed+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
};

/**
 * Creates a handler that reads the named feeds and answers `/<name>.json?lang=&from=&to=&page=` with a JSON Feed, and
 * `/<name>.ics` with a calendar. Nothing else can be read through it.
 *
 * Throws a FeedError of step `settings` if the options are wrong.
 */
export function createFeedHandler(options: FeedServerOptions): FeedHandler {
  setHtmlParser(htmlParser);
  setXmlParser(xmlParser);
  const { now = () => Date.now(), base = '/', origins = '*', privateHosts = [], timeout = 6, onError } = options;
  const { feeds, redact } = readConfig(options);
  const fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const answers = new AnswerCache();
  const store = new FeedStore({
    cache: options.cache,
    now,
    onError: (name, error) => onError?.(name, redact(error.message)),
  });

  return async (request, context) => {
    const headers = createSharedHeaders(request, origins);
    try {
      return await respond(request, headers, (work) => context?.waitUntil?.(work));
    } catch (error) {
      if (error instanceof InvalidRequestError) return createProblem(400, error.message, { headers });
      return toProblem(toFeedError(error, ''), headers);
    }
  };

  async function respond(request: Request, headers: Record<string, string>, goOn: GoOn): Promise<Response> {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { ...headers, ...PREFLIGHT } });
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return createProblem(405, 'Only GET and HEAD', { headers: { ...headers, allow: 'GET, HEAD, OPTIONS' } });
    const wanted = readRequest(new URL(request.url), base, now());
    const feed = wanted && feeds.get(wanted.name);
    if (!feed || (wanted.form === 'ics' && feed.kind !== 'events'))
      return createProblem(404, 'There is no such feed', { headers });
    const found = await findPage(feed, wanted, goOn);
    if (!found) return createProblem(404, 'The feed has no such page', { headers });

    const { etag, bytes } = await getAnswer(feed, wanted, found.feed);
    const age = Math.max(0, Math.floor((now() - found.feed.fetchedAt) / 1000));
    const staleBecause = found.staleBecause && redact(found.staleBecause.message);
    Object.assign(headers, { etag }, createCacheHeaders(feed.ttl, age, staleBecause));
    if (isKnownTag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
    headers['content-type'] = CONTENT_TYPES[wanted.form];
    return request.method === 'HEAD' ? new Response(null, { headers }) : createResponse(bytes, headers);
  }

  /** The page that is asked for: each but the first is found by the one before it. `undefined` if there is none. */
  async function findPage(feed: Feed, wanted: FeedRequest, goOn: GoOn): Promise<FoundFeed | undefined> {
    let url: string | undefined = fillIn(feed.url, wanted.language, wanted.window ?? defaultWindow(now()));
    for (let page = 1; url !== undefined; page++) {
      const request: FeedRequest = { ...wanted, page };
      const found = await readPage(feed, url, request, goOn);
      if (page === wanted.page) return found;
      url = (await getAnswer(feed, request, found.feed)).next;
    }
    return undefined;
  }

  function readPage(feed: Feed, url: string, request: FeedRequest, goOn: GoOn): Promise<FoundFeed> {
    const { name, ttl, headers, origin } = feed;
    const wanted = {
      // With its name: another feed at the same address may be read with other headers.
      key: `${name} ${url}`,
      name,
      ttl,
      fetch: (known: StoredFeed | undefined) =>
        fetchUpstream(fetch, { url, headers, origin, privateHosts, timeout, known }),
      check: (stored: StoredFeed) => getAnswer(feed, request, stored),
    };
    return store.get(wanted, goOn);
  }

  function getAnswer(feed: Feed, wanted: FeedRequest, stored: StoredFeed): Promise<Answer> {
    const { form, language, window, page } = wanted;
    const today = new Date(now()).toISOString().slice(0, 10);
    const key = JSON.stringify([feed.name, form, language, window ?? today, page]);
    return answers.get(stored, key, () => writeAnswer(feed, wanted, stored, { now: new Date(now()), redact }));
  }

  function toProblem(error: FeedError, headers: Record<string, string>): Response {
    const { step, path } = error;
    // A fault of ours may hold anything.
    const detail = step === 'render' ? 'The feed server failed' : redact(error.message);
    const more = { step, path, headers: { ...headers, 'retry-after': String(RETRY_AFTER) } };
    return createProblem(statusOf(error), detail, more);
  }
}

/** Keeps the process alive for work that goes on after the answer. */
type GoOn = (work: Promise<void>) => void;

/** `{lang}`, `{from}` and `{to}` of an address, which `URL` has written with percent signs. */
function fillIn(url: string, language: string | undefined, window: Readonly<Record<'from' | 'to', string>>): string {
  const values: Readonly<Record<string, string | undefined>> = { lang: language ?? 'en', ...window };
  return url.replace(/(?:\{|%7B)(lang|from|to)(?:\}|%7D)/gi, (whole, name: string) =>
    encodeURIComponent(values[name.toLowerCase()] ?? whole),
  );
}
