import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { AlaChangeEvent } from '../../../src/ui/item-events.js';
import { accessibilityTree, pressChord, resizeViewport } from '../../support/commands.js';
import { json, network, type Network } from '../../support/network.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

const CHICAGO = 'America/Chicago';
const LONG = 'Decolonizing the catalog: a conversation about names, authorities and repair';
const EVENTS = [
  { title: 'Fair', url: '/fair', start: '2025-02-17', end: '2025-02-20' },
  {
    ...{ title: LONG, url: '/long', start: '2025-02-18T13:00:00-06:00', time_zone: CHICAGO },
    location: { name: 'Maple Hall' },
  },
  ...Array.from({ length: 6 }, (_, n) => ({
    ...{ title: `Slot ${n}`, url: `/slot-${n}`, start: `2025-02-20T${10 + n}:00:00-06:00`, time_zone: CHICAGO },
  })),
  { title: 'After', url: '/after', start: '2025-03-04T13:00:00-06:00', time_zone: CHICAGO },
];

interface Options {
  readonly width?: number;
  readonly dir?: string | undefined;
  readonly week?: string;
  readonly view?: string;
  readonly urlState?: string;
  readonly src?: string;
  readonly net?: Network;
}

const server = (): Network => network({ '/events.json': json(eventFeed(EVENTS)) });

async function open({
  width = 900,
  dir,
  week,
  view = 'week',
  urlState,
  src,
  net = server(),
}: Options = {}): Promise<AlaCeCalendar> {
  const box = await onPage<HTMLElement>(
    html`<div dir=${dir ?? 'ltr'} .style=${`inline-size: ${width}px`}>
      <ala-ce-calendar
        heading="CE"
        view-switch
        first-day="7"
        view=${view}
        week=${week ?? nothing}
        url-state=${urlState ?? nothing}
        src=${src ?? '/events.json'}
      ></ala-ce-calendar>
    </div>`,
    { fetch: net.fetch, now: () => SUNDAY },
  );
  const calendar = box.firstElementChild as AlaCeCalendar;
  await settled(calendar);
  return calendar;
}

const title = (calendar: AlaCeCalendar): string | undefined => texts(calendar, '[part=month-title]')[0];
const cell = (calendar: AlaCeCalendar, day: string): HTMLElement => shadow(calendar, `td[data-day="${day}"]`);
const focused = (calendar: AlaCeCalendar): string | undefined =>
  (calendar.shadowRoot?.activeElement as HTMLElement | null)?.dataset.day;
const press = (calendar: AlaCeCalendar, name: string): void =>
  [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('button')]
    .find((button) => button.textContent.trim() === name)!
    .click();

describe('ala-ce-calendar as a week', () => {
  before(() => resizeViewport(1100, 900));

  it('has the seven days of "from" as columns, with every event of each', async () => {
    const calendar = await open();
    const days = [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('td')].map(({ dataset }) => dataset.day);
    expect(days).to.deep.equal([16, 17, 18, 19, 20, 21, 22].map((day) => `2025-02-${day}`));
    expect(title(calendar)).to.equal('February 16 – 22, 2025');
    expect(cell(calendar, '2025-02-20').querySelectorAll('.entry').length).to.equal(6);
    expect(calendar.shadowRoot?.querySelector('[part=rest], [part=picker]')).to.equal(null);
    expect(texts(calendar, '.where')).to.deep.equal(['Maple Hall']);
  });

  it('shows titles whole', async () => {
    const calendar = await open();
    const name = shadow(calendar, '.entry[href$="/long"] .label');
    expect(name.scrollHeight).to.be.at.most(name.clientHeight + 1);
    expect(name.scrollWidth).to.be.at.most(name.clientWidth);
  });

  it('is a grid to the accessibility tree, named by the week, its cells by day and count', async () => {
    await open();
    const nodes = await accessibilityTree();
    // Only Chromium gives its tree.
    if (!nodes) return;
    const named = (role: string): string[] => nodes.filter((node) => node.role === role).map(({ name }) => name);
    expect(named('grid')).to.deep.equal(['February 16 – 22, 2025']);
    expect(named('gridcell').slice(0, 2)).to.deep.equal([
      'Sunday, February 16, today, 0 events',
      'Monday, February 17, 1 event Fair , day 1 of 3',
    ]);
    expect(named('button')).to.include.members(['February 9 – 15, 2025', 'February 23 – March 1, 2025', 'Week']);
  });

  const keys: readonly [from: string, chord: string, to: string, title: string, dir?: string][] = [
    ['2025-02-16', 'ArrowRight', '2025-02-17', 'February 16 – 22, 2025'],
    ['2025-02-16', 'ArrowLeft', '2025-02-17', 'February 16 – 22, 2025', 'rtl'],
    ['2025-02-16', 'ArrowLeft', '2025-02-15', 'February 9 – 15, 2025'],
    ['2025-02-18', 'ArrowDown', '2025-02-25', 'February 23 – March 1, 2025'],
    ['2025-02-18', 'Home', '2025-02-16', 'February 16 – 22, 2025'],
    ['2025-02-18', 'End', '2025-02-22', 'February 16 – 22, 2025'],
    ['2025-02-18', 'PageDown', '2025-02-25', 'February 23 – March 1, 2025'],
    ['2025-02-18', 'PageUp', '2025-02-11', 'February 9 – 15, 2025'],
    ['2025-02-18', 'Shift+PageDown', '2025-03-18', 'March 16 – 22, 2025'],
  ];
  for (const [from, chord, to, week, dir] of keys) {
    it(`${chord} leads from ${from} to ${to}${dir ? ` in ${dir}` : ''}`, async () => {
      const calendar = await open({ dir });
      cell(calendar, from).focus();
      await pressChord(chord);
      await until(() => focused(calendar) === to);
      expect(title(calendar)).to.equal(week);
    });
  }

  it('goes to the next week and back to today by its buttons, and reports it', async () => {
    const calendar = await open();
    const changes: unknown[] = [];
    calendar.addEventListener('ala-change', (event) => {
      if (event instanceof AlaChangeEvent) changes.push([event.name, event.value]);
    });
    shadow(calendar, '[part=next]').focus();
    await pressChord('Enter');
    await until(() => title(calendar) === 'February 23 – March 1, 2025');
    press(calendar, 'Today');
    await until(() => title(calendar) === 'February 16 – 22, 2025');
    expect(changes).to.deep.equal([
      ['week', '2025-02-23'],
      ['week', '2025-02-16'],
    ]);
  });

  it('is a list where it is narrow, with the same controls', async () => {
    const calendar = await open({ width: 320 });
    expect(texts(calendar, '.item .title')).to.deep.equal([
      'Fair',
      LONG,
      ...[0, 1, 2, 3, 4, 5].map((n) => `Slot ${n}`),
    ]);
    expect([title(calendar), calendar.shadowRoot?.querySelector('table')]).to.deep.equal([
      'February 16 – 22, 2025',
      null,
    ]);
    expect(calendar.parentElement!.scrollWidth).to.be.at.most(320);
  });

  it('stays at the same days when the view is switched', async () => {
    const calendar = await open({ week: '2025-03-05' });
    expect(title(calendar)).to.equal('March 2 – 8, 2025');
    press(calendar, 'Month');
    await until(() => title(calendar) === 'March 2025');
    shadow(calendar, '[part=next]').click();
    await until(() => title(calendar) === 'April 2025');
    press(calendar, 'Week');
    await until(() => title(calendar) === 'March 30 – April 5, 2025');
  });

  it('is kept in the address', async () => {
    const before = location.href;
    const calendar = await open({ urlState: 'ce' });
    shadow(calendar, '[part=next]').click();
    await until(() => new URL(location.href).searchParams.get('ce.week') === '2025-02-23');
    calendar.remove();
    const again = await open({ urlState: 'ce' });
    expect(title(again)).to.equal('February 23 – March 1, 2025');
    again.remove();
    history.replaceState(null, '', before);
  });

  it('asks a feed with {from} and {to} for its days', async () => {
    const net = server();
    await open({ net, src: '/events.json?from={from}&to={to}' });
    expect(net.asked).to.deep.equal(['/events.json?from=2025-02-16&to=2025-02-23']);
  });

  it('without events names the next one, and leads to its week', async () => {
    const calendar = await open({ week: '2025-02-23' });
    await until(() => texts(calendar, '[part=next-event]').length > 0);
    expect(texts(calendar, '[part=next-event]')).to.deep.equal(['Next event: March 4 Show March 2 – 8, 2025']);
    shadow(calendar, '[part=show-next]').click();
    await until(() => focused(calendar) === '2025-03-04');
  });
});
