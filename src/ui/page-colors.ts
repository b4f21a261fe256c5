/** Reads what the page paints behind a widget. */

export type Scheme = 'light' | 'dark';

/** Everything that a backdrop is computed from, as CSS text. */
export interface PageColors {
  /** Color of the text around the widget. */
  readonly text: string;
  readonly canvas: Scheme;
  /** The color scheme that the page gives the host. */
  readonly pageScheme: Scheme;
  /** Backgrounds from the front to the back. */
  readonly layers: readonly { readonly painter: Element; readonly color: string; readonly image: string }[];
}

/** Made on first use: modules can be imported where there is no window. */
export const prefersDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** The element and its ancestors in the flat tree: through slots and out of shadow roots. */
export function ancestorsInFlatTree(element: Element): Element[] {
  const parent = element.assignedSlot ?? element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host;
  return [element, ...(parent ? ancestorsInFlatTree(parent) : [])];
}

/** The used color scheme. `normal` leaves it to the meta element of the page. */
function usedScheme({ colorScheme }: CSSStyleDeclaration): Scheme {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  const schemes = colorScheme === 'normal' && meta ? meta.content : colorScheme;
  return schemes.includes('dark') && (!schemes.includes('light') || prefersDark().matches) ? 'dark' : 'light';
}

/** What is painted behind a widget. `box` is the outer element of its shadow tree. */
export function readPageColors(host: Element, box: Element): PageColors {
  const style = getComputedStyle(host);
  const layers = [box, ...ancestorsInFlatTree(host)].flatMap((painter) => {
    const { backgroundColor, backgroundImage, display } = getComputedStyle(painter);
    const isEmpty = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none';
    // `display: contents` paints nothing.
    if (isEmpty || display === 'contents') return [];
    return [{ painter, color: backgroundColor, image: backgroundImage }];
  });
  const canvas = usedScheme(getComputedStyle(document.documentElement));
  return { text: style.color, canvas, pageScheme: usedScheme(style), layers };
}
