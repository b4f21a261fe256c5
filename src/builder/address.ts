/**
 * The author's choices in the part of the address after `#`, which no server sees: a link to share with a colleague.
 */
import { NO_CHOICES, type Choices } from './state.js';
import { isPlaceId, isWidgetTag } from './widgets.js';

const TEXTS = ['asked', 'src', 'map', 'linkHref', 'linkText', 'brand', 'width'] as const;

/** Attributes begin with this, so that none has the name of a choice. */
const OPTION = 'o.';

/** The choices as text for `location.hash`, without its `#`. */
export function writeAddress(choices: Choices): string {
  const words = new URLSearchParams();
  if (choices.widget) words.set('widget', choices.widget);
  for (const name of TEXTS) if (choices[name]) words.set(name, choices[name]);
  for (const [name, value] of Object.entries(choices.options)) words.set(OPTION + name, value);
  if (choices.place !== NO_CHOICES.place) words.set('place', choices.place);
  return words.toString();
}

/** The choices that such a text holds. Whatever is not one is left out. */
export function readAddress(hash: string): Choices {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const [widget, place] = [words.get('widget') ?? '', words.get('place') ?? ''];
  return {
    ...NO_CHOICES,
    ...Object.fromEntries(TEXTS.map((name) => [name, words.get(name) ?? ''])),
    ...(isWidgetTag(widget) && { widget }),
    ...(isPlaceId(place) && { place }),
    brand: /^#[\da-f]{6}$/i.exec(words.get('brand') ?? '')?.[0] ?? '',
    width: /^\d{1,4}$/.exec(words.get('width') ?? '')?.[0] ?? '',
    options: Object.fromEntries(
      [...words].flatMap(([name, value]) =>
        /^o\.[a-z][a-z-]*$/.test(name) ? [[name.slice(OPTION.length), value]] : [],
      ),
    ),
  };
}
