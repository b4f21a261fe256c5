import { type FeedError, toFeedError } from '../feeds/error.js';
import { setXmlParser } from '../feeds/read/parse-xml.js';
import { setHtmlParser } from '../feeds/values/text.js';
import { AnswerCache, type Answer } from './answer-cache.js';
import type { StoredFeed } from './cache.js';
import { type FeedServerOptions, readConfig } from './config.js';
import { FeedStore, type FoundFeed } from './feed-store.js';
import { fetchUpstream } from './fetch-upstream.js';
import { htmlParser } from './html-parser.js';
import { createCacheHeaders, createSharedHeaders, isKnownTag, PREFLIGHT, RETRY_AFTER } from './http.js';
import type { Answerer, GoOn, PlainAnswer, PlainRequest } from './plain-answer.js';
import { createProblem, statusOf } from './problem.js';
import { type FeedRequest, InvalidRequestError } from './read-request.js';
import { type Route, Router } from './router.js';
import { writeAnswer } from './write-answer.js';
import { xmlParser } from './xml-parser.js';

const CONTENT_TYPES = {
  json: 'application/feed+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
};

const doNothing: GoOn = () => undefined;

/** Throws a FeedError of step `settings` if the options are wrong. */
export function createAnswerer(options: FeedServerOptions): Answerer {
  setHtmlParser(htmlParser);
  setXmlParser(xmlParser);
  const { now = () => Date.now(), base = '/', origins = '*', privateHosts = [], timeout = 6, onError } = options;
  const { feeds, redact } = readConfig(options);
  const fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const router = new Router(feeds, base);
  const answers = new AnswerCache();
  const store = new FeedStore({
    cache: options.cache,
    now,
    onError: (name, error) => onError?.(name, redact(error.message)),
  });

  return async (request, goOn = doNothing) => {
    try {
      return await respond(request, goOn);
    } catch (error) {
      const headers = createSharedHeaders(request.origin, origins);
      if (error instanceof InvalidRequestError) return createProblem(400, error.message, { headers });
      return toProblem(toFeedError(error, ''), headers);
    }
  };

  async function respond({ method, target, origin, knownTags }: PlainRequest, goOn: GoOn): Promise<PlainAnswer> {
    if (method !== 'GET' && method !== 'HEAD') return respondToOther(method, origin);
    const route = router.find(target, now());
    if (!route) return createProblem(404, 'There is no such feed', { headers: createSharedHeaders(origin, origins) });
    const found = await findPage(route, goOn);
    if (!found)
      return createProblem(404, 'The feed has no such page', { headers: createSharedHeaders(origin, origins) });
    const whole = toPlainAnswer(route, found, await getAnswer(route, route.request, found.feed), origin);
    if (isKnownTag(knownTags, whole.headers.etag!)) return withoutBody(whole, 304);
    return method === 'HEAD' ? withoutBody(whole, 200) : whole;
  }

  function respondToOther(method: string, origin: string | undefined): PlainAnswer {
    const headers = createSharedHeaders(origin, origins);
    if (method === 'OPTIONS') return { status: 204, headers: { ...headers, ...PREFLIGHT } };
    return createProblem(405, 'Only GET and HEAD', { headers: { ...headers, allow: 'GET, HEAD, OPTIONS' } });
  }

  /** All of an answer, made anew once a second, since `age` counts them. */
  function toPlainAnswer(
    { feed, request }: Route,
    { feed: stored, staleBecause }: FoundFeed,
    answer: Answer,
    origin: string | undefined,
  ): PlainAnswer {
    const age = Math.max(0, Math.floor((now() - stored.fetchedAt) / 1000));
    const { last } = answer;
    if (last?.age === age && last.staleBecause === staleBecause && last.origin === origin) return last.plain;
    const reason = staleBecause && redact(staleBecause.message);
    const plain = {
      status: 200,
      headers: {
        ...createSharedHeaders(origin, origins),
        etag: answer.etag,
        ...createCacheHeaders(feed.ttl, age, reason),
        'content-type': CONTENT_TYPES[request.form],
      },
      body: answer.bytes,
    };
    answer.last = { age, staleBecause, origin, plain };
    return plain;
  }

  /** The page that is asked for: each but the first is found by the one before it. `undefined` if there is none. */
  async function findPage(route: Route, goOn: GoOn): Promise<FoundFeed | undefined> {
    let url: string | undefined = route.url;
    for (let page = 1; url !== undefined; page++) {
      const request = page === route.request.page ? route.request : { ...route.request, page };
      const found = await readPage(route, url, request, goOn);
      if (request === route.request) return found;
      url = (await getAnswer(route, request, found.feed)).next;
    }
    return undefined;
  }

  function readPage(route: Route, url: string, request: FeedRequest, goOn: GoOn): Promise<FoundFeed> {
    const { name, ttl, headers, origin } = route.feed;
    const wanted = {
      // With its name: another feed at the same address may be read with other headers.
      key: `${name} ${url}`,
      name,
      ttl,
      fetch: (known: StoredFeed | undefined) =>
        fetchUpstream(fetch, { url, headers, origin, privateHosts, timeout, known }),
      check: (stored: StoredFeed) => getAnswer(route, request, stored),
    };
    return store.get(wanted, goOn);
  }

  function getAnswer({ feed, key }: Route, request: FeedRequest, stored: StoredFeed): Promise<Answer> {
    return answers.get(stored, `${key} ${request.page}`, () =>
      writeAnswer(feed, request, stored, { now: new Date(now()), redact }),
    );
  }

  function toProblem(error: FeedError, headers: Readonly<Record<string, string>>): PlainAnswer {
    const { step, path } = error;
    // A fault of ours may hold anything.
    const detail = step === 'render' ? 'The feed server failed' : redact(error.message);
    const more = { step, path, headers: { ...headers, 'retry-after': String(RETRY_AFTER) } };
    return createProblem(statusOf(error), detail, more);
  }
}

function withoutBody({ headers }: PlainAnswer, status: number): PlainAnswer {
  if (status !== 304) return { status, headers };
  const { 'content-type': _, ...others } = headers;
  return { status, headers: others };
}
