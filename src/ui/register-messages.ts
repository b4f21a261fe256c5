import type { PartialMessages } from '../i18n/complete-messages.js';
import { addMessages, primaryLanguage } from '../i18n/localize.js';
import { loadMessageCompletion } from '../page/lazy.js';
import { loadLanguage } from './language.js';

/**
 * Adds messages in a language for all widgets on the page, by its primary subtag (`de` also for `de-AT`). They win over
 * those of the library. What is left out stays as registered before, else as the library has it, else it is English.
 * Resolves when the widgets have them.
 */
export async function registerMessages(language: string, messages: PartialMessages): Promise<void> {
  const [{ completeMessages }] = await Promise.all([loadMessageCompletion(), loadLanguage(primaryLanguage(language))]);
  addMessages(language, completeMessages(language, messages));
}
