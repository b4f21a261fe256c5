import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { resizeViewport } from '../../support/commands.js';
import { after, inTurn, json, network, status, type Network } from '../../support/network.js';
import { onPage, settled, shadow, stateOf, texts, until } from '../../support/page.js';
import { event, eventFeed, SUNDAY } from './events.js';

const BY_MONTH = '/ce?from={from}&to={to}';
const FEBRUARY = '/ce?from=2025-01-26&to=2025-03-02';
const MARCH = '/ce?from=2025-02-23&to=2025-04-06';
const APRIL = '/ce?from=2025-03-30&to=2025-05-04';
const LIST = '/ce?from=2025-02-16&to=2025-05-17';
const SOME = json(eventFeed([{ title: 'Some', url: '/some', start: '2025-03-10T10:00:00-06:00' }]));

const SOON = json(eventFeed([{ title: 'Soon', url: '/soon', start: '2025-02-26T10:00:00-06:00' }]));

async function open(
  net: Network,
  { src = BY_MONTH, view = 'month', subscribe }: { src?: string; view?: string; subscribe?: string } = {},
): Promise<AlaCeCalendar> {
  const box = await onPage<HTMLElement>(
    html`<div .style=${'inline-size:900px'}>
      <ala-ce-calendar
        view=${view}
        view-switch
        filters
        first-day="7"
        src=${src}
        subscribe-href=${subscribe ?? nothing}
      ></ala-ce-calendar>
    </div>`,
    { fetch: net.fetch, now: () => SUNDAY },
  );
  const calendar = box.firstElementChild as AlaCeCalendar;
  await settled(calendar);
  return calendar;
}

const said = (calendar: AlaCeCalendar): string[] => texts(calendar, '.month-title, [part=empty], [part=error] bdi');
const focused = (calendar: AlaCeCalendar): Element | null | undefined => calendar.shadowRoot?.activeElement;

before(() => resizeViewport(1100, 900));

describe('a calendar whose months are asked for one by one', () => {
  const ends = [
    ['empty', json(eventFeed([])), 'There are no events in this month.'],
    ['broken', status(404), 'The calendar could not be loaded right now.'],
  ] as const;
  for (const [name, answer, sentence] of ends) {
    it(`says nothing of a month under way for one that was ${name}, and stays where it is`, async () => {
      const calendar = await open(network({ [FEBRUARY]: answer, [MARCH]: after(200, SOME) }));
      await until(() => said(calendar).length > 1, 'the name of the month');
      expect(said(calendar).sort()).to.deep.equal(['February 2025', sentence].sort());
      const next = shadow(calendar, '[part=next]');
      next.focus();
      next.click();
      await until(() => stateOf(calendar) === 'loading');
      await calendar.updateComplete;
      expect(said(calendar)).to.deep.equal(['March 2025']);
      await settled(calendar, 'ready');
      expect([texts(calendar, '.entry .name'), focused(calendar)]).to.deep.equal([['Some'], next]);
    });
  }

  it('says nothing of how much passes the filters while a month is under way', async () => {
    const [seen, other] = ['course', 'webinar'].map((kind) => ({ title: kind, start: '2025-02-20', kind }));
    const next = { title: 'Later', start: '2025-03-20', kind: 'course' };
    const answers = { [FEBRUARY]: json(eventFeed([seen!, other!])), [MARCH]: after(200, json(eventFeed([next]))) };
    const calendar = await open(network(answers));
    const select = shadow<HTMLSelectElement>(calendar, '#filter-kind');
    select.value = 'course';
    select.dispatchEvent(new Event('change'));
    await calendar.updateComplete;
    const told = (): string[] => texts(calendar, '[part=count], [part=no-results] b');
    expect(told()).to.deep.equal(['1 event']);
    shadow(calendar, '[part=next]').click();
    await until(() => stateOf(calendar) === 'loading');
    await calendar.updateComplete;
    expect(told()).to.deep.equal(['']);
    select.value = 'webinar';
    select.dispatchEvent(new Event('change'));
    await calendar.updateComplete;
    select.value = 'course';
    select.dispatchEvent(new Event('change'));
    await settled(calendar, 'ready');
    expect(told()).to.deep.equal(['1 event']);
    await until(() => texts(calendar, '[role=status]')[0] !== '');
    expect(texts(calendar, '[role=status]')).to.deep.equal(['March 2025']);
  });

  it('shows what was wrong until "Try again" has an answer, then goes on in the grid', async () => {
    const calendar = await open(network({ [FEBRUARY]: inTurn(status(404), after(200, json(eventFeed([])))) }));
    await until(() => said(calendar).length > 1, 'the name of the month');
    const retry = shadow(calendar, '[part=retry]');
    retry.focus();
    retry.click();
    await until(() => stateOf(calendar) === 'loading');
    await calendar.updateComplete;
    expect([said(calendar).length, focused(calendar)]).to.deep.equal([2, retry]);
    await settled(calendar, 'empty');
    await until(() => focused(calendar)?.matches('td[tabindex="0"]'));
  });
});

describe('a month that is a list for want of room', () => {
  it('says that it has no events, once that is known', async () => {
    const calendar = await open(network({ [FEBRUARY]: SOON, [MARCH]: after(200, SOON), [APRIL]: json(eventFeed([])) }));
    calendar.parentElement!.style.inlineSize = '320px';
    await until(() => texts(calendar, '.item').length === 1);
    shadow(calendar, '[part=next]').click();
    await until(() => stateOf(calendar) === 'loading');
    await calendar.updateComplete;
    expect(said(calendar)).to.deep.equal(['March 2025']);
    await settled(calendar, 'ready');
    expect(said(calendar)).to.deep.equal(['March 2025', 'There are no events in this month.']);
    shadow(calendar, '[part=next]').click();
    await settled(calendar, 'empty');
    expect(said(calendar).sort()).to.deep.equal(['April 2025', 'There are no events in this month.']);
  });
});

describe('a month and the page’s fragment', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('opens of a series the day that is next, and nothing that the author leaves out', async () => {
    const series = ['01', '02', '03', '04'].map((month) => ({
      title: 'Club',
      start: `2025-${month}-07`,
      kind: 'club',
    }));
    const feed = json(eventFeed([...series, { title: 'Talk', start: '2025-05-07', kind: 'talk' }]));
    history.replaceState(null, '', '#club');
    const calendar = await open(network({ '/all.json': feed }), { src: '/all.json' });
    await until(() => calendar.shadowRoot?.querySelector('.pop:popover-open'));
    expect(texts(calendar, '.pop-title')).to.deep.equal(['Friday, March 7, 2025']);
    calendar.kind = 'talk';
    calendar.month = '2025-02';
    await calendar.updateComplete;
    location.hash = '#club-2025-04-07';
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    await calendar.updateComplete;
    await until(() => said(calendar).length === 2);
    expect(said(calendar)).to.deep.equal(['February 2025', 'Next event: May 7 Show May 2025']);
  });
});

describe('a refresh', () => {
  it('leaves the focus on the event on which it is, in the grid and in its dialog', async () => {
    const item = (title: string, hour: number): ReturnType<typeof event> =>
      event(`2025-02-18T${hour}:00:00Z`, undefined, { title, url: `https://core.example/${title}`, timeZone: 'UTC' });
    const [first, second, third, fourth] = [item('A', 15), item('B', 16), item('C', 17), item('D', 18)];
    const box = await onPage<HTMLElement>(
      html`<div .style=${'inline-size:900px'}>
        <ala-ce-calendar view="month" .items=${[second, third]}></ala-ce-calendar>
      </div>`,
      { now: () => SUNDAY },
    );
    const calendar = box.firstElementChild as AlaCeCalendar;
    await settled(calendar);
    const name = (): string | undefined =>
      (focused(calendar)?.querySelector('.name') ?? focused(calendar))?.textContent;
    calendar.shadowRoot?.querySelectorAll<HTMLElement>('.entry')[1]?.focus();
    calendar.items = [first, second, third];
    await until(() => texts(calendar, '.entry').length === 3);
    expect(name()).to.equal('C');
    calendar.items = [second, third, fourth, item('E', 19), item('F', 20)];
    await until(() => calendar.shadowRoot?.querySelector('.rest'));
    shadow(calendar, '.rest').click();
    await until(() => calendar.shadowRoot?.querySelector('.pop:popover-open'));
    calendar.shadowRoot?.querySelectorAll<HTMLElement>('.pop .title a')[2]?.focus();
    calendar.items = [first, second, third, fourth];
    await until(() => texts(calendar, '.pop .title')[0] === 'A');
    expect(name()).to.equal('D');
  });
});

describe('a calendar without a heading and without events', () => {
  it('can be seen the other way, and subscribed to', async () => {
    const calendar = await open(network({ '/none.json': json(eventFeed([])) }), {
      src: '/none.json',
      view: 'list',
      subscribe: '/ce.ics',
    });
    expect(stateOf(calendar)).to.equal('empty');
    expect(texts(calendar, '.tools button')).to.deep.equal(['Subscribe', 'List', 'Month', 'Week']);
    expect(texts(calendar, '[part=filters], [part=count]')).to.deep.equal([]);
  });

  it('keeps the switch and the focus while another view loads, and when it fails', async () => {
    const calendar = await open(network({ [FEBRUARY]: status(404), [LIST]: after(100, status(404)) }));
    const [list, month] = calendar.shadowRoot!.querySelectorAll<HTMLElement>('.segments button');
    list!.focus();
    list!.click();
    await until(() => stateOf(calendar) === 'loading');
    expect(focused(calendar)).to.equal(list);
    await settled(calendar, 'error');
    expect([list!.ariaPressed, focused(calendar)]).to.deep.equal(['true', list]);
    month!.click();
    await calendar.updateComplete;
    expect(texts(calendar, '.month-title')).to.deep.equal(['February 2025']);
  });
});
