/**
 * Attribute values that are not allowed: each gets a default, and one console warning that names the element, the
 * attribute and what is allowed.
 */
export class ValueChecks {
  readonly #element: Element;
  readonly #warned = new Set<string>();

  constructor(element: Element) {
    this.#element = element;
  }

  /** The value if it is allowed, else the first allowed one. */
  oneOf<T extends string>(attribute: string, value: string | undefined | null, allowed: readonly T[]): T {
    const fallback = allowed[0] as T;
    if (value === undefined || value === null || value === '') return fallback;
    if ((allowed as readonly string[]).includes(value)) return value as T;
    this.warnOnce(`${attribute}="${value}" is not one of ${allowed.join(', ')}; "${fallback}" is used`);
    return fallback;
  }

  /** The value if it is allowed, else none: then settings or language decide. */
  optional<T extends string | number>(
    attribute: string,
    value: T | undefined | null,
    allowed: readonly T[],
  ): T | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    if (allowed.includes(value)) return value;
    this.warnOnce(`${attribute}="${value}" is not one of ${allowed.join(', ')}; it is ignored`);
    return undefined;
  }

  /** A whole number within the bounds, else the fallback. */
  wholeNumber(attribute: string, value: number | undefined | null, min: number, max: number, fallback: number): number {
    // Lit sets `null` when an attribute is removed.
    if (value === undefined || value === null) return fallback;
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    const range = max === Infinity ? `${min} or more` : `${min} to ${max}`;
    // Lit makes a number of the attribute: what the author wrote is in the attribute alone.
    const written = Number.isNaN(value) ? (this.#element.getAttribute(attribute) ?? value) : value;
    this.warnOnce(`${attribute}="${written}" is not a whole number of ${range}; ${fallback} is used`);
    return fallback;
  }

  warnOnce(text: string): void {
    if (this.#warned.has(text)) return;
    this.#warned.add(text);
    console.warn(`[ala-core-widgets] <${this.#element.localName}>: ${text}`);
  }
}
