/**
 * Values of type TEXT as iCalendar writes them (RFC 5545 3.3.11).
 */

/** The text without its escapes: `\n` is a line break; a backslash before `,` `;` or `\` is removed. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\,;nN])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
}

/** The texts of a comma-separated list. A comma after a backslash belongs to its text. */
export function splitTexts(value: string): string[] {
  const texts: string[] = [];
  let text = '';
  for (const [token] of value.matchAll(/[^\\,]+|\\[^]?|,/g)) {
    if (token === ',') {
      texts.push(text);
      text = '';
    } else text += unescapeText(token);
  }
  return [...texts, text];
}
