import { expect } from '@open-wc/testing';
import type { FeedElement } from '../../src/elements/base/feed-element.js';
import type { Item } from '../../src/feeds/model.js';
import { json, network } from '../support/network.js';
import { onPage, settled, until } from '../support/page.js';
import { WIDGETS } from '../support/widgets.js';

type Feed = FeedElement<Item>;

/** Counts what a page must get back: listeners on window and document, timers, observers. */
function ledger(): { readonly open: () => Record<string, number>; readonly end: () => void } {
  const timers = new Set<unknown>();
  const listeners: string[] = [];
  const observers = new Set<object>();
  const undo: (() => void)[] = [];
  const replace = <T extends object, K extends keyof T>(target: T, key: K, make: (old: T[K]) => T[K]): void => {
    const own = Object.hasOwn(target, key);
    const old = target[key];
    target[key] = make(old);
    undo.push(() => {
      if (own) target[key] = old;
      else Reflect.deleteProperty(target, key);
    });
  };
  replace(window as { setTimeout: (run: () => void, ms?: number) => number }, 'setTimeout', (old) => (run, ms) => {
    const id = old(() => {
      timers.delete(id);
      run();
    }, ms);
    timers.add(id);
    return id;
  });
  replace(window, 'clearTimeout', (old) => (id) => {
    timers.delete(id);
    old(id);
  });
  for (const target of [window, document] as EventTarget[]) {
    replace(target, 'addEventListener', (old) => (type, ...rest) => {
      listeners.push(type);
      old.call(target, type, ...rest);
    });
    replace(target, 'removeEventListener', (old) => (type, ...rest) => {
      const at = listeners.indexOf(type);
      if (at >= 0) listeners.splice(at, 1);
      old.call(target, type, ...rest);
    });
  }
  for (const name of ['IntersectionObserver', 'ResizeObserver', 'MutationObserver'] as const) {
    const { prototype } = window[name];
    replace(
      prototype,
      'observe',
      (old) =>
        function (this: object, ...rest: unknown[]) {
          observers.add(this);
          (old as (...all: unknown[]) => void).apply(this, rest);
        },
    );
    replace(
      prototype,
      'disconnect',
      (old) =>
        function (this: object) {
          observers.delete(this);
          old.call(this as never);
        },
    );
  }
  return {
    open: () => ({ timers: timers.size, listeners: listeners.length, observers: observers.size }),
    end: () => undo.forEach((step) => step()),
  };
}

for (const { tag, feed } of WIDGETS) {
  describe(`leaks: ${tag}`, () => {
    it('connected and removed 200 times, nothing of it stays', async () => {
      const { fetch } = network({ '/feed.json': json(feed()) });
      const home = await onPage<HTMLElement>(document.createElement('div'), { fetch });
      const make = (): HTMLElement => Object.assign(document.createElement(tag), { src: '/feed.json', refresh: 5 });
      // What is shared by the page is made once.
      const first = make();
      home.append(first);
      await settled(first);
      first.remove();
      const books = ledger();
      try {
        const gone: WeakRef<HTMLElement>[] = [];
        for (let turn = 0; turn < 200; turn++) {
          const widget = make();
          home.append(widget);
          if (turn % 20 === 0) await settled(widget);
          else if (turn % 3 === 0) await Promise.resolve();
          widget.remove();
          gone.push(new WeakRef(widget));
        }
        await until(
          () => JSON.stringify(books.open()) === '{"timers":0,"listeners":0,"observers":0}',
          JSON.stringify(books.open()),
        );
        expect(home.childNodes.length).to.equal(0);
        await (first as Feed).reload();
        expect(books.open().listeners, 'of one that is asked for news after it has gone').to.equal(0);
        const { gc } = globalThis as { gc?: () => void };
        if (!gc) return; // Chromium alone offers it; the counts above hold in all engines.
        await until(() => {
          gc();
          return gone.filter((reference) => reference.deref()).length <= 2;
        }, 'detached elements to go');
      } finally {
        books.end();
      }
    });
  });
}
