/**
 * @module
 * Whether what is broken is a truce or an undertaking: "broke the pause", "tore it up", "a truce which the army had broken".
 *
 * "Violating airspace", "breaking the law" and an arm that is broken are none.
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { isGivenWord, isWordKnown } from "./broken-word.js";
import { isTruceKnown } from "./known-truce.js";

/** Kinds of nouns that can be broken. */
export const undertakings: ReadonlySet<string> = new Set(["ceasefire", "deal", "pause", "halt", "moratorium"]);
/** "it" is a truce named so many sentences before, or in the same one. */
const near = 3;

/** The thing broken is a truce or an undertaking, or a pronoun for one; "violating airspace" and "breaking the law" are not. */
export function breaksSomething(view: SentenceView, act: Act): boolean {
  if (act.complement.some(({ kind }) => undertakings.has(kind))) return true;
  const word = view.words[act.group.last] ?? "";
  // "tore it up": of a truce or a vow right before
  if (act.sense.value === "torn") return isTruceKnown(view, 2) || isWordKnown(view);
  if (word === "it" || word === "them")
    return isTruceKnown(view, near) || isWordKnown(view) || isNamedBefore(view, act.group);
  if (act.sense.value === "first") return isTruceKnown(view, 0) || view.nouns.some(({ kind }) => kind === "ceasefire");
  // "broke faith"
  if (act.sense.particles.some((word) => view.lexicon.words.get("undertaking")!.has(word))) return true;
  if (isGivenWord(view, act)) return true;
  // "held back half of what the bank was owed"
  if (act.sense.value === "withheld" || act.sense.value === "crossed") return isTruceKnown(view, 0);
  return isOfRelative(view, act.group) || isFronted(view, act.group);
}

/** "signed the truce and broke it". */
function isNamedBefore(view: SentenceView, { first }: VerbGroup): boolean {
  return view.nouns.some(({ kind, last }) => undertakings.has(kind) && last <= first);
}

/** "a ceasefire which the army had broken", "which, by its own reckoning, it had broken": past an aside. */
function isOfRelative(view: SentenceView, group: VerbGroup): boolean {
  const clause = clauseAt(view.clauses, group.main);
  if (clause.opener === "which") return isBrokenBefore(view, clause.first);
  const outer = view.clauses[view.clauses.indexOf(clause) - 1];
  const hasObject = phraseFrom(view.phrases, group.last) !== undefined;
  const isPast = clause.opener === "," && outer?.opener === "which" && outer.groups.length === 0 && !hasObject;
  return isPast && isBrokenBefore(view, outer.first);
}

/** "That of May the rebels broke nine times": the truce stands before its subject. */
function isFronted(view: SentenceView, { first, last, lemma }: VerbGroup): boolean {
  const isTransitive = /^(?:violate|breach|break)$/.test(lemma) && view.words[first - 1] !== "which";
  const opening = view.phrases.find(({ last: end }) => end <= first);
  const hasObject = view.phrases.some(({ first: at, head }) => at === last && view.lemmas[head] !== "time");
  const isThat = /^(?:that|this|those|these)$/.test(view.words[opening?.first ?? 0] ?? "");
  return isTransitive && !hasObject && isThat && (opening?.first ?? 9) < 2 && isTruceKnown(view, 0);
}

export function isBrokenBefore(view: SentenceView, at: number): boolean {
  return view.nouns.some(({ kind, last }) => undertakings.has(kind) && last <= at && last > at - 16);
}
