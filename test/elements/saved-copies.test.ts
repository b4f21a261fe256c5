import { expect } from '@open-wc/testing';
import type { FeedElement } from '../../src/elements/base/feed-element.js';
import type { Item } from '../../src/feeds/model.js';
import { useMovableClock } from '../support/clock.js';
import { type Answer, hangs, json, network, unreachable } from '../support/network.js';
import { onPage, stateOf, texts } from '../support/page.js';
import { WIDGETS } from '../support/widgets.js';

type Feed = FeedElement<Item>;

/** Seconds a run may take in these tests; retries wait 0.5 and 1.5 s. */
const BUDGET = 5;

for (const widget of WIDGETS) {
  describe(`a copy that only the browser has: ${widget.tag}`, () => {
    const clock = useMovableClock();
    /** The widget, from a server that answers so; the browser has a copy. */
    const place = async (server: Answer): Promise<{ feed: Feed; asked: string[] }> => {
      const { fetch, asked } = network({
        '/feed.json': (request) =>
          request.init.cache === 'force-cache' ? json(widget.feed())(request) : server(request),
      });
      const feed = document.createElement(widget.tag) as Feed;
      feed.src = '/feed.json';
      await onPage(feed, { fetch, timeout: BUDGET });
      return { feed, asked };
    };

    it('is drawn, and called saved', async () => {
      const { feed, asked } = await place(unreachable);
      await clock.advanceUntil(() => stateOf(feed) === 'stale');
      expect(texts(feed, '.ala').join(' ')).to.contain(widget.shows());
      expect(asked.length).to.equal(5);
    });

    it('does not wait for a network that hangs', async () => {
      let turn = 0;
      const { feed } = await place((request) => (++turn > 3 ? hangs(request) : unreachable(request)));
      await clock.advanceUntil(() => stateOf(feed) === 'stale');
      expect(texts(feed, '.ala').join(' ')).to.contain(widget.shows());
    });
  });
}
