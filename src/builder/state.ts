import type { PlaceId, WidgetTag } from './widgets.js';

/** What the author has chosen: all that is worth keeping in the address. */
export interface Choices {
  readonly widget?: WidgetTag | undefined;
  /** The address as the author wrote it: of a feed or of a website. */
  readonly asked: string;
  /** The feed that was chosen. */
  readonly src: string;
  /** Which fields of unknown JSON are which, as JSON text. */
  readonly map: string;
  /** Attribute -> value, without those above. '' turns a switch on. */
  readonly options: Readonly<Record<string, string>>;
  /** The link that visitors see until there are items. */
  readonly linkHref: string;
  readonly linkText: string;
  /** `#rrggbb`, or '' for the library's own. */
  readonly brand: string;
  /** The widest the widget may get, in px; '' for as wide as its place. */
  readonly width: string;
  readonly place: PlaceId;
}

export const NO_CHOICES: Choices = {
  asked: '',
  src: '',
  map: '',
  options: {},
  linkHref: '',
  linkText: '',
  brand: '',
  width: '',
  place: 'wordpress',
};
