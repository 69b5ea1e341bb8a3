/**
 * @module
 * How a body wants things to be: "the government wants the hill empty by Sunday", "the union wants the drivers back", "the lenders want the port sold and
 * a levy of nine percent".
 *
 * Left alone: what people want who are no party ("the children want the dog back"), and what nobody bargains about ("the bank wants a new lobby").
 */

import { lastPhraseUntil, phraseFrom } from "../../../language/noun-phrases.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import { canBeAgent } from "../../unnamed.js";

/** Whether the subject is a body and the object is to be open, empty, home or gone. */
export function wantsSoon({ view, group, until }: Act): boolean {
  const phrase = phraseFrom(view.phrases, group.last);
  if (phrase === undefined || phrase.isPronoun || phrase.last >= until) return false;
  const subject = lastPhraseUntil(view.phrases, group.first);
  const isBody = view.nouns.some(({ first, kind }) => kind === "organ" && first === subject?.head);
  return isBody && view.lexicon.words.get("in-place")!.has(view.words[phrase.last]!);
}

/** Whether the subject may be a party and the object is something that sides bargain about, or so much of something. */
export function wantsMatter({ view, group, complement }: Act): boolean {
  const subject = lastPhraseUntil(view.phrases, group.first);
  if (subject === undefined || view.words[group.last] === "to" || !canBeAgent(view, subject.head)) return false;
  if (complement.some(({ kind, entry }) => kind !== "organ" && entry.object !== null)) return true;
  const { last } = clauseAt(view.clauses, group.main);
  const bargain = view.lexicon.words.get("bargain")!;
  for (let at = group.last; at < last; at++)
    if (bargain.has(view.lemmas[at]!) || /^(?:%|percent|per)$/u.test(view.words[at]!)) return true;
  return false;
}
