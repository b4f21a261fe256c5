import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaAnnouncementTabs } from '../../../src/elements/announcement-tabs/announcement-tabs.js';
import { countPushes } from '../../support/history.js';
import { after as later, json, network } from '../../support/network.js';
import { frames, onPage, settled, until } from '../../support/page.js';
import { feedOf, announcement, labels, place, tab } from './announcements.js';

const START = location.pathname + location.search;
const feed = feedOf(announcement('One'), announcement('Two'), announcement('Três', {}, { slug: 'três' }));

/** One step through the history, once the page has heard of it. */
async function go(steps: number): Promise<void> {
  const heard = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.go(steps);
  await heard;
  await frames(2);
}

/** As when a visitor clicks on one of the page's own links. */
function follow(fragment: string): Promise<unknown> {
  const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = fragment;
  return heard;
}

describe('announcement tabs: deep-link', () => {
  beforeEach(() => history.pushState({ of: 'the page' }, '', START));
  after(() => history.replaceState(null, '', START));

  it('off: the address is the page’s', async () => {
    history.replaceState(null, '', `${START}#two`);
    const { tabs } = await place({ feed });
    expect(labels(tabs)).to.equal('[One] Two Três');
    tab(tabs, 'Três').click();
    expect(location.hash).to.equal('#two');
  });

  it('the address chooses the tab and the page scrolls to it', async () => {
    history.replaceState(null, '', `${START}#tr%C3%AAs`);
    const space = document.body.appendChild(document.createElement('div'));
    space.style.blockSize = '3000px';
    const { tabs, box } = await place({ feed, attributes: { 'deep-link': '' } });
    expect(labels(tabs)).to.equal('One Two [Três]');
    expect(scrollY + box.getBoundingClientRect().bottom).to.be.above(3000);
    expect(box.getBoundingClientRect().top < innerHeight, 'in view').to.equal(true);
    space.remove();
    scrollTo(0, 0);
  });

  it('an announcement beyond the limit is shown, and those before it', async () => {
    history.replaceState(null, '', `${START}#two`);
    const attributes = { 'deep-link': '', limit: '1', 'show-more': '' };
    const { tabs } = await place({ feed, attributes });
    expect(labels(tabs)).to.equal('One [Two]');
    await follow('tr%C3%AAs');
    await tabs.updateComplete;
    expect(labels(tabs)).to.equal('One Two [Três]');
  });

  it('a choice is pushed, the page’s state kept; Back and Forward go the same way', async () => {
    const { tabs } = await place({ feed, attributes: { 'deep-link': '', id: 'news' } });
    const pushes = countPushes();
    tab(tabs, 'Two').click();
    expect([location.hash, pushes(), history.state]).to.deep.equal(['#news-two', 1, { of: 'the page' }]);
    tab(tabs, 'Três').click();
    expect(location.hash).to.equal('#news-tr%C3%AAs');
    await go(-1);
    expect(labels(tabs)).to.equal('One [Two] Três');
    await go(-1);
    expect([labels(tabs), location.hash]).to.deep.equal(['[One] Two Três', '']);
    await go(2);
    expect(labels(tabs)).to.equal('One Two [Três]');
  });

  it('with an id, the slug alone is not its address', async () => {
    history.replaceState(null, '', `${START}#two`);
    const { tabs } = await place({ feed, attributes: { 'deep-link': '', id: 'news' } });
    expect(labels(tabs)).to.equal('[One] Two Três');
  });

  it('nothing is pushed for what a script, the feed or find-in-page does', async () => {
    const { tabs } = await place({ feed, attributes: { 'deep-link': '' } });
    tabs.shadowRoot!.querySelectorAll('.wrap')[1]!.dispatchEvent(new Event('beforematch'));
    await tabs.reload();
    expect(location.hash).to.equal('');
  });

  it('the address waits for a slow feed, unless the visitor has chosen', async () => {
    history.replaceState(null, '', `${START}#two`);
    const { fetch } = network({ '/slow.json': later(200, json(feed)) });
    const tabs = document.createElement('ala-announcement-tabs');
    tabs.deepLink = true;
    tabs.src = '/slow.json';
    tabs.innerHTML = `<script type="application/json">${JSON.stringify(feedOf(announcement('One'), announcement('Old')))}</script>`;
    await onPage(tabs, { fetch });
    await until(() => labels(tabs) === '[One] Old');
    await settled(tabs);
    expect(labels(tabs)).to.equal('One [Two] Três');
  });

  it('neither a move in the document nor another’s step in the history brings the page back to the tabs', async () => {
    history.replaceState(null, '', `${START}#two`);
    const { tabs, box } = await place({ feed, attributes: { 'deep-link': '' } });
    const { scrollIntoView } = Element.prototype;
    let scrolls = 0;
    Element.prototype.scrollIntoView = () => void (scrolls += 1);
    try {
      tabs.shadowRoot!.querySelectorAll('.wrap')[2]!.dispatchEvent(new Event('beforematch'));
      box.append(tabs);
      await tabs.updateComplete;
      expect(labels(tabs)).to.equal('One Two [Três]');
      // Without the Navigation API nobody can tell such a step from a link to where the page is.
      if ('navigation' in globalThis) {
        history.pushState(null, '', `${START}${START.includes('?') ? '&' : '?'}f.kind=x#two`);
        await go(-1);
      }
      expect([labels(tabs), scrolls]).to.deep.equal(['One Two [Três]', 0]);
      const pushes = countPushes();
      tab(tabs, 'Two').click();
      expect(pushes(), 'the address is there already').to.equal(0);
      const link = box.appendChild(document.createElement('a'));
      link.href = '#two';
      link.click();
      // Firefox tells nobody of a link to where the page is already.
      if (!navigator.userAgent.includes('Firefox'))
        await until(() => scrolls > 0, 'a link to where the page is already');
    } finally {
      Element.prototype.scrollIntoView = scrollIntoView;
    }
  });

  it('a slug that two feeds have is the first one’s; the second gets a number', async () => {
    const join = (text: string): object => feedOf({ id: '1', title: 'Join', content_html: `<p>${text}</p>` });
    const { fetch } = network({ '/a.json': json(join('a')), '/b.json': json(join('b')) });
    const tabs = await onPage<AlaAnnouncementTabs>(
      html`<ala-announcement-tabs src="/a.json /b.json" deep-link></ala-announcement-tabs>`,
      { fetch },
    );
    await settled(tabs);
    tabs.shadowRoot!.querySelectorAll<HTMLElement>('.tab')[1]!.click();
    expect(location.hash).to.equal('#join-2');
    await follow('#join');
    await until(() => labels(tabs) === '[Join] Join');
    await go(-1);
    expect(labels(tabs)).to.equal('Join [Join]');
  });

  it('two widgets and the page’s own anchors do not disturb each other', async () => {
    const { fetch } = network({ '/feed.json': json(feed) });
    const box = await onPage<HTMLElement>(
      html`<div>
        <ala-announcement-tabs id="a" src="/feed.json" deep-link></ala-announcement-tabs>
        <ala-announcement-tabs id="b" src="/feed.json" deep-link></ala-announcement-tabs>
        <p id="own">own</p>
      </div>`,
      { fetch },
    );
    const [a, b] = [...box.querySelectorAll('ala-announcement-tabs')] as [AlaAnnouncementTabs, AlaAnnouncementTabs];
    await Promise.all([settled(a), settled(b)]);
    const both = (): string => `${labels(a)} / ${labels(b)}`;
    const drawn = async (): Promise<string> => {
      await Promise.all([a.updateComplete, b.updateComplete]);
      return both();
    };
    tab(a, 'Two').click();
    tab(b, 'Três').click();
    expect(await drawn()).to.equal('One [Two] Três / One Two [Três]');
    expect(location.hash).to.equal('#b-tr%C3%AAs');
    await follow('#own');
    expect(await drawn()).to.equal('One [Two] Três / One Two [Três]');
    tab(a, 'One').click();
    expect(await drawn()).to.equal('[One] Two Três / One Two [Três]');
    await go(-1);
    expect([await drawn(), location.hash]).to.deep.equal(['One [Two] Três / One Two [Três]', '#own']);
    await go(-2);
    expect([await drawn(), location.hash]).to.deep.equal(['One [Two] Três / [One] Two Três', '#a-two']);
    await go(-1);
    expect([await drawn(), location.hash]).to.deep.equal(['[One] Two Três / [One] Two Três', '']);
    await follow('#b-two');
    await until(() => both() === '[One] Two Três / One [Two] Três');
    await follow('#%');
    expect(await drawn()).to.equal('[One] Two Três / One [Two] Três');
  });
});
