import { expect } from '@open-wc/testing';
import { addDays, daysBetween, dayToMs, isoWeekday } from '../../src/time/days.js';
import { formatDate, formatDateTime, formatZoneName } from '../../src/time/format.js';
import { formatDayRange, formatTimeRange, lastDayOfEvent, toCalendarDay } from '../../src/time/format-range.js';
import { firstDayOfWeek } from '../../src/time/week.js';

const CHICAGO = 'America/Chicago';
const at = Date.parse('2025-03-04T19:00:00Z');

describe('formatDate', () => {
  it('shows an instant in the zone, a date and a wall time as they are', () => {
    const options = { locale: 'en', timeZone: CHICAGO };
    expect(formatDate({ instant: '2025-02-15T03:00:00Z' }, options)).to.equal('February 14, 2025');
    expect(formatDate({ date: '2025-02-14' }, options)).to.equal('February 14, 2025');
    expect(formatDate({ date: '2025-02-14' }, { locale: 'en', timeZone: 'Pacific/Auckland' })).to.equal(
      'February 14, 2025',
    );
    expect(formatDate({ local: '2025-02-14T23:30' }, options)).to.equal('February 14, 2025');
    expect(formatDate({ date: '2025-02-14' }, { locale: 'en' })).to.equal('February 14, 2025');
  });

  it('takes the language and the options', () => {
    expect(formatDate({ date: '2025-02-14' }, { locale: 'es' })).to.equal('14 de febrero de 2025');
    expect(formatDate({ date: '2025-02-14' }, { locale: 'en', month: 'short', day: 'numeric' })).to.equal('Feb 14');
  });

  it('shows something for an unknown zone or language', () => {
    expect(formatDate({ date: '2025-02-14' }, { locale: 'not a tag' })).to.equal('February 14, 2025');
    expect(formatDate({ instant: '2025-02-14T12:00:00Z' }, { locale: 'en', timeZone: 'Mars' })).to.contain('2025');
  });

  it('tells the time where there is one', () => {
    const options = { locale: 'en', timeZone: CHICAGO };
    expect(formatDateTime({ instant: '2025-02-14T15:30:00Z' }, options)).to.equal('February 14, 2025 at 9:30 AM');
    expect(formatDateTime({ local: '2025-02-14T09:30' }, options)).to.equal('February 14, 2025 at 9:30 AM');
    expect(formatDateTime({ date: '2025-02-14' }, options)).to.equal('February 14, 2025');
  });
});

describe('zoneName', () => {
  const names: readonly (readonly [zone: string, locale: string, name: string])[] = [
    ['America/New_York', 'en', 'ET'],
    ['America/Chicago', 'en', 'CT'],
    ['America/Denver', 'en', 'MT'],
    ['America/Phoenix', 'en', 'MST'],
    ['America/Los_Angeles', 'en', 'PT'],
    ['America/Anchorage', 'en', 'AKT'],
    ['Pacific/Honolulu', 'en', 'HST'],
    ['America/Chicago', 'en-GB', 'CT'],
    ['America/Chicago', 'es', 'hora central'],
    ['Asia/Kolkata', 'en', 'India Standard Time'],
    ['Europe/Paris', 'en-US', 'Central European Time'],
    ['UTC', 'en', 'UTC'],
    ['UTC', 'es', 'UTC'],
  ];
  for (const [zone, locale, name] of names) {
    it(`${zone} in ${locale} is ${name}`, () => expect(formatZoneName(zone, locale, at)).to.equal(name));
  }
});

describe('formatDays and formatTimes', () => {
  const english = { locale: 'en', timeZone: CHICAGO };
  const one = { instant: '2025-03-04T19:00:00Z' };

  it('write a span of days, its end exclusive', () => {
    const week = [{ date: '2025-03-03' }, { date: '2025-03-08' }] as const;
    expect(formatDayRange(...week, { ...english, to: 'to' })).to.equal('March 3 to 7');
    expect(formatDayRange(...week, english)).to.equal('March 3 – 7');
    expect(formatDayRange({ date: '2025-02-28' }, { date: '2025-03-08' }, { ...english, to: 'to' })).to.equal(
      'February 28 to March 7',
    );
    expect(formatDayRange(...week, { locale: 'es', timeZone: CHICAGO, to: 'al' })).to.equal('3 al 7 de marzo');
    expect(formatDayRange(...week, { locale: 'ja', timeZone: CHICAGO })).to.match(/3.*[～~].*7/);
    expect(formatDayRange({ date: '2025-03-03' }, { date: '2025-03-04' }, english)).to.equal('March 3');
    expect(formatDayRange({ date: '2025-03-03' }, undefined, english)).to.equal('March 3');
  });

  it('count the days of instants in the zone', () => {
    const evening = { instant: '2025-03-04T02:00:00Z' };
    expect(toCalendarDay(evening, CHICAGO)).to.equal('2025-03-03');
    expect(lastDayOfEvent(evening, { instant: '2025-03-04T06:00:00Z' }, CHICAGO)).to.equal('2025-03-03');
    expect(lastDayOfEvent(evening, { instant: '2025-03-04T06:00:01Z' }, CHICAGO)).to.equal('2025-03-04');
    expect(lastDayOfEvent({ local: '2025-03-03T20:00' }, { local: '2025-03-04T00:00' }, CHICAGO)).to.equal(
      '2025-03-03',
    );
    expect(lastDayOfEvent(evening, { instant: '2025-03-01T00:00:00Z' }, CHICAGO)).to.equal('2025-03-03');
  });

  it('write times with the name of the zone', () => {
    expect(formatTimeRange(one, undefined, english)).to.equal('1:00 PM CT');
    expect(formatTimeRange(one, { instant: '2025-03-04T20:30:00Z' }, english)).to.equal('1:00 – 2:30 PM CT');
    expect(formatTimeRange(one, { instant: '2025-03-04T20:30:00Z' }, { ...english, to: 'to' })).to.equal(
      '1:00 to 2:30 PM CT',
    );
    expect(formatTimeRange(one, one, english)).to.equal('1:00 PM CT');
    expect(formatTimeRange(one, { instant: '2025-03-06T20:30:00Z' }, english)).to.equal('1:00 PM – 2:30 PM CT');
    expect(formatTimeRange(one, undefined, { ...english, hourCycle: 'h23' })).to.equal('13:00 CT');
    expect(formatTimeRange(one, undefined, { locale: 'en-GB', timeZone: CHICAGO })).to.equal('13:00 CT');
    expect(formatTimeRange(one, undefined, { locale: 'en-GB', timeZone: CHICAGO, hourCycle: 'h12' })).to.match(
      /^1:00 pm CT$/i,
    );
    expect(formatTimeRange(one, undefined, { locale: 'es', timeZone: CHICAGO })).to.equal('13:00 hora central');
  });

  it('write times over midnight without a date, and those of a day or more apart with the days', () => {
    const [ten, midnight] = [{ instant: '2025-02-23T04:00:00Z' }, { instant: '2025-02-23T06:00:00Z' }];
    expect(formatTimeRange(ten, midnight, english)).to.equal('10:00 PM – 12:00 AM CT');
    expect(formatTimeRange(ten, { instant: '2025-02-23T08:00:00Z' }, { ...english, to: 'to' })).to.equal(
      '10:00 PM to 2:00 AM CT',
    );
    expect(formatTimeRange({ local: '2025-03-04T22:00' }, { local: '2025-03-05T00:00' }, english)).to.equal(
      '10:00 PM – 12:00 AM',
    );
    expect(
      formatTimeRange(ten, { instant: '2025-02-25T20:00:00Z' }, english, { month: 'long', day: 'numeric' }),
    ).to.match(/^February 22(?: at|,) 10:00 PM CT – February 25(?: at|,) 2:00 PM CT$/);
  });

  it('name no zone where none is known', () => {
    expect(formatTimeRange({ local: '2025-03-04T13:00' }, { local: '2025-03-04T14:00' }, english)).to.equal(
      '1:00 – 2:00 PM',
    );
    expect(formatTimeRange({ local: '2025-03-04T13:00' }, { instant: '2025-03-04T20:00:00Z' }, english)).to.equal(
      '1:00 PM',
    );
    expect(formatTimeRange({ date: '2025-03-04' }, undefined, english)).to.equal('');
  });
});

describe('days', () => {
  it('are counted without any zone', () => {
    expect(addDays('2025-02-28', 1)).to.equal('2025-03-01');
    expect(addDays('2024-02-28', 1)).to.equal('2024-02-29');
    expect(addDays('2025-01-01', -1)).to.equal('2024-12-31');
    expect(daysBetween('2025-03-08', '2025-03-10')).to.equal(2);
    expect(daysBetween('2025-03-10', '2025-03-08')).to.equal(-2);
    expect(dayToMs('2025-03-08T23:59')).to.equal(Date.UTC(2025, 2, 8));
  });

  it('have a weekday from 1, Monday, to 7', () => {
    expect(['2025-03-03', '2025-03-08', '2025-03-09'].map(isoWeekday)).to.deep.equal([1, 6, 7]);
  });
});

describe('firstDayOfWeek', () => {
  const first: Readonly<Record<string, number>> = {
    'en-US': 7,
    en: 7,
    'en-GB': 1,
    es: 1,
    'es-MX': 7,
    de: 1,
    'ar-EG': 6,
    ja: 7,
    '*': 1,
  };
  for (const [locale, day] of Object.entries(first)) {
    it(`is ${day} in ${locale}`, () => expect(firstDayOfWeek(locale)).to.equal(day));
  }

  it('is known without help from the browser', () => {
    const own = Object.getOwnPropertyDescriptor(Intl.Locale.prototype, 'getWeekInfo');
    const old = Object.getOwnPropertyDescriptor(Intl.Locale.prototype, 'weekInfo');
    Object.defineProperty(Intl.Locale.prototype, 'getWeekInfo', { value: undefined, configurable: true });
    Object.defineProperty(Intl.Locale.prototype, 'weekInfo', { value: undefined, configurable: true });
    try {
      for (const [locale, day] of Object.entries(first)) expect(firstDayOfWeek(locale), locale).to.equal(day);
    } finally {
      for (const [name, descriptor] of Object.entries({ getWeekInfo: own, weekInfo: old })) {
        if (descriptor) Object.defineProperty(Intl.Locale.prototype, name, descriptor);
        else Reflect.deleteProperty(Intl.Locale.prototype as object, name);
      }
    }
  });
});
