/** Pieces that the models of several kinds are made of. Text is plain text; URLs are absolute http(s). */

export type { When } from '../time/when.js';

/** A picture. `alt` is '' when the feed calls it decorative or says nothing. */
export interface Image {
  readonly src: string;
  readonly alt: string;
  /** Natural width in CSS pixels. */
  readonly width?: number | undefined;
  /** Natural height in CSS pixels. */
  readonly height?: number | undefined;
}

export interface Person {
  readonly name: string;
  readonly url?: string | undefined;
}

/** A price as the feed states it. "Free" is said by the item (`free`), never by an amount of 0. */
export interface Price {
  /** Decimal string in major units, as written: `64.99`, `13.00`. */
  readonly amount?: string | undefined;
  /** Upper end of a range, in the same form. */
  readonly max?: string | undefined;
  /** ISO 4217 code. */
  readonly currency?: string | undefined;
  /** Whom it is for: `member`, `nonmember`, `student`, or the feed's own word. */
  readonly audience?: string | undefined;
  /** The feed's own words, verbatim, where they cannot be taken apart. */
  readonly text?: string | undefined;
}

/** What every item of every kind has. */
export interface Item {
  /** Unique within one result; in merged lists the source's index and `:` stand before it. */
  readonly id: string;
}
