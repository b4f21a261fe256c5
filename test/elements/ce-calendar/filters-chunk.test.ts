import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { NO_FILTERS } from '../../../src/elements/ce-calendar/filters/event-filters.js';
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

  it('filters by what a script has set, without the bar', async () => {
    const calendar = await open(false);
    calendar.choices = { ...NO_FILTERS, query: 'walk' };
    await until(() => texts(calendar, '[part=no-results]').length === 1);
    expect([loads, texts(calendar, '.item').length, search(calendar)]).to.deep.equal([1, 0, null]);
    calendar.choices = { ...NO_FILTERS, query: 'talk' };
    await until(() => texts(calendar, '.item').length === 1);
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

describe('the filters of the calendar', () => {
  const kinds = ['webinar', 'Online course of several weeks, with a certificate at its end', 'workshop'];
  const feed = eventFeed(
    kinds.map((kind, n) => ({
      ...{ title: kind, start: `2025-02-1${8 + n}`, kind, section: `Section ${kind}`, tags: [`Tag ${n}`] },
      ...{ location: { name: 'Here', online: n > 0 }, free: n > 0, prices: [{ amount: '9', currency: 'USD' }] },
    })),
  );
  for (const width of [360, 620, 900, 1200]) {
    it(`are never narrower than what they say, at ${width} px`, async () => {
      const { fetch } = network({ '/events.json': json(feed) });
      const box = await onPage<HTMLElement>(
        html`<div .style=${`inline-size: ${width}px`}>
          <ala-ce-calendar filters src="/events.json"></ala-ce-calendar>
        </div>`,
        { fetch, now: () => SUNDAY },
      );
      const calendar = box.firstElementChild as AlaCeCalendar;
      await settled(calendar, 'ready');
      calendar.shadowRoot?.querySelector<HTMLElement>('.fold')?.click();
      await calendar.updateComplete;
      for (const select of calendar.shadowRoot!.querySelectorAll('select')) {
        // As wide as its shown option alone would be.
        const alone = select.cloneNode() as HTMLSelectElement;
        alone.append(select.selectedOptions[0]!.cloneNode(true));
        alone.style.inlineSize = 'auto';
        alone.style.position = 'absolute';
        select.after(alone);
        expect(select.offsetWidth, `${select.id} at ${width}`).to.be.at.least(
          Math.min(alone.offsetWidth, box.offsetWidth),
        );
        alone.remove();
      }
    });
  }
});
