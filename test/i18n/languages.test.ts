import { expect } from '@open-wc/testing';
import { ar } from '../../src/i18n/ar.js';
import { completeMessages } from '../../src/i18n/complete-messages.js';
import { es } from '../../src/i18n/es.js';
import { fr } from '../../src/i18n/fr.js';
import { getMessages, primaryLanguage } from '../../src/i18n/localize.js';
import type { Messages } from '../../src/i18n/messages.js';
import { zh } from '../../src/i18n/zh.js';
import { loadLanguage } from '../../src/ui/language.js';

const en = completeMessages('x-none', {});
const LANGUAGES: Readonly<Record<string, Messages>> = { es, fr, ar, zh };

type Message = (...values: unknown[]) => unknown;

/** Path -> message: a text or a function. A list is as many messages as it has entries. */
function listMessages(value: unknown, path = ''): readonly (readonly [path: string, message: string | Message])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, value as Message]];
  return Object.entries(value as object).flatMap(([key, each]) => listMessages(each, path ? `${path}.${key}` : key));
}

const ENGLISH = listMessages(en);
const messageIn = (messages: Messages, path: string): string | Message =>
  new Map(listMessages(messages)).get(path) ?? '';

const REPEATS = 'eventDetail.repeats';

/** Values that can be recognized in a sentence, wherever it has them. */
const VALUES = ['⟦1⟧', '⟦2⟧', '⟦3⟧'];
const sentence = (message: string | Message): string =>
  typeof message === 'string' ? message : String(message(...VALUES));
const placeholders = (message: string | Message): string[] =>
  VALUES.filter((value) => sentence(message).includes(value));

/** What is the same in that language, or a name. */
const SAME_WORDS: Readonly<Record<string, RegExp>> = {
  es: /^(No|Total)$/,
  fr: /^(Sections?|Type|Discussion)$/,
  ar: /^$/,
  zh: /^$/,
};

/** Numbers of every plural category of every language. */
const COUNTS = [0, 1, 2, 3, 6, 10, 11, 26, 99, 100, 101, 102, 103, 111, 1_000_000];
/** The messages that English inflects. */
const COUNTED = ENGLISH.flatMap(([path, message]) => {
  if (typeof message !== 'function' || path === REPEATS) return [];
  const inflected = withoutDigits(message(1, '', 0)) !== withoutDigits(message(2, '', 0));
  return inflected && !/\.(range|cell|found|groupsIn)$/.test(path) ? [path] : [];
});

function withoutDigits(text: unknown): string {
  return String(text).replace(/\d+/g, '#');
}

for (const [language, messages] of Object.entries(LANGUAGES)) {
  describe(`the messages in "${language}"`, () => {
    it('are all there', () => {
      const paths = new Set(listMessages(messages).map(([path]) => path));
      expect(ENGLISH.map(([path]) => path).filter((path) => !paths.has(path))).to.deep.equal([]);
      for (const [path, message] of ENGLISH) expect(typeof messageIn(messages, path), path).to.equal(typeof message);
    });

    it('have the values of the English ones', () => {
      for (const [path, message] of ENGLISH) {
        if (path === REPEATS) continue;
        const translated = messageIn(messages, path);
        expect(placeholders(translated), path).to.deep.equal(placeholders(message));
        expect(sentence(translated), path).to.not.match(/undefined|null|NaN|#|\s$|^\s/);
      }
    });

    it('have no English left', () => {
      for (const [path, message] of listMessages(messages)) {
        const text = path === REPEATS ? '' : sentence(message);
        expect(text, path).to.not.match(/\b(the|and|of|to|is|your|this|with|for|not|events?|show|add)\b/i);
        if (/^(ar|zh)$/.test(language)) expect(text.replace(/Apple|\.ics/g, ''), path).to.not.match(/[a-z]{2}/i);
        const english = ENGLISH.find(([each]) => each === path)?.[1];
        if (english === undefined || path === REPEATS || !/[a-z]{2}/i.test(text)) continue;
        if (!SAME_WORDS[language]!.test(text)) expect(text, path).to.not.equal(sentence(english));
      }
    });

    it('say each count as its plural category does', () => {
      const rules = new Intl.PluralRules(language);
      for (const path of COUNTED) {
        const message = messageIn(messages, path) as Message;
        const byCategory = new Map<string, string>();
        for (const count of COUNTS) {
          const category = rules.select(count);
          const said = withoutDigits(message(count, '', 0));
          expect(said, `${path} of ${count}, ${category}`).to.equal(byCategory.get(category) ?? said);
          byCategory.set(category, said);
        }
        expect([...byCategory.keys()].sort(), path).to.deep.equal([...rules.resolvedOptions().pluralCategories].sort());
        const [one, two, few, other] = ['one', 'two', 'few', 'other'].map((category) => byCategory.get(category));
        if (language !== 'zh') expect(one, path).to.not.equal(other);
        if (language !== 'ar') continue;
        expect(new Set([one, two, few]).size, path).to.equal(3);
        expect([one, two].join(), `${path} says one and two in words`).to.not.include('#');
      }
    });

    it('say how a series repeats', () => {
      const { repeats } = messages.eventDetail;
      for (const frequency of ['daily', 'weekly', 'monthly', 'yearly'] as const) {
        const said = [1, 2, 3, 11].map((interval) => repeats({ frequency, interval }, '⟦1⟧'));
        expect(new Set(said).size, said.join()).to.equal(4);
        for (const text of said)
          expect(text)
            .to.match(/⟦1⟧/)
            .and.not.match(/undefined|#/);
        expect(repeats({ frequency, interval: 1 }, '')).to.not.match(/undefined|[:,،：]\s*$/);
      }
      const nth = [1, 2, 3, 4, 5, -1].map((each) => repeats({ frequency: 'monthly', interval: 1, nth: each }, '⟦1⟧'));
      expect(new Set(nth).size, nth.join()).to.equal(6);
      for (const text of nth) expect(text).to.not.include('undefined');
    });

    it('are loaded for the language and its regions', async () => {
      await loadLanguage(language);
      expect(getMessages(`${language.toUpperCase()}-x-any`)).to.equal(messages);
    });
  });
}

describe('the language of a tag', () => {
  for (const [tag, language] of [
    ['zh', 'zh'],
    ['zh-Hans', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-Hans-HK', 'zh'],
    ['zh-Hant', 'zh-'],
    ['zh-Hant-CN', 'zh-'],
    ['zh-TW', 'zh-'],
    ['zh-HK', 'zh-'],
    ['fr-CA', 'fr'],
    ['AR-eg', 'ar'],
  ] as const) {
    it(`is "${language}" for ${tag}`, () => {
      expect(primaryLanguage(tag)).to.equal(language);
    });
  }
});
