/** Which tab is chosen, and what is open where the tabs are an accordion; by the ids of the items. */
export class Choice {
  chosen: string | undefined;
  readonly open = new Set<string>();

  /** @param alone the one that was chosen closes: among tabs, what the reader has passed is not open */
  choose(id: string, alone = false): void {
    if (alone) this.open.delete(this.chosen ?? '');
    this.open.add(id);
    this.chosen = id;
  }

  /** The one that was opened last before it is chosen instead; with none open it stays, for when there are tabs again. */
  close(id: string): void {
    this.open.delete(id);
    if (this.chosen === id) this.chosen = [...this.open].at(-1) ?? id;
  }

  /**
   * The items are now `ids`: where the chosen one has gone, what stands in its place is chosen, and opened unless the
   * reader had closed all.
   */
  settle(ids: readonly string[], before: readonly string[]): void {
    if (ids.length === 0 || ids.includes(this.chosen ?? '')) return;
    const place = this.chosen === undefined ? 0 : Math.max(0, before.indexOf(this.chosen));
    const closed = before.length > 0 && this.chosen !== undefined && !this.open.has(this.chosen);
    this.chosen = ids[Math.min(place, ids.length - 1)]!;
    if (!closed) this.open.add(this.chosen);
    for (const id of this.open) if (!ids.includes(id)) this.open.delete(id);
  }
}
