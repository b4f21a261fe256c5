import { html, nothing, type TemplateResult } from 'lit';
import { blockedFeed } from '../discovery/discover.js';
import { renderTextField } from './fields.js';
import type { BuilderView } from './context.js';

/** A feed that other sites may not read: its text, pasted here, and a file of the author's own. */
export function renderSavedCopy(view: BuilderView): TemplateResult | typeof nothing {
  const { messages, search, savedText, choices, useSavedText, note } = view;
  const feedUrl = search.status === 'done' ? blockedFeed(search.discovery) : undefined;
  if (!feedUrl) return nothing;
  const { saved } = messages;
  const place = savedText ? choices.src : suggestFile(feedUrl);
  return html`<fieldset class="saved">
    <legend>${saved.title}</legend>
    <p>
      ${saved.intro}
      <a href=${feedUrl} target="_blank" rel="noopener">${saved.open} ${saved.newTab}</a>
    </p>
    <div class="field">
      <label for="saved-text">${saved.text}</label>
      <textarea
        id="saved-text"
        rows="4"
        spellcheck="false"
        dir="ltr"
        aria-describedby=${note?.about === 'saved' ? 'saved-error' : nothing}
        aria-invalid=${note?.about === 'saved' ? 'true' : nothing}
        @change=${(event: Event) => useSavedText((event.target as HTMLTextAreaElement).value, place)}
      ></textarea>
      ${note?.about === 'saved' ? html`<p class="error" id="saved-error" role="alert">${note.text}</p>` : nothing}
    </div>
    ${renderTextField({
      id: 'saved-place',
      type: 'url',
      label: saved.place,
      hint: saved.note,
      value: place,
      onChange: (address) => useSavedText(savedText, address),
    })}
  </fieldset>`;
}

/** The name of the file in the address, or another one. */
function suggestFile(url: string): string {
  const [end = '', name = ''] = new URL(url).pathname.split('/').at(-1)!.split('.').reverse();
  return /^\w{2,4}$/.test(end) && name ? `/${name.replace(/[^\w-]+/g, '-')}.${end}` : '/feed.json';
}
