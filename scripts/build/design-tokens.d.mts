export interface DesignToken {
  /** Without dashes in front: `color-ink`. */
  readonly name: string;
  /** The custom property that a page sets. */
  readonly property?: string;
  /** As in the style sheet. */
  readonly value: string;
  readonly description: string;
}

export declare const readTokens: (source: string) => DesignToken[];
export declare const schemesOf: (value: string) => { light: string; dark: string };
export declare const pixelsOf: (value: string) => number;
export declare const designTokens: (source: string) => Record<string, unknown>;
