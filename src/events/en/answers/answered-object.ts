/**
 * @module
 * What the object of a verb of answering says against the verb: "brushed aside a question", "saying no request was made", "raised no objection".
 */

import type { Decision } from "../../../model/index.js";
import type { Act } from "../../acts.js";
import { offerNouns } from "../../nouns.js";

/** Kinds of nouns of what is put. */
export const puttable: ReadonlySet<string> = new Set(offerNouns);
const decided: ReadonlySet<Decision> = new Set(["accept", "reject", "dismiss"]);

/** "The request was turned down": a yes or a no to an offer, though by whom is not told. */
export function isDecidedOffer({ group, complement }: Act, decision: Decision): boolean {
  if (!group.isPassive || !group.isTensed || !decided.has(decision)) return false;
  return complement.some(({ kind, last }) => last <= group.first && puttable.has(kind));
}

/** "brushed aside a question", "declined to take questions". */
export function isOfQuestions({ view, group, until }: Act): boolean {
  const object = view.phrases.find(({ first }) => first >= group.last && first < Math.min(until, group.last + 4));
  return object !== undefined && view.lemmas[object.head] === "question";
}

/** "saying no request had been made": not "said no to the request". */
export function isSaidOfThing({ view, group, sense }: Act): boolean {
  const at = group.last + sense.particles.length;
  const isOpen = /^(?:yes|no)$/u.test(sense.particles.at(-1) ?? "");
  return isOpen && /^(?:NN|JJ|VB[NG])/u.test(view.tokens[at]?.xpos ?? "");
}

/** "raised no objection to the hour". */
export function isNoObjection({ view, group, until }: Act): boolean {
  const object = view.phrases.find(({ first }) => first >= group.last && first < Math.min(until, group.last + 2));
  return object !== undefined && view.words[object.first] === "no" && view.lemmas[object.head] === "objection";
}
