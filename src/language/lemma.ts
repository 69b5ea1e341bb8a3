/**
 * @module
 * The lemma of a tagged word: listed forms first, then the longest ending that has a rule for its tag.
 */

import type { LemmaTables } from "../lexicon/language-lemmas.js";

/** Longest ending that a rule may ask for. */
export const longestEnding = 6;
/** Names keep their capitals; every other lemma is in lower case. */
const keepsCase = new Set(["NNP", "NNPS", "ADD"]);

/** Longest word that has a lemma of its own. */
const longestWord = 60;

/** The lemma of a word with its Penn tag: "talks" as NNS is "talk", "’s" as VBZ is "be". `isWord` tells whether a form is a known word. */
export function lemmaOf(
  written: string,
  xpos: string,
  { listed, rules }: LemmaTables,
  isWord: (form: string) => boolean,
): string {
  if (written.length > longestWord) return written;
  const lower = written.toLowerCase().replaceAll("’", "'");
  const known = listed.get(xpos)?.get(lower);
  if (known !== undefined) return known;
  const form = keepsCase.has(xpos) ? written : lower;
  const endings = rules.get(xpos);
  if (endings === undefined) return form;
  for (let length = Math.min(longestEnding, lower.length); length >= 0; length--) {
    const rule = endings.get(lower.slice(lower.length - length));
    if (rule === undefined) continue;
    const lemma = rule.cut < form.length ? form.slice(0, form.length - rule.cut) + rule.append : form;
    return lemma === form || keepsCase.has(xpos) || isWord(lemma) ? lemma : respelled(lemma, isWord);
  }
  return form;
}

/** "provok" is no word but "provoke" is; "bonuse" is none but "bonus" is; "rebell" is none but "rebel" is. */
function respelled(lemma: string, isWord: (form: string) => boolean): string {
  if (isWord(`${lemma}e`)) return `${lemma}e`;
  const shorter = lemma.slice(0, -1);
  const isLonger = lemma.endsWith("e") || lemma.at(-1) === lemma.at(-2);
  return isLonger && isWord(shorter) ? shorter : lemma;
}
