import { noChange } from 'lit';
import { directive, Directive, type DirectiveResult } from 'lit/directive.js';

export interface RowOptions<T> {
  /** What all rows depend on besides their items. */
  readonly inputs: readonly unknown[];
  readonly key: (item: T, index: number) => unknown;
  /** Changes when the row of an item has to be rendered again. */
  readonly version: (item: T, index: number) => unknown;
}

export type RowTemplate<T> = (item: T, index: number) => unknown;

/** The rows of a long list: one is rendered again only if its version, its place, or an input has changed. */
export class Rows extends Directive {
  #inputs: readonly unknown[] = [];
  #versions = new Map<unknown, unknown>();

  render<T>(items: readonly T[], { inputs, key, version }: RowOptions<T>, template: RowTemplate<T>): unknown {
    const isSame = inputs.length === this.#inputs.length && inputs.every((input, i) => input === this.#inputs[i]);
    const known = isSame ? this.#versions : new Map<unknown, unknown>();
    const versions = new Map(
      items.map((item, index) => [key(item, index), `${index} ${String(version(item, index))}`]),
    );
    this.#inputs = inputs;
    this.#versions = versions;
    return this.list(items, key, (item, index) => {
      const name = key(item, index);
      return known.get(name) === versions.get(name) ? noChange : template(item, index);
    });
  }

  /** Rows stay with their places, unless a subclass keeps them with their keys. */
  protected list<T>(items: readonly T[], _key: RowOptions<T>['key'], template: RowTemplate<T>): unknown {
    return items.map(template);
  }
}

export const rows = directive(Rows) as <T>(
  items: readonly T[],
  options: RowOptions<T>,
  template: RowTemplate<T>,
) => DirectiveResult;
