import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feeds/index.js';
import type { CalendarEvent } from '../../../src/feeds/index.js';
import { codes, lines, one, read, written } from './reading.js';

function rest({ id: _id, start: _start, end: _end, ...event }: CalendarEvent): object {
  return Object.fromEntries(
    Object.entries(event).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)),
  );
}

describe('schema.org', () => {
  const event = { '@context': 'https://schema.org', '@type': 'Event', name: 'Open day', startDate: '2025-03-04T13:00' };

  it('reads every field', async () => {
    const read = await one({
      ...event,
      '@type': ['EducationEvent'],
      '@id': 'https://x.example/#e',
      url: '/e',
      description: 'About <b>it</b>',
      endDate: '2025-03-04T14:00:00',
      eventStatus: 'https://schema.org/EventPostponed',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        { '@type': 'VirtualLocation', url: 'https://x.example/live' },
        {
          '@type': 'Place',
          name: 'Hall',
          address: {
            '@type': 'PostalAddress',
            streetAddress: '1 Main St',
            addressLocality: 'Dallas',
            addressRegion: 'TX',
            postalCode: '75201',
          },
        },
      ],
      offers: [
        {
          '@type': 'Offer',
          price: '49.00',
          priceCurrency: 'USD',
          name: 'Member price',
          url: 'https://x.example/buy',
          availability: 'https://schema.org/InStock',
        },
        { '@type': 'Offer', price: 59, priceCurrency: 'USD', eligibleCustomerType: { name: 'Nonmember' } },
      ],
      performer: { '@type': 'Person', name: 'Ada' },
      organizer: { '@type': 'Organization', name: 'Core', email: 'core@example.org' },
      image: ['/e.jpg'],
      keywords: 'data, linked',
      isAccessibleForFree: false,
      maximumAttendeeCapacity: 100,
    });
    expect([read.id, written(read.start), written(read.end)]).to.deep.equal([
      'https://x.example/#e',
      '2025-03-04T19:00:00Z',
      '2025-03-04T20:00:00Z',
    ]);
    expect(rest(read)).to.deep.equal({
      title: 'Open day',
      timeZone: 'America/Chicago',
      status: 'postponed',
      url: 'https://feeds.example/e',
      registrationUrl: 'https://x.example/buy',
      registration: 'open',
      seats: { total: 100, left: undefined },
      summary: 'About it',
      unsafeHtml: 'About <b>it</b>',
      attendance: 'hybrid',
      location: { name: 'Hall', address: '1 Main St, Dallas, TX, 75201', online: true, url: 'https://x.example/live' },
      prices: [
        { amount: '49.00', max: undefined, currency: 'USD', audience: 'member' },
        { amount: '59', max: undefined, currency: 'USD', audience: 'nonmember' },
      ],
      free: false,
      presenters: [{ name: 'Ada', url: undefined }],
      image: { src: 'https://feeds.example/e.jpg', alt: '' },
      tags: ['data', 'linked'],
    });
  });

  const times: readonly (readonly [why: string, change: object, expected: string])[] = [
    ['no zone: that of the feed', {}, '2025-03-04T19:00:00Z'],
    ['an offset without a colon', { startDate: '2025-03-04T13:00-0500' }, '2025-03-04T18:00:00Z'],
    ['a day', { startDate: '2025-03-04' }, '2025-03-04'],
    ['days, the last one inclusive', { startDate: '2025-03-04', endDate: '2025-03-06' }, '2025-03-04 > 2025-03-07'],
    ['one day', { startDate: '2025-03-04', endDate: '2025-03-04' }, '2025-03-04 > 2025-03-05'],
    [
      'a time to a day: to the end of that day',
      { endDate: '2025-03-05' },
      '2025-03-04T19:00:00Z > 2025-03-06T06:00:00Z',
    ],
    [
      'midnight to midnight',
      { startDate: '2025-03-04T00:00:00', endDate: '2025-03-05T00:00:00' },
      '2025-03-04 > 2025-03-06',
    ],
    ['a duration', { duration: 'PT1H30M' }, '2025-03-04T19:00:00Z > 2025-03-04T20:30:00Z'],
  ];
  for (const [why, change, expected] of times) {
    it(why, async () => {
      const { start, end } = await one({ ...event, ...change });
      expect([start, end].filter(Boolean).map(written).join(' > ')).to.equal(expected);
    });
  }

  it('finds events in graphs, lists, item lists, and courses with instances', async () => {
    const context = 'https://schema.org';
    const place = { '@type': 'Place', '@id': '#hall', name: 'Hall' };
    const graph = {
      '@context': context,
      '@graph': [
        { '@type': 'WebPage', name: 'Page' },
        place,
        { ...event, location: { '@id': '#hall' } },
        { '@type': 'MusicEvent', name: 'Song', startDate: '2025-03-05' },
      ],
    };
    expect(await lines(graph)).to.deep.equal(['2025-03-04T19:00:00Z Open day', '2025-03-05 Song']);
    expect((await read(graph)).items[0]!.location?.name).to.equal('Hall');
    expect(await lines([event, event])).to.deep.equal(['2025-03-04T19:00:00Z Open day']);
    expect(
      await lines({
        '@context': context,
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', item: event }],
      }),
    ).to.have.length(1);
    const course = {
      '@context': context,
      '@type': 'Course',
      name: 'Cataloging',
      url: 'https://x.example/c',
      hasCourseInstance: [{ '@type': 'CourseInstance', startDate: '2025-03-04', courseMode: 'online' }],
    };
    const instance = await one(course);
    expect([instance.title, instance.url, instance.kind, instance.location?.online]).to.deep.equal([
      'Cataloging',
      'https://x.example/c',
      'course',
      true,
    ]);
    const { hasCourseInstance, ...named } = course;
    const apart = { ...named, hasCourseInstance: { '@id': '#spring' } };
    const graphOf = { '@context': context, '@graph': [{ ...hasCourseInstance[0], '@id': '#spring' }, apart] };
    expect((await one(graphOf)).title).to.equal('Cataloging');
  });

  it('knows the members of enumerations also as nodes and in lists', async () => {
    const member = (name: string): object => ({ '@id': `https://schema.org/${name}` });
    const nodes = { eventStatus: member('EventCancelled'), eventAttendanceMode: member('OnlineEventAttendanceMode') };
    const { status, location } = await one({ ...event, ...nodes });
    expect([status, location?.online]).to.deep.equal(['cancelled', true]);
    expect((await one({ ...event, courseMode: ['Onsite', 'Online'] })).location?.online).to.equal(true);
  });

  it('empty, of another kind, an event without a start', async () => {
    expect((await read({ '@context': 'https://schema.org', '@graph': [] })).items).to.deep.equal([]);
    const book = await read({ '@context': 'https://schema.org', '@type': 'Book', name: 'B' }).catch(
      (each: unknown) => each,
    );
    expect(book).to.be.instanceOf(FeedError).with.property('message').that.contains('Book');
    expect(await codes([event, { ...event, name: 'Late', startDate: 'soon' }])).to.deep.equal(['skip-start']);
  });

  it('a range of prices', async () => {
    const { prices } = await one({
      ...event,
      offers: { '@type': 'AggregateOffer', lowPrice: '10', highPrice: '25.50', priceCurrency: 'USD' },
    });
    expect(prices).to.deep.equal([{ amount: '10', max: '25.50', currency: 'USD' }]);
  });
});

describe('Drupal', () => {
  const node = (attributes: object, more: object = {}): object => ({
    type: 'node--event',
    id: 'n1',
    attributes: { title: 'Meeting ', ...attributes },
    ...more,
  });
  const drupal = (...data: readonly object[]): object => ({ jsonapi: { version: '1.0' }, data });

  const rows: readonly (readonly [why: string, attributes: object, expected: string])[] = [
    [
      'a range in UTC without saying so',
      { field_date: { value: '2025-03-04T19:00:00', end_value: '2025-03-04T20:00:00' } },
      '2025-03-04T19:00:00Z > 2025-03-04T20:00:00Z',
    ],
    [
      'a range with offsets',
      { field_event_date: [{ value: '2025-03-04T13:00:00-06:00', end_value: '2025-03-04T14:00:00-06:00' }] },
      '2025-03-04T19:00:00Z > 2025-03-04T20:00:00Z',
    ],
    [
      'an end at the start',
      { field_when: { value: '2025-03-04T19:00:00', end_value: '2025-03-04T19:00:00' } },
      '2025-03-04T19:00:00Z',
    ],
    [
      'days, the last one inclusive',
      { field_date: { value: '2025-03-04', end_value: '2025-03-06' } },
      '2025-03-04 > 2025-03-07',
    ],
    ['a plain string', { field_date: '2025-03-04' }, '2025-03-04'],
    [
      'Smart Date in seconds',
      { field_date_time: { value: '1741114800', end_value: '1741118400', duration: 60, timezone: '' } },
      '2025-03-04T19:00:00Z > 2025-03-04T20:00:00Z',
    ],
    [
      'Smart Date, one whole day',
      {
        field_when: {
          value: '2025-03-04T06:00:00+00:00',
          end_value: '2025-03-05T05:59:00+00:00',
          duration: 1439,
          timezone: 'America/Chicago',
        },
      },
      '2025-03-04 > 2025-03-05',
    ],
    [
      'Smart Date, three whole days in the zone of the feed',
      {
        field_when: {
          value: '2025-03-04T06:00:00+00:00',
          end_value: '2025-03-07T05:59:00+00:00',
          duration: 4319,
          timezone: '',
        },
      },
      '2025-03-04 > 2025-03-07',
    ],
  ];
  for (const [why, attributes, expected] of rows) {
    it(why, async () => {
      const { start, end } = await one(drupal(node(attributes)));
      expect([start, end].filter(Boolean).map(written).join(' > ')).to.equal(expected);
    });
  }

  it('reads the other fields', async () => {
    const event = await one(
      drupal(
        node({
          field_date: { value: '2025-03-04T19:00:00', timezone: 'America/Chicago' },
          absolute_url: 'https://x.example/meeting',
          field_registration_link: { uri: 'https://x.example/register' },
          field_summary: { processed: '<p>About</p>' },
          field_event_address: {
            address_line1: '1 Main St',
            address_line2: '',
            locality: 'Dallas',
            administrative_area: 'TX',
            postal_code: '75201',
            organization: 'Library',
          },
        }),
      ),
    );
    expect(rest(event)).to.deep.equal({
      title: 'Meeting',
      timeZone: 'America/Chicago',
      status: 'confirmed',
      url: 'https://x.example/meeting',
      registrationUrl: 'https://x.example/register',
      summary: 'About',
      unsafeHtml: '<p>About</p>',
      attendance: 'in-person',
      location: { name: 'Library', address: '1 Main St, Dallas, TX 75201', online: false, url: undefined },
    });
  });

  it('a link to a page of the site itself is one of that site, in its language', async () => {
    const feed = drupal(
      node({ field_date: '2025-03-04T19:00:00', field_register_link: { uri: 'internal:/register', title: '' } }),
    );
    const links = { self: { href: 'https://x.example/es/jsonapi/node/event' } };
    expect((await one({ ...feed, links })).registrationUrl).to.equal('https://x.example/es/register');
  });

  it('several dates are several events of one series', async () => {
    const { items } = await read(
      drupal(node({ field_date: ['04', '11'].map((day) => ({ value: `2025-03-${day}` })) })),
    );
    expect(items.map(({ id, seriesId }) => [id, seriesId])).to.deep.equal([
      ['n1/2025-03-04', 'n1'],
      ['n1/2025-03-11', 'n1'],
    ]);
  });

  it('never takes the date of a registration for that of the event', async () => {
    const feed = drupal(node({ field_register_date: '2025-03-04' }), node({ field_date: '2025-03-05' }, { id: 'n2' }));
    expect([await lines(feed), await codes(feed)]).to.deep.equal([['2025-03-05 Meeting'], ['skip-start']]);
  });

  it('articles alone are of another kind; empty is empty', async () => {
    const error = await read(drupal({ type: 'node--article', id: 'a', attributes: { title: 'News' } })).catch(
      (each: unknown) => each,
    );
    expect(error).to.be.instanceOf(FeedError).with.property('step', 'shape');
    expect((await read(drupal())).format).to.equal('drupal');
  });
});
