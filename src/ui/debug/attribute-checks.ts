import { closestMatch } from '../../feeds/values/suggestions.js';
import { OTHER_NAMES, RULES, SETTINGS_TAG, type Rules } from './attribute-rules.js';
import { ancestors, tagOf, type DebugHost } from './host.js';
import { type Mistake, quoteAttribute, tagWith, tagWithout } from './mistake.js';

/** Attributes that any element may have; others must be the widget's own. */
const COMMON =
  /^(?:id|class|style|lang|dir|slot|title|hidden|role|part|tabindex|is|translate|nonce|inert|exportparts)$|^(?:aria-|data-|on)/;

/** What is wrong with the attributes of a widget, and of the settings around it. */
export function findAttributeMistakes(host: DebugHost): Mistake[] {
  const around = [...ancestors(host)].filter((element) => tagOf(element) === SETTINGS_TAG);
  return [host, ...around].flatMap((element) => [
    ...wrongValues(element, host),
    ...unknownAttributes(element),
    ...uselessAttributes(element),
  ]);
}

/** The attribute's value as written; where a script has set the property instead, its value. */
function writtenValue(element: Element, name: string): string | undefined {
  const attribute = element.getAttribute(name);
  if (attribute !== null) return attribute;
  const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const value = (element as unknown as Record<string, unknown>)[property];
  return typeof value === 'string' || (typeof value === 'number' && value !== 0) ? String(value) : undefined;
}

function wrongValues(element: Element, { settings }: DebugHost): Mistake[] {
  const [tag, { localName }] = [tagOf(element), element];
  const where = tag === SETTINGS_TAG ? ` on <${localName}>` : '';
  return Object.entries(RULES[tag] ?? {}).flatMap(([name, check]): Mistake[] => {
    const written = writtenValue(element, name);
    const isCustom = name === 'format' && settings.formats.some(({ id }) => id === written);
    const fault = written === undefined || isCustom ? undefined : check(written);
    if (!fault) return [];
    const write = fault.value === undefined ? tagWithout(localName, name) : tagWith(localName, name, fault.value);
    const about = name === 'src' || name.endsWith('href') || name === 'base-url' ? 'Address' : 'Attribute';
    return [{ about, problem: `${name}="${written ?? ''}"${where} ${fault.problem}`, write }];
  });
}

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

function unknownAttributes(element: Element): Mistake[] {
  const own = (element.constructor as { observedAttributes?: readonly string[] }).observedAttributes ?? [];
  const { localName } = element;
  return element.getAttributeNames().flatMap((name): Mistake[] => {
    if (own.includes(name)) return [];
    const value = element.getAttribute(name) ?? '';
    const plain = name.replace(/^data-/, '');
    const isMoved = plain !== name && own.includes(plain) && !element.hasAttribute(plain);
    if (COMMON.test(name) && !isMoved) return [];
    return [explainUnknown({ tag: localName, ownTag: tagOf(element), name, value, plain, own })];
  });
}

interface Unknown {
  readonly tag: string;
  readonly ownTag: string;
  readonly name: string;
  readonly value: string;
  readonly plain: string;
  readonly own: readonly string[];
}

function explainUnknown({ tag, ownTag, name, value, plain, own }: Unknown): Mistake {
  const about = 'Attribute';
  if (/["“”'‘’{}]/.test(name)) {
    const problem = `${name} is what is left of a value: its quotes are curly, or it holds the quotes that end it`;
    return {
      about,
      problem,
      write: 'name="value" with straight quotes; in single quotes where the value holds double ones',
    };
  }
  const same = own.find((each) => letters(each) === letters(plain) || `show${letters(plain)}` === letters(each));
  const other = OTHER_NAMES[plain];
  const owner = Object.keys(RULES).find((each) => each !== ownTag && Object.hasOwn(RULES[each] as Rules, name));
  if (!same && owner) {
    const problem = `${quoteAttribute(name, value)} is an attribute of <${owner}>; <${tag}> does not have it`;
    const write = owner === SETTINGS_TAG ? `${tagWith(owner, name, value)} around <${tag}>` : tagWithout(tag, name);
    return { about, problem, write };
  }
  const meant = same ?? (other && own.includes(other) ? other : closestMatch(name, own));
  return {
    about,
    problem: `${name} is unknown.${meant ? ` Did you mean ${meant}?` : ''}`,
    write: meant ? tagWith(tag, meant, value) : `${tagWithout(tag, name)}; it has ${own.join(', ')}`,
  };
}

/** Attributes that do nothing without another one. */
const NEEDS: readonly (readonly [name: string, needed: string, example: string])[] = [
  ['more-label', 'more-href', 'https://www.example.org/more'],
  ['tag-match', 'tag', 'news, events'],
];

function uselessAttributes(element: Element): Mistake[] {
  return NEEDS.filter(([name, needed]) => element.hasAttribute(name) && !element.hasAttribute(needed)).map(
    ([name, needed, example]) => {
      const written = quoteAttribute(name, element.getAttribute(name) ?? '');
      return {
        about: 'Attribute',
        problem: `${written} does nothing without ${needed}`,
        write: `<${element.localName} ${written} ${quoteAttribute(needed, example)}>`,
      };
    },
  );
}
