/**
 * Components of a calendar, as iCalendar (RFC 5545) and jCal (RFC 7265) both have them.
 */
import { asList, asObject, asString } from '../values/coerce.js';

export interface Component {
  /** In lowercase: `vevent`. */
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

export interface Property {
  /** In lowercase: `dtstart`. */
  readonly name: string;
  /** By name in lowercase, without `value`. A parameter with several values is a list. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly values: readonly unknown[];
}

/** The component in a jCal value. Properties and components that are malformed are left out. */
export function parseComponent(value: unknown): Component | undefined {
  const [name, properties, components] = asList(value);
  if (typeof name !== 'string') return undefined;
  return {
    name: name.toLowerCase(),
    properties: asList(properties).flatMap((property) => parseProperty(property) ?? []),
    components: asList(components).flatMap((component) => parseComponent(component) ?? []),
  };
}

function parseProperty(value: unknown): Property | undefined {
  const [name, params, type, ...values] = asList(value);
  if (typeof name !== 'string') return undefined;
  return {
    name: name.toLowerCase(),
    params: asObject(params) ?? {},
    // Where a converter from iCalendar did not know the type, escapes are still there (RFC 7265 5).
    values: type === 'unknown' ? values.map((each) => (typeof each === 'string' ? unescapeText(each) : each)) : values,
  };
}

/** The component's properties with that name. */
export function propertiesNamed({ properties }: Component, name: string): readonly Property[] {
  return properties.filter((property) => property.name === name);
}

/** The first of them. */
export function firstProperty(component: Component, name: string): Property | undefined {
  return component.properties.find((property) => property.name === name);
}

/** The first value of the first of them, as a string. */
export function firstValue(component: Component, name: string): string | undefined {
  return asString(firstProperty(component, name)?.values[0]);
}

/** The time zone that a property names. */
export function getTzid(property: Property | undefined): string | undefined {
  return asString(asList(property?.params.tzid)[0]);
}

/** A value of type TEXT (RFC 5545 3.3.11) without its escapes: `\n` is a line break; a backslash before `,` `;` or `\` is removed. */
export function unescapeText(value: string): string {
  // Few values have any, and looking first saves a sixth of the time that a calendar takes to parse.
  if (!value.includes('\\')) return value;
  return value.replace(/\\([\\,;nN])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
}
