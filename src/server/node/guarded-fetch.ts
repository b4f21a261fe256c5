import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup as resolveHost } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Readable, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { UpstreamFetch } from '../config.js';
import { isPrivateAddress, isPublicAddress } from '../public-address.js';

/** Resolves a host to all its addresses. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export interface GuardOptions {
  /** Hosts, with the port unless it is the usual one, that may have addresses in the own network. */
  readonly privateHosts?: readonly string[] | undefined;
  readonly resolve?: Resolve | undefined;
}

const resolveAll: Resolve = (hostname) => resolveHost(hostname, { all: true });

/**
 * A `fetch` that connects to public addresses only. A host is resolved once, and the connection goes to an address that
 * was checked, so a name that resolves to another address a moment later gains nothing. It keeps no cookies, sends no
 * header but those it is given, and follows no redirect.
 */
export function createGuardedFetch({ privateHosts = [], resolve = resolveAll }: GuardOptions = {}): UpstreamFetch {
  return async (address, { headers, signal }) => {
    const url = new URL(address);
    const isAllowed = privateHosts.includes(url.host)
      ? (ip: string) => isPublicAddress(ip) || isPrivateAddress(ip)
      : isPublicAddress;
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    // No address is looked up for an address.
    if (isIP(literal) && !isAllowed(literal)) throw new Error('This address is not public');
    const response = await send(url, {
      headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' },
      lookup: createLookup(resolve, isAllowed),
      // A connection of another request may lead elsewhere.
      agent: false,
      signal,
    });
    return toResponse(response);
  };
}

/** For a connection: the addresses of a host if all of them are allowed. One that is not makes the host suspicious. */
function createLookup(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options: LookupOptions, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) callback(new Error('The host has no address'), '');
        else if (!addresses.every(({ address }) => isAllowed(address)))
          callback(new Error('The host has an address that is not public'), '');
        else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error as Error, ''),
    );
  };
}

function send(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    request(url, options, resolve).on('error', reject).end();
  });
}

const DECODERS: Readonly<Record<string, (() => NodeJS.ReadWriteStream) | undefined>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** What was sent, decompressed while it is read, so that a small bomb never becomes large in memory. */
function toResponse(message: IncomingMessage): Response {
  const { statusCode: status = 502, statusMessage: statusText, headers } = message;
  const answer = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) answer.set(name, String(value));
  if (status < 200 || status > 599) throw new Error(`Status ${status}`);
  if ([204, 205, 304].includes(status)) {
    message.resume();
    return new Response(null, { status, headers: answer });
  }
  const decode = DECODERS[headers['content-encoding']?.toLowerCase() ?? ''];
  const body = decode ? pipeline(message, decode(), () => undefined) : message;
  // It tells the length before decompression.
  if (decode) answer.delete('content-length');
  const stream = Readable.toWeb(body as Readable) as ReadableStream<Uint8Array<ArrayBuffer>>;
  return new Response(stream, { status, headers: answer, ...(statusText && { statusText }) });
}
