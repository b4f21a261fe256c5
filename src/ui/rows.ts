import { noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';

export interface RowOptions<T> {
  /** What all rows depend on besides their items. */
  readonly inputs: readonly unknown[];
  readonly key: (item: T, index: number) => unknown;
  /** Changes when the row of an item has to be rendered again. */
  readonly version: (item: T, index: number) => unknown;
}

/** `repeat` for long lists: a row is rendered again only if its version, its place, or an input has changed. */
class Rows extends Directive {
  #inputs: readonly unknown[] = [];
  #versions = new Map<unknown, unknown>();

  render<T>(items: readonly T[], options: RowOptions<T>, template: (item: T, index: number) => unknown): unknown {
    const { inputs, key, version } = options;
    const isSame = inputs.length === this.#inputs.length && inputs.every((input, i) => input === this.#inputs[i]);
    const known = isSame ? this.#versions : new Map<unknown, unknown>();
    this.#inputs = inputs;
    this.#versions = new Map(
      items.map((item, index) => [key(item, index), `${index} ${String(version(item, index))}`]),
    );
    return repeat(items, key, (item, index) => {
      const name = key(item, index);
      return known.has(name) && known.get(name) === this.#versions.get(name) ? noChange : template(item, index);
    });
  }
}

const rowsDirective = directive(Rows);

/** The rows of a list, as a value for a template. */
export const rows = <T>(
  items: readonly T[],
  options: RowOptions<T>,
  template: (item: T, index: number) => unknown,
): unknown =>
  rowsDirective(items, options as RowOptions<unknown>, template as (item: unknown, index: number) => unknown);
