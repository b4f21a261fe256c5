import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaAnnouncementTabs } from '../../../src/elements/announcement-tabs/announcement-tabs.js';
import type { Announcement } from '../../../src/feeds/model.js';
import { useMovableClock } from '../../support/clock.js';
import { json, network } from '../../support/network.js';
import { onPage, shadow, texts, until } from '../../support/page.js';
import { all, announcement, feedOf, focused, labels, place, seen, tab } from './announcements.js';

const item = (label: string, more: Partial<Announcement> = {}): Announcement => ({
  id: label,
  title: `About ${label}`,
  label,
  slug: label.toLowerCase(),
  unsafeHtml: `<p>Text of <a href="https://core.example/${label}">${label}</a>.</p>`,
  priority: 'normal',
  pinned: false,
  authors: [],
  tags: [],
  ...more,
});
const items = (...labelled: string[]): Announcement[] => labelled.map((label) => item(label));

async function withItems(given: readonly Announcement[], width = '800px'): Promise<AlaAnnouncementTabs> {
  const box = await onPage<HTMLElement>(
    html`<div .style=${`inline-size: ${width}`}><ala-announcement-tabs .items=${given}></ala-announcement-tabs></div>`,
  );
  const tabs = box.querySelector('ala-announcement-tabs')!;
  await until(() => labels(tabs) !== '');
  return tabs;
}

async function change(tabs: AlaAnnouncementTabs, given: readonly Announcement[]): Promise<void> {
  tabs.items = given;
  await tabs.updateComplete;
  await until(() => texts(tabs, '.tab').join() === given.map(({ label }) => label).join());
}

describe('announcement tabs: the feed changes', () => {
  it('the choice is the item’s, not the place’s', async () => {
    const tabs = await withItems(items('A', 'B', 'C'));
    tab(tabs, 'B').click();
    await change(tabs, items('New', 'C', 'B'));
    expect([labels(tabs), seen(tabs)]).to.deep.equal(['New C [B]', ['About B']]);
  });

  it('items that share an id are tabs of their own', async () => {
    const tabs = await withItems([item('A', { id: 'x' }), item('B', { id: 'x' }), item('C', { id: 3 as never })]);
    expect([labels(tabs), seen(tabs)]).to.deep.equal(['[A] B C', ['About A']]);
    tab(tabs, 'B').click();
    await tabs.updateComplete;
    expect([labels(tabs), seen(tabs)]).to.deep.equal(['A [B] C', ['About B']]);
  });

  it('so are those of two pages of a feed', async () => {
    const { fetch } = network({
      '/feed.json': json({ ...feedOf(announcement('A', { id: 'x' })), next_url: '/2.json' }),
      '/2.json': json(feedOf(announcement('B', { id: 'x' }), announcement('A', { id: 'x' }))),
    });
    const tabs = await onPage<AlaAnnouncementTabs>(
      html`<ala-announcement-tabs src="/feed.json" limit="1" show-more></ala-announcement-tabs>`,
      { fetch },
    );
    await until(() => labels(tabs) === '[A]');
    shadow(tabs, '[part=show-more]').click();
    await until(() => labels(tabs) === '[A] B');
  });

  it('the chosen one is gone: what stands in its place is chosen', async () => {
    const tabs = await withItems(items('A', 'B', 'C'));
    tab(tabs, 'B').click();
    await change(tabs, items('A', 'C'));
    expect(labels(tabs)).to.equal('A [C]');
    await change(tabs, items('A'));
    expect(labels(tabs)).to.equal('[A]');
  });

  it('nothing opens where the visitor had closed all; among tabs there is always a panel', async () => {
    const tabs = await withItems(items('A', 'B'), '320px');
    tab(tabs, 'A').click();
    await change(tabs, items('B', 'C'));
    expect(labels(tabs)).to.equal('B C');
    tabs.parentElement!.style.inlineSize = '800px';
    await until(() => labels(tabs) === '[B] C');
  });

  for (const width of ['800px', '320px']) {
    it(`the focus on a tab goes with it, ${width}`, async () => {
      const tabs = await withItems(items('A', 'B', 'C'), width);
      tab(tabs, 'B').focus();
      await change(tabs, items('New', 'C', 'A', 'B'));
      expect(focused(tabs)).to.equal('B');
    });

    it(`the focus on a tab that goes away comes to the one in its place, ${width}`, async () => {
      const tabs = await withItems(items('A', 'B', 'C'), width);
      tab(tabs, 'C').click();
      tab(tabs, 'C').focus();
      await change(tabs, items('A', 'B'));
      expect(focused(tabs)).to.equal('B');
    });
  }

  it('the focus in a panel stays on the very link when panels change places', async () => {
    const tabs = await withItems(items('A', 'B'));
    const link = shadow(tabs, '.rich a');
    link.focus();
    await change(tabs, items('New', 'B', 'A'));
    expect(tabs.shadowRoot!.activeElement).to.equal(link);
  });

  it('the text is new: the focus goes to the link to the same address, else to the tab', async () => {
    const tabs = await withItems(items('A', 'B'));
    shadow(tabs, '.rich a').focus();
    await change(tabs, [
      item('A', { unsafeHtml: '<p>New, <a href="https://core.example/A">the same</a></p>' }),
      item('B'),
    ]);
    expect(focused(tabs)).to.contain('the same');
    await change(tabs, [item('A', { unsafeHtml: '<p>No link</p>' }), item('B')]);
    expect(focused(tabs)).to.equal('A');
  });

  for (const width of ['800px', '320px']) {
    it(`the focus on an action goes with it, ${width}`, async () => {
      const withAction = (label: string): Announcement =>
        item(label, { action: { label: `Go ${label}`, url: `https://core.example/go/${label}` } });
      const tabs = await withItems(['A', 'B'].map(withAction), width);
      shadow(tabs, '[part=action]').focus();
      await change(tabs, ['New', 'B', 'A'].map(withAction));
      expect([labels(tabs), focused(tabs)]).to.deep.equal(['New B [A]', 'Go A']);
    });
  }

  it('the focus on a panel goes with it, and stays when a link comes into it', async () => {
    const plain = (label: string): Announcement => item(label, { unsafeHtml: `<p>Text of ${label}.</p>` });
    const tabs = await withItems(['A', 'B'].map(plain));
    shadow(tabs, '.panel').focus();
    await change(tabs, ['New', 'B', 'A'].map(plain));
    expect(all(tabs, '.panel').map((panel) => panel.matches(':focus'))).to.deep.equal([false, false, true]);
    await change(tabs, items('New', 'B', 'A'));
    expect(focused(tabs)).to.equal('panel');
  });

  it('the panel with the focus goes away: the focus comes to the tab in its place', async () => {
    const tabs = await withItems(items('A', 'B'));
    shadow(tabs, '.rich a').focus();
    await change(tabs, items('B'));
    expect(focused(tabs)).to.equal('B');
  });

  it('all go away: the focus stays in the widget', async () => {
    const tabs = await withItems(items('A', 'B'));
    tab(tabs, 'A').focus();
    await change(tabs, []);
    await until(() => texts(tabs, '[part=empty]').length === 1);
    expect(tabs.shadowRoot!.activeElement).to.equal(shadow(tabs, '.ala'));
  });

  it('without the focus in it, a change does not take the focus', async () => {
    const tabs = await withItems(items('A', 'B'));
    await change(tabs, items('B'));
    expect(document.activeElement).to.equal(document.body);
  });

  it('an open detail stays open', async () => {
    const details = '<details><summary>More</summary>Hidden words</details>';
    const tabs = await withItems([item('A', { unsafeHtml: details }), item('B')]);
    shadow(tabs, 'summary').click();
    await change(tabs, [item('B'), item('A', { unsafeHtml: details })]);
    expect(shadow<HTMLDetailsElement>(tabs, 'details').open).to.equal(true);
    tabs.parentElement!.append(tabs);
    await tabs.updateComplete;
    expect(shadow<HTMLDetailsElement>(tabs, 'details').open, 'moved in the document').to.equal(true);
  });

  it('high priority first; sort="feed" keeps the feed\'s order', async () => {
    const feed = feedOf(announcement('One'), announcement('Two', {}, { priority: 'high' }));
    expect(labels((await place({ feed })).tabs)).to.equal('[Two] One');
    expect(labels((await place({ feed, attributes: { sort: 'feed' } })).tabs)).to.equal('[One] Two');
  });

  it('limit and show-more', async () => {
    const { tabs } = await place({ attributes: { limit: '2', 'show-more': '' } });
    expect(labels(tabs)).to.equal('[One] Two');
    shadow(tabs, '[part=show-more]').click();
    await until(() => labels(tabs) === '[One] Two Three');
    expect(focused(tabs)).to.equal('Three');
  });

  it('of many, the first 24 are made, and a button shows more; not where the author has set a limit', async () => {
    const all = items(...Array.from({ length: 60 }, (_, index) => `N${index}`));
    const tabs = await withItems(all);
    expect(texts(tabs, '.tab').length).to.equal(24);
    expect(texts(tabs, '[part=panel]').length).to.equal(24);
    shadow(tabs, '[part=show-more]').click();
    await until(() => texts(tabs, '.tab').length === 48);
    expect(focused(tabs)).to.equal('N24');
    shadow(tabs, '[part=show-more]').click();
    await until(() => texts(tabs, '.tab').length === 60);
    expect(texts(tabs, '[part=show-more]')).to.deep.equal([]);
    tabs.limit = 10;
    await tabs.updateComplete;
    expect([texts(tabs, '.tab').length, texts(tabs, '[part=show-more]').length]).to.deep.equal([10, 0]);
    tabs.limit = 0;
    await tabs.updateComplete;
    expect(texts(tabs, '.tab').length).to.equal(60);
  });
});

describe('announcement tabs: periods', () => {
  const clock = useMovableClock();
  const NOW = Date.parse('2025-02-16T18:00:00Z');
  const at = (ms: number): { instant: string } => ({ instant: new Date(ms).toISOString() });

  it('open and close while the page is open', async () => {
    const began = performance.now();
    const now = (): Date => new Date(NOW + performance.now() - began);
    const given = [
      item('Always'),
      item('Soon', { starts: at(NOW + 300_000) }),
      item('Ends', { expires: at(NOW + 700_000) }),
      item('Past', { expires: at(NOW) }),
      item('Later', { starts: at(NOW + 3_600_000) }),
    ];
    const box = await onPage<HTMLElement>(
      html`<div><ala-announcement-tabs .items=${given}></ala-announcement-tabs></div>`,
      {
        now,
      },
    );
    const tabs = box.querySelector('ala-announcement-tabs')!;
    await until(() => labels(tabs) === '[Always] Ends');
    tab(tabs, 'Ends').click();
    await clock.advance(301_000);
    await until(() => labels(tabs) === 'Always Soon [Ends]');
    tab(tabs, 'Ends').focus();
    await clock.advance(401_000);
    await until(() => labels(tabs) === 'Always [Soon]');
    expect(focused(tabs)).to.equal('Soon');
  });

  it('none is open: the sentence of an empty feed', async () => {
    const feed = feedOf(announcement('Past', {}, { expires: '2025-02-01' }));
    const { tabs } = await place({ feed });
    expect(texts(tabs, '[part=empty]')).to.deep.equal(['There are no announcements right now.']);
  });
});
