import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { toJsonLd } from '../../../src/elements/ce-calendar/structured-data/event-json-ld.js';
import { json, network } from '../../support/network.js';
import { frames, onPage, settled, until } from '../../support/page.js';
import { event, eventFeed, SUNDAY } from './events.js';

const EVENTS = [
  { title: 'One </script><img src=x onerror=alert(1)>', url: '/one', start: '2025-02-18T19:00:00Z' },
  { title: 'Two', url: '/two', start: '2025-02-19' },
  { title: 'Three', url: '/three', start: '2025-02-20' },
];

async function open(content: unknown): Promise<AlaCeCalendar> {
  const { fetch } = network({ '/events.json': json(eventFeed(EVENTS)) });
  const box = await onPage<HTMLElement>(html`<div>${content}</div>`, { fetch, now: () => SUNDAY });
  const calendar = box.firstElementChild as AlaCeCalendar;
  await settled(calendar, 'ready');
  return calendar;
}

const scripts = (): Element[] => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
const names = (): unknown[] =>
  scripts().map((script) =>
    (JSON.parse(script.textContent) as { '@graph': { name: string }[] })['@graph'].map(({ name }) => name),
  );

describe('structured-data', () => {
  it('is off by default', async () => {
    await open(html`<ala-ce-calendar src="/events.json"></ala-ce-calendar>`);
    await frames();
    expect(scripts()).to.deep.equal([]);
  });

  it('describes the shown events once in the head, follows them, and leaves with the element', async () => {
    const calendar = await open(html`<ala-ce-calendar structured-data limit="2" src="/events.json"></ala-ce-calendar>`);
    await until(() => scripts().length === 1);
    expect(names()).to.deep.equal([[EVENTS[0]!.title, 'Two']]);
    expect(document.head.querySelector('img')).to.equal(null);
    expect(scripts()[0]!.outerHTML.match(/<\/script/g)?.length).to.equal(1);
    calendar.limit = 0;
    await until(() => JSON.stringify(names()).includes('Three'));
    expect(scripts().length).to.equal(1);
    calendar.structuredData = false;
    await until(() => scripts().length === 0);
    calendar.structuredData = true;
    await until(() => scripts().length === 1);
    const parent = calendar.parentElement!;
    calendar.remove();
    expect(scripts()).to.deep.equal([]);
    parent.append(calendar);
    await until(() => scripts().length === 1);
  });

  it('describes the events of a month', async () => {
    const calendar = await open(
      html`<ala-ce-calendar structured-data view="month" src="/events.json"></ala-ce-calendar>`,
    );
    await until(() => scripts().length === 1);
    calendar.month = '2025-03';
    await until(() => scripts().length === 0);
  });

  it('says what schema.org has words for', () => {
    const described = JSON.parse(
      toJsonLd([
        event('2025-02-24', '2025-03-22', {
          ...{ title: 'Course', status: 'cancelled', url: 'https://core.example/course', attendance: 'hybrid' },
          location: { name: 'Maple Hall', address: '1 Main St', online: true, url: 'https://meet.example/1' },
          ...{ prices: [{ amount: '49.00', currency: 'USD' }], registration: 'open', free: false, summary: 'Text' },
          presenters: [{ name: 'Ana Ruiz' }],
        }),
      ]),
    ) as { '@context': string; '@graph': object[] };
    expect(described['@context']).to.equal('https://schema.org');
    expect(described['@graph'][0]).to.deep.equal({
      '@type': 'Event',
      name: 'Course',
      startDate: '2025-02-24',
      endDate: '2025-03-21',
      eventStatus: 'https://schema.org/EventCancelled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      url: 'https://core.example/course',
      description: 'Text',
      location: [
        { '@type': 'Place', name: 'Maple Hall', address: '1 Main St' },
        { '@type': 'VirtualLocation', url: 'https://meet.example/1' },
      ],
      performer: [{ '@type': 'Person', name: 'Ana Ruiz' }],
      isAccessibleForFree: false,
      offers: [{ '@type': 'Offer', price: '49.00', priceCurrency: 'USD', availability: 'https://schema.org/InStock' }],
    });
  });
});
