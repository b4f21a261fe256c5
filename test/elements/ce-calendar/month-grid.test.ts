import { expect } from '@open-wc/testing';
import { createGrid, type GridDay, type GridOptions } from '../../../src/elements/ce-calendar/month/month-grid.js';
import { addMonths, dayInMonth, daysOfWeeks } from '../../../src/elements/ce-calendar/state/calendar-days.js';
import { createDayOf } from '../../../src/elements/ce-calendar/state/zones.js';
import type { CalendarEvent } from '../../../src/feeds/model.js';
import { addDays, daysBetween, isoWeekday } from '../../../src/time/days.js';
import { event } from './events.js';

const CHICAGO = 'America/Chicago';

function options(firstDay = 7, visitor = CHICAGO, timeZone = 'event', maxLines = 3): GridOptions {
  const zones = { timeZone, visitor };
  return { zones, dayOf: createDayOf(zones), firstDay, maxLines };
}

const cells = (month: string, events: readonly CalendarEvent[], given = options()): readonly GridDay[] =>
  createGrid(month, events, given).flat();

const cell = (days: readonly GridDay[], day: string): GridDay => {
  const found = days.find((candidate) => candidate.day === day);
  if (!found) throw new Error(`${day} is not in the grid`);
  return found;
};

const lines = ({ lines: list }: GridDay): (string | undefined)[] => list.map((entry) => entry?.event.title);

describe('weeks of a month', () => {
  const rows: [month: string, firstDay: number, from: string, weeks: number, why: string][] = [
    ['2025-06', 7, '2025-06-01', 5, 'begins on Sunday'],
    ['2025-09', 7, '2025-08-31', 5, 'begins on Monday'],
    ['2025-04', 7, '2025-03-30', 5, 'begins on Tuesday'],
    ['2025-01', 7, '2024-12-29', 5, 'begins on Wednesday, over the year’s end'],
    ['2025-05', 7, '2025-04-27', 5, 'begins on Thursday'],
    ['2025-08', 7, '2025-07-27', 6, 'begins on Friday, six weeks'],
    ['2025-03', 7, '2025-02-23', 6, 'begins on Saturday; clocks change'],
    ['2015-02', 7, '2015-02-01', 4, 'four weeks'],
    ['2021-02', 1, '2021-02-01', 4, 'four weeks from Monday'],
    ['2024-02', 1, '2024-01-29', 5, 'leap year'],
    ['2025-11', 7, '2025-10-26', 6, 'clocks change back'],
    ['2025-12', 1, '2025-12-01', 5, 'ends in the next year'],
    ['2025-02', 6, '2025-02-01', 4, 'from Saturday'],
    ['2000-02', 1, '2000-01-31', 5, 'leap century'],
  ];
  for (const [month, firstDay, from, weeks, why] of rows) {
    it(`${month} from weekday ${firstDay}: ${why}`, () => {
      const grid = createGrid(month, [], options(firstDay));
      expect(grid.length).to.equal(weeks);
      expect(grid[0]?.[0]?.day).to.equal(from);
      const days = grid.flat().map(({ day }) => day);
      expect(days.every((day, index) => day === addDays(from, index))).to.equal(true);
      expect(grid.every((week) => week.length === 7 && isoWeekday(week[0]!.day) === firstDay)).to.equal(true);
      const own = grid.flat().filter(({ isInPeriod }) => isInPeriod);
      expect(own[0]?.day).to.equal(`${month}-01`);
      expect(own.length).to.equal(daysBetween(`${month}-01`, `${addMonths(month, 1)}-01`));
      expect(daysOfWeeks(month, firstDay)).to.deep.equal({ from, to: addDays(from, weeks * 7) });
    });
  }

  it('counts months over years, and clamps days', () => {
    expect([
      addMonths('2025-12', 1),
      addMonths('2025-01', -1),
      addMonths('2025-02', -26),
      addMonths('2025-02', 12),
    ]).to.deep.equal(['2026-01', '2024-12', '2022-12', '2026-02']);
    expect([
      dayInMonth('2025-01-31', '2025-02'),
      dayInMonth('2024-02-29', '2025-02'),
      dayInMonth('2025-03-05', '2025-04'),
    ]).to.deep.equal(['2025-02-28', '2025-02-28', '2025-04-05']);
  });
});

describe('events in a month', () => {
  it('stand on the day of the zone shown first, whatever the visitor’s', () => {
    const late = event('2025-03-02T04:00:00Z', '2025-03-02T05:00:00Z', { title: 'late', timeZone: CHICAGO });
    for (const [visitor, timeZone, day] of [
      ['Pacific/Auckland', 'event', '2025-03-01'],
      ['Pacific/Auckland', 'reader', '2025-03-02'],
      ['Asia/Dubai', 'event', '2025-03-01'],
      ['Asia/Dubai', 'reader', '2025-03-02'],
      [CHICAGO, 'Asia/Dubai', '2025-03-02'],
      ['UTC', 'UTC', '2025-03-02'],
    ] as const) {
      const days = cells('2025-03', [late], options(7, visitor, timeZone)).filter(({ entries }) => entries.length > 0);
      expect(days.map((found) => found.day)).to.deep.equal([day]);
    }
  });

  it('keeps an all-day event on its days in every zone', () => {
    const forum = event('2025-11-13', '2025-11-16', { title: 'Forum' });
    for (const visitor of [CHICAGO, 'Asia/Dubai', 'Pacific/Auckland', 'UTC']) {
      const days = cells('2025-11', [forum], options(7, visitor)).filter(({ entries }) => entries.length > 0);
      expect(days.map(({ day }) => day)).to.deep.equal(['2025-11-13', '2025-11-14', '2025-11-15']);
    }
  });

  it('does not give midnight’s day to what ends then', () => {
    const evening = event('2025-03-04T00:00:00Z', '2025-03-04T06:00:00Z', { title: 'evening', timeZone: CHICAGO });
    const days = cells('2025-03', [evening]).filter(({ entries }) => entries.length > 0);
    expect(days.map(({ day }) => day)).to.deep.equal(['2025-03-03']);
  });

  it('sorts a day by time, and its spans before', () => {
    const days = cells('2025-02', [
      event('2025-02-20T20:00:00Z', undefined, { title: 'two', timeZone: CHICAGO }),
      event('2025-02-20T18:00:00Z', undefined, { title: 'one', timeZone: CHICAGO }),
      event('2025-02-20', '2025-02-22', { title: 'span' }),
    ]);
    expect(lines(cell(days, '2025-02-20'))).to.deep.equal(['span', 'one', 'two']);
  });

  it('keeps a span on its line through a week, and fills the gaps', () => {
    const days = cells('2025-02', [
      event('2025-02-24', '2025-03-22', { title: 'course' }),
      event('2025-02-23', '2025-02-26', { title: 'fair' }),
      event('2025-02-27T19:00:00Z', undefined, { title: 'webinar', timeZone: CHICAGO }),
      event('2025-02-24T19:00:00Z', undefined, { title: 'talk', timeZone: CHICAGO }),
    ]);
    expect(lines(cell(days, '2025-02-23'))).to.deep.equal(['fair']);
    expect(lines(cell(days, '2025-02-24'))).to.deep.equal(['fair', 'course', 'talk']);
    expect(lines(cell(days, '2025-02-26'))).to.deep.equal([undefined, 'course']);
    expect(lines(cell(days, '2025-02-27'))).to.deep.equal(['webinar', 'course']);
    const [first, next] = [cell(days, '2025-02-24').lines[1], cell(days, '2025-02-25').lines[1]];
    expect([first?.starts, first?.ends, next?.starts, next?.ends, next?.last]).to.deep.equal([
      true,
      false,
      false,
      false,
      '2025-03-21',
    ]);
  });

  it('goes on in the next month, and ends there', () => {
    const course = event('2025-02-24', '2025-03-22', { title: 'course' });
    const march = cells('2025-03', [course]);
    expect(cell(march, '2025-02-24').lines[0]?.starts).to.equal(true);
    expect(cell(march, '2025-03-21').lines[0]?.ends).to.equal(true);
    expect(cell(march, '2025-03-22').entries).to.deep.equal([]);
    const running = cells('2025-04', [event('2025-02-24', '2025-05-22', { title: 'long' })]);
    expect(running.every(({ entries }) => entries.length === 1 && !entries[0]!.starts)).to.equal(true);
  });

  it('says how many have no line, and loses none', () => {
    const events = Array.from({ length: 60 }, (_, n) =>
      event(`2025-02-20T${String(13 + (n % 10))}:${String(n % 60).padStart(2, '0')}:00Z`, undefined, {
        title: `n${n}`,
        timeZone: CHICAGO,
      }),
    );
    const busy = cell(cells('2025-02', events), '2025-02-20');
    expect([busy.lines.length, busy.hiddenCount, busy.entries.length]).to.deep.equal([2, 58, 60]);
    const three = cell(cells('2025-02', events.slice(0, 3)), '2025-02-20');
    expect([three.lines.length, three.hiddenCount]).to.deep.equal([3, 0]);
  });

  it('reads nothing but times of events of other months', () => {
    const far = event('2026-01-10', undefined, { title: 'far' });
    Object.defineProperty(far, 'title', { get: () => expect.fail('was read') });
    Object.defineProperty(far, 'timeZone', { get: () => expect.fail('was read') });
    expect(cells('2025-02', [far]).some(({ entries }) => entries.length > 0)).to.equal(false);
  });
});
