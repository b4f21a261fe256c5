import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CalendarEvent } from '../../feeds/events.js';
import { slugOf } from '../../feeds/slug-of.js';

/**
 * The page's fragment as the name of an event: its slug, alone or with its day (`#reading-club-2025-02-20`, for one of
 * a series), after `id-` where the element has an id. It is only read: other fragments are the page's own.
 */
export class EventAddress implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #sought: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#arrive);
    addEventListener('popstate', this.#arrive);
    this.#sought = fragment();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#arrive);
    removeEventListener('popstate', this.#arrive);
  }

  /**
   * The first event that the fragment asks for, told once. Events and titles are read only while one is sought.
   *
   * @param last no other events are on their way, so the fragment is not kept for them
   */
  take(
    events: () => readonly CalendarEvent[],
    dayOfEvent: (event: CalendarEvent) => string,
    last: boolean,
  ): CalendarEvent | undefined {
    const sought = this.#name;
    if (sought === undefined) return undefined;
    const found = events().find((event) => {
      const slug = slugOf(event.title);
      return sought === slug || (sought.startsWith(slug) && sought === `${slug}-${dayOfEvent(event)}`);
    });
    if (found || last) this.#sought = undefined;
    return found;
  }

  /** What is sought in this element. */
  get #name(): string | undefined {
    const sought = this.#sought;
    const { id } = this.#host;
    if (sought === undefined || !id) return sought;
    return sought.startsWith(`${id}-`) ? sought.slice(id.length + 1) : undefined;
  }

  readonly #arrive = (): void => {
    this.#sought = fragment();
    this.#host.requestUpdate();
  };
}

function fragment(): string | undefined {
  try {
    return decodeURIComponent(location.hash.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}
