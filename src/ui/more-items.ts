import type { FeedError } from '../feeds/error.js';
import type { FeedMessages } from '../i18n/messages.js';
import type { MoreHost, PagedFeed } from './more-list.js';
import type { StatusRegion } from './status.js';

/** What a press of "Show more" does, and how a list grows that is longer than a screen. */

/** The list, as far as both need it. */
interface Growing {
  /** How many are to be shown. */
  readonly count: number;
  /** How many are to be rendered. */
  readonly wanted: number;
  busy: boolean;
  /** Shows so many more, as after a press. */
  addStep(): void;
  /** How many may be rendered. */
  limit: number;
}

/** Items rendered in one go in idle time. */
const SLICE = 40;
/** Idle time that a slice needs, in ms. */
const ENOUGH = 4;
/** Longest wait for idle time, in ms. */
const PATIENCE = 500;

interface Deadline {
  timeRemaining(): number;
}

/**
 * Renders the items beyond the first screen in idle time. Before the page is printed or searched, all of them are. So the
 * page answers its visitor meanwhile, while find-in-page, print and assistive technology get every item. Returns a
 * function that stops it.
 */
export function growInIdleTime(list: Growing, host: MoreHost, end: () => void): () => void {
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
    removeEventListener('beforeprint', finish);
    removeEventListener('keydown', finishForSearch);
    end();
  };
  const finish = (): void => {
    list.limit = Infinity;
    stop();
    host.requestUpdate();
  };
  const finishForSearch = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (key === 'F3' || (key === 'f' && (ctrlKey || metaKey))) finish();
  };
  const grow = async (deadline: Deadline): Promise<void> => {
    do {
      if (isStopped) return;
      list.limit += SLICE;
      host.requestUpdate();
      await host.updateComplete;
    } while (list.limit < list.wanted && deadline.timeRemaining() > ENOUGH);
    if (list.limit < list.wanted) whenIdle(grow);
    else stop();
  };
  addEventListener('beforeprint', finish);
  addEventListener('keydown', finishForSearch);
  whenIdle(grow);
  return stop;
}

/** WebKit has no idle callbacks. */
function whenIdle(callback: (deadline: Deadline) => unknown): void {
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback(callback, { timeout: PATIENCE });
    return;
  }
  setTimeout(() => {
    const end = performance.now() + 2 * ENOUGH;
    callback({ timeRemaining: () => end - performance.now() });
  });
}

/**
 * A press: the items already read, then the next page. Says how many came, and focuses the first of them, unless the focus
 * is no longer where it was at the press.
 */
export async function showMoreItems(
  list: Growing,
  host: MoreHost,
  feed: PagedFeed,
  status: StatusRegion,
  messages: () => FeedMessages,
  activeElement: Element | null,
): Promise<void> {
  if (list.busy) return;
  const before = list.count;
  const wanted = host.step === 0 ? Infinity : before + host.step;
  if (host.available < wanted && feed.hasNext) {
    const error = await readMore(list, host, feed, before);
    if (error === 'aborted') return;
    if (error && host.available <= before) {
      status.say(messages().stillFailing);
      return;
    }
  }
  list.addStep();
  list.limit = Math.max(list.limit, before + 1);
  host.requestUpdate();
  await host.updateComplete;
  const added = list.count - before;
  status.say(added > 0 ? messages().added(added) : messages().noMore);
  // Not when the user has put the focus elsewhere in the meantime.
  if (added > 0 && [activeElement, document.body].includes(document.activeElement)) host.focusItem(before);
}

/** Page after page until one has something to show: a filter may exclude everything on a page. */
async function readMore(
  list: Growing,
  host: MoreHost,
  feed: PagedFeed,
  before: number,
): Promise<FeedError | 'aborted' | undefined> {
  list.busy = true;
  host.requestUpdate();
  let error: FeedError | 'aborted' | undefined;
  do {
    error = await feed.loadMore();
    await host.updateComplete;
  } while (!error && host.available <= before && feed.hasNext);
  list.busy = false;
  host.requestUpdate();
  return error;
}
