/** English words that several kinds share. */

export const plural = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

/** `price`: "$49.00"; `audience`: `member`, `nonmember`, `student`, or the feed's own word. */
export const priceFor = (price: string, audience: string): string => {
  const readers = { member: 'members', nonmember: 'nonmembers', student: 'students' }[audience];
  return readers ? `${price} for ${readers}` : `${price} (${audience})`;
};

/** What every kind of feed says about itself. */
export interface KindMessages {
  /** Name of the widget where it has no heading. */
  readonly name: string;
  readonly empty: string;
  readonly error: string;
}
