import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

const CHICAGO = { time_zone: 'America/Chicago' };
const URL = { registration_url: 'https://core.example/register' };

const FEED = eventFeed([
  { title: 'Gone by', start: '2025-02-14', ...URL },
  { title: 'Off', start: '2025-02-17', status: 'cancelled' },
  { title: 'Waitlist', start: '2025-02-18', registration: 'waitlist', ...URL },
  {
    title: 'Whole day',
    start: '2025-03-10T13:00:00-05:00',
    registration: 'open',
    registration_deadline: '2025-03-03',
    ...URL,
    ...CHICAGO,
  },
  {
    title: 'By time',
    start: '2025-03-11T13:00:00-05:00',
    registration_deadline: '2025-03-04T17:00:00-06:00',
    ...URL,
    ...CHICAGO,
  },
  { title: 'Too late', start: '2025-03-12', registration: 'open', registration_deadline: '2025-02-14', ...URL },
]);

let now = SUNDAY;

async function open(attributes: Readonly<Record<string, string>> = {}): Promise<AlaCeCalendar> {
  const calendar = document.createElement('ala-ce-calendar');
  for (const [name, value] of Object.entries({ past: '30', ...attributes })) calendar.setAttribute(name, value);
  calendar.src = '/events.json';
  await onPage(html`${calendar}`, { fetch: network({ '/events.json': json(FEED) }).fetch, now: () => now });
  await settled(calendar, 'ready');
  return calendar;
}

const row = (calendar: AlaCeCalendar, title: string): HTMLElement =>
  [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('.event')].find(
    (each) => each.querySelector('.title')?.textContent.trim() === title,
  )!;
const tags = (calendar: AlaCeCalendar, title: string): string[] =>
  [...row(calendar, title).querySelectorAll('.tag')].map(({ textContent }) => textContent);

async function register(calendar: AlaCeCalendar, title: string): Promise<string | undefined> {
  row(calendar, title).querySelector<HTMLElement>('.disclose')!.click();
  await until(() => row(calendar, title).querySelector('.detail'));
  return row(calendar, title).querySelector('[part=register]')?.textContent.trim();
}

describe('the registration for an event', () => {
  beforeEach(() => (now = SUNDAY));
  afterEach(() => history.replaceState(null, '', location.pathname));

  it('leads to the waitlist where there is one', async () => {
    const calendar = await open();
    expect([tags(calendar, 'Waitlist'), await register(calendar, 'Waitlist')]).to.deep.equal([
      ['Waitlist'],
      'Join the waitlist: Waitlist',
    ]);
  });

  it('says until when, in the row and in full in the detail', async () => {
    const calendar = await open();
    expect(tags(calendar, 'Whole day')).to.deep.equal(['Register by March 3']);
    expect(tags(calendar, 'By time')).to.deep.equal(['Register by March 4']);
    expect(await register(calendar, 'By time')).to.equal('Register: By time');
    expect(texts(calendar, '.facts dd')).to.include('Tuesday, March 4, 2025, 5:00 PM CT');
  });

  it('closes at the deadline, on the organizer’s clock; a day counts whole', async () => {
    expect(tags(await open(), 'Too late')).to.deep.equal(['Registration closed']);
    expect(await register(await open(), 'Too late')).to.equal(undefined);
    now = new Date('2025-03-04T05:59:00Z');
    expect(tags(await open(), 'Whole day')).to.deep.equal(['Register by March 3']);
    now = new Date('2025-03-04T06:00:00Z');
    expect(tags(await open(), 'Whole day')).to.deep.equal(['Registration closed']);
    expect(tags(await open(), 'By time')).to.deep.equal(['Register by March 4']);
    now = new Date('2025-03-04T23:00:00Z');
    expect(tags(await open(), 'By time')).to.deep.equal(['Registration closed']);
  });

  it('closes while the page is open', async () => {
    now = new Date('2025-03-04T22:59:59.700Z');
    const calendar = await open();
    expect(tags(calendar, 'By time')).to.deep.equal(['Register by March 4']);
    now = new Date('2025-03-04T23:00:30Z');
    await until(() => tags(calendar, 'By time')[0] === 'Registration closed');
  });
});

describe('the attribute hide', () => {
  beforeEach(() => (now = SUNDAY));

  it('leaves out canceled events, past ones, or both, in a list and in a month', async () => {
    const shown = async (hide: string, view = 'list'): Promise<boolean[]> => {
      const calendar = await open({ hide, view, month: '2025-02' });
      if (view === 'month') await until(() => calendar.shadowRoot!.querySelector('table, .day-list'));
      const past = calendar.shadowRoot!.querySelector('[part=past]');
      const all = calendar.shadowRoot!.textContent;
      return [all.includes('Off'), past !== null || all.includes('Gone by')];
    };
    for (const view of ['list', 'month']) {
      expect(await shown('', view)).to.deep.equal([true, true]);
      expect(await shown('cancelled', view)).to.deep.equal([false, true]);
      expect(await shown('past', view)).to.deep.equal([true, false]);
      expect(await shown('cancelled past', view)).to.deep.equal([false, false]);
    }
  });
});
