/**
 * The script element that loaded this module, if there is one. `document.currentScript` is null in modules, so the URLs
 * are compared. In an npm build the module is part of another script, and there is none.
 */
export function libraryScript(): HTMLScriptElement | undefined {
  return [...document.scripts].find((script) => script.src === import.meta.url);
}

/**
 * The folder of the lazy chunks: that of this script. A page that serves the script from another place, as plugins that
 * combine scripts do, names the folder in a `data-ala-folder` attribute, on the script tag or on any element. Only the
 * right bytes are run, wherever they come from.
 */
export function chunkFolder(): string {
  const folder = document.querySelector<HTMLElement>('[data-ala-folder]')?.dataset.alaFolder;
  return folder ? `${new URL(folder, document.baseURI).href.replace(/\/$/, '')}/` : import.meta.url;
}

/**
 * The nonce for scripts that we add ('' if the page uses none). A page may import the file from its own script, or the
 * URL may redirect; then any script with a nonce is used, because a page has only one.
 */
export function pageNonce(): string {
  return libraryScript()?.nonce || document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || '';
}
