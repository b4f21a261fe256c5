// cspell:ignore Blang Ascript Cimg Fevil limt
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FEEDS } from '../../support/upgrade-script.js';
import { network, json } from '../../support/network.js';
import { jsonFeed, sampleNews } from '../../support/news.js';
import { frames, onPage, settled, texts, until } from '../../support/page.js';

const { fetch, asked } = network({ '/news.json': json(jsonFeed([sampleNews(1), sampleNews(2)])) });

const SRC = `${FEEDS}/news.json`;
const HREF = `/news#ala-news-feed?src=${SRC}`;

/** Puts markup on the page as a script of the page would, later than the library. */
async function insert(markup: string): Promise<HTMLElement> {
  const place = await onPage<HTMLElement>(html`<main></main>`, { fetch });
  place.append(document.createRange().createContextualFragment(markup));
  return place;
}

const widgetIn = (place: Element): HTMLElement | null => place.querySelector('ala-news-feed');

async function upgraded(markup: string): Promise<{ place: HTMLElement; widget: HTMLElement }> {
  const place = await insert(markup);
  await until(() => widgetIn(place), `a widget instead of ${markup}`);
  return { place, widget: widgetIn(place)! };
}

/** What the console was told during the test. */
function listen(): { said: string[]; restore: () => void } {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...parts: unknown[]) => said.push(parts.join(' '));
  return { said, restore: () => (console.warn = warn) };
}

describe('a marked link', () => {
  it('becomes a widget with its attributes, and stays as the fallback inside', async () => {
    const { widget } = await upgraded(`<a href="${HREF}&amp;limit=1&amp;heading=Core%20News">News</a>`);
    await settled(widget, 'ready');
    expect(texts(widget, '[part~="item"]').length).to.equal(1);
    expect(texts(widget, '[part~="heading"]')).to.deep.equal(['Core News']);
    expect(widget.firstElementChild?.getAttribute('href')).to.contain('#ala-news-feed?');
    expect(widget.getAttributeNames()).to.deep.equal(['src', 'limit', 'heading']);
  });

  for (const [name, markup, left] of [
    ['with the target and rel that editors add', `<a href="${HREF}" target="_blank" rel="noopener">News</a>`, ''],
    ['alone in a paragraph, which goes', `<p class="x">&nbsp;<strong><a href="${HREF}">News</a></strong><br></p>`, 'p'],
    ['with bold text', `<a href="${HREF}"><b>News</b></a>`, ''],
  ] as const) {
    it(`becomes a widget ${name}`, async () => {
      const { place, widget } = await upgraded(markup);
      expect(widget.parentElement === place).to.equal(true);
      expect(left !== '' && place.querySelector(left) !== null).to.equal(false);
      expect(widget.textContent).to.contain('News');
    });
  }

  it('becomes a widget in its paragraph where that holds more', async () => {
    const { place, widget } = await upgraded(`<p>See <a href="${HREF}">News</a>.</p>`);
    expect(widget.parentElement?.localName).to.equal('p');
    expect(place.textContent).to.equal('See News.');
  });

  it('keeps the focus', async () => {
    const place = await onPage<HTMLElement>(html`<main><div contenteditable="true"></div></main>`, { fetch });
    const link = document.createElement('a');
    link.href = HREF;
    link.textContent = 'News';
    place.firstElementChild!.append(link);
    await frames();
    link.focus();
    place.append(link);
    link.focus();
    await until(() => widgetIn(place));
    expect(document.activeElement === link).to.equal(true);
  });

  it('takes over documented attributes only, and names the others', async () => {
    const { said, restore } = listen();
    const { widget } = await upgraded(
      `<a href="${HREF}&amp;onclick=alert(1)&amp;style=color:red&amp;id=x&amp;limt=3">x</a>`,
    );
    restore();
    expect(widget.getAttributeNames()).to.deep.equal(['src']);
    expect(said.some((line) => line.includes('limt is unknown. Did you mean limit?'))).to.equal(true);
    expect(said.some((line) => line.includes('onclick is unknown'))).to.equal(true);
  });

  it('keeps the names that are filled into an address', async () => {
    const { widget } = await upgraded(`<a href="/news#ala-news-feed?src=%7Blang%7D/news.json%3Fl=%7Blang%7D">x</a>`);
    expect(widget.getAttribute('src')).to.match(/^http:.*\/\{lang\}\/news\.json\?l=\{lang\}$/);
  });

  it('whose feed is not allowed stays a link, and the console names it', async () => {
    const { said, restore } = listen();
    const place = await insert('<a href="/news#ala-news-feed?src=https://other.example/news.json">News</a>');
    await until(() => said.length > 0);
    restore();
    expect(widgetIn(place) === null).to.equal(true);
    expect(said[0]).to.contain('stays as it is').and.to.contain('https://other.example').and.to.contain(FEEDS);
    expect(asked.some((path) => path.includes('other'))).to.equal(false);
  });
});

describe('a marked div', () => {
  it('holds a widget with its data attributes, and what it held as the fallback', async () => {
    const { place, widget } = await upgraded(
      `<div class="box" data-ala="news-feed" data-src="${SRC}" data-limit="1" data-show-more="true" data-block="7"><p><a href="/news">News</a></p></div>`,
    );
    await settled(widget, 'ready');
    expect(widget.parentElement === place.querySelector('.box')).to.equal(true);
    expect(widget.getAttributeNames()).to.deep.equal(['src', 'limit', 'show-more']);
    expect(widget.querySelector('p > a')?.textContent).to.equal('News');
    expect(texts(widget, '[part~="item"]').length).to.equal(1);
  });

  it('is read with the whole tag as its name', async () => {
    const { widget } = await upgraded(`<div data-ala="ala-news-feed" data-src="${SRC}"></div>`);
    expect(widget.getAttribute('src')).to.equal(SRC);
  });
});

const link = (address: string): string => `<a href="${address}">x</a>`;
const marked = (src: string): string => link(`/news#ala-news-feed?src=${src}`);
const div = (src: string, more = ''): string => `<div data-ala="news-feed" data-src="${src}" ${more}></div>`;

/** What someone may write in a comment. Nothing of it may change the page, nor request anything. */
const HOSTILE: readonly (readonly [name: string, markup: string])[] = [
  ['a foreign origin', marked('https://evil.example/x.json')],
  ['a foreign origin without a scheme', marked('//evil.example/x.json')],
  ['a foreign origin with backslashes', marked('https:\\\\evil.example\\x.json')],
  ['an encoded foreign origin', marked('https%3A%2F%2Fevil.example%2Fx.json')],
  ['a foreign origin beside an allowed one', marked(`${SRC}%20https://evil.example/x.json`)],
  ['a foreign origin behind a tab', marked(`${SRC}%09https://evil.example/x.json`)],
  ['an allowed host as user name', marked('https://feeds.example.org@evil.example/x.json')],
  ['a user name on the allowed host', marked('https://me:secret@feeds.example.org/news.json')],
  ['an allowed host as the beginning of another', marked('https://feeds.example.org.evil.example/x.json')],
  ['another scheme of the allowed host', marked('http://feeds.example.org/news.json')],
  ['another port of the allowed host', marked('https://feeds.example.org:8443/news.json')],
  ['a host with a template in it', marked('https://%7Blang%7D.example.org/news.json')],
  ['a javascript: feed', marked('javascript:alert(1)')],
  ['a javascript: feed with a line break in it', marked('java%0Ascript:alert(1)//https://evil.example')],
  ['a data: feed', marked('data:application/json,{}')],
  ['a blob: feed', marked(`blob:${location.origin}/0-0`)],
  ['no feed', link('/news#ala-news-feed?limit=5')],
  ['a javascript: link', link(`javascript:alert(1)//#ala-news-feed?src=${SRC}`)],
  ['a data: link', link(`data:text/html,x#ala-news-feed?src=${SRC}`)],
  ['a link with a user name', link(`https://a:b@evil.example/#ala-news-feed?src=${SRC}`)],
  ['settings', link(`/news#ala-settings?src=${SRC}&amp;base-url=https://evil.example`)],
  ['a tag of others', link(`/news#x-frame?src=${SRC}`)],
  ['a tag with markup in it', link(`/news#ala-news-feed%3E%3Cimg?src=${SRC}`)],
  ['a script as a tag', link(`/news#script?src=${SRC}`)],
  ['what is edited', `<div contenteditable="true"><p>${marked(SRC)}</p>${div(SRC)}</div>`],
  ['an island in what is edited', `<div contenteditable="true"><p contenteditable="false">${marked(SRC)}</p></div>`],
  ['an area that is to be ignored', `<section data-ala-ignore><p>${marked(SRC)}</p>${div(SRC)}</section>`],
  ['a link in SVG', `<svg><a href="/news#ala-news-feed?src=${SRC}"><text>x</text></a></svg>`],
  ['the fallback of a widget', `<ala-news-feed>${marked(SRC)}${div(SRC)}</ala-news-feed>`],
  ['a control', `<button>${div(SRC)}</button><label>${div(SRC)}</label><h2>${marked(SRC)}</h2>`],
  ['a template', `<template>${marked(SRC)}</template>`],
  ['a div with a foreign origin', div('https://evil.example/x.json')],
  ['a div with an event handler', div('https://evil.example/x.json', 'data-onclick="alert(1)"')],
  ['a div whose tag is an object', `<div data-ala="__proto__" data-src="${SRC}"></div>`],
  ['a div with settings', `<div data-ala="settings" data-src="${SRC}"></div>`],
  ['another element with the mark', `<span data-ala="news-feed" data-src="${SRC}"></span>`],
];

describe('hostile links and divs', () => {
  for (const [name, markup] of HOSTILE) {
    it(`change nothing: ${name}`, async () => {
      const { restore } = listen();
      const before = asked.length;
      const place = await insert(markup);
      const written = place.innerHTML;
      await frames();
      restore();
      expect(place.innerHTML).to.equal(written);
      expect(asked.length).to.equal(before);
    });
  }

  it('change nothing in their thousands, and fill the console with a few lines', async () => {
    const { said, restore } = listen();
    const place = await insert(marked('https://evil.example/x.json').repeat(5000) + div('//evil.example').repeat(5000));
    await frames();
    restore();
    expect(place.childElementCount).to.equal(10_000);
    expect(widgetIn(place) === null).to.equal(true);
    expect(said.length).to.be.at.most(20);
  });

  it('become 20 widgets at most, also where they are allowed', async () => {
    const { restore } = listen();
    const place = await insert(`<p>${marked(SRC)} and more</p>`.repeat(3000));
    await until(() => place.querySelectorAll('ala-news-feed').length === 20);
    await frames();
    restore();
    expect(place.querySelectorAll('ala-news-feed').length).to.equal(20);
    expect(place.querySelectorAll('p > a').length).to.equal(2980);
  });
});
