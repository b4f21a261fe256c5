import { loadFollowUp } from '../page/lazy.js';
import { warnOnce } from '../page/warn-once.js';

/** The lazy chunk of what follows an ordinary first run, or `undefined` when it cannot be loaded. */
export const tryFollowUp = (): Promise<Awaited<ReturnType<typeof loadFollowUp>> | undefined> =>
  loadFollowUp().catch((cause: unknown) => {
    warnOnce('Feeds are not retried, nor lists shown in steps, because the code for that could not be loaded', cause);
    return undefined;
  });
