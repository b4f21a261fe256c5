import { loadFollowUp } from '../page/lazy.js';
import { warnOnce } from '../page/warn-once.js';

/**
 * The lazy chunk of what follows an ordinary first run, or `undefined` when it cannot be loaded.
 *
 * @param without what happens then, for the console
 */
export const tryFollowUp = (without: string): Promise<Awaited<ReturnType<typeof loadFollowUp>> | undefined> =>
  loadFollowUp().catch((cause: unknown) => {
    warnOnce(`${without}, because the code for more could not be loaded`, cause);
    return undefined;
  });
