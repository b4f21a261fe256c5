import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FeedError } from '../../feeds/error.js';
import type { FeedConfig } from '../config.js';
import { writeAtomically } from './directory-cache.js';
import { createFeedHandler } from './index.js';

export interface SnapshotOptions {
  readonly feed: FeedConfig;
  /** Where it is written: a calendar if the name ends in `.ics`, else a JSON Feed. */
  readonly file: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** How many pages of the feed are read, at most. */
  readonly pages: number;
  readonly privateHosts: readonly string[];
  /** Seconds for each page. */
  readonly timeout: number;
}

/**
 * Reads a feed once and writes it to a file, whole or not at all. If the feed cannot be read, the file stays as it was,
 * and the promise rejects.
 */
export async function takeSnapshot(options: SnapshotOptions): Promise<{ count: number; isChanged: boolean }> {
  const { feed, file, query, pages, privateHosts, timeout } = options;
  const handler = createFeedHandler({ feeds: { feed }, privateHosts, timeout });
  const form = file.endsWith('.ics') ? 'ics' : 'json';
  const read = async (page: number): Promise<string> => {
    const search = new URLSearchParams({ page: String(page) });
    for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
    const answer = await handler(new Request(`http://localhost/feed.${form}?${search}`));
    const text = await answer.text();
    if (!answer.ok) throw createError(file, answer.status, JSON.parse(text) as { detail: string });
    return text;
  };
  const { text, count } = form === 'ics' ? await readCalendar(read) : await readPages(read, pages);
  const isChanged = text !== (await readFile(file, 'utf8').catch(() => undefined));
  if (isChanged) {
    await mkdir(dirname(file), { recursive: true });
    await writeAtomically(file, text);
  }
  return { count, isChanged };
}

interface Contents {
  readonly text: string;
  /** How many items are in it. */
  readonly count: number;
}

type ReadPage = (page: number) => Promise<string>;

async function readPages(read: ReadPage, pages: number): Promise<Contents> {
  const items: unknown[] = [];
  let first: object | undefined;
  for (let page = 1; page <= pages; page++) {
    const { next_url: next, ...feed } = JSON.parse(await read(page)) as { items: unknown[]; next_url?: string };
    first ??= feed;
    items.push(...feed.items);
    if (next === undefined) break;
  }
  return { text: `${JSON.stringify({ ...first, items })}\n`, count: items.length };
}

async function readCalendar(read: ReadPage): Promise<Contents> {
  // When it was read must not make it another file.
  const text = (await read(1)).replace(/^DTSTAMP:.*$/gm, 'DTSTAMP:19700101T000000Z');
  return { text, count: text.match(/^BEGIN:VEVENT/gm)?.length ?? 0 };
}

/** A wrong parameter or a kind without a calendar is a mistake in the command. */
function createError(file: string, status: number, { detail }: { readonly detail: string }): FeedError {
  const step = status < 500 ? 'settings' : 'network';
  return new FeedError(step, `${file} was not written: ${status === 404 ? 'only events can be a calendar' : detail}`);
}
