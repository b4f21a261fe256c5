/** `/<name>.ics`: a calendar that another program reads, which knows nothing of ours. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import { createTestHandler, startUpstream } from './support.mjs';

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Talks; and, more',
  items: [
    {
      id: '1',
      title: 'Storms, books; and "more" — a talk about a very long title that has to be folded, 日本語 and all of it',
      summary: 'First.\r\nBEGIN:VEVENT\r\nSecond \\ third.',
      url: 'https://www.example.org/1',
      _ala_core: {
        start: '2025-03-01T10:00:00-06:00',
        end: '2025-03-01T11:30:00-06:00',
        location: { name: 'Room 5', address: '1 Main St, Chicago' },
        kind: 'webinar',
      },
    },
    { id: 'a@b.example', title: 'Closed', _ala_core: { start: '2025-07-04', end: '2025-07-06', status: 'cancelled' } },
    { id: 'urn:x:1', title: 'Somewhere', _ala_core: { start: '2025-03-09T09:00', status: 'postponed' } },
  ],
};

describe('the calendar of a feed', () => {
  let upstream;
  let handler;
  before(async () => {
    upstream = await startUpstream({ '/events.json': FEED });
    handler = createTestHandler(upstream, { talks: { url: `${upstream.url}/events.json`, kind: 'events', ttl: 900 } });
  });
  after(() => upstream.close());

  const read = async () => (await handler.get('/talks.ics')).text();

  it('says what it is, and when to ask again', async () => {
    const answer = await handler.get('/talks.ics');
    assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    assert.equal(calendar.name, 'vcalendar');
    const value = (name) => calendar.getFirstPropertyValue(name)?.toString();
    assert.equal(value('version'), '2.0');
    assert.equal(value('method'), 'PUBLISH');
    assert.equal(value('x-wr-calname'), 'Talks; and, more');
    assert.equal(value('refresh-interval'), 'PT15M');
    assert.ok(value('prodid'));
  });

  it('holds every event, with text that cannot break out of its line', async () => {
    const events = new ICAL.Component(ICAL.parse(await read())).getAllSubcomponents('vevent');
    const values = events.map((event) =>
      Object.fromEntries(event.getAllProperties().map((each) => [each.name, each.getFirstValue().toString()])),
    );
    assert.equal(values.length, 3);
    const [talk, somewhere, closed] = values;
    assert.equal(talk.summary, FEED.items[0].title);
    assert.equal(talk.description, 'First. BEGIN:VEVENT Second \\ third.\n\nhttps://www.example.org/1');
    assert.equal(talk.location, 'Room 5, 1 Main St, Chicago');
    assert.equal(talk.dtstart, '2025-03-01T16:00:00Z');
    assert.equal(talk.dtend, '2025-03-01T17:30:00Z');
    assert.equal(talk.uid, '1@talks.ala-core-widgets');
    assert.equal(talk.dtstamp, '2025-02-16T18:00:00Z');
    assert.equal(somewhere.dtstart, '2025-03-09T09:00:00');
    assert.equal(somewhere.status, 'TENTATIVE');
    assert.equal(somewhere.uid, 'urn:x:1');
    assert.equal(closed.dtstart, '2025-07-04');
    assert.equal(closed.dtend, '2025-07-06');
    assert.equal(closed.status, 'CANCELLED');
    assert.equal(closed.uid, 'a@b.example');
  });

  it('has lines of at most 75 octets that end with CRLF', async () => {
    const lines = (await read()).split('\r\n');
    assert.equal(lines.pop(), '');
    for (const line of lines) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /[\n\r]/);
    }
  });

  it('is the same text as long as the feed is', async () => {
    const etag = (await handler.get('/talks.ics')).headers.get('etag');
    handler.clock.ms += 3 * 3_600_000;
    assert.equal((await handler.get('/talks.ics', { 'if-none-match': etag })).status, 304);
    assert.equal(upstream.requests.length, 2);
  });
});
