import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { AlaFeedErrorEvent } from '../../src/data/feed-events.js';
import type { FeedElement } from '../../src/elements/base/feed-element.js';
import type { Item } from '../../src/feeds/model.js';
import { useMovableClock } from '../support/clock.js';
import {
  after as later,
  drips,
  hangs,
  inTurn,
  json,
  network,
  status,
  text,
  unreachable,
  type Answer,
} from '../support/network.js';
import { frames, NOW, onPage, readable, settled, stateOf, texts, until } from '../support/page.js';
import { makeOldPage, oldResponse } from '../support/old-page.mjs';
import { WIDGETS, type Widget } from '../support/widgets.js';

type Feed = FeedElement<Item>;

/** Seconds a run may take in these tests; retries wait 0.5 and 1.5 s. */
const BUDGET = 5;

/** One condition: what the server does, and how the widget must end. */
interface Condition {
  readonly name: string;
  readonly server: (widget: Widget) => Answer;
  readonly ends: 'ready' | 'empty' | 'error';
  /** Step of the ala-feed-error. */
  readonly step?: string;
  /** Requests that reach the server. */
  readonly asks: number;
  /** It ends only after a wait, of ours or of the server. */
  readonly waits?: true;
}

const LATIN1 = new Uint8Array(
  [...'{"version":"https://jsonfeed.org/version/1.1","title":"Caf\u00e9","items":[]}'].map((c) => c.charCodeAt(0)),
);
const long = (megabytes: number): string =>
  `{"version":"https://jsonfeed.org/version/1.1","title":"${'x'.repeat(megabytes * 1e6)}","items":[]}`;
const body = (widget: Widget): string => JSON.stringify(widget.feed());

const CONDITIONS: readonly Condition[] = [
  { name: 'fair', server: (w) => json(w.feed()), ends: 'ready', asks: 1 },
  { name: '404', server: () => status(404, 'not here'), ends: 'error', step: 'http', asks: 1 },
  { name: '403', server: () => status(403), ends: 'error', step: 'http', asks: 1 },
  { name: '500, then 200', server: (w) => inTurn(status(500), json(w.feed())), ends: 'ready', asks: 2, waits: true },
  { name: '503 for good', server: () => status(503), ends: 'error', step: 'http', asks: 3, waits: true },
  { name: 'no answer at all', server: () => hangs, ends: 'error', step: 'timeout', asks: 1, waits: true },
  {
    name: 'a body that never ends',
    server: () => drips(['{'.repeat(10), ...Array<string>(100).fill(' ')], 100),
    ends: 'error',
    step: 'timeout',
    asks: 1,
    waits: true,
  },
  {
    name: 'a body in slow drops',
    server: (w) => drips(body(w).match(/.{1,60}/gs) ?? [], 30),
    ends: 'ready',
    asks: 1,
    waits: true,
  },
  {
    name: 'a body cut off by the network, then whole',
    server: (w) => inTurn(drips([body(w).slice(0, 40)], 5, true), json(w.feed())),
    ends: 'ready',
    asks: 2,
    waits: true,
  },
  {
    name: 'a body that was cut off at the source',
    server: (w) => text(body(w).slice(0, -20)),
    ends: 'error',
    step: 'syntax',
    asks: 1,
  },
  {
    name: 'a login page with 200',
    server: () => text('<!doctype html><title>Log in</title>', { 'content-type': 'text/html' }),
    ends: 'error',
    step: 'format',
    asks: 1,
  },
  { name: '6 MB', server: () => text(long(6)), ends: 'error', step: 'size', asks: 1 },
  {
    name: '20 MB, and the header says so',
    server: () => text(long(1), { 'content-length': '20000000' }),
    ends: 'error',
    step: 'size',
    asks: 1,
  },
  {
    name: 'items of the wrong types',
    server: () => json({ version: 'https://jsonfeed.org/version/1.1', items: [1, 'two', null, { id: {} }] }),
    ends: 'error',
    step: 'shape',
    asks: 1,
  },
  {
    name: 'a list that is none',
    server: () => json({ version: 'https://jsonfeed.org/version/1.1', items: 7 }),
    ends: 'empty',
    asks: 1,
  },
  {
    name: 'a network that is back for the last request',
    server: (w) => inTurn(unreachable, unreachable, unreachable, json(w.feed())),
    ends: 'ready',
    asks: 5,
    waits: true,
  },
  {
    name: 'CORS refusal, dead host, redirects in a loop',
    server: () => unreachable,
    ends: 'error',
    step: 'network',
    asks: 4,
    waits: true,
  },
  {
    name: 'unreachable, then there',
    server: (w) => inTurn(unreachable, json(w.feed())),
    ends: 'ready',
    asks: 2,
    waits: true,
  },
  {
    name: '429 with a short Retry-After',
    server: (w) => inTurn(status(429, '', { 'retry-after': '1' }), json(w.feed())),
    ends: 'ready',
    asks: 2,
    waits: true,
  },
  {
    name: '429 with a long Retry-After',
    server: () => status(429, '', { 'retry-after': '60' }),
    ends: 'error',
    step: 'http',
    asks: 1,
  },
  { name: '204', server: () => status(204, null), ends: 'empty', asks: 1 },
  { name: 'an empty body', server: () => text(''), ends: 'empty', asks: 1 },
  {
    name: 'no UTF-8',
    server: () => text(LATIN1, { 'content-type': 'application/json; charset=iso-8859-1' }),
    ends: 'empty',
    asks: 1,
  },
  { name: 'a slow answer', server: (w) => later(900, json(w.feed())), ends: 'ready', asks: 1, waits: true },
];

/** Fields of all models. */
const FIELDS =
  'id title subtitle name label slug kind section url externalUrl joinUrl buyUrl registrationUrl recordingUrl summary ' +
  'unsafeHtml authors presenters image tags prices isbn format published modified start end location action status ' +
  'registration seats credits language parentIds starts expires aliases pinned free timeZone';

const place = (widget: Widget, attributes = 'src="/feed.json"'): unknown =>
  html`<${unsafeStatic(`${widget.tag} ${attributes}`)}><a href="/all">All of it</a></${unsafeStatic(widget.tag)}>`;

const shown = (element: Element): string => texts(element, '.ala').join(' ');

/** One widget on the page, under one condition. */
interface Setup {
  readonly settings: Element;
  readonly feed: Feed;
  readonly asked: readonly string[];
  readonly errors: readonly AlaFeedErrorEvent[];
  readonly linkAtFirst: Promise<boolean>;
}

function setUp(widget: Widget, answer: Answer, isOldPage: boolean): Setup {
  const { fetch: newFetch, asked } = network({ '/feed.json': answer });
  const oldFetch: typeof newFetch = async (...request) => oldResponse(await newFetch(...request));
  const fetch = isOldPage ? oldFetch : newFetch;
  const settings = Object.assign(document.createElement('ala-settings'), { fetch, timeout: BUDGET, now: () => NOW });
  const errors: AlaFeedErrorEvent[] = [];
  settings.addEventListener('ala-feed-error', (event) => errors.push(event));
  render(place(widget), settings);
  document.body.append(settings);
  const feed = settings.firstElementChild as Feed;
  // Where many widgets begin at once, the first drawing of some has items already.
  const linkAtFirst = feed.updateComplete.then(
    () => shown(feed).length > 0 || (feed.querySelector('a')?.checkVisibility() ?? false),
  );
  return { settings, feed, asked, errors, linkAtFirst };
}

/** The page's faults of one test: a widget must never cause any. */
const faults: unknown[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent): void =>
  void faults.push('reason' in event ? event.reason : event.message);

for (const widget of WIDGETS) {
  describe(`network conditions: ${widget.tag}`, () => {
    const clock = useMovableClock();

    before(() => {
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
    });
    after(() => {
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
      expect(faults).to.deep.equal([]);
    });

    // All at once, each under a setup of its own: half of them wait for retries or for the budget to end. Time moves on
    // only when the others are done, which takes them as long as the machine needs.
    const setups = new Map<string, Setup>();
    const setUpAll = async (servers: readonly Answer[], isOldPage: boolean): Promise<void> => {
      const own = CONDITIONS.map((row, index) => ({ ...row, setup: setUp(widget, servers[index]!, isOldPage) }));
      for (const { name, setup } of own) setups.set(`${name} ${isOldPage}`, setup);
      for (const { waits, setup } of own) if (!waits) await settled(setup.feed);
      await clock.advanceUntil(() =>
        own.every(({ setup }) => ['ready', 'empty', 'error'].includes(stateOf(setup.feed))),
      );
    };
    const servers = (): readonly Answer[] => CONDITIONS.map(({ server }) => server(widget));
    before(() => setUpAll(servers(), false));
    before(async () => {
      // The libraries change JSON.stringify too, but not on the server.
      const made = servers();
      const restore = makeOldPage();
      try {
        await setUpAll(made, true);
      } finally {
        restore();
      }
    });
    after(() => setups.forEach(({ settings }) => settings.remove()));

    // The columns of the table: a page of today, and one with old libraries and an old fetch.
    for (const condition of CONDITIONS.flatMap((row) => [row, { ...row, isOldPage: true }])) {
      const { name, ends, step, asks, isOldPage = false } = condition as Condition & { isOldPage?: boolean };
      it(`${name}${isOldPage ? ', old page' : ''}: ${ends}`, async () => {
        const { feed, asked, errors, linkAtFirst } = setups.get(`${name} ${isOldPage}`) as Setup;
        const link = feed.querySelector('a') as Element;
        await settled(feed);
        expect(stateOf(feed)).to.equal(ends);
        expect(await linkAtFirst, 'fallback while loading').to.equal(true);
        expect(link.checkVisibility(), 'fallback').to.equal(ends !== 'ready');
        if (ends === 'ready') expect(shown(feed)).to.contain(widget.shows());
        expect(asked.length, 'requests').to.equal(asks);
        expect(errors.map(({ error, fatal }) => [error.step, fatal])).to.deep.equal(step ? [[step, true]] : []);
        if (ends === 'error') expect(texts(feed, '[part=retry]')).to.deep.equal(['Try again']);
      });
    }

    it('src changed while the first is under way: the newest wins', async () => {
      const { fetch, asked } = network({
        '/slow.json': later(3000, json(widget.feed(1))),
        '/fast.json': json(widget.feed(2)),
      });
      const feed = await onPage<Feed>(place(widget, 'src="/slow.json"'), { fetch });
      await until(() => asked.length === 1);
      feed.src = '/fast.json';
      await settled(feed);
      expect(shown(feed)).to.contain(widget.shows(2));
      await clock.advance(4000);
      expect(shown(feed)).to.contain(widget.shows(2)).and.not.to.contain(widget.shows(1));
    });

    it('src changed after a failure: the old notice goes at once', async () => {
      const { fetch } = network({ '/gone.json': status(404), '/slow.json': hangs });
      const feed = await onPage<Feed>(place(widget, 'src="/gone.json"'), { fetch });
      await settled(feed, 'error');
      feed.src = '/slow.json';
      await until(() => stateOf(feed) === 'loading');
      await feed.updateComplete;
      expect(feed.shadowRoot?.querySelector('[part=error]')).to.equal(null);
    });

    it('removed while under way, and put back: asks again', async () => {
      const { fetch, asked } = network({ '/feed.json': inTurn(hangs, json(widget.feed())) });
      const feed = await onPage<Feed>(place(widget), { fetch });
      await until(() => asked.length === 1);
      const home = feed.parentElement;
      feed.remove();
      await frames();
      home?.append(feed);
      await settled(feed, 'ready');
      expect(asked.length).to.equal(2);
    });

    it('moved while under way: neither aborts nor asks again', async () => {
      const { fetch, asked } = network({ '/feed.json': later(3000, json(widget.feed())) });
      const feed = await onPage<Feed>(place(widget), { fetch });
      await until(() => asked.length === 1);
      feed.parentElement?.append(feed);
      await clock.advanceUntil(() => stateOf(feed) === 'ready');
      expect(asked.length).to.equal(1);
    });

    it('two widgets with one address: one request, also when one of them leaves', async () => {
      const { fetch, asked } = network({ '/feed.json': later(3000, json(widget.feed())) });
      const box = await onPage<HTMLElement>(html`<div>${place(widget)}${place(widget)}</div>`, { fetch });
      const [one, two] = [...box.children] as [Feed, Feed];
      await until(() => asked.length === 1);
      one.remove();
      await clock.advanceUntil(() => stateOf(two) === 'ready');
      expect(asked).to.deep.equal(['/feed.json']);
    });

    it('a failed refresh keeps the items, says since when, and recovers by itself when back online', async () => {
      let now = new Date('2025-02-16T15:00:00Z');
      const { fetch } = network({ '/feed.json': inTurn(json(widget.feed(1)), status(404), json(widget.feed(2))) });
      const feed = await onPage<Feed>(place(widget), { fetch, now: () => now });
      await settled(feed, 'ready');
      now = new Date('2025-02-16T18:00:00Z');
      await clock.advance(2100); // a success is shared for two seconds
      await feed.reload();
      await settled(feed, 'stale');
      expect(shown(feed)).to.contain(widget.shows(1));
      expect(texts(feed, '[part=stale]').join()).to.contain('Showing items from 3 hours ago.');
      now = new Date('2025-02-16T18:59:59.900Z');
      feed.requestUpdate();
      await feed.updateComplete;
      now = new Date('2025-02-16T19:00:00Z');
      await clock.advance(1000);
      await until(() => texts(feed, '[part=stale]').join().includes('4 hours ago'), 'the notice to follow the clock');
      window.dispatchEvent(new Event('online'));
      await settled(feed, 'ready');
      expect(shown(feed)).to.contain(widget.shows(2));
      expect(texts(feed, '[role=status]')).to.deep.equal(['']);
    });

    it('a long Retry-After is kept: going online does not ask before it', async () => {
      const { fetch, asked } = network({ '/feed.json': status(503, '', { 'retry-after': '90' }) });
      const feed = await onPage<Feed>(place(widget), { fetch });
      await settled(feed, 'error');
      window.dispatchEvent(new Event('online'));
      await clock.advance(80_000);
      expect(asked.length).to.equal(1);
    });

    it('inline JSON beside src is drawn at once, and kept as stale when the first load fails', async () => {
      const { fetch } = network({ '/feed.json': later(3000, status(404)) });
      const feed = document.createElement(widget.tag) as Feed;
      feed.innerHTML = `<script type="application/json">${JSON.stringify(widget.feed())}</script>`;
      feed.src = '/feed.json';
      await onPage(feed, { fetch });
      await until(() => shown(feed).includes(widget.shows()));
      expect(stateOf(feed)).to.equal('loading');
      await clock.advanceUntil(() => stateOf(feed) === 'stale');
      expect(texts(feed, '[part=stale]').join()).to.contain('Showing saved items.');
    });

    it('an old answer of a feed server is drawn, and called saved until a new one comes', async () => {
      const note = { 'ala-stale': 'The server of the feed answered 503' };
      const table = { '/feed.json': json(widget.feed(), note) };
      const { fetch } = network(table);
      const feed = await onPage<Feed>(place(widget), { fetch });
      await settled(feed, 'stale');
      expect(shown(feed)).to.contain(widget.shows());
      expect(texts(feed, '[part=stale]').join()).to.contain('Showing saved items.');
      table['/feed.json'] = json(widget.feed());
      // Until then the page shares the old answer.
      await clock.advance(3000);
      window.dispatchEvent(new Event('online'));
      await settled(feed, 'ready');
      expect(texts(feed, '[part=stale]')).to.deep.equal([]);
    });

    it('items from a script that are no models are left out or filled up, and never thrown at', async () => {
      const feed = document.createElement(widget.tag) as Feed;
      feed.items = [
        null,
        7,
        'text',
        {},
        { id: 'x', title: 'Half a model', name: 'Half a model', authors: null },
      ] as never;
      await onPage(feed);
      await settled(feed);
      await feed.updateComplete;
      expect(stateOf(feed)).to.be.oneOf(['ready', 'empty']);
    });

    it('items from a script that cannot be drawn are an error, with the way out of it', async () => {
      const wrong = Object.fromEntries(FIELDS.split(' ').map((name) => [name, [7]]));
      const feed = await onPage<Feed>(place(widget), { fetch: network({ '/feed.json': json(widget.feed()) }).fetch });
      await settled(feed, 'ready');
      const steps: string[] = [];
      feed.addEventListener('ala-feed-error', ({ error }: AlaFeedErrorEvent) => steps.push(error.step));
      feed.items = [wrong, { ...wrong, start: 'soon', action: { url: 7 }, location: 'here' }] as never;
      await feed.updateComplete;
      await settled(feed);
      await feed.updateComplete;
      if (stateOf(feed) === 'error') expect(readable(feed)).to.contain('All of it');
      // A bug of the widget, whatever the items are.
      expect(steps).to.deep.equal(stateOf(feed) === 'error' ? ['render'] : []);
      feed.items = undefined;
      await until(() => shown(feed).includes(widget.shows()));
    });

    it('items from a script are linked to http(s) only', async () => {
      const feed = document.createElement(widget.tag) as Feed;
      const links = Object.fromEntries(
        FIELDS.split(' ')
          .filter((name) => /url$/i.test(name))
          .map((name) => [name, 'javascript:0']),
      );
      const action = { label: 'Go', url: 'javascript:0' };
      feed.items = [
        { ...links, action, id: 'x', title: 'Hostile', name: 'Hostile', start: { date: '2025-03-01' } },
      ] as never;
      await onPage(feed);
      await settled(feed);
      await feed.updateComplete;
      expect(feed.shadowRoot?.innerHTML).to.contain('Hostile').and.not.to.contain('javascript:');
    });

    it('one dead source of three: the others are shown, the failure is told once', async () => {
      const { fetch } = network({
        '/1.json': json(widget.feed(1)),
        '/2.json': status(404),
        '/3.json': json(widget.feed(3)),
      });
      const errors: AlaFeedErrorEvent[] = [];
      const feed = document.createElement(widget.tag) as Feed;
      feed.setAttribute('src', '/1.json /2.json\n/3.json');
      feed.addEventListener('ala-feed-error', (event) => errors.push(event));
      await onPage(feed, { fetch });
      await settled(feed, 'ready');
      expect(shown(feed)).to.contain(widget.shows(1)).and.to.contain(widget.shows(3));
      expect(errors.map(({ fatal, error }) => [fatal, error.status])).to.deep.equal([[false, 404]]);
    });

    it('an address that is none among others: the others are shown, it is told like any failure', async () => {
      const { fetch, asked } = network({ '/1.json': json(widget.feed(1)) });
      const errors: AlaFeedErrorEvent[] = [];
      const feed = document.createElement(widget.tag) as Feed;
      feed.setAttribute('src', '/1.json http:// javascript:0');
      feed.addEventListener('ala-feed-error', (event) => errors.push(event));
      await onPage(feed, { fetch });
      await settled(feed, 'ready');
      expect(shown(feed)).to.contain(widget.shows(1));
      expect(asked).to.deep.equal(['/1.json']);
      expect(errors.map(({ fatal, error, url }) => [fatal, error.step, url])).to.deep.equal([
        [false, 'settings', 'http://'],
        [false, 'settings', 'javascript:0'],
      ]);
    });

    it('a src of blanks is none: the inline JSON is the feed, and without it nothing is awaited', async () => {
      const feed = document.createElement(widget.tag) as Feed;
      feed.src = ' \n ';
      await onPage(feed);
      await settled(feed, 'initial');
      expect(feed.shadowRoot?.querySelector('[part=skeleton]')).to.equal(null);
      feed.innerHTML = `<script type="application/json">${JSON.stringify(widget.feed())}</script>`;
      await settled(feed, 'ready');
      expect(shown(feed)).to.contain(widget.shows());
    });

    it('inline JSON beside several addresses is kept where one is empty and the other fails', async () => {
      const { fetch } = network({ '/1.json': status(204, null), '/2.json': later(5000, status(404)) });
      const feed = document.createElement(widget.tag) as Feed;
      feed.innerHTML = `<script type="application/json">${JSON.stringify(widget.feed())}</script>`;
      feed.src = '/1.json /2.json';
      await onPage(feed, { fetch });
      await until(() => shown(feed).includes(widget.shows()));
      await clock.advance(2000);
      expect(shown(feed), 'while one of them is slow').to.contain(widget.shows());
      await clock.advanceUntil(() => stateOf(feed) === 'stale');
      expect(shown(feed)).to.contain(widget.shows());
    });

    it('a hanging source of two holds the other back for a moment only', async () => {
      const { fetch } = network({ '/1.json': json(widget.feed(1)), '/2.json': hangs });
      const feed = await onPage<Feed>(place(widget, 'src="/1.json /2.json"'), { fetch, timeout: 6 });
      await clock.advanceUntil(() => shown(feed).includes(widget.shows(1)));
      expect(stateOf(feed)).to.equal('loading');
    });

    it('asks without anything that needs a preflight', async () => {
      let seen: RequestInit = {};
      const answer: Answer = (request) => {
        seen = request.init;
        return json(widget.feed())(request);
      };
      const { fetch } = network({ '/feed.json': answer });
      await settled(await onPage<Feed>(place(widget), { fetch }));
      expect(seen.headers).to.equal(undefined);
      expect(seen.method).to.equal(undefined);
      expect([seen.credentials, seen.referrerPolicy]).to.deep.equal(['same-origin', 'strict-origin']);
    });
  });
}
