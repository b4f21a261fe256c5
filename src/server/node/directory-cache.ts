import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FeedCache, MAX_STALE, type StoredFeed } from '../cache.js';

/** The most files that are kept, and after how many writes they are counted. */
const MAX_FILES = 500;
const WRITES_PER_CLEANUP = 50;

/**
 * Keeps feeds as files, so that they outlive a restart. Files that are too old to be shown are removed, and the oldest if
 * there are too many.
 */
export async function createDirectoryCache(directory: string): Promise<FeedCache> {
  await mkdir(directory, { recursive: true });
  await removeOldFiles(directory);
  let writes = 0;
  const fileOf = (key: string): string =>
    join(directory, `${createHash('sha256').update(key).digest('hex').slice(0, 40)}.json`);
  return {
    async get(key) {
      const text = await readFile(fileOf(key), 'utf8').catch(() => undefined);
      return text === undefined ? undefined : parseFeed(text);
    },
    async set(key, feed) {
      await writeAtomically(fileOf(key), JSON.stringify(feed));
      if (++writes % WRITES_PER_CLEANUP === 0) await removeOldFiles(directory);
    },
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
  const names = (await readdir(directory)).filter((name) => /^[\da-f]{40}\.json/.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(directory, name)).catch(() => undefined);
      return { name, age: found ? (Date.now() - found.mtimeMs) / 1000 : 0 };
    }),
  );
  files.sort((a, b) => a.age - b.age);
  for (const [index, { name, age }] of files.entries()) {
    const isLeftOver = name.endsWith('.tmp') && age > 60;
    if (index >= MAX_FILES || age > MAX_STALE || isLeftOver) await rm(join(directory, name), { force: true });
  }
}
