import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { AlaChangeEvent } from '../../../src/ui/item-events.js';
import { emulateMediaFeatures } from '../../support/commands.js';
import { json, network, status, type Network } from '../../support/network.js';
import { onPage, readable, settled, shadow, stateOf, texts, until } from '../../support/page.js';
import { event, eventFeed, SUNDAY } from './events.js';

const CHICAGO = 'America/Chicago';

const FEED = eventFeed([
  {
    title: 'Past talk',
    start: '2025-02-11T13:00:00-06:00',
    end: '2025-02-11T14:00:00-06:00',
    time_zone: CHICAGO,
    registration: 'open',
    recording_url: 'https://core.example/recording',
  },
  {
    title: 'Moving Day',
    url: 'https://core.example/moving-day',
    start: '2025-02-18T13:00:00-06:00',
    end: '2025-02-18T14:30:00-06:00',
    time_zone: CHICAGO,
    kind: 'webinar',
    section: 'Technology',
    summary: 'What they moved first.',
    location: { name: 'Online', online: true },
    registration: 'open',
    registration_url: 'https://core.example/register',
    seats: { total: 250, left: 38, waiting: 2 },
    credits: { value: '1', unit: 'contact hour' },
    presenters: [{ name: 'Amara Lindqvist' }, { name: 'Joaquín Bell' }],
    prices: [
      { amount: '49.00', currency: 'USD', audience: 'member' },
      { amount: '59.00', currency: 'USD', audience: 'nonmember' },
    ],
  },
  { title: 'Second of the day', start: '2025-02-18T15:00:00-06:00', time_zone: CHICAGO, free: true },
  { title: 'Course', start: '2025-02-24', end: '2025-03-22', kind: 'course', registration: 'waitlist' },
  { title: 'Called off', start: '2025-02-27T13:00:00-06:00', time_zone: CHICAGO, status: 'cancelled' },
  { title: 'Put off', start: '2025-03-19T09:00:00-05:00', time_zone: CHICAGO, status: 'postponed' },
  { title: 'Far away', start: '2025-05-29T13:00:00-05:00', time_zone: CHICAGO },
]);

const server = (): Network =>
  network({
    '/events.json': json(FEED),
    '/summer.json': json(eventFeed([{ title: 'Old', start: '2024-05-01' }])),
    '/none.json': json(eventFeed([])),
    '/bad.json': status(500),
  });

interface Options {
  readonly past?: number;
  readonly limit?: number;
  readonly days?: number;
  readonly from?: string;
  readonly heading?: string;
  readonly zone?: string;
}

async function open(options: Options = {}, src = '/events.json', net = server()): Promise<AlaCeCalendar> {
  const { past, limit, days, from, heading, zone = 'event' } = options;
  const calendar = await onPage<AlaCeCalendar>(
    html`<ala-ce-calendar
      src=${src}
      past=${past ?? nothing}
      limit=${limit ?? nothing}
      days=${days ?? nothing}
      from=${from ?? nothing}
      heading=${heading ?? nothing}
      time-zone=${zone}
      more-href="/all"
      show-more
    ></ala-ce-calendar>`,
    { fetch: net.fetch, now: () => SUNDAY },
  );
  await settled(calendar);
  return calendar;
}

const row = (calendar: AlaCeCalendar, title: string): HTMLElement => {
  const found = [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('.event')].find((each) =>
    each.querySelector('.title')?.textContent.includes(title),
  );
  if (!found) throw new Error(`No row "${title}"`);
  return found;
};

const said = (element: Element, selector: string): string[] =>
  [...element.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

/** An event that was opened is in the address. */
afterEach(() => history.replaceState(null, '', location.pathname + location.search));

describe('ala-ce-calendar as a list', () => {
  it('shows what is to come, by day and month, each event once', async () => {
    const calendar = await open();
    expect(texts(calendar, '.month-name')).to.deep.equal(['February 2025', 'March 2025']);
    expect(texts(calendar, '.item .title')).to.deep.equal([
      'Moving Day',
      'Second of the day',
      'Course',
      'Called off',
      'Put off',
    ]);
    expect(texts(calendar, '.date .visually-hidden')).to.deep.equal([
      'Tuesday, February 18, 2025',
      'Monday, February 24, 2025',
      'Thursday, February 27, 2025',
      'Wednesday, March 19, 2025',
    ]);
  });

  it('says today, by the visitor’s clock', async () => {
    const calendar = await open(
      {},
      '/today.json',
      network({ '/today.json': json(eventFeed([{ title: 'Now', start: '2025-02-16' }])) }),
    );
    expect(texts(calendar, '.date.today span[aria-hidden]')).to.deep.equal(['Today']);
    expect(texts(calendar, '.date .visually-hidden')).to.deep.equal(['Today, Sunday, February 16, 2025']);
  });

  it('tells time, kind, place, prices and registration', async () => {
    const moving = row(await open(), 'Moving Day');
    expect(said(moving, '.time time')).to.deep.equal(['1:00 – 2:30 PM CT']);
    expect(said(moving, '[part=kind], [part=place], [part=price]')).to.deep.equal([
      'Webinar · Technology',
      'Online',
      '$49.00 for members, $59.00 for nonmembers',
    ]);
    expect(said(moving, '.tag')).to.deep.equal(['Registration open']);
    expect(moving.querySelector('.title a')?.getAttribute('href')).to.equal('https://core.example/moving-day');
    expect(moving.matches('.section-color.technology')).to.equal(true);
  });

  it('tells days of several, free, waitlist, what is off, and nothing that nobody said', async () => {
    const calendar = await open();
    const course = row(calendar, 'Course');
    expect(said(course, '.time')).to.deep.equal(['Feb 24 – Mar 21; 4 weeks']);
    expect(said(course, '.tag')).to.deep.equal(['Waitlist']);
    expect(said(row(calendar, 'Second'), '[part=price]')).to.deep.equal(['Free']);
    const off = row(calendar, 'Called off');
    expect([said(off, '.tag'), getComputedStyle(off.querySelector('.title')!).textDecorationLine]).to.deep.equal([
      ['Canceled'],
      'line-through',
    ]);
    expect(said(row(calendar, 'Put off'), '.tag, .meta')).to.deep.equal(['Postponed', 'New date to be announced']);
    expect(said(course, '[part=price]')).to.deep.equal([]);
  });

  it('a rescheduled event has a label, keeps its registration, and is not struck out', async () => {
    const moved = eventFeed([
      {
        title: 'RESCHEDULED: Reading club',
        start: '2025-03-20T09:00:00-05:00',
        time_zone: CHICAGO,
        status: 'confirmed',
        registration: 'open',
        registration_url: 'https://core.example/reading',
      },
    ]);
    const event = row(await open({}, '/moved.json', network({ '/moved.json': json(moved) })), 'Reading club');
    expect(said(event, '.tag')).to.deep.equal(['Rescheduled', 'Registration open']);
    expect(getComputedStyle(event.querySelector('.title')!).textDecorationLine).to.equal('none');
    event.querySelector<HTMLElement>('[part=disclosure]')!.click();
    await until(() => event.querySelectorAll('[part=register], [part=add]').length === 2);
  });

  it('a detail shows the description with its paragraphs and links, as text until its code has come', async () => {
    const rich = {
      ...eventFeed([{ title: 'Rich', start: '2025-03-20T09:00:00-05:00', summary: 'In short' }]),
    };
    const [item] = (rich as { items: object[] }).items;
    const feed = {
      ...rich,
      items: [{ ...item, content_html: '<p>One</p><p><a href="https://core.example/r">Two</a></p>' }],
    };
    const calendar = await open({}, '/rich.json', network({ '/rich.json': json(feed) }));
    const event = row(calendar, 'Rich');
    event.querySelector<HTMLElement>('[part=disclosure]')!.click();
    await until(() => event.querySelector('.detail [part=summary] p + p a[href="https://core.example/r"]'));
  });

  it('a hybrid event names both, and its meeting by what it is', async () => {
    const location = { name: 'Maple Hall', address: '12 Elm', online: true, url: 'https://zoom.example/j/4' };
    const feed = eventFeed([{ title: 'Hybrid symposium', start: '2025-03-20T09:00:00-05:00', location }]);
    const calendar = await open({}, '/hybrid.json', network({ '/hybrid.json': json(feed) }));
    const event = row(calendar, 'Hybrid symposium');
    expect(said(event, '[part=place]')[0]).to.match(/^Hybrid · Maple Hall/);
    event.querySelector<HTMLElement>('[part=disclosure]')!.click();
    await until(() => event.querySelector('.detail .facts a'));
    expect(said(event, '.facts a, .actions a')).to.deep.equal([
      'Join online: Hybrid symposium',
      'Hybrid · Maple Hall (map)',
    ]);
  });

  it('folds what is over, and offers its recording', async () => {
    const calendar = await open({ past: 30 });
    const fold = shadow<HTMLButtonElement>(calendar, '[part=past]');
    expect(fold.textContent.trim()).to.equal('1 past event');
    expect([fold.ariaExpanded, texts(calendar, '.item .title')[0]]).to.deep.equal(['false', 'Moving Day']);
    fold.click();
    await calendar.updateComplete;
    expect(fold.ariaExpanded).to.equal('true');
    const past = row(calendar, 'Past talk');
    expect(said(past, '.tag')).to.deep.equal([]);
    expect(past.querySelector('[part=recording]')?.getAttribute('href')).to.equal('https://core.example/recording');
  });

  it('has what is over on paper, unfolded or not', async () => {
    const calendar = await open({ past: 30 });
    const isThere = (): boolean => texts(calendar, '.event .title').includes('Past talk');
    expect(isThere()).to.equal(false);
    window.dispatchEvent(new Event('beforeprint'));
    await calendar.updateComplete;
    expect([isThere(), shadow(calendar, '#past').hidden]).to.deep.equal([true, false]);
    window.dispatchEvent(new Event('afterprint'));
    await calendar.updateComplete;
    expect(isThere()).to.equal(false);
  });

  it('has the days asked for', async () => {
    expect(texts(await open({ days: 5 }), '.item .title')).to.deep.equal(['Moving Day', 'Second of the day']);
    expect(texts(await open({ from: '2025-05-01' }), '.item .title')).to.deep.equal(['Far away']);
    expect(texts(await open({ from: '2025-03-01' }), '.date .visually-hidden')[0]).to.equal('Saturday, March 1, 2025');
    expect(texts(await open({ from: 'tomorrow', days: 5 }), '.item .title').length).to.equal(2);
  });

  it('has all of these days, however many series the feed repeats', async () => {
    const series = Array.from(
      { length: 60 },
      (_, n) => `BEGIN:VEVENT\r\nUID:${n}\r\nSUMMARY:S\r\nDTSTART:20240107T060000Z\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT`,
    );
    const ics = ['BEGIN:VCALENDAR', ...series, 'END:VCALENDAR'].join('\r\n');
    const calendar = await open({ limit: 0 }, '/all.ics', network({ '/all.ics': status(200, ics) }));
    await until(() => texts(calendar, '.date .visually-hidden').at(-1) === 'Sunday, May 11, 2025');
  });

  it('says up to where events are listed', async () => {
    expect(texts(await open(), '[part=bounds]')).to.deep.equal(['Events are listed until May 16, 2025.']);
    expect(texts(await open({ days: 365 }), '[part=bounds]')).to.deep.equal(['Events are listed until May 29, 2025.']);
    expect(texts(await open({ limit: 2 }), '[part=bounds]')).to.deep.equal([]);
  });

  it('shows more, and goes on at the first new event', async () => {
    const calendar = await open({ limit: 2 });
    shadow(calendar, '[part=show-more]').click();
    await until(() => texts(calendar, '.item').length === 4);
    await until(() => calendar.shadowRoot?.activeElement?.closest('.event') === row(calendar, 'Course'));
  });

  it('is empty in summer, with the way out', async () => {
    for (const src of ['/summer.json', '/none.json']) {
      const calendar = await open({}, src);
      expect(readable(calendar)).to.include('There are no events right now.').and.include('See all');
      expect(stateOf(calendar)).to.equal('empty');
      expect(calendar.shadowRoot?.querySelector('.event')).to.equal(null);
    }
    expect(readable(await open({}, '/bad.json', network({ '/bad.json': status(404) })))).to.include('See all');
  });

  it('takes models, and makes no request for them', async () => {
    const net = server();
    const calendar = await onPage<AlaCeCalendar>(
      html`<ala-ce-calendar
        src="/events.json"
        .items=${[{ ...event('2025-02-20T19:00:00Z', undefined, { title: 'Given' }), end: null }]}
      ></ala-ce-calendar>`,
      { fetch: net.fetch, now: () => SUNDAY },
    );
    await settled(calendar);
    expect([texts(calendar, '.title'), net.asked]).to.deep.equal([['Given'], []]);
  });

  it('of a script’s models those without a time that can be read are left out, and the others shown', async () => {
    const whole = event('2025-02-20', undefined, { title: 'Whole' });
    const { start } = whole;
    const times = ['soon', 7, null, {}, { instant: 'soon' }, { date: '2025-13-40' }, { instant: 1740078000000 }];
    const calendar = await onPage<AlaCeCalendar>(
      html`<ala-ce-calendar
        .items=${[
          ...times.map((time, index) => ({ ...whole, id: `s${index}`, title: 'Start', start: time })),
          ...times.filter(Boolean).map((end, index) => ({ ...whole, id: `e${index}`, title: 'End', start, end })),
          whole,
        ]}
      ></ala-ce-calendar>`,
      { now: () => SUNDAY },
    );
    await settled(calendar);
    expect([texts(calendar, '.item .title'), stateOf(calendar)]).to.deep.equal([['Whole'], 'ready']);
  });

  it('titles are headings one level deeper; without a heading at its own', async () => {
    expect(shadow(await open({ heading: 'CE' }), '.item .title').localName).to.equal('h3');
    expect(shadow(await open(), '.item .title').localName).to.equal('h2');
  });

  it('forgets an event that has ended while the page was open', async () => {
    // In the visitor's zone, as wall time without a zone is meant to be.
    const noon = new Date('2025-02-16T12:00').getTime();
    for (const end of [new Date(noon).toISOString(), '2025-02-16T12:00']) {
      let now = new Date(noon - 300);
      const start = end.endsWith('Z') ? new Date(noon - 3_600_000).toISOString() : '2025-02-16T11:00';
      const calendar = await onPage<AlaCeCalendar>(
        html`<ala-ce-calendar .items=${[event(start, end, { title: 'ends' })]}></ala-ce-calendar>`,
        { now: () => now },
      );
      await settled(calendar);
      expect(texts(calendar, '.item .title')).to.deep.equal(['ends']);
      now = new Date(noon + 60_000);
      await until(() => texts(calendar, '.item').length === 0);
    }
  });
});

describe('the detail of an event', () => {
  it('unfolds in place, is told to the page, and folds again', async () => {
    const calendar = await open();
    const changes: unknown[] = [];
    calendar.addEventListener('ala-change', (change) => {
      if (change instanceof AlaChangeEvent) changes.push([change.name, change.value]);
    });
    const button = row(calendar, 'Moving Day').querySelector<HTMLButtonElement>('.disclose')!;
    const panel = calendar.shadowRoot!.getElementById(button.getAttribute('aria-controls')!)!;
    expect([button.ariaExpanded, panel.getAttribute('hidden')]).to.deep.equal(['false', 'until-found']);
    expect(panel.innerText).to.equal('');
    button.click();
    await until(() => panel.querySelector('[part=detail]'));
    expect([button.ariaExpanded, panel.hidden]).to.deep.equal(['true', false]);
    expect(said(panel, '[part=summary], [part=presenters]')).to.deep.equal([
      'What they moved first.',
      'Presented by Amara Lindqvist and Joaquín Bell',
    ]);
    expect(said(panel, 'dt')).to.deep.equal(['When', 'Where', 'Type', 'Price', 'Credit', 'Seats']);
    expect(said(panel, 'dd').slice(0, 2)).to.deep.equal(['Tuesday, February 18, 2025', '1:00 – 2:30 PM CT']);
    expect(said(panel, 'dd').slice(-2)).to.deep.equal(['1 contact hour', '38 of 250 left, 2 on the waitlist']);
    expect(panel.querySelector('[part=register]')?.getAttribute('href')).to.equal('https://core.example/register');
    button.click();
    expect(changes).to.deep.equal([
      ['expanded', ['e1']],
      ['expanded', []],
    ]);
  });

  it('unfolds what find-in-page has found', async () => {
    const calendar = await open();
    const panel = row(calendar, 'Moving Day').querySelector<HTMLElement>('.unfolded')!;
    expect(panel.textContent).to.contain('What they moved first.');
    let scrolls = 0;
    row(calendar, 'Moving Day').scrollIntoView = () => scrolls++;
    panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await calendar.updateComplete;
    expect(scrolls).to.equal(1);
    expect(row(calendar, 'Moving Day').querySelector('.disclose')?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('is printed, without its buttons', async () => {
    const calendar = await open();
    const detail = row(calendar, 'Moving Day');
    if (await emulateMediaFeatures({ media: 'print' })) {
      dispatchEvent(new Event('beforeprint'));
      await until(() => detail.querySelector('[part=detail]'));
      const summary = detail.querySelector<HTMLElement>('[part=summary]')!.offsetHeight;
      const actions = detail.querySelector<HTMLElement>('[part=add]')!.offsetHeight;
      await emulateMediaFeatures({});
      dispatchEvent(new Event('afterprint'));
      await calendar.updateComplete;
      expect([summary > 0, actions]).to.deep.equal([true, 0]);
    }
    expect(row(calendar, 'Moving Day').querySelector('.unfolded')?.getAttribute('hidden')).to.equal('until-found');
  });

  it('is unfolded by the page’s fragment: the slug, with or without the day', async () => {
    for (const hash of ['#moving-day', '#moving-day-2025-02-18']) {
      history.replaceState(null, '', hash);
      const calendar = await open({ limit: 1 });
      await until(
        () => row(calendar, 'Moving Day').querySelector('.disclose')?.getAttribute('aria-expanded') === 'true',
      );
    }
    const calendar = await open({ limit: 1, past: 30 });
    location.hash = '#put-off';
    await until(() => texts(calendar, '.item').length === 5);
    expect(row(calendar, 'Put off').querySelector('.disclose')?.getAttribute('aria-expanded')).to.equal('true');
    location.hash = '#past-talk';
    await until(() => texts(calendar, '.title').includes('Past talk'));
    location.hash = '#something-of-the-page';
    await calendar.updateComplete;
    history.replaceState(null, '', location.pathname + location.search);
  });
});
