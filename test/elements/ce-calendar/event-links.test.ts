import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { countPushes } from '../../support/history.js';
import { type Answer, json, network, type Network } from '../../support/network.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

const CHICAGO = { time_zone: 'America/Chicago' };
const TALK = { title: 'Talk', start: '2025-02-18T19:00:00-06:00', kind: 'webinar', ...CHICAGO };

const FEED = eventFeed([
  { title: 'Long ago', start: '2024-11-05', kind: 'course' },
  { title: 'Over', start: '2025-02-11T19:00:00-06:00', kind: 'webinar', ...CHICAGO },
  TALK,
  { title: 'Twin', start: '2025-02-19T10:00:00-06:00', ...CHICAGO },
  { title: 'Twin', start: '2025-02-19T15:00:00-06:00', ...CHICAGO },
  { title: 'Course', start: '2025-03-04', kind: 'course' },
  { title: 'Far away', start: '2025-09-04', kind: 'webinar' },
]);

type Options = Readonly<Record<string, string | number>>;

async function open(attributes: Options = {}, net?: Network): Promise<AlaCeCalendar> {
  const calendar = document.createElement('ala-ce-calendar');
  for (const [name, value] of Object.entries({ src: '/events.json', ...attributes }))
    calendar.setAttribute(name, value);
  const { fetch } = net ?? network({ '/events.json': json(FEED), '/none.json': json(eventFeed([])) });
  await onPage(html`${calendar}`, { fetch, now: () => SUNDAY });
  await settled(calendar);
  return calendar;
}

const row = (calendar: AlaCeCalendar, title: string): HTMLElement | undefined =>
  [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('.event')].find(
    (each) => each.querySelector('.title')?.textContent.trim() === title,
  );
const isOpen = (calendar: AlaCeCalendar, title: string): boolean =>
  row(calendar, title)?.querySelector('.disclose')?.getAttribute('aria-expanded') === 'true';

/** With the keyboard: the focus is on the button, and Enter is a click. */
async function toggle(calendar: AlaCeCalendar, title: string): Promise<void> {
  const button = row(calendar, title)!.querySelector<HTMLElement>('.disclose')!;
  button.focus();
  button.click();
  await until(() => row(calendar, title)?.querySelector('.detail'));
  await calendar.updateComplete;
}

const go = (fragment: string): void => history.replaceState(null, '', fragment || location.pathname);
const linked = (calendar: AlaCeCalendar): HTMLElement | null => calendar.shadowRoot!.querySelector('[part=linked]');

afterEach(() => go(''));

describe('an event that is opened', () => {
  it('is in the address, without a step in the history, until it is closed', async () => {
    const pushes = countPushes();
    const calendar = await open();
    await toggle(calendar, 'Talk');
    expect(location.hash).to.equal('#talk-2025-02-18');
    await toggle(calendar, 'Course');
    expect(location.hash).to.equal('#course-2025-03-04');
    row(calendar, 'Talk')!.querySelector<HTMLElement>('.disclose')!.click();
    expect(location.hash).to.equal('#course-2025-03-04');
    row(calendar, 'Course')!.querySelector<HTMLElement>('.disclose')!.click();
    expect([location.hash, pushes()]).to.deep.equal(['', 0]);
  });

  it('has the id of the calendar in its name, so that calendars do not open the events of others', async () => {
    const calendar = await open({ id: 'ce' });
    await toggle(calendar, 'Talk');
    expect(location.hash).to.equal('#ce-talk-2025-02-18');
  });

  it('has its time in its name where another of its title is on the same day', async () => {
    const calendar = await open();
    const twins = (): HTMLElement[] => [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('.event')].slice(1, 3);
    twins()[1]!.querySelector<HTMLElement>('.disclose')!.click();
    await until(() => location.hash !== '');
    expect(location.hash).to.equal('#twin-2025-02-19-1500');
    const fresh = await open();
    await until(() => fresh.shadowRoot!.querySelector('.disclose[aria-expanded=true]'));
    const opened = [...fresh.shadowRoot!.querySelectorAll('.disclose')].map((each) => each.ariaExpanded);
    expect(opened.slice(0, 3)).to.deep.equal(['false', 'false', 'true']);
  });

  it('leaves the address of a page that routes by its fragment', async () => {
    go('#/calendar');
    const calendar = await open();
    await toggle(calendar, 'Talk');
    expect(location.hash).to.equal('#/calendar');
  });

  it('with url-state is closed by Back', async () => {
    const calendar = await open({ 'url-state': 'c' });
    await toggle(calendar, 'Talk');
    await toggle(calendar, 'Course');
    history.back();
    await until(() => !isOpen(calendar, 'Course'));
    expect([location.hash, isOpen(calendar, 'Talk')]).to.deep.equal(['#talk-2025-02-18', true]);
    history.back();
    await until(() => !isOpen(calendar, 'Talk'));
    expect(location.hash).to.equal('');
    history.forward();
    await until(() => isOpen(calendar, 'Talk'));
    history.back();
    await until(() => location.hash === '');
  });
});

describe('a browser that refuses to change the address', () => {
  const refuse = (): void => {
    throw new DOMException('Attempt to change the address more than 100 times per 30 seconds', 'SecurityError');
  };
  const refuseChanges = (): unknown => Object.assign(history, { replaceState: refuse, pushState: refuse });
  const allowChanges = (): void => {
    Reflect.deleteProperty(history, 'replaceState');
    Reflect.deleteProperty(history, 'pushState');
  };
  afterEach(allowChanges);

  for (const attributes of [{}, { 'url-state': 'c' }]) {
    it(`opens and closes events all the same, with ${JSON.stringify(attributes)}`, async () => {
      const calendar = await open(attributes);
      await toggle(calendar, 'Talk');
      refuseChanges();
      await toggle(calendar, 'Course');
      expect([isOpen(calendar, 'Course'), location.hash]).to.deep.equal([true, '#talk-2025-02-18']);
      row(calendar, 'Course')!.querySelector<HTMLElement>('.disclose')!.click();
      await until(() => !isOpen(calendar, 'Course'));

      // The address still belongs to the event that is open.
      allowChanges();
      row(calendar, 'Talk')!.querySelector<HTMLElement>('.disclose')!.click();
      await until(() => !isOpen(calendar, 'Talk'));
      expect(location.hash).to.equal('');
    });
  }
});

/** How a page copies that has no clipboard. */
const oldCopy = (copy: () => boolean): void =>
  void Object.defineProperty(document, 'execCommand', { value: copy, configurable: true });

describe('the link of an event', () => {
  const { clipboard } = navigator;
  const mock = (writeText: (text: string) => Promise<void>): void =>
    void Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  afterEach(() => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    Reflect.deleteProperty(document, 'execCommand');
  });

  const copy = async (calendar: AlaCeCalendar): Promise<HTMLButtonElement> => {
    await toggle(calendar, 'Talk');
    const button = shadow<HTMLButtonElement>(calendar, '[part=copy]');
    button.focus();
    button.click();
    return button;
  };

  it('is copied by a button, which says so, also to those who listen', async () => {
    const copied: string[] = [];
    mock((text) => Promise.resolve(void copied.push(text)));
    const calendar = await open();
    const button = await copy(calendar);
    await until(() => button.textContent.includes('Link copied'));
    expect(copied).to.deep.equal([`${location.origin}${location.pathname}${location.search}#talk-2025-02-18`]);
    await until(() => shadow(calendar, '[role=status]').textContent.trim() === 'Link copied');
    expect(calendar.shadowRoot?.activeElement).to.equal(button);
  });

  it('is in a field where it cannot be copied', async () => {
    mock(() => Promise.reject(new Error('not allowed')));
    oldCopy(() => false);
    const calendar = await open();
    const button = await copy(calendar);
    await until(() => calendar.shadowRoot!.querySelector('[part=address]'));
    const field = shadow<HTMLInputElement>(calendar, '[part=address]');
    expect(field.value).to.match(/#talk-2025-02-18$/);
    expect([field.readOnly, field.ariaLabel]).to.deep.equal([true, 'Address of this event']);
    field.focus();
    expect(field.selectionEnd).to.equal(field.value.length);
    await until(() => shadow(calendar, '[role=status]').textContent.includes('could not be copied'));
    expect(button.textContent).to.include('Copy link');
  });

  it('is copied by a selection where there is no clipboard', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    let selected = '';
    oldCopy(() => {
      const area = document.querySelector('ala-ce-calendar')?.shadowRoot?.activeElement;
      selected = (area as HTMLTextAreaElement).value;
      return true;
    });
    const calendar = await open();
    const button = await copy(calendar);
    await until(() => button.textContent.includes('Link copied'));
    expect(selected).to.match(/#talk-2025-02-18$/);
    expect(calendar.shadowRoot?.activeElement).to.equal(button);
  });
});

describe('a link to an event', () => {
  it('leads to one that is over, and says so', async () => {
    go('#over-2025-02-11');
    const calendar = await open();
    await until(() => isOpen(calendar, 'Over'));
    expect(linked(calendar)?.textContent).to.include('Your link leads to this event, which is over.');
    expect(linked(calendar)?.getAttribute('role')).to.equal('group');
    expect(texts(calendar, '.item .title')[0]).to.equal('Talk');
    await until(() => row(calendar, 'Over')?.querySelector('[part=copy]'));
  });

  for (const [what, attributes] of [
    ['is beyond the days of the list', {}],
    ['the author has filtered out', { days: 365, kind: 'course' }],
    ['is in an empty list', { days: 1, from: '2025-01-01' }],
  ] as const) {
    it(`leads to one that ${what}`, async () => {
      go('#far-away-2025-09-04');
      const calendar = await open(attributes);
      await until(() => isOpen(calendar, 'Far away'));
      expect(linked(calendar)?.textContent).to.include('not in the list');
    });
  }

  it('leads to one that the visitor’s filters leave out, until they do not', async () => {
    history.replaceState(null, '', '?c.kind=course#talk-2025-02-18');
    const calendar = await open({ 'url-state': 'c', filters: '' });
    await until(() => isOpen(calendar, 'Talk'));
    expect(linked(calendar)).not.to.equal(null);
    shadow(calendar, '[part=clear-all]').click();
    await calendar.updateComplete;
    expect([linked(calendar), isOpen(calendar, 'Talk')]).to.deep.equal([null, true]);
  });

  it('leads to another month', async () => {
    go('#far-away-2025-09-04');
    const calendar = await open({ view: 'month' });
    await until(() => calendar.month === '2025-09');
  });

  it('leads to the day before or after where the visitor who copied it has another zone', async () => {
    go('#talk-2025-02-19');
    const calendar = await open();
    await until(() => isOpen(calendar, 'Talk'));
  });

  it('leads to an event that was moved to another day', async () => {
    go('#course-2025-02-02');
    const calendar = await open();
    await until(() => isOpen(calendar, 'Course'));
  });

  it('says that an event is not in the feed anymore', async () => {
    go('#no-such-thing-2025-02-18');
    const calendar = await open();
    await until(() => linked(calendar));
    expect(linked(calendar)?.textContent.trim()).to.equal(
      'The event that your link leads to is not in this calendar anymore.',
    );
    location.hash = '#talk-2025-02-18';
    await until(() => isOpen(calendar, 'Talk'));
    expect(linked(calendar)).to.equal(null);
  });

  it('says nothing of a fragment that may be the page’s own', async () => {
    for (const fragment of ['#contact', '#minutes-2025-02-18']) {
      go(fragment);
      const target = document.body.appendChild(document.createElement('p'));
      target.id = fragment.slice(1);
      const calendar = await open();
      await until(() => calendar.shadowRoot!.querySelector('.event'));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(linked(calendar)).to.equal(null);
      target.remove();
    }
  });

  it('is missed by one calendar of a page at most, and by none if another has the event', async () => {
    go('#course-2025-03-04');
    const net = network({ '/events.json': json(FEED), '/none.json': json(eventFeed([TALK])) });
    const page = await onPage<HTMLElement>(
      html`<div>
        <ala-ce-calendar src="/none.json"></ala-ce-calendar><ala-ce-calendar src="/none.json"></ala-ce-calendar>
        <ala-ce-calendar src="/events.json" id=${nothing}></ala-ce-calendar>
      </div>`,
      { fetch: net.fetch, now: () => SUNDAY },
    );
    const calendars = [...page.querySelectorAll<AlaCeCalendar>('ala-ce-calendar')];
    await until(() => isOpen(calendars[2]!, 'Course'));
    expect(calendars.map((each) => linked(each))).to.deep.equal([null, null, null]);
    location.hash = '#nowhere-2025-03-04';
    await until(() => calendars.some((each) => linked(each)));
    expect(calendars.filter((each) => linked(each)).length).to.equal(1);
  });

  it('requests the days around it of a feed whose address names days', async () => {
    const inDays: Answer = (request) => {
      const { searchParams } = new URL(request.url);
      const [from, to] = [searchParams.get('from') ?? '', searchParams.get('to') ?? ''];
      const items = [TALK, { title: 'Far away', start: '2025-09-04' }];
      return json(eventFeed(items.filter(({ start }) => start >= from && start < to)))(request);
    };
    const net = network({ '/events.json': inDays });
    go('#far-away-2025-09-04');
    const calendar = await open({ src: '/events.json?from={from}&to={to}' }, net);
    await until(() => isOpen(calendar, 'Far away'));
    expect([linked(calendar) !== null, net.asked.length]).to.deep.equal([true, 2]);
    go('#lost-2025-09-04');
    const other = await open({ src: '/events.json?from={from}&to={to}' }, net);
    await until(() => linked(other)?.textContent.includes('not in this calendar anymore'));
    go('#far-away-2025-09-04');
    const month = await open({ src: '/events.json?from={from}&to={to}', view: 'month' }, net);
    await until(() => month.month === '2025-09');
  });
});
