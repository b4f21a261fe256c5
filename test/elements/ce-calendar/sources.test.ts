import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { accessibilityTree, pressChord, resizeViewport } from '../../support/commands.js';
import { contrastOf } from '../../support/contrast.js';
import { type Answer, json, network, status } from '../../support/network.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

const WEBINARS = json(eventFeed([{ title: 'Talk', url: '/talk', start: '2025-02-18' }]));
const COURSES = json(
  eventFeed([
    { title: 'Course', url: '/course', start: '2025-02-19' },
    { title: 'Class', url: '/class', start: '2025-02-20' },
  ]),
);
const SOURCES = [
  { src: '/webinars.json', label: 'Webinars', color: 'teal' },
  { src: '/courses.json', label: 'Courses', color: 'yellow' },
];

const server = () => network({ '/webinars.json': WEBINARS, '/courses.json': COURSES, '/gone.json': status(404) });

async function open(content: unknown, width = 900): Promise<AlaCeCalendar> {
  const box = await onPage<HTMLElement>(html`<div .style=${`inline-size: ${width}px`}>${content}</div>`, {
    fetch: server().fetch,
    now: () => SUNDAY,
  });
  const calendar = box.firstElementChild as AlaCeCalendar;
  await settled(calendar, 'ready');
  return calendar;
}

/** With the legend, which comes with its chunk. */
async function bySources(view = 'list', list: unknown = SOURCES, theme = 'light'): Promise<AlaCeCalendar> {
  const calendar = await open(
    html`<ala-ce-calendar
      heading="CE"
      view=${view}
      theme=${theme}
      url-state="ce"
      sources=${JSON.stringify(list)}
    ></ala-ce-calendar>`,
  );
  await until(() => buttons(calendar).length > 0);
  return calendar;
}

const titles = (calendar: AlaCeCalendar): string[] => texts(calendar, '.item .title');
const buttons = (calendar: AlaCeCalendar): HTMLElement[] => [
  ...calendar.shadowRoot!.querySelectorAll<HTMLElement>('[part=legend-item]'),
];
const pressed = (calendar: AlaCeCalendar): string[] =>
  buttons(calendar).map((button) => `${button.textContent.trim()} ${button.ariaPressed ?? ''}`);

describe('ala-ce-calendar with several calendars', () => {
  const address = location.href;
  before(() => resizeViewport(1100, 900));
  afterEach(() => history.replaceState(null, '', address));

  it('names the calendar of each event in words', async () => {
    const calendar = await bySources();
    expect(titles(calendar)).to.deep.equal(['Talk', 'Course', 'Class']);
    expect(texts(calendar, '.item [part=source]')).to.deep.equal(['Webinars', 'Courses', 'Courses']);
  });

  for (const view of ['month', 'week']) {
    it(`names it in the cells of a ${view}`, async () => {
      const calendar = await bySources(view);
      expect(texts(calendar, '.entry')).to.deep.equal(['Talk, Webinars', 'Course, Courses', 'Class, Courses']);
    });
  }

  it('switches calendars off and on by the keyboard, and keeps that in the address', async () => {
    const calendar = await bySources();
    buttons(calendar)[1]!.focus();
    await pressChord('Space');
    await until(() => titles(calendar).length === 1);
    expect(pressed(calendar)).to.deep.equal(['Webinars true', 'Courses false']);
    await until(() => new URL(location.href).searchParams.getAll('ce.off').join() === 'Courses');
    expect(calendar.shadowRoot?.activeElement).to.equal(buttons(calendar)[1]);
    await until(() => texts(calendar, '[role=status]')[0] === '1 event found');

    const again = await bySources();
    expect([titles(again), pressed(again)]).to.deep.equal([['Talk'], ['Webinars true', 'Courses false']]);
    buttons(again)[1]!.click();
    await until(() => titles(again).length === 3);
    await until(() => !new URL(location.href).searchParams.has('ce.off'));
  });

  it('keeps the legend when all are switched off', async () => {
    const calendar = await bySources();
    for (const button of buttons(calendar)) button.click();
    await until(() => titles(calendar).length === 0);
    expect(pressed(calendar)).to.deep.equal(['Webinars false', 'Courses false']);
    await until(() => texts(calendar, '[part=no-results]').length === 1);
  });

  it('is a named group of toggle buttons to the accessibility tree', async () => {
    await bySources();
    const nodes = await accessibilityTree();
    // Only Chromium gives its tree.
    if (!nodes) return;
    expect(nodes.some(({ role, name }) => role === 'group' && name === 'Calendars')).to.equal(true);
    const names = nodes.filter(({ role }) => role === 'button').map(({ name }) => name);
    expect(names).to.include.members(['Webinars', 'Courses']);
  });

  it('reads children <ala-source>, which are no fallback, and follows their changes', async () => {
    const calendar = await open(
      html`<ala-ce-calendar heading="CE">
        <ala-source src="/webinars.json" label="Webinars" color="technology"></ala-source>
        <ala-source src="/courses.json" label="Courses"></ala-source>
      </ala-ce-calendar>`,
    );
    expect(titles(calendar)).to.deep.equal(['Talk', 'Course', 'Class']);
    expect(buttons(calendar)[0]!.className).to.contain('section-color technology');
    calendar.lastElementChild?.remove();
    await until(() => titles(calendar).length === 1);
    expect(pressed(calendar)).to.deep.equal(['Webinars true']);
  });

  it('calls a calendar without a label as its file, and shows the others when one fails', async () => {
    const calendar = await bySources('list', [
      { src: '/gone.json' },
      { src: '/courses.json', color: 'red; } * { top: 0' },
    ]);
    expect(pressed(calendar)).to.deep.equal(['gone true', 'courses true']);
    expect(texts(calendar, '.item [part=source]')).to.deep.equal(['courses', 'courses']);
    expect(buttons(calendar)[1]!.className).to.contain('section-color');
  });

  for (const theme of ['light', 'dark']) {
    it(`has marks of at least 3:1, whatever color is given, in ${theme}`, async () => {
      const colors = [
        'yellow',
        'white',
        'black',
        'teal',
        'navy',
        '#ffeeaa',
        'rgb(255 0 0 / 10%)',
        'brand',
        'accent',
        'x',
      ];
      const list = colors.map((color, n) => ({
        src: n % 2 ? `/courses.json?${n}` : `/webinars.json?${n}`,
        label: color,
        color,
      }));
      const calendar = await bySources('list', list, theme);
      for (const button of buttons(calendar)) {
        const mark = button.querySelector<HTMLElement>('.switch')!;
        const ratio = contrastOf(getComputedStyle(mark).backgroundColor, getComputedStyle(button).backgroundColor);
        expect(ratio, button.textContent).to.be.at.least(3);
      }
    });
  }

  it('draws 30 events with at most 900 elements and 500 text nodes', async () => {
    const entry = (n: number): { title: string; start: string; section: string; kind: string; location: object } => ({
      ...{
        title: `Event ${n}`,
        start: `2025-03-${String((n % 28) + 1).padStart(2, '0')}T15:00:00Z`,
        section: 'Technology',
      },
      ...{ kind: 'webinar', location: { name: 'Online', online: true } },
    });
    const half = (from: number): Answer => json(eventFeed([...Array<undefined>(15)].map((_, n) => entry(from + n))));
    const { fetch } = network({ '/webinars.json': half(0), '/courses.json': half(15) });
    const calendar = await onPage<AlaCeCalendar>(
      html`<ala-ce-calendar limit="0" sources=${JSON.stringify(SOURCES)}></ala-ce-calendar>`,
      { fetch, now: () => SUNDAY },
    );
    await settled(calendar, 'ready');
    await until(() => titles(calendar).length === 30);
    const count = (what: number): number => {
      const walker = document.createTreeWalker(calendar.shadowRoot!, what);
      let found = 0;
      // The built files have no blank text.
      while (walker.nextNode()) if (walker.currentNode.textContent?.trim() || what === NodeFilter.SHOW_ELEMENT) found++;
      return found;
    };
    expect(count(NodeFilter.SHOW_ELEMENT)).to.be.at.most(900);
    expect(count(NodeFilter.SHOW_TEXT)).to.be.at.most(500);
  });

  it('is left alone by a calendar with src', async () => {
    const calendar = await open(html`<ala-ce-calendar heading="CE" src="/webinars.json"></ala-ce-calendar>`);
    expect([titles(calendar), buttons(calendar), texts(calendar, '[part=source]')]).to.deep.equal([['Talk'], [], []]);
    expect(shadow(calendar, '.item')).to.be.instanceOf(Element);
  });
});
