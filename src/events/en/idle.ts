/**
 * @module
 * What is offered or accepted outside any negotiation: condolences, an award, a hand in marriage, a candidate.
 */

import type { NounPhrase } from "../../language/noun-phrases.js";
import type { Act } from "../acts.js";
import { isPreposition } from "../placed.js";
import type { SentenceView } from "../sentence-view.js";
import type { VerbGroup } from "../verb-groups.js";

/** "offered her condolences", "accepted the award": what is no part of a negotiation. */
export function isIdle({ view, group, until }: Act): boolean {
  const [first, second] = phrasesBehind(view, group.last, until);
  if (first === undefined) return false;
  const idle = view.lexicon.words.get("idle")!;
  if (idle.has(view.lemmas[first.head]!)) return true;
  return second?.first === first.last && idle.has(view.lemmas[second.head]!);
}

/** "proposed to his girlfriend", "proposed Askov as its candidate": nothing is put on the table. */
export function isNothing({ view, group, until }: Act): boolean {
  const [first, ...rest] = phrasesBehind(view, group.last, until);
  if (first === undefined) return false;
  if (view.mentionAt[first.head]?.type === "person" && view.words[first.last] === "as") return true;
  if (view.words[group.last] !== "to" || first.first !== group.last + 1) return false;
  const isSaid = view.groups.some((other) => other.first >= group.last && other.main < until);
  return !isSaid && rest.every((phrase) => isPreposition(view, phrase.first - 1));
}

/** "proposed increases in tax": a participle before its noun, with nobody to do it. */
export function isAttribute(view: SentenceView, { first, main, last }: VerbGroup): boolean {
  const isBare =
    first === main && view.tokens[main]!.xpos === "VBN" && !/^(?:NN|PRP)/u.test(view.tokens[first - 1]?.xpos ?? "");
  return isBare && /^(?:NN|JJ)/u.test(view.tokens[last]?.xpos ?? "");
}

/** The noun phrases of a complement. */
export function phrasesBehind(view: SentenceView, from: number, until: number): NounPhrase[] {
  return view.phrases.filter((phrase) => phrase.first >= from && phrase.last <= until + 1);
}
