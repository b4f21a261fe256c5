import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Settings } from './settings.js';

/**
 * How settings reach the widgets: the Context protocol of the Web Components Community Group, which other copies of the
 * library speak too, whatever they use for it.
 */

/**
 * The context key, for a page's own providers and consumers. A registered symbol, the same in all copies; the number is
 * the version of the type.
 */
export const settingsContext = Symbol.for('ala-core-widgets/settings@1') as symbol & {
  /** The type of the value, as `@lit/context` marks it. */
  __context__: Partial<Settings>;
};

type Host = ReactiveControllerHost & HTMLElement;
type Callback = (settings: Partial<Settings>, unsubscribe?: () => void) => void;

/** An event of the protocol, also one of other code. */
interface ContextEvent extends Event {
  readonly context: unknown;
  /** Absent in older versions of the protocol. */
  readonly contextTarget?: Element;
}

interface ContextRequest extends ContextEvent {
  readonly callback: Callback;
  readonly subscribe?: boolean;
}

class ContextRequestEvent extends Event implements ContextRequest {
  readonly context = settingsContext;
  readonly contextTarget: Element;
  readonly callback: Callback;
  readonly subscribe = true;

  constructor(contextTarget: Element, callback: Callback) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/** A provider has come: who got the settings from one around it asks again. */
class ContextProviderEvent extends Event implements ContextEvent {
  readonly context = settingsContext;
  readonly contextTarget: Element;

  constructor(contextTarget: Element) {
    super('context-provider', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
  }
}

/** What the nearest provider around the host has set. */
export class SettingsConsumer implements ReactiveController {
  value: Partial<Settings> | undefined;
  readonly #host: Host;
  #unsubscribe: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.dispatchEvent(new ContextRequestEvent(this.#host, this.#receive));
  }

  /** A host that is moved out of its provider has no settings. */
  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.value = undefined;
  }

  readonly #receive: Callback = (settings, unsubscribe) => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.value = settings;
    this.#host.requestUpdate();
  };
}

/** Provides settings for the widgets inside the host. */
export class SettingsProvider implements ReactiveController {
  readonly #host: Host;
  #settings: Partial<Settings> = {};
  readonly #subscribers = new Map<Callback, { readonly target: Element; readonly unsubscribe: () => void }>();

  constructor(host: Host) {
    this.#host = host;
    host.addEventListener('context-request', (event) => this.#onRequest(event as ContextRequest));
    host.addEventListener('context-provider', (event) => this.#onProvider(event as ContextEvent));
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.dispatchEvent(new ContextProviderEvent(this.#host));
  }

  set(settings: Partial<Settings>): void {
    this.#settings = settings;
    for (const [callback, { unsubscribe }] of this.#subscribers) callback(settings, unsubscribe);
  }

  /** Whose event it is; `undefined` when it is not for this provider. */
  #senderOf(event: ContextEvent): Element | undefined {
    const sender = event.contextTarget ?? (event.composedPath()[0] as Element);
    if (event.context !== settingsContext || sender === this.#host) return undefined;
    event.stopPropagation();
    return sender;
  }

  #onRequest(event: ContextRequest): void {
    const target = this.#senderOf(event);
    if (!target) return;
    const { callback, subscribe } = event;
    const unsubscribe = (): void => void this.#subscribers.delete(callback);
    if (subscribe && !this.#subscribers.has(callback)) this.#subscribers.set(callback, { target, unsubscribe });
    callback(this.#settings, this.#subscribers.get(callback)?.unsubscribe);
  }

  #onProvider(event: ContextEvent): void {
    if (!this.#senderOf(event)) return;
    for (const [callback, { target }] of [...this.#subscribers])
      target.dispatchEvent(new ContextRequestEvent(target, callback));
  }
}
