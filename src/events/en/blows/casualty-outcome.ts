/**
 * @module
 * What became of people, told by several words: "nine people lost their lives", "twelve were treated for burns", "put 20 in hospital".
 */

import type { Casualty } from "../../../model/index.js";
import type { SentenceView } from "../../sentence-view.js";

/** Words between "treated" and what for. */
const reach = 6;

/** What the words behind a number of people at a token say became of them; null where they say nothing of it. */
export function outcomeBehind(view: SentenceView, from: number): Casualty["kind"] | null {
  // "put 20 in hospital"
  if (/^in (?:the )?hospital\b/u.test(view.words.slice(from, from + 3).join(" ")))
    return isPut(view, from) ? "injured" : null;
  const group = view.groups.find(({ first }) => first >= from && first <= from + 1);
  if (group === undefined || group.isNegated) return null;
  const behind = view.words.slice(group.last, group.last + reach).join(" ");
  if (group.lemma === "lose" && /^(?:their|his|her) (?:lives|life)\b/u.test(behind)) return "killed";
  const isTreated = /^(?:treat|admit|take|rush|bring|airlift|evacuate)$/.test(group.lemma) && group.isPassive;
  return isTreated && /\b(?:hospital|hospitals|clinic|injuries|wounds|burns)\b/u.test(behind) ? "injured" : null;
}

function isPut(view: SentenceView, from: number): boolean {
  return view.lemmas.slice(Math.max(0, from - 5), from).some((lemma) => /^(?:put|leave|send|land)$/.test(lemma));
}
