/**
 * @module
 * Tags and lemmas from a word's shape and ending alone, for languages or packages without trained weights.
 */

import type { ClosedClassWord, LanguageLexicon } from "../lexicon/language.js";

const endings: readonly (readonly [RegExp, string, string, (word: string) => string])[] = [
  [/^[\d.,:/-]+$/u, "NUM", "CD", (word) => word],
  [/ly$/u, "ADV", "RB", (word) => word],
  [/[^aeiou]ied$/u, "VERB", "VBD", (word) => `${word.slice(0, -3)}y`],
  [/(?:at|ut|iv|uc|rg|ar|ir|os|as|is|us|ed|el|in)ed$/u, "VERB", "VBD", (word) => word.slice(0, -1)],
  [/.{2}ed$/u, "VERB", "VBD", (word) => word.slice(0, -2)],
  [/.{3}ing$/u, "VERB", "VBG", (word) => word.slice(0, -3)],
  [/(?:ous|ful|less|able|ible|ive|ical|ary|ish|ese|ian)$/u, "ADJ", "JJ", (word) => word],
  [/[^aeiou]ies$/u, "NOUN", "NNS", (word) => `${word.slice(0, -3)}y`],
  [/[^su]s$/u, "NOUN", "NNS", (word) => word.slice(0, -1)],
];

/** The likeliest reading of a word without its context. */
export function roughTag(word: string, isFirst: boolean, lexicon: LanguageLexicon): ClosedClassWord {
  const lower = word.toLowerCase();
  const known = lexicon.closedClass.get(lower);
  if (known !== undefined) return known;
  if (!/[\p{L}\p{N}]/u.test(word)) return { ...markTag(word), lemma: word };
  if (!isFirst && /^\p{Lu}/u.test(word)) return { upos: "PROPN", xpos: "NNP", lemma: word };
  for (const [ending, upos, xpos, lemmaOf] of endings) {
    if (word.length < 40 && ending.test(lower)) return { upos, xpos, lemma: lemmaOf(lower) };
  }
  return { upos: "NOUN", xpos: "NN", lemma: lower };
}

/** Marks have Penn tags of their own kind. */
function markTag(mark: string): { upos: string; xpos: string } {
  if (/^[.!?]+$/u.test(mark)) return { upos: "PUNCT", xpos: "." };
  if (mark === ",") return { upos: "PUNCT", xpos: "," };
  if (/^["”’']+$/u.test(mark)) return { upos: "PUNCT", xpos: "''" };
  if (/^[“‘`]+$/u.test(mark)) return { upos: "PUNCT", xpos: "``" };
  if (/^[([{]$/u.test(mark)) return { upos: "PUNCT", xpos: "-LRB-" };
  if (/^[)\]}]$/u.test(mark)) return { upos: "PUNCT", xpos: "-RRB-" };
  if (mark === "-") return { upos: "PUNCT", xpos: "HYPH" };
  if (/^[$£€¥]$/u.test(mark)) return { upos: "SYM", xpos: "$" };
  if (/^[%&+=#@*°]+$/u.test(mark)) return { upos: "SYM", xpos: mark === "%" ? "NN" : "SYM" };
  return { upos: "PUNCT", xpos: ":" };
}
