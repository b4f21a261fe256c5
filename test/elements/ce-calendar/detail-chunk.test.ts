import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import * as detail from '../../../src/elements/ce-calendar/event/event-detail.js';
import { json, network } from '../../support/network.js';
import { frames, onPage, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

type Chunk = Promise<typeof detail>;

let loads = 0;
let chunk: () => Chunk = () => Promise.resolve(detail);

class CalendarWithoutDetails extends AlaCeCalendar {
  static override readonly tag = 'calendar-without-details' as 'ala-ce-calendar';

  protected override readonly loadEventDetail = (): Chunk => {
    loads++;
    return chunk();
  };
}
CalendarWithoutDetails.define();

const EVENT = {
  title: 'Talk',
  summary: 'How they moved.',
  start: '2025-02-18',
  url: 'https://core.example/talk',
  presenters: [{ name: 'Amara' }],
};

async function openCalendar(): Promise<CalendarWithoutDetails> {
  const calendar = document.createElement(CalendarWithoutDetails.tag as string) as CalendarWithoutDetails;
  calendar.src = '/events.json';
  const { fetch } = network({ '/events.json': json(eventFeed([EVENT])) });
  await onPage(html`${calendar}`, { fetch, now: () => SUNDAY });
  await settled(calendar, 'ready');
  return calendar;
}

const button = (calendar: CalendarWithoutDetails): HTMLElement => shadow(calendar, '.disclose');
const unfolded = (calendar: CalendarWithoutDetails): HTMLElement => shadow(calendar, '.unfolded');
const has = (calendar: CalendarWithoutDetails, selector: string): boolean =>
  calendar.shadowRoot!.querySelector(selector) !== null;
const failure = 'Some of the details could not be loaded.';

describe('the lazy chunk of the details', () => {
  const page = globalThis as { requestIdleCallback?: unknown };
  const { requestIdleCallback: whenIdle } = page;

  beforeEach(() => {
    loads = 0;
    chunk = () => Promise.resolve(detail);
    page.requestIdleCallback = () => 0;
  });
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    if (whenIdle) page.requestIdleCallback = whenIdle;
    else delete page.requestIdleCallback;
  });

  it('is not loaded for a list, whose closed details are only text', async () => {
    const calendar = await openCalendar();
    expect([loads, unfolded(calendar).childElementCount]).to.deep.equal([0, 0]);
    expect(unfolded(calendar).textContent.trim()).to.equal('How they moved. · Amara');
    expect(shadow(calendar, '[part=link]').getAttribute('href')).to.equal('https://core.example/talk');
  });

  it('is loaded once there is nothing else to do', async () => {
    page.requestIdleCallback = (callback: () => void) => setTimeout(callback);
    await openCalendar();
    await until(() => loads === 1);
  });

  for (const type of ['pointerover', 'focusin']) {
    it(`is loaded by ${type}, so that a detail opens at once`, async () => {
      const calendar = await openCalendar();
      button(calendar).dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      await until(() => loads === 1);
      await frames();
      button(calendar).click();
      await calendar.updateComplete;
      expect([loads, has(calendar, '[part=detail]')]).to.deep.equal([1, true]);
    });
  }

  it('leaves the text of an opened detail in place while it loads', async () => {
    let arrive: () => void = () => {};
    chunk = () => new Promise((resolve) => (arrive = () => resolve(detail)));
    const calendar = await openCalendar();
    button(calendar).click();
    await calendar.updateComplete;
    expect([button(calendar).ariaExpanded, unfolded(calendar).innerText.trim()]).to.deep.equal([
      'true',
      'How they moved. · Amara',
    ]);
    arrive();
    await until(() => has(calendar, '[part=detail]'));
    expect(loads).to.equal(1);
  });

  it('that cannot be loaded says so, and is loaded when the detail is opened again', async () => {
    chunk = () => Promise.reject(new Error('404'));
    const calendar = await openCalendar();
    button(calendar).click();
    await until(() => texts(calendar, '.unfolded p').some((text) => text.startsWith(failure)));
    expect(texts(calendar, '.unfolded p')[0]).to.equal('How they moved. · Amara');
    chunk = () => Promise.resolve(detail);
    button(calendar).click();
    await calendar.updateComplete;
    button(calendar).click();
    await until(() => has(calendar, '[part=detail]'));
    expect(loads).to.equal(2);
  });

  it('renders all details for print, and none of them afterwards', async () => {
    const calendar = await openCalendar();
    button(calendar).dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
    await until(() => loads === 1);
    await frames();
    dispatchEvent(new Event('beforeprint'));
    await calendar.updateComplete;
    expect(has(calendar, '[part=detail]')).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    await calendar.updateComplete;
    expect(has(calendar, '[part=detail]')).to.equal(false);
  });
});
