import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { answererOf, type FeedHandler } from '../handler.js';
import type { Answerer, PlainAnswer } from '../plain-answer.js';

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
  const answer = answererOf(handler);
  const server = createServer((message, response) => {
    const start = performance.now();
    respond(answer, message, response).then(
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

async function respond(answer: Answerer, message: IncomingMessage, response: ServerResponse): Promise<number> {
  const { method = 'GET', url = '/', headers } = message;
  if (url === '/health') return send(response, HEALTHY);
  if (!url.startsWith('/')) return send(response, BAD_REQUEST);
  const { origin, 'if-none-match': knownTags } = headers;
  const whole = await answer({ method, target: url, origin, knownTags });
  const { identity, gzip } = toForms(whole);
  if (!gzip || !acceptsGzip(headers['accept-encoding'])) return send(response, identity);
  return send(response, await gzip());
}

/** An answer as Node sends it: names and values of headers one after the other are the fastest form. */
interface Form {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: Uint8Array | undefined;
}

function send(response: ServerResponse, { status, headers, body }: Form): number {
  response.writeHead(status, headers as string[]).end(body);
  return body?.length ?? 0;
}

function toForm(status: number, headers: Readonly<Record<string, string>>, body?: Uint8Array): Form {
  const all = body ? { ...headers, 'content-length': String(body.length) } : headers;
  return { status, headers: Object.entries(all).flat(), body };
}

const HEALTHY = toForm(200, { 'cache-control': 'no-store' }, Buffer.from('ok\n'));
const BAD_REQUEST = toForm(400, {});

/** Whether a client takes gzip. */
const acceptsGzip = (header: string | string[] | undefined): boolean =>
  header !== undefined && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(String(header));

interface Forms {
  readonly identity: Form;
  readonly gzip?: () => Promise<Form>;
}

const forms = new WeakMap<PlainAnswer, Forms>();

/** The forms of an answer. Each is made once, since an answer is the same object for many requests. */
function toForms(answer: PlainAnswer): Forms {
  let made = forms.get(answer);
  if (!made) forms.set(answer, (made = createForms(answer)));
  return made;
}

function createForms({ status, headers, body }: PlainAnswer): Forms {
  if (!body || body.length < MIN_COMPRESSED_BYTES) return { identity: toForm(status, headers, body) };
  const varying = { ...headers, vary: [headers.vary, 'accept-encoding'].filter(Boolean).join(', ') };
  let compressed: Promise<Form> | undefined;
  return {
    identity: toForm(status, varying, body),
    gzip: () =>
      (compressed ??= compress(body).then((bytes) =>
        toForm(status, { ...varying, 'content-encoding': 'gzip' }, bytes),
      )),
  };
}

const toGzip = promisify<Uint8Array, Uint8Array>(gzip);
const compressedBodies = new WeakMap<Uint8Array, Promise<Uint8Array>>();

/** Each body once: it outlives its headers, which change every second. */
function compress(body: Uint8Array): Promise<Uint8Array> {
  let compressed = compressedBodies.get(body);
  if (!compressed) compressedBodies.set(body, (compressed = toGzip(body)));
  return compressed;
}

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
