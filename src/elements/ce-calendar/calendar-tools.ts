import { html, nothing, type TemplateResult } from 'lit';
import { toSafeUrl } from '../../data/safe-url.js';
import { renderDisclosure } from '../../ui/disclosure.js';
import * as icons from '../../ui/icons.js';
import { renderIcon } from '../../ui/icon.js';
import type { ToolsModel } from './calendar-model.js';
import type { CalendarViewName } from './state/calendar-options.js';

/** Beside the heading: the link to more, "Subscribe" with its explanation, the choice of view. */
export function renderCalendarTools(tools: ToolsModel): TemplateResult {
  const { state, messages, more, views } = tools;
  const switcher = tools.hasViewSwitch ? renderViewSwitch(tools) : nothing;
  const href = toSafeUrl(tools.subscribeHref);
  if (!href) return html`${more} ${switcher}`;
  const isExpanded = state.isExpanded('subscription');
  const toggle = (): void => state.toggle('subscription');
  return html`${more}
    ${renderDisclosure(
      { class: 'more subscribe', part: 'subscribe', controls: 'subscription', isExpanded, toggle },
      html`${renderIcon(icons.calendarAdd)} ${messages.subscribe}`,
    )}
    <div id="subscription" class="subscription" ?hidden=${!isExpanded}>
      ${isExpanded ? views.renderSubscription({ ...tools, href }) : nothing}
    </div>
    ${switcher}`;
}

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
