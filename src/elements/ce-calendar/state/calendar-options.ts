import { dependsOnWindow } from '../../../data/feed-request.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import type { Settings } from '../../../settings/settings.js';
import { toWallTime } from '../../../time/parse-when.js';
import { firstDayOfWeek } from '../../../time/week.js';
import { browserTimeZone, dayInZone, isTimeZone } from '../../../time/zone.js';
import { memoizeLast } from '../../../ui/memo.js';
import type { FeedElement } from '../../base/feed-element.js';
import type { ValueChecks } from '../../base/value-checks.js';
import { addDays, DAY_MS } from '../../../time/days.js';
import type { CreateEventFilter, EventFilters, SourceOf } from '../filters/event-filters.js';
import {
  type DayRange,
  daysToRequest,
  isDay,
  isMonth,
  MAX_PAST_DAYS,
  startOfWeek,
  weeksOfPeriod,
  widenByDay,
} from './calendar-days.js';
import { createDayOf, type Zones } from './zones.js';

export const VIEWS = ['list', 'month', 'week'] as const;
export type CalendarViewName = (typeof VIEWS)[number];

/** The element with the attributes that the calendar's state is made from. */
export interface CalendarHost extends FeedElement<CalendarEvent> {
  view: CalendarViewName;
  month: string | undefined;
  week: string | undefined;
  choices: EventFilters;
  src: string | undefined;
  readonly sources: unknown;
  readonly sourceOf: SourceOf;
  /** Missing until the lazy chunk of the filters is there. */
  readonly createFilter: CreateEventFilter | undefined;
  readonly structuredData: boolean;
  readonly shownEvents: readonly CalendarEvent[];
  readonly formatLocale: string;
  readonly filters: boolean;
  readonly hasBegun: boolean;
  readonly from: string;
  readonly days: number;
  readonly past: number;
  readonly kind: string | undefined;
  readonly section: string | undefined;
  readonly tag: string | undefined;
  readonly tagMatch: 'any' | 'all';
  readonly timeZone: string | undefined;
  readonly feedTimeZone: string | undefined;
  readonly hourCycle: 'h12' | 'h23' | undefined;
  readonly firstDay: number | undefined;
  readonly nextDayFrom: string | undefined;
  readonly hide: string | undefined;
  readonly urlState: string | undefined;
}

/** The element's attributes that concern days and zones, checked. Read at each use, since any of them may change. */
export class CalendarOptions {
  readonly #host: CalendarHost;
  readonly #check: ValueChecks;

  constructor(host: CalendarHost, check: ValueChecks) {
    this.#host = host;
    this.#check = check;
  }

  readonly #mergeSettings = memoizeLast(
    ({
      base,
      ...attributes
    }: { base: Settings } & Pick<CalendarHost, 'timeZone' | 'feedTimeZone' | 'hourCycle' | 'firstDay'>): Settings => {
      const own = {
        timeZone: attributes.timeZone || undefined,
        feedTimeZone: attributes.feedTimeZone || undefined,
        hourCycle: this.#check.optional('hour-cycle', attributes.hourCycle, ['h12', 'h23']),
        firstDay: this.#check.optional('first-day', attributes.firstDay, [1, 2, 3, 4, 5, 6, 7]),
      };
      return { ...base, ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) };
    },
  );

  /** The attributes over the nearest settings. */
  settingsOver(base: Settings): Settings {
    const { timeZone, feedTimeZone, hourCycle, firstDay } = this.#host;
    return this.#mergeSettings({ base, timeZone, feedTimeZone, hourCycle, firstDay });
  }

  /** New only when a zone has changed: the days of events are kept with it. */
  readonly #createZones = memoizeLast(({ timeZone, feedTimeZone, visitor, nextDayFrom }: Zones) => {
    const zones: Zones = {
      timeZone: ['event', 'reader'].includes(timeZone) || isTimeZone(timeZone) ? timeZone : 'event',
      feedTimeZone: feedTimeZone && isTimeZone(feedTimeZone) ? feedTimeZone : undefined,
      visitor,
      nextDayFrom,
    };
    if (zones.timeZone !== timeZone)
      this.#check.warnOnce(`time-zone="${timeZone}" is not event, reader or an IANA zone; "event" is used`);
    if (feedTimeZone && !zones.feedTimeZone)
      this.#check.warnOnce(`feed-time-zone="${feedTimeZone}" is not an IANA zone; none is used`);
    return { zones, dayOf: createDayOf(zones) };
  });

  #knownVisitor: string | undefined;

  /** Read once per update: it takes a browser long to tell, and visitors travel. */
  get #visitor(): string {
    if (this.#knownVisitor === undefined) queueMicrotask(() => (this.#knownVisitor = undefined));
    return (this.#knownVisitor ??= browserTimeZone());
  }

  get order(): { readonly zones: Zones; readonly dayOf: (event: CalendarEvent) => string } {
    const { timeZone, feedTimeZone } = this.#host.settings;
    return this.#createZones({ timeZone, feedTimeZone, visitor: this.#visitor, nextDayFrom: this.#nextDayFrom });
  }

  get #nextDayFrom(): number | undefined {
    const { nextDayFrom } = this.#host;
    if (!nextDayFrom) return undefined;
    const time = toWallTime('1970-01-01', `${nextDayFrom}:00`);
    if (time < DAY_MS / 2) return time;
    this.#check.warnOnce(`next-day-from="${nextDayFrom}" is not a time from 00:00 to 11:59; it is ignored`);
    return undefined;
  }

  get zones(): Zones {
    return this.order.zones;
  }

  get view(): CalendarViewName {
    return this.#check.oneOf('view', this.#host.view, VIEWS);
  }

  /** The month or the week that is shown; a list has none. */
  get period(): string | undefined {
    const { view } = this;
    return view === 'list' ? undefined : this[view];
  }

  /** The visitor's day. */
  get today(): string {
    return dayInZone(this.zones.visitor, this.#host.settings.now().getTime());
  }

  get firstDay(): number {
    return this.#host.settings.firstDay ?? firstDayOfWeek(this.#host.formatLocale);
  }

  /** First day of the list, without past events. */
  get from(): string {
    const { from } = this.#host;
    if (from && from !== 'today' && isDay(from)) return from;
    if (from && from !== 'today')
      this.#check.warnOnce(`from="${from}" is neither today nor a day like 2025-03-01; "today" is used`);
    return this.today;
  }

  get month(): string {
    const { month } = this.#host;
    if (month && isMonth(month)) return month;
    if (month) this.#check.warnOnce(`month="${month}" is not a month like 2025-03; that of "from" is used`);
    return this.from.slice(0, 7);
  }

  /** The first day of the week. */
  get week(): string {
    const { week } = this.#host;
    const isKnown = week && isDay(week);
    if (week && !isKnown)
      this.#check.warnOnce(`week="${week}" is not a day like 2025-03-01; the week of "from" is used`);
    return startOfWeek(isKnown ? week : this.from, this.firstDay);
  }

  /** The days of the list. */
  get listDays(): DayRange {
    const past = this.#check.wholeNumber('past', this.#host.past, 0, MAX_PAST_DAYS, 0);
    const days = this.#check.wholeNumber('days', this.#host.days, 1, 731, 90);
    return { from: addDays(this.from, -past), to: addDays(this.from, days) };
  }

  /** The shown days, for an address that asks for them. */
  get window(): DayRange | undefined {
    if (!dependsOnWindow(this.#host.src)) return undefined;
    return this.period ? weeksOfPeriod(this.period, this.firstDay) : this.listDays;
  }

  /** Stays the same while the user pages or time passes: another span is another request. */
  readonly #span = memoizeLast((_: Pick<CalendarHost, 'src' | 'from' | 'days' | 'past' | 'inlineFeed'>) =>
    daysToRequest(this.listDays, (this.period ?? this.month).slice(0, 7), this.firstDay, this.today),
  );

  /** The days that are read of the feed. */
  get readWindow(): DayRange {
    const { src, from, days, past, inlineFeed } = this.#host;
    return this.window ? widenByDay(this.window) : this.#span({ src, from, days, past, inlineFeed });
  }
}
