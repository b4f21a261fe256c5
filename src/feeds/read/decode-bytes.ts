/**
 * The text of bytes that are not UTF-8: UTF-16 with a byte order mark, the declared charset, or else windows-1252, which
 * is what old servers send without saying so.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A line of iCalendar that is folded within a character is not UTF-8 either.
  const unfolded = isCalendar(bytes) ? unfold(bytes) : bytes;
  const declared = /charset="?([^\s";]+)/i.exec(contentType ?? '')?.[1] ?? '';
  for (const charset of ['utf-8', /^utf-?8$/i.test(declared) ? '' : declared]) {
    try {
      return new TextDecoder(charset, { fatal: charset === 'utf-8' }).decode(unfolded);
    } catch {
      // Not in this charset, or there is no such charset.
    }
  }
  return new TextDecoder('windows-1252').decode(unfolded);
}

/** Whether the bytes start like iCalendar, perhaps after a byte order mark and white space. */
function isCalendar(bytes: Uint8Array): boolean {
  return /^\W*BEGIN:V/i.test(String.fromCharCode(...bytes.subarray(0, 100)));
}

const isNewline = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;

/**
 * Joins folded lines: programs cut them after 75 bytes, even within a character, so they are joined before decoding
 * (RFC 5545, 3.1). Blank lines between the pieces go with the fold.
 */
function unfold(bytes: Uint8Array): Uint8Array {
  const unfolded = new Uint8Array(bytes.length);
  let length = 0;
  for (const byte of bytes) {
    if ((byte === 0x20 || byte === 0x09) && isNewline(unfolded[length - 1])) {
      while (isNewline(unfolded[length - 1])) length--;
    } else unfolded[length++] = byte;
  }
  return unfolded.subarray(0, length);
}
