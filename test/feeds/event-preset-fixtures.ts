/** Documents of calendars; see preset-fixtures. */
import type { PresetFixture } from './preset-fixtures.js';

const START = { instant: '2025-03-10T23:00:00Z' };
const END = { instant: '2025-03-11T00:30:00Z' };
const HALL = { name: 'Hall', online: false };

const list =
  (...items: readonly unknown[]) =>
  (count: number): unknown =>
    items.slice(0, count);

export const EVENTS: readonly PresetFixture[] = [
  {
    id: 'communico',
    kind: 'events',
    document: list(
      {
        id: '71',
        recurring_id: '70',
        title: 'Chess',
        event_start: '2025-03-10 18:00:00',
        event_end: '2025-03-10 19:30:00',
        description: '<p>For all.</p>',
        library: 'Main Library',
        venues: 'Hall',
        event_type: 'INPERSON',
        url: 'https://lib.example/event/71',
        tagsArray: ['Games'],
      },
      { id: '72', title: 'Talk', event_start: '2025-03-11 18:00:00', event_end: '', location: 'Online', event_type: 'VIRTUAL' }, // prettier-ignore
    ),
    items: [
      {
        id: '71',
        seriesId: '70',
        title: 'Chess',
        start: START,
        end: END,
        url: 'https://lib.example/event/71',
        tags: ['Games'],
        location: { name: 'Main Library, Hall', online: false },
      },
      { id: '72', title: 'Talk' },
    ],
  },
  {
    id: 'communico',
    form: 'API v3',
    kind: 'events',
    document: (count) => ({
      data: {
        total: count,
        entries: [
          {
            eventId: 9,
            title: 'Chess',
            eventStart: '2025-03-10 18:00:00',
            eventEnd: '2025-03-10 19:30:00',
            locationName: 'Hall',
          },
        ].slice(0, count),
      },
    }),
    items: [{ id: '9', title: 'Chess', start: START, end: END, location: HALL }],
  },
  {
    id: 'librarymarket',
    kind: 'events',
    document: list({
      id: '5',
      type: 'lc_event',
      public: true,
      title: 'Chess &amp; tea',
      start_date: '2025-03-10 18:00:00',
      end_date: '2025-03-10 19:30:00',
      timezone: 'America/Chicago',
      description: '<p>For all.</p>',
      branch: { 3: 'Main' },
      room: { 7: 'Hall' },
      program_type: { 1: 'Games' },
      url: 'https://lib.example/event/chess-5',
    }),
    items: [
      {
        id: '5',
        title: 'Chess & tea',
        start: START,
        end: END,
        timeZone: 'America/Chicago',
        location: { name: 'Main, Hall', online: false },
        tags: ['Games'],
      },
    ],
  },
  {
    id: 'livewhale',
    form: 'v2',
    kind: 'events',
    document: (count) => ({
      meta: { total_results: count },
      links: { next: null },
      data: [
        {
          id: 8,
          title: 'Chess',
          url: 'https://events.example/event/8-chess',
          date_iso: '2025-03-10T18:00:00-05:00',
          date2_iso: '2025-03-10T19:30:00-05:00',
          timezone: 'America/Chicago',
          is_all_day: null,
          is_canceled: 1,
          location: 'Hall',
          group_title: 'Library',
          event_types: ['Games'],
          tags: ['Chess'],
          thumbnail: 'https://events.example/t.jpg',
        },
      ].slice(0, count),
    }),
    items: [
      {
        title: 'Chess',
        start: START,
        end: END,
        status: 'cancelled',
        location: HALL,
        section: 'Library',
        kind: 'Games',
        tags: ['Chess'],
        image: { src: 'https://events.example/t.jpg', alt: '' },
      },
    ],
  },
  {
    id: 'livewhale',
    form: 'v1',
    kind: 'events',
    document: list({ id: 8, title: 'Chess', date_iso: '2025-03-10T18:00:00-05:00', date2_iso: null, location: 'Hall' }),
    items: [{ title: 'Chess', start: START, location: HALL, status: 'confirmed' }],
  },
  {
    id: 'trumba',
    kind: 'events',
    document: list(
      {
        eventID: 118060286,
        title: 'Chess',
        description: '<p>For all.</p>',
        location: '<a href="https://lib.example/map">Hall</a>',
        startDateTime: '2025-03-10T18:00:00',
        endDateTime: '2025-03-10T19:30:00',
        startTimeZoneOffset: '-0500',
        endTimeZoneOffset: '-0500',
        allDay: false,
        canceled: false,
        permaLinkUrl: 'https://lib.example/?trumbaEmbed=eventid%3d118060286',
        eventImage: { url: 'https://trumba.example/i.jpg', size: { width: 200, height: 100 } },
      },
      { eventID: 2, title: 'Day', startDateTime: '2025-03-12T00:00:00', startTimeZoneOffset: '-0500', allDay: true },
    ),
    items: [
      {
        id: '118060286',
        title: 'Chess',
        start: START,
        end: END,
        location: HALL,
        image: { src: 'https://trumba.example/i.jpg', alt: '', width: 200, height: 100 },
      },
      { id: '2', start: { date: '2025-03-12' } },
    ],
  },
  {
    id: 'bibliocommons',
    kind: 'events',
    url: 'https://gateway.bibliocommons.com/v2/libraries/town/events?page=1',
    document: (count) => ({
      events: { items: ['e1', 'e2'].slice(0, count), pagination: { count } },
      entities: {
        events: Object.fromEntries(
          [
            {
              id: 'e1',
              definition: {
                title: 'Chess',
                start: '2025-03-10T18:00',
                end: '2025-03-10T19:30',
                description: '<p>For all.</p>',
                branchLocationId: 'M',
                typeIds: ['g'],
                isCancelled: false,
              },
            },
            {
              id: 'e2',
              definition: { title: 'Walk', start: '2025-03-11', locationDetails: 'Park', isCancelled: true },
            },
          ]
            .slice(0, count)
            .map((event) => [event.id, event]),
        ),
        locations: { M: { id: 'M', name: 'Hall' } },
        eventTypes: { g: { id: 'g', name: 'Games' } },
      },
    }),
    items: [
      {
        id: 'e1',
        title: 'Chess',
        start: START,
        end: END,
        location: HALL,
        tags: ['Games'],
        status: 'confirmed',
        url: 'https://town.bibliocommons.com/events/e1',
      },
      { id: 'e2', start: { date: '2025-03-11' }, location: { name: 'Park', online: false }, status: 'cancelled' },
    ],
  },
  {
    id: 'libcal-1.1',
    kind: 'events',
    document: (count) => ({
      events: [
        {
          id: 3,
          title: 'Chess',
          allday: false,
          start: '2025-03-10T18:00:00-05:00',
          end: '2025-03-10T19:30:00-05:00',
          description: '<p>For all.</p>',
          url: { public: 'https://lib.example/event/3', admin: 'https://lib.example/admin/3' },
          location: { id: 1, name: 'Hall' },
          campus: '',
          category: [{ id: 2, name: 'Games' }],
          owner: { id: 1, name: 'Ada' },
          presenter: 'Bo Park',
          seats: 10,
        },
      ].slice(0, count),
    }),
    items: [
      {
        id: '3',
        start: START,
        end: END,
        url: 'https://lib.example/event/3',
        location: HALL,
        tags: ['Games'],
        presenters: [{ name: 'Bo Park' }],
        seats: { total: 10 },
      },
    ],
  },
  {
    id: 'wild-apricot',
    kind: 'events',
    document: (count) => ({
      Events: [
        {
          Id: 4,
          Name: 'Chess',
          StartDate: '2025-03-10T18:00:00-05:00',
          EndDate: '2025-03-10T19:30:00-05:00',
          Location: 'Hall',
          Tags: ['games'],
          RegistrationsLimit: 20,
        },
      ].slice(0, count),
    }),
    items: [{ id: '4', title: 'Chess', start: START, end: END, location: HALL, tags: ['games'], seats: { total: 20 } }],
  },
  {
    id: 'microsoft-graph',
    kind: 'events',
    document: (count) => ({
      '@odata.context': "https://graph.microsoft.com/v1.0/$metadata#users('x')/calendarView",
      value: [
        {
          id: 'AAM',
          subject: 'Chess',
          bodyPreview: 'For all.',
          isAllDay: false,
          isCancelled: false,
          isOnlineMeeting: true,
          webLink: 'https://outlook.example/owa/?itemid=AAM',
          start: { dateTime: '2025-03-10T23:00:00.0000000', timeZone: 'UTC' },
          end: { dateTime: '2025-03-11T00:30:00.0000000', timeZone: 'UTC' },
          location: { displayName: 'Hall' },
          categories: ['Games'],
        },
        {
          id: 'AAN',
          subject: 'Day',
          isAllDay: true,
          isCancelled: true,
          start: { dateTime: '2025-03-12T00:00:00.0000000', timeZone: 'UTC' },
          end: { dateTime: '2025-03-13T00:00:00.0000000', timeZone: 'UTC' },
        },
      ].slice(0, count),
    }),
    items: [
      { id: 'AAM', title: 'Chess', start: START, end: END, location: { name: 'Hall', online: true }, tags: ['Games'], url: null }, // prettier-ignore
      { id: 'AAN', start: { date: '2025-03-12' }, end: { date: '2025-03-13' }, status: 'cancelled' },
    ],
  },
  {
    id: 'meetup',
    form: 'GraphQL',
    kind: 'events',
    document: (count) => ({
      data: {
        groupByUrlname: {
          upcomingEvents: {
            edges: [
              {
                node: {
                  id: '1',
                  title: 'Chess',
                  eventUrl: 'https://www.meetup.com/x/events/1/',
                  dateTime: '2025-03-10T18:00-05:00',
                  endTime: '2025-03-10T19:30-05:00',
                  venue: { name: 'Hall', address: '1 Main St' },
                  status: 'ACTIVE',
                },
              },
            ].slice(0, count),
          },
        },
      },
    }),
    items: [{ id: '1', title: 'Chess', start: START, end: END, url: 'https://www.meetup.com/x/events/1/' }],
  },
  {
    id: 'meetup',
    form: 'API v3',
    kind: 'events',
    document: list({
      id: '1',
      name: 'Chess',
      time: 1741647600000,
      link: 'https://www.meetup.com/x/events/1/',
      venue: { name: 'Hall' },
      fee: { amount: 5, currency: 'USD' },
    }),
    items: [{ title: 'Chess', start: START, location: HALL, prices: [{ amount: '5', currency: 'USD' }] }],
  },
  {
    id: 'legistar',
    kind: 'events',
    document: list({
      EventId: 6,
      EventBodyName: 'Library Board',
      EventDate: '2025-03-10T00:00:00',
      EventTime: '6:00 PM',
      EventLocation: 'Hall',
      EventInSiteURL: 'https://town.legistar.com/MeetingDetail.aspx?ID=6',
      EventAgendaStatusName: 'Final',
    }),
    items: [{ id: '6', title: 'Library Board', start: START, location: HALL, status: 'confirmed' }],
  },
  {
    id: 'squarespace',
    form: 'events',
    kind: 'events',
    url: 'https://site.example/events?format=json',
    document: (count) => ({
      website: {},
      collection: {},
      upcoming: [
        {
          id: 'q',
          title: 'Chess',
          startDate: 1741647600000,
          endDate: 1741653000000,
          fullUrl: '/events/chess',
          location: { addressTitle: 'Hall', addressLine1: '1 Main St', addressLine2: 'Town' },
        },
      ].slice(0, count),
      past: [],
    }),
    items: [
      {
        title: 'Chess',
        start: START,
        end: END,
        url: 'https://site.example/events/chess',
        location: { name: 'Hall', address: '1 Main St, Town', online: false },
      },
    ],
  },
  {
    id: 'strapi',
    form: 'v4',
    kind: 'events',
    document: (count) => ({
      data: [{ id: 1, attributes: { title: 'Chess', startDate: '2025-03-10T23:00:00.000Z', location: 'Hall' } }].slice(
        0,
        count,
      ),
      meta: { pagination: { page: 1 } },
    }),
    items: [{ id: '1', title: 'Chess', start: START, location: HALL }],
  },
  {
    id: 'airtable',
    form: 'events',
    kind: 'events',
    document: (count) => ({
      records: [
        {
          id: 'rec1',
          createdTime: '2025-01-01T00:00:00.000Z',
          fields: { Name: 'Chess', Start: '2025-03-10T23:00:00.000Z', Location: 'Hall', Tags: ['Games'] },
        },
      ].slice(0, count),
    }),
    items: [{ id: 'rec1', title: 'Chess', start: START, location: HALL, tags: ['Games'] }],
  },
];
