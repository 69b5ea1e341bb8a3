/**
 * @module
 * Whether a verb promises to do without fire for a time: "promised not to fire for four days", "said they would not attack until Monday".
 *
 * Without a length or an end it is a policy and no truce: "said it would not attack its neighbour".
 */

import { clauseAt } from "../../clauses.js";
import type { SentenceView } from "../../sentence-view.js";
import { lastGroupUntil, type VerbGroup } from "../../verb-groups.js";

const promising: ReadonlySet<string> = new Set(["pledged", "agreed", "declared"]);

/** A negated verb of fire with its time, promised, ordered, or said of one's own. */
export function withholdsFire(view: SentenceView, group: VerbGroup): boolean {
  if (!group.isNegated || !view.lexicon.words.get("withheld-fire")!.has(group.lemma)) return false;
  if (!isBounded(view, group)) return false;
  if (!group.isInfinitive) return group.modal === "will" || group.modal === "would";
  const governor = lastGroupUntil(view.groups, group.first);
  const way = governor === undefined ? undefined : view.lexicon.words.get("fire-ordering")!.get(governor.lemma);
  return way !== undefined && promising.has(way);
}

/** "for four days", "until Monday", "from midnight". */
function isBounded(view: SentenceView, group: VerbGroup): boolean {
  const clause = clauseAt(view.clauses, group.main);
  const [from, to] = [view.tokens[group.main]!.start, view.tokens[clause.last - 1]!.end];
  return view.times.some((time) => {
    if (time.start < from || time.end > to) return false;
    const at = view.tokens.findIndex(({ start }) => start >= time.start);
    const before = view.words.slice(Math.max(0, at - 2), at);
    return before.some((word) => /^(?:for|until|till|from|through|during|before|at)$/.test(word));
  });
}
