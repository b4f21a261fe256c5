import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarMessages } from '../../i18n/calendar-messages.js';
import * as glyphs from '../../ui/glyphs.js';
import { icon } from '../../ui/icons.js';
import { safeLink } from '../../data/safe-link.js';
import type { CalendarView } from './calendar-element.js';
import { webcalHref } from './calendar-links.js';

/** What stands beside the heading: the link to more, subscribing, the choice of view. */

export interface ToolsView {
  readonly words: CalendarMessages;
  readonly more: unknown;
  readonly subscribeHref: string | undefined;
  readonly subscribing: boolean;
  readonly subscribe: () => void;
  /** The shown view; `undefined`: there is no choice. */
  readonly view: CalendarView | undefined;
  readonly choose: (view: CalendarView) => void;
}

export function calendarTools(tools: ToolsView): TemplateResult {
  const { words, more, subscribing, subscribe, view } = tools;
  const href = safeLink(tools.subscribeHref);
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !subscribing) return;
    (event.currentTarget as Element).parentElement?.querySelector<HTMLElement>('.subscribe')?.focus();
    subscribe();
  };
  return html`${more}
  ${
    href
      ? html`<button
          class="more subscribe"
          part="subscribe"
          type="button"
          aria-expanded=${subscribing ? 'true' : 'false'}
          aria-controls="subscription"
          @click=${subscribe}
        >
          ${icon(glyphs.calendarAdd)} ${words.subscribe}
        </button>`
      : nothing
  }
  ${view ? viewSwitch(view, tools) : nothing}
  ${
    href
      ? html`<div id="subscription" class="subscription" part="subscription" ?hidden=${!subscribing} @keydown=${escape}>
          <p><bdi>${words.subscribeHow}</bdi></p>
          <p><a class="lone-link" href=${webcalHref(href)}>${words.subscribeInApp}</a></p>
          <p>
            <bdi>${words.subscribeAddress}:</bdi> <a class="lone-link" href=${href}><bdi>${href}</bdi></a>
          </p>
        </div>`
      : nothing
  }`;
}

function viewSwitch(shown: CalendarView, { words, choose }: ToolsView): TemplateResult {
  const side = (view: CalendarView, sign: string, label: string): TemplateResult =>
    html`<button type="button" aria-pressed=${String(view === shown)} @click=${() => choose(view)}>
      ${icon(sign)} ${label}
    </button>`;
  return html`<div class="segments" part="view-switch" role="group" aria-label=${words.view}>
    ${side('list', glyphs.list, words.list)} ${side('month', glyphs.calendar, words.month)}
  </div>`;
}
