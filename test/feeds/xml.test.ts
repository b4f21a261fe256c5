import { expect } from '@open-wc/testing';
import { FeedError, readFeed } from '../../src/feeds/index.js';
import type { FeedResult, KindModels, ReadOptions } from '../../src/feeds/index.js';
import { decodeBytes } from '../../src/feeds/read/decode-bytes.js';

const URL_OF_FEED = 'https://a.example/feed/';

const read = <K extends keyof KindModels>(
  kind: K,
  text: string,
  options: Partial<ReadOptions> = {},
): Promise<FeedResult<KindModels[K]>> =>
  readFeed(kind, text, { url: URL_OF_FEED, window: { from: '2025-01-01', to: '2026-01-01' }, ...options });

const errorOf = async (reading: Promise<unknown>): Promise<FeedError> => {
  const error: unknown = await reading.catch((reason: unknown) => reason);
  expect(error).to.be.instanceOf(FeedError);
  return error as FeedError;
};

const rss = (items: string, head = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
  <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
  <channel><title>Town Library</title><link>https://a.example/</link><language>en-us</language>${head}${items}</channel></rss>`;

const POST = `<item>
  <title>Storms &#038; books &amp;#8211; a talk</title>
  <link>https://a.example/2025/storms/?a=1&amp;b=2</link>
  <dc:creator><![CDATA[Ada Park]]></dc:creator>
  <pubDate>Mon, 10 Feb 2025 08:00:00 +0000</pubDate>
  <category><![CDATA[News]]></category><category>Talks</category><category>News</category>
  <guid isPermaLink="false">https://a.example/?p=12</guid>
  <description><![CDATA[<p>A talk about <b>storms</b>.</p> <p>The post <a href="x">Storms</a> appeared first on <a href="y">Town Library</a>.</p>]]></description>
  <content:encoded><![CDATA[<p><img src="/s.jpg" alt="A storm" width="600" height="400">A talk about storms.</p>]]></content:encoded>
</item>`;

describe('RSS', () => {
  it('2.0 gives news', async () => {
    const { items, format, title, homeUrl, language } = await read('news', rss(POST));
    expect({ format, title, homeUrl, language }).to.deep.equal({
      format: 'rss',
      title: 'Town Library',
      homeUrl: 'https://a.example/',
      language: 'en-us',
    });
    expect(items).to.have.length(1);
    expect(items[0]).to.include({
      id: 'https://a.example/?p=12',
      title: 'Storms & books – a talk',
      url: 'https://a.example/2025/storms/?a=1&b=2',
      summary: 'A talk about storms.',
    });
    expect(items[0]?.unsafeHtml).to.contain('<p><img');
    expect(items[0]?.published).to.deep.equal({ instant: '2025-02-10T08:00:00Z' });
    expect(items[0]?.authors).to.deep.equal([{ name: 'Ada Park', url: undefined }]);
    expect(items[0]?.tags).to.deep.equal(['News', 'Talks']);
    expect(items[0]?.image).to.include({ src: 'https://a.example/s.jpg', alt: 'A storm' });
  });

  it('gives announcements, labeled by their titles', async () => {
    const { items } = await read('announcements', rss(POST));
    expect(items[0]).to.include({ label: 'Storms & books – a talk', slug: 'storms-books-a-talk' });
  });

  it('without items is an empty list', async () => {
    const { items, format } = await read('news', rss(''));
    expect({ items, format }).to.deep.equal({ items: [], format: 'rss' });
  });

  it('1.0 has its items beside the channel', async () => {
    const { items, title } = await read(
      'news',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://a.example/"><title>Old</title><link>https://a.example/</link></channel>
        <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link><dc:date>2025-02-10T08:00:00-06:00</dc:date></item>
        <item rdf:about="https://a.example/2"><title>Two</title></item></rdf:RDF>`,
    );
    expect(title).to.equal('Old');
    expect(items.map((item) => [item.title, item.url])).to.deep.equal([
      ['One', 'https://a.example/1'],
      ['Two', 'https://a.example/2'],
    ]);
    expect(items[0]?.published).to.deep.equal({ instant: '2025-02-10T14:00:00Z' });
  });

  const ONE: readonly (readonly [what: string, item: string, expected: object])[] = [
    ['a link from the guid', '<guid>https://a.example/g</guid>', { url: 'https://a.example/g' }],
    ['no link from a guid that is none', '<guid isPermaLink="false">https://a.example/g</guid>', { url: undefined }],
    ['a relative link', '<link>/news/1</link>', { url: 'https://a.example/news/1' }],
    ['no address as a name', '<author>desk@a.example</author>', { authors: [] }],
    [
      'a name beside an address',
      '<author>desk@a.example (Ada)</author>',
      { authors: [{ name: 'Ada', url: undefined }] },
    ],
    [
      'an enclosed picture',
      '<enclosure url="https://a.example/p.jpg" type="image/jpeg" length="1"/>',
      { image: { src: 'https://a.example/p.jpg', alt: '' } },
    ],
    [
      'a picture of Media RSS, with its text',
      '<media:content url="/p.png" medium="image" width="40" height="30"><media:description>A hall</media:description></media:content>',
      { image: { src: 'https://a.example/p.png', alt: 'A hall', width: 40, height: 30 } },
    ],
    ['a thumbnail', '<media:thumbnail url="/t.png"/>', { image: { src: 'https://a.example/t.png', alt: '' } }],
    ['no audio as a picture', '<enclosure url="/a.mp3" type="audio/mpeg"/>', { image: undefined }],
    ['HTML that is not escaped', '<description><p>Two <b>words</b></p></description>', { summary: 'Two words' }],
    ['plain text with a sign', '<description>1 &lt; 2 &amp; 3</description>', { summary: '1 < 2 & 3' }],
  ];
  for (const [what, item, expected] of ONE) {
    it(`has ${what}`, async () => {
      const { items } = await read('news', rss(`<item><title>A</title>${item}</item>`));
      for (const [name, value] of Object.entries(expected))
        expect(items[0]?.[name as 'url'], name).to.deep.equal(value);
    });
  }

  it('names its next page', async () => {
    const { next } = await read('news', rss(POST, '<atom:link rel="next" href="?paged=2"/>'));
    expect(next).to.equal('https://a.example/feed/?paged=2');
  });

  it('gives no books, and says so', async () => {
    const { step, message } = await errorOf(read('books', rss(POST)));
    expect(step).to.equal('format');
    expect(message).to.equal(
      'This is an RSS feed; it gives news, announcements and events, but this widget needs books',
    );
  });

  it('is overridden by the fields of a map', async () => {
    const map = { title: 'dc:creator', tags: { value: 'Library' } };
    const { items } = await read('news', rss(POST), { map, format: 'rss' });
    expect(items[0]).to.include({ title: 'Ada Park', url: 'https://a.example/2025/storms/?a=1&b=2' });
    expect(items[0]?.tags).to.deep.equal(['Library']);
  });
});

describe('Atom', () => {
  const entry = (inner: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="text">R&amp;D in &lt;b&gt;</title>
      <link href="https://a.example/" /><link rel="self" href="https://a.example/atom/" /><link rel="next" href="?page=2" />
      <updated>2025-02-10T08:00:00Z</updated><entry>${inner}</entry></feed>`;

  it('gives news', async () => {
    const { items, format, title, homeUrl, next } = await read(
      'news',
      entry(`<title type="html">Storms &amp;amp; books</title><id>tag:a.example,2025:1</id>
        <link rel="enclosure" type="image/png" href="p.png"/><link rel="alternate" type="text/html" href="1.html"/>
        <published>2025-02-10T08:00:00Z</published><updated>2025-02-11T08:00:00Z</updated>
        <author><name>Ada</name><uri>https://a.example/ada</uri><email>ada@a.example</email></author>
        <category term="news" label="News"/><category term="talks"/><summary>Short</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long <br/>text</p></div></content>`),
    );
    expect({ format, title, homeUrl, next }).to.deep.equal({
      format: 'atom',
      title: 'R&D in <b>',
      homeUrl: 'https://a.example/',
      next: 'https://a.example/atom/?page=2',
    });
    expect(items[0]).to.include({
      id: 'tag:a.example,2025:1',
      title: 'Storms & books',
      url: 'https://a.example/atom/1.html',
      summary: 'Short',
    });
    expect(items[0]?.unsafeHtml).to.contain('<p>Long <br');
    expect(items[0]?.published).to.deep.equal({ instant: '2025-02-10T08:00:00Z' });
    expect(items[0]?.modified).to.deep.equal({ instant: '2025-02-11T08:00:00Z' });
    expect(items[0]?.authors).to.deep.equal([{ name: 'Ada', url: 'https://a.example/ada' }]);
    expect(items[0]?.tags).to.deep.equal(['News', 'talks']);
    expect(items[0]?.image?.src).to.equal('https://a.example/atom/p.png');
  });

  it('without a summary has one from its content', async () => {
    const { items } = await read(
      'news',
      entry('<title>A</title><content type="html">&lt;p&gt;Text&lt;/p&gt;</content>'),
    );
    expect(items[0]?.summary).to.equal('Text');
  });

  it('without entries is an empty list', async () => {
    const { items, format } = await read(
      'news',
      '<feed xmlns="http://www.w3.org/2005/Atom"><updated>2025-01-01T00:00:00Z</updated></feed>',
    );
    expect({ items, format }).to.deep.equal({ items: [], format: 'atom' });
  });

  it('is read as the JSON of Blogger, too', async () => {
    const text = (value: string): object => ({ $t: value });
    const { items, format } = await read(
      'news',
      JSON.stringify({
        version: '1.0',
        feed: {
          title: { type: 'text', $t: 'Blog' },
          link: [{ rel: 'alternate', type: 'text/html', href: 'https://b.example/' }],
          entry: [
            {
              id: text('tag:blogger.com,1999:1'),
              published: text('2025-02-10T08:00:00.000-06:00'),
              title: { type: 'text', $t: 'Post' },
              content: { type: 'html', $t: '<p>Text</p>' },
              link: [
                { rel: 'replies', type: 'application/atom+xml', href: 'https://b.example/c' },
                { rel: 'alternate', type: 'text/html', href: 'https://b.example/1.html' },
              ],
              author: [{ name: text('Ada') }],
              category: [{ term: 'News' }],
              media$thumbnail: { url: 'https://b.example/t.jpg', height: '72', width: '72' },
            },
          ],
        },
      }),
    );
    expect(format).to.equal('atom');
    expect(items[0]).to.include({ title: 'Post', url: 'https://b.example/1.html', unsafeHtml: '<p>Text</p>' });
    expect(items[0]?.image).to.deep.equal({ src: 'https://b.example/t.jpg', alt: '', width: 72, height: 72 });
  });
});

describe('events in RSS', () => {
  const EVENTS: readonly (readonly [what: string, item: string, expected: object])[] = [
    [
      'xCal',
      `<xCal:summary xmlns:xCal="urn:ietf:params:xml:ns:xcal">A</xCal:summary>
       <xCal:dtstart xmlns:xCal="urn:ietf:params:xml:ns:xcal">2025-03-10T23:00:00Z</xCal:dtstart>
       <xCal:dtend xmlns:xCal="urn:ietf:params:xml:ns:xcal">2025-03-11T00:30:00Z</xCal:dtend>
       <xCal:location xmlns:xCal="urn:ietf:params:xml:ns:xcal">Hall</xCal:location>`,
      { start: { instant: '2025-03-10T23:00:00Z' }, end: { instant: '2025-03-11T00:30:00Z' }, place: 'Hall' },
    ],
    [
      'the event module',
      `<ev:startdate xmlns:ev="http://purl.org/rss/1.0/modules/event/">2025-03-10T18:00:00-05:00</ev:startdate>
       <ev:location xmlns:ev="http://purl.org/rss/1.0/modules/event/">Hall</ev:location>`,
      { start: { instant: '2025-03-10T23:00:00Z' }, place: 'Hall' },
    ],
    [
      'The Events Calendar',
      `<ev:tribe_event_meta xmlns:ev="Event"><ev:startdate>Mar-10-2025 06:00:00</ev:startdate></ev:tribe_event_meta>`,
      { start: { instant: '2025-03-10T11:00:00Z' } },
    ],
    [
      'LibCal',
      `<libcal:date xmlns:libcal="https://libcal.example/">2025-03-10</libcal:date>
       <libcal:start xmlns:libcal="https://libcal.example/">18:00:00</libcal:start>
       <libcal:end xmlns:libcal="https://libcal.example/">19:00:00</libcal:end>
       <libcal:location xmlns:libcal="https://libcal.example/">Room 2</libcal:location>
       <libcal:campus xmlns:libcal="https://libcal.example/">Main</libcal:campus>`,
      { start: { instant: '2025-03-10T23:00:00Z' }, end: { instant: '2025-03-11T00:00:00Z' }, place: 'Room 2, Main' },
    ],
    [
      'BiblioCommons',
      `<bc:start_date xmlns:bc="http://bibliocommons.com/rss/1.0/modules/event/">2025-03-10T23:00:00Z</bc:start_date>
       <bc:is_cancelled xmlns:bc="http://bibliocommons.com/rss/1.0/modules/event/">true</bc:is_cancelled>
       <bc:location xmlns:bc="http://bibliocommons.com/rss/1.0/modules/event/"><bc:name>Branch</bc:name></bc:location>`,
      { start: { instant: '2025-03-10T23:00:00Z' }, place: 'Branch', status: 'cancelled' },
    ],
    [
      'CivicPlus',
      `<calendarEvent:EventDates xmlns:calendarEvent="https://c.example/">March 10, 2025</calendarEvent:EventDates>
       <calendarEvent:EventTimes xmlns:calendarEvent="https://c.example/">06:00 PM - 08:00 PM</calendarEvent:EventTimes>
       <calendarEvent:Location xmlns:calendarEvent="https://c.example/">1 Main St</calendarEvent:Location>`,
      { start: { instant: '2025-03-10T23:00:00Z' }, end: { instant: '2025-03-11T01:00:00Z' }, place: '1 Main St' },
    ],
    [
      'hCalendar',
      `<description>&lt;abbr class="dtstart" title="2025-03-10T18:00:00-05:00"&gt;March 10&lt;/abbr&gt; &lt;span class="location"&gt;Hall&lt;/span&gt;</description>`,
      { start: { instant: '2025-03-10T23:00:00Z' }, place: 'Hall' },
    ],
    [
      'Localist',
      `<guid>tag:localist.com,2008:EventInstance_1</guid><pubDate>Mon, 10 Mar 2025 23:00:00 GMT</pubDate>`,
      { start: { instant: '2025-03-10T23:00:00Z' } },
    ],
  ];
  for (const [what, item, { start, end, place, status = 'confirmed' }] of EVENTS as readonly (readonly [
    string,
    string,
    { start: object; end?: object; place?: string; status?: string },
  ])[]) {
    it(`have their times from ${what}`, async () => {
      const { items, warnings } = await read(
        'events',
        rss(`<item><title>A</title><link>https://a.example/1</link>${item}</item>`),
        { feedTimeZone: 'America/Chicago' },
      );
      expect(warnings).to.deep.equal([]);
      expect(items).to.have.length(1);
      expect(items[0]).to.include({ title: 'A', url: 'https://a.example/1', status });
      expect(items[0]?.start).to.deep.equal(start);
      expect(items[0]?.end).to.deep.equal(end);
      expect(items[0]?.location?.name).to.equal(place);
    });
  }

  it('are none, with a hint, where items only have the date of their publication', async () => {
    const { step, message } = await errorOf(read('events', rss(POST)));
    expect(step).to.equal('shape');
    expect(message).to.contain('iCalendar');
  });

  it('keep the paragraphs and links of their descriptions', async () => {
    const description = '<p>For <a href="https://a.example/all">all</a>.</p>';
    const { items } = await read(
      'events',
      rss(`<item><title>A</title><ev:startdate xmlns:ev="http://purl.org/rss/1.0/modules/event/">2025-03-10</ev:startdate>
        <description><![CDATA[${description}]]></description></item>`),
    );
    expect(items[0]).to.include({ summary: 'For all.', unsafeHtml: description });
  });

  it('are an empty calendar where there are no items', async () => {
    expect((await read('events', rss(''))).items).to.deep.equal([]);
  });
});

describe('XML', () => {
  it('is in the encoding that it declares', () => {
    // "Łódź" in ISO 8859-2, between tags.
    const word = [0xa3, 0xf3, 0x64, 0xbc];
    const [start, end] = ['<?xml version="1.0" encoding="ISO-8859-2"?><rss>', '</rss>'].map((each) =>
      new TextEncoder().encode(each),
    );
    expect(decodeBytes(new Uint8Array([...start!, ...word, ...end!]), 'text/xml')).to.contain('Łódź');
  });

  it('may have the mistakes that feeds have most', async () => {
    const { items } = await read(
      'news',
      `\uFEFF\n${rss('<item><title>R&D&nbsp;at\u0008 &eacute;cole</title><link>https://a.example/?a=1&b=2</link></item>')}`,
    );
    expect(items[0]).to.include({ title: 'R&D at école', url: 'https://a.example/?a=1&b=2' });
  });

  it('expands no entity of its own and loads none', async () => {
    const bomb = `<?xml version="1.0"?><!-- a --><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
      <!ENTITY x SYSTEM "https://x.example/secret"> <!ENTITY q "]>">]>
      <rss><channel><item><title>A &b; &x; z</title></item></channel></rss>`;
    const { items } = await read('news', bomb);
    expect(items[0]?.title).to.equal('A &b; &x; z');
  });

  it('may have the old document type of Netscape', async () => {
    const dtd =
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
    const { items } = await read(
      'news',
      `${dtd}<rss version="0.91"><channel><item><title>A</title></item></channel></rss>`,
    );
    expect(items[0]?.title).to.equal('A');
  });

  it('that is cut off is a syntax error, not a page', async () => {
    expect(await errorOf(read('news', rss(POST).slice(0, -30)))).to.include({ step: 'syntax' });
  });

  it('of a page is a page, also as XHTML and as a piece', async () => {
    for (const page of [
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
      '<div>Not found</div>',
      '<p>Not found<br>',
    ]) {
      expect((await errorOf(read('news', page))).message).to.contain('This address is a web page');
    }
  });

  it('of another kind can be read by a map', async () => {
    const { items } = await read(
      'news',
      '<posts xmlns="urn:x"><post id="7"><name lang="en">A</name><on>2025-02-10</on></post><post id="8"><name>B</name></post></posts>',
      { map: { items: 'posts.post', id: '@id', title: 'name', published: 'on' } },
    );
    expect(items.map(({ id, title }) => [id, title])).to.deep.equal([
      ['7', 'A'],
      ['8', 'B'],
    ]);
  });

  it('cannot reach a prototype, and is not followed into the depths', async () => {
    const deep = `${'<a>'.repeat(200)}x${'</a>'.repeat(200)}`;
    const { items } = await read(
      'news',
      rss(`<item><title>A</title><__proto__><polluted>1</polluted></__proto__>${deep}</item>`),
    );
    expect(items).to.have.length(1);
    expect('polluted' in {}).to.equal(false);
  });

  it('set as another format is named', async () => {
    const { message } = await errorOf(read('news', rss(POST), { format: 'json-feed' }));
    expect(message).to.equal('format="json-feed", but this is an RSS feed');
  });
});
