/** Where an event is, and how people attend. */
import { expect } from '@open-wc/testing';
import { calendar, one } from './reading.js';

const ics = (...content: readonly string[]): string => calendar('DTSTART:20250304T190000Z', ...content);
const core = (more: object): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', title: 'E', _ala_core: { start: '2025-03-04', ...more } }],
});
const google = (more: object): object => ({
  kind: 'calendar#events',
  items: [{ id: 'g', summary: 'E', start: { date: '2025-03-04' }, ...more }],
});
const schema = (more: object): object => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'E',
  startDate: '2025-03-04',
  ...more,
});
const HALL = { '@type': 'Place', name: 'Hall' };
const MEET = 'https://meet.google.com/abc-defg-hij';

describe('an event', () => {
  for (const [why, feed, attendance, name, url] of [
    ['CONFERENCE', ics(`CONFERENCE;VALUE=URI;FEATURE=VIDEO:${MEET}`), 'online', undefined, MEET],
    [
      'CONFERENCE to dial, then a page',
      ics('CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+1-412-555-0123', `CONFERENCE:${MEET}`),
      'online',
      undefined,
      MEET,
    ],
    ['CONFERENCE only to dial', ics('CONFERENCE;VALUE=URI:tel:+1-412-555-0123'), 'online', undefined, undefined],
    ['X-GOOGLE-CONFERENCE', ics(`X-GOOGLE-CONFERENCE:${MEET}`), 'online', undefined, MEET],
    ['X-GOOGLE-CONFERENCE in a room', ics('LOCATION:Room 5', `X-GOOGLE-CONFERENCE:${MEET}`), 'hybrid', 'Room 5', MEET],
    [
      'Teams',
      ics('LOCATION:Microsoft Teams Meeting', 'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example/l/1'),
      'online',
      'Microsoft Teams Meeting',
      'https://teams.example/l/1',
    ],
    [
      'Teams of another kind',
      ics('X-MICROSOFT-ONLINEMEETINGEXTERNALLINK:https://teams.example/l/2'),
      'online',
      undefined,
      'https://teams.example/l/2',
    ],
    [
      'an address of Zoom in LOCATION',
      ics('LOCATION:https://us06web.zoom.us/j/81234567890'),
      'online',
      undefined,
      'https://us06web.zoom.us/j/81234567890',
    ],
    [
      'a room and an address of Zoom',
      ics('LOCATION:Room 5 / https://zoom.us/j/1'),
      'hybrid',
      'Room 5',
      'https://zoom.us/j/1',
    ],
    [
      'a room and an address of Teams in brackets',
      ics('LOCATION:Room 5 (https://teams.microsoft.com/l/1)'),
      'hybrid',
      'Room 5',
      'https://teams.microsoft.com/l/1',
    ],
    [
      'a room and an address of Webex',
      ics('LOCATION:Room 5\\, https://lib.webex.com/meet/x'),
      'hybrid',
      'Room 5',
      'https://lib.webex.com/meet/x',
    ],
    [
      'a room and its page',
      ics('LOCATION:Room 5\\, https://maple.example/room5'),
      'in-person',
      'Room 5',
      'https://maple.example/room5',
    ],
    ['a room', ics('LOCATION:Room 5'), 'in-person', 'Room 5', undefined],
    ['the word online', ics('LOCATION:Online'), 'online', 'Online', undefined],
    ['nothing', ics(), undefined, undefined, undefined],
    ['Google: hangoutLink', google({ hangoutLink: MEET }), 'online', undefined, MEET],
    [
      'Google: a video and a phone',
      google({
        location: 'Hall',
        conferenceData: {
          entryPoints: [
            { entryPointType: 'phone', uri: 'tel:+1' },
            { entryPointType: 'video', uri: MEET },
          ],
        },
      }),
      'hybrid',
      'Hall',
      MEET,
    ],
    [
      'JSON Feed: a hall that is online, too',
      core({ location: { name: 'Hall', address: '1 Elm', online: true, url: MEET } }),
      'hybrid',
      'Hall',
      MEET,
    ],
    ['JSON Feed: by e-mail', core({ location: { name: 'By e-mail', online: true } }), 'online', 'By e-mail', undefined],
    ['JSON Feed: hybrid', core({ location: { name: 'Hall' }, attendance: 'hybrid' }), 'hybrid', 'Hall', undefined],
    [
      'JSON Feed: hybrid in the location',
      core({ location: { name: 'Hall', attendance: 'hybrid' } }),
      'hybrid',
      'Hall',
      undefined,
    ],
    ['JSON Feed: online without a place', core({ attendance: 'online' }), 'online', undefined, undefined],
    [
      'schema.org: mixed',
      schema({ eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode', location: HALL }),
      'hybrid',
      'Hall',
      undefined,
    ],
    [
      'schema.org: both modes',
      schema({ eventAttendanceMode: ['OnlineEventAttendanceMode', 'OfflineEventAttendanceMode'], location: HALL }),
      'hybrid',
      'Hall',
      undefined,
    ],
    [
      'schema.org: offline',
      schema({ eventAttendanceMode: 'OfflineEventAttendanceMode', location: HALL }),
      'in-person',
      'Hall',
      undefined,
    ],
    [
      'schema.org: online',
      schema({ eventAttendanceMode: 'OnlineEventAttendanceMode', location: { '@type': 'VirtualLocation', url: MEET } }),
      'online',
      undefined,
      MEET,
    ],
    [
      'The Events Calendar: a venue, and virtual',
      {
        rest_url: 'https://x.example/',
        events: [
          {
            title: 'E',
            utc_start_date: '2025-03-04 19:00:00',
            venue: { venue: 'Hall' },
            is_virtual: true,
            virtual_url: MEET,
          },
        ],
      },
      'hybrid',
      'Hall',
      MEET,
    ],
    [
      'The Events Calendar: virtual',
      {
        rest_url: 'https://x.example/',
        events: [{ title: 'E', utc_start_date: '2025-03-04 19:00:00', venue: [], is_virtual: true, virtual_url: MEET }],
      },
      'online',
      undefined,
      MEET,
    ],
    [
      'Localist: hybrid',
      {
        page: { size: 1 },
        events: [
          {
            event: {
              id: 1,
              title: 'E',
              experience: 'hybrid',
              location_name: 'Hall',
              stream_url: MEET,
              event_instances: [{ event_instance: { start: '2025-03-04' } }],
            },
          },
        ],
      },
      'hybrid',
      'Hall',
      MEET,
    ],
  ] as const) {
    it(`is ${attendance ?? 'nowhere'}: ${why}`, async () => {
      const event = await one(feed);
      expect([event.attendance, event.location?.name, event.location?.url]).to.deep.equal([attendance, name, url]);
      if (attendance) expect(event.location?.online).to.equal(attendance !== 'in-person');
    });
  }
});
