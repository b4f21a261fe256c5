/**
 * Where a story stands: inside settings that give it its network (a table, never the real one) and the fixed clock,
 * on a page with the theme, direction, language and width of the toolbars.
 */
import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import { DecoratorHelpers } from '@storybook/addon-themes';
import { html, nothing } from 'lit';
import { NOW } from '../stories/clock.js';
import { element, markup } from '../stories/markup.js';
import { network, type Answer } from '../test/support/network.js';
import { setMotion, type Motion } from './reduced-motion.js';

/** What a story may say in its `parameters`. */
export interface StageParameters {
  /** Path -> what the server does; a function, so that every visit to the story begins anew. */
  readonly feeds?: () => Record<string, Answer>;
  /** Children of the widget, as markup. */
  readonly content?: string;
  /** Seconds that a feed may take. */
  readonly timeout?: number;
  /** The page's own styles, for stories about how the widget takes them; `&` is the page. */
  readonly pageStyle?: string;
}

interface Visit {
  readonly motion: Motion;
  readonly fetch: typeof fetch;
  readonly widget: HTMLElement;
}

const visits = new WeakMap<HTMLElement, Visit>();

DecoratorHelpers.initializeThemeState(['light', 'dark'], 'light');

/** English, and every language that has messages, by its own name. */
const languages = ['en', ...Object.keys(import.meta.glob('../src/i18n/??.ts')).map((path) => path.slice(-5, -3))];
const nameOf = (language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language)!.replace(/^./, (first) => first.toUpperCase());

/** The toolbars beside the theme's. Each says what it is about, for its title is all that is seen of it. */
export const globalTypes = {
  direction: toolbar('Direction of the text', 'transfer', { ltr: 'Left-to-right text', rtl: 'Right-to-left text' }),
  language: toolbar(
    'Language of the page',
    'globe',
    Object.fromEntries(languages.map((language) => [language, `Page in ${nameOf(language)}`])),
  ),
  width: toolbar('Width of the column', 'grow', {
    page: 'Column of 960 px',
    full: 'Column as wide as the window',
    w480: 'Column of 480 px',
    w320: 'Column of 320 px',
    w240: 'Column of 240 px',
  }),
  motion: toolbar('Motion', 'play', {
    system: 'Motion as the system says',
    reduce: 'Reduced motion',
    'no-preference': 'Full motion',
  }),
};

function toolbar(description: string, icon: string, titles: Record<string, string>): object {
  const items = Object.entries(titles).map(([value, title]) => ({ value, title }));
  return { description, toolbar: { title: description, icon, items, dynamicTitle: true } };
}

/** A story is visited when it is mounted; what a control or a toolbar changes keeps the widget, which asks about motion but once. */
export const beforeEach = ({ canvasElement }: StoryContext) => {
  return () => visits.delete(canvasElement);
};

function visit({ canvasElement, component, parameters, globals }: StoryContext): Visit {
  const { feeds, content } = parameters as StageParameters;
  const motion = globals.motion as Motion;
  const known = visits.get(canvasElement);
  if (known?.motion === motion) return known;
  const made = { motion, fetch: network(feeds?.() ?? {}).fetch, widget: element(component!, content) };
  visits.set(canvasElement, made);
  return made;
}

/** Draws a story from its args: what is text, number or yes/no is an attribute, the rest a property. */
export function render(args: Record<string, unknown>, context: StoryContext): HTMLElement {
  const { widget } = visit(context);
  for (const [name, value] of Object.entries(args as Record<string, object | string | number | boolean | undefined>)) {
    if (typeof value === 'object') Object.assign(widget, { [name]: value });
    else if (value === undefined || value === '' || value === false) widget.removeAttribute(name);
    else widget.setAttribute(name, value === true ? '' : String(value));
  }
  return widget;
}

/** The markup of a story, in place of its source: what a page author would paste. */
export function source(_: string, { component, args, parameters }: StoryContext): string {
  return markup(component!, args, (parameters as StageParameters).content);
}

export const stage: Decorator = (story, context) => {
  const { direction, language, width } = context.globals as Record<string, string>;
  const theme = DecoratorHelpers.pluckThemeFromContext(context) || 'light';
  const { timeout, pageStyle } = context.parameters as StageParameters;
  setMotion(context.globals.motion as Motion);
  // A docs page has a main part already.
  const main = context.viewMode === 'story' ? 'main' : nothing;
  return html`<div class="stage ${theme} ${context.id}" role=${main} dir=${direction!} lang=${language!}>
    ${pageStyle ? styleOf(`.${context.id} { ${pageStyle} }`) : nothing}
    <div class="column ${width!}">
      <ala-settings .fetch=${visit(context).fetch} .now=${() => NOW} .timeout=${timeout}>${story()}</ala-settings>
    </div>
  </div>`;
};

function styleOf(text: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = text;
  return style;
}
