/** What the tests of the tabs share: a feed, and how its widget is read. */
import { html } from 'lit';
import type { AlaAnnouncementTabs } from '../../../src/elements/announcement-tabs/announcement-tabs.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, texts } from '../../support/page.js';

export const announcement = (label: string, more: object = {}, core: object = {}): object => ({
  id: label,
  title: `About ${label}`,
  content_html: `<p>Text of ${label}.</p>`,
  ...more,
  _ala_core: { label, slug: label.toLowerCase(), ...core },
});

export const feedOf = (...items: object[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Announcements',
  items,
});

/** One has nothing to focus; Two has a link; Three has an action. */
const THREE = feedOf(
  announcement('One'),
  announcement('Two', { content_html: '<p>A <a href="/two">link</a>.</p>' }),
  announcement('Three', {}, { action: { label: 'Go', url: 'https://core.example/three' } }),
);

export interface Placed {
  readonly tabs: AlaAnnouncementTabs;
  /** Around it: its width is the widget's. */
  readonly box: HTMLElement;
}

interface Place {
  readonly attributes?: Record<string, string>;
  readonly feed?: object;
  readonly width?: string;
  readonly dir?: string;
  readonly now?: () => Date;
}

/** The widget between two buttons, in a box of that width, once it is drawn. */
export async function place({
  attributes = {},
  feed = THREE,
  width = '800px',
  dir = 'ltr',
  now,
}: Place = {}): Promise<Placed> {
  const { fetch } = network({ '/feed.json': json(feed) });
  const tabs = document.createElement('ala-announcement-tabs');
  for (const [name, value] of Object.entries({ src: '/feed.json', ...attributes })) tabs.setAttribute(name, value);
  const box = await onPage<HTMLElement>(
    html`<div dir=${dir} .style=${`inline-size: ${width}`}>
      <button class="before">before</button>${tabs}<button class="after">after</button>
    </div>`,
    now ? { fetch, now } : { fetch },
  );
  await settled(tabs);
  await tabs.updateComplete;
  return { tabs, box };
}

/** Labels, the chosen one in brackets. */
export const labels = (tabs: Element): string =>
  all(tabs, '.tab')
    .map((tab) => {
      const on = (tab.getAttribute('aria-selected') ?? tab.getAttribute('aria-expanded')) === 'true';
      const label = tab.textContent.trim();
      return on ? `[${label}]` : label;
    })
    .join(' ');

export const all = (tabs: Element, selector: string): HTMLElement[] => [
  ...(tabs.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** Titles of the panels that are to be seen. */
export const seen = (tabs: Element): string[] =>
  all(tabs, '.wrap:not([hidden])').map((wrap) => wrap.querySelector('.panel-title')?.textContent.trim() ?? '');

/** What has the focus: text of a tab or link, `panel`, or what is outside. */
export function focused(tabs: Element): string {
  const active = tabs.shadowRoot?.activeElement;
  if (active) return active.classList.contains('panel') ? 'panel' : active.textContent.trim();
  return document.activeElement?.className ?? '';
}

export const tab = (tabs: Element, label: string): HTMLElement => {
  const found = all(tabs, '.tab').find((each) => each.textContent.trim() === label);
  if (!found) throw new Error(`No tab ${label} in ${texts(tabs, '.tab').join(', ')}`);
  return found;
};
