/** Copies text; with `markup`, editors that take formatted text get that. False if the browser refuses. */
export async function copyText(text: string, markup?: string): Promise<boolean> {
  try {
    if (markup === undefined) await navigator.clipboard.writeText(text);
    else {
      const item = new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([markup], { type: 'text/html' }),
      });
      await navigator.clipboard.write([item]);
    }
    return true;
  } catch {
    return false;
  }
}
