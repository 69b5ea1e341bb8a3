/**
 * @module
 * Blows that are only spoken of: "an end to the attacks", "the risk of an air strike", "warned of a raid", "before more people are killed".
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import { holds, holdsOneOf } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import { isServedAim } from "../../meaning.js";
import type { SentenceView } from "../../sentence-view.js";
import { groupWithMain, type VerbGroup } from "../../verb-groups.js";

/** Words between "an end to" and its attacks. */
const near = 5;
/** "halt all acts of war, including raids": how far the halt may stand before the list. */
const listed = 16;
const linking: ReadonlySet<string> = new Set(["of", "for", "to", "from", "against"]);

/** "a halt to attacks", "ends the shelling", "fear of an air strike", "the right to defend itself from raids". */
export function isSparedNoun(view: SentenceView, first: number): boolean {
  return (
    isStopped(view, first, near) || (isListed(view, first) && isStopped(view, first, listed)) || isFeared(view, first)
  );
}

/** "stopped shelling", "before I shoot you", "use the border to attack Sorvik". */
export function isSparedVerb(view: SentenceView, group: VerbGroup): boolean {
  const isGerund = view.tokens[group.first]!.xpos === "VBG";
  if (isGerund && view.lexicon.words.get("spared")!.has(view.words[group.first - 1] ?? "")) return true;
  const { opener } = clauseAt(view.clauses, group.main);
  if (opener === "before" && group.isTensed && !group.isPast) return true;
  return group.isInfinitive && isServedAim(view, group.main) && view.tolls.length === 0;
}

function isStopped(view: SentenceView, first: number, reach: number): boolean {
  const spared = view.lexicon.words.get("spared")!;
  for (let i = Math.max(0, first - reach); i < first; i++)
    if (spared.has(view.words[i]!) || (spared.has(view.lemmas[i]!) && groupWithMain(view.groups, i) !== undefined))
      return true;
  return false;
}

/** "including raids and the firing of rockets". */
function isListed(view: SentenceView, first: number): boolean {
  return holds(view.words, Math.max(0, first - 6), first, "including");
}

/** What is feared stands right behind its preposition: "warned of a raid", but "warned residents after a raid". */
function isFeared(view: SentenceView, first: number): boolean {
  const start = phraseAt(view.phrases, first)?.first ?? first;
  if (!linking.has(view.words[start - 1] ?? "")) return false;
  const feared = view.lexicon.words.get("feared")!;
  return holdsOneOf(view.lemmas, Math.max(0, start - 3), start - 1, feared);
}
