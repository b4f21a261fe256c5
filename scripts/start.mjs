/**
 * `npm start`: builds, then serves the demo with its sample feeds, and the builder. `npm run dev` (--watch): the same,
 * and on every change of src/ or demo/ it builds again and the open pages reload. With --with-server a feed server runs
 * beside it, for demo/feed-server.html. PORT and HOST say where (8000, or the next free port).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, watch } from 'node:fs';
import { ROOT } from './build/paths.mjs';
import { FEED_SERVER, startFeedServer } from './demo-feed-server.mjs';
import { listen, sendFile } from './serve.mjs';
import { stop } from './steps.mjs';

const FEED_SERVER_PAGE = '/demo/feed-server.html';
const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

const watching = process.argv.includes('--watch');
const openPages = new Set();

if (!build() && !watching) process.exit(1);
const feedServer = process.argv.includes('--with-server') ? await startFeedServer() : undefined;
const port = process.env.PORT || 8000;
const host = process.env.HOST || 'localhost';
const { url } = await listen(answer, Number(port), host).catch((error) =>
  stop(`The demo cannot be served at PORT ${port} of HOST ${host}: ${error.message}`),
);
console.log(`\nThe demo is at ${url}/demo/, the builder at ${url}/builder/ (Ctrl+C ends them)`);
if (feedServer)
  console.log(`Its feed server is at ${feedServer.url}; five feeds through it: ${url}/demo/feed-server.html`);
if (watching) watchSources();

function build() {
  console.log('Building dist/');
  return spawnSync(process.execPath, [`${ROOT}scripts/build.mjs`], { stdio: 'inherit' }).status === 0;
}

function answer(request, response) {
  const asked = [request.url, 'http://localhost'];
  const pathname = URL.canParse(...asked) ? new URL(...asked).pathname : '';
  if (pathname === '/') response.writeHead(302, { location: '/demo/' }).end();
  // The builder looks for the files in the folder beside its own.
  else if (/^\/builder\/?$/.test(pathname)) response.writeHead(302, { location: '/dist/builder/' }).end();
  else if (watching && answerReload(pathname, request, response)) return;
  else if (feedServer && pathname === FEED_SERVER_PAGE) response.writeHead(200, HTML).end(readPage(pathname));
  else if (/^\/(demo|dist)(\/|$)/.test(pathname) && sendFile(ROOT, request, response)) return;
  else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

/** What only `npm run dev` serves: pages with one more script, that script, and the stream it listens to. */
function answerReload(pathname, request, response) {
  if (pathname === '/reload.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    response.end(`new EventSource('/reload').onmessage = () => location.reload();\n`);
  } else if (pathname === '/reload') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('\n');
    openPages.add(response);
    request.on('close', () => openPages.delete(response));
  } else if (/^\/demo\/([\w-]+\.html)?$/.test(pathname)) {
    const page = readPage(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!page) return false;
    response.writeHead(200, HTML);
    response.end(page.replace('</body>', '<script type="module" src="/reload.js"></script></body>'));
  } else return false;
  return true;
}

function readPage(pathname) {
  try {
    const page = readFileSync(`${ROOT}${pathname.slice(1)}`, 'utf8');
    // Its port may be another than usual.
    return feedServer ? page.replaceAll(FEED_SERVER, feedServer.url) : page;
  } catch {
    return undefined;
  }
}

function watchSources() {
  let wait;
  const changed = (needsBuild) => {
    clearTimeout(wait);
    // An editor writes a file in several steps; one build after the last is enough.
    wait = setTimeout(() => {
      if (needsBuild && !build()) return;
      for (const page of openPages) page.write('data: changed\n\n');
    }, 150);
  };
  watch(`${ROOT}src`, { recursive: true }, () => changed(true));
  watch(`${ROOT}demo`, { recursive: true }, () => changed(false));
}
