/** What a count is called in each of the language's plural categories; `#` is the count. */
export type PluralForms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category, string>>;

/** A function that says a count, in a language with those plural categories. */
export function createPlural<Category extends Intl.LDMLPluralRule>(
  language: string,
): (count: number, forms: PluralForms<Category>) => string {
  const rules = new Intl.PluralRules(language);
  // A newer browser may know of categories that are not in the table.
  return (count, forms) => {
    const known: Partial<Record<Intl.LDMLPluralRule, string>> = forms;
    return (known[rules.select(count)] ?? known.other ?? '').replace('#', String(count));
  };
}
