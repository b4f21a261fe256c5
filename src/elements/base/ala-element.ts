import { ContextConsumer } from '@lit/context';
import { LitElement, ReactiveElement } from 'lit';
import { property } from 'lit/decorators.js';
import { yieldToPage } from '../../page/yield-every.js';
import { defaultSettings, settingsContext, type Settings } from '../../settings/settings.js';
import { Language } from '../../ui/language.js';
import { memoizeLast } from '../../ui/memo.js';
import { TranslatedText } from '../../ui/translated-text.js';
import { version } from '../version.js';
import { canDraw } from './can-draw.js';
import { isServer } from './is-server.js';
import { prepareForServer } from './server-shell.js';
import { ValueChecks } from './value-checks.js';

/** A class that can register itself. */
interface AlaElementClass {
  new (): AlaElement;
  readonly tag: string;
}

export const THEMES = ['host', 'light', 'dark', 'auto'] as const;
export const LOOKS = ['ala', 'inherit'] as const;
export const LINK_TARGETS = ['same-tab', 'new-tab'] as const;

/**
 * Type of properties that are on or off. In HTML any value of a boolean attribute means "on", but nobody who writes
 * "false" means that. Lit hands on what is written, since it knows no such type; `null` when the attribute is removed.
 */
export const isOn = (value: unknown): boolean =>
  value !== null && value !== undefined && !/^\s*(?:false|no|off|0)\s*$/i.test(value as string);

/** Each takes a moment. So many, and nobody has to wait for them. */
const MAX_PREPARED_AT_ONCE = 24;

/** In the current task. */
let preparedCount = 0;
let hasWarned = false;

/**
 * Base of every widget: registration, settings, language, and checks of attribute values.
 *
 * @internal
 */
export abstract class AlaElement extends LitElement {
  /** The tag this class is registered under by default. */
  static readonly tag: string;
  /** The version of the library. */
  static readonly version: string = version;

  /** @internal In files without the settings element: loads it for a widget inside one. `undefined`: there is nothing to wait for. */
  static whenSettingsDefined?: (element: Element) => Promise<void> | undefined;

  /**
   * Registers the class; does nothing when it is registered already. When another copy of the library has registered
   * the tag, that copy stays and the console says so once. A tag that the page's policy keeps from drawing stays
   * undefined. Returns the class.
   */
  static define<C extends AlaElementClass>(
    this: C,
    tag: string = this.tag,
    registry: CustomElementRegistry | undefined = (globalThis as Partial<typeof globalThis>).customElements,
  ): C {
    const registered = registry?.get(tag) as { version?: string } | undefined;
    if (!registered) {
      // A registry accepts a class for one tag only; another tag gets a subclass.
      if (registry && canDraw())
        registry.define(tag, tag === this.tag ? this : class extends (this as unknown as typeof LitElement) {});
    } else if (tag === this.tag && registered !== (this as unknown) && !hasWarned) {
      hasWarned = true;
      console.warn(`[ala-core-widgets] <${tag}> is already defined, by version ${registered.version}`);
    }
    return this;
  }

  /** Whose colors: `host` follows the page's own `color-scheme`, `auto` the visitor's system. Default: the settings'. */
  @property() theme: Settings['theme'] | undefined;

  /** Whose fonts and accent color: `ala` or `inherit` (the page's). Default: the settings'. */
  @property() look: Settings['look'] | undefined;

  /** Where links open: `same-tab`, or `new-tab` (with words and an icon that say so). Default: the settings'. */
  @property() links: Settings['links'] | undefined;

  protected readonly language = new Language(this);
  protected readonly check = new ValueChecks(this);
  #awaitedSettings: Promise<void> | undefined;
  #isPrepared = false;
  readonly #context = new ContextConsumer(this, { context: settingsContext, subscribe: true });
  readonly #mergeSettings = memoizeLast(({ settings }: { settings: Partial<Settings> | undefined }): Settings => ({
    ...defaultSettings,
    ...settings,
  }));

  constructor() {
    super();
    if (isServer) prepareForServer(this, () => this.lookClasses);
  }

  /** What the settings elements around it set. */
  protected get contextSettings(): Partial<Settings> | undefined {
    return this.#context.value;
  }

  /** The nearest settings over the defaults. */
  get settings(): Settings {
    return this.#mergeSettings({ settings: this.contextSettings });
  }

  /** An attribute, and a property that a framework sets in its place, may say "false". */
  override requestUpdate(...args: Parameters<LitElement['requestUpdate']>): void {
    const [name = '', , options] = args;
    const properties = this as unknown as Record<PropertyKey, unknown>;
    const value = properties[name];
    if (options?.type === isOn && typeof value !== 'boolean') properties[name] = isOn(value);
    else super.requestUpdate(...args);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What a server has rendered gives way. LitElement's own method would render above it, or, with Lit's support for
    // hydration, into it.
    this.shadowRoot?.replaceChildren();
    const root = (ReactiveElement.prototype as unknown as AlaElement).createRenderRoot.call(this);
    new TranslatedText(this);
    return root;
  }

  /** What need not wait for a drawing: the widgets of a page do it before the first of them draws. */
  protected prepare?(): void;

  /** What the next update waits for, if anything: many widgets that are due at once update in several tasks. */
  protected pause?(): Promise<void> | undefined;

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    let wait = this.hasUpdated ? undefined : this.#awaitedSettings;
    const isPrepared = this.#isPrepared || !this.prepare;
    if (isPrepared || preparedCount >= MAX_PREPARED_AT_ONCE) wait ??= this.pause?.();
    if (!wait && !isPrepared) {
      this.#isPrepared = true;
      if (preparedCount++ === 0) void yieldToPage().then(() => (preparedCount = 0));
      this.prepare?.();
      wait = Promise.resolve();
    }
    return wait ? wait.then(() => this.scheduleUpdate()) : (super.scheduleUpdate() as undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#awaitedSettings = AlaElement.whenSettingsDefined?.(this)?.then(() => {
      this.#awaitedSettings = undefined;
      if (this.isConnected) this.connectedMoveCallback();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Without this, a consumer moved out of its provider would keep the old value.
    this.#context.value = undefined as never;
  }

  /** @internal `moveBefore` calls this instead of the other callbacks. Language and settings depend on the ancestors. */
  connectedMoveCallback(): void {
    this.#context.hostDisconnected();
    this.#context.value = undefined as never;
    this.#context.hostConnected();
    this.requestUpdate();
  }

  protected get opensNewTab(): boolean {
    return this.check.oneOf('links', this.links ?? this.settings.links, LINK_TARGETS) === 'new-tab';
  }

  /** Classes of the outer element: whose fonts, whose colors. */
  protected get lookClasses(): string {
    const look = this.check.oneOf('look', this.look ?? this.settings.look, LOOKS);
    const theme = this.check.oneOf('theme', this.theme ?? this.settings.theme, THEMES);
    return `ala ${look} ${theme}`;
  }
}
