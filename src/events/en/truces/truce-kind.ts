/**
 * @module
 * What sort of truce it is: its name, who is bound by it, how much it covers.
 */

import type { EventOf, Role } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { NounHit } from "../../nouns.js";
import { ownersOf, placedBetween } from "../../roles.js";
import type { SentenceView } from "../../sentence-view.js";

/** "between A and B", "with B". */
export function partiesOf(view: SentenceView, noun: NounHit): Role[] {
  const after = placedBetween(view, noun.last, noun.last + 14);
  return after.filter(({ preposition }) => preposition === "between" || preposition === "with").map(({ role }) => role);
}

/** A capitalised word or a known adjective before it makes a name: "Easter truce". */
export function nameOf(view: SentenceView, noun: NounHit): string | null {
  const { text } = view.parts.article;
  const before = view.tokens[noun.first - 1];
  if (before === undefined || before.upos !== "PROPN" || view.mentionAt[noun.first - 1]?.actor) return null;
  return text.slice(before.start, view.tokens[noun.last - 1]!.end);
}

export function formOf(
  view: SentenceView,
  noun: NounHit,
  declarers: readonly Role[],
  parties: readonly Role[],
): EventOf<"ceasefire">["form"] {
  const clause = clauseAt(view.clauses, noun.first);
  if (view.words.slice(clause.first, clause.last).some((word) => word === "unilateral" || word === "unilaterally"))
    return "unilateral";
  if (parties.length > 2) return "multilateral";
  if (parties.length === 2) return "bilateral";
  return declarers.length === 1 && parties.length === 0 && ownersOf(view, noun.first, noun.last).length === 0
    ? "unilateral"
    : "unknown";
}

export function coverageOf(view: SentenceView, noun: NounHit): EventOf<"ceasefire">["coverage"] {
  const words = view.words.slice(Math.max(0, noun.first - 4), noun.last + 8);
  if (noun.entry.detail === "local") return "geographic-part";
  return haltsOneTarget(view, noun) ? "target-class" : coverageIn(words);
}

/** What the words around a halt say of how much it covers. */
export function coverageIn(words: readonly string[]): EventOf<"ceasefire">["coverage"] {
  if (words.some((word) => /^(?:energy|infrastructure|civilian|power)$/.test(word))) return "target-class";
  if (words.some((word) => /^(?:full|complete|general|comprehensive|total|all-out)$/.test(word))) return "full";
  if (words.some((word) => /^(?:long-range|missile|drone|aerial|air)$/.test(word))) return "means-class";
  if (words.some((word) => /^(?:partial|local|limited)$/.test(word))) return "geographic-part";
  return "unknown";
}

/** "a halt to strikes on ports", "a moratorium on shelling grain stores": a class of things is spared. */
function haltsOneTarget(view: SentenceView, { kind, last }: NounHit): boolean {
  if (kind === "ceasefire") return false;
  for (let i = last + 1; i < Math.min(view.tokens.length - 1, last + 6); i++) {
    const isOn = /^(?:on|against)$/.test(view.words[i]!) || view.tokens[i]!.xpos === "VBG";
    const next = view.tokens[i + 1]!;
    if (isOn && next.upos === "NOUN" && view.mentionAt[i + 1] === undefined) return true;
    if (/^[.,;]$/.test(view.words[i]!)) return false;
  }
  return false;
}
