import { dateFormat } from './format.js';

/**
 * Name of a zone for readers. US zones in English have the short form people know, whatever country the English
 * is of: "CT". All others have their long name, the same in summer and winter: "hora central", "Japan Standard Time".
 *
 * @param at ms since the epoch: names have changed over the years
 */
export function zoneName(timeZone: string, locale: string, at: number): string {
  const name = (style: 'shortGeneric' | 'longGeneric' | 'short', tag = locale): string => {
    const parts = dateFormat(tag, { timeZone, timeZoneName: style }).formatToParts(at);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  };
  // Engines call it UTC, GMT or GMT+0.
  if (/^(?:Etc\/)?(?:UTC|UCT|Zulu)$/.test(timeZone)) return 'UTC';
  if (/^en\b/i.test(locale)) {
    // Other English has no short names of US zones ("Chicago Time" in en-GB).
    const short = name('shortGeneric', 'en-US');
    if (/^[A-Z]{2,4}$/.test(short)) return short;
  }
  const long = name('longGeneric');
  return long.startsWith('GMT') ? name('short') : long;
}
