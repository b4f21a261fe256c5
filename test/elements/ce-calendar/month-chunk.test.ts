import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { MonthView } from '../../../src/elements/ce-calendar/month/month-view.js';
import { resizeViewport } from '../../support/commands.js';
import { json, network, status, inTurn } from '../../support/network.js';
import { onPage, readable, settled, shadow, stateOf, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

type Chunk = Promise<typeof MonthView>;

let loads = 0;
let chunk: () => Chunk = () => Promise.resolve(MonthView);
let arrive: () => void = () => {};

class StubbedCalendar extends AlaCeCalendar {
  static override readonly tag = 'stubbed-calendar' as 'ala-ce-calendar';

  protected override readonly loadMonthView = (): Chunk => {
    loads++;
    return chunk();
  };
}
StubbedCalendar.define();

const pending = (): Chunk => new Promise((resolve) => (arrive = () => resolve(MonthView)));
const failing = (): Chunk => Promise.reject(new Error('404'));

const FEED = json(eventFeed([{ title: 'Talk', url: '/talk', start: '2025-02-18' }]));

async function open(attributes: Record<string, string> = {}, width = 900, answer = FEED): Promise<StubbedCalendar> {
  const calendar = document.createElement(StubbedCalendar.tag as string) as StubbedCalendar;
  const all = { src: '/events.json', view: 'month', 'view-switch': '', heading: 'CE', ...attributes };
  for (const [name, value] of Object.entries(all)) calendar.setAttribute(name, value);
  calendar.innerHTML = '<a href="/ce">All events</a>';
  const { fetch } = network({ '/events.json': answer });
  await onPage(html`<div .style=${`inline-size:${width}px`}>${calendar}</div>`, { fetch, now: () => SUNDAY });
  return calendar;
}

const press = (calendar: StubbedCalendar, name: string): void =>
  [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('button')]
    .find((button) => button.textContent.trim() === name)!
    .click();

const grid = (calendar: StubbedCalendar): Element | null | undefined => calendar.shadowRoot?.querySelector('table');
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('the lazy chunk of the month view', () => {
  before(() => resizeViewport(1100, 900));

  beforeEach(() => {
    loads = 0;
    chunk = () => Promise.resolve(MonthView);
  });

  it('is not loaded for a list, nor for a month that is a list for want of room, nor without a feed', async () => {
    await settled(await open({ view: 'list' }), 'ready');
    await settled(await open({}, 320), 'ready');
    await open({ src: '' });
    await rest();
    expect(loads).to.equal(0);
  });

  it('shows the skeleton, then the grid with its styles', async () => {
    chunk = pending;
    const calendar = await open();
    await rest();
    await calendar.updateComplete;
    expect(stateOf(calendar)).to.equal('loading');
    expect(calendar.shadowRoot?.querySelector('.skeleton')).to.be.instanceOf(Element);
    expect(texts(calendar, '.month-title, .item')).to.deep.equal([]);
    arrive();
    await settled(calendar, 'ready');
    expect([texts(calendar, 'table .entry .name'), loads]).to.deep.equal([['Talk'], 1]);
    expect(calendar.shadowRoot?.querySelector('.skeleton')).to.equal(null);
    expect(getComputedStyle(grid(calendar)!).tableLayout).to.equal('fixed');
  });

  it('shows the month as a list in its stead to a user who comes from the list', async () => {
    chunk = pending;
    const calendar = await open({ view: 'list' });
    await settled(calendar, 'ready');
    press(calendar, 'Month');
    await until(() => texts(calendar, '.month-title').length > 0);
    expect(texts(calendar, '.month-title, .item .title')).to.deep.equal(['February 2025', 'Talk']);
    shadow(calendar, '.item a').focus();
    arrive();
    await until(() => grid(calendar));
    expect(texts(calendar, '.item')).to.deep.equal([]);
    expect((calendar.shadowRoot?.activeElement as HTMLElement).dataset.day).to.equal('2025-02-18');
  });

  it('opens the day of an event that the address names once it is there', async () => {
    history.replaceState(null, '', '#talk');
    chunk = pending;
    const calendar = await open();
    await rest();
    arrive();
    await until(() => calendar.shadowRoot?.querySelector('.pop:popover-open'));
    expect(texts(calendar, '.pop-title')).to.deep.equal(['Tuesday, February 18, 2025']);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('that cannot be loaded is an error with the fallback, and "Try again" tries again', async () => {
    chunk = failing;
    const calendar = await open();
    await settled(calendar, 'error');
    expect(texts(calendar, '[part=error] bdi')[0]).to.contain('The calendar could not be loaded right now.');
    expect(readable(calendar)).to.contain('All events');
    expect([grid(calendar), texts(calendar, '.item')]).to.deep.equal([null, []]);
    press(calendar, 'Try again');
    await until(() => loads === 2);
    await until(() => texts(calendar, '[role=status]')[0] !== '');
    expect(stateOf(calendar)).to.equal('error');
    chunk = () => Promise.resolve(MonthView);
    press(calendar, 'Try again');
    await settled(calendar, 'ready');
    expect([texts(calendar, 'table .entry .name'), texts(calendar, '[part=error]')]).to.deep.equal([['Talk'], []]);
  });

  it('that cannot be loaded leaves the way to the list', async () => {
    chunk = failing;
    const calendar = await open();
    await settled(calendar, 'error');
    press(calendar, 'List');
    await settled(calendar, 'ready');
    expect(texts(calendar, '.item .title, [part=error]')).to.deep.equal(['Talk']);
  });

  it('and a feed that both fail are one error, and one "Try again"', async () => {
    chunk = failing;
    const calendar = await open({}, 900, inTurn(status(404), FEED));
    await settled(calendar, 'error');
    await until(() => loads === 1);
    chunk = () => Promise.resolve(MonthView);
    expect(texts(calendar, '[part=error]').length).to.equal(1);
    press(calendar, 'Try again');
    await settled(calendar, 'ready');
    expect(texts(calendar, 'table .entry .name')).to.deep.equal(['Talk']);
  });
});
