import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: Node;
  readonly isConnected: boolean;
  readonly hasUpdated: boolean;
}

/**
 * Lets translators of the visitor enter the shadow tree. They replace text nodes by `<font>` elements, and Lit would
 * write new text into nodes that nobody sees. So the texts are back while the host updates; what has not changed then
 * gets its translation again, and what has is new text, which the translator can translate.
 */
export class TranslatedText implements ReactiveController {
  readonly #host: Host;
  readonly #translations = new Map<Text, Element>();
  readonly #observer = new MutationObserver((records) => this.#note(records));

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#note(this.#observer.takeRecords());
    // What changes during the update is our own.
    this.#observer.disconnect();
    for (const [text, font] of this.#translations) font.replaceWith(text);
    this.#texts = new Map([...this.#translations].map(([text]) => [text, text.data]));
  }

  hostUpdated(): void {
    for (const [text, font] of this.#translations) {
      if (text.isConnected && text.data === this.#texts.get(text)) text.replaceWith(font);
      else this.#translations.delete(text);
    }
    this.#observe();
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.#observe();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** An element may have left the page before its update. */
  #observe(): void {
    if (this.#host.isConnected) this.#observer.observe(this.#host.renderRoot, { childList: true, subtree: true });
  }

  /** The texts before the update. */
  #texts = new Map<Text, string>();

  #note(records: readonly MutationRecord[]): void {
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      const font = [...addedNodes, previousSibling, nextSibling].find(isFont);
      for (const node of removedNodes) if (font && node instanceof Text) this.#translations.set(node, font);
    }
  }
}

const isFont = (node: Node | null): node is Element => node instanceof Element && node.localName === 'font';
