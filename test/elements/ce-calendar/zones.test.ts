import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import type { AlaFeedLoadEvent } from '../../../src/data/feed-events.js';
import type { AlaSettings } from '../../../src/elements/settings/settings.js';
import { icsOf } from '../../../src/elements/ce-calendar/event/calendar-links.js';
import type { CalendarEvent } from '../../../src/feeds/model.js';
import { browserTimeZone } from '../../../src/time/zone.js';
import { setTimeZone } from '../../support/commands.js';
import { json, network } from '../../support/network.js';
import { NOW, onPage, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed } from './events.js';

/** Where visitors sit. WebKit stays in the machine's own zone: the figures for that one are tested there. */
const READERS = ['America/Chicago', 'Asia/Dubai', 'Pacific/Auckland', 'UTC'] as const;

const CHICAGO = 'America/Chicago';
const DEMO = ['ce-events.json', 'ce-webinars.ics', 'ce-tribe.json'].map((name) => `/demo/feeds/${name}`).join(' ');

/** What the demo has on these days, as the organizer tells it: title, day and time in Chicago, or days. */
const FACTS: readonly [title: string, day: string, time: string][] = [
  ['Moving Day: Changing Systems without Closing', 'Tuesday, February 18, 2025', '1:00 – 2:00 PM CT'],
  ['Webinar Wednesday: Labels, Not Libels', 'Wednesday, February 19, 2025', '1:00 – 2:00 PM CT'],
  ['Fundamentals of Metadata', 'Monday, February 24, 2025', 'Feb 24 – Mar 21'],
  ['e-Forum: Mentoring from Afar', 'Wednesday, February 26, 2025', 'Feb 26 – 27'],
  ['Authority Control: Names That Changed', 'Monday, March 3, 2025', '10:00 – 11:00 AM CT'],
  ['Clocks and Contracts: Reading a Maintenance Agreement', 'Tuesday, March 11, 2025', '1:00 – 2:00 PM CT'],
  ['An Extra Hour: Automating the Small Things', 'Tuesday, November 4, 2025', '1:00 – 2:00 PM CT'],
  ['Core Forum', 'Thursday, November 13, 2025', 'Nov 13 – 15'],
];

/** The visitor's own time beside 1 PM in Chicago in February. */
const BESIDE: Readonly<Record<string, string | undefined>> = {
  'America/Chicago': undefined,
  'Asia/Dubai': '11:00 PM your time',
  'Pacific/Auckland': 'Wed, Feb 19, 8:00 AM your time',
  UTC: '7:00 PM your time',
};

async function inZones(check: (zone: string) => Promise<void>): Promise<void> {
  try {
    for (const zone of READERS) {
      if (await setTimeZone(zone)) await check(zone);
      else if (browserTimeZone() === zone) await check(zone);
    }
  } finally {
    await setTimeZone('');
  }
}

async function demo(zone = 'event'): Promise<{ calendar: AlaCeCalendar; items: readonly CalendarEvent[] }> {
  let items: readonly CalendarEvent[] = [];
  const loaded = ({ items: read }: AlaFeedLoadEvent<CalendarEvent>): void => void (items = read);
  const calendar = await onPage<AlaCeCalendar>(
    html`<ala-ce-calendar
      src=${DEMO}
      days="365"
      limit="0"
      time-zone=${zone}
      @ala-feed-load=${loaded}
    ></ala-ce-calendar>`,
    { now: () => NOW },
  );
  await settled(calendar, 'ready');
  await until(() => texts(calendar, '.event').length >= calendar.available);
  return { calendar, items };
}

/** Title -> day heading, time and other time, as written. */
function rows(calendar: AlaCeCalendar): Map<string, { day: string; time: string; other: string | undefined }> {
  const all = new Map<string, { day: string; time: string; other: string | undefined }>();
  const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  for (const day of calendar.shadowRoot!.querySelectorAll('.day')) {
    for (const event of day.querySelectorAll('.event')) {
      const title = text(event.querySelector('.title'));
      if (all.has(title)) continue;
      const other = event.querySelector('.other');
      all.set(title, {
        day: text(day.querySelector('.date .visually-hidden')),
        time: text(event.querySelector('.time time')),
        other: other ? text(other) : undefined,
      });
    }
  }
  return all;
}

describe('the demo’s events, wherever the visitor is', () => {
  it('stand on the organizer’s day at the organizer’s time, the visitor’s beside it', async () => {
    await inZones(async (zone) => {
      const found = rows((await demo()).calendar);
      for (const [title, day, time] of FACTS) {
        const row = found.get(title);
        expect([row?.day, row?.time], `${title} in ${zone}`).to.deep.equal([day, time]);
      }
      expect(found.get(FACTS[0]![0])?.other, zone).to.equal(BESIDE[zone]);
    });
  });

  it('stand on the visitor’s day at the visitor’s time when that is asked for', async () => {
    const auckland = rows((await demo('Pacific/Auckland')).calendar).get(FACTS[0]![0]);
    expect([auckland?.day, auckland?.time]).to.deep.equal([
      'Wednesday, February 19, 2025',
      '8:00 – 9:00 AM New Zealand Time',
    ]);
    await inZones(async (zone) => {
      const row = rows((await demo('reader')).calendar).get(FACTS[0]![0]);
      const day = zone === 'Pacific/Auckland' ? 'Wednesday, February 19, 2025' : 'Tuesday, February 18, 2025';
      expect(row?.day, zone).to.equal(day);
    });
  });

  it('are read back from the file to the same moments and days', async () => {
    await inZones(async (zone) => {
      const { items } = await demo();
      expect(items.length).to.be.greaterThan(100);
      for (const event of items) {
        const vevent = new ICAL.Component(ICAL.parse(icsOf(event, NOW)) as unknown[]).getFirstSubcomponent('vevent')!;
        for (const [name, when] of [
          ['dtstart', event.start],
          ['dtend', event.end],
        ] as const) {
          const time = vevent.getFirstPropertyValue(name) as ICAL.Time | null;
          if (!when) expect(time).to.equal(null);
          else if ('date' in when) expect([time?.isDate, String(time)], event.title).to.deep.equal([true, when.date]);
          else if ('instant' in when) {
            expect(time?.toJSDate().toISOString().slice(0, 19), `${event.title} in ${zone}`).to.equal(
              when.instant.slice(0, 19),
            );
          }
        }
        const status = String(vevent.getFirstPropertyValue('status'));
        expect(status === 'CANCELLED', event.title).to.equal(event.status === 'cancelled');
      }
    });
  });
});

describe('the zones of a calendar', () => {
  const FEED = eventFeed([
    { title: 'Late', start: '2025-02-18T22:30:00-06:00', end: '2025-02-18T23:30:00-06:00', time_zone: CHICAGO },
    { title: 'Offset', start: '2025-02-20T13:00:00-06:00' },
    { title: 'Floating', start: '2025-02-21T13:00:00' },
    { title: 'Night', start: '2025-02-22T22:00:00-06:00', end: '2025-02-23T02:00:00-06:00', time_zone: CHICAGO },
  ]);
  const open = async (attributes: Readonly<Record<string, string>>): Promise<AlaCeCalendar> => {
    const calendar = await onPage<AlaCeCalendar>(html`<ala-ce-calendar .src=${undefined}></ala-ce-calendar>`, {
      fetch: network({ '/events.json': json(FEED) }).fetch,
    });
    for (const [name, value] of Object.entries(attributes)) calendar.setAttribute(name, value);
    calendar.src = '/events.json';
    await settled(calendar);
    return calendar;
  };

  it('regroup the days when they change', async () => {
    const calendar = await open({ 'time-zone': CHICAGO });
    expect(rows(calendar).get('Late')?.day).to.equal('Tuesday, February 18, 2025');
    calendar.timeZone = 'Asia/Dubai';
    await calendar.updateComplete;
    expect(rows(calendar).get('Late')).to.include({
      day: 'Wednesday, February 19, 2025',
      time: '8:30 – 9:30 AM Gulf Standard Time',
    });
  });

  it('keep the focus on an event that another zone puts on another day', async () => {
    const calendar = await open({ 'time-zone': CHICAGO });
    const late = (): HTMLElement => shadow(calendar, '.event[data-id="e0"] .disclose');
    late().focus();
    for (const zone of ['Asia/Dubai', CHICAGO]) {
      const before = late();
      calendar.timeZone = zone;
      await calendar.updateComplete;
      expect(late()).not.to.equal(before);
      expect(calendar.shadowRoot?.activeElement, zone).to.equal(late());
    }
  });

  it('are those of the feed where an event has an offset alone; wall time has none', async () => {
    const calendar = await open({ 'feed-time-zone': CHICAGO });
    expect(rows(calendar).get('Offset')?.time).to.equal('1:00 PM CT');
    expect(rows(calendar).get('Floating')?.time).to.equal('1:00 PM CT');
    expect(rows(await open({})).get('Floating')).to.include({ time: '1:00 PM', other: undefined });
  });

  it('are both told of what runs over midnight', () => {
    const beside: Readonly<Record<string, string | undefined>> = {
      'Asia/Dubai': 'Sun, Feb 23, 8:00 AM your time',
      'Pacific/Auckland': 'Sun, Feb 23, 5:00 PM your time',
      UTC: 'Sun, Feb 23, 4:00 AM your time',
    };
    return inZones(async (zone) => {
      expect(rows(await open({})).get('Night'), zone).to.deep.equal({
        day: 'Saturday, February 22, 2025',
        time: '10:00 PM – 2:00 AM CT',
        other: beside[zone],
      });
    });
  });

  it('keep what starts late at night on the evening before, as next-day-from says', async () => {
    const feed = eventFeed([
      { title: 'Dance', start: '2025-02-23T00:30:00-06:00', end: '2025-02-23T02:00:00-06:00', time_zone: CHICAGO },
      { title: 'Early', start: '2025-02-23T04:00:00-06:00', time_zone: CHICAGO },
      { title: 'All day', start: '2025-02-23' },
    ]);
    const calendar = await onPage<AlaCeCalendar>(
      html`<ala-ce-calendar src="/events.json" time-zone=${CHICAGO} next-day-from="04:00"></ala-ce-calendar>`,
      { fetch: network({ '/events.json': json(feed) }).fetch },
    );
    await settled(calendar);
    expect(rows(calendar).get('Dance')).to.include({
      day: 'Saturday, February 22, 2025',
      time: 'Sun, 12:30 – 2:00 AM CT',
    });
    for (const title of ['Early', 'All day'])
      expect(rows(calendar).get(title)?.day).to.equal('Sunday, February 23, 2025');
    calendar.removeAttribute('next-day-from');
    await calendar.updateComplete;
    expect(rows(calendar).get('Dance')).to.include({ day: 'Sunday, February 23, 2025', time: '12:30 – 2:00 AM CT' });
  });

  it('show both ends of what takes several days', async () => {
    const days = { title: 'Days', start: '2025-03-04T09:00:00-06:00', end: '2025-03-06T17:00:00-06:00' };
    const feed = eventFeed([{ ...days, time_zone: CHICAGO }]);
    const calendar = await onPage<AlaCeCalendar>(
      html`<ala-ce-calendar src="/events.json" time-zone=${CHICAGO}></ala-ce-calendar>`,
      { fetch: network({ '/events.json': json(feed) }).fetch },
    );
    await settled(calendar);
    const row = rows(calendar).get('Days');
    expect(row?.time.replaceAll('\u00a0', ' ')).to.equal('Mar 4 – 6');
    expect(row?.other).to.match(/^9:00 AM – 5:00 PM CT/);
  });

  it('tell in full when something ends that runs over midnight, or for days', async () => {
    const feed = eventFeed([
      { title: 'Night', start: '2025-02-22T22:00:00-06:00', end: '2025-02-23T02:00:00-06:00', time_zone: CHICAGO },
      { title: 'Days', start: '2025-03-04T09:00:00-06:00', end: '2025-03-06T17:00:00-06:00', time_zone: CHICAGO },
    ]);
    const calendar = await onPage<AlaCeCalendar>(
      html`<ala-ce-calendar src="/events.json" time-zone=${CHICAGO}></ala-ce-calendar>`,
      { fetch: network({ '/events.json': json(feed) }).fetch },
    );
    await settled(calendar);
    dispatchEvent(new Event('beforeprint'));
    await until(() => texts(calendar, '.facts').length > 0);
    const told = texts(calendar, '.facts dd').filter((text) => !text.startsWith('Your time'));
    expect(told.map((text) => text.replace(' at ', ', ').replace(' at ', ', '))).to.deep.equal([
      'Saturday, February 22 – Sunday, February 23, 2025',
      '10:00 PM – 2:00 AM CT',
      'Tuesday, March 4, 2025, 9:00 AM CT – Thursday, March 6, 2025, 5:00 PM CT',
    ]);
  });

  it('follow hour-cycle, and warn of a zone that is none', async () => {
    expect(rows(await open({ 'hour-cycle': 'h23' })).get('Late')?.time).to.equal('22:30 – 23:30 CT');
    expect(rows(await open({ 'time-zone': 'Mars' })).get('Late')?.time).to.equal('10:30 – 11:30 PM CT');
    // Then the visitor's own stands first, and there is no other to tell.
    expect(rows(await open({ 'feed-time-zone': 'Mars' })).get('Offset')).to.have.property('other', undefined);
  });

  it('go by the settings where their own value is taken away, or is none', async () => {
    const calendar = await open({ 'hour-cycle': 'h12', 'first-day': '3' });
    (calendar.parentElement as AlaSettings).hourCycle = 'h23';
    const time = async (): Promise<string | undefined> => {
      await (calendar.parentElement as AlaSettings).updateComplete;
      await calendar.updateComplete;
      return rows(calendar).get('Late')?.time;
    };
    expect(await time()).to.equal('10:30 – 11:30 PM CT');
    for (const attribute of ['hour-cycle', 'first-day']) calendar.removeAttribute(attribute);
    expect(await time()).to.equal('22:30 – 23:30 CT');
    calendar.setAttribute('hour-cycle', 'h25');
    expect(await time()).to.equal('22:30 – 23:30 CT');
  });

  it('redraw without a request; another feed-time-zone reads again', async () => {
    const net = network({ '/events.json': json(FEED) });
    const calendar = await onPage<AlaCeCalendar>(html`<ala-ce-calendar src="/events.json"></ala-ce-calendar>`, {
      fetch: net.fetch,
    });
    await settled(calendar);
    calendar.timeZone = 'reader';
    calendar.hourCycle = 'h23';
    await calendar.updateComplete;
    expect(net.asked.length).to.equal(1);
    calendar.timeZone = 'event';
    calendar.feedTimeZone = 'Asia/Dubai';
    await until(() => texts(calendar, '.time time').includes('13:00 Gulf Standard Time'));
  });
});
