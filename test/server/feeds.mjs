/** The documents that the readers' own tests use, of every format, and some of HTML and XML that parsers may differ in. */
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/build/paths.mjs';

/** Every document: `{ name, kinds, text, format? }`. */
export async function loadFeeds() {
  const [shapes, presets, recipes] = await Promise.all([
    load('test/feeds/shapes.ts'),
    Promise.all(['event-preset-fixtures', 'preset-fixtures'].map((file) => load(`test/feeds/${file}.ts`))),
    load('test/support/cookbook-feeds.ts'),
  ]);
  const fixtures = presets.flatMap(({ EVENTS = [], NEWS_AND_BOOKS = [] }) => [...EVENTS, ...NEWS_AND_BOOKS]);
  return [
    ...Object.entries(shapes.SHAPES).map(([name, document]) => toFeed(`the shape of ${name}`, document)),
    ...fixtures.map(({ id, form = 'items', document }) => toFeed(`${id} (${form})`, document(5))),
    ...recipes.RECIPES.map(({ heading, shows, body }) => toFeed(`${heading}: ${shows}`, body)),
    ...filesIn('demo/feeds'),
    ...filesIn('test/fixtures/calendars'),
    ...Object.entries(MARKUP).map(([name, html]) => toFeed(`HTML with ${name}`, toJsonFeed(html))),
    ...Object.entries(MARKUP).map(([name, html]) => toFeed(`RSS with ${name}`, toRss(html))),
    ...Object.entries(XML).map(([name, text]) => toFeed(`XML with ${name}`, text)),
  ].map((feed, index) => ({ ...feed, path: `/${index}` }));
}

const toFeed = (name, document) => ({ name, text: typeof document === 'string' ? document : JSON.stringify(document) });

const filesIn = (folder) =>
  readdirSync(`${ROOT}${folder}`).map((file) => toFeed(file, readFileSync(`${ROOT}${folder}/${file}`, 'utf8')));

async function load(file) {
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}${file}`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** One item of HTML for each kind. */
const toJsonFeed = (html) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: html,
  items: [
    {
      id: 1,
      title: html,
      summary: html,
      content_html: html,
      url: '/a',
      authors: [{ name: html }],
      tags: [html],
      image: { url: 'a.png', alt: html, width: 4, height: 3 },
      _ala_core: {
        label: html,
        action: { label: html, url: 'b' },
        start: '2025-03-01T10:00:00',
        end: '2025-03-01T11:00:00',
        kind: html,
        section: html,
        location: { name: html, address: html },
        prices: [html, { amount: 5, audience: html, text: html }],
        credits: { value: 1, unit: html },
        presenters: [html],
        subtitle: html,
        series: { name: html, position: 2 },
        publisher: html,
        formats: [html],
        short: html,
        keywords: [html],
      },
    },
    // Only its content can be its title.
    { id: 2, content_html: html, _ala_core: { start: '2025-03-02' } },
  ],
});

const toRss = (html) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title><![CDATA[${html}]]></title><link>https://a.example/x/</link>
  <item><guid>1</guid><title><![CDATA[${html}]]></title><link>y</link><description><![CDATA[${html}]]></description></item>
  </channel></rss>`;

const MARKUP = {
  entities: 'Q&amp;A &lt;b&gt; &eacute; &nbsp;&#8211;&#x1F600; &notit; &amp;amp; &copy 2025 &unknown; AT&T a&b=1',
  'literal tags': 'How to use &lt;b&gt;bold&lt;/b&gt; and &lt;p&gt; in HTML',
  'escaped twice': '&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;',
  blocks: '<p>One<p>Two<br>Three</p><ul><li>A<li>B</ul><table><tr><td>1<td>2</table>',
  scripts: 'A<script>alert("<b>x</b>")</script><style>b{}</style><noscript>n</noscript><template>t</template>B',
  'other hidden text':
    'A<textarea>t</textarea><select><option>o</select><svg><title>s</title><text>x</text></svg><iframe>i</iframe>B',
  'no markup': 'x < y and <pat@example.org> said a <b and c > d',
  'elements without an end': '<b>One<i>Two',
  'unknown elements': '<foo>One</foo> <my-tag>Two</my-tag> <blink>Three</blink> <o:p>Four</o:p>',
  'a comment': 'One<!-- two --><!doctype html><?php three ?>Four',
  'relative links':
    '<p><a href="b?c=1&amp;d=2">B</a> <a href=\'/e\'>E</a> <img src=f.png alt=""> <a href="#g">G</a></p>',
  'nested links and tables': '<a href="/1">One<a href="/2">Two</a><table><b>Three<tr><td>Four</b></table>',
  signs: '5 &gt; 4, "quoted", \'single\' — «ünï» 日本語 עברית \u200b',
};

const rss = (channel, attributes = '') => `<rss version="2.0" ${attributes}><channel>${channel}</channel></rss>`;
const item = (inside) => `<item><guid>1</guid><title>A</title><link>https://a.example/1</link>${inside}</item>`;

const XML = {
  'XHTML that is not escaped': rss(
    item('<description><p>One <b class="x">two</b><br/></p>three &amp; four</description>'),
  ),
  'Atom and XHTML': `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>1</id><title type="html">&lt;b>B&lt;/b></title>
    <link href="/b"/><updated>2025-02-10T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>C<br/><img src="d.png" alt="&quot;"/></p><hr/></div></content></entry></feed>`,
  'prefixed XHTML': rss(
    item('<description><h:p>One<h:br/></h:p></description>'),
    'xmlns:h="http://www.w3.org/1999/xhtml"',
  ),
  'other namespaces': rss(
    item(
      '<dc:creator>Ada</dc:creator><content:encoded><![CDATA[<p>One</p>]]></content:encoded><media:content url="https://a.example/a.png" width="4" height="3"/>',
    ),
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"',
  ),
  'a prefix that is not declared': rss(item('<foo:bar>One</foo:bar>')),
  'a document type': `<!DOCTYPE rss [<!ENTITY a "b">]>${rss(item('<description>&a; &nbsp; &eacute;</description>'))}`,
  'an element that is not closed': rss('<item><title>A</item>'),
  'two roots': `${rss(item(''))}<rss/>`,
  'an attribute without quotes': rss('<item a=1><title>A</title></item>'),
  'an attribute twice': rss('<item a="1" a="2"><title>A</title></item>'),
  'comments and instructions': `<?xml version="1.0" encoding="utf-8"?><!-- a --><?xml-stylesheet href="x"?>${rss(item('<!-- b --><description>One<!-- c -->two<?d?></description>'))}`,
  'control characters': rss(item('<description>One\u0001two\u000bthree</description>')),
  'CDATA in text': rss(item('<description>One <![CDATA[<b>two</b> & ]]> three</description>')),
  'nothing in it': '<rss version="2.0"><channel><title>A</title></channel></rss>',
};
