/** The status of an event: what the feed says, else a marker in the title. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { one } from './reading.js';

const titled = (title: string, more: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', title, _ala_core: { start: '2025-03-04T13:00:00', ...more } }],
});

describe('a status in the title', () => {
  for (const [title, status] of [
    ['CANCELLED: Talk', 'cancelled'],
    ['Canceled - Talk', 'cancelled'],
    ['Cancelled – Talk', 'cancelled'],
    ['Cancelled [see the website] Talk', 'cancelled'],
    ['[Cancelled] Talk', 'cancelled'],
    ['(Canceled) Talk', 'cancelled'],
    ['Talk (cancelled)', 'cancelled'],
    ['*CANCELED* Talk', 'cancelled'],
    ['Talk *cancelled*', 'cancelled'],
    ['***CANCELED*** Talk', 'cancelled'],
    ['CANCELLED Talk', 'cancelled'],
    ['Talk CANCELED', 'cancelled'],
    ['Chess — CANCELLED', 'cancelled'],
    ['Chess - Cancelled', 'cancelled'],
    ['CANCELLED! Talk', 'cancelled'],
    ['WILL NOT BE HELD: Talk', 'cancelled'],
    ['Talk WILL NOT BE HELD', 'cancelled'],
    ['Cancelled', 'cancelled'],
    ['Postponed: Talk', 'postponed'],
    ['[POSTPONED] Talk', 'postponed'],
    ['POSTPONED Talk', 'postponed'],
    ['Talk', 'confirmed'],
    ['Cancelled flights: a history of air travel', 'confirmed'],
    ['Postponed dreams, a book talk', 'confirmed'],
    ['How we cancelled a subscription', 'confirmed'],
    ['The film that will not be held back', 'confirmed'],
    ['The year the fair was cancelled', 'confirmed'],
    ['Cancelledness', 'confirmed'],
    ['On being postponed', 'confirmed'],
    ['RESCHEDULED: Talk', 'confirmed'],
  ] as const) {
    it(`"${title}" is ${status}`, async () => expect((await one(titled(title))).status).to.equal(status));
  }

  it('stays in the title, and gives way to what the feed says', async () => {
    for (const status of ['confirmed', 'tentative', 'postponed'] as const) {
      const event = await one(titled('CANCELLED: Talk', { status }));
      expect([event.title, event.status]).to.deep.equal(['CANCELLED: Talk', status]);
    }
  });

  it('does not depend on the words in the middle', () => {
    const word = fc.constantFrom('cancelled', 'Canceled', 'POSTPONED', 'rescheduled', 'will not be held', 'Ada', 'of');
    const frame = fc.constantFrom(
      ['CANCELLED: ', ' talk'],
      ['Talk ', ' (postponed)'],
      ['Talk ', ' now'],
      ['A ', ' POSTPONED'],
    );
    return fc.assert(
      fc.asyncProperty(frame, fc.array(word, { maxLength: 5 }), async ([start, end], words) => {
        const [plain, full] = await Promise.all(
          ['of', `a ${words.join(' ')} b`].map((middle) => one(titled(`${start}${middle}${end}`))),
        );
        expect([full!.status, full!.rescheduled]).to.deep.equal([plain!.status, plain!.rescheduled]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a rescheduled event', () => {
  for (const [why, feed] of [
    ['by its title', titled('RESCHEDULED: Talk')],
    ['by a title in brackets', titled('Talk [rescheduled]', { status: 'confirmed' })],
    ['by its status', titled('Talk', { status: 'rescheduled' })],
    [
      'of schema.org',
      {
        '@context': 'https://schema.org',
        '@type': 'Event',
        name: 'Talk',
        startDate: '2025-03-04',
        eventStatus: 'https://schema.org/EventRescheduled',
      },
    ],
  ] as const) {
    it(`takes place ${why}`, async () => {
      const { status, rescheduled } = await one(feed);
      expect([status, rescheduled]).to.deep.equal(['confirmed', true]);
    });
  }

  it('is none because of a word in the sentence', async () => {
    for (const title of ['Talk', 'Rescheduled lives, a memoir', 'A rescheduled life'])
      expect((await one(titled(title))).rescheduled, title).to.equal(undefined);
  });
});
