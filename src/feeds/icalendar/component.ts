/**
 * Components of a calendar as jCal has them (RFC 7265): what iCalendar is parsed to, and what jCal files are.
 */
import { list, object, string } from '../pick.js';

export interface Component {
  /** In small letters: `vevent`. */
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

export interface Property {
  /** In small letters: `dtstart`. */
  readonly name: string;
  /** By names in small letters. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly values: readonly unknown[];
}

/** The component in a jCal value; pieces of another shape are passed over. `prefix` is cut from the names of properties. */
export function componentOf(value: unknown, prefix = ''): Component | undefined {
  const [name, properties, components] = list(value);
  if (typeof name !== 'string') return undefined;
  return {
    name: name.toLowerCase(),
    properties: list(properties).flatMap((property) => propertyOf(property, prefix.toLowerCase()) ?? []),
    components: list(components).flatMap((component) => componentOf(component, prefix) ?? []),
  };
}

function propertyOf(value: unknown, prefix: string): Property | undefined {
  const [name, params, , ...values] = list(value);
  if (typeof name !== 'string') return undefined;
  const short = name.toLowerCase();
  return {
    name: short.startsWith(prefix) ? short.slice(prefix.length) : short,
    params: object(params) ?? {},
    values,
  };
}

/** The component's properties of that name. */
export function all({ properties }: Component, name: string): readonly Property[] {
  return properties.filter((property) => property.name === name);
}

/** The first of them. */
export function first(component: Component, name: string): Property | undefined {
  return component.properties.find((property) => property.name === name);
}

/** The first value of the first of them, as a string. */
export function valueOf(component: Component, name: string): string | undefined {
  return string(first(component, name)?.values[0]);
}

/** The zone a property names. */
export function tzidOf(property: Property | undefined): string | undefined {
  return string(list(property?.params.tzid)[0]);
}
