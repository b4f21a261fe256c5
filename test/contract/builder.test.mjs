/**
 * The builder as page authors use it: from an empty page to code that works on a page of their own, from ten starting
 * addresses, without a word of README and in at most eight actions.
 */
import assert from 'node:assert/strict';
import { exec } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { DIST } from '../../scripts/build/paths.mjs';
import { SITES } from '../support/author-sites.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { pageAuthor } from '../support/page-author.mjs';
import { FEED, TITLES, page } from '../support/pages.mjs';
import { PROBE, linkTexts } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const MOST_ACTIONS = 8;

/** What the author did, by starting address: printed at the end. */
const actions = {};

const browser = browserSuite();

/**
 * Opens the builder, and the site of that name. `own`: the site on which the author pastes the code; `as`: its name in
 * the table.
 */
async function open(name, { own = {}, as = name } = {}) {
  const [library, source] = [await site(), await site(SITES[name])];
  const code = { text: '' };
  const place = await site({
    '/': () => page({ body: code.text }),
    '/probe.js': script(PROBE),
    ...own,
  });
  browser.closeLater(library, source, place);
  const author = await pageAuthor(await browser.visit(`${library.url}/dist/builder/`));
  actions[as] = author.actions;
  return {
    author,
    source,
    library,
    /** Copies the code, pastes it into a page, and gives what visitors see there. */
    async finish(tag = 'ala-news-feed') {
      await author.choose('HTML file');
      await author.press('Copy the code');
      await author.reads('Copied.');
      assert.ok(author.actions.length <= MOST_ACTIONS, author.actions.join(', '));
      code.text = await author.copied();
      const { until } = await browser.visit(place.url);
      return until(linkTexts, tag);
    },
  };
}

/** What the web team does with a config from the builder. */
async function startFeedServer(config, source) {
  const { createFeedHandler, serve } = await import(`${DIST}server/node/index.js`);
  // The test's own sites are on this machine.
  const server = await serve(createFeedHandler({ ...config, privateHosts: [new URL(source.url).host] }), { port: 0 });
  browser.closeLater(server);
  return server;
}

const check = 'Check this address';
const address = 'Address of your website or feed';

/** `   5  wordpress        choose 2, write 1, press 2` */
const toRow = ([name, done]) => {
  const kinds = [...new Set(done)].map((kind) => `${kind} ${done.filter((each) => each === kind).length}`);
  return `${String(done.length).padStart(4)}  ${name.padEnd(16)} ${kinds.join(', ')}`;
};

describe('from an address to a widget that works', () => {
  after(() => {
    const rows = Object.entries(actions).map(toRow);
    console.log(['Actions of a page author, by starting address:', ...rows].join('\n'));
  });

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
    const { author, source, finish } = await open('private', {
      own: { '/news.json': json(FEED) },
      as: 'saved copy',
    });
    await author.choose('News');
    await author.write(address, `${source.url}/news.json`);
    await author.press(check);
    await author.reads('Access-Control-Allow-Origin');
    await author.write('Text of the feed', JSON.stringify(FEED));
    await author.reads('JSON Feed with 3 items');
    assert.ok((await author.previewed()).includes(TITLES[0]));
    assert.deepEqual(await finish(), TITLES);
  });

  it('a JSON Feed that other sites may not read, by the feed server of the web team', async () => {
    const { author, source, finish } = await open('private', { as: 'feed server' });
    await author.choose('News');
    await author.write(address, `${source.url}/news.json`);
    await author.press(check);
    await author.reads('Your web team can run this');
    await author.press('Copy the file');
    const server = await startFeedServer(JSON.parse(await author.copied()), source);
    await author.write(address, `${server.url}/news.json`);
    await author.press(check);
    await author.reads('JSON Feed with 3 items');
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
    assert.ok(author.actions.length <= MOST_ACTIONS);
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

describe('what the web team gets', () => {
  it('is a command that saves the feed to a file', async () => {
    const { author, source } = await open('private', { as: 'saved by a task' });
    await author.choose('News');
    await author.write(address, `${source.url}/news.json`);
    await author.press(check);
    await author.reads('Your web team can run this');
    await author.press('Copy this command');
    const folder = mkdtempSync(join(tmpdir(), 'ala-builder-'));
    const command = (await author.copied()).replace(
      'npx ala-core-widgets',
      `"${process.execPath}" "${DIST}server/node/cli.js"`,
    );
    const { stdout } = await promisify(exec)(`${command} --private-host ${new URL(source.url).host}`, { cwd: folder });
    assert.equal(stdout, 'news.json: 3 items, written\n');
    assert.deepEqual(
      JSON.parse(readFileSync(join(folder, 'news.json'), 'utf8')).items.map(({ title }) => title),
      TITLES,
    );
    rmSync(folder, { recursive: true });
  });

  it('has a variable in place of a secret', async () => {
    const { author, source } = await open('secret', { as: 'secret kept' });
    await author.choose('News');
    await author.write(address, `${source.url}/news.json?api_key=abc123&page=1`);
    await author.reads('Your web team can run this');
    await author.press('Copy the file');
    const { feeds } = JSON.parse(await author.copied());
    assert.deepEqual(feeds, { news: { url: `${source.url}/news.json?api_key=\${FEED_KEY}&page=1`, kind: 'news' } });
  });
});
