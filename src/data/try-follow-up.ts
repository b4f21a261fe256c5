import { loadFollowUp } from '../page/lazy.js';
import { warnOnce } from '../page/warn-once.js';

/** The lazy chunk of what follows an ordinary first run, or `undefined` when it cannot be loaded. */
export const tryFollowUp = (): Promise<Awaited<ReturnType<typeof loadFollowUp>> | undefined> =>
  loadFollowUp().catch((cause: unknown) => {
    warnOnce('The code for retries and long lists could not be loaded', cause);
    return undefined;
  });
