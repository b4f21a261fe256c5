/** Which tab is selected, and which panels are open where the tabs are an accordion; by the ids of the items. */
export class TabSelection {
  selected: string | undefined;
  readonly open = new Set<string>();

  /** @param closesOther the panel that was selected closes, as among tabs */
  select(id: string, closesOther = false): void {
    if (closesOther) this.open.delete(this.selected ?? '');
    this.open.add(id);
    this.selected = id;
  }

  /** Selects the one that was opened last; with none open the selection stays, for when there are tabs again. */
  close(id: string): void {
    this.open.delete(id);
    if (this.selected === id) this.selected = [...this.open].at(-1) ?? id;
  }

  /**
   * The items are now `ids`. When the selected one is gone, the one at its index is selected instead, and opened unless
   * the user had closed all.
   */
  update(ids: readonly string[], before: readonly string[]): void {
    if (ids.length === 0 || ids.includes(this.selected ?? '')) return;
    const index = this.selected === undefined ? 0 : Math.max(0, before.indexOf(this.selected));
    const wasClosed = before.length > 0 && this.selected !== undefined && !this.open.has(this.selected);
    this.selected = ids[Math.min(index, ids.length - 1)]!;
    if (!wasClosed) this.open.add(this.selected);
    for (const id of this.open) if (!ids.includes(id)) this.open.delete(id);
  }
}
