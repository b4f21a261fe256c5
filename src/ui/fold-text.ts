/** Letters without a decomposition, as people type them who do not have the key. */
const TYPED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/**
 * Text as it is compared: without accents, apostrophes, soft hyphens and capitals. "Ética" -> "etica", "Women’s" ->
 * "womens".
 */
export const foldCaseAndAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’\u00AD]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıς]/g, (letter) => TYPED[letter] ?? letter);
