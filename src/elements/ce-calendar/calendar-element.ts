import { property } from 'lit/decorators.js';
import type { CalendarEvent } from '../../feeds/model.js';
import { isOn } from '../base/ala-element.js';
import { FeedElement } from '../base/feed-element.js';
import { NO_FILTERS, type EventFilters } from './filters/event-filters.js';

/**
 * The attributes of the calendar.
 *
 * @internal
 */
export abstract class CalendarElement extends FeedElement<CalendarEvent> {
  /** `list`; `month` or `week`: a grid where there is room for it. */
  @property() view: 'list' | 'month' | 'week' = 'list';
  /** Lets users choose the view. */
  @property({ type: isOn, attribute: 'view-switch' }) viewSwitch = false;
  /** Several calendars, as a list of `{ src, label, color }` or its JSON text; instead of it, children `<ala-source src label color>`. */
  @property() sources: string | readonly Readonly<Record<string, unknown>>[] | undefined;
  /** First day of the list: `today`, or a day such as `2025-03-01`. */
  @property() from = 'today';
  /** How many days the list has from there, at most 731. */
  @property({ type: Number }) days = 90;
  /** How many days before are in the list; their past events are behind a button. */
  @property({ type: Number }) past = 0;
  /** The month shown, `YYYY-MM`. Default: that of `from`. */
  @property() month: string | undefined;
  /** The week shown, by one of its days, `YYYY-MM-DD`. Default: that of `from`. */
  @property() week: string | undefined;
  /** Shows only events of these kinds, separated by commas. */
  @property() kind: string | undefined;
  /** Shows only events of these sections, separated by commas. */
  @property() section: string | undefined;
  /** Shows only events with one of these tags, separated by commas; `-name` excludes events with that tag. */
  @property() tag: string | undefined;
  /** `any`: one of the tags is enough; `all`: every one is needed. */
  @property({ attribute: 'tag-match' }) tagMatch: 'any' | 'all' = 'any';
  /** Zone in which times are shown: `event` (the organizer's), `reader` (the visitor's), or an IANA name. Default: the settings'. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;
  /** IANA zone of times in the feed that have none. Default: the settings'. */
  @property({ attribute: 'feed-time-zone' }) feedTimeZone: string | undefined;
  /** `h12` or `h23`. Default: the settings', else the language's. */
  @property({ attribute: 'hour-cycle' }) hourCycle: 'h12' | 'h23' | undefined;
  /** First day of the week, 1 (Monday) to 7 (Sunday). Default: the settings', else the language's. */
  @property({ type: Number, attribute: 'first-day' }) firstDay: number | undefined;
  /** Events that start before this time, such as `04:00`, stay on the evening of the day before. */
  @property({ attribute: 'next-day-from' }) nextDayFrom: string | undefined;
  /** What is left out, separated by spaces: `cancelled`, `past`. */
  @property() hide: string | undefined;
  /** The filters that the user has set. */
  @property({ attribute: false }) choices: EventFilters = NO_FILTERS;
  /** Offers search, and each filter that has at least two values. */
  @property({ type: isOn }) filters = false;
  /** Address of the calendar as a file (.ics), for calendar apps that subscribe. */
  @property({ attribute: 'subscribe-href' }) subscribeHref: string | undefined;
  /** Describes the shown events to search engines, as JSON-LD in the page's head. */
  @property({ type: isOn, attribute: 'structured-data' }) structuredData = false;
  /** Name under which filters, view and month are kept in the page's address, as `NAME.q`, `NAME.kind`, ... */
  @property({ attribute: 'url-state' }) urlState: string | undefined;

  /** @internal Dates, times and the week follow the page's language also without messages in it. */
  get formatLocale(): string {
    const { wanted, locale } = this.language;
    try {
      return Intl.DateTimeFormat.supportedLocalesOf(wanted)[0] ?? locale;
    } catch {
      return locale;
    }
  }
}
