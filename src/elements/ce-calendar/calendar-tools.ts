import { html, nothing, type TemplateResult } from 'lit';
import { toSafeUrl } from '../../data/safe-url.js';
import { renderDisclosure } from '../../ui/disclosure.js';
import * as icons from '../../ui/icons.js';
import { renderIcon } from '../../ui/icon.js';
import type { CalendarModel } from './calendar-model.js';
import type { CalendarViewName } from './state/calendar-options.js';

export interface ToolsModel extends Pick<CalendarModel, 'state' | 'userChoices' | 'messages'> {
  /** The link to more. */
  readonly more: unknown;
  readonly hasViewSwitch: boolean;
  readonly subscribeHref: string | undefined;
}

/** Beside the heading: the link to more, "Subscribe" with its explanation, the choice of view. */
export function renderCalendarTools(tools: ToolsModel): TemplateResult {
  const { state, messages, more } = tools;
  const switcher = tools.hasViewSwitch ? renderViewSwitch(tools) : nothing;
  const href = toSafeUrl(tools.subscribeHref);
  if (!href) return html`${more} ${switcher}`;
  const isExpanded = state.isExpanded('subscription');
  const toggle = (): void => state.toggle('subscription');
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isExpanded) return;
    (event.currentTarget as Element).parentElement?.querySelector<HTMLElement>('.subscribe')?.focus();
    toggle();
  };
  return html`${more}
    ${renderDisclosure(
      { class: 'more subscribe', part: 'subscribe', controls: 'subscription', isExpanded, toggle },
      html`${renderIcon(icons.calendarAdd)} ${messages.subscribe}`,
    )}
    ${switcher}
    <div id="subscription" class="subscription" part="subscription" ?hidden=${!isExpanded} @keydown=${escape}>
      <p><bdi>${messages.subscribeHow}</bdi></p>
      <p><a class="lone-link" href=${webcalHref(href)}>${messages.subscribeInApp}</a></p>
      <p>
        <bdi>${messages.subscribeAddress}:</bdi>&#32;<a class="lone-link" href=${href}><bdi>${href}</bdi></a>
      </p>
    </div>`;
}

/** The same address for calendar apps that subscribe. */
export const webcalHref = (address: string): string => address.replace(/^https?:/i, 'webcal:');

function renderViewSwitch({ state, userChoices, messages }: ToolsModel): TemplateResult {
  const side = (view: CalendarViewName, sign: string, label: string): TemplateResult => {
    const isShown = view === state.options.view;
    return html`<button type="button" aria-pressed=${String(isShown)} @click=${() => userChoices.showView(view)}>
      ${renderIcon(sign)} ${label}
    </button>`;
  };
  return html`<div class="segments" part="view-switch" role="group" aria-label=${messages.view}>
    ${side('list', icons.list, messages.list)} ${side('month', icons.calendar, messages.month)}
    ${side('week', icons.columns, messages.week)}
  </div>`;
}
