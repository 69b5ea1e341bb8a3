/**
 * @module
 * The present, the past and the future without a date: "now", "recently", "in the past", "the near future".
 *
 * Leaves alone "as soon as", "soon after" and what was soon done, the future of a thing ("the future of the bridge"), and "current" as a stream.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { type Draft, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/reference";
const prepositions = new Set(["in", "at", "for", "of"]);
const fixedPhrases = new Set(["at this time", "at present", "at the moment", "for the moment"]);

function find(words: readonly Word[], at: number, lexicon: CalendarLexicon): Draft | null {
  const phrase = lexicon.references.get(lowerAt(words, at))?.find(({ words: lowers }) => isAt(words, at, lowers));
  if (phrase === undefined) return null;
  const last = at + phrase.words.length - 1;
  if (phrase.words.at(-1) === "future" && lowerAt(words, last + 1) === "of") return null;
  if (phrase.words.at(-1) === "past" && words[last + 1]?.is.unit !== undefined) return null;
  if (phrase.words.length === 1 && !standsAlone(words, at, lexicon)) return null;
  const isKept = fixedPhrases.has(phrase.words.join(" ")) || !prepositions.has(phrase.words[0]!);
  return { first: isKept ? at : at + 1, last, type: "DATE", form: `=${phrase.value}`, rule: name };
}

/** Whether these words stand one blank apart from word `at` on; the first is known to. */
function isAt(words: readonly Word[], at: number, lowers: readonly string[]): boolean {
  for (let i = 1; i < lowers.length; i++)
    if (lowerAt(words, at + i) !== lowers[i] || words[at + i]!.gap !== "space") return false;
  return true;
}

function standsAlone(words: readonly Word[], at: number, lexicon: CalendarLexicon): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1];
  if (next?.gap === "hyphen" || words[at]!.gap === "hyphen") return false;
  if (lower === "soon") return lowerAt(words, at - 1) !== "as" && !isOfThePast(words, at, lexicon);
  if (lower !== "current") return true;
  return (
    next?.gap === "space" &&
    /^[a-z]/.test(next.lower) &&
    !/^(?:of|is|was|and|in|for|with|as|to|on|that|by|at|from)$/.test(next.lower)
  );
}

/** "He was soon released", "it soon became a flood", "soon after the vote": what came soon is over. */
function isOfThePast(words: readonly Word[], at: number, lexicon: CalendarLexicon): boolean {
  const next = lowerAt(words, at + 1);
  if (/^after/.test(next) || /[^e]ed$/.test(next)) return true;
  return [at - 1, at + 1].some((place) => lexicon.tenses.get(lowerAt(words, place))?.has("past") === true);
}

export const reference: Rule = { name, heads: ["reference"], find };
