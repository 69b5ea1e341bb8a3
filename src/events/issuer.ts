/**
 * @module
 * Who speaks in a paper that is told of: "a statement from the premier's office accusing Ostmark", "the army's report blaming the rebels".
 */

import { phraseUntil } from "../language/noun-phrases.js";
import type { Role } from "../model/index.js";
import { ownersOf, placedBetween } from "./roles.js";
import type { SentenceView } from "./sentence-view.js";
import { unnamedBetween } from "./unnamed.js";
import type { VerbGroup } from "./verb-groups.js";

/** Whose paper it is; null where the participle stands behind no paper. */
export function issuerOf(view: SentenceView, group: VerbGroup): Role[] | null {
  if (!group.isParticiple || group.isPassive || view.tokens[group.first]!.xpos !== "VBG") return null;
  const papers = view.lexicon.words.get("paper")!;
  const right = phraseUntil(view.phrases, group.first);
  if (right === undefined) return null;
  if (papers.has(view.lemmas[right.head]!)) return owned(ownersOf(view, right.head, right.head + 1));
  const outer = view.phrases.findLast(({ last }) => last < right.first);
  const isFrom = /^(?:from|by|of)$/.test(view.words[right.first - 1] ?? "");
  if (outer === undefined || !isFrom || outer.last !== right.first - 1 || !papers.has(view.lemmas[outer.head]!))
    return null;
  const named = placedBetween(view, right.first - 1, right.last).map(({ role }) => role);
  return owned(named.length > 0 ? named : unnamedBetween(view, right.first, right.last));
}

function owned(roles: readonly Role[]): Role[] | null {
  return roles.length > 0 ? [...roles] : null;
}
