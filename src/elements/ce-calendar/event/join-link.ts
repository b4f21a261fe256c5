import { html, nothing } from 'lit';
import { sortTime } from '../../../feeds/items/event-order.js';
import { isPast } from '../../../feeds/items/is-past.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import * as icons from '../../../ui/icons.js';
import { renderIcon } from '../../../ui/icon.js';
import { onSelect } from '../../../ui/item-events.js';
import { detailMessages } from './event-links.js';
import { type EventContext, isCancelledOrPostponed } from './event-text.js';
import { JOIN_BEFORE } from './format-event-times.js';

/** Where people meet online, as long as they can: not of an event that is over, or that does not take place. */
function meetingUrlOf(event: CalendarEvent, { now, visitor }: EventContext): string | undefined {
  const { location } = event;
  if (!location?.online || isCancelledOrPostponed(event) || isPast(event, now, visitor)) return undefined;
  return location.url;
}

/** Whether the meeting begins soon or is under way. */
const isJoinable = ({ start }: CalendarEvent, { now, visitor }: EventContext): boolean =>
  sortTime(start, visitor) - JOIN_BEFORE <= now.getTime();

/** In a row: from a quarter of an hour before the start to the end. */
export const renderJoinLink = (event: CalendarEvent, context: EventContext): unknown =>
  isJoinable(event, context) ? renderMeetingLink(event, context, 'join') : nothing;

/** In the detail: until the end; before a meeting begins there is time for other things. */
export const renderJoinButton = (event: CalendarEvent, context: EventContext): unknown =>
  renderMeetingLink(event, context, isJoinable(event, context) ? 'button' : 'button quiet');

function renderMeetingLink(event: CalendarEvent, context: EventContext, classes: string): unknown {
  const href = meetingUrlOf(event, context);
  if (!href) return nothing;
  return html`<a class=${classes} part="join" href=${href} @click=${onSelect(event)}
    >${renderIcon(icons.video)} ${detailMessages(context.locale).joinOnline}<span class="visually-hidden"
      >: <bdi>${event.title}</bdi></span
    ></a
  >`;
}
