import { css, html, type TemplateResult } from 'lit';

export interface Disclosure {
  readonly class: string;
  readonly part: string;
  /** Id of what the button shows and hides. */
  readonly controls: string;
  readonly isExpanded: boolean;
  readonly toggle: () => void;
}

/** A button that shows and hides something. */
export const renderDisclosure = (
  { class: className, part, controls, isExpanded, toggle }: Disclosure,
  content: unknown,
): TemplateResult =>
  html`<button
    class=${className}
    part=${part}
    type="button"
    aria-expanded=${isExpanded ? 'true' : 'false'}
    aria-controls=${controls}
    @click=${toggle}
  >
    ${content}
  </button>`;

/** The chevron at the end of a button turns while it is expanded. */
export const disclosureStyles = css`
  [aria-expanded] > .chevron {
    transition: rotate var(--_motion);
  }
  [aria-expanded='true'] > .chevron {
    rotate: 180deg;
  }
  @media (prefers-reduced-motion: reduce) {
    .chevron {
      transition: none;
    }
  }
`;
