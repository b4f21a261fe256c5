import { html, type TemplateResult } from 'lit';
import type { BuilderView } from './context.js';
import { renderCopy, renderReadBack } from './copy.js';
import { renderSegments } from './fields.js';
import { renderLook } from './look.js';
import { renderPlace } from './place.js';
import { renderPreview } from './preview.js';
import { renderShow } from './show.js';
import { renderSource } from './source.js';

export type PageTheme = 'auto' | 'light' | 'dark';

export interface PageActions {
  readonly setLanguage: (language: string) => void;
  readonly setTheme: (theme: PageTheme) => void;
  readonly onFrameLoad: () => void;
}

/** Names of languages in themselves. */
const LANGUAGES = { en: 'English', es: 'Español' };

const STEPS = [
  ['show', renderShow],
  ['source', renderSource],
  ['look', renderLook],
  ['place', renderPlace],
  ['copy', renderCopy],
] as const;

export function renderPage(view: BuilderView, theme: PageTheme, actions: PageActions): TemplateResult {
  const { messages, language } = view;
  const [show, source, look, place, copy] = STEPS.map(([id, renderStep], index) => {
    return html`<section class="step" aria-labelledby="${id}-title">
      <h2 id="${id}-title">
        <span class="number" aria-hidden="true">${index + 1}</span>
        <span class="unseen">${messages.step(index + 1)}:&nbsp;</span>${messages.steps[id]}
      </h2>
      ${renderStep(view)}
    </section>`;
  });
  return html`<a class="skip" href="#content" @click=${skip}>${messages.skip}</a>
    <header>
      <div class="wrap">
        <div class="preferences" role="group" aria-label=${messages.preferences}>
          ${renderSegments('language', messages.language, LANGUAGES, language as 'en' | 'es', actions.setLanguage)}
          ${renderSegments('theme', messages.theme, messages.themes, theme, actions.setTheme)}
        </div>
        <h1>${messages.title}</h1>
        <p class="lead">${messages.lead}</p>
        <p class="privacy">${messages.privacy}</p>
        ${renderReadBack(view)}
      </div>
    </header>
    <main class="wrap columns" id="content">
      <div class="before">${show}${source}${look}</div>
      ${renderPreview(view, actions.onFrameLoad)}
      <div class="after">${place}${copy}</div>
    </main>`;
}

/** Not by the address, which keeps the author's choices. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLInputElement>('input[name="widget"]')?.focus();
}
