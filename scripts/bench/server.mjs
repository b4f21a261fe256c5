/**
 * `npm run bench:server`: requests per second, latency and memory of the feed server on loopback, beside a plain static
 * server of Node that sends the same bytes from a file. Run `npm run build` first; it takes half a minute.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { DIST, ROOT } from '../build/paths.mjs';
import { listen, sendFile } from '../serve.mjs';
import { needBuild } from '../steps.mjs';

needBuild();
const ROUNDS = 3;
const SECONDS = 2;
const CONNECTIONS = 50;

const { createFeedHandler, serve } = await import(`${DIST}server/node/index.js`);
const folder = mkdtempSync(join(tmpdir(), 'ala-bench-'));
const source = await listen((request, response) => sendFile(ROOT, request, response) || response.writeHead(404).end());
const options = {
  privateHosts: [new URL(source.url).host],
  feeds: Object.fromEntries([...Array(2)].map((_, index) => [`feed-${index}`, { url: feedUrl(index), kind: 'news' }])),
};
const server = await serve(createFeedHandler(options), { port: 0 });
// Never fresh: every request waits for the feed, which gets one request at a time.
const feeds = { 'feed-1': { ...options.feeds['feed-1'], ttl: 1e-6 } };
const uncached = await serve(createFeedHandler({ ...options, feeds }), { port: 0 });

const answer = await fetch(`${server.url}/feed-0.json`);
writeFileSync(join(folder, 'feed.json'), Buffer.from(await answer.arrayBuffer()));
const files = await listen((request, response) => sendFile(folder, request, response) || response.writeHead(404).end());

const urls = {
  'static file': `${files.url}/feed.json`,
  'feed server, cached': `${server.url}/feed-0.json`,
  'feed server, uncached': `${uncached.url}/feed-1.json`,
};
// In turns, so that what else the machine does meets all of them.
const results = Object.fromEntries(Object.keys(urls).map((name) => [name, []]));
for (const url of Object.values(urls)) await load(url, 1);
const before = heapUsed();
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, url] of Object.entries(urls)) results[name].push(await load(url, SECONDS));
}
const after = heapUsed();

const perSecond = (name) => median(results[name].map(({ requests }) => requests.average));
for (const [name, rounds] of Object.entries(results)) {
  const failed = rounds.reduce((sum, { non2xx, errors }) => sum + non2xx + errors, 0);
  const p99 = median(rounds.map(({ latency }) => latency.p99));
  console.log(
    `${name.padEnd(22)} ${perSecond(name).toFixed(0).padStart(7)} requests/s   p99 ${p99} ms` +
      (failed ? `   ${failed} FAILED` : ''),
  );
}
console.log(`cached / static: ${(perSecond('feed server, cached') / perSecond('static file')).toFixed(2)}`);
console.log(`heap before ${toMb(before)}, after ${toMb(after)}`);

await Promise.all([server.close(), uncached.close(), files.close(), source.close()]);
rmSync(folder, { recursive: true });

function feedUrl(index) {
  return `${source.url}/demo/feeds/wordpress-posts.json?${index}`;
}

function load(url, duration) {
  // In a thread of its own: what the load costs is no part of the comparison.
  return autocannon({ url, connections: CONNECTIONS, duration, workers: 1 });
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** What is in use after a collection: `npm run bench:server` exposes it. */
function heapUsed() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function toMb(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
