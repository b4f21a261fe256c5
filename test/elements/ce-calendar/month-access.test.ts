import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { useMovableClock } from '../../support/clock.js';
import { pressChord, resizeViewport } from '../../support/commands.js';
import { json, network } from '../../support/network.js';
import { frames, onPage, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

const LONG = 'Decolonizing the catalog: a conversation about names, authorities and repair';
const EVENTS = [
  { title: LONG, url: '/long', start: '2025-02-18T13:00:00-06:00', time_zone: 'America/Chicago' },
  { title: LONG, url: '/first', start: '2025-02-20T13:00:00-06:00', time_zone: 'America/Chicago' },
  { title: LONG, url: '/second', start: '2025-02-20T14:00:00-06:00', time_zone: 'America/Chicago' },
  { title: LONG, url: '/third', start: '2025-02-20T15:00:00-06:00', time_zone: 'America/Chicago' },
  { title: LONG, url: '/fourth', start: '2025-02-20T16:00:00-06:00', time_zone: 'America/Chicago' },
  { title: 'Short', url: '/short', start: '2025-02-19' },
  ...Array.from({ length: 6 }, (_, n) => ({ title: `Slot ${n}`, start: `2025-03-04T${10 + n}:00:00-06:00` })),
];

/** A month of 900 px between two buttons. */
async function open({ month = '2025-02' } = {}): Promise<AlaCeCalendar> {
  const { fetch } = network({ '/events.json': json(eventFeed(EVENTS)) });
  const box = await onPage<HTMLElement>(
    html`<div .style=${'inline-size: 900px'}>
      <ala-ce-calendar view="month" heading="CE" first-day="7" month=${month} src="/events.json"></ala-ce-calendar>
    </div>`,
    { fetch, now: () => SUNDAY },
  );
  const calendar = box.firstElementChild as AlaCeCalendar;
  await settled(calendar);
  return calendar;
}

before(() => resizeViewport(1100, 900));

const cell = (calendar: AlaCeCalendar, day: string): HTMLElement => shadow(calendar, `td[data-day="${day}"]`);
const focused = (calendar: AlaCeCalendar): string | undefined =>
  (calendar.shadowRoot?.activeElement as HTMLElement | null)?.dataset.day;
const fullName = (calendar: AlaCeCalendar): HTMLElement => shadow(calendar, '.event-name-tooltip');
const isShown = (calendar: AlaCeCalendar): boolean => fullName(calendar).matches(':popover-open');

const clock = useMovableClock();

describe('ala-ce-calendar as a month, by keyboard and for assistive technology', () => {
  it('keeps the day of the month where a month has it, over shorter months', async () => {
    const calendar = await open({ month: '2025-01' });
    cell(calendar, '2025-01-31').focus();
    const way = ['PageDown', 'PageDown', 'Shift+PageDown', 'PageUp', 'ArrowLeft', 'PageUp'];
    const days: unknown[] = [];
    for (const chord of way) {
      const before = focused(calendar);
      await pressChord(chord);
      await until(() => focused(calendar) !== before && focused(calendar));
      days.push(focused(calendar));
    }
    expect(days).to.deep.equal([
      '2025-02-28',
      '2025-03-31',
      '2026-03-31',
      '2026-02-28',
      // Another key begins anew.
      '2026-02-27',
      '2026-01-27',
    ]);
  });

  for (const [chord, to] of [
    ['Control+Home', '2025-02-01'],
    ['Control+End', '2025-02-28'],
  ] as const) {
    it(`${chord} leads to ${to}`, async () => {
      const calendar = await open();
      cell(calendar, '2025-02-19').focus();
      await pressChord(chord);
      await until(() => focused(calendar) === to);
    });
  }

  it('announces the month that the user goes to, and not one that a script sets', async () => {
    const calendar = await open();
    const heard: string[] = [];
    const status = shadow(calendar, '[role=status]');
    new MutationObserver(() => heard.push(status.textContent.trim())).observe(status, {
      ...{ subtree: true, childList: true, characterData: true },
    });
    calendar.month = '2025-05';
    await calendar.updateComplete;
    await clock.advance(1200);
    expect(heard).to.deep.equal([]);
    expect(calendar.shadowRoot?.querySelectorAll('[aria-live]').length).to.equal(0);
    shadow(calendar, '[part~=previous]').click();
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['April 2025']);
  });

  it('closes the dialog when the focus leaves it, and leaves the focus where it goes', async () => {
    const calendar = await open({ month: '2025-03' });
    shadow(calendar, '.rest').click();
    await until(() =>
      calendar.shadowRoot?.querySelector('.pop:popover-open')?.contains(calendar.shadowRoot.activeElement),
    );
    shadow(calendar, '.pop .disclose').focus();
    expect(shadow(calendar, '.pop').matches(':popover-open'), 'inside').to.equal(true);
    const next = shadow(calendar, '[part=this-month]');
    next.focus();
    await until(() => !calendar.shadowRoot?.querySelector('.pop:popover-open'));
    await frames();
    expect(calendar.shadowRoot?.activeElement).to.equal(next);
  });
});

describe('ala-ce-calendar as a month: names of events', () => {
  const entry = (calendar: AlaCeCalendar, path: string): HTMLElement => shadow(calendar, `.entry[href$="${path}"]`);
  const point = (target: Element, type: string, more: PointerEventInit = {}): boolean =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, pointerType: 'mouse', ...more }),
    );

  it('wrap where the day has free lines', async () => {
    const calendar = await open();
    const height = (path: string): number => entry(calendar, path).offsetHeight;
    expect(height('/long')).to.be.above(2 * height('/short'));
    expect(height('/first')).to.equal(height('/short'));
    const last = cell(calendar, '2025-02-20').lastElementChild!.getBoundingClientRect();
    expect(last.bottom).to.be.at.most(cell(calendar, '2025-02-20').getBoundingClientRect().bottom + 1);
  });

  it('that are cut are shown in full under the pointer, which can move onto them', async () => {
    const calendar = await open();
    const first = entry(calendar, '/first');
    point(first, 'pointerover');
    await until(() => isShown(calendar), 'the name in full');
    expect(fullName(calendar).textContent).to.contain(LONG);
    const [name, at] = [fullName(calendar).getBoundingClientRect(), first.getBoundingClientRect()];
    expect(name.top >= at.bottom - 1 || name.bottom <= at.top + 1, 'beside it').to.equal(true);
    point(first, 'pointerout', { relatedTarget: fullName(calendar) });
    point(fullName(calendar), 'pointerenter', { bubbles: false });
    await clock.advance(1000);
    expect(isShown(calendar), 'with the pointer on it').to.equal(true);
    point(fullName(calendar), 'pointerleave', { bubbles: false });
    await until(() => !isShown(calendar));
  });

  it('that are cut are shown with the focus, and hidden by Escape without a move of it', async () => {
    const calendar = await open();
    cell(calendar, '2025-02-20').focus();
    await pressChord('Enter');
    await until(() => isShown(calendar));
    await pressChord('ArrowDown');
    await until(() => isShown(calendar));
    await pressChord('Escape');
    expect(isShown(calendar)).to.equal(false);
    expect(calendar.shadowRoot?.activeElement).to.equal(entry(calendar, '/second'));
    await pressChord('Escape');
    expect(focused(calendar)).to.equal('2025-02-20');
  });

  it('that are not cut are not shown again', async () => {
    const calendar = await open();
    point(entry(calendar, '/short'), 'pointerover');
    await clock.advance(1000);
    expect(isShown(calendar)).to.equal(false);
  });

  it('that are cut lead a finger to the day, where the name is in full', async () => {
    const calendar = await open();
    expect(point(entry(calendar, '/first'), 'click', { pointerType: 'touch' })).to.equal(false);
    await until(() => calendar.shadowRoot?.querySelector('.pop:popover-open'));
    expect(texts(calendar, '.pop .title')).to.deep.equal([LONG, LONG, LONG, LONG]);
  });
});
