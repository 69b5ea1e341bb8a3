/**
 * @module
 * Tables for lemmas: listed forms and endings, by Penn tag.
 */

/** What to do with a form: take `cut` characters off its end and add `append`. */
export interface LemmaRule {
  readonly cut: number;
  readonly append: string;
}

/** All by Penn tag, then by form or ending in lower case. */
export interface LemmaTables {
  readonly listed: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly rules: ReadonlyMap<string, ReadonlyMap<string, LemmaRule>>;
}

/** Rows are `tag, form, lemma`; earlier rows win, so what is written by hand goes before what is learned. */
export function listedForms(...tables: readonly (readonly string[])[][]): Map<string, Map<string, string>> {
  const listed = new Map<string, Map<string, string>>();
  for (const [xpos, form, lemma] of tables.flat()) {
    const forms = listed.get(xpos!) ?? new Map<string, string>();
    if (!forms.has(form!)) forms.set(form!, lemma!);
    listed.set(xpos!, forms);
  }
  return listed;
}

/** Rows are `tag, ending, cut, append`; an empty ending or nothing to append is written "-". */
export function lemmaRules(rows: readonly (readonly string[])[]): Map<string, Map<string, LemmaRule>> {
  const rules = new Map<string, Map<string, LemmaRule>>();
  for (const [xpos, ending, cut, append] of rows) {
    const endings = rules.get(xpos!) ?? new Map<string, LemmaRule>();
    endings.set(ending === "-" ? "" : ending!, { cut: Number(cut), append: append === "-" ? "" : append! });
    rules.set(xpos!, endings);
  }
  return rules;
}
