import type { ValueChecks } from '../base/value-checks.js';

const OPEN = ['first', 'none', 'all'] as const;

/** Which panels of an accordion are open before the user has chosen. */
export type InitialPanels = (typeof OPEN)[number];

/** The attribute `open`, checked. */
export function checkInitialPanels(
  check: ValueChecks,
  { open, exclusive }: { open: InitialPanels; exclusive: boolean },
): InitialPanels {
  const checked = check.oneOf('open', open, OPEN);
  if (!exclusive || checked !== 'all') return checked;
  check.warnOnce('exclusive allows one open panel, so open="all" means "first"');
  return 'first';
}

/** Which tab is selected, and which panels are open where the tabs are an accordion; by the ids of the items. */
export class TabSelection {
  selected: string | undefined;
  readonly open = new Set<string>();
  /** Which panels close when one is selected: the one that was, as among tabs; all others; or none. */
  closes: 'selected' | 'others' | 'none' = 'none';

  select(id: string): void {
    if (this.closes === 'selected') this.open.delete(this.selected ?? '');
    if (this.closes === 'others') this.open.clear();
    this.open.add(id);
    this.selected = id;
  }

  /** Selects the one that was opened last; with none open the selection stays, for when there are tabs again. */
  close(id: string): void {
    this.open.delete(id);
    if (this.selected === id) this.selected = [...this.open].at(-1) ?? id;
  }

  /** Opens of these panels the first, none or all, and closes the others; the selection stays. */
  openOnly(ids: readonly string[], which: InitialPanels): void {
    this.open.clear();
    for (const id of which === 'all' ? ids : which === 'first' ? ids.slice(0, 1) : []) this.open.add(id);
  }

  /**
   * The items are now `ids`. When the selected one is gone, the one at its index is selected instead, and opened unless
   * the user had closed all. Where all are open at first, new ones are opened too.
   */
  update(ids: readonly string[], before: readonly string[], open: InitialPanels): void {
    if (ids.length === 0) return;
    const { selected } = this;
    const isFirst = before.length === 0 || selected === undefined;
    if (open === 'all' && (isFirst || this.open.size > 0)) {
      for (const id of ids) if (!before.includes(id)) this.open.add(id);
    }
    if (selected === undefined || !ids.includes(selected)) {
      const index = selected === undefined ? 0 : Math.max(0, before.indexOf(selected));
      const wasClosed = isFirst ? open === 'none' : !this.open.has(selected);
      this.selected = ids[Math.min(index, ids.length - 1)]!;
      if (!wasClosed) this.open.add(this.selected);
      for (const id of this.open) if (!ids.includes(id)) this.open.delete(id);
    }
    if (this.closes === 'others' && this.open.size > 1) this.#closeOthers();
  }

  /** Of the open panels only the selected one stays, else the one that was opened last. */
  #closeOthers(): void {
    const last = this.open.has(this.selected!) ? this.selected! : [...this.open].at(-1)!;
    this.open.clear();
    this.open.add(last);
  }
}
