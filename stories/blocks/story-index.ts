import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { Block, type StoryModule } from './block.js';

interface Story {
  readonly name?: string;
  readonly parameters?: { docs?: { description?: { story?: string } } };
}

/** Every story of a file with its caption, as links. */
class StoryIndex extends Block {
  @property({ attribute: false }) of?: StoryModule;

  protected override render(): TemplateResult {
    const { default: meta, __namedExportsOrder: keys } = this.of!;
    return html`<ul class="docs-story-index">
      ${keys.map((key) => {
        const story = this.of![key] as Story;
        const id = toId(meta.title, storyNameFromExport(key));
        return html`<li>
          <a href="./?path=/story/${id}" target="_top">${story.name ?? storyNameFromExport(key)}</a>
          <span>${story.parameters?.docs?.description?.story?.replaceAll('`', '')}</span>
        </li>`;
      })}
    </ul>`;
  }
}
customElements.define('docs-story-index', StoryIndex);
