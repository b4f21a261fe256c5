import { ContextConsumer } from '@lit/context';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { defaultSettings, settingsContext, type Settings } from '../settings/settings.js';
import { Language } from '../ui/language.js';
import { version } from './version.js';

/** A class that can register itself. */
interface AlaElementClass {
  new (): AlaElement;
  readonly tag: string;
}

export const THEMES = ['host', 'light', 'dark', 'auto'] as const;
export const LOOKS = ['ala', 'inherit'] as const;

let saidSecondCopy = false;

/**
 * Base of every widget: registration, settings, language, and values that are not in the table.
 *
 * @internal
 */
export abstract class AlaElement extends LitElement {
  /** The tag this class is registered under unless told otherwise. */
  static readonly tag: string;
  /** The version of the library. */
  static readonly version = version;

  /**
   * Registers the class; a no-op when it is there already. Where another copy of the library holds the tag, that
   * copy stays and the console says so once. Returns the class.
   */
  static define<C extends AlaElementClass>(
    this: C,
    tag: string = this.tag,
    registry: CustomElementRegistry | undefined = (globalThis as Partial<typeof globalThis>).customElements,
  ): C {
    const holder = registry?.get(tag) as { version?: string } | undefined;
    if (!holder) {
      // A class takes one tag of a registry; any other tag gets a class of its own.
      registry?.define(tag, tag === this.tag ? this : class extends (this as unknown as typeof LitElement) {});
    } else if (tag === this.tag && holder !== (this as unknown) && !saidSecondCopy) {
      saidSecondCopy = true;
      console.warn(
        `[ala-core-widgets] <${tag}> is already defined, by version ${holder.version ?? 'unknown'}; ` +
          `this copy (${version}) leaves it as it is. Load the script once.`,
      );
    }
    return this;
  }

  /**
   * Whose colours: `host` follows the page's own `color-scheme`, `auto` the reader's system. Default: the settings'.
   */
  @property() theme: Settings['theme'] | undefined;

  /** Whose type and accent: `ala` or `inherit` (the page's). Default: the settings'. */
  @property() look: Settings['look'] | undefined;

  protected readonly language = new Language(this);
  readonly #context = new ContextConsumer(this, { context: settingsContext, subscribe: true });
  readonly #warned = new Set<string>();
  #given: Partial<Settings> | undefined;
  #settings = defaultSettings;

  /** What the settings elements around it say. */
  protected get given(): Partial<Settings> | undefined {
    return this.#context.value;
  }

  /** The nearest settings over the defaults. */
  get settings(): Settings {
    const { given } = this;
    if (given !== this.#given) {
      this.#given = given;
      this.#settings = given ? { ...defaultSettings, ...given } : defaultSettings;
    }
    return this.#settings;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved out of its provider, a consumer would keep the old value.
    this.#context.value = undefined as never;
  }

  /** @internal `moveBefore` runs this instead of the other callbacks. The place in the document says language and settings. */
  connectedMoveCallback(): void {
    this.#context.hostDisconnected();
    this.#context.value = undefined as never;
    this.#context.hostConnected();
    this.requestUpdate();
  }

  /** Classes of the outer element: whose type, whose colours. */
  protected get lookClasses(): string {
    const look = this.oneOf('look', this.look ?? this.settings.look, LOOKS);
    const theme = this.oneOf('theme', this.theme ?? this.settings.theme, THEMES);
    return `ala ${look} ${theme}`;
  }

  /**
   * The value if it is allowed, else the first allowed one, with one console warning that says which element and
   * attribute, and what is allowed.
   */
  protected oneOf<T extends string>(attribute: string, value: string | undefined | null, allowed: readonly T[]): T {
    const fallback = allowed[0] as T;
    if (value === undefined || value === null || value === '') return fallback;
    if ((allowed as readonly string[]).includes(value)) return value as T;
    this.warnOnce(`${attribute}="${value}" is not one of ${allowed.join(', ')}; "${fallback}" is used`);
    return fallback;
  }

  /** The value if it is allowed, else none, with one console warning: then settings or language decide. */
  protected allowed<T extends string | number>(
    attribute: string,
    value: T | undefined | null,
    allowed: T[],
  ): T | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    if (allowed.includes(value)) return value;
    this.warnOnce(`${attribute}="${value}" is not one of ${allowed.join(', ')}; it is left out`);
    return undefined;
  }

  /** A whole number within the bounds, else the fallback, with one console warning unless there is no value. */
  protected wholeNumber(
    attribute: string,
    value: number | undefined | null,
    least: number,
    most: number,
    fallback: number,
  ): number {
    // Lit makes `null` of an attribute that is taken away.
    if (value === undefined || value === null) return fallback;
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    const range = most === Infinity ? `${least} or more` : `${least} to ${most}`;
    this.warnOnce(`${attribute}="${value}" is not a whole number of ${range}; ${fallback} is used`);
    return fallback;
  }

  protected warnOnce(text: string): void {
    if (this.#warned.has(text)) return;
    this.#warned.add(text);
    console.warn(`[ala-core-widgets] <${this.localName}>: ${text}`);
  }
}
