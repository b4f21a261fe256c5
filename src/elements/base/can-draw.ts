import { html, render } from 'lit';
import { getPageSingleton } from '../../page/shared.js';

let isRefused: boolean | undefined;

/**
 * Whether Lit may draw: a Content-Security-Policy may forbid its Trusted Types policy and demand one. Then the tags stay
 * undefined, so that visitors see the fallbacks, and the console says once per page what to add.
 */
export function canDraw(): boolean {
  try {
    if (isRefused === undefined) render(html``, document.createDocumentFragment());
    isRefused ??= false;
  } catch {
    isRefused = getPageSingleton('refused', () => {
      console.warn(
        "[ala-core-widgets] This page's Content-Security-Policy forbids Lit. " +
          "Add lit-html 'allow-duplicates' to its trusted-types list",
      );
      return true;
    });
  }
  return !isRefused;
}
