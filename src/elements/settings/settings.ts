import { ContextProvider } from '@lit/context';
import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type CustomFormatLike, type Settings, settingsContext } from '../../settings/settings.js';
import { AlaElement, LINK_TARGETS, LOOKS, THEMES } from '../base/ala-element.js';
import { parseUrl } from '../../page/parse-url.js';

const splitList = {
  fromAttribute: (value: string | null): readonly string[] | undefined =>
    value
      ?.toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
};

/**
 * Settings for every widget inside it. What it does not set comes from the settings around it, then from the
 * defaults. The `lang` of the nearest element is the widgets' language, so `lang` works here too.
 *
 * @summary Gives the widgets inside it their common settings.
 * @tag ala-settings
 * @tagname ala-settings
 * @slot - The part of the page to which the settings apply.
 */
export class AlaSettings extends AlaElement {
  static override readonly tag = 'ala-settings';
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Zone in which times are shown: `event` (the organizer's), `reader` (the visitor's), or an IANA name. Default: `event`. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;
  /** IANA zone of times in feeds that have none. Default: unknown. A change reads the feeds again. */
  @property({ attribute: 'feed-time-zone' }) feedTimeZone: string | undefined;
  /** `h12` or `h23`. Default: the language's. */
  @property({ attribute: 'hour-cycle' }) hourCycle: Settings['hourCycle'];
  /** First day of the week, 1 (Monday) to 7 (Sunday). Default: the language's. */
  @property({ attribute: 'first-day', type: Number }) firstDay: number | undefined;
  /** Address that relative feed addresses are resolved against. Default: the page's. A change reads the feeds again. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined;
  /** Time budget of one run of one feed, in seconds. Default: 8. */
  @property({ type: Number }) timeout: number | undefined;
  /** Allowed hosts of images, separated by commas or spaces. Default: any https address. */
  @property({ attribute: 'image-hosts', converter: splitList }) imageHosts: readonly string[] | undefined;
  /** ISO 4217 code of prices that have none. Default: none. */
  @property() currency: string | undefined;
  /** How feeds are requested, instead of the page's `fetch`. A change reads the feeds again. */
  @property({ attribute: false }) fetch: Settings['fetch'] | undefined;
  /** The clock behind every "today" and "2 days ago". Default: the system's. */
  @property({ attribute: false }) now: Settings['now'] | undefined;
  /** Custom formats, tried before the built-in ones. */
  @property({ attribute: false }) formats: readonly CustomFormatLike[] | undefined;

  readonly #provider = new ContextProvider(this, { context: settingsContext, initialValue: {} });

  override connectedCallback(): void {
    super.connectedCallback();
    // Without its slot, the widgets inside have no height for a moment, and it is then that they read it.
    if (!this.hasUpdated) this.performUpdate();
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override willUpdate(): void {
    const { timeZone, feedTimeZone, hourCycle, imageHosts, fetch, now, formats } = this;
    const own: Partial<Record<keyof Settings, unknown>> = {
      theme: this.theme && this.check.oneOf('theme', this.theme, THEMES),
      look: this.look && this.check.oneOf('look', this.look, LOOKS),
      links: this.links && this.check.oneOf('links', this.links, LINK_TARGETS),
      hourCycle: this.check.optional('hour-cycle', hourCycle, ['h12', 'h23']),
      firstDay: this.check.optional('first-day', this.firstDay, [1, 2, 3, 4, 5, 6, 7]),
      timeout: this.#seconds(),
      baseUrl: this.#known(
        'base-url',
        this.baseUrl,
        'an address',
        (url) => parseUrl(url, document.baseURI) !== undefined,
      ),
      currency: this.#known('currency', this.currency, 'an ISO 4217 code', (code) => /^[a-z]{3}$/i.test(code)),
      ...{ timeZone, feedTimeZone, imageHosts, fetch, now, formats },
    };
    const set = Object.entries(own).filter(([, value]) => value !== undefined && value !== null);
    this.#provider.setValue({ ...this.contextSettings, ...Object.fromEntries(set) });
  }

  #known(name: string, value: string | undefined, what: string, isOne: (value: string) => boolean): string | undefined {
    if (!value || isOne(value)) return value;
    this.check.warnOnce(`${name}="${value}" is not ${what}; it is ignored`);
    return undefined;
  }

  #seconds(): number | undefined {
    // Lit sets `null` when an attribute is removed.
    const timeout = this.timeout ?? undefined;
    if (timeout === undefined || timeout > 0) return timeout;
    this.check.warnOnce(`timeout="${timeout}" is not a number of seconds; the default is used`);
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ala-settings': AlaSettings;
  }
}
