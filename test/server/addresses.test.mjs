/** Feeds that try to lead into a private network: by their address, by a redirect, or by DNS. None is connected to. */
import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { isIP } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { DIST } from '../../scripts/build/paths.mjs';
import { createFeedHandler, createGuardedFetch, createTestHandler, NEWS, startUpstream } from './support.mjs';

const { isPublicAddress } = await import(`${DIST}server/public-address.js`);

/** What must never be connected to, as it may be written in an address. */
const PRIVATE_HOSTS = [
  '127.0.0.1',
  '127.8.9.10',
  '2130706433',
  '0x7f000001',
  '0x7f.0x0.0x0.0x1',
  '017700000001',
  '0177.0.0.1',
  '127.1',
  '0',
  '0.0.0.0',
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '3232235777',
  '169.254.169.254',
  '0xa9fea9fe',
  '100.64.0.1',
  '100.100.100.200',
  '192.0.0.192',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[::]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[::ffff:127.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[::ffff:0:127.0.0.1]',
  '[::127.0.0.1]',
  '[::10.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::a00:1]',
  '[2002:7f00:1::]',
  '[2001::1]',
  '[fec0::1]',
  '[ff02::1]',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'a.localhost',
  'printer.local',
  'metadata.google.internal',
  'router',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
];

/** The only name that may have an address in the own network, as an operator lists one. */
const OWN = 'feeds.example.org';

let upstream;
let port;
/** Every address that a connection was tried to. */
let attempts = [];
const watchSocket = ({ socket }) => socket.on('connectionAttempt', (address) => attempts.push(address));

before(async () => {
  upstream = await startUpstream({ '/there.json': NEWS });
  port = upstream.host.split(':')[1];
  subscribe('net.client.socket', watchSocket);
});
after(() => {
  unsubscribe('net.client.socket', watchSocket);
  return upstream.close();
});
beforeEach(() => {
  attempts = [];
  upstream.requests.length = 0;
});

/** Reads a feed of `OWN` with that resolver; the feed redirects to `location`. */
async function readRedirected(location, resolve = () => assert.fail('nothing but the feed is resolved')) {
  upstream.routes['/news.json'] = (_, response) => response.writeHead(302, { location }).end();
  const host = `${OWN}:${port}`;
  const fetch = createGuardedFetch({
    privateHosts: [host],
    resolve: async (name) => (name === OWN ? [{ address: '127.0.0.1', family: 4 }] : resolve(name)),
  });
  const feeds = { news: { url: `http://${host}/news.json`, kind: 'news' } };
  return createTestHandler({ host }, feeds, { fetch }).get('/news.json');
}

describe('an address in the own network', () => {
  it('is reached where it is listed: the test sees connections', async () => {
    assert.equal((await readRedirected('/there.json')).status, 200);
    assert.deepEqual([...new Set(attempts)], ['127.0.0.1']);
    assert.deepEqual(
      upstream.requests.map(({ url }) => url),
      ['/news.json', '/there.json'],
    );
  });

  for (const host of PRIVATE_HOSTS) {
    it(`${host} is refused in the config`, () => {
      const feeds = { news: { url: `http://${host}/news.json`, kind: 'news' } };
      assert.throws(() => createFeedHandler({ feeds }), /is not public/);
    });

    it(`${host} is not reached by a redirect`, async () => {
      const { status, headers } = await readRedirected(encodeURI(`http://${host}:${port}/there.json`));
      assert.equal(status, 502);
      assert.equal(headers.get('content-type'), 'application/problem+json');
      assert.equal(upstream.requests.length, 1);
      assert.deepEqual(attempts, ['127.0.0.1']);
    });
  }
});

describe('a name', () => {
  const PRIVATE_ADDRESSES = PRIVATE_HOSTS.map((host) => host.replace(/^\[|\]$/g, '')).filter((host) => isIP(host));

  for (const address of PRIVATE_ADDRESSES) {
    it(`that resolves to ${address} is not connected to`, async () => {
      const answer = await readRedirected(`http://rebind.example.com:${port}/there.json`, () => [
        { address, family: isIP(address) },
      ]);
      assert.equal(answer.status, 502);
      assert.deepEqual(attempts, ['127.0.0.1']);
    });
  }

  it('that also resolves to a public address is not connected to', async () => {
    const both = [
      { address: '203.0.114.7', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    for (const addresses of [both, both.toReversed()]) {
      attempts = [];
      const { status } = await readRedirected(`http://rebind.example.com:${port}/there.json`, () => addresses);
      assert.equal(status, 502);
      assert.deepEqual(attempts, ['127.0.0.1']);
    }
  });

  it('is resolved once, so that no second answer can lead elsewhere', async () => {
    const asked = [];
    const fetch = createGuardedFetch({
      privateHosts: [`rebind.example.com:${port}`],
      // The first answer is allowed; the second, by which rebinding works, would be the address of the metadata.
      resolve: async (name) => [{ address: asked.push(name) > 1 ? '169.254.169.254' : '127.0.0.1', family: 4 }],
    });
    const url = `http://rebind.example.com:${port}/there.json`;
    const handler = createTestHandler(
      { host: `rebind.example.com:${port}` },
      { news: { url, kind: 'news' } },
      { fetch },
    );
    assert.equal((await handler.get('/news.json')).status, 200);
    assert.deepEqual(asked, ['rebind.example.com']);
    assert.deepEqual(attempts, ['127.0.0.1']);
    handler.clock.ms += 86_400_000;
    assert.match((await handler.get('/news.json')).headers.get('ala-stale'), /cannot be reached/);
    assert.deepEqual(attempts, ['127.0.0.1']);
  });

  it('is public or not by its address', () => {
    for (const address of ['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:8.8.8.8'])
      assert.ok(isPublicAddress(address), address);
    for (const address of [...PRIVATE_ADDRESSES, '', 'www.example.org', '2001:db8::1', 'fe80::1%eth0'])
      assert.ok(!isPublicAddress(address), address);
  });
});
