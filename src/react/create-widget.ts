'use client';
/**
 * Makes React components of the elements (`ala-core-widgets/react`). The build writes one module for each element, with
 * its names and types from the manifest, that calls this.
 */
import { createComponent } from '@lit/react';
import * as React from 'react';

interface Names {
  /** Property -> attribute. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Properties that are no attribute. */
  readonly properties: readonly string[];
  /** Name of the handler -> event. */
  readonly events: Readonly<Record<string, string>>;
}

type Props = Readonly<Record<string, unknown>>;

/**
 * `@lit/react` sets properties and listens to events after mounting and after hydration, which React doesn't for custom
 * elements that a server has rendered. Attributes are React's own: a server renders them, so that the element can work
 * before its page is hydrated.
 */
export function createWidget(
  tagName: string,
  displayName: string,
  { attributes, properties, events }: Names,
): React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLElement>> {
  const Tag: React.ElementType = createComponent({
    ...{ react: React, tagName, displayName, events: { ...events } },
    elementClass: classWith(properties),
  });
  const Widget = React.forwardRef<HTMLElement, Props>((props, ref) =>
    React.createElement(Tag, {
      ...Object.fromEntries(Object.entries(props).map(([name, value]) => toAttribute(name, value))),
      ref,
    }),
  );
  Widget.displayName = displayName;
  return Widget;

  function toAttribute(name: string, value: unknown): [string, unknown] {
    const attribute = attributes[name];
    return attribute === undefined ? [name, value] : [attribute, toAttributeValue(value)];
  }
}

/** A class for `@lit/react`, which sets as properties what the prototype has. */
function classWith(properties: readonly string[]): new () => HTMLElement {
  const names = class {};
  for (const name of properties) Object.defineProperty(names.prototype, name, { value: undefined });
  return names as new () => HTMLElement;
}

/** Lists of words and JSON are written as in HTML. */
function toAttributeValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const isListOfWords = Array.isArray(value) && typeof value[0] === 'string';
  return isListOfWords ? value.join(' ') : JSON.stringify(value);
}
