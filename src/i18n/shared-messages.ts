/** English phrases that several elements share. */

export const plural = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

/** `price`: "$49.00"; `audience`: `member`, `nonmember`, `student`, or the feed's own term. */
export const priceFor = (price: string, audience: string): string => {
  const people = { member: 'members', nonmember: 'nonmembers', student: 'students' }[audience];
  return people ? `${price} for ${people}` : `${price} (${audience})`;
};

/** The messages that every feed widget has. */
export interface KindMessages {
  /** Name of a widget without a heading. */
  readonly name: string;
  readonly empty: string;
  readonly error: string;
}
