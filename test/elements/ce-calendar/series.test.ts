// The Spanish of the messages. cspell:language en-US,es,es-ES
import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { detailMessages } from '../../../src/elements/ce-calendar/event/event-links.js';
import { addMessages } from '../../../src/i18n/localize.js';
import { es } from '../../../src/i18n/es.js';
import { json, network, status } from '../../support/network.js';
import { onPage, settled, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

const session = (day: string, more: object = {}): { title: string; start: string } => ({
  title: 'Grant writing',
  start: `${day}T13:00:00-06:00`,
  ...{ end: `${day}T14:00:00-06:00`, time_zone: 'America/Chicago', series_id: 'grants', registration: 'open' },
  ...{ registration_url: 'https://core.example/grants', ...more },
});

const COURSE = eventFeed([
  session('2025-02-25'),
  session('2025-02-18'),
  session('2025-03-04', { status: 'cancelled' }),
  session('2025-03-11', { start: '2025-03-11T13:00:00-05:00', end: '2025-03-11T14:00:00-05:00' }),
  { title: 'Alone', start: '2025-02-20', series_id: 'one', registration: 'open' },
]);

const rule = (text: string, title = 'Repeats', start = '20250218T190000Z'): string =>
  ['BEGIN:VEVENT', `UID:${title}`, `SUMMARY:${title}`, `DTSTART:${start}`, `RRULE:${text}`, 'END:VEVENT'].join('\r\n');
const ics = (...events: string[]): string => ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n');

async function open(feed: object | string, lang = 'en'): Promise<AlaCeCalendar> {
  const calendar = document.createElement('ala-ce-calendar');
  calendar.src = '/events';
  calendar.lang = lang;
  calendar.limit = 0;
  const answer = typeof feed === 'string' ? status(200, feed) : json(feed);
  await onPage(html`${calendar}`, { fetch: network({ '/events': answer }).fetch, now: () => SUNDAY });
  await settled(calendar, 'ready');
  return calendar;
}

const rows = (calendar: AlaCeCalendar): HTMLElement[] => [
  ...calendar.shadowRoot!.querySelectorAll<HTMLElement>('.event'),
];

async function unfold(calendar: AlaCeCalendar, at: number): Promise<HTMLElement> {
  rows(calendar)[at]!.querySelector<HTMLElement>('.disclose')!.click();
  await until(() => rows(calendar)[at]!.querySelector('.detail'));
  return rows(calendar)[at]!.querySelector<HTMLElement>('.detail')!;
}

const facts = (detail: HTMLElement, name: string): string[] => {
  const group = [...detail.querySelectorAll('.facts > div')].find(
    (each) => each.querySelector('dt')?.textContent === name,
  );
  return [...(group?.querySelectorAll('dd') ?? [])].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
};

describe('the sessions of a series', () => {
  afterEach(() => history.replaceState(null, '', location.pathname));

  it('are counted where all of them are known', async () => {
    const calendar = await open(COURSE);
    expect(texts(calendar, '[part=session]')).to.deep.equal([1, 2, 3, 4].map((number) => `Session ${number} of 4`));
    const weekly = await open(ics(rule('FREQ=WEEKLY'), rule('FREQ=WEEKLY;COUNT=3', 'Bounded')));
    expect(texts(weekly, '[part=session]')).to.deep.equal([1, 2, 3].map((number) => `Session ${number} of 3`));
  });

  it('tell of their registration once', async () => {
    const calendar = await open(COURSE);
    expect(rows(calendar).map((each) => each.querySelector('.tag.positive') !== null)).to.deep.equal([
      ...[true, true, false, false],
      false,
    ]);
    const detail = await unfold(calendar, 2);
    expect(detail.querySelector('[part=register]')?.textContent.trim()).to.equal(
      'Register for all sessions: Grant writing',
    );
  });

  it('are listed in the detail, each with a link that opens it', async () => {
    const calendar = await open(COURSE);
    const detail = await unfold(calendar, 0);
    expect(facts(detail, 'Sessions')).to.deep.equal([
      'Session 1 of 4',
      'Tue, Feb 18, 1:00 PM CT',
      'Tue, Feb 25, 1:00 PM CT',
      'Tue, Mar 4, 1:00 PM CT · Canceled',
      'Tue, Mar 11, 1:00 PM CT',
      'Add all 4 sessions (.ics)',
    ]);
    expect(detail.querySelector('[aria-current=true]')?.textContent).to.equal('Tue, Feb 18, 1:00 PM CT');
    const [second] = detail.querySelectorAll<HTMLAnchorElement>('.facts a[href*="#"]');
    expect(second?.hash).to.equal('#grant-writing-2025-02-25');
    second?.click();
    await until(() => rows(calendar)[2]!.querySelector('.detail'));
    expect(location.hash).to.equal('#grant-writing-2025-02-25');
  });

  it('can be added all at once', async () => {
    const calendar = await open(COURSE);
    const link = (await unfold(calendar, 0)).querySelector<HTMLAnchorElement>('[part=add-sessions]')!;
    expect(link.download).to.equal('grant-writing.ics');
    const file = decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1));
    const events = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
    const values = (name: string): string[] => events.map((each) => String(each.getFirstPropertyValue(name)));
    expect(values('dtstart')).to.deep.equal(
      ['2025-02-18T19', '2025-02-25T19', '2025-03-04T19', '2025-03-11T18'].map((hour) => `${hour}:00:00Z`),
    );
    expect(values('status')[2]).to.equal('CANCELLED');
    expect(new Set(values('uid')).size).to.equal(4);
  });

  it('of a long series are those to come', async () => {
    const calendar = await open(ics(rule('FREQ=WEEKLY')));
    const sessions = facts(await unfold(calendar, 2), 'Sessions');
    expect(sessions.length).to.equal(14);
    expect(sessions[2]).to.match(/^Tue, Mar 4/);
    expect(sessions.at(-2)).to.match(/^and \d+ more$/);
    expect(sessions.at(-1)).to.equal('Add the next 53 sessions (.ics)');
  });

  it('repeat by a rule that is told in words', async () => {
    const cases: Readonly<Record<string, readonly [en: string, es: string]>> = {
      'FREQ=WEEKLY': ['Repeats weekly', 'Se repite cada semana'],
      'FREQ=DAILY;INTERVAL=2': ['Repeats every other day', 'Se repite cada 2 días'],
      'FREQ=WEEKLY;BYDAY=TU,TH': [
        'Repeats weekly on Tuesday and Thursday',
        'Se repite cada semana, el martes y jueves',
      ],
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU': ['Repeats every 3 weeks on Tuesday', 'Se repite cada 3 semanas, el martes'],
      'FREQ=MONTHLY;BYDAY=3TU': ['Repeats monthly on the third Tuesday', 'Se repite cada mes, el tercer martes'],
      'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1': [
        'Repeats monthly on the last Tuesday',
        'Se repite cada mes, el último martes',
      ],
      'FREQ=MONTHLY;BYMONTHDAY=18': ['Repeats monthly', 'Se repite cada mes'],
      'FREQ=YEARLY': ['Repeats yearly', 'Se repite cada año'],
      'FREQ=YEARLY;BYWEEKNO=8': ['Repeats', 'Se repite'],
      'FREQ=MONTHLY;BYDAY=1TU,3TU': ['Repeats', 'Se repite'],
    };
    addMessages('es', es);
    for (const [text, [inEnglish, inSpanish]] of Object.entries(cases)) {
      for (const [lang, words] of [['en', inEnglish] as const, ['es', inSpanish] as const]) {
        const calendar = await open(ics(rule(text)), lang);
        const detail = await unfold(calendar, 0);
        expect(facts(detail, detailMessages(lang).when).at(-1), `${text} in ${lang}`).to.equal(words);
        history.replaceState(null, '', location.pathname);
      }
    }
  });
});
