/**
 * Copies a text: by the clipboard, or by a selection where the page or the browser does not allow that. Resolves to
 * whether it was copied.
 */
export async function copyText(text: string, root: HTMLElement | DocumentFragment): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text, root);
  }
}

function copySelection(text: string, root: HTMLElement | DocumentFragment): boolean {
  const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  const area = document.createElement('textarea');
  area.className = 'visually-hidden';
  area.readOnly = true;
  area.value = text;
  root.append(area);
  area.select();
  try {
    // Deprecated, and the only way where there is no clipboard: on pages without https.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
