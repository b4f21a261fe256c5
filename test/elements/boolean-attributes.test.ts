import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import type { LitElement } from 'lit';
import { WIDGETS } from '../support/widgets.js';

/** Boolean attributes of a tag, each with its property. */
function booleansOf(tag: string): (readonly [attribute: string, property: string])[] {
  const { elementProperties } = customElements.get(tag) as unknown as typeof LitElement;
  const element = document.createElement(tag);
  return [...elementProperties].flatMap(([key, { attribute = key }]) =>
    typeof Reflect.get(element, key) === 'boolean' ? [[String(attribute), String(key)] as const] : [],
  );
}

/** The element as HTML, Svelte, Astro and React write it (an attribute), and as Vue and Preact do (often a property). */
function read(tag: string, attribute: string, property: string, value: string): unknown[] {
  const holder = document.createElement('div');
  holder.innerHTML = `<${tag} ${attribute}="${value}"></${tag}>`;
  const [written, set] = [holder.firstElementChild!, document.createElement(tag)];
  Reflect.set(set, property, value);
  document.body.append(holder, set);
  const values: unknown[] = [Reflect.get(written, property), Reflect.get(set, property)];
  holder.remove();
  set.remove();
  return values;
}

describe('a boolean attribute', () => {
  it('is one of each widget at least', () => {
    for (const { tag } of WIDGETS) expect(booleansOf(tag).length, tag).to.be.at.least(2);
  });

  for (const { tag } of WIDGETS) {
    for (const [attribute, property] of booleansOf(tag)) {
      it(`${attribute} of ${tag} is off when it says so, and else on`, () => {
        for (const off of ['false', 'no', 'off', '0', 'FALSE', ' No '])
          expect(read(tag, attribute, property, off), off).to.deep.equal([false, false]);
        for (const on of ['', 'true', 'yes', '1', attribute])
          expect(read(tag, attribute, property, on), on).to.deep.equal([true, true]);
      });
    }
  }

  it('is off again when it is removed or its property is set', () => {
    const feed = document.createElement('ala-news-feed');
    feed.setAttribute('show-more', '');
    expect(feed.showMore).to.equal(true);
    feed.removeAttribute('show-more');
    expect(feed.showMore).to.equal(false);
    feed.setAttribute('show-more', 'false');
    feed.showMore = true;
    expect(feed.showMore).to.equal(true);
  });

  it('with text such as heading="No" keeps it where it is text', () => {
    const feed = document.createElement('ala-news-feed');
    feed.setAttribute('heading', 'No');
    expect(feed.heading).to.equal('No');
  });
});
