import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../../data/feed-controller.js';
import { asksByWindow, feedUrls, sameKey } from '../../data/feed-request.js';
import { hasItems, type Pages } from '../../data/feed-state.js';
import { loadFeed } from '../../data/load-feed.js';
import { events, type CalendarEvent } from '../../feeds/events.js';
import { enCalendar, type CalendarMessages } from '../../i18n/calendar-messages.js';
import type { Settings } from '../../settings/settings.js';
import { addDays } from '../../time/days.js';
import { lastDay } from '../../time/format-range.js';
import { firstDayOfWeek } from '../../time/week.js';
import { dayIn, isTimeZone, pageTimeZone } from '../../time/zone.js';
import { FeedElement } from '../feed-element.js';
import { agendaOrder, inDays, isOver, type Days } from './agenda.js';
import { isDay, isMonth, listDays, MOST_PAST, spanOf, widened } from './calendar-days.js';
import { authorFilter, eventFilter, EVERYTHING, type EventChoices } from './event-filters.js';
import { KeptAnswers } from './kept-answers.js';
import { daysOfWeeks } from './month-grid.js';
import { dayFinder, zonesOf, type ZoneView } from './shown-zone.js';

const VIEWS = ['list', 'month'] as const;
export type CalendarView = (typeof VIEWS)[number];

/** What is worked out of the feed once for all drawings with the same values. */
interface Arranged {
  /** What the reader can choose from, by the author's wish. */
  readonly offered: readonly CalendarEvent[];
  /** What could be shown, by the author's wish. */
  readonly wanted: readonly CalendarEvent[];
  /** Of these, what the reader has chosen; in the list without what is over. */
  readonly found: readonly CalendarEvent[];
  readonly over: readonly CalendarEvent[];
}

/**
 * Which events of a feed are shown: of which days, by whose wish, in whose zone.
 *
 * @internal
 */
export abstract class CalendarElement extends FeedElement<CalendarEvent> {
  /** `list`, or `month`: a grid where there is room for it. */
  @property() view: CalendarView = 'list';
  /** Lets readers choose the view. */
  @property({ type: Boolean, attribute: 'view-switch' }) viewSwitch = false;
  /** First day of the list: `today`, or a day such as `2025-03-01`. */
  @property() from = 'today';
  /** How many days the list has from there, at most 731. */
  @property({ type: Number }) days = 90;
  /** How many days before are in the list, folded as far as they are over. */
  @property({ type: Number }) past = 0;
  /** The month shown, `YYYY-MM`. Default: that of `from`. */
  @property() month: string | undefined;
  /** Shows only events of these kinds, separated by commas. */
  @property() kind: string | undefined;
  /** Shows only events of these sections, separated by commas. */
  @property() section: string | undefined;
  /** Shows only events with one of these tags, separated by commas; `-name` leaves events with that tag out. */
  @property() tag: string | undefined;
  /** `any`: one of the tags is enough; `all`: every one is needed. */
  @property({ attribute: 'tag-match' }) tagMatch: 'any' | 'all' = 'any';
  /** Zone in which times are shown: `event` (the organiser's), `reader`, or an IANA name. Default: the settings'. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;
  /** IANA zone of times in the feed that carry none. Default: the settings'. */
  @property({ attribute: 'feed-time-zone' }) feedTimeZone: string | undefined;
  /** `h12` or `h23`. Default: the settings', else as the language has it. */
  @property({ attribute: 'hour-cycle' }) hourCycle: 'h12' | 'h23' | undefined;
  /** First day of the week, 1 (Monday) to 7 (Sunday). Default: the settings', else as the language has it. */
  @property({ type: Number, attribute: 'first-day' }) firstDay: number | undefined;
  /** What the reader is looking for. */
  @property({ attribute: false }) choices: EventChoices = EVERYTHING;

  protected override readonly defaultLimit = 20;
  protected override readonly feed = new FeedController(this, events);
  protected zones: ZoneView = { timeZone: 'event', reader: 'UTC' };
  protected dayOfEvent = dayFinder(this.zones);
  readonly #answers = new KeptAnswers();
  #ahead = new AbortController();
  #settled: { readonly base: Settings; readonly key: readonly unknown[]; readonly value: Settings } | undefined;
  #span: { readonly key: readonly unknown[]; readonly value: Days } | undefined;
  #made: { readonly key: readonly unknown[]; readonly value: Arranged } | undefined;

  protected override get words(): CalendarMessages {
    return this.language.messages('calendar', enCalendar);
  }

  /** The nearest settings under the attributes; a feed that is asked for by its days with a memory. */
  override get settings(): Settings {
    const base = super.settings;
    const { timeZone, feedTimeZone, hourCycle, firstDay, src } = this;
    const key = [timeZone, feedTimeZone, hourCycle, firstDay, asksByWindow(src)];
    if (this.#settled?.base !== base || !sameKey(key, this.#settled.key)) {
      const own = {
        timeZone: timeZone || undefined,
        feedTimeZone: feedTimeZone || undefined,
        hourCycle: this.allowed('hour-cycle', hourCycle, ['h12', 'h23']),
        firstDay: this.allowed('first-day', firstDay, [1, 2, 3, 4, 5, 6, 7]),
        fetch: asksByWindow(src) ? this.#answers.of(base.fetch) : undefined,
      };
      const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
      this.#settled = { base, key, value: { ...base, ...said } };
    }
    return this.#settled.value;
  }

  protected get isMonth(): boolean {
    return this.oneOf('view', this.view, VIEWS) === 'month';
  }

  /** The day it is for the reader. */
  protected get today(): string {
    return dayIn(this.zones.reader, this.settings.now().getTime());
  }

  protected get firstOfWeek(): number {
    return this.settings.firstDay ?? firstDayOfWeek(this.locale);
  }

  /** First day of the list, checked. */
  get #from(): string {
    const { from } = this;
    if (!from || from === 'today' || isDay(from)) return !from || from === 'today' ? this.today : from;
    this.warnOnce(`from="${from}" is neither today nor a day like 2025-03-01; "today" is used`);
    return this.today;
  }

  protected get shownMonth(): string {
    const { month } = this;
    if (month && isMonth(month)) return month;
    if (month) this.warnOnce(`month="${month}" is no month like 2025-03; that of "from" is used`);
    return this.#from.slice(0, 7);
  }

  protected get listed(): Days {
    const past = this.wholeNumber('past', this.past, 0, MOST_PAST, 0);
    return listDays(this.#from, past, this.wholeNumber('days', this.days, 1, 731, 90));
  }

  /** @internal The shown days, for addresses that ask for them. */
  get window(): Days | undefined {
    if (!asksByWindow(this.src)) return undefined;
    return this.isMonth ? daysOfWeeks(this.shownMonth, this.firstOfWeek) : this.listed;
  }

  /** @internal */
  get readWindow(): Days {
    const { window } = this;
    if (window) return widened(window);
    const key = [this.src, this.from, this.days, this.past, this.snapshot];
    if (!this.#span || !sameKey(key, this.#span.key)) {
      this.#span = { key, value: spanOf(this.listed, this.shownMonth, this.firstOfWeek, this.today) };
    }
    return this.#span.value;
  }

  /** @internal Of what is read, what the reader could see in the list. */
  override get available(): number {
    return this.#made?.value.found.length ?? 0;
  }

  /** @internal A month is shown whole. */
  override get step(): number {
    return this.isMonth ? 0 : super.step;
  }

  override async reload(): Promise<void> {
    this.#answers.forget();
    await super.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ahead.abort();
    this.#ahead = new AbortController();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#lookAtZones();
    super.willUpdate(changed);
    if (!hasItems(this.feed.state)) this.#made = undefined;
    if (changed.has('choices') || changed.has('view')) this.list.reset();
  }

  /** A new way to find the day of an event only when a zone has changed: the days found are kept. */
  #lookAtZones(): void {
    const { timeZone: asked, feedTimeZone: feeds } = this.settings;
    const reader = pageTimeZone();
    const timeZone = ['event', 'reader'].includes(asked) || isTimeZone(asked) ? asked : 'event';
    if (timeZone !== asked) this.warnOnce(`time-zone="${asked}" is not event, reader or an IANA zone; "event" is used`);
    const feedTimeZone = feeds && isTimeZone(feeds) ? feeds : undefined;
    if (feeds && !feedTimeZone) this.warnOnce(`feed-time-zone="${feeds}" is no IANA zone; none is used`);
    const { zones } = this;
    if (zones.timeZone === timeZone && zones.feedTimeZone === feedTimeZone && zones.reader === reader) return;
    this.zones = { timeZone, feedTimeZone, reader };
    this.dayOfEvent = dayFinder(this.zones);
  }

  protected override arrange(pages: Pages<CalendarEvent>): readonly CalendarEvent[] {
    const { kind, section, tag, choices, today, zones, listed, isMonth: month } = this;
    const sort = this.oneOf('sort', this.sort, ['kind', 'feed']);
    const tagMatch = this.oneOf('tag-match', this.tagMatch, ['any', 'all']);
    const now = this.settings.now();
    const overs = month ? 0 : Math.floor(now.getTime() / 60_000);
    const key = [
      pages,
      kind,
      section,
      tag,
      tagMatch,
      choices,
      zones,
      month,
      sort,
      today,
      listed.from,
      listed.to,
      overs,
    ];
    if (!this.#made || !sameKey(key, this.#made.key)) {
      const wish = authorFilter({ kind, section, tag, tagMatch });
      const wished = wish ? pages.map((page) => page.filter(wish)) : pages;
      this.#made = { key, value: month ? this.#forMonth(wished) : this.#forList(wished, sort === 'kind', now) };
    }
    return this.#made.value.wanted;
  }

  /** All of them: which month is shown makes no difference, and nothing but what the reader asks for is read. */
  #forMonth(pages: Pages<CalendarEvent>): Arranged {
    const wanted = pages.flat();
    const passes = eventFilter(this.choices);
    return { offered: wanted, wanted, found: passes ? wanted.filter(passes) : wanted, over: [] };
  }

  /** Each page in its own order, so that what was read never moves when the next page comes. */
  #forList(pages: Pages<CalendarEvent>, sorted: boolean, now: Date): Arranged {
    const { zones, listed } = this;
    const order = agendaOrder(this.dayOfEvent, zones, this.#from, sorted);
    const inside = pages.flatMap((page) => [...inDays(page, listed, zones.reader)].sort(order));
    const passes = eventFilter(this.choices);
    const found = passes ? inside.filter(passes) : inside;
    const over = new Set(inside.filter((event) => isOver(event, now, zones.reader)));
    return {
      offered: inside,
      wanted: inside.filter((event) => !over.has(event)),
      found: found.filter((event) => !over.has(event)),
      over: found.filter((event) => over.has(event)),
    };
  }

  /** What can be filtered, over or not. */
  protected get offered(): readonly CalendarEvent[] {
    return this.#made?.value.offered ?? [];
  }

  /** What is shown, or would be if there were room. */
  protected get found(): readonly CalendarEvent[] {
    return this.#made?.value.found ?? [];
  }

  /** Of the list, what is over. */
  protected get over(): readonly CalendarEvent[] {
    return this.#made?.value.over ?? [];
  }

  /** First day of the part of a list that is not over. */
  protected get listFrom(): string {
    return this.#from;
  }

  /** First and last day on which the feed has events; `undefined` where its server knows more than was asked for. */
  protected get ends(): Days | undefined {
    if (asksByWindow(this.src)) return undefined;
    const all = this.feed.state.pages.flat();
    const [first] = all;
    if (!first) return undefined;
    const byEnd = (event: CalendarEvent): string => Object.values(event.end ?? event.start)[0] as string;
    const byStart = (event: CalendarEvent): string => Object.values(event.start)[0] as string;
    const early = all.reduce((a, b) => (byStart(b) < byStart(a) ? b : a), first);
    const late = all.reduce((a, b) => (byEnd(b) > byEnd(a) ? b : a), first);
    return { from: this.dayOfEvent(early), to: lastDay(late.start, late.end, zonesOf(late, this.zones).first) };
  }

  /** Fetches a month before it is asked for: the reader is about to. Its failure shows when it is shown. */
  protected fetchAhead(month: string): void {
    if (!asksByWindow(this.src) || this.items) return;
    const { src, askedLanguage, settings } = this;
    const window = daysOfWeeks(month, this.firstOfWeek);
    const { fetch, timeout } = settings;
    for (const url of feedUrls({ ...EMPTY_INPUTS, src, askedLanguage, settings, window })) {
      loadFeed(url, { fetch, timeout: timeout * 1000, signal: this.#ahead.signal }).catch(() => undefined);
    }
  }

  /** The last day of the list, the day before its exclusive end. */
  protected get lastListed(): string {
    return addDays(this.listed.to, -1);
  }
}

const EMPTY_INPUTS = { items: undefined, format: undefined, map: undefined, snapshot: undefined };
