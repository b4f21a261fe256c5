import { html, nothing, type TemplateResult } from 'lit';
import { toSnippet } from '../snippet/choices.js';
import { writeCode } from '../snippet/code.js';
import { readTags } from '../snippet/tags.js';
import type { BuilderView, Note } from './context.js';

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
    ${renderCode(view, 'link', copy.link, copy.copyLink, address, widget)}
    ${renderCode(view, 'script', copy.script, copy.copyScript, site)}${renderShare(view)}`;
  }
  const { site, widget } = writeCode(snippet, library, { form: 'tag' });
  return html`${renderCode(view, 'code', copy.code, copy.copy, `${site}\n\n${widget}`)}${renderShare(view)}`;
}

function renderCode(
  view: BuilderView,
  about: Note['about'],
  label: string,
  action: string,
  text: string,
  markup?: string,
): TemplateResult {
  return html`<div class="code">
    <label for="code-${about}">${label}</label>
    <textarea
      id="code-${about}"
      readonly
      spellcheck="false"
      dir="ltr"
      rows=${Math.min(14, text.split('\n').length + 1)}
      .value=${text}
    ></textarea>
    <button type="button" class="button" @click=${() => view.copy(about, text, markup)}>${action}</button>
    ${renderNote(view, about)}
  </div>`;
}

const renderShare = (view: BuilderView): TemplateResult =>
  html`<div class="share">
    <button type="button" class="button quiet" @click=${() => view.copy('share', location.href)}>
      ${view.messages.copy.share}
    </button>
    ${renderNote(view, 'share')}
  </div>`;

/** The live region is always there, so that what comes into it is read. */
const renderNote = ({ note }: BuilderView, about: Note['about']): TemplateResult =>
  html`<p class="note" role="status">${note?.about === about ? note.text : nothing}</p>`;

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
