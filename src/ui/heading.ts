import { html, type TemplateResult } from 'lit';

/** A heading of that level, 2 to 6 (deeper levels are 6). */
export function renderHeading(
  level: number,
  content: unknown,
  className: string,
  part: string,
  id = '',
): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 class=${className} part=${part} id=${id}>${content}</h2>`;
    case 3:
      return html`<h3 class=${className} part=${part} id=${id}>${content}</h3>`;
    case 4:
      return html`<h4 class=${className} part=${part} id=${id}>${content}</h4>`;
    case 5:
      return html`<h5 class=${className} part=${part} id=${id}>${content}</h5>`;
    default:
      return html`<h6 class=${className} part=${part} id=${id}>${content}</h6>`;
  }
}
