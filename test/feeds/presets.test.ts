import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feeds/index.js';
import type { CalendarEvent, FeedResult, KindId, KindModels, ReadOptions } from '../../src/feeds/index.js';
import { PRESETS } from '../../src/feeds/formats/presets.js';
import { RULES } from '../../src/ui/debug/attribute-rules.js';
import { EVENTS } from './event-preset-fixtures.js';
import { NEWS_AND_BOOKS, type PresetFixture } from './preset-fixtures.js';

const FIXTURES: readonly PresetFixture[] = [...EVENTS, ...NEWS_AND_BOOKS];

const read = (
  kind: KindId,
  document: unknown,
  { url = 'https://a.example/feed', ...options }: Omit<Partial<ReadOptions>, 'url'> & { url?: string | undefined } = {},
): Promise<FeedResult<CalendarEvent>> =>
  readFeed(kind as 'events', JSON.stringify(document), {
    url,
    feedTimeZone: 'America/Chicago',
    window: { from: '2025-01-01', to: '2026-01-01' },
    ...options,
  });

/** The fields of the model that a fixture names, as plain values. */
const shown = (item: object, names: readonly string[]): unknown =>
  Object.fromEntries(
    names.map((name) => [name, JSON.parse(JSON.stringify((item as Record<string, unknown>)[name] ?? null))]),
  );

describe('presets', () => {
  for (const { id, kind, url, form = 'items', document, items: expected } of FIXTURES) {
    describe(`${id} (${form})`, () => {
      it(`gives ${kind}`, async () => {
        const { items, format, warnings } = await read(kind, document(expected.length), { url });
        expect(format).to.equal(id);
        expect(warnings).to.deep.equal([]);
        expect(items.map((item, index) => shown(item, Object.keys(expected[index] ?? {})))).to.deep.equal(expected);
      });

      it('gives a single item', async () => {
        const { items, format } = await read(kind, document(1), { url });
        expect(format).to.equal(id);
        expect(items).to.have.length(1);
      });

      it('gives none for an empty list', async () => {
        const { items, format } = await read(kind, document(0), { url });
        expect([id, 'empty']).to.include(format);
        expect(items).to.deep.equal([]);
      });

      it('may be named, and completed by a map', async () => {
        const title = kind === 'sections' ? 'name' : 'title';
        const { items } = await read(kind, document(1), { url, format: id, map: { [title]: { value: 'Mine' } } });
        expect(items[0]?.[title as 'title']).to.equal('Mine');
      });
    });
  }

  it('have fixtures, each of its own id, and a label', () => {
    const ids = PRESETS.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect([...new Set(FIXTURES.map(({ id }) => id))]).to.have.members(ids);
    for (const { label } of PRESETS) expect(label).to.match(/^an? [A-Z]/);
  });

  it('are known to the debug panel as values of format', () => {
    for (const { id } of PRESETS) expect(RULES['ala-news-feed']?.format?.(id), id).to.equal(undefined);
  });

  it('say which kinds they give', async () => {
    const [trumba] = EVENTS.filter(({ id }) => id === 'trumba');
    const error: unknown = await read('books', trumba!.document(1)).catch((reason: unknown) => reason);
    expect((error as Error).message).to.equal(
      'This is a Trumba list of events; it gives events, but this widget needs books',
    );
  });

  it('give announcements where they give news', async () => {
    const ghost = NEWS_AND_BOOKS.find(({ id }) => id === 'ghost');
    const result = await readFeed('announcements', JSON.stringify(ghost?.document(1)), { url: 'https://a.example/' });
    const items: readonly KindModels['announcements'][] = result.items;
    expect(items[0]).to.include({ label: 'Storms', slug: 'storms' });
  });

  it('are named where another format was expected', async () => {
    const error: unknown = await read('events', { Events: [] }, { format: 'localist' }).catch(
      (reason: unknown) => reason,
    );
    expect((error as Error).message).to.equal('format="localist", but this is a Wild Apricot list of events');
  });
});
