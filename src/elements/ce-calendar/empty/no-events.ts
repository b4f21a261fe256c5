import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../../feeds/model.js';
import { onSelect } from '../../../ui/item-events.js';
import { isFiltered, type CalendarModel } from '../calendar-model.js';
import { linkOf } from '../event/event-text.js';
import { formatDay, formatPeriod } from '../event/format-event-times.js';
import { moreMessages } from '../more-messages.js';
import { daysOfPeriod, periodOfDay } from '../state/calendar-days.js';
import { findNextEvent } from './find-next-event.js';
import { noEventsStyles } from './no-events.styles.js';

export const styles = [noEventsStyles];

/** What a list, a month or a week without events says, and when the next event is. */
export function render(model: CalendarModel): unknown {
  const { period, listDays } = model.state.options;
  const { to } = period ? daysOfPeriod(period) : listDays;
  const next = model.isSettled ? findNextEvent(model, to) : undefined;
  const reason = renderReason(model);
  if (reason === nothing && !next) return nothing;
  return html`<div class="empty" part=${isFiltered(model) && reason !== nothing ? 'no-results' : 'empty'}>
    ${reason} ${next ? renderNext(next, model) : nothing}
  </div>`;
}

/**
 * A grid without events speaks for itself, and past events are behind a button; when the feed has no events at all, its
 * state says so.
 */
function renderReason(model: CalendarModel): unknown {
  const { state, messages, fitsGrid } = model;
  if (state.selection.pastEvents.length > 0) return nothing;
  if (isFiltered(model)) {
    return html`<p>
      <bdi><b>${messages.notFound}</b>&#32;${moreMessages(model.locale).tryThis}</bdi>
    </p>`;
  }
  const isListed = state.options.period && !fitsGrid;
  return isListed && model.isSettled && state.selection.matches.length > 0
    ? html`<p><bdi>${messages.empty}</bdi></p>`
    : nothing;
}

/** "Next event: March 12", with the way there: the button of its month or week, or its link. */
function renderNext(event: CalendarEvent, model: CalendarModel): TemplateResult {
  const { host, state, locale, userChoices, views } = model;
  const { order, period, today, firstDay } = state.options;
  const messages = moreMessages(locale);
  const day = order.dayOf(event);
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const date = formatDay(day, locale, { month: 'long', day: 'numeric', ...(isThisYear ? {} : { year: 'numeric' }) });
  const text = isFiltered(model) ? messages.nextMatch(date) : messages.nextEvent(date);
  const nextPeriod = period && periodOfDay(day, period, firstDay);
  // The button disappears: the focus goes with the user to the day.
  const showDay = async (): Promise<void> => {
    views.grid?.activate(day);
    if (nextPeriod) userChoices.showPeriod(nextPeriod, 'push');
    await host.updateComplete;
    const shown = host.renderRoot.querySelector<HTMLElement>(`[data-day="${day}"]`);
    (shown?.matches('td') ? shown : shown?.querySelector<HTMLElement>('a[href], button'))?.focus();
  };
  return html`<p class="next-event" part="next-event">
    <bdi>${text}</bdi>
    ${
      nextPeriod
        ? html`<button class="button quiet" part="show-next" type="button" @click=${showDay}>
            <bdi>${messages.show(formatPeriod(nextPeriod, locale))}</bdi>
          </button>`
        : renderTitle(event)
    }
  </p>`;
}

function renderTitle(event: CalendarEvent): TemplateResult {
  const href = linkOf(event);
  if (!href) return html`<bdi>${event.title}</bdi>`;
  return html`<a class="lone-link" href=${href} @click=${onSelect(event)}><bdi>${event.title}</bdi></a>`;
}
