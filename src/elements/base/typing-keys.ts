const EVENTS = ['keydown', 'keypress', 'keyup'];
const EDITING = /^(?:.|Backspace|Delete|Home|End|Arrow\w+|Page\w+|Dead|Process|Unidentified)$/u;

/**
 * Keeps the keys that a user types in a field inside the widget. A page with shortcuts of single letters looks whether
 * the target is a field, but outside the shadow tree the target is the widget.
 */
export function stopTypedKeys(root: Node): void {
  for (const type of EVENTS) root.addEventListener(type, stopTyping);
}

function stopTyping(event: Event): void {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event as KeyboardEvent;
  // Alt Gr, which types letters, is Ctrl and Alt at once.
  const isShortcut = metaKey || ctrlKey !== altKey;
  const isField = event.target instanceof Element && event.target.matches('input, select, textarea');
  if (isField && (isComposing || (!isShortcut && EDITING.test(key)))) event.stopPropagation();
}
