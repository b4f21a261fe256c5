/** Events whose fields an author wrote by hand: `_ala_core` of a JSON Feed, and maps. */
import { expect } from '@open-wc/testing';
import { lines, MARCH, one } from './reading.js';

const feed = (item: object, start: unknown = '2025-03-04'): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', title: 'E', _ala_core: { start }, ...item }],
});

describe('the summary of a JSON Feed', () => {
  for (const [why, item, expected] of [
    ['HTML is decoded once', { content_html: '<p>Use &amp;lt;b&amp;gt; &amp;amp; go</p>' }, 'Use &lt;b&gt; &amp; go'],
    ['plain text is taken as it is', { content_text: 'Use <b>bold</b> &amp;\n<br>' }, 'Use <b>bold</b> &amp; <br>'],
    ['an empty one hides no content', { summary: '', content_html: '<p>About it</p>' }, 'About it'],
    ['is the first of all', { summary: 'Short &amp; <b>sweet</b>', content_html: '<p>Long</p>' }, 'Short & sweet'],
  ] as const) {
    it(why, async () => expect((await one(feed(item))).summary).to.equal(expected));
  }

  it('an empty picture does not hide the banner', async () => {
    expect((await one(feed({ image: '', banner_image: '/b.png' }))).image?.src).to.equal('https://feeds.example/b.png');
  });
});

it('a day without hyphens is a day, no second of 1970', async () => {
  for (const start of ['20250304', 20250304]) {
    expect(await lines(feed({}, start), MARCH), String(start)).to.deep.equal(['2025-03-04 E']);
    const mapped = await lines([{ name: 'E', day: start }], { ...MARCH, map: { title: 'name', start: 'day' } });
    expect(mapped, String(start)).to.deep.equal(['2025-03-04 E']);
    const node = { type: 'node--event', id: '1', attributes: { title: 'E', field_date: start } };
    expect(await lines({ jsonapi: {}, data: [node] }, MARCH), String(start)).to.deep.equal(['2025-03-04 E']);
  }
});

it('FullCalendar: what is empty hides nothing', async () => {
  const empty = { description: '', image: '', location: '' };
  const extendedProps = { description: 'About it', image: '/i.png', location: 'Room 1' };
  const event = await one([{ title: 'E', start: '2025-03-04', ...empty, extendedProps }]);
  expect([event.summary, event.image?.src, event.location?.name]).to.deep.equal([
    'About it',
    'https://feeds.example/i.png',
    'Room 1',
  ]);
});
