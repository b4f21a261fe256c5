// Danish, German, Norwegian, and Spanish words. cspell:disable
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { registerMessages } from '../../../src/index.js';
import { resizeViewport } from '../../support/commands.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

const EVENTS = [
  {
    title: 'Talk',
    start: '2025-02-18T15:30:00-06:00',
    time_zone: 'America/Chicago',
    registration: 'open',
    kind: 'e-forum',
  },
];

async function open(lang: string, view = 'list'): Promise<AlaCeCalendar> {
  const { fetch } = network({ '/events.json': json(eventFeed(EVENTS)) });
  const box = await onPage<HTMLElement>(
    html`<div lang=${lang} .style=${'inline-size: 900px'}>
      <ala-ce-calendar heading="CE" view=${view} src="/events.json"></ala-ce-calendar>
    </div>`,
    { fetch, now: () => SUNDAY },
  );
  const calendar = box.firstElementChild as AlaCeCalendar;
  await settled(calendar, 'ready');
  return calendar;
}

describe('ala-ce-calendar in a language without messages', () => {
  before(() => resizeViewport(1100, 900));

  it('writes dates and times as that language does, and words in English', async () => {
    const calendar = await open('de');
    expect(texts(calendar, '.month-name')).to.deep.equal(['Februar 2025']);
    expect(texts(calendar, '.date time')).to.deep.equal(['Dienstag, 18. Februar 2025']);
    expect(texts(calendar, '.time time')[0]).to.match(/^15:30/);
    expect(texts(calendar, '[part=state]')).to.deep.equal(['Registration open']);
    // The words are English.
    expect(shadow(calendar, '[part=base]').lang).to.equal('en');
  });

  it('begins the week on its day', async () => {
    const first = async (lang: string): Promise<string | undefined> => texts(await open(lang, 'month'), 'th')[0];
    expect(await first('de')).to.equal('Mo');
    expect(await first('en-US')).to.equal('Sun');
    expect(await first('en-GB')).to.equal('Mon');
  });

  it('goes by English where the language is unknown or malformed', async () => {
    for (const lang of ['x-klingon', 'not_a_tag']) {
      const calendar = await open(lang);
      expect(texts(calendar, '.month-name'), lang).to.deep.equal(['February 2025']);
      calendar.remove();
    }
  });
});

describe('registerMessages', () => {
  it('wins over the messages of the library, whichever come first, and leaves the rest of them', async () => {
    // Nothing on the page has asked for Spanish yet.
    await registerMessages('es', { calendar: { today: 'Este día' } });
    const calendar = await open('es', 'month');
    await until(() => texts(calendar, '[part=this-month]')[0] === 'Este día');
    calendar.view = 'list';
    await until(() => texts(calendar, '[part=disclosure]')[0] === 'Detalles: Talk');
    await registerMessages('es', { calendar: { details: 'Más' } });
    await until(() => texts(calendar, '[part=disclosure]')[0] === 'Más: Talk');
  });

  it('adds words at run time, and leaves what is missing in English', async () => {
    const calendar = await open('da', 'month');
    expect(texts(calendar, '[part=this-month]')).to.deep.equal(['Today']);
    await registerMessages('da', {
      calendar: { today: 'I dag', registration: { open: 'Tilmelding åben' }, kinds: { 'e-forum': 'e-forum' } },
    });
    await until(() => texts(calendar, '[part=this-month]')[0] === 'I dag');
    expect(shadow(calendar, '[part=base]').lang).to.equal('');
    calendar.view = 'list';
    await until(() => texts(calendar, '[part=state]')[0] === 'Tilmelding åben');
    expect(texts(calendar, '[part=disclosure]')).to.deep.equal(['Details: Talk']);
  });

  it('keeps what was registered before, and is for every region of the language', async () => {
    await registerMessages('nb', { calendar: { today: 'I dag', details: 'Mer' } });
    await registerMessages('nb-NO', { calendar: { details: 'Detaljer' }, feed: { seeAll: 'Se alle' } });
    const calendar = await open('nb-NO', 'month');
    expect(texts(calendar, '[part=this-month]')).to.deep.equal(['I dag']);
    calendar.view = 'list';
    await until(() => texts(calendar, '[part=disclosure]')[0] === 'Detaljer: Talk');
  });
});
