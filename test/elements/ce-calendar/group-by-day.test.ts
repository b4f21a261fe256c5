import { expect } from '@open-wc/testing';
import { isPast } from '../../../src/feeds/items/is-past.js';
import { groupByDay, sortByDay, type DayOrder } from '../../../src/elements/ce-calendar/list/group-by-day.js';
import { eventsOnDays } from '../../../src/elements/ce-calendar/state/selection.js';
import { createDayOf, haveDifferentTimes, zonesOf, type Zones } from '../../../src/elements/ce-calendar/state/zones.js';
import type { CalendarEvent } from '../../../src/feeds/model.js';
import { event } from './events.js';

const CHICAGO = 'America/Chicago';
const inChicago: Zones = { timeZone: 'event', visitor: CHICAGO };

const orderIn = (zones: Zones, listStart = ''): DayOrder => ({ zones, dayOf: createDayOf(zones), listStart });

const grouped = (events: readonly CalendarEvent[], zones: Zones, listStart = ''): Record<string, string[]> => {
  const order = orderIn(zones, listStart);
  const days = groupByDay(sortByDay(events, order), order).flatMap((month) => month.days);
  return Object.fromEntries(days.map(({ day, events: list }) => [day, list.map(({ title }) => title)]));
};

describe('zones of an event', () => {
  const view = (timeZone: string, feedTimeZone?: string): Zones => ({
    timeZone,
    feedTimeZone,
    visitor: 'Asia/Dubai',
  });
  const rows: [own: string | undefined, view: Zones, first: string, other: string][] = [
    [CHICAGO, view('event'), CHICAGO, 'Asia/Dubai'],
    [CHICAGO, view('reader'), 'Asia/Dubai', CHICAGO],
    [CHICAGO, view('Europe/Madrid'), 'Europe/Madrid', 'Asia/Dubai'],
    [undefined, view('event'), 'Asia/Dubai', 'Asia/Dubai'],
    [undefined, view('event', CHICAGO), CHICAGO, 'Asia/Dubai'],
    ['-05:00', view('event', CHICAGO), CHICAGO, 'Asia/Dubai'],
    ['-05:00', view('event'), 'Asia/Dubai', 'Asia/Dubai'],
    ['Mars/Olympus', view('event', CHICAGO), CHICAGO, 'Asia/Dubai'],
  ];
  for (const [own, given, first, other] of rows) {
    it(`${own ?? 'none'}, time-zone="${given.timeZone}", feed-time-zone ${given.feedTimeZone ?? 'not set'}`, () => {
      expect(zonesOf({ timeZone: own }, given)).to.deep.equal({ first, other });
    });
  }

  it('tells another time only where the clocks differ then', () => {
    const zones = { first: 'America/Phoenix', other: 'America/Denver' };
    expect(haveDifferentTimes({ instant: '2025-01-15T18:00:00Z' }, zones)).to.equal(false);
    expect(haveDifferentTimes({ instant: '2025-07-15T18:00:00Z' }, zones)).to.equal(true);
    expect(haveDifferentTimes({ local: '2025-07-15T18:00' }, zones)).to.equal(false);
    expect(haveDifferentTimes({ date: '2025-07-15' }, zones)).to.equal(false);
  });
});

describe('groupByDay', () => {
  it('puts events under days and days under months, by time', () => {
    const events = [
      event('2025-03-03T16:00:00Z', undefined, { title: 'c', timeZone: CHICAGO }),
      event('2025-02-18T19:00:00Z', undefined, { title: 'b', timeZone: CHICAGO }),
      event('2025-02-18', undefined, { title: 'a' }),
    ];
    expect(grouped(events, inChicago)).to.deep.equal({ '2025-02-18': ['a', 'b'], '2025-03-03': ['c'] });
    expect(groupByDay([...events].reverse(), orderIn(inChicago)).map(({ month }) => month)).to.deep.equal([
      '2025-02',
      '2025-03',
    ]);
  });

  it('puts an event under the day of the zone that is shown first', () => {
    const late = event('2025-02-19T04:30:00Z', undefined, { title: 'late', timeZone: CHICAGO });
    expect(grouped([late], { timeZone: 'event', visitor: 'Pacific/Auckland' })).to.have.all.keys('2025-02-18');
    expect(grouped([late], { timeZone: 'reader', visitor: 'Pacific/Auckland' })).to.have.all.keys('2025-02-19');
    expect(grouped([late], { timeZone: 'Asia/Dubai', visitor: CHICAGO })).to.have.all.keys('2025-02-19');
  });

  it('keeps days in order where organizers are far apart', () => {
    const events = [
      event('2025-02-18T10:00:00Z', undefined, { title: 'Auckland', timeZone: 'Pacific/Auckland' }),
      event('2025-02-18T09:00:00Z', undefined, { title: 'Chicago', timeZone: CHICAGO }),
      event('2025-02-17T22:00:00Z', undefined, { title: 'Dubai', timeZone: 'Asia/Dubai' }),
      event('2025-02-17T23:00:00Z', undefined, { title: 'Chicago, earlier', timeZone: CHICAGO }),
    ];
    expect(grouped(events, { timeZone: 'event', visitor: 'UTC' })).to.deep.equal({
      '2025-02-17': ['Chicago, earlier'],
      '2025-02-18': ['Dubai', 'Chicago', 'Auckland'],
    });
  });

  it('shows several days once: on the first, or where the list begins', () => {
    const course = event('2025-02-10', '2025-03-22', { title: 'course' });
    const forum = event('2025-02-26', '2025-02-28', { title: 'forum' });
    expect(grouped([course, forum], inChicago, '2025-02-16')).to.deep.equal({
      '2025-02-16': ['course'],
      '2025-02-26': ['forum'],
    });
  });

  it('does not move what was only yesterday there', () => {
    const yesterday = event('2025-02-16T19:00:00Z', '2025-02-16T20:00:00Z', { title: 'x', timeZone: CHICAGO });
    expect(grouped([yesterday], { timeZone: 'event', visitor: 'Pacific/Auckland' }, '2025-02-17')).to.have.all.keys(
      '2025-02-16',
    );
  });

  it('appends what comes with the next page, and moves nothing', () => {
    const page = [event('2025-02-18', undefined, { title: 'a' }), event('2025-02-20', undefined, { title: 'b' })];
    const next = [event('2025-02-19', undefined, { title: 'c' })];
    const months = groupByDay([...page, ...next], orderIn(inChicago));
    expect(months[0]?.days.map(({ day }) => day)).to.deep.equal(['2025-02-18', '2025-02-20', '2025-02-19']);
  });
});

describe('the days of a list', () => {
  const titles = (events: readonly CalendarEvent[], from: string, to: string, visitor = CHICAGO): string[] =>
    eventsOnDays(events, { from, to }, visitor).map(({ title }) => title);

  it('holds what touches them, by the visitor’s midnights', () => {
    const events = [
      event('2025-02-15T23:00:00Z', '2025-02-16T05:59:00Z', { title: 'over' }),
      event('2025-02-15T23:00:00Z', '2025-02-16T06:01:00Z', { title: 'runs on' }),
      event('2025-02-16T06:00:00Z', undefined, { title: 'first' }),
      event('2025-02-19T05:59:00Z', undefined, { title: 'last' }),
      event('2025-02-19T06:00:00Z', undefined, { title: 'later' }),
      event('2025-02-01', '2025-02-16', { title: 'ended' }),
      event('2025-02-01', '2025-02-17', { title: 'course' }),
      event('2025-02-19', undefined, { title: 'day after' }),
    ];
    expect(titles(events, '2025-02-16', '2025-02-19')).to.deep.equal(['runs on', 'first', 'last', 'course']);
  });
});

describe('what is over', () => {
  const now = new Date('2025-02-16T18:00:00Z');
  const rows: [start: string, end: string | undefined, visitor: string, over: boolean][] = [
    ['2025-02-16T17:00:00Z', '2025-02-16T18:00:00Z', CHICAGO, true],
    ['2025-02-16T17:00:00Z', '2025-02-16T18:00:01Z', CHICAGO, false],
    ['2025-02-16T17:00:00Z', undefined, CHICAGO, false],
    ['2025-02-16T05:00:00Z', undefined, CHICAGO, true],
    ['2025-02-16T05:00:00Z', undefined, 'UTC', false],
    ['2025-02-16', undefined, CHICAGO, false],
    ['2025-02-16', undefined, 'Pacific/Auckland', true],
    ['2025-02-15', '2025-02-17', CHICAGO, false],
    ['2025-02-15', '2025-02-16', CHICAGO, true],
    ['2025-02-16T11:00', '2025-02-16T12:00', CHICAGO, true],
    ['2025-02-16T11:00', '2025-02-16T13:00', CHICAGO, false],
    ['2025-02-16T11:00', undefined, CHICAGO, false],
  ];
  for (const [start, end, visitor, over] of rows) {
    it(`${start} to ${end ?? 'nobody knows'} for a visitor in ${visitor}: ${over ? 'over' : 'not over'}`, () => {
      expect(isPast(event(start, end), now, visitor)).to.equal(over);
    });
  }
});
