import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FeedError, readFeed } from '../../src/feeds/index.js';
import type { KindId } from '../../src/feeds/index.js';
import { FORMATS } from '../../src/feeds/read/detect.js';
import { EVENTS } from './event-preset-fixtures.js';
import { NEWS_AND_BOOKS } from './preset-fixtures.js';
import { SHAPES } from './shapes.js';

const KINDS: readonly KindId[] = ['news', 'announcements', 'events', 'books', 'sections'];

/** A result whose every field can be read, or a FeedError; nothing else. */
async function check(kind: KindId, text: string, format?: string): Promise<void> {
  try {
    const result = await readFeed(kind, text, { url: 'https://a.example/feed', format });
    expect(result.items.map((item) => item.id).every((id) => typeof id === 'string' && id !== '')).to.equal(true);
    JSON.stringify(result);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
}

/** The value, with some of its parts replaced by anything. */
function mutated(value: unknown): fc.Arbitrary<unknown> {
  const whole: fc.Arbitrary<unknown> =
    typeof value !== 'object' || value === null
      ? fc.constant(value)
      : Array.isArray(value)
        ? fc.tuple(...value.map(mutated))
        : fc.record(Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mutated(inner)])));
  return fc.oneof({ weight: 14, arbitrary: whole }, { weight: 1, arbitrary: odd });
}

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    '<b>&amp;</b>',
    'javascript:alert(1)',
    '0001-01-01',
    '__proto__',
    '9'.repeat(40),
    { length: 5 },
    [[[]]],
    false,
  ),
);

describe('readFeed, given anything', () => {
  for (const kind of KINDS) {
    it(`gives ${kind} or a FeedError for arbitrary JSON in every format`, () =>
      fc.assert(
        fc.asyncProperty(fc.jsonValue(), fc.constantFrom(undefined, ...FORMATS.map(({ id }) => id)), (value, format) =>
          check(kind, JSON.stringify(value), format),
        ),
        { numRuns: 300 },
      ));

    it(`gives ${kind} or a FeedError for arbitrary text`, () =>
      fc.assert(
        fc.asyncProperty(fc.string(), (text) => check(kind, text)),
        { numRuns: 100 },
      ));

    for (const [name, shape] of Object.entries(SHAPES)) {
      it(`gives ${kind} or a FeedError for a mutated ${name}`, () =>
        fc.assert(
          fc.asyncProperty(mutated(shape), (value) => check(kind, JSON.stringify(value))),
          { numRuns: 40 },
        ));
    }
  }

  for (const { id, kind, form = '', document } of [...EVENTS, ...NEWS_AND_BOOKS]) {
    it(`gives ${kind} or a FeedError for a mutated list of ${id} ${form}`, () =>
      fc.assert(
        fc.asyncProperty(mutated(document(2)), (value) => check(kind, JSON.stringify(value))),
        { numRuns: 40 },
      ));
  }
});
