import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import * as links from '../../../src/elements/ce-calendar/event/calendar-links.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

type Chunk = Promise<typeof links>;

let loads = 0;
let chunk: () => Chunk = () => Promise.resolve(links);

class LinklessCalendar extends AlaCeCalendar {
  static override readonly tag = 'linkless-calendar' as 'ala-ce-calendar';

  protected override readonly loadCalendarLinks = (): Chunk => {
    loads++;
    return chunk();
  };
}
LinklessCalendar.define();

async function openDetail(): Promise<LinklessCalendar> {
  const calendar = document.createElement(LinklessCalendar.tag as string) as LinklessCalendar;
  calendar.src = '/events.json';
  const { fetch } = network({ '/events.json': json(eventFeed([{ title: 'Talk', start: '2025-02-18' }])) });
  await onPage(html`${calendar}`, { fetch, now: () => SUNDAY });
  await settled(calendar, 'ready');
  shadow(calendar, '.disclose').click();
  await calendar.updateComplete;
  return calendar;
}

const button = (calendar: LinklessCalendar): HTMLElement => shadow(calendar, '[part=add]');
const ways = (calendar: LinklessCalendar): string[] => texts(calendar, '[part=ways] li');
const failure = 'The calendar links could not be loaded.';

describe('the lazy chunk of "Add to calendar"', () => {
  beforeEach(() => {
    loads = 0;
    chunk = () => Promise.resolve(links);
  });

  it('is not loaded for a list, but when the pointer or the focus comes to an opened detail', async () => {
    const calendar = await openDetail();
    expect(loads).to.equal(0);
    shadow(calendar, '[part=detail]').dispatchEvent(new PointerEvent('pointerenter'));
    button(calendar).focus();
    await calendar.updateComplete;
    expect([loads, ways(calendar)]).to.deep.equal([1, []]);
    button(calendar).click();
    await calendar.updateComplete;
    expect([loads, ways(calendar).length]).to.deep.equal([1, 3]);
  });

  it('shows the button expanded while it loads, then the links', async () => {
    let arrive: () => void = () => {};
    chunk = () => new Promise((resolve) => (arrive = () => resolve(links)));
    const calendar = await openDetail();
    button(calendar).click();
    await calendar.updateComplete;
    expect([button(calendar).ariaExpanded, ways(calendar)]).to.deep.equal(['true', []]);
    arrive();
    await until(() => ways(calendar).length === 3);
    expect(loads).to.equal(1);
  });

  it('that cannot be loaded says so, and is loaded when the button is opened again', async () => {
    chunk = () => Promise.reject(new Error('404'));
    const calendar = await openDetail();
    button(calendar).click();
    await until(() => ways(calendar).join().startsWith(failure));
    chunk = () => Promise.resolve(links);
    button(calendar).click();
    await calendar.updateComplete;
    expect(ways(calendar)).to.deep.equal([]);
    button(calendar).click();
    await until(() => ways(calendar).length === 3);
    expect(loads).to.equal(2);
  });
});
