/**
 * The script element that loaded this module, if there is one. `document.currentScript` is null in modules, so the URLs
 * are compared. In an npm build the module is part of another script, and there is none.
 */
export function ownScript(): HTMLScriptElement | undefined {
  return [...document.scripts].find((script) => script.src === import.meta.url);
}

/**
 * The nonce for scripts that we add ('' if the page uses none). A page may import the file from its own script, or the
 * URL may redirect; then any script with a nonce is used, because a page has only one.
 */
export function pageNonce(): string {
  return ownScript()?.nonce || document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || '';
}
