import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FeedCache, MAX_STALE, type StoredFeed } from '../cache.js';

/** Keeps feeds as files, so that they outlive a restart. Files that are too old to be shown are removed. */
export async function createDirectoryCache(directory: string): Promise<FeedCache> {
  await mkdir(directory, { recursive: true });
  await removeOldFiles(directory);
  const fileOf = (key: string): string =>
    join(directory, `${createHash('sha256').update(key).digest('hex').slice(0, 40)}.json`);
  return {
    async get(key) {
      const text = await readFile(fileOf(key), 'utf8').catch(() => undefined);
      return text === undefined ? undefined : parseFeed(text);
    },
    set: (key, feed) => writeAtomically(fileOf(key), JSON.stringify(feed)),
  };
}

/** Writes a file that readers see either as it was or whole. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function parseFeed(text: string): StoredFeed | undefined {
  const feed = JSON.parse(text) as Partial<StoredFeed> | null;
  const isFeed = typeof feed?.text === 'string' && typeof feed.url === 'string' && typeof feed.fetchedAt === 'number';
  return isFeed ? (feed as StoredFeed) : undefined;
}

async function removeOldFiles(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!/^[\da-f]{40}\.json/.test(name)) continue;
    const file = join(directory, name);
    const found = await stat(file).catch(() => undefined);
    const age = found ? (Date.now() - found.mtimeMs) / 1000 : 0;
    if (age > MAX_STALE || (name.endsWith('.tmp') && age > 60)) await rm(file, { force: true });
  }
}
