import { html, render } from 'lit';
import { getPageSingleton } from '../../page/shared.js';
import { isServer } from './is-server.js';

let isRefused: boolean | undefined;

/**
 * Whether Lit may draw: a Content-Security-Policy may forbid its Trusted Types policy and demand one. Then the tags stay
 * undefined, so that visitors see the fallbacks, and the console says once per page what to add.
 */
export function canDraw(): boolean {
  try {
    if (!isRefused && !isServer) render(html``, document.createDocumentFragment());
  } catch {
    isRefused = getPageSingleton('refused', () => {
      console.warn(
        "[ala-core-widgets] This page's Content-Security-Policy forbids Lit: add lit-html 'allow-duplicates' to trusted-types",
      );
      return true;
    });
  }
  return !isRefused;
}
