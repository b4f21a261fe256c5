import { createAnswerer } from './answerer.js';
import type { FeedServerOptions } from './config.js';
import type { Answerer } from './plain-answer.js';

/** What a platform gives beside the request, if it ends work that outlives the answer, as Cloudflare Workers do. */
export interface HandlerContext {
  readonly waitUntil?: (work: Promise<unknown>) => void;
}

/** Answers requests for feeds. Never rejects. */
export type FeedHandler = (request: Request, context?: HandlerContext) => Promise<Response>;

const answerers = new WeakMap<FeedHandler, Answerer>();

/**
 * Creates a handler that reads the named feeds and answers `/<name>.json?lang=&from=&to=&page=` with a JSON Feed, and
 * `/<name>.ics` with a calendar. Nothing else can be read through it.
 *
 * Throws a FeedError of step `settings` if the options are wrong.
 */
export function createFeedHandler(options: FeedServerOptions): FeedHandler {
  const answer = createAnswerer(options);
  const handler: FeedHandler = async (request, context) => {
    const { pathname, search } = new URL(request.url);
    const { status, headers, body } = await answer(
      {
        method: request.method,
        target: pathname + search,
        origin: request.headers.get('origin') ?? undefined,
        knownTags: request.headers.get('if-none-match') ?? undefined,
      },
      (work) => context?.waitUntil?.(work),
    );
    return new Response(body ?? null, { status, headers });
  };
  answerers.set(handler, answer);
  return handler;
}

/** What answers for a handler without `Request` and `Response`. A function around a handler is asked with both. */
export function answererOf(handler: FeedHandler): Answerer {
  return answerers.get(handler) ?? ((request) => askWithRequest(handler, request));
}

async function askWithRequest(
  handler: FeedHandler,
  { method, target, origin, knownTags }: Parameters<Answerer>[0],
): ReturnType<Answerer> {
  const headers = { ...(origin && { origin }), ...(knownTags && { 'if-none-match': knownTags }) };
  // Methods that a Request cannot have, such as TRACE, are answered like any other that is not allowed.
  const allowed = /^(?:GET|HEAD|OPTIONS)$/.test(method) ? method : 'POST';
  // The host in the request is of no meaning.
  const response = await handler(new Request(`http://localhost${target}`, { method: allowed, headers }));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: response.body ? new Uint8Array(await response.arrayBuffer()) : undefined,
  };
}
