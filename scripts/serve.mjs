/**
 * A small static server for the demo and for tests: files of the project, found by their path, with the right type.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Answers with the file of `root` that the address names; a folder gives its index.html. False when there is none. */
export function sendFile(root, request, response, headers = {}) {
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    return false;
  }
  let file = join(root, normalize(path));
  if (!file.startsWith(root) || path.includes('/.') || path.includes('\0')) return false;
  let found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    // Relative addresses in index.html count from the folder, so it needs its slash.
    if (!path.endsWith('/')) {
      response.writeHead(308, { location: `${path}/` }).end();
      return true;
    }
    file = join(file, 'index.html');
    found = statSync(file, { throwIfNoEntry: false });
  }
  if (!found?.isFile()) return false;
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
    ...headers,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
  return true;
}

/** Starts `handler` on that port, or on the next free one (0: any). Gives { url, close }. */
export async function listen(handler, port = 0, host = 'localhost') {
  const server = createServer(handler);
  for (let at = port; ; at++) {
    try {
      await new Promise((resolve, reject) => server.once('error', reject).listen(at, host, resolve));
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === 0 || at > port + 100) throw error;
    }
  }
  return {
    url: `http://${host}:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
