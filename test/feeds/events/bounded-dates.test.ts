import { expect } from '@open-wc/testing';
import { calendar, read } from './reading.js';

const days = (count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2025, 1, 17 + index, 13)).toISOString().replace(/-|:|\.000/g, ''),
  );

describe('iCalendar with more dates than any series has', () => {
  const start = ['DTSTART:20250217T130000Z', 'RRULE:FREQ=DAILY;COUNT=3'];

  it('in one line: the first 10,000 count, with a warning', async () => {
    const { items, warnings } = await read(calendar(...start, `EXDATE:${days(250_000).join()}`));
    expect(items).to.have.length(0);
    expect(warnings.map(({ detail }) => detail).join()).to.contain('only 10000 dates of EXDATE');
  });

  it('in many lines: the same', async () => {
    const lines = days(20_000).map((day) => `EXDATE:${day}`);
    const { warnings } = await read(calendar(...start, ...lines));
    expect(warnings.filter(({ code }) => code === 'limit')).to.have.length(1);
  });

  it('a line without an end is cut, and the next one is read', async () => {
    const text = `DESCRIPTION:${'word '.repeat(100_000)}`;
    const { items } = await read(calendar('SUMMARY:Talk', text, 'DTSTART:20250217T130000Z', 'LOCATION:Room 1'));
    expect(items.map(({ location }) => location?.name)).to.deep.equal(['Room 1']);
  });
});
