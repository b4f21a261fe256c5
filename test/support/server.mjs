/**
 * A site for contract tests: a table path -> answer, and behind it the built files under /dist/ for every origin.
 */
import { DIST } from '../../scripts/build/paths.mjs';
import { listen, sendFile } from '../../scripts/serve.mjs';

const CORS = { 'access-control-allow-origin': '*' };

/**
 * Starts a site. An answer is HTML text, or { type, body, status, headers, delay (ms) }, or a function of the request
 * that gives one of these; `otherwise(request, response)` may answer what is in no table. `requests` lists every address asked for. Two sites are two origins.
 */
export async function site(routes = {}, otherwise = () => false) {
  const requests = [];
  const server = await listen(async (request, response) => {
    requests.push(request.url);
    const { pathname } = new URL(request.url, 'http://localhost');
    const route = routes[pathname];
    if (route !== undefined) return send(response, typeof route === 'function' ? await route(request) : route);
    if (pathname.startsWith('/dist/')) {
      const inDist = { url: request.url.slice('/dist'.length), method: request.method };
      if (sendFile(DIST.slice(0, -1), inDist, response, CORS)) return undefined;
    }
    if (otherwise(request, response)) return undefined;
    return response.writeHead(404, CORS).end();
  });
  return { ...server, requests };
}

async function send(response, answer) {
  const {
    type = 'text/html; charset=utf-8',
    body = '',
    status = 200,
    headers = {},
    delay = 0,
  } = typeof answer === 'string' ? { body: answer } : answer;
  if (delay) await new Promise((done) => setTimeout(done, delay));
  response.writeHead(status, { 'content-type': type, ...CORS, ...headers }).end(body);
}

/** An answer with that value as JSON. */
export const json = (value, more = {}) => ({ type: 'application/json', body: JSON.stringify(value), ...more });

/** An answer with that text as a script. */
export const script = (body, more = {}) => ({ type: 'text/javascript; charset=utf-8', body, ...more });
