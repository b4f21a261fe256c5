/** What lets people into a meeting, or names a private person, never reaches the model. */
import { expect } from '@open-wc/testing';
import { removeSecrets, removeSecretsFromHtml } from '../../../src/feeds/values/secrets.js';
import { calendar, one } from './reading.js';

const SECRET = /s3cret|pat@/i;

const START = '2025-03-04T13:00:00';

const feeds: Readonly<Record<string, unknown>> = {
  LibCal: {
    total_results: 1,
    results: [
      {
        id: 1,
        title: 'Talk',
        startdt: '2025-03-04 13:00:00',
        url: { public: 'https://x.libcal.com/event/1', admin: 'https://x.libcal.com/admin/s3cret' },
        online_event: true,
        online_host_url: 'https://zoom.example/s/1?zak=s3cret',
        online_join_url: 'https://zoom.example/j/1?pwd=s3cret',
        online_join_password: 's3cret',
        owner: { email: 'pat@example.org' },
        more_info: '<script>token = "s3cret"</script>About it. Passcode: s3cret',
      },
    ],
  },
  'Google Calendar': {
    kind: 'calendar#events',
    items: [
      {
        id: '1',
        summary: 'Talk',
        start: { dateTime: `${START}Z` },
        description:
          'Join: <a href="https://zoom.example/j/1?pwd=s3cret">https://zoom.example/j/1?pwd=s3cret</a><br>Passcode: s3cret',
        location: 'https://zoom.example/j/1?pwd=s3cret',
        creator: { email: 'pat@example.org' },
        organizer: { email: 'pat@example.org' },
        attendees: [{ email: 'pat@example.org' }],
        hangoutLink: 'https://meet.example/?pwd=s3cret',
        conferenceData: {
          entryPoints: [{ uri: 'https://meet.example/?pwd=s3cret', pin: 's3cret', passcode: 's3cret' }],
        },
      },
    ],
  },
  JSCalendar: {
    '@type': 'Event',
    uid: '1',
    title: 'Talk',
    start: START,
    description: 'See https://zoom.example/j/1?passcode=s3cret for more',
    participants: { a: { name: 'Pat', sendTo: { imip: 'mailto:pat@example.org' } } },
    virtualLocations: { v: { uri: 'https://zoom.example/j/1?pw=s3cret' } },
    links: { a: { href: 'https://zoom.example/j/1?pwd=s3cret' } },
  },
  iCalendar: calendar(
    'DTSTART:20250304T130000Z',
    'URL:https://zoom.example/j/1?pwd=s3cret',
    'LOCATION:https://zoom.example/j/1?pwd=s3cret',
    'CONFERENCE;VALUE=URI:https://zoom.example/j/1?pwd=s3cret',
    'DESCRIPTION:Password: s3cret\\nAll welcome\\, https://x.example/#access_token=s3cret',
    'ORGANIZER;CN=Pat:mailto:pat@example.org',
    'ATTENDEE:mailto:pat@example.org',
    'CONTACT:pat@example.org',
  ),
  'The Events Calendar': {
    rest_url: 'x',
    events: [
      {
        id: 1,
        title: 'Talk',
        utc_start_date: '2025-03-04 13:00:00',
        url: 'https://pat:s3cret@x.example/1',
        is_virtual: true,
        virtual_url: 'https://zoom.example/j/1?pwd=s3cret',
        organizer: [{ email: 'pat@example.org' }],
      },
    ],
  },
  'schema.org': {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'Talk',
    startDate: START,
    location: { '@type': 'VirtualLocation', url: 'https://zoom.example/j/1?pwd=s3cret' },
    organizer: { name: 'Pat', email: 'pat@example.org' },
  },
  Localist: {
    events: [
      {
        event: {
          id: 1,
          title: 'Talk',
          stream_url: 'https://zoom.example/j/1?pwd=s3cret',
          stream_info: 's3cret',
          custom_fields: { contact_email: 'pat@example.org' },
          event_instances: [{ event_instance: { id: 1, start: `${START}Z` } }],
        },
      },
    ],
  },
  'JSON Feed': {
    version: 'https://jsonfeed.org/version/1.1',
    items: [
      {
        id: '1',
        title: 'Talk',
        url: 'https://x.example/1',
        _ala_core: {
          start: START,
          location: { name: 'Zoom', url: 'https://zoom.example/j/1?pwd=s3cret' },
          registration_url: 'https://x.example/?token=s3cret',
        },
      },
    ],
  },
};

describe('secrets', () => {
  for (const [name, feed] of Object.entries(feeds)) {
    it(`of ${name} stay out of the model`, async () => {
      expect(JSON.stringify(feed)).to.match(SECRET);
      const event = await one(feed);
      expect(JSON.stringify(event)).not.to.match(SECRET);
    });
  }

  it('stay out of what stands in for a title, of titles and of street addresses', async () => {
    const invitation = 'Join https://zoom.example/j/1?pwd=s3cret Passcode: s3cret';
    const untitled = await one([{ id: 1, title: '<br>', start: START, short_desc: invitation }]);
    expect(untitled.title).to.equal('Join');
    const only = await one([{ id: 1, title: '<br>', start: START, short_desc: 'Passcode: s3cret' }]);
    expect(only.title).to.equal('…');
    const titled = await one([{ id: 1, title: 'Talk https://zoom.example/j/1?pwd=s3cret', start: START }]);
    expect(titled.title).to.equal('Talk');
    const locations = { a: { name: 'Zoom', description: invitation } };
    const placed = await one({ '@type': 'Event', uid: '1', title: 'Talk', start: START, locations });
    expect(placed.location?.address).to.equal('Join');
  });

  it('leave it said that the event is online', async () => {
    const location = 'https://zoom.example/j/1?pwd=s3cret';
    const event = await one([{ id: 1, title: 'Talk', start: START, location }]);
    expect(event.location).to.deep.equal({ name: undefined, online: true, url: undefined });
  });

  it('are numbers to dial, too', async () => {
    const short_desc = 'Or dial +1 234-567-8900 PIN: 123 456 789# to hear. Enamel pin: a history';
    const event = await one([{ id: 1, title: 'Talk', start: START, short_desc }]);
    expect(event.summary).to.equal('Or dial +1 234-567-8900 to hear. Enamel pin: a history');
  });

  it('stay out of what a telephone dials to join', async () => {
    const summary =
      'By phone: +13125550123,,94573854671#,,,,*123456# US (Chicago), or +1 (312) 555-0123,,123456789# there. 1,000,000,, or so.';
    const event = await one([{ id: 1, title: 'Talk', start: START, short_desc: summary }]);
    expect(event.summary).to.equal('By phone: US (Chicago), or there. 1,000,000,, or so.');
  });

  const texts: Readonly<Record<string, string | undefined>> = {
    'Join us. Passcode 482913': 'Join us.',
    'Join us (Passcode: s3cret).': 'Join us .',
    'Join us <https://zoom.example/j/1?pwd=s3cret>': 'Join us',
    'Join us (https://zoom.example/j/1?pwd=s3cret)': 'Join us',
    'Join us https://zoom.example/j/1?pwd=s3cret?': 'Join us',
    'Join us. Password： s3cret': 'Join us.',
    'Join us. PIN＝482913': 'Join us.',
    'Join us. The access code is 482-913 tonight': 'Join us. The tonight',
    'Join us. Host key: 482913': 'Join us.',
    'Ven. Contraseña: s3cret': 'Ven.',
    'Ven. Código de acceso 482913': 'Ven.',
    'Ven. La clave es 482913': 'Ven. La',
    'Ven. Clave de anfitrión: 482913': 'Ven.',
    'Venez. Mot de passe\u00a0: s3cret': 'Venez.',
    'Venez. Code d’accès 482913': 'Venez.',
    'Venez. Le code de la réunion est 482 913.': 'Venez. Le .',
    'تعالوا. كلمة المرور: s3cret': 'تعالوا.',
    'تعالوا. رمز الدخول 482913': 'تعالوا.',
    '请参加。会议密码：482913，请准时。': '请参加。，请准时。',
    '请输入密码 s3cret9 参加': '请输入 参加',
    '请参加（密码：s3cret）': '请参加',
    '请参加。PIN码：4829': '请参加。',
    'Passcode: 482 913 or by mail': 'or by mail',
    '(Passcode: s3cret)': undefined,
    'Passwords are a key to 2025. Keys, pins and access codes: a history.':
      'Passwords are a key to 2025. Keys, pins and access codes: a history.',
    'Call f() with code 200': 'Call f() with code 200',
    'Les mots de passe, un code de conduite 2025': 'Les mots de passe, un code de conduite 2025',
    '密码学入门 2025': '密码学入门 2025',
  };
  for (const [text, rest] of Object.entries(texts))
    it(`leave nothing of themselves in a text: ${text}`, () => expect(removeSecrets(text)).to.equal(rest));

  it('leave nothing of themselves in HTML', () => {
    const html =
      '<p>Join (<a href="https://zoom.example/j/1?pwd=s3cret">https://zoom.example/j/1?pwd=s3cret</a>)</p><p><b>Contraseña</b>:&nbsp;<i>s3cret</i></p>';
    expect(removeSecretsFromHtml(html)).to.equal('<p>Join </p><p><b></i></p>');
    expect(removeSecretsFromHtml('<code>f()</code>')).to.equal('<code>f()</code>');
  });

  it('take no harmless words with them', async () => {
    const summary = 'Passcode-free entry. See https://x.example/?page=2&passenger=1, compass, tokens & pins.';
    const event = await one([{ id: 1, title: 'Talk', start: START, short_desc: summary }]);
    expect(event.summary).to.equal(summary);
    const title = 'Passwords, and after them. Password: a history';
    expect((await one([{ id: 1, title, start: START }])).title).to.equal(title);
  });
});
