/**
 * The builder as page authors use it: from an empty page to code that works on a page of their own, from ten starting
 * addresses, without a word of README and in at most eight actions.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SITES } from '../support/author-sites.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { pageAuthor } from '../support/page-author.mjs';
import { FEED, TITLES, page } from '../support/pages.mjs';
import { PROBE, linkTexts } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const MOST_ACTIONS = 8;

const browser = browserSuite();

/** Opens the builder, and the site of that name. `own`: the site on which the author pastes the code. */
async function open(name, own = {}) {
  const [library, source] = [await site(), await site(SITES[name])];
  const code = { text: '' };
  const place = await site({
    '/': () => page({ body: code.text }),
    '/probe.js': script(PROBE),
    ...own,
  });
  browser.closeLater(library, source, place);
  const author = await pageAuthor(await browser.visit(`${library.url}/dist/builder/`));
  return {
    author,
    source,
    library,
    /** Copies the code, pastes it into a page, and gives what visitors see there. */
    async finish(tag = 'ala-news-feed') {
      await author.choose('HTML file');
      await author.press('Copy the code');
      await author.reads('Copied.');
      assert.ok(author.actions() <= MOST_ACTIONS, `${author.actions()} actions`);
      code.text = await author.copied();
      const { until } = await browser.visit(place.url);
      return until(linkTexts, tag);
    },
  };
}

const check = 'Check this address';
const address = 'Address of your website or feed';

describe('from an address to a widget that works', () => {
  it('a WordPress site, whose pages other sites may not read', async () => {
    const { author, source, finish } = await open('wordpress');
    await author.choose('News');
    await author.write(address, source.url);
    await author.press(check);
    await author.reads('WordPress with 3 items');
    assert.ok((await author.previewed()).includes(TITLES[0]));
    assert.deepEqual(await finish(), TITLES);
  });

  it('a site with The Events Calendar', async () => {
    const { author, source, finish } = await open('tribe');
    await author.choose('Calendar');
    await author.write(address, source.url);
    await author.press(check);
    await author.reads('The Events Calendar with 1 item');
    assert.match((await author.previewed()).join(), /Story time/);
    assert.match((await finish('ala-ce-calendar')).join(), /Story time/);
  });

  it('an iCalendar file', async () => {
    const { author, source, finish } = await open('ics');
    await author.choose('Calendar');
    await author.write(address, `${source.url}/events.ics`);
    await author.press(check);
    await author.reads('iCalendar (.ics) with 1 item');
    assert.match((await author.previewed()).join(), /Open house/);
    assert.match((await finish('ala-ce-calendar')).join(), /Open house/);
  });

  it('a JSON Feed that other sites may not read, by a saved copy', async () => {
    const { author, source, finish } = await open('private', { '/news.json': json(FEED) });
    await author.choose('News');
    await author.write(address, `${source.url}/news.json`);
    await author.press(check);
    await author.reads('Access-Control-Allow-Origin');
    await author.write('Text of the feed', JSON.stringify(FEED));
    await author.reads('JSON Feed with 3 items');
    assert.ok((await author.previewed()).includes(TITLES[0]));
    assert.deepEqual(await finish(), TITLES);
  });

  it('JSON of an unknown form, by choosing what is what', async () => {
    const { author, source, finish } = await open('ownJson');
    await author.choose('News');
    await author.write(address, `${source.url}/api/latest`);
    await author.press(check);
    await author.reads('Which is which?');
    await author.select('Summary', 'note');
    await author.reads('JSON with 3 items');
    assert.ok((await author.previewed()).includes(TITLES[0]));
    assert.deepEqual(await finish(), TITLES);
  });

  it('a web page that names its RSS', async () => {
    const { author, source, finish } = await open('rssPage');
    await author.choose('News');
    await author.write(address, `${source.url}/blog`);
    await author.press(check);
    await author.reads('RSS with 3 items');
    assert.deepEqual(await finish(), TITLES);
  });

  it('an address where nothing is, on a site that has a feed', async () => {
    const { author, source, finish } = await open('moved');
    await author.choose('News');
    await author.write(address, `${source.url}/old/feed.json`);
    await author.press(check);
    await author.reads('There is nothing at this address (404).');
    await author.reads('WordPress with 3 items');
    assert.deepEqual(await finish(), TITLES);
  });

  it('a page that asks for a password, on a site that has a feed', async () => {
    const { author, source, finish } = await open('signIn');
    await author.choose('News');
    await author.write(address, `${source.url}/staff`);
    await author.press(check);
    await author.reads('asks visitors to sign in');
    await author.reads('JSON Feed with 3 items');
    assert.deepEqual(await finish(), TITLES);
  });

  it('a feed without items, which is said and shown', async () => {
    const { author, source } = await open('empty');
    await author.choose('News');
    await author.write(address, `${source.url}/news.json`);
    await author.press(check);
    await author.reads('it has no items right now');
    await author.choose('HTML file');
    await author.press('Copy the code');
    assert.match(await author.copied(), /<ala-news-feed/);
    assert.ok(author.actions() <= MOST_ACTIONS);
  });

  it('a feed whose address holds a secret, which is taken out', async () => {
    const { author, source, finish } = await open('secret');
    await author.choose('News');
    await author.write(address, `${source.url}/news.json?api_key=abc123&page=1`);
    await author.press(check);
    await author.reads('The address holds a secret (api_key).');
    await author.press('Remove the secret and check again');
    await author.until(() => !location.hash.includes('abc123') && document.querySelector('.verdict'));
    assert.deepEqual(await finish(), TITLES);
    assert.doesNotMatch(await author.copied(), /abc123/);
  });
});
