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
  // White space after visually hidden text would make the button wider.
  // prettier-ignore
  html`<button
    class=${className}
    part=${part}
    type="button"
    aria-expanded=${isExpanded ? 'true' : 'false'}
    aria-controls=${controls}
    @click=${toggle}
  >${content}</button>`;

/** The chevron at the end of a button turns while it is expanded. */
export const disclosureStyles = css`
  /*
   * The same as the corner of a box, without an element. It points down in both directions of text. It is four times as
   * large and scaled down, since browsers cut the width of a border to whole pixels.
   */
  .chevron-after::after {
    content: '';
    flex: none;
    box-sizing: border-box;
    inline-size: 2.14em;
    block-size: 2.14em;
    margin: -0.445em;
    border: solid;
    border-width: 0 0.375em 0.375em 0;
    transform: translateY(-0.156em) rotate(45deg) scale(0.25);
    transition: rotate var(--_motion);
  }
  .chevron-after[aria-expanded='true']::after {
    rotate: 180deg;
  }
  [aria-expanded] > .chevron {
    transition: rotate var(--_motion);
  }
  [aria-expanded='true'] > .chevron {
    rotate: 180deg;
  }
  @media (prefers-reduced-motion: reduce) {
    .chevron,
    .chevron-after::after {
      transition: none;
    }
  }
`;
