import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

/** How many, each on its own day. */
const COUNT = 20;
const DAY = 86_400_000;

const FEED = eventFeed(
  [...Array(COUNT).keys()].map((n) => ({
    title: `Talk ${n}`,
    summary: `About ${n}.`,
    start: new Date(SUNDAY.getTime() + (n + 1) * DAY).toISOString(),
    time_zone: 'America/Chicago',
  })),
);

describe('the rows of a calendar', () => {
  const { prototype } = Intl.DateTimeFormat;
  const { formatToParts } = prototype;
  let formatted = 0;

  beforeEach(() => {
    prototype.formatToParts = function (...time) {
      formatted++;
      return formatToParts.apply(this, time);
    };
  });
  afterEach(() => {
    prototype.formatToParts = formatToParts;
  });

  it('are rendered again only where an event opens', async () => {
    const { fetch } = network({ '/events.json': json(FEED) });
    const calendar = await onPage<AlaCeCalendar>(html`<ala-ce-calendar src="/events.json"></ala-ce-calendar>`, {
      fetch,
      now: () => SUNDAY,
    });
    await settled(calendar, 'ready');
    expect(texts(calendar, '.event .title')).to.have.length(COUNT);
    expect(formatted).to.be.at.least(COUNT);
    formatted = 0;
    shadow(calendar, '.disclose').click();
    await until(() => texts(calendar, '[part=summary]').join() === 'About 0.');
    expect(formatted).to.be.below(COUNT);
  });
});
