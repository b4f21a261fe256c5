const warnings = new Set<string>();

/** Tells the console what does not work and why, once, however many widgets need it. */
export function warnOnce(what: string, cause: unknown): void {
  const text = `[ala-core-widgets] ${what}: ${messageOf(cause)}`;
  if (warnings.has(text)) return;
  warnings.add(text);
  console.warn(text);
}

export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
