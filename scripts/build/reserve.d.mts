/** The style sheet, one rule per tag. */
export function reserveCss(tags: readonly string[]): string;
