import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { accessibilityTree, emulateMediaFeatures, pressChord } from '../../support/commands.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

const CHICAGO = { time_zone: 'America/Chicago' };
const HYBRID = {
  attendance: 'hybrid',
  location: { name: 'Maple Hall', address: '12 Elm St', online: true, url: 'https://meet.example/1' },
};
const session = (day: string): { title: string; start: string } => ({
  title: 'Book repair',
  start: `${day}T13:00:00-05:00`,
  ...{ end: `${day}T14:00:00-05:00`, kind: 'course', series_id: 'repair', ...CHICAGO },
});

const ELSEWHERE = eventFeed([{ title: 'Webinar of a partner', start: '2025-06-05T13:00:00-05:00', ...CHICAGO }]);
const SOURCES = [
  { src: '/events.json', label: 'Core' },
  { src: '/partner.json', label: 'Partner' },
];

const FEED = eventFeed([
  { title: 'Webinar', start: '2025-03-04T13:00:00-06:00', kind: 'webinar', location: { online: true }, ...CHICAGO },
  { title: 'Local workshop', start: '2025-03-05T13:00:00-06:00', kind: 'workshop', location: 'Oak Branch', ...CHICAGO },
  { title: 'Hybrid workshop', start: '2025-03-06T13:00:00-06:00', kind: 'workshop', ...HYBRID, ...CHICAGO },
  ...['2025-06-03', '2025-06-10', '2025-06-17', '2025-06-24'].map(session),
]);

let now = SUNDAY;

async function visit(): Promise<AlaCeCalendar> {
  const calendar = await onPage<AlaCeCalendar>(
    html`<ala-ce-calendar
      heading="CE"
      sources=${JSON.stringify(SOURCES)}
      filters
      view-switch
      url-state="ce"
    ></ala-ce-calendar>`,
    { fetch: network({ '/events.json': json(FEED), '/partner.json': json(ELSEWHERE) }).fetch, now: () => now },
  );
  await settled(calendar, 'ready');
  await until(() => calendar.shadowRoot?.querySelector('.filters'));
  return calendar;
}

async function choose(calendar: AlaCeCalendar, filter: string, value: string): Promise<void> {
  const select = shadow<HTMLSelectElement>(calendar, `#filter-${filter}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await calendar.updateComplete;
}

async function press(element: HTMLElement, key: string): Promise<void> {
  element.focus();
  await pressChord(key);
}

describe('a visitor of the calendar', () => {
  const { clipboard } = navigator;
  after(() => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    history.replaceState(null, '', location.pathname);
  });

  it('finds a workshop, shares it, returns to it, adds a series, switches a calendar off, and prints a month', async () => {
    let copied = '';
    const writeText = (text: string): Promise<void> => Promise.resolve(void (copied = text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });

    // Finds a hybrid workshop in March: of the workshops the one that is also online.
    let calendar = await visit();
    await choose(calendar, 'kind', 'workshop');
    expect(texts(calendar, '.item .title')).to.deep.equal(['Local workshop', 'Hybrid workshop']);
    await choose(calendar, 'place', 'online');
    expect(texts(calendar, '.item .title')).to.deep.equal(['Hybrid workshop']);
    expect(texts(calendar, '.month-name')).to.deep.equal(['March 2025']);

    // Opens it, and copies its link.
    await press(shadow(calendar, '.item .disclose'), 'Enter');
    await until(() => calendar.shadowRoot?.querySelector('[part=copy]'));
    await press(shadow(calendar, '[part=copy]'), 'Space');
    await until(() => shadow(calendar, '[role=status]').textContent.trim() === 'Link copied');
    expect(new URL(copied).hash).to.equal('#hybrid-workshop-2025-03-06');

    // Three months later, on a fresh page.
    now = new Date('2025-05-20T15:00:00Z');
    const { pathname, hash } = new URL(copied);
    history.replaceState(null, '', pathname + hash);
    calendar = await visit();
    await until(() => calendar.shadowRoot?.querySelector('[part=linked] .detail'));
    expect(shadow(calendar, '[part=linked]').textContent).to.include('which is over');
    const tree = await accessibilityTree();
    if (tree) {
      expect(tree.some(({ role, name }) => role === 'group' && name === 'Linked event')).to.equal(true);
      expect(tree.some(({ role, name }) => role === 'heading' && name === 'Hybrid workshop')).to.equal(true);
    }

    // Adds all sessions of a series.
    await press(shadow(calendar, '.item .disclose'), 'Enter');
    await until(() => calendar.shadowRoot?.querySelector('.item [part=add-sessions]'));
    const link = shadow<HTMLAnchorElement>(calendar, '.item [part=add-sessions]');
    expect(link.textContent.trim()).to.equal('Add all 4 sessions (.ics)');
    const file = decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1));
    const vevents = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
    expect(vevents.map((each) => String(each.getFirstPropertyValue('dtstart')))).to.deep.equal(
      ['03', '10', '17', '24'].map((day) => `2025-06-${day}T18:00:00Z`),
    );

    // Switches one calendar off.
    const title = 'Webinar of a partner';
    expect(texts(calendar, '.item .title')).to.include(title);
    const [, partner] = calendar.shadowRoot!.querySelectorAll<HTMLElement>('[part=legend-item]');
    await press(partner!, 'Space');
    await until(() => partner!.ariaPressed === 'false' && !texts(calendar, '.item .title').includes(title));
    await until(() => shadow(calendar, '[role=status]').textContent.trim() === '4 events found');

    // Prints the month, without that calendar.
    calendar.view = 'month';
    calendar.month = '2025-06';
    await until(() => calendar.shadowRoot?.querySelector('td, .day-list'));
    expect(calendar.shadowRoot!.textContent).to.not.include(title);
    const isPrinted = await emulateMediaFeatures({ media: 'print' });
    dispatchEvent(new Event('beforeprint'));
    await calendar.updateComplete;
    expect(calendar.shadowRoot!.textContent.match(/Book repair/g)?.length).to.be.at.least(4);
    if (isPrinted) await emulateMediaFeatures({});
    dispatchEvent(new Event('afterprint'));
  });
});

describe('a list of thirty events', () => {
  it('draws at most 900 elements and 500 texts', async () => {
    now = SUNDAY;
    const items = Array.from({ length: 30 }, (_, index) => ({
      title: `Workshop ${index}`,
      start: `2025-03-${String(index + 1).padStart(2, '0')}T13:00:00-06:00`,
      ...{
        end: `2025-03-${String(index + 1).padStart(2, '0')}T14:00:00-06:00`,
        kind: 'workshop',
        section: 'Technology',
      },
      ...{ registration: 'open', registration_deadline: '2025-02-28', free: true, summary: 'In a few words.' },
      ...{ url: `https://core.example/${index}`, registration_url: 'https://core.example/r' },
      ...HYBRID,
      ...CHICAGO,
    }));
    const calendar = await onPage<AlaCeCalendar>(
      html`<ala-ce-calendar src="/events.json" heading="CE" limit="0"></ala-ce-calendar>`,
      { fetch: network({ '/events.json': json(eventFeed(items)) }).fetch, now: () => now },
    );
    await settled(calendar, 'ready');
    calendar.dispatchEvent(new Event('focusin'));
    await until(() => calendar.shadowRoot!.querySelectorAll('[part=place] a').length === 30);
    const nodes = document.createTreeWalker(calendar.shadowRoot!, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let [elements, characters] = [0, 0];
    while (nodes.nextNode()) {
      const { currentNode: node } = nodes;
      if (node instanceof Element) elements++;
      // White space between tags never reaches the built files.
      else if (/\S/.test(node.nodeValue ?? '')) characters++;
    }
    expect(elements).to.be.at.most(900);
    expect(characters).to.be.at.most(500);
  });
});
