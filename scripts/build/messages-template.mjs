/**
 * messages-template.js: every English message with its comment, for whoever translates them. Made of the compiled modules
 * of i18n/, which tsc has left in dist/ with their comments and without their types.
 */
import { readFileSync } from 'node:fs';
import { DIST, pkg } from './paths.mjs';

/** In this order, what a module uses is above it. */
const MODULES = [
  'shared-messages',
  'calendar-messages',
  'filter-messages',
  'calendar-more-messages',
  'event-detail-messages',
  'messages',
];

const HEAD = `/**
 * The messages of ${pkg.name} ${pkg.version} in English, as a template for another language.
 *
 * Copy this file, translate the texts, and register them on your page:
 *
 *     import { registerMessages } from '${pkg.name}';
 *     import { messages } from './messages.de.js';
 *
 *     registerMessages('de', messages);
 *
 * What you delete stays English. A message with values is a function: change how it puts them together as your
 * language needs it. Where it has more than two plural forms, choose them with Intl.PluralRules.
 */
`;

export const MESSAGES_TEMPLATE_TYPES = `import type { PartialMessages } from './i18n/complete-messages.js';

export declare const messages: PartialMessages;
`;

/** The object with all groups in complete-messages. */
const ALL = /(?<=const english = )\{[^}]*\}(?=;)/;

const read = (name) => readFileSync(`${DIST}i18n/${name}.js`, 'utf8');

export function messagesTemplate() {
  const code = MODULES.map(read)
    .join('\n')
    .replace(/^import .*\n/gm, '')
    .replace(/^\/\/# sourceMappingURL=.*\n?/gm, '')
    .replace(/^export /gm, '')
    .trim();
  const [groups] = ALL.exec(read('complete-messages'));
  return `${HEAD}\n${code}\n\nexport const messages = ${groups.replaceAll('    ', '  ')};\n`;
}
