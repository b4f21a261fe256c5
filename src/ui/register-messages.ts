import type { PartialMessages } from '../i18n/complete-messages.js';
import { addMessages } from '../i18n/localize.js';
import { loadMessageCompletion } from '../page/lazy.js';

/**
 * Adds messages in a language for all widgets on the page, by its primary subtag (`de` also for `de-AT`). What is left
 * out stays as registered before, else it is English. Resolves when the widgets have them.
 */
export async function registerMessages(language: string, messages: PartialMessages): Promise<void> {
  const { completeMessages } = await loadMessageCompletion();
  addMessages(language, completeMessages(language, messages));
}
