import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { googleHref, icsOf, outlookHref } from '../../../src/elements/ce-calendar/event/calendar-links.js';
import { accessibilityTree } from '../../support/commands.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';
import { event, eventFeed, SUNDAY } from './events.js';

const MEETING = 'https://zoom.example/j/4';
const HALL = { name: 'Maple Hall', address: '12 Elm St, Chicago', online: true, url: MEETING };

const FEED = eventFeed([
  { title: 'Hybrid', start: '2025-02-16T18:00:00Z', end: '2025-02-16T19:00:00Z', location: HALL },
  { title: 'Remote', start: '2025-02-17T18:00:00Z', location: { online: true, url: MEETING } },
  { title: 'Named', start: '2025-02-17T19:00:00Z', location: { name: 'Zoom', online: true } },
  {
    title: 'Branch',
    start: '2025-02-18T18:00:00Z',
    location: { name: 'Oak Branch', url: 'https://oak.example/' },
  },
  { title: 'Somewhere', start: '2025-02-19T18:00:00Z', location: 'The lobby' },
  { title: 'Said', start: '2025-02-20T18:00:00Z', attendance: 'in-person' },
  {
    title: 'Both pages',
    start: '2025-02-21T18:00:00Z',
    location: { ...HALL, place_url: 'https://maple.example/' },
  },
  { title: 'Off', start: '2025-02-16T18:00:00Z', status: 'cancelled', location: HALL },
]);

let now = SUNDAY;

async function open(attributes: Readonly<Record<string, string>> = {}): Promise<AlaCeCalendar> {
  const calendar = document.createElement('ala-ce-calendar');
  for (const [name, value] of Object.entries(attributes)) calendar.setAttribute(name, value);
  calendar.src = '/events.json';
  await onPage(html`${calendar}`, { fetch: network({ '/events.json': json(FEED) }).fetch, now: () => now });
  await settled(calendar, 'ready');
  // The links come with the code of the details.
  calendar.dispatchEvent(new Event('focusin'));
  await until(() => calendar.shadowRoot?.querySelector('[part=place] a'));
  return calendar;
}

const row = (calendar: AlaCeCalendar, title: string): HTMLElement =>
  [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('.event')].find(
    (each) => each.querySelector('.title')?.textContent.trim() === title,
  )!;

const place = (calendar: AlaCeCalendar, title: string): HTMLElement | null =>
  row(calendar, title).querySelector<HTMLElement>('[part=place] a');

async function unfold(calendar: AlaCeCalendar, title: string): Promise<HTMLElement> {
  row(calendar, title).querySelector<HTMLElement>('.disclose')!.click();
  await until(() => row(calendar, title).querySelector('.detail'));
  return row(calendar, title).querySelector<HTMLElement>('.detail')!;
}

describe('where an event is', () => {
  beforeEach(() => (now = SUNDAY));
  afterEach(() => history.replaceState(null, '', location.pathname));

  it('is said in words, for online and hybrid events as well', async () => {
    const calendar = await open();
    expect(texts(calendar, '[part=place]')).to.deep.equal([
      'Hybrid · Maple Hall (map)',
      'Hybrid · Maple Hall (map)',
      'Online',
      'Online · Zoom',
      'Oak Branch',
      'The lobby',
      'Hybrid · Maple Hall',
    ]);
  });

  it('leads to the page of the place, else to a map of its address', async () => {
    const calendar = await open();
    expect(place(calendar, 'Branch')?.getAttribute('href')).to.equal('https://oak.example/');
    expect(place(calendar, 'Both pages')?.getAttribute('href')).to.equal('https://maple.example/');
    const map = new URL(place(calendar, 'Hybrid')?.getAttribute('href') ?? '');
    expect([map.origin, map.searchParams.get('query')]).to.deep.equal([
      'https://www.google.com',
      'Maple Hall, 12 Elm St, Chicago',
    ]);
    for (const title of ['Remote', 'Named', 'Somewhere']) expect(place(calendar, title)).to.equal(null);
  });

  it('has a link to its meeting from a quarter of an hour before until the end, by the clock of the element', async () => {
    const link = (calendar: AlaCeCalendar): HTMLElement | null => row(calendar, 'Hybrid').querySelector('[part=join]');
    const times = ['17:44', '17:45', '18:59'];
    for (const time of times) {
      now = new Date(`2025-02-16T${time}:00Z`);
      const calendar = await open();
      expect(link(calendar)?.getAttribute('href') ?? null, time).to.equal(time === '17:44' ? null : MEETING);
      expect(row(calendar, 'Off').querySelector('[part=join]')).to.equal(null);
    }
  });

  it('gets that link while the page is open', async () => {
    const start = new Date('2025-02-16T17:44:59.700Z');
    now = start;
    const calendar = await open();
    expect(row(calendar, 'Hybrid').querySelector('[part=join]')).to.equal(null);
    now = new Date('2025-02-16T17:45:30Z');
    await until(() => row(calendar, 'Hybrid').querySelector('[part=join]'));
  });

  it('has that link in the detail before, and the name of the event with it', async () => {
    const calendar = await open();
    const detail = await unfold(calendar, 'Hybrid');
    const link = detail.querySelector<HTMLElement>('[part=join]')!;
    expect(link.getAttribute('href')).to.equal(MEETING);
    const tree = await accessibilityTree();
    if (tree)
      expect(JSON.stringify(tree))
        .to.match(/"Join online ?: Hybrid"/)
        .and.include('Maple Hall (map)');
    expect((await unfold(calendar, 'Off')).querySelector('[part=join]')).to.equal(null);
  });

  it('can be filtered: a hybrid event is in person and online', async () => {
    const calendar = await open({ filters: '' });
    await until(() => calendar.shadowRoot?.querySelector('#filter-place'));
    const select = shadow<HTMLSelectElement>(calendar, '#filter-place');
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal(['Any location', 'In person', 'Online']);
    const titles = async (value: string): Promise<string[]> => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await calendar.updateComplete;
      return texts(calendar, '.item .title');
    };
    expect(await titles('online')).to.deep.equal(['Off', 'Hybrid', 'Remote', 'Named', 'Both pages']);
    expect(await titles('in-person')).to.deep.equal(['Off', 'Hybrid', 'Branch', 'Somewhere', 'Said', 'Both pages']);
    history.replaceState(null, '', location.pathname);
  });

  it('goes along into the file, to Google and to Outlook, with the meeting', () => {
    const hybrid = event('2025-02-18T19:00:00Z', undefined, { attendance: 'hybrid', location: HALL });
    const file = icsOf(hybrid, SUNDAY).replaceAll('\r\n ', '');
    expect(file).to.include(`CONFERENCE;VALUE=URI;FEATURE=VIDEO:${MEETING}\r\n`);
    expect(file).to.include('LOCATION:Maple Hall\\, 12 Elm St\\, Chicago\r\n').and.include(`DESCRIPTION:${MEETING}`);
    const remote = event('2025-02-18T19:00:00Z', undefined, { location: { online: true, url: MEETING } });
    expect(icsOf(remote, SUNDAY)).to.include(`LOCATION:${MEETING}\r\n`);
    for (const href of [googleHref(hybrid), outlookHref(hybrid)]) {
      const { searchParams } = new URL(href);
      expect(searchParams.get('location')).to.equal('Maple Hall, 12 Elm St, Chicago');
      expect(searchParams.get('details') ?? searchParams.get('body')).to.equal(MEETING);
    }
  });
});
