import { expect } from '@open-wc/testing';
import {
  createAuthorFilter,
  NO_FILTERS,
  type AuthorFilter,
  type EventFilters,
} from '../../../src/elements/ce-calendar/filters/event-filters.js';
import { createEventFilter, listFilterValues } from '../../../src/elements/ce-calendar/filters/user-filter.js';
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

const ALL = {
  kind: undefined,
  section: undefined,
  tag: undefined,
  tagMatch: 'any',
  hide: undefined,
} satisfies AuthorFilter;

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
      const passes = createAuthorFilter({ ...ALL, ...given });
      expect(EVENTS.filter(passes!).map(({ title }) => title)).to.deep.equal(titles);
    });
  }
  it('is none where nothing is asked for', () => {
    expect(createAuthorFilter(ALL)).to.equal(undefined);
    expect(createAuthorFilter({ ...ALL, kind: ' , ' })).to.equal(undefined);
  });
});

describe('the visitor’s filter', () => {
  const rows: [given: Partial<EventFilters>, titles: string[]][] = [
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
      const passes = createEventFilter({ ...NO_FILTERS, ...given });
      expect(EVENTS.filter(passes!).map(({ title }) => title)).to.deep.equal(titles);
    });
  }
  it('is none where nothing is chosen', () => {
    expect(createEventFilter(NO_FILTERS)).to.equal(undefined);
    expect(createEventFilter({ ...NO_FILTERS, query: '  ' })).to.equal(undefined);
  });
});

describe('what can be chosen', () => {
  it('is what is there, once in whatever case; one value is no choice', () => {
    expect(listFilterValues(EVENTS)).to.deep.equal({
      kind: ['Reading club', 'webinar'],
      section: ['Leadership & Management', 'Technology'],
      cost: ['free', 'paid'],
      place: ['in-person', 'online'],
      tag: ['Data', 'Staff'],
    });
    expect(listFilterValues(EVENTS.slice(0, 1))).to.deep.equal({
      kind: [],
      section: [],
      cost: [],
      place: [],
      tag: ['Data', 'Staff'],
    });
  });
});
