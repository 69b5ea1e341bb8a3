/**
 * @module
 * A yes or a no that hangs on terms: "yes, provided the army goes first", "not before the prisoners are home".
 *
 * Left alone: a no that no condition follows, and what is still considered or left open.
 */

import type { Decision } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { SentenceView } from "../../sentence-view.js";
import { findConditions } from "../offers/condition.js";

/** A no holds only until these are met: "not until", "no deal unless". */
const lifting: ReadonlySet<string> = new Set(["until", "unless", "before", "without", "so", "as", "only"]);
const yes: ReadonlySet<string> = new Set(["accept", "accept-in-principle"]);

/** The same decision, or `accept-with-conditions` where what is said at a token hangs on something. */
export function hungOnTerms(view: SentenceView, at: number, decision: Decision): Decision {
  if (!yes.has(decision) && decision !== "reject") return decision;
  const terms = findConditions(view, at, []).filter(({ kind }) => kind !== "no-conditions");
  if (yes.has(decision)) return terms.length > 0 || hasTerms(view, at) ? "accept-with-conditions" : decision;
  const isLifted = terms.some(({ text }) => lifting.has(text.toLowerCase().split(" ")[0]!));
  return isLifted ? "accept-with-conditions" : decision;
}

const insisting: ReadonlySet<string> = new Set(["want", "insist", "demand", "require", "need"]);

/** "is ready to sign, but wants balloons banned as well". */
function isButWanted(view: SentenceView, k: number): boolean {
  return view.clauses
    .slice(k + 1, k + 4)
    .some(
      ({ first, groups }) =>
        view.words[first - 1] === "but" && insisting.has(groups[0]?.lemma ?? "") && groups[0]?.isNegated === false,
    );
}

/** "said yes, on two conditions": which they are is told later or never. */
export function hasTerms(view: SentenceView, at: number): boolean {
  const k = view.clauses.indexOf(clauseAt(view.clauses, at));
  const { last } = view.clauses[k + 1] ?? view.clauses[k]!;
  if (isButWanted(view, k)) return true;
  const behind = ` ${view.words.slice(at, last).join(" ")} `;
  return [...view.lexicon.words.get("terms-only")!.keys()].some((phrase) => behind.includes(` ${phrase} `));
}
