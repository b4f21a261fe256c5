/**
 * The script element that brought this module, when there is one. `document.currentScript` is null in modules, so
 * the addresses are compared. In an npm build the module lies inside somebody else's script: then there is none.
 */
export function ownScript(): HTMLScriptElement | undefined {
  return [...document.scripts].find((script) => script.src === import.meta.url);
}

/**
 * The nonce for scripts that we add ('' when the page uses none). A page may import the file from a script of its own, or
 * be redirected to it; then any script that carries the page's nonce will do, for a page has only one.
 */
export function pageNonce(): string {
  return ownScript()?.nonce || document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || '';
}
