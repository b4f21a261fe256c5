import { expect } from '@open-wc/testing';
import { news } from '../../src/feeds/kinds/news.js';
import { events } from '../../src/feeds/kinds/events.js';
import { sections } from '../../src/feeds/kinds/sections.js';
import type { Kind } from '../../src/feeds/kinds/kind.js';
import type { CalendarEvent, Item } from '../../src/feeds/model.js';
import { readFeed } from '../../src/feeds/read/read-feed.js';
import type { FeedResult } from '../../src/feeds/result.js';

const COUNT = 200;
const DAY = 86_400_000;
const NOW = new Date('2025-02-16T18:00:00Z');

/** A clock that never goes back, from one test to the next: what still waits for its turn has looked at it. */
let time = performance.now() + 60_000;

const iso = (day: number): string => new Date(NOW.getTime() + day * DAY).toISOString();
const feedOf = (make: (n: number) => object): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: Array.from({ length: COUNT }, (_, n) => ({ id: String(n), title: `Title ${n}`, ...make(n) })),
  });
const eventOn = (day: number): object => ({ _ala_core: { start: iso(day), end: iso(day + 0.1) } });

interface Reading<T> {
  /** What was published before the end. */
  readonly first: (readonly T[])[];
  readonly result: FeedResult<T>;
}

/** Reads with a clock that runs `step` ms at each look: with 4 there is a pause after every few items. */
async function read<T extends Item>(kind: Kind<T>, text: string, step = 4, timeout?: number): Promise<Reading<T>> {
  const clock = performance.now;
  performance.now = () => (time += step);
  const first: (readonly T[])[] = [];
  try {
    const options = { url: 'https://a.example/feed', now: NOW, timeout };
    const result = await readFeed(kind, text, options, (items) => first.push(items));
    return { first, result };
  } finally {
    performance.now = clock;
  }
}

describe('the first items of a long feed', () => {
  // What a feed of no known format needs holds this, too.
  before(() => readFeed(news, '{"a":1}', { url: 'https://a.example/' }).catch(() => undefined));

  it('are published once, before the rest is read', async () => {
    const { first, result } = await read(
      news,
      feedOf((n) => ({ date_published: iso(-n) })),
    );
    expect(first).to.have.length(1);
    expect(first[0]!.length).to.be.within(20, COUNT / 2);
    expect(result.items).to.have.length(COUNT);
    expect(result.items.slice(0, first[0]!.length)).to.deep.equal(first[0]);
  });

  it('are not published when the feed is not in order', async () => {
    const { first } = await read(
      news,
      feedOf((n) => ({ date_published: iso(-COUNT + n) })),
    );
    expect(first).to.deep.equal([]);
  });

  it('are not published when the rest takes no time', async () => {
    const { first } = await read(
      news,
      feedOf((n) => ({ date_published: iso(-n) })),
      0.001,
    );
    expect(first).to.deep.equal([]);
  });

  it('are those in the window where the feed begins with others', async () => {
    const { first, result } = await read(
      events,
      feedOf((n) => eventOn(n - 400)),
    );
    expect(first[0]?.[0]).to.equal(result.items[0]);
    expect(first[0]!.length).to.be.lessThan(result.items.length);
  });

  it('cause no warning twice', async () => {
    const { first, result } = await read(
      events,
      feedOf((n) => ({ ...eventOn(n), ...(n === 0 && { url: 'javascript:x' }) })),
    );
    expect(first).to.have.length(1);
    expect(new Set(result.warnings.map((warning) => JSON.stringify(warning))).size).to.equal(result.warnings.length);
  });

  it('are not published where they depend on later ones', async () => {
    const { first } = await read(
      sections,
      feedOf((n) => ({ _ala_core: { order: n } })),
    );
    expect(first).to.deep.equal([]);
  });
});

describe('a long feed', () => {
  it('that cannot be read in time gives the items so far, and says so', async () => {
    const { result } = await read(
      news,
      feedOf(() => ({})),
      4,
      300,
    );
    expect(result.items.length).to.be.within(2, COUNT - 1);
    const { length } = result.items;
    expect(result.warnings.map(({ detail }) => detail)).to.deep.equal([
      `only the first ${length} items could be read in time`,
    ]);
  });

  it('with time enough is read to its end', async () => {
    expect(
      (
        await read(
          news,
          feedOf(() => ({})),
          4,
          100_000,
        )
      ).result.items.length,
    ).to.equal(COUNT);
  });

  it('gives the page a turn after every few items, also where others are read at the same time', async () => {
    const page = globalThis as { scheduler?: unknown };
    const own = Object.getOwnPropertyDescriptor(page, 'scheduler');
    let turns = 0;
    const yieldNow = async (): Promise<void> => {
      turns++;
      await Promise.resolve();
    };
    Object.defineProperty(page, 'scheduler', { configurable: true, value: { yield: yieldNow } });
    try {
      const feeds = Array.from({ length: 10 }, () =>
        readFeed(
          news,
          feedOf(() => ({})),
          { url: 'https://a.example/' },
        ),
      );
      const clock = performance.now;
      performance.now = () => (time += 1);
      await Promise.all(feeds).finally(() => (performance.now = clock));
    } finally {
      if (own) Object.defineProperty(page, 'scheduler', own);
      else delete page.scheduler;
    }
    // 2,000 items; each look at the clock takes a ms, and a turn is due after 8.
    expect(turns).to.be.within(200, 2_100);
  });

  for (const kind of [events, sections] as unknown as readonly Kind<Item>[]) {
    it(`of ${kind.id} is arranged in turns, too`, async () => {
      const page = globalThis as { scheduler?: unknown };
      const own = Object.getOwnPropertyDescriptor(page, 'scheduler');
      let [turns, whileArranged] = [0, 0];
      const yieldNow = async (): Promise<void> => {
        turns++;
        await Promise.resolve();
      };
      const arrange: Kind<Item>['arrange'] = async (...all) => {
        const before = turns;
        const arranged = await kind.arrange!(...all);
        whileArranged = turns - before;
        return arranged;
      };
      Object.defineProperty(page, 'scheduler', { configurable: true, value: { yield: yieldNow } });
      try {
        const { result } = await read(
          { ...kind, canShowFirstItems: false, arrange },
          feedOf((n) => eventOn((n * 7) % COUNT)),
        );
        expect(result.items).to.have.length(COUNT);
      } finally {
        if (own) Object.defineProperty(page, 'scheduler', own);
        else delete page.scheduler;
      }
      expect(whileArranged).to.be.within(COUNT / 10, COUNT);
    });
  }

  it('is parsed, read, arranged and shown in different tasks', async () => {
    const page = globalThis as { scheduler?: unknown };
    const own = Object.getOwnPropertyDescriptor(page, 'scheduler');
    const steps: string[] = [];
    const pause = (): Promise<void> => {
      if (steps.at(-1) !== 'pause') steps.push('pause');
      return Promise.resolve();
    };
    const kind: Kind<CalendarEvent> = {
      ...events,
      canShowFirstItems: false,
      formats: [
        {
          id: 'json-feed',
          matches: () => true,
          parse: (_, source) => {
            steps.push('read');
            return events.formats[0]!.parse!(_, source);
          },
        },
      ],
      arrange: (items) => {
        steps.push('arrange');
        return items;
      },
    };
    Object.defineProperty(page, 'scheduler', { configurable: true, value: { yield: pause } });
    try {
      await read(
        kind,
        feedOf((n) => eventOn(n)),
        10,
      );
    } finally {
      if (own) Object.defineProperty(page, 'scheduler', own);
      else delete page.scheduler;
    }
    expect(steps).to.deep.equal(['pause', 'read', 'pause', 'arrange', 'pause']);
  });
});
