/** Contrast as a visitor sees it, measured on the page with code of its own: a canvas reads and mixes the colors. */

type Rgb = readonly [number, number, number];

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

const painted = new Map<string, Rgb>();

/** What is seen of colors painted over one another, the first at the back. */
function paint(colors: readonly string[]): Rgb {
  const key = colors.join();
  const known = painted.get(key) ?? paintAnew(colors);
  painted.set(key, known);
  return known;
}

function paintAnew(colors: readonly string[]): Rgb {
  context.clearRect(0, 0, 1, 1);
  for (const color of colors) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(front: Rgb, back: Rgb): number {
  const [high, low] = [luminance(front), luminance(back)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The contrast of a color painted on another. */
export const contrastOf = (front: string, back: string): number => ratio(paint([back, front]), paint([back]));

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** Backgrounds from the element to the widget's own box, the backmost first. */
function fillsWithin(element: Element | null, widget: Element): string[] {
  const fills: string[] = [];
  for (let node = element; node && node !== widget; node = parentOf(node)) {
    const { backgroundColor, position } = getComputedStyle(node);
    if (position === 'absolute' && node.classList.contains('label')) continue;
    fills.unshift(backgroundColor);
  }
  return fills;
}

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  !element.closest('.visually-hidden, .drawn, [aria-disabled="true"], .further .label');

const nameOf = (element: Element, text: string): string =>
  `${element.localName}.${element.getAttribute('class') ?? ''} "${text.trim().replace(/\s+/g, ' ').slice(0, 30)}"`;

/** Every text below 4.5:1 and every outline of a control below 3:1, on each of the colors that are behind the widget. */
export function unreadable(widget: Element, grounds: readonly string[]): string[] {
  const found: string[] = [];
  const root = widget.shadowRoot!;
  for (const ground of grounds) {
    const check = (element: Element, color: string, around: Element | null, least: number, text: string): void => {
      const back = [ground, ...fillsWithin(around, widget)];
      const measured = ratio(paint([...back, color]), paint(back));
      if (measured < least - 0.005)
        found.push(`${measured.toFixed(2)} on ${ground}: ${nameOf(element, text)} ${color}`);
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.nodeValue?.trim() || element.localName === 'option' || !isSeen(element)) continue;
      check(element, getComputedStyle(element).color, element, 4.5, node.nodeValue);
    }
    for (const input of root.querySelectorAll('input')) {
      if (isSeen(input)) check(input, getComputedStyle(input, '::placeholder').color, input, 4.5, 'placeholder');
    }
    for (const icon of root.querySelectorAll('svg.icon')) {
      if (isSeen(icon)) check(icon, getComputedStyle(icon).color, icon, 3, 'icon');
    }
    for (const control of root.querySelectorAll('.button, .chip, .segments, .box > :is(input, select)')) {
      if (!isSeen(control)) continue;
      const { borderTopColor, borderTopWidth } = getComputedStyle(control);
      if (borderTopWidth !== '0px') check(control, borderTopColor, parentOf(control), 3, 'border');
    }
  }
  return [...new Set(found)];
}
