/** Descriptions of events: as HTML for the detail, as plain text everywhere else. */
import { expect } from '@open-wc/testing';
import { calendar, one } from './reading.js';

const ics = (...content: readonly string[]): string => calendar('DTSTART:20250304T190000Z', ...content);
const google = (description: string): object => ({
  kind: 'calendar#events',
  items: [{ id: 'g', summary: 'E', start: { date: '2025-03-04' }, description }],
});
const libcal = (description: string): object => ({
  total_results: 1,
  results: [{ id: 1, title: 'E', startdt: '2025-03-04 13:00:00', description }],
});
const jsonFeed = (item: object): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', title: 'E', _ala_core: { start: '2025-03-04' }, ...item }],
});

const LINK = '<a href="https://maple.example/reg">register here</a>';

describe('the description of an event', () => {
  for (const [why, feed, html, summary] of [
    [
      'text keeps its lines and paragraphs',
      ics('DESCRIPTION:Bring a record.\\n\\nAgenda:\\n- Fields\\n- Subjects'),
      '<p>Bring a record.</p><p>Agenda:<br>- Fields<br>- Subjects</p>',
      'Bring a record. Agenda: - Fields - Subjects',
    ],
    [
      'addresses in text are links, without the mark after them',
      ics('DESCRIPTION:See https://maple.example/a?b=1&c=2. Ask desk@maple.example!'),
      '<p>See <a href="https://maple.example/a?b=1&amp;c=2">https://maple.example/a?b=1&amp;c=2</a>. ' +
        'Ask <a href="mailto:desk@maple.example">desk@maple.example</a>!</p>',
      'See https://maple.example/a?b=1&c=2. Ask desk@maple.example!',
    ],
    [
      'an address in angle brackets is a link, too',
      google('Join <https://maple.example/join>'),
      '<p>Join &lt;<a href="https://maple.example/join">https://maple.example/join</a>></p>',
      'Join <https://maple.example/join>',
    ],
    [
      'HTML of iCalendar',
      ics(`DESCRIPTION:<p>One ${LINK}.</p><ul><li>Two</li></ul>`),
      `<p>One ${LINK}.</p><ul><li>Two</li></ul>`,
      'One register here . Two',
    ],
    ['HTML of Google', google(`Hello<br>${LINK}`), `Hello<br>${LINK}`, 'Hello register here'],
    ['HTML of LibCal', libcal(`<p>One</p><p>${LINK}</p>`), `<p>One</p><p>${LINK}</p>`, 'One register here'],
    ['HTML that was escaped', libcal('&lt;p&gt;One&lt;/p&gt;'), '<p>One</p>', 'One'],
    ['HTML of a JSON Feed', jsonFeed({ content_html: `<p>${LINK}</p>` }), `<p>${LINK}</p>`, 'register here'],
    [
      'text of a JSON Feed',
      jsonFeed({ content_text: 'One\n\n<b>Two</b>' }),
      '<p>One</p><p>&lt;b>Two&lt;/b></p>',
      'One <b>Two</b>',
    ],
    [
      'X-ALT-DESC alone',
      ics('X-ALT-DESC;FMTTYPE=text/html:<p>Only in <b>HTML</b></p>'),
      '<p>Only in <b>HTML</b></p>',
      'Only in HTML',
    ],
    [
      'X-ALT-DESC beside text',
      ics('DESCRIPTION:Plain', 'X-ALT-DESC;FMTTYPE=text/html:<p>Rich <b>text</b></p>'),
      '<p>Rich <b>text</b></p>',
      'Plain',
    ],
    ['entities in text', ics('DESCRIPTION:Tom &amp\\; Ann &lt\\;3'), '<p>Tom &amp; Ann &lt;3</p>', 'Tom & Ann <3'],
    ['scripts go', libcal('<p>One</p><script>steal("a<b")</script><p>Two</p>'), '<p>One</p><p>Two</p>', 'One Two'],
  ] as const) {
    it(why, async () => {
      const event = await one(feed);
      expect(event.unsafeHtml?.replace('</a>.</p>', '</a>.</p>')).to.equal(html);
      expect(event.summary).to.equal(summary.replace('here .', 'here.'));
    });
  }

  it('is not lost when its text is too long for a summary', async () => {
    const long = 'One two three. '.repeat(40).trim();
    const event = await one(jsonFeed({ summary: long }));
    expect(event.summary!.length).to.be.below(302);
    expect(event.unsafeHtml).to.equal(`<p>${long}</p>`);
    expect((await one(jsonFeed({ summary: 'Short' }))).unsafeHtml).to.equal(undefined);
  });

  it('holds no password of a meeting', async () => {
    for (const text of [
      '<p>Join <a href="https://zoom.example/j/1?pwd=s3cret">here</a></p>',
      '<p>Passcode: <b>s3cret</b></p>',
      '<p><strong>Password</strong>: s3cret</p>',
      'Join https://zoom.example/j/1?pwd=s3cret\n\nPasscode: s3cret',
      '<p>https://user:s3cret@x.example/</p>',
    ])
      for (const feed of [libcal(text), google(text), jsonFeed({ content_html: text })])
        expect(JSON.stringify(await one(feed)), text).not.to.contain('s3cret');
  });
});

describe('what meeting programs add to a description', () => {
  const zoom =
    'Kim is inviting you to a scheduled Zoom meeting.\\n\\nJoin Zoom Meeting\\nhttps://zoom.us/j/1\\n\\nMeeting ID: 812 3456 7890\\n\\nOne tap mobile\\nDial by your location';
  for (const [why, description, summary] of [
    ['Zoom alone', zoom, undefined],
    ['Zoom after text', `Agenda: norms.\\n\\n${zoom}`, 'Agenda: norms.'],
    [
      'Teams',
      'Bring ideas.\\n________________\\nMicrosoft Teams meeting\\nJoin on your computer\\nMeeting ID: 222 333 444',
      'Bring ideas.',
    ],
    [
      'Teams, new',
      'Bring ideas.\\n\\nMicrosoft Teams Need help?\\nJoin the meeting now\\nMeeting ID: 222 333',
      'Bring ideas.',
    ],
    [
      'Google Meet',
      'Bring ideas.\\n\\n-::~:~::~:~::-\\nJoin with Google Meet: https://meet.google.com/abc',
      'Bring ideas.',
    ],
    ['Webex', 'Bring ideas.\\n\\nJoin Webex meeting\\nMeeting number (access code): 123 456', 'Bring ideas.'],
    [
      'a sentence about meetings',
      'How to join Zoom meeting rooms, for beginners',
      'How to join Zoom meeting rooms, for beginners',
    ],
  ] as const) {
    it(`is not in the summary: ${why}`, async () => {
      expect((await one(ics(`DESCRIPTION:${description}`))).summary).to.equal(summary);
    });
  }
});
