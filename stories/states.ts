/**
 * The stories that every feed widget has: each state of its feed, and each page it may stand on. A widget's file
 * exports those that fit, one line each, and adds its own.
 */
import type { StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { hangs, inTurn, json, status, type Answer } from '../test/support/network.js';
import { FEEDS, jsonFeed } from './feeds/feed.js';
import { inside, pressOn, settled, until } from './interact.js';

/** What the common stories need to know of a widget. */
export interface Subject {
  readonly tag: string;
  /** Name of its feed's file. */
  readonly file: string;
  readonly items: readonly object[];
}

/** The address of that file of the stories. */
export const at = (file: string): string => FEEDS + file;

/** A network that has that file only. */
export const serving = (file: string, answer: Answer) => ({ feeds: () => ({ [`/${file}`]: answer }) });

/**
 * The runner waits for `parameters.state` ('ready' where a story says nothing else), so each of these also proves that
 * the widget gets there.
 */
export function commonStories({ tag, file, items }: Subject): Record<CommonStory, StoryObj> {
  const whole = json(jsonFeed(items));
  const inline = `<script type="application/json">\n${JSON.stringify(jsonFeed(items.slice(0, 2)), null, 2)}\n</script>`;
  const empty = { parameters: { ...serving(file, json(jsonFeed([]))), state: 'empty' } };
  const loading = { parameters: { ...serving(file, hangs), state: 'loading', timeout: 86_400 } };
  return {
    lazy: {
      // It begins to load near the view, so it has to stand far below it.
      args: { loading: 'lazy' },
      parameters: { state: 'initial', pageStyle: '& { padding-block-start: 3000px; }' },
    },
    loading,
    empty,
    emptyArabic240: {
      ...empty,
      name: 'Empty in Arabic, 240 px wide',
      globals: { language: 'ar', direction: 'rtl', width: 'w240' },
    },
    error: {
      // The second answer is for "Try again".
      parameters: { feeds: () => ({ [`/${file}`]: inTurn(status(404), whole) }), state: 'error' },
    },
    retry: {
      parameters: { feeds: () => ({ [`/${file}`]: inTurn(status(404), whole) }) },
      play: async ({ canvasElement }) => {
        const widget = await settled(canvasElement, tag, 'error');
        await pressOn(inside(widget, '[part~="retry"]'), '{Enter}');
        await settled(canvasElement, tag, 'ready');
        await until(() => widget.shadowRoot!.activeElement, 'the focus on what has come');
      },
    },
    stale: {
      parameters: {
        feeds: () => ({ [`/${file}`]: inTurn(whole, status(404)) }),
        state: 'stale',
        docs: { story: { autoplay: true } },
      },
      play: async ({ canvasElement }) => {
        const widget = await settled(canvasElement, tag, 'ready');
        // An answer is shared for a while, so it takes some tries to get the next one.
        const reloaded = (): boolean => {
          if (widget.matches(':state(ready)')) void widget.reload();
          return widget.matches(':state(stale)');
        };
        await until(reloaded, 'the note on old items');
        await expect(inside(widget, '[part~="stale"]').textContent).toContain('just now');
      },
    },
    savedCopy: { parameters: { ...serving(file, status(404)), content: inline, state: 'stale' } },
    debug: { args: { debug: true } },
    dark: { globals: { theme: 'dark' } },
    rightToLeft: { globals: { direction: 'rtl' } },
    spanish: { globals: { language: 'es' } },
    narrow320: { name: '320 px wide', globals: { width: 'w320' } },
    narrow240: { name: '240 px wide', globals: { width: 'w240' } },
    reducedMotion: {
      ...loading,
      globals: { motion: 'reduce' },
      play: async ({ canvasElement }) => {
        const widget = await settled(canvasElement, tag, 'loading');
        const moving = inside(widget, '.skeleton').getAnimations({ subtree: true });
        await expect(moving).toEqual([]);
      },
    },
    inheritedLook: {
      args: { look: 'inherit' },
      parameters: {
        pageStyle: `
          & { font: 17px/1.5 Georgia, serif; --ala-color-brand: #7a1f3d; }
          &.dark { --ala-color-brand: #f2b8c6; }
        `,
      },
    },
  };
}

type CommonStory =
  | 'lazy'
  | 'loading'
  | 'empty'
  | 'emptyArabic240'
  | 'error'
  | 'retry'
  | 'stale'
  | 'savedCopy'
  | 'debug'
  | 'dark'
  | 'rightToLeft'
  | 'spanish'
  | 'narrow320'
  | 'narrow240'
  | 'reducedMotion'
  | 'inheritedLook';
