/**
 * @module
 * Shares told in words: "all of its ports", "a partial lifting of the blockade", "half of them", "quotas dropped in their entirety".
 *
 * Leaves alone words that only stress ("full support", "total chaos"): what a share is of must be a thing one can have a part of, so the
 * noun after it is kept for whoever compares.
 */

import type { FiguresLexicon } from "../lexicon/figures.js";
import type { FigureSentence } from "./figure-sentence.js";
import type { Amount } from "./number.js";

/** A share, the tokens that say it, and where the noun it is of begins. */
export interface Share extends Amount {
  /** First token of the phrase the share is of. */
  readonly of: number;
}

/** The share a token begins; null when it begins none. */
export function shareAt(sentence: FigureSentence, at: number, lexicon: FiguresLexicon): Share | null {
  const { words, tokens } = sentence;
  const told = lexicon.share.get(words[at]!);
  if (told === undefined) return null;
  const [low, high, how] = told.split(" ") as [string, string, string];
  // "some of the quotas" may be said of a beginning, "only some" says that the others are left out
  if (how === "only" && !limiting.has(words[at - 1] ?? "")) return null;
  const of =
    how === "adjective" ? adjectiveOf(sentence, at) : how === "after" ? nounBefore(sentence, at) : partOf(sentence, at);
  if (of === null) return null;
  const isNearly = lexicon.bound.get(words[at - 1] ?? "") === "nearly";
  const range = { low: isNearly ? 0.8 * Number(low) : Number(low), high: Number(high) };
  const isExact = range.low === range.high;
  return {
    value: isExact ? range.low : null,
    ...range,
    bound: isExact ? "exact" : isNearly ? "about" : "words",
    currency: null,
    first: isNearly ? at - 1 : at,
    last: Math.min(at + 1, tokens.length),
    of,
  };
}

const limiting: ReadonlySet<string> = new Set(["only", "just", "merely"]);
const nouns: ReadonlySet<string> = new Set(["NN", "NNS", "NNP", "NNPS"]);

/** "a partial lifting": the noun follows. */
function adjectiveOf({ tokens }: FigureSentence, at: number): number | null {
  const next = tokens[at + 1]?.xpos ?? "";
  return nouns.has(next) || next === "JJ" || next === "VBG" ? at + 1 : null;
}

/** "all of the ports", "most of its fleet", "all economic quotas". */
function partOf({ words, tokens }: FigureSentence, at: number): number | null {
  if (words[at + 1] === "of") return at + 2;
  if (words[at] !== "all" && words[at] !== "most") return null;
  for (let next = at + 1; next < Math.min(tokens.length, at + 5); next++) {
    const { xpos } = tokens[next]!;
    if (xpos === "NNS" || xpos === "NNPS") return at + 1;
    if (xpos !== "JJ" && xpos !== "DT" && xpos !== "PRP$" && xpos !== "NN" && xpos !== "NNP") return null;
  }
  return null;
}

/** "the quotas dropped in their entirety": the plural before it. */
function nounBefore({ words, tokens }: FigureSentence, at: number): number | null {
  if (words[at - 2] !== "in") return null;
  for (let before = at - 3; before >= Math.max(0, at - 6); before--) if (nouns.has(tokens[before]!.xpos)) return before;
  return null;
}
