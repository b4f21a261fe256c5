import { directive, type DirectiveResult } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { Rows, type RowOptions, type RowTemplate } from './rows.js';

class KeyedRows extends Rows {
  protected override list<T>(items: readonly T[], key: RowOptions<T>['key'], template: RowTemplate<T>): unknown {
    return repeat(items, key, template);
  }
}

/** As `rows`, but an item takes its row along when its place changes. */
export const keyedRows = directive(KeyedRows) as <T>(
  items: readonly T[],
  options: RowOptions<T>,
  template: RowTemplate<T>,
) => DirectiveResult;
