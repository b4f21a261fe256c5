import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { FilterBar } from '../../../src/elements/ce-calendar/filters/filter-bar.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, stateOf, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

type Chunk = Promise<typeof FilterBar>;

let loads = 0;
let chunk: () => Chunk = () => Promise.resolve(FilterBar);

class FilterlessCalendar extends AlaCeCalendar {
  static override readonly tag = 'filterless-calendar' as 'ala-ce-calendar';

  protected override readonly loadFilterBar = (): Chunk => {
    loads++;
    return chunk();
  };
}
FilterlessCalendar.define();

async function open(filters: boolean): Promise<FilterlessCalendar> {
  const calendar = document.createElement(FilterlessCalendar.tag as string) as FilterlessCalendar;
  Object.assign(calendar, { src: '/events.json', filters });
  const { fetch } = network({ '/events.json': json(eventFeed([{ title: 'Talk', start: '2025-02-18' }])) });
  await onPage(html`${calendar}`, { fetch, now: () => SUNDAY });
  return calendar;
}

const search = (calendar: FilterlessCalendar): Element | null | undefined =>
  calendar.shadowRoot?.querySelector('[part=search]');

describe('the lazy chunk of the filters', () => {
  beforeEach(() => {
    loads = 0;
    chunk = () => Promise.resolve(FilterBar);
  });

  it('is not loaded for a calendar without filters', async () => {
    await settled(await open(false), 'ready');
    expect(loads).to.equal(0);
  });

  it('shows the skeleton until it has come, so that no event moves', async () => {
    let arrive: () => void = () => {};
    chunk = () => new Promise((resolve) => (arrive = () => resolve(FilterBar)));
    const calendar = await open(true);
    await until(() => loads === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([stateOf(calendar), texts(calendar, '.item').length]).to.deep.equal(['loading', 0]);
    arrive();
    await settled(calendar, 'ready');
    expect(search(calendar)).to.be.instanceOf(Element);
    expect(texts(calendar, '.item').length).to.equal(1);
  });

  it('that cannot be loaded leaves the events; reload() loads it again', async () => {
    chunk = () => Promise.reject(new Error('404'));
    const calendar = await open(true);
    await settled(calendar, 'ready');
    expect([texts(calendar, '.item').length, search(calendar)]).to.deep.equal([1, null]);
    chunk = () => Promise.resolve(FilterBar);
    await calendar.reload();
    await until(() => search(calendar));
    expect(loads).to.equal(2);
  });
});
