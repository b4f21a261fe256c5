import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarMessages } from '../../i18n/calendar-messages.js';
import { formatDay, formatPeriod, type TimeContext } from './event/format-event-times.js';
import type { DayBounds } from './state/selection.js';

/** A sentence below the events. */
export const renderNote = (part: string, text: string): TemplateResult =>
  html`<p class="meta note" part=${part} dir="auto" .textContent=${text}></p>`;

/** Where the calendar's data ends, for shown days that go beyond it. */
export function renderBoundsNote(
  bounds: DayBounds | undefined,
  shown: DayBounds,
  { messages, locale }: TimeContext,
): unknown {
  if (!bounds) return nothing;
  const format = (day: string): string => formatDay(day, locale, { dateStyle: 'long' });
  if (shown.last > bounds.last) return renderNote('bounds', messages.listedUntil(format(bounds.last)));
  return shown.first < bounds.first ? renderNote('bounds', messages.listedFrom(format(bounds.first))) : nothing;
}

/** What is announced after the user has gone to another month or week, or has changed how many events are shown. */
export const formatUserChange = (
  period: string | false | undefined,
  count: number | false | undefined,
  messages: CalendarMessages,
  locale: string,
): string =>
  [
    period && formatPeriod(period, locale),
    typeof count === 'number' && (count > 0 ? messages.found(count) : messages.notFound),
  ]
    .filter(Boolean)
    .join('. ');
