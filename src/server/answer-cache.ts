import type { FeedError } from '../feeds/error.js';
import type { StoredFeed } from './cache.js';
import type { PlainAnswer } from './plain-answer.js';

/** What a request is answered with. */
export interface Answer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** The feed's own address of its next page. */
  readonly next: string | undefined;
  /** What was last sent of it, and when it is the same again. */
  last?: {
    readonly age: number;
    readonly staleBecause: FeedError | undefined;
    readonly origin: string | undefined;
    readonly plain: PlainAnswer;
  };
}

/** How many answers are kept of one text: they differ in days, language, and form. */
const MAX_ANSWERS = 40;

/** Answers by the feed they were made of: when a feed has changed, they go with its old text. */
export class AnswerCache {
  readonly #answers = new WeakMap<StoredFeed, Map<string, Promise<Answer>>>();

  /** The answer of that key, written once for all who ask. */
  get(
    feed: StoredFeed,
    key: string,
    write: () => Promise<{ readonly text: string; readonly next: string | undefined }>,
  ): Promise<Answer> {
    let answers = this.#answers.get(feed);
    if (!answers) this.#answers.set(feed, (answers = new Map<string, Promise<Answer>>()));
    let answer = answers.get(key);
    if (!answer) {
      answer = toAnswer(write());
      answers.set(key, answer);
      answer.catch(() => answers.delete(key));
      const [oldest] = answers.keys();
      if (answers.size > MAX_ANSWERS && oldest !== undefined) answers.delete(oldest);
    }
    return answer;
  }
}

async function toAnswer(
  written: Promise<{ readonly text: string; readonly next: string | undefined }>,
): Promise<Answer> {
  const { text, next } = await written;
  const bytes = new TextEncoder().encode(text);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  // Weak, because what compresses the answer changes its bytes.
  const etag = `W/"${[...hash.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
  return { bytes, etag, next };
}
