import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { html, nothing } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { useMovableClock } from '../../support/clock.js';
import { pressChord, resizeViewport } from '../../support/commands.js';
import { after, json, network, status, type Answer, type Network } from '../../support/network.js';
import { frames, onPage, settled, shadow, stateOf, texts, until } from '../../support/page.js';
import { event, eventFeed, SUNDAY } from './events.js';

const CHICAGO = 'America/Chicago';
const EVENTS = [
  {
    title: 'Moving Day',
    url: '/moving-day',
    start: '2025-02-18T13:00:00-06:00',
    time_zone: CHICAGO,
    section: 'Technology',
  },
  { title: 'No page', start: '2025-02-18T15:00:00-06:00', time_zone: CHICAGO },
  { title: 'Course', url: '/course', start: '2025-02-24', end: '2025-03-22' },
  ...Array.from({ length: 6 }, (_, n) => ({
    title: `Slot ${n}`,
    url: `/slot-${n}`,
    start: `2025-03-04T${10 + n}:00:00-06:00`,
    time_zone: CHICAGO,
  })),
  { title: 'Last', url: '/last', start: '2025-05-06T13:00:00-05:00', time_zone: CHICAGO },
];

const server = (): Network => network({ '/events.json': json(eventFeed(EVENTS)) });

interface Options {
  readonly month?: string;
  readonly width?: number;
  readonly dir?: string | undefined;
  readonly first?: number;
  readonly src?: string;
}

async function open(
  { month, width = 900, dir = 'ltr', first = 7, src = '/events.json' }: Options = {},
  net = server(),
): Promise<AlaCeCalendar> {
  const box = await onPage<HTMLElement>(
    html`<div dir=${dir} .style=${`inline-size:${width}px`}>
      <ala-ce-calendar
        view="month"
        view-switch
        heading="CE"
        first-day=${first}
        month=${month ?? nothing}
        src=${src}
      ></ala-ce-calendar>
    </div>`,
    { fetch: net.fetch, now: () => SUNDAY },
  );
  const calendar = box.firstElementChild as AlaCeCalendar;
  await settled(calendar);
  return calendar;
}

before(() => resizeViewport(1100, 900));
afterEach(() => history.replaceState(null, '', location.pathname + location.search));
const cell = (calendar: AlaCeCalendar, day: string): HTMLElement => shadow(calendar, `td[data-day="${day}"]`);
const focused = (calendar: AlaCeCalendar): string | undefined =>
  (calendar.shadowRoot?.activeElement as HTMLElement | null)?.dataset.day;

describe('ala-ce-calendar as a month', () => {
  it('is a grid named by the month, its cells by day and count', async () => {
    const calendar = await open();
    const grid = shadow(calendar, 'table');
    const named = (day: string): string => cell(calendar, day).querySelector('.visually-hidden')!.textContent;
    expect([grid.getAttribute('role'), grid.ariaLabel]).to.deep.equal(['grid', 'February 2025']);
    expect(named('2025-02-18')).to.equal('Tuesday, February 18, 2 events');
    expect(named('2025-02-24')).to.equal('Monday, February 24, 1 event');
    expect(named('2025-02-16')).to.equal('Sunday, February 16, today, 0 events');
    expect(calendar.shadowRoot?.querySelectorAll('[aria-current]').length).to.equal(1);
    expect(cell(calendar, '2025-02-16').getAttribute('aria-current')).to.equal('date');
    expect(texts(calendar, '[part=month-title], [part=zone]')).to.deep.equal(['February 2025', 'Times are in CT.']);
  });

  it('is that to the accessibility tree', async () => {
    await open();
    interface Node {
      readonly role: string;
      readonly name?: string;
      readonly children?: readonly Node[];
    }
    const flat = (node: Node | null): Node[] => (node ? [node, ...(node.children ?? []).flatMap(flat)] : []);
    const nodes = flat((await a11ySnapshot({}).catch(() => null)) as Node | null);
    // Only Chromium gives its tree; the others are held to the same markup in the other tests.
    if (nodes.length === 0) return;
    const names = nodes.map(({ name }) => name ?? '');
    expect(names).to.include.members(['Tuesday, February 18, 2 events', 'Sunday, February 16, today, 0 events']);
    expect(names.some((name) => name === 'February 2025')).to.equal(true);
  });

  it('shows a span in each cell, and reads in each what it is', async () => {
    const calendar = await open();
    const read = (day: string): string => cell(calendar, day).textContent.replace(/\s+/g, ' ').trim();
    expect(read('2025-02-24')).to.equal('24 Monday, February 24, 1 event Course, day 1 of 26');
    expect(read('2025-02-25')).to.equal('25 Tuesday, February 25, 1 event Course, continues, day 2 of 26');
    expect(read('2025-03-01')).to.equal('1 Saturday, March 1, 1 event Course, continues, day 6 of 26');
  });

  it('has one tab stop; links in cells have none', async () => {
    const calendar = await open();
    const stops = [
      ...shadow(calendar, 'table').querySelectorAll<HTMLElement>(
        '[tabindex="0"], a:not([tabindex]), button:not([tabindex])',
      ),
    ];
    expect(stops.map(({ dataset }) => dataset.day)).to.deep.equal(['2025-02-16']);
    expect(cell(calendar, '2025-02-18').querySelectorAll('[tabindex="-1"]').length).to.equal(2);
  });

  const keys: readonly [from: string, chord: string, to: string, month: string, dir?: string][] = [
    ['2025-02-16', 'ArrowRight', '2025-02-17', 'February 2025'],
    ['2025-02-16', 'ArrowLeft', '2025-02-15', 'February 2025'],
    ['2025-02-16', 'ArrowRight', '2025-02-15', 'February 2025', 'rtl'],
    ['2025-02-16', 'ArrowLeft', '2025-02-17', 'February 2025', 'rtl'],
    ['2025-02-16', 'ArrowUp', '2025-02-09', 'February 2025'],
    ['2025-02-16', 'ArrowDown', '2025-02-23', 'February 2025'],
    ['2025-02-23', 'ArrowDown', '2025-03-02', 'March 2025'],
    ['2025-02-28', 'ArrowRight', '2025-03-01', 'March 2025'],
    ['2025-02-01', 'ArrowLeft', '2025-01-31', 'January 2025'],
    ['2025-02-19', 'Home', '2025-02-16', 'February 2025'],
    ['2025-02-19', 'End', '2025-02-22', 'February 2025'],
    ['2025-02-16', 'PageDown', '2025-03-16', 'March 2025'],
    ['2025-02-16', 'PageUp', '2025-01-16', 'January 2025'],
    ['2025-02-16', 'Shift+PageDown', '2026-02-16', 'February 2026'],
    ['2025-02-16', 'Shift+PageUp', '2024-02-16', 'February 2024'],
  ];
  for (const [from, chord, to, month, dir] of keys) {
    it(`${chord} leads from ${from} to ${to}${dir ? ` in ${dir}` : ''}`, async () => {
      const calendar = await open({ dir });
      cell(calendar, from).focus();
      await pressChord(chord);
      await until(() => focused(calendar) === to);
      expect(texts(calendar, '.month-title')).to.deep.equal([month]);
      expect(
        [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('td[tabindex="0"]')].map(({ dataset }) => dataset.day),
      ).to.deep.equal([to]);
    });
  }

  it('goes into a cell with Enter or F2, from event to event with the arrows, and back with Escape', async () => {
    const calendar = await open();
    for (const key of ['Enter', 'F2']) {
      const day = cell(calendar, '2025-02-18');
      day.focus();
      await pressChord(key);
      const [first, second] = day.querySelectorAll<HTMLElement>('.entry');
      expect(calendar.shadowRoot?.activeElement).to.equal(first);
      await pressChord('ArrowDown');
      expect(calendar.shadowRoot?.activeElement).to.equal(second);
      await pressChord('ArrowDown');
      expect(calendar.shadowRoot?.activeElement).to.equal(second);
      await pressChord('ArrowUp');
      expect(calendar.shadowRoot?.activeElement).to.equal(first);
      if (shadow(calendar, '.event-name-tooltip').matches(':popover-open')) await pressChord('Escape');
      await pressChord('Escape');
      expect(focused(calendar)).to.equal('2025-02-18');
    }
  });

  it('opens the rest of a day in a named dialog; Escape returns', async () => {
    const calendar = await open({ month: '2025-03' });
    const more = cell(calendar, '2025-03-04').querySelector<HTMLElement>('.rest')!;
    expect(more.textContent.trim()).to.equal('+4 more');
    // In a page from right to left the plus would stand behind.
    expect(more.querySelector('bdi')?.textContent).to.equal('+4 more');
    more.focus();
    more.click();
    await until(() => calendar.shadowRoot?.querySelector('.pop:popover-open'));
    const dialog = shadow(calendar, '.pop');
    expect([dialog.getAttribute('role'), texts(calendar, '#pop-title')[0]]).to.deep.equal([
      'dialog',
      'Tuesday, March 4, 2025',
    ]);
    expect(dialog.getAttribute('aria-labelledby')).to.equal('pop-title');
    expect(texts(calendar, '.pop .title').length).to.equal(7);
    expect(dialog.contains(calendar.shadowRoot!.activeElement)).to.equal(true);
    await pressChord('Escape');
    await until(() => !calendar.shadowRoot?.querySelector('.pop:popover-open'));
    expect(calendar.shadowRoot?.activeElement).to.equal(more);
  });

  it('folds what is unfolded in the dialog with the first Escape, and closes with the next', async () => {
    const calendar = await open({ month: '2025-03' });
    shadow(calendar, '.rest').click();
    await until(() => calendar.shadowRoot?.querySelector('.pop:popover-open'));
    shadow(calendar, '.pop .disclose').click();
    await until(() => calendar.shadowRoot?.querySelector('.pop [part=add]'));
    shadow(calendar, '.pop [part=add]').focus();
    shadow(calendar, '.pop [part=add]').click();
    await calendar.updateComplete;
    await pressChord('Escape');
    await until(() => texts(calendar, '.pop [part=ways] a').length === 0);
    expect(calendar.shadowRoot?.querySelector('.pop:popover-open')).not.to.equal(null);
    await pressChord('Escape');
    await until(() => !calendar.shadowRoot?.querySelector('.pop:popover-open'));
  });

  it('closes the dialog with its day or its grid, for good, and keeps the focus', async () => {
    const isOpen = (calendar: AlaCeCalendar): boolean =>
      Boolean(calendar.shadowRoot?.querySelector('.pop:popover-open'));
    const opened = async (): Promise<AlaCeCalendar> => {
      const calendar = await open({ month: '2025-03' });
      shadow(calendar, '.rest').focus();
      shadow(calendar, '.rest').click();
      await until(() => isOpen(calendar));
      return calendar;
    };
    const paged = await opened();
    paged.month = '2025-05';
    await until(() => !isOpen(paged) && focused(paged) === '2025-05-04');
    const filtered = await opened();
    filtered.kind = 'other';
    await until(() => !isOpen(filtered) && focused(filtered) === '2025-03-04');
    const switched = await opened();
    switched.view = 'list';
    await until(() => switched.shadowRoot?.activeElement?.closest<HTMLElement>('.day')?.dataset.day === '2025-03-04');
    switched.view = 'month';
    await until(() => focused(switched) === '2025-03-04');
    await frames();
    expect(isOpen(switched)).to.equal(false);
  });

  it('opens the day of an event that has no page', async () => {
    const calendar = await open();
    cell(calendar, '2025-02-18').querySelector<HTMLElement>('button.entry')!.click();
    await until(() => calendar.shadowRoot?.querySelector('.pop:popover-open'));
    expect(texts(calendar, '.pop .title')).to.deep.equal(['Moving Day', 'No page']);
    shadow(calendar, '[part=close]').click();
    await until(() => !calendar.shadowRoot?.querySelector('.pop:popover-open'));
  });

  it('opens the dialog of another day in its own place while one is open', async () => {
    const feed = eventFeed(['2025-02-18', '2025-02-20'].map((start) => ({ title: start, start })));
    const calendar = await open({}, network({ '/events.json': json(feed) }));
    const inside = (): string | undefined =>
      calendar.shadowRoot?.activeElement?.closest('.pop:popover-open')?.querySelector('.event .title')?.textContent;
    for (const day of ['2025-02-18', '2025-02-20', '2025-02-20']) {
      cell(calendar, day).querySelector<HTMLElement>('button.entry')!.focus();
      cell(calendar, day).querySelector<HTMLElement>('button.entry')!.click();
      await until(() => inside()?.trim() === day);
      await frames();
    }
    const [dialog, box] = [shadow(calendar, '.pop'), cell(calendar, '2025-02-20')].map((at) =>
      at.getBoundingClientRect(),
    );
    expect(Math.round(dialog!.left)).to.equal(Math.round(box!.left));
    expect(inside()?.trim()).to.equal('2025-02-20');
  });

  it('pages by buttons and by the list of months, and says where the data ends', async () => {
    const net = server();
    const calendar = await open({}, net);
    shadow(calendar, '[part=next]').click();
    await calendar.updateComplete;
    expect([texts(calendar, '.month-title')[0], calendar.month]).to.deep.equal(['March 2025', '2025-03']);
    expect(texts(calendar, '[part=bounds]')).to.deep.equal([]);
    const picker = shadow<HTMLSelectElement>(calendar, '[part=picker]');
    expect([picker.value, picker.options.length]).to.deep.equal(['2025-03', 4]);
    picker.value = '2025-05';
    picker.dispatchEvent(new Event('change'));
    await calendar.updateComplete;
    expect(texts(calendar, '[part=bounds]')).to.deep.equal(['Events are listed until May 6, 2025.']);
    shadow(calendar, '[part=this-month]').click();
    await calendar.updateComplete;
    expect(texts(calendar, '.month-title')).to.deep.equal(['February 2025']);
    expect(cell(calendar, '2025-02-16').tabIndex).to.equal(0);
    shadow(calendar, '[part=previous]').click();
    await calendar.updateComplete;
    expect(texts(calendar, '[part=bounds]')).to.deep.equal(['Events are listed from February 18, 2025.']);
    expect(net.asked).to.deep.equal(['/events.json']);
  });

  it('begins its weeks where it is told to', async () => {
    expect(texts(await open({ first: 1 }), 'th')[0]).to.equal('Mon');
    expect(texts(await open({ first: 6 }), 'th')[0]).to.equal('Sat');
  });
});

describe('a month with little room', () => {
  it('is the list of that month, and its view stays what it was', async () => {
    const calendar = await open({ width: 320, month: '2025-03' });
    expect([calendar.shadowRoot?.querySelector('table'), calendar.view]).to.deep.equal([null, 'month']);
    expect(texts(calendar, '.month-title')).to.deep.equal(['March 2025']);
    expect(texts(calendar, '.item .title')).to.deep.equal([
      'Course',
      ...Array.from({ length: 6 }, (_, n) => `Slot ${n}`),
    ]);
    const box = calendar.parentElement!;
    expect(box.scrollWidth).to.be.at.most(320);
  });

  it('leaves nothing out on paper', async () => {
    const calendar = await open({ month: '2025-03' });
    const slots = (): string[] => texts(calendar, '.entry').filter((text) => /Slot|more/.test(text));
    expect(slots().at(-1)).to.equal('+4 more');
    window.dispatchEvent(new Event('beforeprint'));
    await calendar.updateComplete;
    expect(slots().map((text) => text.slice(-6))).to.deep.equal(Array.from({ length: 6 }, (_, n) => `Slot ${n}`));
    window.dispatchEvent(new Event('afterprint'));
    await calendar.updateComplete;
    expect(slots().at(-1)).to.equal('+4 more');
  });

  it('is the grid again when the room comes back before the next frame', async () => {
    const calendar = await open();
    const box = calendar.parentElement!;
    box.style.inlineSize = '320px';
    calendar.requestUpdate();
    await calendar.updateComplete;
    box.style.inlineSize = '900px';
    await frames();
    expect(texts(calendar, 'table').length).to.equal(1);
  });

  it('keeps the focus with the day when the room changes, and when the view does', async () => {
    const calendar = await open();
    const box = calendar.parentElement!;
    cell(calendar, '2025-02-18').focus();
    box.style.inlineSize = '320px';
    await until(() => calendar.shadowRoot?.querySelector('.day-list'));
    await until(() => calendar.shadowRoot?.activeElement?.closest<HTMLElement>('.day')?.dataset.day === '2025-02-18');
    box.style.inlineSize = '900px';
    await until(() => focused(calendar) === '2025-02-18');
    calendar.view = 'list';
    await until(() => calendar.shadowRoot?.activeElement?.closest<HTMLElement>('.day')?.dataset.day === '2025-02-18');
    calendar.view = 'month';
    await until(() => focused(calendar) === '2025-02-18');
    await calendar.reload();
    await settled(calendar);
    expect(focused(calendar)).to.equal('2025-02-18');
  });
});

describe('months that are asked for one by one', () => {
  const clock = useMovableClock();
  const SRC = '/ce?from={from}&to={to}';
  const JANUARY = '/ce?from=2024-12-29&to=2025-02-02';
  const FEBRUARY = '/ce?from=2025-01-26&to=2025-03-02';
  const MARCH = '/ce?from=2025-02-23&to=2025-04-06';
  const APRIL = '/ce?from=2025-03-30&to=2025-05-04';
  const month = (title: string, start: string): Answer => json(eventFeed([{ title, start }]));
  const monthly = (): Network =>
    network({
      [JANUARY]: after(3000, month('In January', '2025-01-15')),
      [FEBRUARY]: month('In February', '2025-02-20'),
      [MARCH]: month('In March', '2025-03-20'),
      [APRIL]: json(eventFeed([])),
    });

  const shown = (calendar: AlaCeCalendar): string[] => texts(calendar, '.entry');

  it('are asked for once each, by the weeks that are shown', async () => {
    const net = monthly();
    const calendar = await open({ src: SRC }, net);
    expect([shown(calendar), net.asked]).to.deep.equal([['In February'], [FEBRUARY]]);
    shadow(calendar, '[part=next]').click();
    await until(() => shown(calendar).includes('In March'));
    shadow(calendar, '[part=previous]').click();
    await until(() => shown(calendar).includes('In February'));
    expect(net.asked).to.deep.equal([FEBRUARY, MARCH]);
    await calendar.reload();
    await clock.advance(2100);
    await calendar.reload();
    expect(net.asked.filter((path) => path === FEBRUARY).length).to.equal(2);
  });

  it('are fetched ahead only when a visitor is about to go there', async () => {
    const net = monthly();
    const calendar = await open({ src: SRC }, net);
    const next = shadow(calendar, '[part=next]');
    await frames();
    expect(net.asked).to.deep.equal([FEBRUARY]);
    next.dispatchEvent(new PointerEvent('pointerenter'));
    next.focus();
    await until(() => net.asked.length === 2);
    next.click();
    await until(() => shown(calendar).includes('In March'));
    expect(net.asked).to.deep.equal([FEBRUARY, MARCH]);
  });

  it('do not come in the way of another that was chosen later', async () => {
    const net = monthly();
    const calendar = await open({ src: SRC }, net);
    shadow(calendar, '[part=previous]').click();
    await until(() => net.asked.includes(JANUARY));
    calendar.month = '2025-03';
    await until(() => shown(calendar).includes('In March'));
    await clock.advance(5000);
    expect([shown(calendar), texts(calendar, '.month-title')]).to.deep.equal([['In March'], ['March 2025']]);
  });

  it('are asked for again when their answer was cut off', async () => {
    const slow: Answer = ({ signal }) =>
      new Response(
        new ReadableStream({
          start: (body) => signal.addEventListener('abort', () => body.error(signal.reason)),
        }),
      );
    const answers = [slow, month('In March', '2025-03-20')];
    const net = network({ [FEBRUARY]: month('In February', '2025-02-20'), [MARCH]: (of) => answers.shift()!(of) });
    const calendar = await open({ src: SRC }, net);
    shadow(calendar, '[part=next]').click();
    await until(() => net.asked.length === 2);
    await frames();
    shadow(calendar, '[part=previous]').click();
    await until(() => shown(calendar).includes('In February'));
    shadow(calendar, '[part=next]').click();
    await until(() => shown(calendar).includes('In March'));
  });

  it('may be empty or fail, and can be left', async () => {
    const net = network({
      [FEBRUARY]: json(eventFeed([])),
      [MARCH]: status(404),
      [JANUARY]: month('In January', '2025-01-15'),
    });
    const calendar = await open({ src: SRC }, net);
    expect([
      stateOf(calendar),
      texts(calendar, '[part=empty]').length,
      texts(calendar, '.month-title')[0],
    ]).to.deep.equal(['empty', 1, 'February 2025']);
    shadow(calendar, '[part=next]').click();
    await settled(calendar, 'error');
    expect(texts(calendar, '.month-title')).to.deep.equal(['March 2025']);
    calendar.month = '2025-01';
    await until(() => shown(calendar).includes('In January'));
  });

  it('have the days of the list when it is the list', async () => {
    const net = network({
      '/ce?from=2025-02-16&to=2025-05-17': month('Soon', '2025-02-20'),
      [FEBRUARY]: month('In February', '2025-02-20'),
    });
    const calendar = await open({ src: SRC }, net);
    calendar.view = 'list';
    await until(() => texts(calendar, '.item .title').includes('Soon'));
    expect(net.asked).to.deep.equal([FEBRUARY, '/ce?from=2025-02-16&to=2025-05-17']);
  });
});

describe('a calendar of a thousand events', () => {
  it('reads and draws only what the shown weeks hold', async () => {
    const read = new Set<string>();
    const items = Array.from({ length: 1000 }, (_, n) => {
      const month = n < 30 ? '2025-02' : `2026-${String((n % 12) + 1).padStart(2, '0')}`;
      const item = event(`${month}-${String((n % 28) + 1).padStart(2, '0')}T19:00:00Z`, undefined, {
        id: `e${n}`,
        url: `https://core.example/${n}`,
        timeZone: CHICAGO,
      });
      Object.defineProperty(item, 'title', { get: () => (read.add(item.id), `Event ${n}`) });
      return item;
    });
    const calendar = await onPage<AlaCeCalendar>(
      html`<ala-ce-calendar view="month" style="inline-size: 900px" .items=${items}></ala-ce-calendar>`,
      { now: () => SUNDAY },
    );
    await settled(calendar);
    expect([texts(calendar, '.entry').length, read.size]).to.deep.equal([30, 30]);
    calendar.month = '2025-03';
    await calendar.updateComplete;
    // Those of the last week of February are shown again.
    expect(read.size).to.equal(30);
    calendar.month = '2026-02';
    await calendar.updateComplete;
    expect(read.size).to.be.within(31, 30 + 200);
  });
});

describe('ala-ce-calendar and axe', () => {
  it('finds nothing in the grid, with the dialog of a day open', async () => {
    const calendar = await open({ month: '2025-03' });
    await expect(calendar).to.be.accessible();
    cell(calendar, '2025-03-04').querySelector<HTMLElement>('.rest')!.click();
    await until(() => calendar.shadowRoot?.querySelector('.pop:popover-open'));
    await expect(calendar).to.be.accessible();
  });

  it('finds nothing in the list, unfolded, with filters and ways into a calendar', async () => {
    const calendar = await open();
    calendar.view = 'list';
    calendar.filters = true;
    calendar.subscribeHref = '/ce.ics';
    await calendar.updateComplete;
    for (const part of ['.disclose', '[part=add]', '[part=subscribe]']) {
      await until(() => calendar.shadowRoot?.querySelector(part));
      shadow(calendar, part).click();
    }
    await expect(calendar).to.be.accessible();
  });
});
