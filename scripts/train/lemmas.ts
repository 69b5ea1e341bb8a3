/**
 * @module
 * Learns lemmas: for each Penn tag, what to do at which ending, and the forms that no ending gets right.
 */

import { type KnownWords, lemmaOf, longestEnding } from "../../src/language/lemma.js";
import { type LemmaRule, lemmaRules } from "../../src/lexicon/language-lemmas.js";
import type { TreebankWord } from "./treebank.js";

/** Tags whose words change their form; all others keep it. */
const inflected = new Set(["NNS", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJR", "JJS", "RBR", "RBS"]);
/** A rule of one character more than another needs at least this many different forms. */
const leastForms = 2;

/** Rows of the two tables: `endings` (tag, ending, cut, append) and `forms` (tag, form, lemma), made for a list of known words. */
export function trainLemmas(
  words: readonly TreebankWord[],
  known: KnownWords,
): { endings: string[][]; forms: string[][] } {
  const usual = usualLemmas(words);
  const endings = learnedEndings(usual);
  const tables = { listed: new Map(), rules: lemmaRules(endings) };
  const forms = usual
    .filter(({ xpos, form, lemma }) => lemmaOf(form, xpos, tables, known).toLowerCase() !== lemma.toLowerCase())
    .filter(({ count, xpos }) => count > 1 || !xpos.startsWith("NNP"))
    .map(({ xpos, form, lemma }) => [xpos, form, lemma]);
  return { endings, forms };
}

interface Usual {
  readonly xpos: string;
  readonly form: string;
  readonly lemma: string;
  readonly count: number;
}

/** For each tag and form its most frequent lemma, in order. */
function usualLemmas(words: readonly TreebankWord[]): Usual[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { form, lemma, xpos } of words) {
    if (lemma === "_" || /\s/u.test(form + lemma)) continue;
    const key = `${xpos}\t${form.toLowerCase().replaceAll("’", "'")}`;
    const lemmas = counts.get(key) ?? new Map<string, number>();
    lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
    counts.set(key, lemmas);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, lemmas]) => {
      const [xpos, form] = key.split("\t");
      const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
      return { xpos: xpos!, form: form!, lemma, count };
    });
}

/** The shortest list of endings that says all the forms agree on: a longer ending is kept only where it changes the answer. */
function learnedEndings(usual: readonly Usual[]): string[][] {
  const votes = new Map<string, Map<string, number>>();
  for (const { xpos, form, lemma } of usual) {
    if (!inflected.has(xpos)) continue;
    const rule = ruleOf(form, lemma.toLowerCase());
    for (let length = 0; length <= Math.min(longestEnding, form.length); length++) {
      const key = `${xpos}\t${form.slice(form.length - length)}`;
      const rules = votes.get(key) ?? new Map<string, number>();
      rules.set(rule, (rules.get(rule) ?? 0) + 1);
      votes.set(key, rules);
    }
  }
  const rows: string[][] = [];
  const answers = new Map<string, string>();
  for (const [key, rules] of [...votes].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    const [xpos, ending] = key.split("\t") as [string, string];
    const [best, count] = [...rules].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    const inherited = ending === "" ? undefined : answers.get(`${xpos}\t${ending.slice(1)}`);
    const isNew = best !== inherited && (count >= leastForms || ending === "");
    answers.set(key, isNew ? best : (inherited ?? best));
    if (isNew) rows.push([xpos, ending === "" ? "-" : ending, ...best.split(" ")]);
  }
  return rows;
}

/** What turns a form into its lemma, as "cut append". */
function ruleOf(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  const rule: LemmaRule = { cut: form.length - same, append: lemma.slice(same) };
  return `${rule.cut} ${rule.append === "" ? "-" : rule.append}`;
}
