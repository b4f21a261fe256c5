import { readFile } from 'node:fs/promises';
import { FeedError } from '../../feeds/error.js';
import { writeAtomically } from './directory-cache.js';
import { type PageSnapshotOptions, snapshotPage } from './snapshot-page.js';

/** What the command prints: a line for each tag, and one for the file. */
interface PageReport {
  readonly text: string;
  /** Whether every tag has its items. */
  readonly isComplete: boolean;
}

/** Reads a page and writes it with its items, whole or not at all. Tags whose feed cannot be read stay as they were. */
export async function writePageSnapshot(
  page: string,
  out: string,
  options: Omit<PageSnapshotOptions, 'now'>,
): Promise<PageReport> {
  const before = await readFile(page, 'utf8').catch((error: unknown) => {
    throw new FeedError('settings', `${page} cannot be read: ${String(error)}`);
  });
  const { html, tags } = await snapshotPage(before, { ...options, now: new Date() });
  const isChanged = html !== (await readFile(out, 'utf8').catch(() => undefined));
  if (isChanged) await writeAtomically(out, html);
  const lines = tags.map(
    ({ name, line, count, problem }) =>
      `${page}:${line} <${name}>: ${problem ?? `${count} ${count === 1 ? 'item' : 'items'}`}\n`,
  );
  return {
    text: `${lines.join('')}${out}: ${isChanged ? 'written' : 'unchanged'}\n`,
    isComplete: tags.every(({ problem }) => problem === undefined),
  };
}
