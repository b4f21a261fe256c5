import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import ICAL from 'ical.js';
import { html, nothing } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { AlaChangeEvent } from '../../../src/ui/item-events.js';
import { useMovableClock } from '../../support/clock.js';
import { countPushes } from '../../support/history.js';
import { pressChord } from '../../support/commands.js';
import { json, network, type Network } from '../../support/network.js';
import { onPage, readable, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

const FEED = eventFeed([
  {
    title: 'Metadata talk',
    start: '2025-02-18T19:00:00Z',
    time_zone: 'America/Chicago',
    kind: 'webinar',
    section: 'Technology',
    free: true,
    tags: ['Data'],
    location: { online: true },
  },
  {
    title: 'Budget course',
    start: '2025-02-19',
    kind: 'course',
    section: 'Preservation',
    prices: [{ amount: '10.00', currency: 'USD' }],
    tags: ['Money'],
    location: { name: 'Chicago', online: false },
  },
  {
    title: 'Budget webinar',
    start: '2025-02-20',
    kind: 'webinar',
    section: 'Preservation',
    free: true,
    tags: ['Money', 'Data'],
    location: { online: true },
  },
  { title: 'Called off', start: '2025-03-05T19:00:00Z', kind: 'webinar', section: 'Preservation', status: 'cancelled' },
]);

const server = (): Network =>
  network({ '/events.json': json(FEED), '/one.json': json(eventFeed([{ title: 'Only', start: '2025-02-18' }])) });

interface Options {
  readonly src?: string;
  readonly name?: string;
  readonly kind?: string;
  readonly subscribe?: string;
  readonly view?: string;
  readonly past?: number;
}

async function open(
  { src = '/events.json', name, kind, subscribe, view, past = 0 }: Options = {},
  net = server(),
): Promise<AlaCeCalendar> {
  const calendar = await onPage<AlaCeCalendar>(
    html`<ala-ce-calendar
      src=${src}
      heading="CE"
      filters
      view-switch
      view=${view ?? nothing}
      past=${past}
      kind=${kind ?? nothing}
      url-state=${name ?? nothing}
      subscribe-href=${subscribe ?? nothing}
    ></ala-ce-calendar>`,
    { fetch: net.fetch, now: () => SUNDAY },
  );
  await settled(calendar);
  return calendar;
}

const titles = (calendar: AlaCeCalendar): string[] => texts(calendar, '.item .title');

async function type(calendar: AlaCeCalendar, text: string): Promise<void> {
  const input = shadow<HTMLInputElement>(calendar, 'input');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await calendar.updateComplete;
}

async function choose(calendar: AlaCeCalendar, filter: string, value: string): Promise<void> {
  const select = shadow<HTMLSelectElement>(calendar, `#filter-${filter}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await calendar.updateComplete;
}

/** What is said, as a visitor hears it. */
function listen(calendar: AlaCeCalendar): string[] {
  const heard: string[] = [];
  const region = shadow(calendar, '[role=status]');
  new MutationObserver(() => heard.push(region.textContent.trim())).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return heard;
}

afterEach(() => history.replaceState(null, '', location.pathname));

const clock = useMovableClock();

describe('filters of the calendar', () => {
  it('offer what has two values or more', async () => {
    expect(texts(await open(), '.filters label')).to.deep.equal([
      'Search events',
      'Type',
      'Section',
      'Cost',
      'Location',
      'Topic',
    ]);
    expect(texts(await open({ src: '/one.json' }), '.filters label')).to.deep.equal(['Search events']);
    expect(texts(await open(), '#filter-cost option')).to.deep.equal(['Any cost', 'Free', 'Paid']);
    expect(texts(await open(), '#filter-kind option')).to.deep.equal(['All types', 'Course', 'Webinar']);
  });

  it('narrow together, show what is set, and are lifted one by one or all at once', async () => {
    const calendar = await open();
    await choose(calendar, 'section', 'Preservation');
    expect(titles(calendar)).to.deep.equal(['Budget course', 'Budget webinar', 'Called off']);
    await choose(calendar, 'cost', 'free');
    expect(titles(calendar)).to.deep.equal(['Budget webinar']);
    expect(texts(calendar, '.chip')).to.deep.equal(['Preservation: remove filter', 'Free: remove filter']);
    expect(texts(calendar, '[part=count]')).to.deep.equal(['1 event']);
    shadow(calendar, '.chip').click();
    await calendar.updateComplete;
    expect(titles(calendar)).to.deep.equal(['Metadata talk', 'Budget webinar']);
    expect(calendar.shadowRoot?.activeElement?.id).to.be.oneOf(['filter-section', 'query']);
    shadow(calendar, '[part=clear-all]').click();
    await calendar.updateComplete;
    expect([titles(calendar).length, calendar.shadowRoot?.activeElement?.id]).to.deep.equal([4, 'query']);
  });

  it('still offer what only past events have', async () => {
    const feed = eventFeed([
      { title: 'Over', start: '2025-02-10', kind: 'course' },
      { title: 'To come', start: '2025-02-20', kind: 'webinar' },
    ]);
    const calendar = await open({ past: 30 }, network({ '/events.json': json(feed) }));
    for (const kind of ['webinar', 'course', '']) {
      await choose(calendar, 'kind', kind);
      expect(shadow<HTMLSelectElement>(calendar, '#filter-kind').options.length, kind).to.equal(3);
    }
    calendar.kind = 'course';
    await type(calendar, 'nothing');
    await until(() => texts(calendar, '[part=no-results]').length === 1);
    expect(texts(calendar, '[part=count]')).to.deep.equal(['0 events']);
  });

  it('say nothing of no results where past events are left', async () => {
    const feed = eventFeed([
      { title: 'Old', start: '2025-02-11', kind: 'bootcamp' },
      { title: 'New', start: '2025-02-20', kind: 'webinar' },
    ]);
    const calendar = await open({ past: 30 }, network({ '/events.json': json(feed) }));
    await choose(calendar, 'kind', 'bootcamp');
    expect(texts(calendar, '[part=count], [part=past], [part=no-results]')).to.deep.equal(['1 event', '1 past event']);
  });

  it('search every text, and say the count once the visitor pauses', async () => {
    const calendar = await open();
    const heard = listen(calendar);
    for (const text of ['b', 'bu', 'bud', 'budget']) await type(calendar, text);
    expect(titles(calendar)).to.deep.equal(['Budget course', 'Budget webinar']);
    await until(() => heard.length > 0);
    await type(calendar, 'nothing like it');
    await until(() => heard.length > 1);
    expect(heard).to.deep.equal(['2 events found', 'No events match these filters.']);
    expect(readable(calendar)).to.include('Try fewer filters or a shorter word.');
    shadow(calendar, 'input').focus();
    await pressChord('Escape');
    await calendar.updateComplete;
    expect([shadow<HTMLInputElement>(calendar, 'input').value, titles(calendar).length]).to.deep.equal(['', 4]);
  });

  it('stand beside those of the author', async () => {
    const calendar = await open({ kind: 'webinar' });
    expect(titles(calendar)).to.deep.equal(['Metadata talk', 'Budget webinar', 'Called off']);
    expect(texts(calendar, '.filters label')).not.to.include('Type');
  });

  it('tell the page what a visitor did, and nothing of what a script set', async () => {
    const calendar = await open();
    const changes: unknown[] = [];
    calendar.addEventListener('ala-change', (change) => {
      if (change instanceof AlaChangeEvent) changes.push(change.name);
    });
    calendar.view = 'month';
    calendar.month = '2025-04';
    await calendar.updateComplete;
    calendar.view = 'list';
    await calendar.updateComplete;
    expect(changes).to.deep.equal([]);
    await type(calendar, 'budget');
    await choose(calendar, 'kind', 'course');
    shadow(calendar, '[part=view-switch] button:nth-child(2)').click();
    await until(() => calendar.shadowRoot?.querySelector('[part=next]'));
    shadow(calendar, '[part=next]').click();
    expect(changes).to.deep.equal(['query', 'filters', 'view', 'month']);
    shadow(calendar, '[part=clear-all]').click();
    expect(changes.slice(4)).to.deep.equal(['query', 'filters']);
  });
});

describe('the address of the calendar', () => {
  const query = (): string => decodeURIComponent(location.search);

  it('holds what a visitor chose, and Back takes it back', async () => {
    const calendar = await open({ name: 'ce' });
    await choose(calendar, 'section', 'Preservation');
    await choose(calendar, 'cost', 'free');
    await until(() => query() === '?ce.section=Preservation&ce.cost=free');
    history.back();
    await until(() => titles(calendar).length === 3);
    expect(shadow<HTMLSelectElement>(calendar, '#filter-cost').value).to.equal('');
    history.back();
    await until(() => titles(calendar).length === 4);
  });

  it('holds view and month, and typing without a step of history', async () => {
    const calendar = await open({ name: 'ce' });
    const pushes = countPushes();
    await type(calendar, 'budget');
    await until(() => query() === '?ce.q=budget');
    expect(pushes()).to.equal(0);
    shadow(calendar, '[part=view-switch] button:nth-child(2)').click();
    await until(() => calendar.shadowRoot?.querySelector('[part=next]'));
    shadow(calendar, '[part=next]').click();
    await until(() => query() === '?ce.q=budget&ce.month=2025-03&ce.view=month');
    history.back();
    await until(() => texts(calendar, '.month-title')[0] === 'February 2025');
    history.back();
    await until(() => calendar.view === 'list');
  });

  it('has Back say the month where it is another, and how many events are left where the filters are others', async () => {
    const calendar = await open({ name: 'ce', view: 'month' });
    await choose(calendar, 'section', 'Preservation');
    await until(() => texts(calendar, '[role=status]')[0] === '2 events found');
    shadow(calendar, '[part=next]').click();
    await calendar.updateComplete;
    const heard = listen(calendar);
    history.back();
    await until(() => texts(calendar, '.month-title')[0] === 'February 2025');
    // Said half a second after the visitor's last move.
    await clock.advance(700);
    expect(heard).to.deep.equal(['February 2025']);
    history.back();
    await until(() => heard.length > 1);
    expect(heard).to.deep.equal(['February 2025', '3 events found']);
  });

  it('is read before the first drawing; what makes no sense is left', async () => {
    history.replaceState(
      null,
      '',
      '?ce.q=budget&ce.kind=webinar&ce.view=year&ce.month=2025-13&ce.week=2025-02-30&other=1',
    );
    const calendar = await open({ name: 'ce' });
    expect([titles(calendar), calendar.view]).to.deep.equal([['Budget webinar'], 'list']);
    expect(shadow<HTMLInputElement>(calendar, 'input').value).to.equal('budget');
  });

  it('is read before the days of its month are requested', async () => {
    history.replaceState(null, '', '?ce.view=month&ce.month=2025-05');
    const net = network({ '/2025-04-27/2025-06-01.json': json(eventFeed([{ title: 'May', start: '2025-05-12' }])) });
    const calendar = await onPage<AlaCeCalendar>(
      html`<ala-ce-calendar src="/{from}/{to}.json" url-state="ce"></ala-ce-calendar>`,
      { fetch: net.fetch, now: () => SUNDAY },
    );
    await settled(calendar, 'ready');
    expect(net.asked).to.deep.equal(['/2025-04-27/2025-06-01.json']);
  });

  it('is neither read nor written without a name', async () => {
    history.replaceState(null, '', '?ce.q=budget');
    const calendar = await open();
    expect(titles(calendar).length).to.equal(4);
    await choose(calendar, 'cost', 'free');
    expect(query()).to.equal('?ce.q=budget');
  });
});

describe('a way into the visitor’s own calendar', () => {
  async function ways(calendar: AlaCeCalendar, title: string): Promise<HTMLElement> {
    const row = [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('.event')].find((each) =>
      each.querySelector('.title')?.textContent.includes(title),
    )!;
    row.querySelector<HTMLElement>('.disclose')!.click();
    await until(() => row.querySelector('[part=add]'));
    row.querySelector<HTMLElement>('[part=add]')!.click();
    await until(() => row.querySelector('.ways a'));
    return row;
  }

  it('is a file, Google, Outlook or Yahoo: plain links, no request, no blob', async () => {
    const net = server();
    const row = await ways(await open({}, net), 'Metadata talk');
    const links = [...row.querySelectorAll<HTMLAnchorElement>('.ways a')];
    expect(links.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'File (.ics)',
      'Google (opens another site)',
      'Outlook.com (opens another site)',
      'Outlook 365 (opens another site)',
      'Yahoo (opens another site)',
    ]);
    expect(links.map(({ protocol, host }) => protocol + host)).to.deep.equal([
      'data:',
      'https:calendar.google.com',
      'https:outlook.live.com',
      'https:outlook.office.com',
      'https:calendar.yahoo.com',
    ]);
    expect(links[0]?.download).to.equal('metadata-talk.ics');
    // In a page from right to left the bracket would stand at the other end.
    expect(links[0]?.querySelector('bdi')?.textContent).to.equal('File (.ics)');
    const file = decodeURIComponent(links[0]!.href.slice(links[0]!.href.indexOf(',') + 1));
    const vevent = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent('vevent');
    expect(String(vevent?.getFirstPropertyValue('dtstart'))).to.equal('2025-02-18T19:00:00Z');
    expect(net.asked).to.deep.equal(['/events.json']);
  });

  it('is only the file, which says so, where the event is cancelled', async () => {
    const row = await ways(await open(), 'Called off');
    const links = [...row.querySelectorAll<HTMLAnchorElement>('.ways a')];
    expect(links.length).to.equal(1);
    expect(decodeURIComponent(links[0]!.href)).to.include('STATUS:CANCELLED');
  });

  it('folds with Escape, and the focus goes back to its button', async () => {
    const calendar = await open();
    const row = await ways(calendar, 'Metadata talk');
    const button = row.querySelector<HTMLElement>('[part=add]')!;
    expect([button.ariaExpanded, row.querySelector('.ways')?.id]).to.deep.equal([
      'true',
      button.getAttribute('aria-controls'),
    ]);
    row.querySelector<HTMLElement>('.ways a')!.focus();
    await pressChord('Escape');
    await calendar.updateComplete;
    expect([button.ariaExpanded, calendar.shadowRoot?.activeElement]).to.deep.equal(['false', button]);
  });

  it('is the whole calendar, by webcal and by its address, with a sentence on how', async () => {
    const unsafe = await open({ subscribe: 'javascript:alert(1)' });
    expect(unsafe.shadowRoot?.querySelector('[part=subscribe]')).to.equal(null);
  });
});

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly expanded?: boolean;
  readonly children?: readonly Node[];
}

const flat = (node: Node | null): Node[] => (node ? [node, ...(node.children ?? []).flatMap(flat)] : []);

describe('ala-ce-calendar as assistive technology sees it', () => {
  it('has a region, labelled fields, titles as headings, buttons that say what they unfold', async () => {
    await open();
    const nodes = flat((await a11ySnapshot({}).catch(() => null)) as Node | null);
    // Only Chromium gives its tree; the others are held to the same markup in the other tests.
    if (nodes.length === 0) return;
    const names = (role: string): string[] =>
      nodes.filter((node) => node.role === role).map(({ name }) => (name ?? '').replace(/\s+/g, ' ').trim());
    expect(names('heading')).to.include.members(['CE', 'Metadata talk', 'Budget course']);
    expect(names('button')).to.include.members(['List', 'Month']);
    expect(
      names('button')
        .filter((name) => name.startsWith('Details'))
        .map((name) => name.replace(' :', ':')),
    ).to.deep.equal([
      'Details: Metadata talk',
      'Details: Budget course',
      'Details: Budget webinar',
      'Details: Called off',
    ]);
    expect(names('combobox').length + names('popupbutton').length).to.equal(5);
    expect(nodes.some(({ name }) => name?.includes('Tuesday, February 18, 2025'))).to.equal(true);
  });
});
