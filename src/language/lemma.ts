/**
 * @module
 * The lemma of a tagged word: listed forms first, then the ending that has a rule for its tag and leaves a word that is known.
 */

import type { LemmaRule, LemmaTables } from "../lexicon/language-lemmas.js";

/** Longest ending that a rule may ask for. */
export const longestEnding = 6;
/** Names keep their capitals; every other lemma is in lower case. */
const keepsCase = new Set(["NNP", "NNPS", "ADD"]);
/** Longest word that has a lemma of its own. */
const longestWord = 60;

/** What is known of a form in lower case: its usual Penn tag, "" for a word without one, undefined for no word. */
export type KnownWords = (form: string) => string | undefined;

/** The lemma of a word with its Penn tag: "talks" as NNS is "talk", "’s" as VBZ is "be". */
export function lemmaOf(written: string, xpos: string, { listed, rules }: LemmaTables, known: KnownWords): string {
  if (written.length > longestWord) return written;
  const lower = written.toLowerCase().replaceAll("’", "'");
  // "freed", "guaranteed": no verb ends in a bare "e" before its "ed", whatever was learned
  if ((xpos === "VBN" || xpos === "VBD") && lower.endsWith("eed")) return lower.slice(0, -1);
  const given = listed.get(xpos)?.get(lower);
  if (given !== undefined) return given;
  if (xpos === "CD") return lower.replaceAll(/(?<=\d),(?=\d\d\d)/gu, "");
  // tags without rules keep their forms, but for plurals that the tagger mistook
  const tag = !rules.has(xpos) && !keepsCase.has(xpos) && isPlural(lower, known) ? "NNS" : xpos;
  const form = keepsCase.has(xpos) ? written : lower;
  const endings = rules.get(tag);
  if (endings === undefined) return form;
  const lemma = byEnding(form, lower, endings);
  return keepsCase.has(xpos) || xpos === "VB" || xpos === "VBP" ? lemma : bestOf(lemma, lower, tag, known);
}

/** "dogs" is never a singular: the word list has it as a plural, or has no tag for it and has the singular as a noun. */
function isPlural(lower: string, known: KnownWords): boolean {
  if (!/[^isu]s$/u.test(lower)) return false;
  const usual = known(lower);
  return usual === "NNS" || ((usual === undefined || usual === "") && known(lower.slice(0, -1)) === "NN");
}

/** What the longest ending with a rule makes of a form. */
function byEnding(form: string, lower: string, endings: ReadonlyMap<string, LemmaRule>): string {
  for (let length = Math.min(longestEnding, lower.length); length >= 0; length--) {
    const rule = endings.get(lower.slice(lower.length - length));
    if (rule !== undefined) return rule.cut < form.length ? form.slice(0, form.length - rule.cut) + rule.append : form;
  }
  return form;
}

/** The spelling that is known as a verb where the form is one, else the one that is known at all, else the first. */
function bestOf(lemma: string, form: string, xpos: string, known: KnownWords): string {
  const stem = xpos.startsWith("VB") ? /^(?<stem>.+)(?:ed|ing)$/u.exec(form)?.groups?.stem : undefined;
  const spelled = stem === undefined ? [lemma, ...respelled(lemma)] : spellings(stem, lemma);
  const isVerb = (each: string) => /^VBP?$/u.test(known(each) ?? "");
  const verb = xpos.startsWith("VB") ? spelled.find(isVerb) : undefined;
  return verb ?? spelled.find((each) => known(each) !== undefined) ?? spelled[0]!;
}

/** One syllable that ends in a single consonant behind a single vowel: "shap" is short of an e, for "shap" + "ed" would be "shapped". */
const shortOfE = /^[^aeiou]*[aeiou][^aeiouwxy]$/u;
const doubled = /(?<twice>[bdgkmnprt])\k<twice>$/u;

/** What may be left of a verb without its "ed" or "ing", the likeliest first; `lemma` is what the endings say. */
function spellings(stem: string, lemma: string): string[] {
  if (shortOfE.test(stem)) return [`${stem}e`, lemma, stem];
  if (doubled.test(stem)) return [stem.slice(0, -1), lemma, stem];
  return [lemma, stem, `${stem}e`, ...respelled(lemma)];
}

/** "provok" is no word but "provoke" is; "bonuse" is none but "bonus" is; "rebell" is none but "rebel" is. */
function respelled(lemma: string): string[] {
  const isLonger = lemma.endsWith("e") || lemma.at(-1) === lemma.at(-2);
  return isLonger ? [`${lemma}e`, lemma.slice(0, -1)] : [`${lemma}e`];
}
