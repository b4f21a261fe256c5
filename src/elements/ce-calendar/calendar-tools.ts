import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../data/safe-link.js';
import type { CalendarMessages } from '../../i18n/calendar-messages.js';
import * as icons from '../../ui/icons.js';
import { icon } from '../../ui/icon.js';
import { webcalHref } from './event/calendar-links.js';
import type { CalendarViewName } from './state/calendar-options.js';

/** Beside the heading: the link to more, "Subscribe", the choice of view. */

export interface ToolsModel {
  readonly messages: CalendarMessages;
  readonly more: unknown;
  readonly subscribeHref: string | undefined;
  /** Whether the explanation is shown. */
  readonly isSubscribing: boolean;
  readonly toggleSubscribing: () => void;
  /** The shown view; `undefined`: there is no choice. */
  readonly view: CalendarViewName | undefined;
  readonly showView: (view: CalendarViewName) => void;
}

export function calendarTools(tools: ToolsModel): TemplateResult {
  const { messages, more, isSubscribing, toggleSubscribing, view } = tools;
  const href = safeLink(tools.subscribeHref);
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isSubscribing) return;
    (event.currentTarget as Element).parentElement?.querySelector<HTMLElement>('.subscribe')?.focus();
    toggleSubscribing();
  };
  return html`${more}
  ${
    href
      ? html`<button
          class="more subscribe"
          part="subscribe"
          type="button"
          aria-expanded=${isSubscribing ? 'true' : 'false'}
          aria-controls="subscription"
          @click=${toggleSubscribing}
        >
          ${icon(icons.calendarAdd)} ${messages.subscribe}
        </button>`
      : nothing
  }
  ${view ? viewSwitch(view, tools) : nothing}
  ${
    href
      ? html`<div
          id="subscription"
          class="subscription"
          part="subscription"
          ?hidden=${!isSubscribing}
          @keydown=${escape}
        >
          <p><bdi>${messages.subscribeHow}</bdi></p>
          <p><a class="lone-link" href=${webcalHref(href)}>${messages.subscribeInApp}</a></p>
          <p>
            <bdi>${messages.subscribeAddress}:</bdi> <a class="lone-link" href=${href}><bdi>${href}</bdi></a>
          </p>
        </div>`
      : nothing
  }`;
}

function viewSwitch(shown: CalendarViewName, { messages, showView }: ToolsModel): TemplateResult {
  const side = (view: CalendarViewName, sign: string, label: string): TemplateResult =>
    html`<button type="button" aria-pressed=${String(view === shown)} @click=${() => showView(view)}>
      ${icon(sign)} ${label}
    </button>`;
  return html`<div class="segments" part="view-switch" role="group" aria-label=${messages.view}>
    ${side('list', icons.list, messages.list)} ${side('month', icons.calendar, messages.month)}
  </div>`;
}
