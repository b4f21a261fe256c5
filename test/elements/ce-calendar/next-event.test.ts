import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { NO_FILTERS } from '../../../src/elements/ce-calendar/filters/event-filters.js';
import { pressChord, resizeViewport } from '../../support/commands.js';
import { json, network } from '../../support/network.js';
import { frames, onPage, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

const EVENTS = [
  { title: 'Now', url: '/now', start: '2025-02-18', kind: 'course' },
  { title: 'Off', url: '/off', start: '2025-05-01', kind: 'webinar', status: 'cancelled' },
  { title: 'Later', url: '/later', start: '2025-05-12', kind: 'webinar' },
  { title: 'Latest', url: '/latest', start: '2026-06-01', kind: 'webinar' },
];

interface Options {
  readonly view?: string;
  readonly days?: number;
  readonly width?: number;
  readonly kind?: string;
  readonly month?: string;
  readonly events?: readonly { readonly title: string; readonly start: string }[];
  readonly src?: string;
}

async function open({ view, days, width = 900, kind, month, events = EVENTS, src }: Options): Promise<AlaCeCalendar> {
  const { fetch } = network({ '/events.json': json(eventFeed(events)) });
  const box = await onPage<HTMLElement>(
    html`<div .style=${`inline-size: ${width}px`}>
      <ala-ce-calendar
        heading="CE"
        view=${view ?? nothing}
        days=${days ?? nothing}
        kind=${kind ?? nothing}
        month=${month ?? nothing}
        src=${src ?? '/events.json'}
      ></ala-ce-calendar>
    </div>`,
    { fetch, now: () => SUNDAY },
  );
  const calendar = box.firstElementChild as AlaCeCalendar;
  await settled(calendar);
  return calendar;
}

const note = (calendar: AlaCeCalendar): string[] => texts(calendar, '[part=next-event]');

before(() => resizeViewport(1100, 900));

describe('ala-ce-calendar without events to show', () => {
  it('names the next event of a list that ends before it, and links to it', async () => {
    const calendar = await open({ days: 30, kind: 'webinar' });
    await until(() => note(calendar).length > 0);
    expect(note(calendar)).to.deep.equal(['Next event: May 12 Later']);
    expect(shadow(calendar, '[part=next-event] a').getAttribute('href')).to.contain('/later');
  });

  it('names its year when it is another', async () => {
    const calendar = await open({ events: [{ title: 'Latest', start: '2026-06-01' }] });
    await until(() => note(calendar).length > 0);
    expect(note(calendar)).to.deep.equal(['Next event: June 1, 2026 Latest']);
  });

  it('says nothing of the kind when the feed has no later event', async () => {
    const calendar = await open({ days: 30, kind: 'webinar', events: [EVENTS[0]!, EVENTS[1]!] });
    await frames();
    expect(note(calendar)).to.deep.equal([]);
  });

  it('names one that is to come where a past month is shown, though others followed that month', async () => {
    const events = [{ title: 'Over', start: '2025-01-20' }, EVENTS[0]!, EVENTS[2]!];
    const calendar = await open({ view: 'month', month: '2024-12', events });
    await until(() => note(calendar).length > 0);
    expect(note(calendar)).to.deep.equal(['Next event: February 18 Show February 2025']);
  });

  it('leads back from a month after the last event to the next from now on', async () => {
    const calendar = await open({
      view: 'month',
      month: '2025-07',
      events: [{ title: 'Over', start: '2025-01-20' }, EVENTS[2]!],
    });
    await until(() => note(calendar).length > 0);
    expect(note(calendar)).to.deep.equal(['Next event: May 12 Show May 2025']);
  });

  it('names none where every event is over', async () => {
    const calendar = await open({ view: 'month', month: '2024-12', events: [{ title: 'Over', start: '2025-01-20' }] });
    await frames();
    expect(note(calendar)).to.deep.equal([]);
  });

  for (const width of [900, 320]) {
    it(`leads from an empty month to that of the next event, by keyboard, at ${width} px`, async () => {
      const calendar = await open({ view: 'month', month: '2025-03', width });
      await until(() => note(calendar).length > 0);
      expect(note(calendar)).to.deep.equal(['Next event: May 12 Show May 2025']);
      shadow(calendar, '[part=show-next]').focus();
      await pressChord('Enter');
      await until(() => texts(calendar, '.month-title')[0] === 'May 2025');
      expect([calendar.month, note(calendar)]).to.deep.equal(['2025-05', []]);
      await until(() => calendar.shadowRoot?.activeElement?.closest('[data-day="2025-05-12"]'), 'the focus on the day');
    });
  }

  it('says when the next match is where filters let no event of the month through', async () => {
    const calendar = await open({ view: 'month' });
    calendar.choices = { ...NO_FILTERS, kind: ['webinar'] };
    await until(() => note(calendar).length > 0);
    expect(texts(calendar, '[part=no-results] p')).to.deep.equal([
      'No events match these filters. Try fewer filters or a shorter word.',
      'Next match: May 12 Show May 2025',
    ]);
  });
});
