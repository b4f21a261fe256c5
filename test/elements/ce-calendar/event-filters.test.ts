import { expect } from '@open-wc/testing';
import {
  authorFilter,
  eventFilter,
  EVERYTHING,
  filterValues,
  type AuthorFilter,
  type EventChoices,
} from '../../../src/elements/ce-calendar/event-filters.js';
import { event } from './events.js';

const EVENTS = [
  event('2025-02-18', undefined, {
    title: 'Quiet Moves',
    kind: 'webinar',
    section: 'Technology',
    tags: ['Data', 'Staff'],
    prices: [{ amount: '49.00' }],
    location: { online: true },
    presenters: [{ name: 'Joaquín Bell' }],
  }),
  event('2025-02-19', undefined, {
    title: 'Reading Club',
    kind: 'Reading club',
    section: 'Leadership & Management',
    tags: ['staff'],
    free: true,
    location: { online: true, name: 'Online' },
    summary: 'One chapter a month.',
  }),
  event('2025-02-20', undefined, { title: 'Forum', kind: 'Webinar', location: { online: false, name: 'Minneapolis' } }),
];

const ALL = { kind: undefined, section: undefined, tag: undefined, tagMatch: 'any' } satisfies AuthorFilter;

describe('the author’s filter', () => {
  const rows: [given: Partial<AuthorFilter>, titles: string[]][] = [
    [{ kind: 'WEBINAR' }, ['Quiet Moves', 'Forum']],
    [{ kind: 'webinar, reading club ' }, ['Quiet Moves', 'Reading Club', 'Forum']],
    [{ section: 'technology' }, ['Quiet Moves']],
    [{ kind: 'webinar', section: 'Leadership & Management' }, []],
    [{ tag: 'data, staff' }, ['Quiet Moves', 'Reading Club']],
    [{ tag: 'data, staff', tagMatch: 'all' }, ['Quiet Moves']],
    [{ tag: '-staff' }, ['Forum']],
  ];
  for (const [given, titles] of rows) {
    it(JSON.stringify(given), () => {
      const passes = authorFilter({ ...ALL, ...given });
      expect(EVENTS.filter(passes!).map(({ title }) => title)).to.deep.equal(titles);
    });
  }
  it('is none where nothing is asked for', () => {
    expect(authorFilter(ALL)).to.equal(undefined);
    expect(authorFilter({ ...ALL, kind: ' , ' })).to.equal(undefined);
  });
});

describe('the reader’s filter', () => {
  const rows: [given: Partial<EventChoices>, titles: string[]][] = [
    [{ query: 'joaquin' }, ['Quiet Moves']],
    [{ query: 'chap  MONTH' }, ['Reading Club']],
    [{ query: 'minnea' }, ['Forum']],
    [{ query: 'quiet month' }, []],
    [{ query: 'staff' }, ['Quiet Moves', 'Reading Club']],
    [{ cost: ['free'] }, ['Reading Club']],
    [{ cost: ['paid'] }, ['Quiet Moves']],
    [{ place: ['online'] }, ['Quiet Moves', 'Reading Club']],
    [{ place: ['in-person'] }, ['Forum']],
    [{ tag: ['STAFF'] }, ['Quiet Moves', 'Reading Club']],
    [{ tag: ['data', 'none'], kind: ['webinar'] }, ['Quiet Moves']],
    [{ section: ['gone'] }, []],
  ];
  for (const [given, titles] of rows) {
    it(JSON.stringify(given), () => {
      const passes = eventFilter({ ...EVERYTHING, ...given });
      expect(EVENTS.filter(passes!).map(({ title }) => title)).to.deep.equal(titles);
    });
  }
  it('is none where nothing is chosen', () => {
    expect(eventFilter(EVERYTHING)).to.equal(undefined);
    expect(eventFilter({ ...EVERYTHING, query: '  ' })).to.equal(undefined);
  });
});

describe('what can be chosen', () => {
  it('is what is there, once in whatever case; one value is no choice', () => {
    expect(filterValues(EVENTS)).to.deep.equal({
      kind: ['Reading club', 'webinar'],
      section: ['Leadership & Management', 'Technology'],
      cost: ['free', 'paid'],
      place: ['in-person', 'online'],
      tag: ['Data', 'Staff'],
    });
    expect(filterValues(EVENTS.slice(0, 1))).to.deep.equal({
      kind: [],
      section: [],
      cost: [],
      place: [],
      tag: ['Data', 'Staff'],
    });
  });
});
