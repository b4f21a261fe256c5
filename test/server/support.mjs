/** A feed's server on loopback, and a handler that may read it. */
import { createServer } from 'node:http';
import { DIST } from '../../scripts/build/paths.mjs';

export const { createFeedHandler, createGuardedFetch, createDirectoryCache } = await import(
  `${DIST}server/node/index.js`
);

export const NEWS = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: [{ id: '1', title: 'One', url: 'https://www.example.org/1', date_published: '2025-02-10T08:00:00Z' }],
};

/**
 * Starts a server. `routes` maps a path to what is sent: text, a value for JSON, or a function of request and response.
 * `requests` lists what came.
 */
export async function startUpstream(routes = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push({ url: request.url, headers: request.headers });
    const route = routes[request.url] ?? routes[request.url.replace(/\?.*/, '')];
    if (route === undefined) response.writeHead(404).end();
    else if (typeof route === 'function') route(request, response);
    else response.end(typeof route === 'string' || Buffer.isBuffer(route) ? route : JSON.stringify(route));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${server.address().port}`;
  return {
    url: `http://${host}`,
    host,
    routes,
    requests,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A handler that reads `feeds` from that upstream, with a clock that tests can move. */
export function createTestHandler(upstream, feeds, options = {}) {
  const clock = { ms: Date.parse('2025-02-16T18:00:00Z') };
  const errors = [];
  const handle = createFeedHandler({
    feeds,
    privateHosts: [upstream.host],
    // Longer than the busiest machine needs; tests of slow feeds give less.
    timeout: 30,
    now: () => clock.ms,
    onError: (name, message) => errors.push(`${name}: ${message}`),
    env: {},
    ...options,
  });
  return {
    clock,
    errors,
    get: (path, headers = {}, method = 'GET') =>
      handle(new Request(`https://feeds.example.org${path}`, { method, headers })),
  };
}

/** The config of one feed of news. */
export const newsFeed = (upstream, more = {}) => ({
  news: { url: `${upstream.url}/news.json`, kind: 'news', ...more },
});
