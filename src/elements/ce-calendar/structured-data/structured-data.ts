import type { ReactiveController } from 'lit';
import type { CalendarEvent } from '../../../feeds/model.js';
import { trustedPolicy } from '../../../page/policy.js';
import type { CalendarHost } from '../state/calendar-options.js';
import { toJsonLd } from './event-json-ld.js';

/**
 * Describes the shown events to search engines, in one script of the page's head while the element is on
 * the page. The script holds data, which no CSP takes for code; Trusted Types do, so its text is passed by our policy.
 */
export class StructuredData implements ReactiveController {
  static readonly styles = [];
  readonly #host: CalendarHost;
  readonly #script = document.createElement('script');
  #events: readonly CalendarEvent[] = [];

  constructor(host: CalendarHost) {
    this.#host = host;
    this.#script.type = 'application/ld+json';
    host.addController(this);
  }

  hostUpdated(): void {
    const events = this.#host.structuredData ? this.#host.shownEvents : [];
    if (events.length === 0) return this.#remove();
    if (!hasSameItems(events, this.#events)) {
      // Without our policy, a page that asks for Trusted Types would report the data as a script.
      const policy = trustedPolicy();
      if (!policy) return;
      this.#events = events;
      this.#script.textContent = policy.createScript(toJsonLd(events));
    }
    if (!this.#script.isConnected) document.head.append(this.#script);
  }

  hostDisconnected(): void {
    this.#remove();
  }

  #remove(): void {
    this.#script.remove();
  }
}

const hasSameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
