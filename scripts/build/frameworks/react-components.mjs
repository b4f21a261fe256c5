/** The modules of `ala-core-widgets/react`: one component for each element, around src/react/create-widget.ts. */
import { renderComment } from './element-types.mjs';
import { handlerName } from './elements.mjs';

/**
 * Path in dist/react/ -> text.
 *
 * @param {import('./elements.mjs').ElementModel[]} elements
 */
export function reactComponents(elements) {
  const components = elements.filter(({ className }) => className);
  const exports = components.map(({ tag, className }) => `export { ${className} } from './${tag}.js';`);
  const types = components.map(
    ({ tag, className }) => `export { ${className}, type ${className}Props } from './${tag}.js';`,
  );
  const files = { 'index.js': `'use client';\n${exports.join('\n')}\n`, 'index.d.ts': `${types.join('\n')}\n` };
  for (const component of components) {
    files[`${component.tag}.js`] = componentModule(component);
    files[`${component.tag}.d.ts`] = componentTypes(component);
  }
  return files;
}

function componentModule({ tag, className, attributes, properties, events }) {
  const names = {
    attributes: Object.fromEntries(attributes.map(({ field, name }) => [field, name])),
    properties: properties.map(({ name }) => name),
    events: Object.fromEntries(events.map(({ name }) => [handlerName(name), name])),
  };
  return `'use client';
import '../define/${tag}.js';
import { createWidget } from './create-widget.js';
export const ${className} = /* @__PURE__ */ createWidget('${tag}', '${className}', ${JSON.stringify(names)});
`;
}

function componentTypes({ tag, className, summary, attributes, properties, events }) {
  const element = `${className}Element`;
  const members = [
    ...attributes.map(({ field, description }) => ({
      description,
      text: `${field}?: ${element}['${field}'] | undefined`,
    })),
    ...properties.map(({ name, description }) => ({
      description,
      text: `${name}?: ${element}['${name}'] | undefined`,
    })),
    ...events.map(({ name, type, description }) => ({
      description,
      text: `${handlerName(name)}?: Listener<${type}, ${element}> | undefined`,
    })),
  ];
  const eventClasses = [...new Set(events.map(({ type }) => type.replace(/<.*/, '')))];
  const models = [...new Set(events.flatMap(({ type }) => /<(.*)>/.exec(type)?.[1] ?? []))];
  const imports = [`${className} as ${element}`, ...eventClasses].join(', ');
  return `import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { ${imports} } from '../index.js';
${models.length > 0 ? `import type { ${models.join(', ')} } from '../feeds/index.js';\n` : ''}${events.length > 0 ? `import type { Listener } from '../types/elements.js';\n` : ''}
interface Own {
${members.map(({ description, text }) => `${renderComment(description)}\n  ${text};`).join('\n')}
}
export type ${className}Props = Omit<HTMLAttributes<${element}>, keyof Own> & Own;
${renderComment(`${summary} The component of \`<${tag}>\`, which it registers.`, '')}
export declare const ${className}: ForwardRefExoticComponent<${className}Props & RefAttributes<${element}>>;
`;
}
