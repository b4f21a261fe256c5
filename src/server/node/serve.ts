import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FeedHandler } from '../handler.js';
import { readBody } from '../http.js';

export interface ServeOptions {
  readonly port?: number | undefined;
  /** Default: `127.0.0.1`, since a web server with TLS stands before it. */
  readonly host?: string | undefined;
  /** Gets one line for each request: method, path, status, bytes, ms. No address or name of the visitor. */
  readonly log?: ((line: string) => void) | undefined;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no new requests, lets those that run end, and resolves when all have. */
  close(): Promise<void>;
}

/** How long requests that run may take until they are cut off when the server stops, in ms. */
const GRACE_MS = 10_000;

const MIN_COMPRESSED_BYTES = 1_000;

/** Serves the handler over HTTP, and `/health` for what watches the process. */
export async function serve(handler: FeedHandler, options: ServeOptions = {}): Promise<RunningServer> {
  const { port = 8787, host = '127.0.0.1', log } = options;
  const compress = createCompressor();
  const server = createServer((message, response) => {
    const start = performance.now();
    respond(handler, compress, message, response).then(
      (bytes) => log?.(describe(message, response.statusCode, bytes, performance.now() - start)),
      () => response.destroy(),
    );
  });
  // A client that sends its request slowly must not hold a connection.
  server.requestTimeout = 10_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const { port: opened } = server.address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${opened}`, close: () => closeGracefully(server) };
}

async function respond(
  handler: FeedHandler,
  compress: Compress,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  const { method = 'GET', url = '/' } = message;
  message.resume();
  if (url === '/health') return end(response, 200, { 'cache-control': 'no-store' }, Buffer.from('ok\n'));
  // The host in the request is of no meaning here.
  if (!url.startsWith('/') || !URL.canParse(`http://localhost${url}`)) return end(response, 400, {}, undefined);
  const answer = await handler(
    new Request(`http://localhost${url}`, { method: toMethod(method), headers: pick(message) }),
  );
  const headers = Object.fromEntries(answer.headers);
  const body = await readBody(answer);
  if (!body || body.length < MIN_COMPRESSED_BYTES) return end(response, answer.status, headers, body);
  headers.vary = [headers.vary, 'accept-encoding'].filter(Boolean).join(', ');
  if (!/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(message.headers['accept-encoding'] ?? ''))
    return end(response, answer.status, headers, body);
  const compressed = await compress(headers.etag, body);
  return end(response, answer.status, { ...headers, 'content-encoding': 'gzip' }, compressed);
}

function end(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array | undefined,
): number {
  const length = body?.length ?? 0;
  response.writeHead(status, body ? { ...headers, 'content-length': String(length) } : headers).end(body);
  return length;
}

/** Methods that a Request cannot have, such as TRACE, are answered like any other that is not allowed. */
const toMethod = (method: string): string => (/^(?:GET|HEAD|OPTIONS)$/.test(method) ? method : 'POST');

/** The two headers that an answer depends on: the handler sees nothing else of the visitor. */
function pick({ headers }: IncomingMessage): Record<string, string> {
  const { origin, 'if-none-match': known } = headers;
  return { ...(origin && { origin }), ...(known && { 'if-none-match': known }) };
}

type Compress = (etag: string | undefined, body: Uint8Array) => Promise<Uint8Array>;

/** Compresses each answer once: the last ones are kept by their tag. */
function createCompressor(): Compress {
  const toGzip = promisify<Uint8Array, Uint8Array>(gzip);
  const kept = new Map<string, Promise<Uint8Array>>();
  return (etag, body) => {
    if (etag === undefined) return toGzip(body);
    const compressed = kept.get(etag) ?? toGzip(body);
    kept.delete(etag);
    kept.set(etag, compressed);
    const [oldest] = kept.keys();
    if (kept.size > MAX_COMPRESSED && oldest !== undefined) kept.delete(oldest);
    return compressed;
  };
}

const MAX_COMPRESSED = 100;

/** A line of the log. A path that is no feed's may hold anything, and is left out. */
function describe({ method, url = '' }: IncomingMessage, status: number, bytes: number, ms: number): string {
  const path = /^\/[\w/-]*\.(?:json|ics)(?:\?(?:(?:lang|from|to|page)=[\w-]*&?)*)?$|^\/health$/.test(url) ? url : '-';
  return `${method ?? '-'} ${path.slice(0, 200)} ${status} ${bytes} ${ms.toFixed(1)}ms`;
}

async function closeGracefully(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
}
