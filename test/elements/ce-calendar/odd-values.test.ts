import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { pressChord, resizeViewport } from '../../support/commands.js';
import { json, network, type Network } from '../../support/network.js';
import { onPage, settled, shadow, stateOf, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

const server = (): Network =>
  network({ '/events.json': json(eventFeed([{ title: 'Soon', start: '2025-02-18T13:00:00-06:00' }])) });

before(() => resizeViewport(1100, 900));

describe('a calendar with values that no calendar has', () => {
  const ODD = [
    ['month', '9999-12'],
    ['month', '0000-01'],
    ['month', '2025-13'],
    ['from', '9999-12-31'],
    ['from', '0000-01-01'],
    ['from', '2025-02-30'],
    ['past', '1000000000'],
    ['past', '-1'],
    ['days', '0'],
    ['days', '732'],
    ['week', '9999-12-31'],
    ['week', '2025-02-30'],
  ] as const;
  for (const [attribute, value] of ODD) {
    it(`goes by the default with ${attribute}="${value}"`, async () => {
      const calendar = await onPage<AlaCeCalendar>(html`<ala-ce-calendar></ala-ce-calendar>`, {
        fetch: server().fetch,
        now: () => SUNDAY,
      });
      calendar.setAttribute(attribute, value);
      calendar.setAttribute('src', '/events.json');
      await settled(calendar);
      expect([stateOf(calendar), texts(calendar, '.title')]).to.deep.equal(['ready', ['Soon']]);
      calendar.view = 'month';
      await until(() => texts(calendar, '.month-title').length > 0);
      expect(texts(calendar, '.month-title')).to.deep.equal(['February 2025']);
    });
  }

  it('ends with the centuries it knows, and keeps the focus there', async () => {
    for (const [month, edge] of [
      ['2199-12', 'PageDown'],
      ['1900-01', 'PageUp'],
    ] as const) {
      const box = await onPage<HTMLElement>(
        html`<div .style=${'inline-size:900px'}>
          <ala-ce-calendar view="month" month=${month} src="/events.json"></ala-ce-calendar>
        </div>`,
        { fetch: server().fetch, now: () => SUNDAY },
      );
      const calendar = box.firstElementChild as AlaCeCalendar;
      await settled(calendar);
      const before = texts(calendar, '.month-title');
      shadow(calendar, 'td[tabindex="0"]').focus();
      await pressChord(edge);
      await until(() => calendar.shadowRoot?.activeElement?.localName === 'td');
      expect([stateOf(calendar), texts(calendar, '.month-title')]).to.deep.equal(['ready', before]);
    }
  });
});
