/**
 * @module
 * Where an idiom of the table stands in a sentence: behind its verb, with its object in the gap and adverbs anywhere.
 */

import type { AnswerIdiom } from "../lexicon/answers.js";
import { rowsFrom } from "../lexicon/keyed-rows.js";
import { clauseAt } from "./clauses.js";
import type { SentenceView } from "./sentence-view.js";
import { groupFrom, type VerbGroup } from "./verb-groups.js";

/** An idiom with the tokens it takes up behind its verb: its object in the gap, and one past its last word. */
export interface IdiomHit {
  readonly idiom: AnswerIdiom;
  /** First token of the gap and one past its last; equal where there is none. */
  readonly gap: { readonly first: number; readonly last: number };
  readonly last: number;
}

/** The longest object that may stand within an idiom. */
const longestGap = 6;

/** The longest idiom of a verb group, or null; whether the verb is negated is asked only where an idiom wants it. */
export function idiomAt(view: SentenceView, group: VerbGroup, isNegated: () => boolean): IdiomHit | null {
  // "would not be drawn" is looked for as "be" with "drawn" behind it, and as the verb that it is
  const isBe = hasBe(view, group);
  const hit = isBe ? hitOf(view, group, { lemma: "be", from: group.main }, isNegated) : null;
  return hit ?? hitOf(view, group, { lemma: group.lemma, from: group.last }, isNegated);
}

function hasBe({ lemmas }: SentenceView, { first, main }: VerbGroup): boolean {
  for (let at = first; at < main; at++) if (lemmas[at] === "be") return true;
  return false;
}

/** A verb, and the token from which the words behind it stand. */
interface Start {
  readonly lemma: string;
  readonly from: number;
}

function hitOf(
  view: SentenceView,
  group: VerbGroup,
  { lemma, from }: Start,
  isNegated: () => boolean,
): IdiomHit | null {
  const idioms = view.lexicon.answers.get(lemma);
  if (idioms === undefined) return null;
  const until = Math.min(clauseAt(view.clauses, group.main).last, view.words.length);
  const isPassive = group.isPassive && from === group.last;
  for (const idiom of rowsFrom(idioms, view, from, until)) {
    const hit = matched(view, idiom, { from, until, isPassive });
    if (hit !== null && (!idiom.isNegated || isNegated())) return hit;
  }
  return null;
}

interface Reach {
  readonly from: number;
  readonly until: number;
  /** The verb is a passive: its object stands before it. */
  readonly isPassive: boolean;
}

function matched(view: SentenceView, idiom: AnswerIdiom, { from, until, isPassive }: Reach): IdiomHit | null {
  const words = isPassive ? idiom.words.filter((word) => word !== "…") : idiom.words;
  let at = from;
  let gap = { first: from, last: from };
  for (let k = 0; k < words.length; k++) {
    const word = words[k]!;
    if (word === "…") {
      const end = gapEnd(view, words[k + 1]!, at, until);
      if (end === null) return null;
      gap = { first: at, last: end };
      at = end;
      continue;
    }
    const found = wordFrom(view, word, at, until);
    if (found === null) return null;
    at = found + 1;
  }
  // "said no progress was made"
  const isCut = view.words[at - 1] === "no" && /^(?:NN|JJ|VB[NG]|RBR)/u.test(view.tokens[at]?.xpos ?? "");
  return isCut ? null : { idiom, gap, last: at };
}

/** Where the word behind the gap stands; between lies no verb and no comma. */
function gapEnd(view: SentenceView, word: string, from: number, until: number): number | null {
  for (let at = from + 1; at < Math.min(until, from + longestGap + 1); at++) {
    if (isWord(view, word, at)) return at;
    if (/^[.,:]$/u.test(view.tokens[at]!.xpos) || groupFrom(view.groups, at) !== undefined) return null;
  }
  return null;
}

/** The word at a token or behind an adverb or two. */
function wordFrom(view: SentenceView, word: string, from: number, until: number): number | null {
  for (let at = from; at < Math.min(until, from + 3); at++) {
    if (isWord(view, word, at)) return at;
    // "kept her own counsel"
    if (view.words[at] === "own") continue;
    if (!view.tokens[at]!.xpos.startsWith("RB") && !/^(?:``|'')$/u.test(view.tokens[at]!.xpos)) return null;
  }
  return null;
}

function isWord(view: SentenceView, word: string, at: number): boolean {
  if (word === "~") return /^(?:PRP\$|POS)$/u.test(view.tokens[at]!.xpos);
  return view.words[at] === word || view.lemmas[at] === word;
}
