/**
 * @module
 * One who was killed and is told by name or rank instead of by number: "killed the group's commander", "Askov was assassinated".
 *
 * Left alone: whom a number counts ("a soldier", "two aides"), several people ("Askov and her driver"), and who was only hurt.
 */

import { phraseAt, phraseFrom } from "../../../language/noun-phrases.js";
import type { Casualty } from "../../../model/index.js";
import type { SentenceView } from "../../sentence-view.js";
import { groupWithMain, type VerbGroup } from "../../verb-groups.js";
import { isPerson } from "./people-count.js";

const one: Casualty = { kind: "killed", who: null, value: 1, low: 1, high: 1, bound: "exact", asOf: null, by: null };

/** The death of the one whom the verb at a token kills; null where it kills nobody who stands alone. */
export function victimAt(view: SentenceView, at: number): Casualty | null {
  const group = groupWithMain(view.groups, at);
  if (group === undefined || view.lexicon.words.get("hurt")!.get(group.lemma) !== "killed") return null;
  const phrase = phraseOf(view, group);
  if (phrase === undefined || isCounted(view, phrase.first) || isJoined(view, group, phrase)) return null;
  const isNamed = view.mentionAt[phrase.head]?.type === "person";
  const isSingular = view.tokens[phrase.head]!.xpos === "NN" && isPerson(view, phrase.head);
  return isNamed || isSingular ? one : null;
}

function phraseOf(view: SentenceView, group: VerbGroup) {
  return group.isPassive ? phraseAt(view.phrases, group.first - 1) : phraseFrom(view.phrases, group.last);
}

/** "a soldier", "no one", "every guard": a number or a quantifier. */
function isCounted(view: SentenceView, first: number): boolean {
  const token = view.tokens[first]!;
  return token.xpos === "CD" || /^(?:an?|no|any|every|each|some|many|several)$/.test(view.words[first]!);
}

/** "Askov and her driver": more than one. */
function isJoined(
  view: SentenceView,
  { isPassive }: VerbGroup,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  return view.words[isPassive ? first - 1 : last] === "and";
}
