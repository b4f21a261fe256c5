/**
 * The text of bytes that are not all UTF-8: UTF-16 with a byte order mark, the declared charset, or UTF-8 with U+FFFD
 * for a few bad bytes. Only when UTF-8 fails broadly it is windows-1252, which is what old servers send without saying
 * so.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A line of iCalendar that is folded within a character is not UTF-8 either.
  const unfolded = isCalendar(bytes) ? unfold(bytes) : bytes;
  const declared = (CONTENT_TYPE.exec(contentType ?? '') ?? XML_DECLARATION.exec(startOf(bytes)))?.[1] ?? '';
  const text = new TextDecoder().decode(unfolded);
  if (!text.includes('\uFFFD')) return text;
  try {
    if (declared && !/^utf-?8$/i.test(declared)) return new TextDecoder(declared).decode(unfolded);
  } catch {
    // There is no such charset.
  }
  return failsBroadly(text) ? new TextDecoder('windows-1252').decode(unfolded) : text;
}

/**
 * Whether more than one in a hundred of the characters beyond ASCII is no UTF-8. In a short text a single one may be the
 * whole: then it is the charset that is wrong, if there is nothing else beyond ASCII.
 */
function failsBroadly(text: string): boolean {
  const bad = text.match(/\uFFFD+/g)?.length ?? 0;
  const good = text.match(/[^\0-\x7F\uFFFD]+/g)?.length ?? 0;
  return bad > good;
}

const CONTENT_TYPE = /charset="?([^\s";]+)/i;
const XML_DECLARATION = /^\s*<\?xml\s[^<>]*\bencoding=["']([\w.-]+)/i;

const startOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 100));

/** Whether the bytes start like iCalendar, perhaps after a byte order mark and white space. */
function isCalendar(bytes: Uint8Array): boolean {
  return /^\W*BEGIN:V/i.test(startOf(bytes));
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
