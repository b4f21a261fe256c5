/** `ala-select`: a user is about to follow an item's link. `preventDefault()` stops the navigation. */
export class AlaSelectEvent<T = unknown> extends Event {
  static readonly type = 'ala-select';
  readonly item: T;

  constructor(item: T) {
    super(AlaSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.item = item;
  }
}

/** What a user can change. */
export type ChangedState = 'tab' | 'page' | 'query' | 'filters' | 'view' | 'month' | 'week' | 'expanded';

/** `ala-change`: a user has changed what is shown. Never fired for what a script sets. */
export class AlaChangeEvent extends Event {
  static readonly type = 'ala-change';
  readonly name: ChangedState;
  readonly value: unknown;

  constructor(name: ChangedState, value: unknown) {
    super(AlaChangeEvent.type, { bubbles: true, composed: true });
    this.name = name;
    this.value = value;
  }
}

/** A click listener for an item's link. */
export const onSelect =
  (item: unknown) =>
  (event: Event): void => {
    const chosen = new AlaSelectEvent(item);
    if (!(event.currentTarget as Element).dispatchEvent(chosen)) event.preventDefault();
  };

declare global {
  // For elements, the document and the window: the events bubble.
  interface GlobalEventHandlersEventMap {
    'ala-select': AlaSelectEvent;
    'ala-change': AlaChangeEvent;
  }
}
