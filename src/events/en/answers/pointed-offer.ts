/**
 * @module
 * What a noun phrase says of an offer: "the accord" names it by a noun of offering, "it" and "the timetable" point at one that was told of before.
 *
 * Left alone: people, names, and what nobody could have put on a table.
 */

import type { NounPhrase } from "../../../language/noun-phrases.js";
import { type NounHit, offerNouns } from "../../nouns.js";
import type { SentenceView } from "../../sentence-view.js";

const offers: ReadonlySet<string> = new Set([...offerNouns, "ultimatum", "pause", "extension", "text", "call"]);
const pointing: ReadonlySet<string> = new Set(["it", "that", "this", "these", "those", "them"]);
const definite = /^(?:the|that|this|these|those|such|its|their|his|her)$/u;

/** Lists of things that may be offered or proposed. */
const lists = ["offerable", "step", "draft", "aside", "paper"] as const;

/** The noun of an offer that a phrase is about, null where it only points at one; undefined for a phrase about anything else. */
export function pointedOffer(view: SentenceView, phrase: NounPhrase): NounHit | null | undefined {
  if (phrase.isPronoun) return pointing.has(view.words[phrase.head]!) ? null : undefined;
  if (phrase.first === phrase.head && /^(?:that|this|these|those)$/u.test(view.words[phrase.head]!)) return null;
  const noun = view.nouns.find(
    ({ first, last, kind }) => first <= phrase.head && phrase.head < last && offers.has(kind),
  );
  if (noun !== undefined) return noun;
  const isDefinite = definite.test(view.words[phrase.first]!) || phrase.possessive >= 0;
  if (!isDefinite || view.mentionAt[phrase.head] !== undefined) return undefined;
  const lemma = view.lemmas[phrase.head]!;
  return lists.some((list) => view.lexicon.words.get(list)!.has(lemma)) ? null : undefined;
}

/** The first phrase between two tokens that is about an offer. */
export function offerBetween(
  view: SentenceView,
  from: number,
  to: number,
): { readonly phrase: NounPhrase; readonly noun: NounHit | null } | undefined {
  for (const phrase of view.phrases) {
    if (phrase.first < from || phrase.last > to) continue;
    const noun = pointedOffer(view, phrase);
    if (noun !== undefined) return { phrase, noun };
  }
  return undefined;
}
