import { html, nothing, type TemplateResult } from 'lit';
import { toSnippet } from '../snippet/choices.js';
import { writeCode } from '../snippet/code.js';
import { readTags } from '../snippet/tags.js';
import { renderCode, renderNote } from './code.js';
import type { BuilderView } from './context.js';

/** Step 5: the code, with buttons that copy it. */
export function renderCopy(view: BuilderView): TemplateResult {
  const { messages, choices, library } = view;
  const snippet = toSnippet(choices);
  if (!snippet) return html`<p class="waiting">${messages.copy.waiting}</p>`;
  const { copy } = messages;
  if (choices.place === 'stripped') {
    const { site, widget } = writeCode(snippet, library, { form: 'link' });
    const address = readTags(widget)[0]?.attributes.get('href') ?? '';
    return html`${choices.brand || choices.width ? html`<p class="hint">${copy.linkOnly}</p>` : nothing}
    ${renderCode(view, 'link', { label: copy.link, action: copy.copyLink, text: address, markup: widget })}
    ${renderCode(view, 'script', { label: copy.script, action: copy.copyScript, text: site })}${renderShare(view)}`;
  }
  const { site, widget } = writeCode(snippet, library, { form: 'tag' });
  const text = `${site}\n\n${widget}`;
  return html`${renderCode(view, 'code', { label: copy.code, action: copy.copy, text })}${renderShare(view)}`;
}

const renderShare = (view: BuilderView): TemplateResult =>
  html`<div class="share">
    <button type="button" class="button quiet" @click=${() => view.copy('share', location.href)}>
      ${view.messages.copy.share}
    </button>
    ${renderNote(view, 'share')}
  </div>`;

/** A widget that the author already has. */
export function renderReadBack({ messages, readSnippet, note }: BuilderView): TemplateResult {
  const { readBack } = messages;
  const isWrong = note?.about === 'snippet' && note.isError;
  return html`<details class="read-back">
    <summary>${readBack.title}</summary>
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        readSnippet((event.currentTarget as HTMLFormElement).querySelector('textarea')!.value);
      }}
    >
      <div class="field">
        <label for="snippet">${readBack.label}</label>
        <textarea
          id="snippet"
          rows="5"
          spellcheck="false"
          dir="ltr"
          aria-invalid=${isWrong ? 'true' : nothing}
          aria-describedby="snippet-note"
        ></textarea>
        <p class=${isWrong ? 'error' : 'note'} id="snippet-note" role="status">
          ${note?.about === 'snippet' ? note.text : nothing}
        </p>
      </div>
      <button type="submit" class="button quiet">${readBack.read}</button>
    </form>
  </details>`;
}
