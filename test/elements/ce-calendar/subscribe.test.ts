import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../../src/elements/ce-calendar/ce-calendar.js';
import { accessibilityTree, pressChord, resizeViewport } from '../../support/commands.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';
import { eventFeed, SUNDAY } from './events.js';

async function open(width = 900, dir = 'ltr'): Promise<AlaCeCalendar> {
  const { fetch } = network({ '/events.json': json(eventFeed([{ title: 'Talk', start: '2025-02-18' }])) });
  const box = await onPage<HTMLElement>(
    html`<div dir=${dir} .style=${`inline-size: ${width}px`}>
      <ala-ce-calendar heading="CE" subscribe-href="/ce.ics" src="/events.json"></ala-ce-calendar>
    </div>`,
    { fetch, now: () => SUNDAY },
  );
  const calendar = box.firstElementChild as AlaCeCalendar;
  await settled(calendar, 'ready');
  return calendar;
}

const button = (calendar: AlaCeCalendar): HTMLElement => shadow(calendar, '[part=subscribe]');
const menu = (calendar: AlaCeCalendar): HTMLElement | null | undefined =>
  calendar.shadowRoot?.querySelector<HTMLElement>('[part=subscription]:popover-open');
const focused = (calendar: AlaCeCalendar): Element | null | undefined => calendar.shadowRoot?.activeElement;

describe('"Subscribe"', () => {
  before(() => resizeViewport(1100, 900));

  it('opens by the keyboard, and Tab goes through the ways; Escape leads back', async () => {
    const calendar = await open();
    button(calendar).focus();
    await pressChord('Enter');
    await until(() => menu(calendar));
    expect(button(calendar).ariaExpanded).to.equal('true');
    expect(shadow(calendar, `#${button(calendar).getAttribute('aria-controls')!}`).contains(menu(calendar)!)).to.equal(
      true,
    );
    await pressChord('Tab');
    // WebKit leaves out links, as Safari does by default.
    if (focused(calendar)?.localName !== 'a') menu(calendar)!.querySelector('a')!.focus();
    expect(focused(calendar)?.textContent.trim()).to.equal('Apple Calendar or another app');
    await pressChord('Escape');
    await until(() => !menu(calendar));
    expect([focused(calendar), button(calendar).ariaExpanded]).to.deep.equal([button(calendar), 'false']);
  });

  it('offers each app what it reads', async () => {
    const calendar = await open();
    button(calendar).click();
    await until(() => menu(calendar));
    const links = [...menu(calendar)!.querySelectorAll('a')];
    const file = `${location.origin}/ce.ics`;
    expect(links.map(({ href }) => href)).to.deep.equal([
      file.replace('http', 'webcal'),
      `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(file.replace('http', 'webcal'))}`,
      `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(file)}&name=CE`,
      `https://outlook.office.com/calendar/0/addfromweb?url=${encodeURIComponent(file)}&name=CE`,
      file,
    ]);
    expect(links.at(-1)?.download).to.equal('ce.ics');
  });

  it('closes by a press outside and by its own button, once', async () => {
    const calendar = await open();
    button(calendar).click();
    await until(() => menu(calendar));
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await until(() => !menu(calendar));
    button(calendar).click();
    await until(() => menu(calendar));
    button(calendar).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    button(calendar).click();
    await until(() => !menu(calendar));
    expect(button(calendar).ariaExpanded).to.equal('false');
  });

  it('closes when the focus moves on', async () => {
    const calendar = await open();
    button(calendar).click();
    await until(() => menu(calendar));
    menu(calendar)!.querySelector('a')!.focus();
    shadow(calendar, '[part=disclosure]').focus();
    await until(() => !menu(calendar));
    expect(focused(calendar)).to.equal(shadow(calendar, '[part=disclosure]'));
  });

  it('copies the address and says so', async () => {
    const calendar = await open();
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    try {
      button(calendar).click();
      await until(() => menu(calendar));
      shadow(calendar, '[part=copy-address]').click();
      await until(() => texts(calendar, '[role=status]')[0] === 'Copied');
      expect(copied).to.deep.equal([`${location.origin}/ce.ics`]);
    } finally {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else delete (navigator as { clipboard?: unknown }).clipboard;
    }
  });

  it('is a button with its state and a named list of links to the accessibility tree', async () => {
    const calendar = await open();
    button(calendar).click();
    await until(() => menu(calendar));
    const nodes = await accessibilityTree();
    // Only Chromium gives its tree.
    if (!nodes) return;
    expect(nodes.find(({ name }) => name === 'Subscribe')).to.include({ role: 'button', expanded: true });
    const names = nodes.filter(({ role }) => role === 'link').map(({ name }) => name);
    expect(names).to.include.members(['Google Calendar (opens another site)', 'Download the file (.ics)']);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`stays inside the window, ${dir}`, async () => {
      const calendar = await open(320, dir);
      button(calendar).click();
      await until(() => menu(calendar));
      const { left, right } = menu(calendar)!.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(document.documentElement.clientWidth);
    });
  }
});
