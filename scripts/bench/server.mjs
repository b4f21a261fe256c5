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
const SECONDS = 8;
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

const before = heapUsed();
const results = {
  'static file': await measure(`${files.url}/feed.json`),
  'feed server, cached': await measure(`${server.url}/feed-0.json`),
  'feed server, uncached': await measure(`${uncached.url}/feed-1.json`),
};
const after = heapUsed();

for (const [name, { requests, latency, non2xx }] of Object.entries(results)) {
  console.log(
    `${name.padEnd(22)} ${requests.average.toFixed(0).padStart(7)} requests/s   p99 ${latency.p99} ms` +
      (non2xx ? `   ${non2xx} FAILED` : ''),
  );
}
const ratio = results['feed server, cached'].requests.average / results['static file'].requests.average;
console.log(`cached / static: ${ratio.toFixed(2)}`);
console.log(`heap before ${toMb(before)}, after ${toMb(after)}`);

await Promise.all([server.close(), uncached.close(), files.close(), source.close()]);
rmSync(folder, { recursive: true });

function feedUrl(index) {
  return `${source.url}/demo/feeds/wordpress-posts.json?${index}`;
}

async function measure(url) {
  await autocannon({ url, connections: CONNECTIONS, duration: 1 });
  return autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
}

/** What is in use after a collection: `npm run bench:server` exposes it. */
function heapUsed() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function toMb(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
