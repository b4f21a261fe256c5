/** A server on which everything goes wrong that can: what it does with a request, by name. */
import { gzipSync } from 'node:zlib';

const CORS = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
const JSON_TYPE = { 'content-type': 'application/json', ...CORS };

const BOMB = gzipSync(Buffer.alloc(60_000_000, '['));
const XML_BOMB = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${'bcdefghi'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]><rss><channel><title>&i;</title></channel></rss>`;

/** Name -> what it does; `body` is the text of the feed. */
export const FAULTS = {
  'cut in the middle': (response, body) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  },
  'cut by the source': (response, body) => response.writeHead(200, JSON_TYPE).end(body.slice(0, body.length - 9)),
  'no answer': () => undefined,
  'an answer that stops': (response, body) => void response.writeHead(200, JSON_TYPE).write(body.slice(0, 30)),
  'the connection is reset': (response) => response.socket.resetAndDestroy(),
  'status 500': (response) => response.writeHead(500, CORS).end('<h1>Oops</h1>'),
  'status 503, Retry-After': (response) => response.writeHead(503, { ...CORS, 'retry-after': '1' }).end(),
  'status 429, Retry-After of a day': (response) => response.writeHead(429, { ...CORS, 'retry-after': '86400' }).end(),
  'status 404': (response) => response.writeHead(404, CORS).end('not here'),
  'status 204': (response) => response.writeHead(204, CORS).end(),
  'no CORS header': (response, body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
  'redirects without an end': (response, _, url) => response.writeHead(302, { ...CORS, location: `${url}&r` }).end(),
  'a web page': (response) =>
    response.writeHead(200, { ...CORS, 'content-type': 'text/html' }).end('<!doctype html><script>ran()</script>'),
  'drops of a few bytes': (response, body) => drip(response, body, 60, 2),
  'drops that take for ever': (response, body) => drip(response, body, 1, 500),
  'a zip bomb': (response) => response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(BOMB),
  'a broken zip': (response, body) => response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(body),
  'lists in lists': (response) => response.writeHead(200, JSON_TYPE).end('['.repeat(1_000_000)),
  'entities in entities': (response) =>
    response.writeHead(200, { ...CORS, 'content-type': 'application/rss+xml' }).end(XML_BOMB),
  'more than 5 MB': (response) => response.writeHead(200, JSON_TYPE).end(`{"items":["${'x'.repeat(6_000_000)}"]}`),
  'bytes of no encoding': (response) =>
    response.writeHead(200, JSON_TYPE).end(Buffer.from([0xff, 0xfe, 0, 0x80, 0xc3])),
  'items of the wrong types': (response) =>
    response
      .writeHead(200, JSON_TYPE)
      .end('{"version":"https://jsonfeed.org/version/1.1","items":[1,"two",null,{"id":{}}]}'),
};

/** What ends well: the feed, at once. */
export const answerWell = (response, body) => response.writeHead(200, JSON_TYPE).end(body);

function drip(response, body, size, ms) {
  response.writeHead(200, JSON_TYPE);
  let at = 0;
  const timer = setInterval(() => {
    if (at >= body.length || response.destroyed) {
      clearInterval(timer);
      response.end();
    } else response.write(body.slice(at, (at += size)));
  }, ms);
  response.on('close', () => clearInterval(timer));
}

/** A number maker that always makes the same numbers. */
export function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
