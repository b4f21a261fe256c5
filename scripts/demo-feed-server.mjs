/**
 * What `npm start -- --with-server` adds: a site whose feeds no other page may read, and a feed server that reads them.
 * With the demo these are three origins.
 */
import { DIST, ROOT } from './build/paths.mjs';
import { listen, sendFile } from './serve.mjs';

/** The address that demo/feed-server.html names. */
export const FEED_SERVER = 'http://localhost:8787';

const FILES = {
  news: ['wordpress-posts.json', 'news'],
  announcements: ['announcements.json', 'announcements'],
  events: ['ce-webinars.ics', 'events'],
  books: ['books.json', 'books'],
  sections: ['sections.json', 'sections'],
};

/** Starts both. Gives { url, close } of the feed server. */
export async function startFeedServer(port = 8787) {
  const { createFeedHandler, serve } = await import(`${DIST}server/node/index.js`);
  // It sends no CORS header.
  const source = await listen((request, response) => {
    if (!request.url.startsWith('/demo/') || !sendFile(ROOT, request, response)) response.writeHead(404).end();
  });
  const feeds = Object.fromEntries(
    Object.entries(FILES).map(([name, [file, kind]]) => [name, { url: `${source.url}/demo/feeds/${file}`, kind }]),
  );
  const handler = createFeedHandler({
    feeds,
    privateHosts: [new URL(source.url).host],
    onError: (name, message) => console.warn(`${name}: ${message}`),
  });
  const server = await serve(handler, { port, host: 'localhost' }).catch(() =>
    serve(handler, { port: 0, host: 'localhost' }),
  );
  return { url: server.url, close: () => Promise.all([server.close(), source.close()]) };
}
